"""Explains a due date: every day from reception to the appointment, counted or skipped, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop_app.domain.dates import days_between, local
from desktop_app.domain.law.working_time import (
    Appointment,
    LimitStep,
    LimitUnit,
    OfficeHours,
    WorkCalendar,
    appoint,
)


class DayRole(StrEnum):
    """How a day is treated by the count."""

    RECEIVED = "received"
    VALID = "valid"
    COUNTED = "counted"
    SKIPPED = "skipped"


class SkipReason(StrEnum):
    """Why a day is not counted."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CUTOFF = "cutoff"
    ENDS_ON_DAY_OFF = "ends_on_day_off"
    AFTER_CLOSING = "after_closing"
    SATURDAY_MORNING = "saturday_morning"
    RECEIVED_ON_DAY_OFF = "received_on_day_off"


@dataclass(frozen=True, slots=True)
class ExplainedDay:
    """One day of the count.

    Attributes:
        day: the day.
        role: reception, valid reception where that is a later day, counted or skipped.
        step: which step of the limit it belongs to, from 1; 0 up to the day of valid reception.
        number: its position among the counted days of its step, from 1; 0 when it is not counted.
        reason: why it is skipped, or why a dossier of this day is validly received on a later day; else None.
        name: the holiday's name, or that of a worked weekend.
        confirmed: False when the day off was computed ahead of its announcement.
    """

    day: date
    role: DayRole
    step: int = 0
    number: int = 0
    reason: SkipReason | None = None
    name: str = ""
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class AppointmentExplanation:
    """An appointment with every day that led to it.

    Attributes:
        appointment: the appointment itself.
        days: each day from reception to the due day, once, in order.
    """

    appointment: Appointment
    days: tuple[ExplainedDay, ...]


def explain_appointment(
    received: datetime, steps: tuple[LimitStep, ...], calendar: WorkCalendar, hours: OfficeHours
) -> AppointmentExplanation:
    """Return when a result is due, with every day counted and skipped.

    Basis: Bộ luật Dân sự 2015 Điều 147 khoản 2 (the first day is not counted), Điều 148 khoản 5 (a limit that ends on a
    day off ends on the next working day). The arguments and errors are those of `appoint`.
    """
    appointment = appoint(received, steps, calendar, hours)
    days = [_reception(local(received).date(), appointment, calendar)]
    counting = [step for step in steps if step.n]
    if appointment.closed and counting and counting[0].unit is not LimitUnit.HOUR:
        days += _until_valid(days[0].day, appointment.validly_on, calendar)
    day = days[-1].day
    for place, step in enumerate(counting, start=1):
        end = appoint(received, tuple(counting[:place]), calendar, hours).due.date()
        days += _days_of_step(place, step, day, end, calendar)
        day = end
    days += [_explain_day(day, 1, 0, calendar) for day in days_between(day + timedelta(days=1), appointment.due.date())]
    return AppointmentExplanation(appointment, tuple(days))


def _reception(day: date, appointment: Appointment, calendar: WorkCalendar) -> ExplainedDay:
    reason = SkipReason.CUTOFF if appointment.moved_for_cutoff else None
    if appointment.closed:
        reason = SkipReason(appointment.closed.value)
    return ExplainedDay(day, DayRole.RECEIVED, reason=reason, name=_name(day, calendar))


def _until_valid(received: date, valid: date, calendar: WorkCalendar) -> Iterator[ExplainedDay]:
    for day in days_between(received + timedelta(days=1), valid - timedelta(days=1)):
        yield _explain_day(day, 0, 0, calendar)
    yield ExplainedDay(valid, DayRole.VALID, name=_name(valid, calendar))


def _days_of_step(
    place: int, step: LimitStep, after: date, end: date, calendar: WorkCalendar
) -> Iterator[ExplainedDay]:
    """Return the days after `after` up to `end`, the last day of a step."""
    last = after + timedelta(days=step.n) if step.unit is LimitUnit.CALENDAR_DAY else end
    number = 0
    for day in days_between(after + timedelta(days=1), end):
        if step.unit is not LimitUnit.CALENDAR_DAY:
            number += calendar.is_working(day)
            yield _explain_day(day, place, number, calendar)
        elif day < last or calendar.is_working(day):
            number = min(number + 1, step.n)
            yield ExplainedDay(day, DayRole.COUNTED, place, number, name=_name(day, calendar))
        else:
            yield replace(_explain_day(day, place, 0, calendar), reason=SkipReason.ENDS_ON_DAY_OFF)


def _explain_day(day: date, place: int, number: int, calendar: WorkCalendar) -> ExplainedDay:
    entry = calendar.days.get(day)
    name, confirmed = (entry.name, entry.confirmed) if entry is not None else ("", True)
    if calendar.is_working(day):
        return ExplainedDay(day, DayRole.COUNTED, place, number, None, name, confirmed)
    reason = SkipReason.HOLIDAY if name else SkipReason.WEEKEND
    return ExplainedDay(day, DayRole.SKIPPED, place, 0, reason, name, confirmed)


def _name(day: date, calendar: WorkCalendar) -> str:
    entry = calendar.days.get(day)
    return entry.name if entry is not None else ""
