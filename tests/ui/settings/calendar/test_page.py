"""The working calendar is changed by keys."""

import json
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import Application
from desktop_app.services.calendar import load_calendar
from desktop_app.services.context import DeskContext
from desktop_app.ui.settings.calendar.page import CalendarPage
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import Window
from tests.ui.settings.subpages import as_officer, open_calendar, open_hours, open_officers, retype

pytestmark = pytest.mark.window


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


def test_a_swap_is_entered_and_taken_out_by_keys(window: Window) -> None:
    page = open_calendar(window)
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
    retype(window, "26122026")
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
    page = open_calendar(window)
    _choose(window, page, "24/11/2026")
    window.hands.press("Return")
    assert page.editor.day.line.hasFocus()
    window.hands.press("Return")
    retype(window, "Ngày Văn hóa")
    window.hands.press("F9")
    window.settle()
    assert window.view.session.context.calendar.days[date(2026, 11, 24)].name == "Ngày Văn hóa"
    assert page.editor.changes.texts.text_at(0, 2) == "Sửa 24/11/2026: Ngày Văn hóa Việt Nam → Ngày Văn hóa"
    assert page.rows.hasFocus()


@pytest.mark.parametrize(
    ("day", "code"),
    [("", "calendar.no_day"), ("311", "date.unclear"), ("02092026", "calendar.twice")],
)
def test_a_wrong_day_is_told_beside_its_field(window: Window, day: str, code: str) -> None:
    page = open_calendar(window)
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
    page = open_calendar(window)
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
    window = as_officer(shell, context)
    hours = open_hours(window)
    assert hours.notice.text == sentence("role.head_only")
    assert not hours.times["closing"].line.isEnabled()
    window.hands.press("F9")
    calendar = open_calendar(window)
    assert calendar.notice.text == sentence("role.head_only")
    version = load_calendar(context.store).version
    calendar.rows.setFocus()
    for key in ("+", "Delete", "F9"):
        window.hands.press(key)
    window.settle()
    assert load_calendar(context.store).version == version
    assert not calendar.editor.card.isEnabled()
    officers = open_officers(window)
    assert officers.notice.text == sentence("role.administrator_only")
    assert not officers.save_button.isEnabled()
