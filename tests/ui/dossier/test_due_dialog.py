"""Why a result is due on its day, in a dialog: steps named, later days of valid reception, calendars with a gap."""

from datetime import date, datetime

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.due_explanation import explain_appointment
from desktop_app.domain.law.office_hours import DatedHours, HoursHistory
from desktop_app.domain.law.working_time import LimitStep, LimitUnit, OfficeHours, WorkCalendar
from desktop_app.services.calendar import shipped_calendar
from desktop_app.services.reception.appointments import DueExplanation
from desktop_app.ui.dossier.due_dialog import DueDialog
from tests.ui.conftest import Window

pytestmark = pytest.mark.window

WD, CD = LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY
STRICT = OfficeHours(saturday_morning=True, next_day_when_closed=True)
SATURDAY = datetime(2026, 11, 21, 9, 30, tzinfo=VIETNAM)


def _dialog(
    window: Window,
    steps: tuple[LimitStep, ...],
    calendar: WorkCalendar | None = None,
    kept: datetime | None = None,
    hours: OfficeHours = STRICT,
    received: datetime = SATURDAY,
) -> DueDialog:
    found = explain_appointment(received, steps, calendar or window.view.session.context.calendar, hours)
    return DueDialog(
        DueExplanation(found, steps, None, kept, "Nghị định 118/2025/NĐ-CP", DatedHours(None, hours)), window.view
    )


def _said(dialog: DueDialog) -> list[str]:
    return [dialog.days.text_at(place, 2) for place in range(dialog.days.rowCount())]


def test_each_day_names_its_step_and_the_unit_in_charge(window: Window) -> None:
    steps = (LimitStep(1, WD, "UBND phường Nông Trang"), LimitStep(0, WD), LimitStep(2, CD, "Sở Nội vụ"))
    assert _said(_dialog(window, steps)) == [
        "Không tính: nhận sáng thứ Bảy",
        "Không tính: nghỉ hằng tuần",
        "Tiếp nhận hợp lệ; bắt đầu tính, không tính ngày này",
        "Không tính: Ngày Văn hóa Việt Nam",
        "Bước 1 · UBND phường Nông Trang · Ngày thứ 1",
        "Bước 2 · Sở Nội vụ · Ngày thứ 1",
        "Bước 2 · Sở Nội vụ · Ngày thứ 2",
    ]


def test_one_step_needs_no_name(window: Window) -> None:
    said = _said(_dialog(window, (LimitStep(1, WD, "Sở Nội vụ"), LimitStep(0, WD)), hours=OfficeHours()))
    assert said == [
        "Bắt đầu tính từ hôm sau, ngày này không tính",
        "Không tính: nghỉ hằng tuần",
        "Ngày thứ 1",
    ]


def test_what_the_receipt_says_holds(window: Window) -> None:
    kept = datetime(2026, 11, 30, 16, 30, tzinfo=VIETNAM)
    dialog = _dialog(window, (LimitStep(5, WD),), kept=kept)
    assert dialog.extended.text().startswith("Trên giấy tiếp nhận: 16:30 thứ Hai 30/11/2026.")
    assert _dialog(window, (LimitStep(5, WD),)).extended.isHidden()


def test_a_calendar_with_a_gap_says_so(window: Window) -> None:
    known = shipped_calendar(2026, 2026)
    dialog = _dialog(
        window, (LimitStep(40, WD),), WorkCalendar(known.days), received=datetime(2027, 12, 1, 9, tzinfo=VIETNAM)
    )
    assert "2028" in dialog.unknown.text
    assert _dialog(window, (LimitStep(5, WD),)).unknown.text == ""


def test_the_reception_page_warns_and_takes_the_dossier(window: Window) -> None:
    session = window.view.session
    after = {day: one for day, one in session.context.calendar.days.items() if one.day != date(2026, 9, 1)}
    without = {day: one for day, one in after.items() if not date(2026, 8, 29) <= day <= date(2026, 9, 5)}
    session.renew(calendar=WorkCalendar(without, "gap"))
    window.fill()
    why = window.reception.appointment._why
    assert "Lịch chưa có ngày nghỉ năm 2026" in why.text()
    window.hands.press("F9")
    window.settle()
    assert window.view.page == "saved", "no citizen is sent away"


def test_the_reception_page_says_when_reception_is_valid(window: Window) -> None:
    clock = datetime(2026, 11, 20, 17, 20, tzinfo=VIETNAM)
    window.view.session.renew(hours_history=HoursHistory((DatedHours(None, STRICT),)), clock=lambda: clock)
    window.fill()
    assert "Tiếp nhận hợp lệ ngày 23/11: nhận sau giờ ngừng tiếp nhận." in window.reception.appointment._why.text()
