"""Cells of tables as assistive technology reads them."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTableView

from desktop_app.ui.common.tables import StateTable
from desktop_app.ui.common.tick_table import TickLine, TickRows, TickTable
from tests.ui.accessible import interface_of

pytestmark = pytest.mark.window


def _names(table: QTableView) -> list[str]:
    interface = interface_of(table)
    return [interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())]


def test_a_state_that_a_chip_shows_is_the_text_of_its_cell(qapp: object) -> None:
    table = StateTable()
    table.show_columns(("Ngày", "Tình trạng"), (100, 0))
    table.texts.show_texts([("01/01", ""), ("02/09", "")])
    table.show_state(0, "Nghỉ lễ", "info")
    assert "Nghỉ lễ" in _names(table)
    # It is not drawn a second time below the chip, and does not outlive its row.
    assert table.texts.data(table.texts.index(0, 1)) == ""
    table.texts.show_texts([("01/01", "")])
    assert table.texts.data(table.texts.index(0, 1), Qt.ItemDataRole.AccessibleTextRole) is None


def test_a_tick_and_its_column_have_names(qapp: object) -> None:
    model = TickTable(("Mã",))
    model.show_lines([TickLine(UUID(int=1), "H44.18-261126-0001", ("H44.18-261126-0001",))])
    rows = TickRows(model, (30, 0))
    corner, tick, code, row, *cells = _names(rows)
    assert tick and code and all(cells)
    assert not corner + row, "rows have no titles"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "H44.18-261126-0001"
    titled = [model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) for at in (0, 1)]
    assert titled[0]
    assert titled[1] is None
