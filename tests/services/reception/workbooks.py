"""Workbooks and CSV files for tests."""

import io
from collections.abc import Iterable, Sequence

import openpyxl


def workbook_of(rows: Iterable[Sequence[object]]) -> bytes:
    """Return an .xlsx file of one sheet."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    for row in rows:
        sheet.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
