"""Copied data at the counter: what was typed stays, and it is saved once an administrator has decided."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.people.agency import Role
from desktop_app.services.numbers import hold_numbers, number_state
from desktop_app.ui.common.copy_dialog import CopyDialog
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def held(window: Window) -> Window:
    with window.view.session.context.store.write() as connection:
        hold_numbers(connection, "copied", is_known=False)
    return window


def _save(window: Window) -> None:
    window.fill()
    window.hands.press("F9")
    window.settle()


def _dialog() -> CopyDialog:
    (dialog,) = [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, CopyDialog) and widget.isVisible()
    ]
    return dialog


def _codes(window: Window) -> list[str]:
    with window.view.session.context.store.read() as connection:
        return list(connection.exec_driver_sql("SELECT code FROM dossier").scalars())


def test_the_page_is_saved_once_the_copy_is_a_desk_of_its_own(held: Window) -> None:
    _save(held)
    notice = held.reception.notice
    assert notice.text == sentence("numbers.copied")
    assert _codes(held) == []
    assert notice.act()
    held.settle()
    dialog = _dialog()
    assert not dialog.take.isEnabled()
    dialog.other.click()
    for typed, problem in (
        ("", sentence("desk_number.range", most=20)),
        ("21", sentence("desk_number.range", most=20)),
        ("1", sentence("desk_number.same")),
    ):
        dialog.number.set_text(typed)
        dialog.take.click()
        held.settle()
        assert dialog.number.error == problem
        assert dialog.isVisible()
    dialog.number.set_text("7")
    dialog.take.click()
    held.settle()
    assert _codes(held) == ["H44.18-261123-1201"]


def test_the_copy_that_goes_on_saves_the_page(held: Window) -> None:
    _save(held)
    assert held.reception.notice.act()
    held.settle()
    dialog = _dialog()
    dialog.goes_on.click()
    assert not dialog.number.isEnabled()
    dialog.take.click()
    held.settle()
    (code,) = _codes(held)
    assert len(code.rpartition("-")[2]) == 7


def test_an_officer_is_sent_to_the_administrator(held: Window) -> None:
    session = held.view.session
    session.context = replace(session.context, officer=replace(session.context.officer, role=Role.OFFICER))
    _save(held)
    notice = held.reception.notice
    assert notice.text == f"{sentence('numbers.copied')} Hãy báo quản trị viên."
    assert not notice.act()
    assert _codes(held) == []
    assert number_state(session.context).hold is not None
