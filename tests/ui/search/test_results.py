"""The results as assistive technology gets them: nobody is taken who was not said."""

import pytest
from PySide6.QtGui import QAccessible

from desktop_app.services.reception.receive import receive
from desktop_app.ui.search.line import SearchLine
from tests.conftest import MovableClock, a_reception
from tests.ui.accessible import Heard, interface_of
from tests.ui.conftest import HA, Window

pytestmark = pytest.mark.window


def _type_a_name(window: Window, text: str) -> SearchLine:
    line = window.view.bar.line
    line.focus()
    window.hands.type(text)
    window.hands.wait_for(window.view.search.results.isVisible)
    return line


def _known(window: Window) -> None:
    context = window.view.session.context
    receive(context, a_reception(context, HA))


def test_the_first_result_and_each_move_are_said(window: Window, heard: Heard) -> None:
    _known(window)
    heard.texts.clear()
    _type_a_name(window, "nguyen thi")
    results = window.view.search.results
    assert heard.texts == [results._rows[0].accessibleName()]
    assert HA.name in heard.texts[0]
    window.hands.press("Down")
    assert heard.texts[1] == results._rows[1].accessibleName()
    assert (QAccessible.Event.Focus, results._rows[1]) in heard.events
    assert [interface_of(shown).state().selected for shown in results._rows[:2]] == [0, 1]


def test_a_result_is_pressed_without_a_key_or_a_mouse(window: Window) -> None:
    _known(window)
    _type_a_name(window, "nguyen thi")
    row = window.view.search.results._rows[0]
    assert interface_of(row).role() is QAccessible.Role.ListItem
    assert interface_of(row.parentWidget()).role() is QAccessible.Role.List
    interface_of(row).actionInterface().doAction("Press")
    window.settle()
    assert window.model.person.name == HA.name


def test_what_is_listed_for_an_older_text_is_not_marked(window: Window) -> None:
    _known(window)
    line = _type_a_name(window, "nguyen thi")
    results = window.view.search.results
    assert results.marked() is not None
    line.setText("nguyen thi x")
    assert results.marked() is None


@pytest.mark.parametrize("has_reader", [True, False])
def test_enter_before_the_list_takes_a_person_only_where_nobody_listens(
    window: Window, has_reader: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    _known(window)
    monkeypatch.setattr("desktop_app.ui.search.controller.is_read_aloud", lambda: has_reader)
    line = window.view.bar.line
    line.focus()
    window.hands.type("nguyen thi thu ha")
    window.hands.press("Return")
    window.settle()
    assert (window.model.person.name == HA.name) is not has_reader
    assert window.view.search.results.isVisible() is has_reader
    if has_reader:
        window.hands.press("Return")
        window.settle()
        assert window.model.person.name == HA.name


def test_a_hit_says_that_it_is_overdue(window: Window, clock: MovableClock) -> None:
    _known(window)
    clock.move(days=40)
    _type_a_name(window, "nguyen thi")
    window.settle()
    said = [shown.accessibleName() for shown in window.view.search.results._rows if shown.isVisible()]
    assert any("Quá hạn" in text for text in said), said
