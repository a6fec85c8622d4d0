"""Office hours, the working calendar and the officers on screen, through the keys."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from desktop_app.app import Application
from desktop_app.domain.agency import Role
from desktop_app.services.calendar import load_calendar
from desktop_app.services.context import DeskContext
from desktop_app.services.officers import officers_of
from desktop_app.storage.errors import StorageProblem
from desktop_app.ui.common.form_page import FormPage
from desktop_app.ui.settings.calendar.page import CalendarPage
from desktop_app.ui.settings.hours import page as hours_module
from desktop_app.ui.settings.hours.page import HoursPage
from desktop_app.ui.settings.officers.page import OfficersPage
from desktop_app.ui.texts.messages import sentence
from tests.end_to_end.hands import Hands
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def _open(window: Window, name: str) -> FormPage:
    """Go through the settings, as a person does."""
    window.view.show_page("settings")
    window.settle()
    window.settings.subpages[name].setFocus()
    window.hands.press("Space")
    window.settle()
    assert window.view.page == name
    page = window.view.current
    assert isinstance(page, FormPage)
    return page


def _hours(window: Window) -> HoursPage:
    page = _open(window, "hours")
    assert isinstance(page, HoursPage)
    return page


def _calendar(window: Window) -> CalendarPage:
    page = _open(window, "calendar")
    assert isinstance(page, CalendarPage)
    return page


def _officers(window: Window) -> OfficersPage:
    page = _open(window, "officers")
    assert isinstance(page, OfficersPage)
    return page


def _retype(window: Window, text: str) -> None:
    window.hands.press("Ctrl+A")
    window.hands.type(text)


def _choose(window: Window, page: CalendarPage, day: str) -> None:
    """Walk down the list to a day."""
    page.rows.setFocus()
    window.hands.press("Ctrl+Home")
    texts = page.rows.texts
    for place in range(texts.rowCount()):
        if texts.text_at(place, 0) == day:
            break
        window.hands.press("Down")
    assert page.editor.day.value == day


def _days(page: CalendarPage) -> list[str]:
    return [page.rows.texts.text_at(place, 0) for place in range(page.rows.texts.rowCount())]


def _as_officer(shell: Application, context: DeskContext) -> Window:
    hands: Hands = shell.hands  # type: ignore[attr-defined] # set by the fixture
    shell.show_desk(replace(context, officer=replace(context.officer, role=Role.OFFICER)))
    window = Window(shell, hands)
    window.settle()
    return window


def test_hours_are_changed_by_keys_and_hold_at_once(window: Window) -> None:
    window.fill()
    before = window.model.appointment
    assert before is not None
    page = _hours(window)
    assert page.times["morning_start"].line.hasFocus()
    for _ in range(4):
        window.hands.press("Return")
    assert page.times["appointment"].line.hasFocus()
    _retype(window, "16h")
    window.hands.press("F9")
    window.settle()
    assert window.view.session.context.hours.appointment == time(16)
    assert page.times["appointment"].text == "16:00"
    assert window.model.appointment is not None
    assert window.model.appointment.due == before.due.replace(hour=16, minute=0), "the open reception follows"
    window.hands.press("Esc")
    assert window.view.page == "settings"


def test_the_example_follows_the_rule(window: Window) -> None:
    page = _hours(window)
    assert "17:30 thứ Sáu 27/11/2026" in page.example.text()
    assert page.example.text().endswith("16:30 thứ Sáu 04/12/2026.")
    page.next_day.setFocus()
    window.hands.press("Space")
    assert page.example.text().endswith("16:30 thứ Hai 07/12/2026.")


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("morning_end", "25:00", "time.wrong"),
        ("morning_end", "07:00", "hours.backwards"),
        ("afternoon_start", "11:00", "hours.overlap"),
        ("appointment", "12:00", "hours.appointment_outside"),
        ("cutoff", "18:00", "hours.cutoff_outside"),
        ("closing", "18:00", "hours.closing_outside"),
    ],
)
def test_wrong_hours_are_told_beside_their_field(window: Window, field: str, typed: str, code: str) -> None:
    page = _hours(window)
    before = window.view.session.context.hours
    page.times[field].line.setFocus()
    _retype(window, typed)
    window.hands.press("F9")
    window.settle()
    assert page.times[field].error == sentence(code)
    assert page.times[field].text == typed
    assert page.times[field].line.hasFocus()
    assert window.view.session.context.hours == before


def test_a_full_disk_loses_nothing(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageProblem("storage.full")

    monkeypatch.setattr(hours_module, "change_hours", full)
    page = _hours(window)
    _retype(window, "08:00")
    window.hands.press("F9")
    window.settle()
    assert page.notice.text == sentence("storage.full")
    assert page.times["morning_start"].text == "08:00"


def test_a_swap_is_entered_and_taken_out_by_keys(window: Window) -> None:
    page = _calendar(window)
    assert page.rows.hasFocus()
    assert page.editor.day.value == "24/11/2026", "the next day that differs"
    version = window.view.session.context.calendar.version
    window.hands.press("+")
    assert page.editor.kind.box.hasFocus()
    window.hands.press("Return")
    window.hands.type("31122026")
    window.hands.press("Return")
    window.hands.type("25122026")
    window.hands.press("Return")
    window.hands.type("VB 1")
    window.hands.press("Return")
    window.settle()
    assert page.editor.worked.error == sentence("calendar.worked_weekday", day="25/12/2026")
    assert page.editor.worked.line.hasFocus()
    _retype(window, "26122026")
    window.hands.press("F9")
    window.settle()
    calendar = window.view.session.context.calendar
    assert calendar.is_working(date(2026, 12, 26))
    assert not calendar.is_working(date(2026, 12, 31))
    assert calendar.version != version
    assert {"26/12/2026", "31/12/2026"} <= set(_days(page))
    assert page.notice.text == ""
    assert page.editor.changes.texts.text_at(0, 2).startswith("Thêm 26/12/2026") or "31/12/2026" in (
        page.editor.changes.texts.text_at(0, 2)
    )
    _choose(window, page, "26/12/2026")
    window.hands.press("Delete")
    window.settle()
    assert "26/12/2026" not in _days(page)
    assert "thiếu một nửa" in page.notice.text
    window.hands.press("Esc")
    assert window.view.page == "settings"


def test_a_day_is_changed(window: Window) -> None:
    page = _calendar(window)
    _choose(window, page, "24/11/2026")
    window.hands.press("Return")
    assert page.editor.day.line.hasFocus()
    window.hands.press("Return")
    _retype(window, "Ngày Văn hóa")
    window.hands.press("F9")
    window.settle()
    assert window.view.session.context.calendar.days[date(2026, 11, 24)].name == "Ngày Văn hóa"
    assert page.editor.changes.texts.text_at(0, 2) == "Sửa 24/11/2026: Ngày Văn hóa Việt Nam → Ngày Văn hóa"
    assert page.rows.hasFocus()


@pytest.mark.parametrize(
    ("day", "code"),
    [("", "calendar.no_day"), ("3112", "date.incomplete"), ("02092026", "calendar.twice")],
)
def test_a_wrong_day_is_told_beside_its_field(window: Window, day: str, code: str) -> None:
    page = _calendar(window)
    window.hands.press("+")
    window.hands.press("Home")
    window.hands.press("Return")
    window.hands.type(day)
    window.hands.press("Return")
    window.hands.type("Nghỉ bão")
    window.hands.press("F9")
    window.settle()
    params = {"day": "02/09/2026"} if code == "calendar.twice" else {}
    assert page.editor.day.error == sentence(code, **params)
    assert page.editor.day.line.hasFocus()
    assert page.editor.name.value == "Nghỉ bão"


def test_a_year_that_is_not_known_says_so(window: Window, tmp_path: Path) -> None:
    page = _calendar(window)
    assert page.notice.text == ""
    page.year.setFocus()
    page.year.setCurrentIndex(page.year.findData(2029))
    window.settle()
    assert "2029" in page.notice.text
    days = ("2029-01-01", "2029-02-13", "2029-04-30", "2029-09-03")
    rows = [{"date": day, "kind": "off", "name": "Nghỉ lễ", "basis": "", "confirmed": False} for day in days]
    path = tmp_path / "2029.json"
    path.write_text(json.dumps({"days": rows}), encoding="utf-8")
    page.take_file(path)
    window.settle()
    assert page.notice.text == ""
    assert page.year.currentData() == 2029
    assert len(_days(page)) == 4
    assert "2029" in page.missing.text()
    path.write_text("{}", encoding="utf-8")
    page.take_file(path)
    window.settle()
    assert page.notice.text == sentence("calendar.file_unreadable")


def test_an_officer_reads_the_hours_and_the_calendar(shell: Application, context: DeskContext) -> None:
    window = _as_officer(shell, context)
    hours = _hours(window)
    assert hours.notice.text == sentence("role.head_only")
    assert not hours.times["closing"].line.isEnabled()
    window.hands.press("F9")
    calendar = _calendar(window)
    assert calendar.notice.text == sentence("role.head_only")
    version = load_calendar(context.store).version
    calendar.rows.setFocus()
    for key in ("+", "Delete", "F9"):
        window.hands.press(key)
    window.settle()
    assert load_calendar(context.store).version == version
    assert not calendar.editor.card.isEnabled()
    officers = _officers(window)
    assert officers.notice.text == sentence("role.administrator_only")
    assert not officers.save_button.isEnabled()


def _add(window: Window, page: OfficersPage, name: str, password: str, again: str, role: str = "") -> None:
    page.rows.setFocus()
    window.hands.press("+")
    assert page.name.line.hasFocus()
    window.hands.type(name)
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
    page = _officers(window)
    context = window.view.session.context
    assert page.password.line.echoMode() == QLineEdit.EchoMode.Password
    _add(window, page, "nguyen thi ha", "mat khau hai", "mat khau hay")
    assert page.again.error == sentence("password.differs")
    page.again.line.setFocus()
    _retype(window, "mat khau hai")
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
    window.hands.type("mat khau moi")
    window.hands.press("Return")
    window.hands.type("mat khau moi")
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
    page = _officers(window)
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
    page = _officers(window)
    _add(window, page, "Hà", "mat khau hai", "mat khau hai", Role.ADMINISTRATOR.value)
    place = [one.officer.name for one in page._lines].index("Trần Minh Đức")
    page.rows.selectRow(place)
    page.role.choose(Role.OFFICER.value)
    window.hands.press("F9")
    window.settle()
    assert window.view.session.context.officer.role is Role.OFFICER
    assert page.notice.text == sentence("role.administrator_only")
    assert not page._new_button.isEnabled()


@pytest.mark.parametrize("name", ["hours", "calendar", "officers"])
def test_everything_on_a_page_is_reached_with_tab_and_has_a_name(window: Window, name: str) -> None:
    page = _open(window, name)
    kinds: tuple[type[QWidget], ...] = (QPushButton, QLineEdit, QComboBox)
    found: list[QWidget] = [one for kind in kinds for one in page.findChildren(kind)]
    shown = [one for one in found if one.isVisible() and one.isEnabled()]
    assert len(shown) > 4
    for widget in shown:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    reached: list[QWidget | None] = []
    for _ in range(40):
        window.hands.press("Tab")
        reached.append(window.application.window.focusWidget())
    assert [widget for widget in shown if widget not in reached] == []


def _bottom(widget: QWidget) -> int:
    return widget.mapToGlobal(widget.rect().bottomLeft()).y()


def test_a_small_window_cuts_nothing_off(window: Window) -> None:
    shapes: list[Callable[[Window], FormPage]] = [_hours, _calendar, _officers]
    window.application.window.resize(683, 480)
    for show in shapes:
        page = show(window)
        window.settle()
        viewport = page._scroll.viewport()
        inside = page._scroll.widget()
        assert inside is not None
        assert inside.width() <= viewport.width(), "nothing is cut off at the right"
        fields: list[QWidget] = [*page._scroll.findChildren(QCheckBox), *page._scroll.findChildren(QLineEdit)]
        lowest = max((one for one in fields if one.isVisible()), key=_bottom)
        assert _bottom(lowest) > _bottom(viewport)
        lowest.setFocus()
        assert _bottom(lowest) <= _bottom(viewport), "what has the keys is in sight"
