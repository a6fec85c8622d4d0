"""Sheets become rows of texts; nothing of them is computed."""

import io
import re
from datetime import datetime

import openpyxl
import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers import grids
from desktop_app.services.procedures.readers.grids import grids_of_workbook
from desktop_app.services.procedures.readers.watch import Watch
from desktop_app.services.progress import Cancelled
from tests.services.procedures.readers.files import part_of, with_part, workbook

SHEET = "xl/worksheets/sheet1.xml"


def test_cells_become_texts() -> None:
    content = workbook(
        {"A": [[None], ["chữ ", 1.00494, 5.0, 7, True, False, datetime(2026, 1, 5), "#N/A", "#1 đường"]]}
    )
    (grid,) = grids_of_workbook(content, Watch())
    (row,) = grid.rows
    assert row.cells == ("chữ", "1.00494", "5", "7", "x", "", "05/01/2026", "", "#1 đường")
    assert (row.number, grid.place(row)) == (2, "A, dòng 2")
    assert (row.cell(99), row.cell(None)) == ("", "")


def test_a_formula_is_the_value_that_was_stored_beside_it() -> None:
    content = workbook({"A": [["=1+1"]]})
    assert grids_of_workbook(content, Watch())[0].rows == ()
    cached = re.sub(rb"<v ?/>|<v></v>", b"<v>2</v>", part_of(content, SHEET))
    assert grids_of_workbook(with_part(content, SHEET, cached), Watch())[0].rows[0].cells[0] == "2"


def test_the_size_that_a_sheet_states_of_itself_is_not_believed() -> None:
    content = workbook({"A": [["1"], ["2"], ["3"], ["4"], ["5"], ["6"]]})
    wrong = part_of(content, SHEET).replace(b'ref="A1:A6"', b'ref="A1:A4"')
    assert wrong != part_of(content, SHEET)
    assert len(grids_of_workbook(with_part(content, SHEET, wrong), Watch())[0].rows) == 6


def test_damage_inside_is_damage() -> None:
    content = workbook({"A": [["1"]]})
    for part in (b"<worksheet", part_of(content, SHEET).replace(b'<row r="1"', b'<row r="x"')):
        with pytest.raises(RuleViolation) as raised:
            grids_of_workbook(with_part(content, SHEET, part), Watch())
        assert raised.value.code == "import.damaged"


def test_a_row_beyond_the_last_is_damage_and_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grids, "_LAST_ROW", 1_000)
    content = workbook({"A": [["1"]]})
    far = part_of(content, SHEET).replace(b'<row r="1"', b'<row r="99999999999"').replace(b'"A1"', b'"A99999999999"')
    with pytest.raises(RuleViolation) as raised:
        grids_of_workbook(with_part(content, SHEET, far), Watch())
    assert raised.value.code == "import.damaged"


@pytest.mark.parametrize("name", [SHEET, "xl/styles.xml", "xl/workbook.xml"])
def test_elements_nested_without_end_are_damage(name: str) -> None:
    deep = b"<a>" * 100_000 + b"</a>" * 100_000
    content = with_part(workbook({"A": [["1"]]}), name, deep)
    try:
        assert not any(grid.rows for grid in grids_of_workbook(content, Watch()))
    except RuleViolation as problem:
        assert problem.code == "import.damaged"


def test_too_many_rows_or_sheets_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grids, "MOST_ROWS", 3)
    monkeypatch.setattr(grids, "MOST_SHEETS", 2)
    for content in (workbook({"A": [["1"]] * 4}), workbook({"A": [], "B": [], "C": []})):
        with pytest.raises(RuleViolation) as raised:
            grids_of_workbook(content, Watch())
        assert raised.value.code == "import.too_many_rows"


def test_reading_can_be_cancelled() -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for _ in range(100):
        sheet.append(["x"])
    target = io.BytesIO()
    book.save(target)
    with pytest.raises(Cancelled):
        grids_of_workbook(target.getvalue(), Watch(lambda _percent: False))
