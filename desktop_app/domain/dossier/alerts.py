"""Alerts: due results, required apologies, missing supplements, uncollected results.

Nghị định 118/2025/NĐ-CP Điều 19 khoản 5 (15 days for a supplement), khoản 6 (the apology goes out at least one day
before the due day), Điều 20 khoản 1 (papers for an agency elsewhere), Điều 22 (results are handed back at the
appointment on the receipt).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop_app.domain.dates import days_between, local
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.extension import last_day_to_apologise
from desktop_app.domain.law.hand_over_deadline import forward_by
from desktop_app.domain.law.rules import RuleSet
from desktop_app.domain.law.working_time import OfficeHours, WorkCalendar
from desktop_app.domain.text import number_in


class AlertKind(StrEnum):
    """Why a dossier is on today's page, the most urgent first."""

    OVERDUE = "overdue"
    DUE_TODAY = "due_today"
    CORRECTION = "correction"
    FORWARD = "forward"
    APOLOGISE = "apologise"
    DUE_NEXT = "due_next"
    INCIDENT = "incident"
    WAITING = "waiting"
    DELIVER = "deliver"
    UNCOLLECTED = "uncollected"


FEWEST_DAYS, MOST_DAYS = 1, 30
"""Between these the limits may be set: a day's notice at the least, a month at the most."""


@dataclass(frozen=True, slots=True)
class AlertLimits:
    """The desk's limits from which a dossier gets an alert.

    Attributes:
        due_days: working days ahead of the appointment on which it is named as due soon.
        waiting_days: calendar days that a supplement has not come.
        uncollected_days: working days that a result is uncollected, from when it could be collected.
    """

    due_days: int = 1
    waiting_days: int = 10
    uncollected_days: int = 2

    def __post_init__(self) -> None:
        """Check the limits.

        Raises:
            RuleViolation: ``alerts.range`` (with ``least`` and ``most``), for the first limit that is out of it.
        """
        for limit in fields(self):
            if not FEWEST_DAYS <= getattr(self, limit.name) <= MOST_DAYS:
                raise RuleViolation("alerts.range", limit.name, least=FEWEST_DAYS, most=MOST_DAYS)


def read_limits(typed: Mapping[str, str]) -> AlertLimits:
    """Return the limits that were typed, by the names of their attributes.

    Raises:
        RuleViolation: ``alerts.not_number`` or ``alerts.range``, for the first that is wrong.
    """
    numbers = {}
    for name, text in typed.items():
        number = number_in(text)
        if number is None:
            raise RuleViolation("alerts.not_number", name)
        numbers[name] = number
    return AlertLimits(**numbers)


def last_day_ahead(today: date, limits: AlertLimits, calendar: WorkCalendar) -> date:
    """Return the last day whose appointments are named today as due soon."""
    day = today
    for _ in range(limits.due_days):
        day = calendar.next_working(day)
    return day


@dataclass(frozen=True, slots=True)
class Watched:
    """The facts of a dossier that decide its alerts.

    Attributes:
        status: its status.
        due_at: the appointment in force.
        extensions: how many apologies with a new appointment were sent.
        waiting_since: when the open supplement request was issued, or None.
        ended_at: when the result was there, or None.
        last_day: the last day that the open supplement request named, or None.
        awaits_agency_since: the reception of a dossier that the competent agency has not received yet, or None.
        collect_from: from when the result at the desk could be collected, or None.
        deliver_since: since when the electronic result beside the paper one is there and not delivered, or None.
        correction_due: until when a result with an error has to be back, or None.
        has_error: whether the result has an error that is not corrected yet.
        incident_at: when the dossier was reported lost or damaged and has no result since, or None.
    """

    status: Status
    due_at: datetime
    extensions: int = 0
    waiting_since: datetime | None = None
    ended_at: datetime | None = None
    last_day: date | None = None
    awaits_agency_since: datetime | None = None
    collect_from: datetime | None = None
    deliver_since: datetime | None = None
    correction_due: datetime | None = None
    has_error: bool = False
    incident_at: datetime | None = None


def alert_of(
    watched: Watched, today: date, rules: RuleSet, calendar: WorkCalendar, limits: AlertLimits
) -> AlertKind | None:
    """Return the alert of a dossier today, or None (Nghị định 118/2025/NĐ-CP Điều 19 khoản 5, 6, Điều 22, 23)."""
    if watched.has_error:
        return _alert_of_error(watched, today, calendar, limits)
    alert = _alert_of_course(watched, today, rules, calendar, limits)
    if watched.incident_at is None or alert in _BEFORE_INCIDENT:
        return alert
    return AlertKind.INCIDENT


_BEFORE_INCIDENT = frozenset({AlertKind.OVERDUE, AlertKind.DUE_TODAY, AlertKind.FORWARD, AlertKind.APOLOGISE})
"""Alerts of a lost or damaged dossier that are more urgent than that it is lost."""


def _alert_of_error(watched: Watched, today: date, calendar: WorkCalendar, limits: AlertLimits) -> AlertKind | None:
    """Điều 23 khoản 1: the corrected result is due within days that are counted from the report of the error."""
    if watched.correction_due is None:
        return None
    is_near = local(watched.correction_due).date() <= last_day_ahead(today, limits, calendar)
    return AlertKind.CORRECTION if is_near else None


def _alert_of_course(
    watched: Watched, today: date, rules: RuleSet, calendar: WorkCalendar, limits: AlertLimits
) -> AlertKind | None:
    if watched.waiting_since is not None:
        first = local(watched.waiting_since).date() + timedelta(days=limits.waiting_days)
        has_ended = watched.last_day is not None and today > watched.last_day
        return AlertKind.WAITING if today >= first or has_ended else None
    if _is_to_deliver(watched, today):
        return AlertKind.DELIVER
    if watched.status is Status.DONE:
        return AlertKind.UNCOLLECTED if is_uncollected(watched, today, calendar, limits) else None
    return _alert_of_due(watched, today, rules, calendar, limits) if watched.status.is_undecided else None


def _is_to_deliver(watched: Watched, today: date) -> bool:
    """Điều 22 khoản 1, 3: expected at the appointment, and once the paper is in the applicant's hands."""
    if watched.deliver_since is None:
        return False
    return watched.status is Status.RETURNED or today >= local(watched.due_at).date()


def is_uncollected(watched: Watched, today: date, calendar: WorkCalendar, limits: AlertLimits) -> bool:
    """Return whether a result at the desk has not been collected for too many working days.

    Nghị định 118/2025/NĐ-CP Điều 22 khoản 3, 5: the days are counted from the appointment of the receipt, or from when
    the applicant was told of the result; the day itself is not counted.
    """
    if watched.ended_at is None:
        return False
    # A row that was stored before that was recorded has no moment of its own.
    begin = watched.collect_from or max(watched.ended_at, watched.due_at)
    lain = days_between(local(begin).date() + timedelta(days=1), today)
    return sum(map(calendar.is_working, lain)) >= limits.uncollected_days


def _alert_of_due(
    watched: Watched, today: date, rules: RuleSet, calendar: WorkCalendar, limits: AlertLimits
) -> AlertKind | None:
    due = local(watched.due_at).date()
    if watched.awaits_agency_since is not None:
        return AlertKind.FORWARD if is_to_forward(watched.awaits_agency_since, today, rules, calendar) else None
    if due < today:
        return AlertKind.OVERDUE
    if due == today:
        return AlertKind.DUE_TODAY
    if watched.extensions < rules.extension.most and is_last_day_to_apologise(watched.due_at, today, rules, calendar):
        return AlertKind.APOLOGISE
    return AlertKind.DUE_NEXT if due <= last_day_ahead(today, limits, calendar) else None


def is_to_forward(received: datetime, today: date, rules: RuleSet, calendar: WorkCalendar) -> bool:
    """Return whether the papers should be with the competent agency by today, whose receipt is not noted yet.

    Nghị định 118/2025/NĐ-CP Điều 20 khoản 1 điểm a: within 01 working day from reception.
    """
    return today >= forward_by(received, calendar, OfficeHours(), rules.hand_over).date()


def is_last_day_to_apologise(due: datetime, today: date, rules: RuleSet, calendar: WorkCalendar) -> bool:
    """Return whether today is the last working day for an apology (Nghị định 118/2025/NĐ-CP Điều 19 khoản 6)."""
    last = last_day_to_apologise(due, rules.extension)
    return today <= last < calendar.next_working(today)
