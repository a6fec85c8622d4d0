"""The rows of the documents, and what assistive technology is told of them."""

import pytest
from PySide6.QtGui import QAccessible

from desktop_app.domain.dossier.dossier import DocumentState
from tests.ui.accessible import Heard, interface_of
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window


def test_documents_are_rows_of_a_list_that_are_checked_when_they_are_there(window: Window) -> None:
    window.fill()
    checklist = window.reception.documents.checklist
    rows = [shown for shown in checklist._rows if shown.isVisible()]
    assert interface_of(checklist).role() is QAccessible.Role.List
    assert {interface_of(shown).role() for shown in rows} == {QAccessible.Role.ListItem}
    states = [line.state is DocumentState.PRESENT for line in window.model.documents]
    assert any(states)
    assert [bool(interface_of(shown).state().checked) for shown in rows] == states
    assert [shown.is_marked() for shown in rows] == [True] + [False] * (len(rows) - 1)
    assert rows[0].accessibleName().startswith(f"1, {window.model.documents[0].name}")
    interface_of(rows[0]).actionInterface().doAction("Press")
    assert not interface_of(rows[0]).state().checked
    assert window.model.documents[0].state is not DocumentState.PRESENT


def test_the_chosen_row_and_each_change_are_said(window: Window, heard: Heard) -> None:
    window.fill()
    checklist = window.reception.documents.checklist
    first, second = checklist._rows[:2]
    there = sum(line.state is DocumentState.PRESENT for line in window.model.documents)
    assert heard.texts[-1] == f"Đã đánh dấu {there} giấy tờ"
    heard.texts.clear()
    window.hands.press("Down")
    assert heard.texts == [second.accessibleName()]
    assert (QAccessible.Event.Focus, second) in heard.events
    heard.texts.clear()
    window.hands.type("1")
    assert heard.texts == [first.accessibleName()]
    assert (QAccessible.Event.StateChanged, first) in heard.events


def test_the_documents_of_another_procedure_are_said_when_they_are_shown(window: Window, heard: Heard) -> None:
    window.fill()
    window.hands.press("F5")
    window.hands.type("2")
    heard.texts.clear()
    window.hands.press("Return")
    window.settle()
    first = window.reception.documents.checklist._rows[0]
    if window.reception.documents.checklist.hasFocus():
        assert heard.texts[-1] == first.accessibleName()
        assert window.model.documents[0].name in first.accessibleName()


def test_documents_that_are_not_marked_are_said(window: Window, heard: Heard) -> None:
    window.scan(CARD)
    if not window.model.person.phone:
        window.hands.type("0912345678")
        window.hands.press("Return")
    window.hands.wait_for(window.reception.procedure.line.hasFocus)
    window.hands.type("1")
    window.hands.press("Return")
    window.hands.press("F9")
    window.settle()
    shown = window.reception.documents._error.text()
    assert shown
    assert heard.urgent.count(shown) == 1
