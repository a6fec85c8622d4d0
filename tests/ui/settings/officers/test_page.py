"""Officers are added, changed and locked by keys."""

import pytest
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.people.agency import Role
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.officer_register import keep_register, unsigned_accounts
from desktop_app.services.desk.officers import add, officers_of
from desktop_app.storage import keys
from desktop_app.ui.settings.officers.page import OfficersPage
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import Window
from tests.ui.settings.subpages import open_officers, retype

pytestmark = pytest.mark.window


def _add(window: Window, page: OfficersPage, name: str, password: str, again: str, role: str = "") -> None:
    page.rows.setFocus()
    window.hands.press("+")
    assert page.name.line.hasFocus()
    window.hands.type(name)
    window.hands.press("Return")
    assert page.phone.line.hasFocus()
    window.hands.press("Return")
    assert page.role.box.hasFocus()
    if role:
        page.role.choose(role)
    window.hands.press("Return")
    window.hands.type(password)
    window.hands.press("Return")
    window.hands.type(again)
    window.hands.press("Return")
    window.settle()


def test_an_officer_is_added_and_locked_by_keys(window: Window) -> None:
    page = open_officers(window)
    context = window.view.session.context
    assert page.password.line.echoMode() == QLineEdit.EchoMode.Password
    _add(window, page, "nguyen thi ha", "mat khau hai", "mat khau hay")
    assert page.again.error == sentence("password.differs")
    page.again.line.setFocus()
    retype(window, "mat khau hai")
    window.hands.press("F9")
    window.settle()
    assert [(one.officer.name, one.officer.role) for one in officers_of(context)] == [
        ("Nguyen Thi Ha", Role.OFFICER),
        ("Trần Minh Đức", Role.ADMINISTRATOR),
    ]
    page.rows.setFocus()
    window.hands.press("Ctrl+Home")
    assert page.title.text() == "Nguyen Thi Ha"
    page._lock_button.setFocus()
    window.hands.press("Space")
    window.settle()
    assert [one.active for one in officers_of(context)] == [True, False]
    assert not page._lock_button.isEnabled()
    assert "mật khẩu mới" in page.hint.text()
    page.password.line.setFocus()
    window.hands.type("mat khau khac")
    window.hands.press("Return")
    window.hands.type("mat khau khac")
    window.hands.press("F9")
    window.settle()
    assert all(one.active for one in officers_of(context))
    assert page.password.value == page.again.value == ""
    told = [page.changes.texts.text_at(place, 2) for place in range(page.changes.texts.rowCount())]
    assert told == [
        "Nguyen Thi Ha: được đăng nhập lại",
        "Nguyen Thi Ha: bị khóa",
        "Nguyen Thi Ha: thêm mới, Cán bộ tiếp nhận",
    ]
    assert page.changes.texts.text_at(0, 1) == "Trần Minh Đức"


def test_the_last_administrator_stays(window: Window) -> None:
    page = open_officers(window)
    assert page.title.text() == "Trần Minh Đức"
    page.role.choose(Role.HEAD.value)
    window.hands.press("F9")
    window.settle()
    assert page.role.error == sentence("officer.last_administrator")
    page._lock_button.setFocus()
    window.hands.press("Space")
    window.settle()
    assert page.role.error == sentence("officer.last_administrator")
    assert [one.officer.role for one in officers_of(window.view.session.context)] == [Role.ADMINISTRATOR]


def test_an_own_role_locks_the_page_at_once(window: Window) -> None:
    page = open_officers(window)
    _add(window, page, "Hà", "mat khau hai", "mat khau hai", Role.ADMINISTRATOR.value)
    place = [one.officer.name for one in page._lines].index("Trần Minh Đức")
    page.rows.selectRow(place)
    page.role.choose(Role.OFFICER.value)
    window.hands.press("F9")
    window.settle()
    assert window.view.session.context.officer.role is Role.OFFICER
    assert page.notice.text == sentence("role.administrator_only")
    assert not page._new_button.isEnabled()


def test_a_name_and_a_phone_are_corrected_for_papers_from_now_on(window: Window) -> None:
    page = open_officers(window)
    page.name.line.setFocus()
    retype(window, "tran minh duc em")
    window.hands.press("Return")
    retype(window, "091234")
    window.hands.press("F9")
    window.settle()
    assert page.phone.error
    assert page.name.value == "tran minh duc em", "nothing typed is lost"
    page.phone.line.setFocus()
    retype(window, "0912 345 678")
    window.hands.press("F9")
    window.settle()
    officer = window.view.session.context.officer
    assert (officer.name, officer.phone, officer.role) == ("Tran Minh Duc Em", "0912345678", Role.ADMINISTRATOR)
    told = [page.changes.texts.text_at(place, 2) for place in range(page.changes.texts.rowCount())]
    assert told == [
        "Tran Minh Duc Em: điện thoại — nay là 0912345678",
        "Trần Minh Đức nay tên là Tran Minh Duc Em",
    ]


def test_an_account_changed_from_outside_is_named_and_put_back(window: Window) -> None:
    context = window.view.session.context
    slots = DeskFolder(context.store.path.parent).key_file
    secret = keys.add_slot(slots, context.store.key, "mat khau thu", str(context.officer.id))
    window.view.session.renew(secret=secret)
    context = window.view.session.context
    keep_register(context.store, context.officer, secret)
    add(context, "Hà", Role.OFFICER, "mat khau hai", "mat khau hai")
    raw = context.store.raw()
    raw.execute("UPDATE officer SET role = 'administrator' WHERE name = 'Hà'")
    raw.close()
    page = open_officers(window)
    assert "Bị sửa từ bên ngoài" in page.notice.text
    assert "Hà" in page.notice.text
    assert page.rows.texts.text_at(0, 1) == "Cán bộ tiếp nhận"
    page.notice.act()
    window.settle()
    assert page.notice.text == "Đã trả về bản đã ký: Hà."
    assert unsigned_accounts(context.store) == []
