"""Finding the row of headings of a list, and which column is which, by the names that real files use."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.catalogue.codes import codes_inside
from desktop_app.domain.text import fold
from desktop_app.services.procedures.readers.grids import GridRow

FIRST_ROWS = 20
_LEAST_COLUMNS = 2
_LONGEST_HEADING = 120


class Column(StrEnum):
    """What a column of a list holds."""

    NUMBER = "number"
    CODE = "code"
    NAME = "name"
    FIELD = "field"
    AGENCY = "agency"
    UNIT = "unit"
    PUBLISHER = "publisher"
    LIMIT = "limit"
    PLACE = "place"
    FEES = "fees"
    FEE = "fee"
    CHARGE = "charge"
    ABOLISHING = "abolishing"
    BASIS = "basis"
    LEVEL = "level"
    FULL = "full"
    PART = "part"
    INFORMATION = "information"
    ONLINE = "online"
    BOUNDARY = "boundary"
    DECISION = "decision"
    DECISION_DATE = "decision_date"
    STATE = "state"
    POST = "post"
    NOTE = "note"


# The first that fits wins: narrower names stand before wider ones.
_HEADINGS = tuple(
    (column, re.compile(pattern))
    for column, pattern in (
        (Column.NUMBER, r"stt|tt|so tt|so thu tu"),
        (Column.CODE, r"(so ho so )?ma( so| ho so)?( tthc.*| thu tuc.*| dvc.*| ho so tthc)?|so ho so( tthc.*)?"),
        (Column.NAME, r"ten|ten (thu tuc|tthc|dich vu).*|thu tuc hanh chinh|noi dung thu tuc.*"),
        (Column.FIELD, r"(ten )?(nganh )?linh vuc.*"),
        (Column.ABOLISHING, r"(ten )?(van ban|can cu|ly do|quyet dinh).*\b(bai bo|huy bo)\b.*"),
        (Column.PUBLISHER, r"co quan (ban hanh|cong bo|cong khai).*"),
        (Column.UNIT, r"(co quan|nguoi) co tham quyen.*"),
        (Column.AGENCY, r"(co quan|don vi) (thuc hien|giai quyet).*"),
        (Column.LIMIT, r"thoi (han|gian)( giai quyet| thuc hien)?.*"),
        (Column.PLACE, r"dia (diem|chi)( thuc hien| tiep nhan| nop).*|dia (diem|chi)"),
        (Column.FEES, r"(muc )?phi (va )?le phi.*|muc (thu )?phi.*"),
        (Column.CHARGE, r"(muc )?le phi.*"),
        (Column.FEE, r"phi( neu co)?( vnd| dong)?"),
        (Column.BASIS, r"can cu.*|van ban quy dinh.*"),
        (Column.LEVEL, r"cap (thuc hien|giai quyet).*|cap"),
        (Column.FULL, r".*\btoan trinh"),
        (Column.PART, r".*\bmot phan"),
        (Column.INFORMATION, r"(dvc )?cung cap thong tin.*"),
        (Column.ONLINE, r"(muc do )?(dvc|dich vu cong) (truc tuyen|tt).*|dvctt.*|muc do.*"),
        (Column.BOUNDARY, r".*phi dia gioi.*"),
        (Column.DECISION, r"(so )?quyet dinh( so| cong bo)?( so)?"),
        (Column.DECISION_DATE, r"ngay (quyet dinh|ban hanh).*"),
        (Column.STATE, r"trang thai.*"),
        (Column.POST, r".*\bbcci\b.*|.*buu chinh.*"),
        (Column.NOTE, r"ghi chu.*"),
    )
)


@dataclass(frozen=True, slots=True)
class Header:
    """The headings of a list.

    Attributes:
        index: the index of their first row among the grid's rows.
        after: the index of the first row after them.
        columns: the index of each column.
    """

    index: int
    after: int
    columns: dict[Column, int]

    def text(self, row: GridRow, column: Column) -> str:
        """Return the text of a row in a column, ``""`` where the list has no such column."""
        return row.cell(self.columns.get(column))


def column_of(heading: str) -> Column | None:
    """Return what a column with a heading holds, None where that is not known."""
    if len(heading) > _LONGEST_HEADING:
        return None
    folded = fold(heading)
    return next((column for column, pattern in _HEADINGS if pattern.fullmatch(folded)), None) if folded else None


def header_of(rows: Sequence[GridRow]) -> Header | None:
    """Return the headings of a list, looked for in its first 20 rows; None where it has none.

    Headings in two rows count together: ``DVC trực tuyến`` over ``Toàn trình`` and ``Một phần``.
    """
    best: Header | None = None
    for index in range(min(FIRST_ROWS, len(rows))):
        columns = _columns(rows[index])
        if Column.NAME not in columns or len(columns) < _LEAST_COLUMNS:
            continue
        after = index + 1
        if after < len(rows) and is_heading_row(rows[after]):
            columns = _columns(rows[after]) | columns
            after += 1
        if best is None or len(columns) > len(best.columns):
            best = Header(index, after, columns)
    return best


def is_heading_row(row: GridRow) -> bool:
    """Return whether all cells of a row are names of columns, and none a code."""
    texts = row.texts
    return len(texts) >= _LEAST_COLUMNS and all(column_of(text) and not codes_inside(text) for text in texts)


def _columns(row: GridRow) -> dict[Column, int]:
    columns: dict[Column, int] = {}
    for index, text in enumerate(row.cells):
        column = column_of(text)
        if column is not None:
            columns.setdefault(column, index)
    return columns
