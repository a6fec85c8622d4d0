"""How much of the time limit of a dossier is left: working days, or that it is overdue, or that the clock stands."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.working_time import DayKind, WorkCalendar

_WEEK, _WORKED = 7, 5


class Clock(StrEnum):
    """Where the time limit of a dossier stands."""

    ENDED = "ended"
    STOPPED = "stopped"
    RUNNING = "running"
    DUE_TODAY = "due_today"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Remaining:
    """What is left of a time limit.

    Attributes:
        clock: where the limit stands.
        days: working days that are left, or that it is overdue by; 0 unless it runs or is overdue.
        is_apologised: whether an apology with a new appointment was sent.
    """

    clock: Clock
    days: int = 0
    is_apologised: bool = False


def working_days_after(first: date, last: date, calendar: WorkCalendar) -> int:
    """Return how many working days follow `first` up to and with `last`; 0 when `last` is not later."""
    span = (last - first).days
    if span <= 0:
        return 0
    # The ledger asks for a whole screen of lines, some of them years late: no walk over every day.
    weeks, rest = divmod(span, _WEEK)
    days = weeks * _WORKED + sum((first.weekday() + n) % _WEEK < _WORKED for n in range(1, rest + 1))
    for day, entry in calendar.days.items():
        if first < day <= last:
            days += (entry.kind is DayKind.WORKED) - (day.weekday() < _WORKED)
    return days


def remaining(
    status: Status, due_at: datetime, today: date, calendar: WorkCalendar, *, is_apologised: bool = False
) -> Remaining:
    """Return what is left of a dossier's time limit.

    A limit runs to the end of its last day (Bộ luật Dân sự 2015 Điều 148 khoản 6). It stands still while a supplement
    is awaited, and ends with the result. What was due on a Friday is overdue by one day on the Saturday already.

    Args:
        status: national status.
        due_at: the due moment in force.
        today: the day in Vietnam's time.
        calendar: working days.
        is_apologised: whether an apology with a new appointment was sent.
    """
    if not status.is_undecided:
        return Remaining(Clock.ENDED, is_apologised=is_apologised)
    if status is Status.SUPPLEMENT_REQUESTED:
        return Remaining(Clock.STOPPED, is_apologised=is_apologised)
    last = local(due_at).date()
    if last == today:
        return Remaining(Clock.DUE_TODAY, is_apologised=is_apologised)
    if last < today:
        return Remaining(Clock.OVERDUE, max(working_days_after(last, today, calendar), 1), is_apologised)
    return Remaining(Clock.RUNNING, working_days_after(today, last, calendar), is_apologised)
