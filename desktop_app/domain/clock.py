"""Whether the computer's clock can be right, before anything is dated by it.

An office's old PC loses its time when the battery of its main board is empty, shows Greenwich time when its hardware
clock is read wrongly, or was set by hand to a wrong year. No rule of law says more than that a receipt bears the true
moment of reception; the limits here are ours, wide enough to ask rarely.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop_app.domain.dates import days_between, local
from desktop_app.domain.law.working_time import Closed, OfficeHours, WorkCalendar

_SERVER_SLACK = timedelta(minutes=5)
_BEFORE_OPENING = timedelta(hours=1)
_AFTER_WORK = timedelta(hours=2)
_LONGEST_PAUSE_DAYS = 30


class ClockDoubt(StrEnum):
    """Why a clock is doubted; the values are codes of messages."""

    BEFORE_RELEASE = "clock.before_release"
    SERVER = "clock.server"
    BACKUP = "clock.backup"
    UNUSED_DAYS = "clock.unused_days"
    OFF_HOURS = "clock.off_hours"


@dataclass(frozen=True, slots=True)
class ClockEvidence:
    """What a clock is compared with.

    Attributes:
        released_on: the day on which this version of the program was made.
        last_event: moment of the last trusted entry of the log, or None.
        server_ahead: how far the server's clock was ahead at the last contact; None when there was none today.
        backup_at: moment of the last event in the newest backup, when the database has fewer events than it; else None.
        confirmed_at: when an officer last said that the clock is right, by this clock, or None.
    """

    released_on: date
    last_event: datetime | None = None
    server_ahead: timedelta | None = None
    confirmed_at: datetime | None = None
    backup_at: datetime | None = None


def doubt_of_clock(
    now: datetime, evidence: ClockEvidence, calendar: WorkCalendar, hours: OfficeHours
) -> ClockDoubt | None:
    """Return why the clock cannot be trusted without asking, or None.

    A clock that is behind the last entry is not the subject here; see `domain.dossier.status.dated`. What an officer
    has confirmed is not asked again on that day.

    Args:
        now: what the clock shows.
        evidence: what it is compared with.
        calendar: days off and worked weekends.
        hours: the desk's hours.
    """
    today = local(now).date()
    if today < evidence.released_on:
        return ClockDoubt.BEFORE_RELEASE
    if _is_confirmed(now, evidence.confirmed_at):
        return None
    if evidence.server_ahead is not None and abs(evidence.server_ahead) > _SERVER_SLACK:
        return ClockDoubt.SERVER
    if evidence.backup_at is not None and now < evidence.backup_at:
        return ClockDoubt.BACKUP
    if evidence.last_event is not None and _has_unused_day(local(evidence.last_event).date(), today, calendar):
        return ClockDoubt.UNUSED_DAYS
    return ClockDoubt.OFF_HOURS if _is_off_hours(now, calendar, hours) else None


def _is_confirmed(now: datetime, confirmed_at: datetime | None) -> bool:
    return confirmed_at is not None and confirmed_at <= now and local(confirmed_at).date() == local(now).date()


def _has_unused_day(last: date, today: date, calendar: WorkCalendar) -> bool:
    """Return whether a whole working day passed without any entry, which hardly happens at an open desk."""
    if (today - last).days > _LONGEST_PAUSE_DAYS:
        return True
    return any(calendar.is_working(day) for day in days_between(last, today)[1:-1])


def _is_off_hours(now: datetime, calendar: WorkCalendar, hours: OfficeHours) -> bool:
    moment = local(now)
    if hours.closed_at(moment, calendar) is Closed.DAY_OFF:
        return True
    spans = hours.spans(moment.date())
    return not spans[0][0] - _BEFORE_OPENING <= moment <= spans[-1][1] + _AFTER_WORK
