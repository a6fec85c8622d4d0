"""The rows and commands of the documents: by mouse as by their keys, and what assistive technology is told."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu, QPushButton

from desktop_app.domain.dossier.dossier import DocumentState
from desktop_app.ui.common.key_buttons import ChipButton, KeyButton
from tests.ui.accessible import Heard, interface_of
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window


def _button(window: Window, key: str) -> KeyButton:
    buttons = window.reception.findChildren(KeyButton)
    return next(button for button in buttons if button.key == key)


def _state(window: Window) -> DocumentState:
    return window.model.documents[0].state


def test_documents_are_marked_by_the_buttons_of_their_card(window: Window) -> None:
    window.fill()
    step, checklist = window.reception.documents, window.reception.documents.checklist
    _button(window, "*").click()
    assert checklist.hasFocus()
    assert _state(window) is DocumentState.PRESENT
    missing = _button(window, "− 1…9")
    missing.click()
    assert missing.property("chosen")
    checklist._rows[0].clicked.emit(0)
    assert _state(window) is DocumentState.MISSING
    assert not missing.property("chosen")
    _button(window, "+").click()
    assert step.editor.isVisible()
    window.hands.press("Escape")
    assert not step.editor.isVisible()
    _button(window, ".").click()
    assert step.editor.isVisible()


def test_every_action_of_the_page_with_a_key_has_a_button(window: Window) -> None:
    window.fill()
    page = window.reception
    pressed = {button.key for button in page.findChildren(KeyButton)}
    pressed |= {button.text().rpartition("   ")[2] for button in page.findChildren(QPushButton)}
    menus = list(page.findChildren(QMenu))
    pressed |= {act.text().rpartition("\t")[2] for menu in menus for act in menu.actions()}
    declared = {bound.action.key for bound in page.bound_actions()}
    assert declared - pressed == set()
    assert all(button.accessibleName() for button in page.findChildren(KeyButton))


def test_chips_change_and_say_their_state(window: Window) -> None:
    window.fill()
    chips = [chip for chip in window.reception.findChildren(ChipButton) if chip.isVisible()]
    assert len(chips) == 5
    before = [chip.text() for chip in chips]
    held = window.application.window.focusWidget()
    window.reception.appointment.facts.channel.click()
    assert window.application.window.focusWidget() is held
    for chip in chips[1:]:
        if chip is not window.reception.appointment._way:
            chip.click()
            assert chip.text() in chip.accessibleName()
    window.reception.appointment._way.click()
    changed = sum(chip.text() != text for chip, text in zip(chips, before, strict=True))
    assert changed >= 3


def test_a_digit_is_given_to_a_procedure_by_mouse(window: Window) -> None:
    window.fill()
    window.reception.procedure.choose_again()
    given: list[int] = []
    window.reception.procedure.pinned.connect(lambda digit, _procedure: given.append(digit))
    pin = _button(window, "Ctrl+1…9")
    pin.click()
    (menu,) = pin.findChildren(QMenu)
    menu.actions()[3].trigger()
    menu.close()
    assert given == [4]


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
    window.hands.wait_for(window.reception.documents.checklist.hasFocus)
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
