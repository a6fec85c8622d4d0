"""Tables from outside for reception (.xlsx, .csv): their rows one by one, and columns found by their names.

The one way in for both kinds. A workbook passes the same checks as official files of the catalogue before a library
sees it, and is then read row by row: a list of 300,000 rows is never in memory twice.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

import openpyxl

from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.domain.text import fold
from desktop_app.services.procedures.readers import Watch
from desktop_app.services.procedures.readers.containers import Kind, kind_of
from desktop_app.services.procedures.readers.grids import MOST_COLUMNS, MOST_LETTERS, MOST_SHEETS, GridRow
from desktop_app.services.procedures.readers.headers import FIRST_ROWS
from desktop_app.services.progress import Cancelled

C = TypeVar("C", bound=StrEnum)

MOST_BYTES = 64 * 2**20
MOST_ROWS = 400_000
MOST_SECONDS = 600
# A list of 300,000 rows and eleven columns unpacks to some 250 MB; it is read row by row.
_MOST_UNPACKED = 400 * 2**20
_LAST_SHEET_ROW = 1_048_576
_LEAST_COLUMNS = 2
_LONGEST_HEADING = 120
_DELIMITERS = ";\t,"
_HEAD_LETTERS = 64 * 1024
_ARCHIVES = (b"PK", b"\xd0\xcf\x11\xe0")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# Of a row in a file; only the progress depends on it.
_BYTES_OF_ROW, _PACKED_BYTES_OF_ROW = 100, 40


@dataclass(frozen=True, slots=True)
class Header(Generic[C]):
    """The row of headings: the index of each column, and the number of the row."""

    columns: Mapping[C, int]
    number: int

    def text(self, row: GridRow, column: C) -> str:
        """Return the text of a row in a column, ``""`` where the table has no such column."""
        return row.cell(self.columns.get(column))


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file, at most one more than `MOST_BYTES`.

    Raises:
        RuleViolation: ``import.unreadable`` when the disk does not give it.
    """
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise RuleViolation("import.unreadable", "file") from error


def sheets_of(content: bytes, watch: Watch) -> Iterator[Iterator[GridRow]]:
    """Return the sheets of a workbook, or the one of a CSV file, each as its rows that are not empty.

    Raises:
        RuleViolation: ``import.*`` for what is no table, is damaged, too large or refused, at the row where it shows.
        Cancelled: when the officer cancelled.
    """
    if not content.strip():
        raise RuleViolation("import.empty", "file")
    if content.startswith(_ARCHIVES):
        _check_workbook(content, watch)
        return _sheets_of_workbook(content, watch)
    if len(content) > MOST_BYTES:
        raise RuleViolation("import.table_too_large", "file", megabytes=MOST_BYTES // 2**20)
    return iter([_rows_of_csv(_decoded(content), len(content), watch)])


def _check_workbook(content: bytes, watch: Watch) -> None:
    try:
        kind = kind_of(content, watch, most_unpacked=_MOST_UNPACKED)
    except RuleViolation as problem:
        if problem.code in {"import.unpacks_too_large", "import.too_large"}:
            # The same rows fit into a CSV file.
            raise RuleViolation("import.workbook_too_large", "file") from problem
        raise
    if kind is not Kind.WORKBOOK:
        raise RuleViolation("import.no_table", "file")


def with_header(rows: Iterator[GridRow], names: Mapping[C, re.Pattern[str]]) -> tuple[Header[C] | None, list[GridRow]]:
    """Look for the headings in the first 20 rows; return them, and the rows that were read and stand below them.

    Headings in two rows count together.

    Args:
        rows: the rows of a sheet; those after the first 20 are left in it.
        names: the folded names of each column; the first one that fits a heading wins.
    """
    first = [row for row, _ in zip(rows, range(FIRST_ROWS), strict=False)]
    best: Header[C] = Header({}, 0)
    for upper, lower in zip(first, (*first[1:], None), strict=True):
        columns = _columns(upper.cells, names)
        if len(columns) > len(best.columns):
            best = Header(columns, upper.number)
        both = _columns(_combined(upper, lower, names), names) if lower is not None else {}
        if lower is not None and len(both) > len(best.columns):
            best = Header(both, lower.number)
    if len(best.columns) < _LEAST_COLUMNS:
        return None, first
    return best, [row for row in first if row.number > best.number]


def _combined(upper: GridRow, lower: GridRow, names: Mapping[C, re.Pattern[str]]) -> list[str]:
    """Return the headings of two rows as one: ``Số`` below a wide ``Văn bản ngăn chặn`` is ``Văn bản ngăn chặn Số``.

    A lower row that has no headings of its own is the first row of the data: nothing is combined with it.
    """
    if len(_columns(lower.cells, names)) < _LEAST_COLUMNS:
        return []
    headings, above = [], ""
    for index in range(max(len(upper.cells), len(lower.cells))):
        above, below = upper.cell(index) or above, lower.cell(index)
        is_known = bool(_columns([below], names))
        headings.append(below if is_known else f"{above} {below}" if below else upper.cell(index))
    return headings


def _columns(cells: Sequence[str], names: Mapping[C, re.Pattern[str]]) -> dict[C, int]:
    columns: dict[C, int] = {}
    for index, text in enumerate(cells):
        heading = fold(text) if len(text) <= _LONGEST_HEADING else ""
        column = next((column for column, pattern in names.items() if pattern.fullmatch(heading)), None)
        if column is not None:
            columns.setdefault(column, index)
    return columns


def _sheets_of_workbook(content: bytes, watch: Watch) -> Iterator[Iterator[GridRow]]:
    try:
        workbook = openpyxl.load_workbook(
            io.BytesIO(content), read_only=True, data_only=True, keep_links=False, keep_vba=False
        )
    except Exception as error:  # the library raises whatever a broken file leads to
        raise RuleViolation("import.damaged", "file") from error
    if len(workbook.worksheets) > MOST_SHEETS:
        raise RuleViolation("import.table_too_long", "file", rows=MOST_ROWS)
    watch.begin(5, 100, len(content) // _PACKED_BYTES_OF_ROW)
    for sheet in workbook.worksheets:
        yield _rows_of_sheet(sheet, watch)


def _rows_of_sheet(sheet: Any, watch: Watch) -> Iterator[GridRow]:
    # The size that a file states of itself is often wrong.
    sheet.reset_dimensions()
    count = 0
    try:
        for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
            watch.step()
            # The library fills the gap before a row that says it is the hundred-billionth.
            if number > _LAST_SHEET_ROW:
                raise RuleViolation("import.damaged", "file")
            row = _row_of(number, [_text_of(value) for value in values[:MOST_COLUMNS]])
            if row is not None:
                count = _counted(count)
                yield row
    except (Problem, Cancelled, GeneratorExit):
        raise
    except Exception as error:  # the library raises whatever a broken file leads to
        raise RuleViolation("import.damaged", "file") from error


def _rows_of_csv(text: str, size: int, watch: Watch) -> Iterator[GridRow]:
    watch.begin(5, 100, size // _BYTES_OF_ROW)
    lines = io.StringIO(text, newline="")
    head = text[:_HEAD_LETTERS].splitlines()[:FIRST_ROWS]
    delimiter = max(_DELIMITERS, key=lambda mark: sum(line.count(mark) for line in head))
    count = 0
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), start=1):
            watch.step()
            row = _row_of(number, [cell[:MOST_LETTERS].strip() for cell in cells[:MOST_COLUMNS]])
            if row is not None:
                count = _counted(count)
                yield row
    except csv.Error as error:
        raise RuleViolation("import.damaged", "file") from error


def _decoded(content: bytes) -> str:
    """Return the text of a CSV file in UTF-8, or in UTF-16 with its mark.

    Raises:
        RuleViolation: ``import.csv_encoding`` for another encoding, whose letters would come out wrong.
    """
    try:
        text = content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleViolation("import.csv_encoding", "file") from error
    if "\0" in text:
        raise RuleViolation("import.no_table", "file")
    return text


def _row_of(number: int, cells: list[str]) -> GridRow | None:
    while cells and not cells[-1]:
        cells.pop()
    return GridRow(number, tuple(cells)) if cells else None


def _counted(count: int) -> int:
    if count >= MOST_ROWS:
        raise RuleViolation("import.table_too_long", "file", rows=MOST_ROWS)
    return count + 1


def _text_of(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:MOST_LETTERS].strip()


def first_sheet_with(
    content: bytes, names: Mapping[C, re.Pattern[str]], watch: Watch, needed: Sequence[C]
) -> tuple[Header[C], Iterator[GridRow]]:
    """Return headings and rows of the first sheet that has one of the needed columns.

    Raises:
        RuleViolation: ``import.no_columns`` without such a sheet; otherwise as `sheets_of`.
        Cancelled: when the officer cancelled.
    """
    for rows in sheets_of(content, watch):
        header, read = with_header(rows, names)
        if header is not None and any(column in header.columns for column in needed):
            return header, _chained(read, rows)
    raise RuleViolation("import.no_columns", "file")


def _chained(read: Sequence[GridRow], rest: Iterator[GridRow]) -> Iterator[GridRow]:
    yield from read
    yield from rest
