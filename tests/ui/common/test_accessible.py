"""Roles, states and actions of the product's own widgets, as assistive technology gets them."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.common.accessible import Part, install_parts, set_part
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.rows import ListRow, PressRow, RowList
from tests.ui.accessible import Heard, interface_of

pytestmark = pytest.mark.window


@pytest.fixture(autouse=True)
def parts(qapp: object) -> None:
    install_parts()


def _actions(widget: QWidget) -> list[str]:
    return list(interface_of(widget).actionInterface().actionNames())


def test_a_row_of_a_card_is_a_button_that_can_be_pressed() -> None:
    shown = PressRow("H44.18-261126-0001, Nguyễn Thị Thu Hà", row(QLabel()))
    pressed: list[bool] = []
    shown.pressed.connect(lambda: pressed.append(True))
    assert interface_of(shown).role() is QAccessible.Role.Button
    assert _actions(shown)[0] == "Press"
    interface_of(shown).actionInterface().doAction("Press")
    assert pressed == [True]


def test_qts_own_actions_stay() -> None:
    shown = PressRow("Mở", row(QLabel()))
    others = _actions(shown)[1:]
    assert others
    assert "Press" not in others
    interface_of(shown).actionInterface().doAction(others[0])


def test_a_list_has_rows_that_are_chosen_and_pressed(heard: Heard) -> None:
    rows = [ListRow(place, 30) for place in range(3)]
    for number, shown in enumerate(rows):
        shown.setAccessibleName(f"Dòng {number}")
    listed = RowList("Kết quả", rows)
    clicked: list[int] = []
    rows[2].clicked.connect(clicked.append)
    listed.mark(1)
    listed.announce(1)
    interface = interface_of(listed)
    assert (interface.role(), interface.childCount()) == (QAccessible.Role.List, 3)
    assert [interface_of(shown).state().selected for shown in rows] == [0, 1, 0]
    assert {interface_of(shown).role() for shown in rows} == {QAccessible.Role.ListItem}
    assert heard.texts == ["Dòng 1"]
    assert (QAccessible.Event.Focus, rows[1]) in heard.events
    assert (QAccessible.Event.Selection, rows[1]) in heard.events
    interface_of(rows[2]).actionInterface().doAction("Press")
    assert clicked == [2]
    listed.mark(None)
    assert not any(shown.is_marked() for shown in rows)


def test_titles_are_headings_and_keep_their_text() -> None:
    title = label("Cài đặt", "page")
    assert interface_of(title).role() is QAccessible.Role.Heading
    assert interface_of(title).text(QAccessible.Text.Name) == "Cài đặt"
    assert interface_of(title).text(QAccessible.Text.Value) != "Cài đặt"
    assert interface_of(label("nhỏ", "small")).role() is QAccessible.Role.StaticText


def test_a_part_without_a_press_has_none() -> None:
    plain = QWidget()
    set_part(plain, Part(QAccessible.Role.Grouping))
    assert interface_of(plain).role() is QAccessible.Role.Grouping
    assert "Press" not in _actions(plain)


def test_a_card_is_a_group_that_its_title_names() -> None:
    card = Card()
    assert interface_of(card).role() is QAccessible.Role.Grouping
    assert interface_of(card).text(QAccessible.Text.Name) == ""
    card.body.addWidget(label("Sao lưu", "section"))
    assert interface_of(card).text(QAccessible.Text.Name) == "Sao lưu"
    card.setAccessibleName("2 Thủ tục")
    assert interface_of(card).text(QAccessible.Text.Name) == "2 Thủ tục"
