"""The tree that assistive technology walks: on every page each control has a name and can be operated."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.app import Application
from desktop_app.ui.setup.wizard import WizardPage
from desktop_app.ui.shell.registry import PAGES
from tests.ui.accessible import faults_in, interface_of
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_every_page_of_the_registry(window: Window) -> None:
    window.fill()
    window.save()
    for page in PAGES:
        window.view.show_page(page.page_name)
        window.settle()
        assert (page.page_name, faults_in(window.application.window)) == (page.page_name, [])


def test_each_state_of_a_reception(window: Window) -> None:
    root = window.application.window
    assert faults_in(root) == []
    window.view.bar.line.focus()
    window.hands.type("nguyen")
    window.hands.wait_for(window.view.search.results.isVisible)
    assert faults_in(root) == []
    window.hands.press("Escape")
    window.fill()
    assert faults_in(root) == []
    window.hands.press("F8")
    window.hands.press("F9")
    window.settle()
    assert faults_in(root) == []
    owner, form = window.reception.applicant.owner, window.reception.applicant.form
    assert owner.accessibleName() != form.accessibleName()
    window.hands.press("F5")
    assert faults_in(root) == []


def test_each_step_of_a_dossier(window: Window) -> None:
    window.fill()
    code = window.save()
    window.hands.press("Ctrl+O")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    window.settle()
    assert code in window.dossier.accessibleName()
    opened = 0
    for digit in "123456789":
        window.hands.type(digit)
        window.settle()
        assert (digit, faults_in(window.application.window)) == (digit, [])
        if window.dossier.steps.is_open:
            opened += 1
            window.dossier.steps.close_form()
            window.dossier.setFocus()
    assert opened > 1


def test_the_wizard_and_the_sign_in(shell: Application) -> None:
    wizard = WizardPage()
    shell.window.show_view(wizard)
    wizard._finish()
    assert faults_in(wizard) == []
    shell.window.sign_in.show_problem("Mật khẩu không đúng.")
    assert faults_in(shell.window) == []


@pytest.mark.parametrize("page", ["reception", "saved", "dossier", "dossiers"])
def test_tab_reaches_every_button(window: Window, page: str) -> None:
    window.fill()
    if page in {"saved", "dossier"}:
        window.save()
    if page == "dossier":
        window.hands.press("Ctrl+O")
        window.hands.wait_for(lambda: window.view.page == page)
    elif page != "saved":
        window.view.show_page(page)
    window.settle()
    buttons = [button for button in window.view.current.findChildren(QPushButton) if button.isVisible()]
    assert buttons
    reached: set[QWidget | None] = set()
    for _ in range(60):
        window.hands.press("Tab")
        reached.add(window.application.window.focusWidget())
    assert [button.text() for button in buttons if button.isEnabled() and button not in reached] == []


def test_an_entry_of_the_sidebar_is_a_button_with_its_count_and_its_key(window: Window) -> None:
    sidebar = window.view.sidebar
    sidebar.show_count("today", 3)
    button = interface_of(sidebar._buttons["today"])
    assert button.role() is QAccessible.Role.Button
    assert button.text(QAccessible.Text.Name) == "Hôm nay, 3 đang chờ, F3"
    sidebar.show_count("today", 0)
    assert button.text(QAccessible.Text.Name) == "Hôm nay, F3"
    window.view.show_page("today")
    assert button.text(QAccessible.Text.Description) == "Đang mở"
