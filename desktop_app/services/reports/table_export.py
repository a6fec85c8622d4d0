"""Tables as files: CSV that Excel reads with its marks, and Excel with numbers as numbers and moments as moments."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

_DIRECTION_MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# A number with a leading zero, of more digits than Excel keeps, or with a sign before it, such as a telephone number.
_LOSES_DIGITS = re.compile(r"0[0-9 ]+|[0-9]{12,}|\+[0-9][0-9 ]*")
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "|", "%")


@dataclass(frozen=True, slots=True)
class Table:
    """What a file shows besides its rows.

    Attributes:
        sheet: name of the sheet.
        heads: the titles of the columns.
        widths: the widths of the columns in characters; a column without one keeps the usual width.
        fixed: how many columns stay while the others are scrolled.
    """

    sheet: str
    heads: Sequence[str]
    widths: Sequence[float | None] = ()
    fixed: int = 0


def write_table(table: Table, rows: Iterable[Sequence[object]], path: Path) -> None:
    """Write a table to a CSV or an Excel file, by the file's ending.

    Raises:
        OSError: when the file cannot be written.
    """
    write = write_csv if path.suffix.lower() == ".csv" else write_xlsx
    write(table, rows, path)


def write_csv(table: Table, rows: Iterable[Sequence[object]], path: Path) -> None:
    """Write a table to a CSV file (UTF-8 with BOM, semicolons), safe to open in Excel (`text_for_excel`).

    Raises:
        OSError: when the file cannot be written.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out, delimiter=";")
        writer.writerow(table.heads)
        for cells in rows:
            writer.writerow(_text(cell) for cell in cells)


def write_xlsx(table: Table, rows: Iterable[Sequence[object]], path: Path) -> None:
    """Write a table to an Excel file; nothing is written when the rows raise an error.

    Raises:
        OSError: when the file cannot be written.
    """
    import xlsxwriter  # noqa: PLC0415 - only when somebody exports

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "default_date_format": "dd/mm/yyyy hh:mm"})
    sheet = book.add_worksheet(table.sheet)
    bold = book.add_format({"bold": True, "text_wrap": True, "border": 1})
    for place, head in enumerate(table.heads):
        sheet.write_string(0, place, head, bold)
    sheet.freeze_panes(1, table.fixed)
    for place, width in enumerate(table.widths):
        if width is not None:
            sheet.set_column(place, place, width)
    for at, cells in enumerate(rows, 1):
        for place, cell in enumerate(cells):
            _put(sheet, at, place, cell)
    try:
        book.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(str(error)) from error


def _put(sheet: Any, at: int, place: int, cell: object) -> None:
    if isinstance(cell, datetime):
        # Excel has no time zones: times are written in the desk's local time.
        sheet.write_datetime(at, place, cell.replace(tzinfo=None))
    elif isinstance(cell, int):
        sheet.write_number(at, place, cell)
    elif cell is not None:
        sheet.write_string(at, place, str(cell))


def _text(cell: object) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y %H:%M}"
    if isinstance(cell, int | float):
        return str(cell)
    return "" if cell is None else text_for_excel(str(cell))


def text_for_excel(text: str) -> str:
    """Return a text for a CSV file as Excel shows it after a double click: never a formula, and no digit lost.

    Excel takes what begins with one of ``= + - @`` for a formula, drops leading zeros and all but fifteen digits of a
    number. A text in the form ``="…"`` stays a text. Line breaks would begin another row for programs that read line
    by line, and direction marks would show another text than there is.

    >>> text_for_excel("0912345678"), text_for_excel("=1+1"), text_for_excel("12")
    ('="0912345678"', "'=1+1", '12')
    """
    shown = " ".join(_DIRECTION_MARKS.sub("", text).split())
    if _LOSES_DIGITS.fullmatch(shown):
        return f'="{shown}"'
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
