"""The desk's numbers in the settings."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.people.agency import Role
from desktop_app.services.numbers import DeskShare, hold_numbers, number_state, write_share
from desktop_app.ui.common.copy_dialog import CopyDialog
from desktop_app.ui.settings.number_row import NumberRow
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def _row(window: Window) -> NumberRow:
    window.view.show_page("settings")
    window.settle()
    return window.settings.numbers


def test_the_desk_number_is_shown_and_changed(window: Window) -> None:
    numbers = _row(window)
    assert "0001 đến 0200" in numbers.codes.text()
    for typed in ("", "0", "21", "x"):
        numbers.number.set_text(typed)
        numbers.change.click()
        assert numbers.number.error == sentence("desk_number.range", most=20)
    numbers.number.set_text("5")
    numbers.change.click()
    window.settle()
    assert "0801 đến 1000" in numbers.codes.text()
    assert number_state(window.view.session.context).share == DeskShare(5)


def test_only_an_administrator_changes_it(window: Window) -> None:
    session = window.view.session
    session.context = replace(session.context, officer=replace(session.context.officer, role=Role.HEAD))
    numbers = _row(window)
    assert not numbers.change.isEnabled()
    assert numbers.change.toolTip() == sentence("role.administrator_only")
    numbers._change()
    window.settle()
    assert numbers.number.error == sentence("role.administrator_only")


def test_a_share_of_the_server_is_shown_only(window: Window) -> None:
    with window.view.session.context.store.write() as connection:
        write_share(connection, DeskShare(60, is_assigned=True))
    numbers = _row(window)
    assert "69000 đến 69999" in numbers.codes.text()
    assert not numbers.number.isVisible()


def test_the_decision_about_a_copy_is_offered(window: Window) -> None:
    with window.view.session.context.store.write() as connection:
        hold_numbers(connection, "rolled_back", is_known=True)
    numbers = _row(window)
    assert numbers.codes.text() == sentence("numbers.rolled_back")
    numbers.decide.click()
    window.settle()
    (dialog,) = [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, CopyDialog) and widget.isVisible()
    ]
    dialog.goes_on.click()
    dialog.take.click()
    window.settle()
    assert "0001 đến 0200" in numbers.codes.text()
