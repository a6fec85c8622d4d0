"""`due`: when a result is due, with every day counted and skipped."""

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from desktop_app.commands.desk import PASSWORD, desk_folder, given_password, unlocked
from desktop_app.commands.problem import WrongArgumentError
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.due_explanation import (
    AppointmentExplanation,
    DayRole,
    ExplainedDay,
    SkipReason,
    explain_appointment,
)
from desktop_app.domain.law.office_hours import parse_time
from desktop_app.domain.law.rules import RuleSet
from desktop_app.domain.law.working_time import LimitStep, LimitUnit, OfficeHours, WorkCalendar
from desktop_app.services.calendar import shipped_calendar
from desktop_app.services.law import load_law

_UNITS = {"wd": LimitUnit.WORKING_DAY, "d": LimitUnit.CALENDAR_DAY, "h": LimitUnit.HOUR}
_STEP = re.compile(r"([0-9]{1,4})(wd|d|h)")
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_REASONS = {
    SkipReason.WEEKEND: "nghỉ hằng tuần",
    SkipReason.HOLIDAY: "nghỉ lễ",
    SkipReason.CUTOFF: "tiếp nhận sau giờ chốt",
    SkipReason.ENDS_ON_DAY_OFF: "ngày cuối rơi vào ngày nghỉ",
    SkipReason.AFTER_CLOSING: "tiếp nhận sau giờ đóng cửa",
    SkipReason.SATURDAY_MORNING: "tiếp nhận sáng thứ Bảy",
    SkipReason.RECEIVED_ON_DAY_OFF: "tiếp nhận vào ngày nghỉ",
}


def add_to(commands: Any) -> None:
    """Add the command to the parser's commands."""
    due = commands.add_parser("due", help="tính ngày hẹn trả, kể từng ngày được tính và bị bỏ qua")
    due.add_argument("--received", required=True, help="thời điểm tiếp nhận, ví dụ 2026-02-13T16:20")
    due.add_argument(
        "--limit", required=True, help="5wd (ngày làm việc), 12d (ngày), 8h (giờ); nối các bước bằng dấu phẩy"
    )
    due.add_argument("--rules", help="bộ quy tắc, ví dụ nd118-2025; mặc định là bộ có hiệu lực ngày tiếp nhận")
    due.add_argument(
        "--closing",
        help="giờ đóng cửa, ví dụ 17:00; hồ sơ nhận từ giờ này hoặc vào ngày nghỉ coi như nhận ngày làm việc kế tiếp",
    )
    due.add_argument(
        "--data",
        type=Path,
        help=f"thư mục dữ liệu của quầy: dùng lịch và giờ của quầy; mật khẩu ở biến {PASSWORD} hoặc hỏi",
    )
    due.add_argument("--json", action="store_true", help="in ra JSON")
    due.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> None:
    """Print when a result is due and why: by the calendar and hours of the desk where it can be opened.

    Raises:
        WrongArgumentError: when an argument cannot be understood, or the named desk cannot be opened.
    """
    received, steps = _moment(chosen.received), _limit(chosen.limit)
    rules = _rules(chosen.rules, received.date())
    used = _of_desk(chosen.data, received) or _shipped(received, steps)
    try:
        result = explain_appointment(received, steps, used.calendar, _hours(chosen.closing, used.hours))
    except RuleViolation:
        raise WrongArgumentError("Thời hạn dài hơn mười năm; hãy kiểm tra lại --limit.") from None
    if chosen.json:
        body = {**_body(received, steps, rules, result), "calendar": _calendar_body(used)}
        print(json.dumps(body, ensure_ascii=False, indent=2))
    else:
        print("\n".join([_page(rules, result), f"Lịch làm việc: {used.name}, phiên bản {used.calendar.version}"]))


@dataclass(frozen=True, slots=True)
class _Used:
    """The working time that the date is computed with.

    Attributes:
        source: ``desk`` or ``shipped``.
        name: the same in words.
        calendar: days off and worked weekends.
        hours: the office's hours of that day.
    """

    source: str
    name: str
    calendar: WorkCalendar
    hours: OfficeHours


def _of_desk(folder: Path | None, received: datetime) -> _Used | None:
    """Return the desk's working time; without --data only when there is a desk and its password is given."""
    if folder is None and not (given_password() and desk_folder(None).exists):
        return None
    context = unlocked(folder)
    try:
        return _Used(
            "desk", f"của quầy ({context.agency.name})", context.calendar, context.hours_history.on(received.date())
        )
    finally:
        context.store.close()


def _shipped(received: datetime, steps: Sequence[LimitStep]) -> _Used:
    calendar = shipped_calendar(received.year, received.year + 2 + sum(step.n for step in steps) // 200)
    return _Used("shipped", "kèm theo phần mềm", calendar, OfficeHours())


def _calendar_body(used: _Used) -> dict[str, Any]:
    return {"source": used.source, "version": used.calendar.version}


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise WrongArgumentError("--received phải là ngày giờ như 2026-02-13T16:20.") from None
    return moment.astimezone(VIETNAM) if moment.tzinfo is not None else moment.replace(tzinfo=VIETNAM)


def _limit(text: str) -> tuple[LimitStep, ...]:
    steps = []
    for part in text.split(","):
        match = _STEP.fullmatch(part.strip())
        if match is None:
            raise WrongArgumentError("--limit phải như 5wd, 12d, 8h hoặc nhiều bước nối bằng dấu phẩy: 5wd,10d.")
        steps.append(LimitStep(int(match[1]), _UNITS[match[2]]))
    return tuple(steps)


def _hours(closing: str | None, hours: OfficeHours) -> OfficeHours:
    if closing is None:
        return hours
    try:
        return replace(hours, closing=parse_time(closing, "closing"), next_day_when_closed=True)
    except RuleViolation:
        raise WrongArgumentError("--closing phải là giờ như 17:00.") from None


def _rules(name: str | None, day: date) -> RuleSet:
    law = load_law()
    try:
        return law.rules(day) if name is None else law.named(name)
    except RuleViolation:
        known = ", ".join(rules.short_name for rules in law.rule_sets)
        raise WrongArgumentError(f"Không có bộ quy tắc phù hợp; hãy chọn một trong: {known}.") from None


def _body(
    received: datetime, steps: Sequence[LimitStep], rules: RuleSet, result: AppointmentExplanation
) -> dict[str, Any]:
    return {
        "received": received.isoformat(),
        "limit": [{"n": step.n, "unit": step.unit.value} for step in steps],
        "rules": {"name": rules.short_name, "basis": rules.basis, "effective_from": rules.effective_from.isoformat()},
        "validly_received": result.appointment.validly_on.isoformat(),
        "due": result.appointment.due.isoformat(),
        "unknown_years": list(result.appointment.unknown_years),
        "counted": sum(day.role is DayRole.COUNTED for day in result.days),
        "skipped": sum(day.role is DayRole.SKIPPED for day in result.days),
        "days": [_day_body(day) for day in result.days],
    }


def _day_body(day: ExplainedDay) -> dict[str, Any]:
    return {
        "day": day.day.isoformat(),
        "weekday": _WEEKDAYS[day.day.weekday()],
        "role": day.role.value,
        "step": day.step,
        "number": day.number,
        "reason": day.reason.value if day.reason is not None else None,
        "name": day.name or None,
        "confirmed": day.confirmed,
    }


def _page(rules: RuleSet, result: AppointmentExplanation) -> str:
    lines = [f"Hẹn trả: {result.appointment.due:%H:%M %d/%m/%Y} ({_WEEKDAYS[result.appointment.due.weekday()]})"]
    several = len({day.step for day in result.days if day.step}) > 1
    lines += [
        f"  {day.day:%d/%m/%Y} {_WEEKDAYS[day.day.weekday()]:<9} {_describe_day(day, several)}" for day in result.days
    ]
    lines += [
        f"Lịch chưa có ngày nghỉ năm {year}: ngày hẹn có thể phải lùi." for year in result.appointment.unknown_years
    ]
    return "\n".join([*lines, f"Căn cứ: {rules.basis}"])


def _describe_day(day: ExplainedDay, several: bool) -> str:
    name = f" ({day.name})" if day.name else ""
    unsure = "" if day.confirmed else ", chưa có thông báo chính thức"
    if day.role is DayRole.RECEIVED:
        return "tiếp nhận, không tính" + (f"; {_REASONS[day.reason]}" if day.reason is not None else "")
    if day.role is DayRole.VALID:
        return f"ngày tiếp nhận hợp lệ, không tính{name}"
    if day.reason is not None:
        return f"bỏ qua: {_REASONS[day.reason]}{name}{unsure}"
    step = f"bước {day.step}, " if several else ""
    return (f"{step}ngày thứ {day.number}" if day.number else "trả kết quả") + name
