"""Sheets of a workbook, and tables of a document, as rows of texts."""

import io
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import openpyxl

from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.services.procedures.readers.watch import Watch
from desktop_app.services.progress import Cancelled

MOST_SHEETS = 60
_LAST_ROW = 1_048_576
MOST_ROWS = 100_000
MOST_COLUMNS = 80
MOST_LETTERS = 20_000
# Of a packed row of a usual list; only the progress depends on it.
_BYTES_OF_ROW = 80


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: its number as the officer sees it, and the texts of its cells."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int | None) -> str:
        """Return the text of a cell, ``""`` where the row or the file has none."""
        return self.cells[column] if column is not None and column < len(self.cells) else ""

    @property
    def texts(self) -> list[str]:
        """The cells that are not empty, each text once (merged cells may repeat)."""
        return list(dict.fromkeys(cell for cell in self.cells if cell))


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet or a table: its name, and its rows that are not empty."""

    name: str
    rows: tuple[GridRow, ...]

    def place(self, row: GridRow) -> str:
        """Return where a row stands, for the officer."""
        return f"{self.name}, dòng {row.number}" if self.name else f"dòng {row.number}"


def grids_of_workbook(content: bytes, watch: Watch) -> list[Grid]:
    """Return the sheets of a workbook that passed `kind_of`.

    Raises:
        RuleViolation: ``import.damaged``, ``import.too_many_rows``, ``import.takes_too_long``.
        Cancelled: when the officer cancelled.
    """
    try:
        workbook = openpyxl.load_workbook(
            io.BytesIO(content), read_only=True, data_only=True, keep_links=False, keep_vba=False
        )
        if len(workbook.worksheets) > MOST_SHEETS:
            raise RuleViolation("import.too_many_rows", "file", rows=MOST_ROWS)
        watch.begin(5, 30, len(content) // _BYTES_OF_ROW)
        return [_grid_of(sheet, watch) for sheet in workbook.worksheets]
    except (Problem, Cancelled):
        raise
    except Exception as error:  # the library raises whatever a broken file leads to
        raise RuleViolation("import.damaged", "file") from error


def _grid_of(sheet: Any, watch: Watch) -> Grid:
    # The size that a file states of itself is often wrong; the portal's says four rows.
    sheet.reset_dimensions()
    rows = []
    for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
        watch.step()
        # The library fills the gap before a row that says it is the hundred-billionth.
        if number > _LAST_ROW:
            raise RuleViolation("import.damaged", "file")
        cells = [_text_of(value) for value in values[:MOST_COLUMNS]]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            rows.append(GridRow(number, tuple(cells)))
        if len(rows) > MOST_ROWS:
            raise RuleViolation("import.too_many_rows", "file", rows=MOST_ROWS)
    return Grid(str(sheet.title), tuple(rows))


def _text_of(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return "" if value.startswith("#") and value.endswith(("!", "?", "A")) else value[:MOST_LETTERS].strip()
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    return str(value)
