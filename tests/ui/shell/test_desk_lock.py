"""The desk is locked and another officer enters; pages and drafts stay those of their author."""

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.app import Application
from desktop_app.domain.people.agency import Role
from desktop_app.services.desk import officers
from desktop_app.services.reception.drafts import list_drafts
from desktop_app.ui.common.password_dialog import PasswordDialog
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.texts.messages import sentence
from tests.services.desk.conftest import PASSWORD, MakeDesk, folder, make  # noqa: F401 - fixtures
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window

SECOND = "mật khẩu của Hà"


@pytest.fixture
def opened(shell: Application, make: MakeDesk) -> Window:  # noqa: F811 - the fixture
    """A real desk with two officers, the administrator signed in."""
    context = make()
    officers.add(context, "Lê Thị Hoà", Role.OFFICER, "mat khau hai", "mat khau hai")
    hands = shell.hands  # type: ignore[attr-defined] # set by the fixture
    hands.wait_for(shell.window.isActiveWindow)
    shell.show_desk(context)
    made = Window(shell, hands)
    made.settle()
    hands.wait_for(lambda: not shell._opening.is_busy())
    made.settle()
    return made


def _lock(window: Window) -> None:
    window.hands.press("Ctrl+Shift+K")
    page = window.application.window.sign_in
    window.hands.wait_for(lambda: window.application.window.view is page and page.password.line.hasFocus())
    window.hands.wait_for(lambda: page.officers.count() == 2)


def _texts(window: Window) -> str:
    shown = window.application.window.findChildren(QLabel)
    return " ".join(label.text() for label in shown if label.isVisible())


def test_a_locked_desk_shows_nothing_and_comes_back_as_it_was(opened: Window) -> None:
    opened.scan(CARD)
    author = opened.view.session.context.officer
    dialog = PasswordDialog(lambda *_: None, opened.application.window)
    dialog.open()
    idle, before = opened.pages.idle, opened.view
    idle.start(10)
    idle.look()
    assert not opened.pages.lock.is_locked, "there was input just now"
    idle._last -= 10 * 60
    idle.look()
    page = opened.application.window.sign_in
    opened.hands.wait_for(page.password.line.hasFocus)
    assert not dialog.isVisible()
    late = PasswordDialog(lambda *_: None, opened.application.window)
    late.open()
    opened.hands.wait_for(lambda: not late.isVisible())
    assert "Nguyễn Thị Thu Hà" not in _texts(opened)
    assert "Nguyễn" not in opened.application.window.windowTitle()
    opened.hands.wait_for(lambda: page.officers.count() == 2)
    assert page.officers.officer_id == author.id
    opened.hands.scan(CARD)
    opened.hands.wait_for(page._go.isEnabled)
    page.password.line.clear()
    opened.hands.type("mat khau sai")
    opened.hands.press("Return")
    opened.hands.wait_for(lambda: bool(page.password.error))
    page.password.line.clear()
    opened.hands.type(PASSWORD)
    opened.hands.press("Return")
    opened.hands.wait_for(lambda: opened.application.window.view is opened.view)
    assert opened.view is before
    assert opened.model.person.name == "Nguyễn Thị Thu Hà"
    assert dialog.isVisible()
    assert late.isVisible()
    late.reject()
    dialog.reject()


def test_another_officer_enters_and_the_page_stays_its_authors(opened: Window) -> None:
    opened.scan(CARD)
    author = opened.view.session.context
    before = opened.view
    opened.view.bar.officer.click()
    page = opened.application.window.sign_in
    opened.hands.wait_for(lambda: page.officers.count() == 2)
    opened.hands.press("Up")
    opened.hands.type("hoa")
    opened.hands.press("Return")
    opened.hands.type("mat khau hai")
    opened.hands.press("Return")
    opened.hands.wait_for(lambda: bool(opened.application.window.findChildren(PasswordDialog)))
    dialog = opened.application.window.findChildren(PasswordDialog)[0]
    dialog.password.line.setText(SECOND)
    dialog.again.line.setText(SECOND)
    dialog.store()
    opened.hands.wait_for(lambda: opened.application.workspace is not before)
    opened.settle()
    hoa = opened.view.session.context
    assert hoa.officer.name == opened.view.bar.officer.text() == "Lê Thị Hoà"
    assert opened.model.is_blank, "nothing of the other's page"
    assert list_drafts(hoa) == []
    assert [listed.draft.person.name for listed in list_drafts(author)] == ["Nguyễn Thị Thu Hà"], (
        "stored for its author"
    )
    _lock(opened)
    page = opened.application.window.sign_in
    page.officers.setFocus()
    opened.hands.type("tran")
    opened.hands.press("Return")
    opened.hands.type(PASSWORD)
    opened.hands.press("Return")
    opened.hands.wait_for(lambda: opened.application.workspace is not None and not opened.model.is_blank)
    opened.settle()
    assert opened.view.session.context.officer == author.officer
    assert opened.model.person.name == "Nguyễn Thị Thu Hà"


def test_own_password_and_minutes_in_the_settings(opened: Window) -> None:
    opened.view.show_page("settings")
    opened.settle()
    access = opened.view.page_of(SettingsPage).access
    assert access.minutes.text == "10"
    access.minutes.set_text("0")
    access.save()
    opened.settle()
    assert access.minutes.error == sentence("idle.range", most=60)
    access.minutes.set_text("5")
    access.save()
    opened.settle()
    assert opened.pages.idle._minutes == 5
    dialog = access.change_password()
    for field, typed in ((dialog.old, "mat khau sai"), (dialog.password, SECOND), (dialog.again, SECOND)):
        field.line.setText(typed)
    dialog.store()
    opened.hands.wait_for(lambda: bool(dialog.old.error))
    assert dialog.old.error == sentence("password.wrong")
    dialog.old.line.setText(PASSWORD)
    dialog.store()
    opened.hands.wait_for(lambda: not dialog.isVisible())
    assert opened.settings.notice.text


def test_the_sample_desk_is_not_locked(window: Window) -> None:
    window.hands.press("Ctrl+Shift+K")
    window.settle()
    assert window.application.window.view is window.view
    assert "Quầy mẫu" in window.reception.notice.text
