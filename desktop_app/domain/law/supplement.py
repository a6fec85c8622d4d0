"""Supplement requests: their number, the suspended time limit, and closing without a supplement.

Nghị định 118/2025/NĐ-CP Điều 16 khoản 3, Điều 17 khoản 1 điểm c: at the counter once, complete, with the reason. Điều
19 khoản 5, a right of its own: after examination within 03 working days of reception; the limit is counted again from
its beginning once everything is there; after 15 days, or the period of a special law, the desk closes the dossier. Nghị
định 61/2018/NĐ-CP Điều 15 khoản 3, Điều 19 khoản 4 said the same without the 15 days.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop_app.domain.bounds import Count, Text
from desktop_app.domain.dates import days_between, local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import Appointment, LimitStep, LimitUnit, OfficeHours, WorkCalendar, appoint
from desktop_app.domain.text import tidy


class SupplementStage(StrEnum):
    """When the request is made: at the counter, or after the specialised division has examined the dossier."""

    INTAKE = "intake"
    EXAMINATION = "examination"


class AfterSupplement(StrEnum):
    """How the time limit continues after a supplement: it restarts, or resumes where it was suspended."""

    RESTART = "restart"
    RESUME = "resume"


@dataclass(frozen=True, slots=True)
class WantedItem:
    """One item to bring or to correct.

    Attributes:
        text: the item.
        reason: why, or ``""`` when the request's reason covers it.
    """

    text: Text
    reason: Text = ""


@dataclass(frozen=True, slots=True)
class SupplementRules:
    """The rules of a rule set.

    Attributes:
        most_at_intake: how many requests may be made at the counter (Điều 16 khoản 3).
        most_after_examination: how many may be made after examination (Điều 19 khoản 5, which names no number).
        after: what the limit does afterwards.
        notice_days: working days from reception within which a request after examination is sent; None when the rule
            set names none.
        expiry_days: calendar days after which the desk closes a dossier that was not supplemented, or None.
        needs_reason: whether a request has to say why (Điều 17 khoản 1 điểm c).
    """

    most_at_intake: int = 1
    most_after_examination: int = 1
    after: AfterSupplement = AfterSupplement.RESTART
    notice_days: int | None = 3
    expiry_days: int | None = None
    needs_reason: bool = True

    def most(self, stage: SupplementStage) -> int:
        """Return how many requests may be made at a stage."""
        return self.most_at_intake if stage is SupplementStage.INTAKE else self.most_after_examination


@dataclass(frozen=True, slots=True)
class SupplementPeriod:
    """How long the applicant has to bring a supplement.

    Attributes:
        n: how many units.
        unit: calendar days or working days.
        basis: the article that says so.
    """

    n: Count
    unit: LimitUnit = LimitUnit.CALENDAR_DAY
    basis: Text = ""

    def last_day(self, since: date, calendar: WorkCalendar) -> date:
        """Return the last day of the period, which runs until 24:00 of it.

        Basis: Bộ luật Dân sự 2015 Điều 147 khoản 3 (the day of the notice is not counted), Điều 148 khoản 5 (a last
        day that is off moves to the next working day) and khoản 6 (24:00).

        Raises:
            RuleViolation: ``supplement.unit`` for a period in hours.
        """
        if self.unit is LimitUnit.CALENDAR_DAY:
            return calendar.working_from(since + timedelta(days=self.n))
        if self.unit is not LimitUnit.WORKING_DAY:
            raise RuleViolation("supplement.unit")
        for _ in range(self.n):
            since = calendar.next_working(since)
        return since


@dataclass(frozen=True, slots=True)
class Waiting:
    """One interval of waiting for a supplement; both ways of counting can be computed from intervals.

    Attributes:
        stage: when the request was made.
        since: when the request was issued (aware).
        until: when everything was there (aware), or None while the desk still waits.
        override: the head of desk's reason for a request beyond what the rules allow, or ``""``.
        last_day: the last day that the request named, or None where it named none.
    """

    stage: SupplementStage
    since: datetime
    until: datetime | None = None
    override: str = ""
    last_day: date | None = None


def is_beyond(waits: Sequence[Waiting], stage: SupplementStage, rules: SupplementRules) -> bool:
    """Return whether one more request at a stage goes beyond the limit of that stage.

    Basis: Nghị định 118/2025/NĐ-CP Điều 16 khoản 3 gives the desk a right of its own, Điều 19 khoản 5 the division.
    """
    return sum(wait.stage is stage for wait in waits) >= rules.most(stage)


def check_request(
    waits: Sequence[Waiting], stage: SupplementStage, rules: SupplementRules, override: str, *, is_head: bool
) -> None:
    """Check whether one more request may be made at a stage (Nghị định 118/2025/NĐ-CP Điều 16 khoản 3: once, in full).

    A head of desk may go beyond the limit with a written reason; the national index then counts the dossier as overdue.

    Raises:
        RuleViolation: ``supplement.waiting`` while one is open, ``supplement.again`` (with ``most``) beyond the limit,
            ``supplement.head_only`` when somebody else gives a reason, ``supplement.no_reason`` for an empty one.
    """
    if waits and waits[-1].until is None:
        raise RuleViolation("supplement.waiting", "supplement")
    if not is_beyond(waits, stage, rules):
        return
    if not is_head:
        code = "supplement.again" if not override else "supplement.head_only"
        raise RuleViolation(code, "override", most=rules.most(stage))
    if not tidy(override):
        raise RuleViolation("supplement.no_reason", "override")


def notice_deadline(
    received: datetime, rules: SupplementRules, calendar: WorkCalendar, hours: OfficeHours
) -> date | None:
    """Return the last day for a request after examination, or None without such a rule.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 5: within 03 working days of reception.
    """
    if rules.notice_days is None:
        return None
    return appoint(received, (LimitStep(rules.notice_days, LimitUnit.WORKING_DAY),), calendar, hours).due.date()


def due_after(
    waiting: Waiting,
    due: datetime,
    steps: tuple[LimitStep, ...],
    rules: SupplementRules,
    calendar: WorkCalendar,
    hours: OfficeHours,
) -> Appointment:
    """Return the new appointment after a complete supplement.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 5: the limit is counted again from its beginning.

    Args:
        waiting: the time of waiting that ended.
        due: the appointment in force when the request was issued.
        steps: the procedure's limit.
        rules: what the limit does.
        calendar: the days off and worked weekends.
        hours: the office's hours.

    Raises:
        RuleViolation: ``supplement.open`` while the desk still waits.
    """
    if waiting.until is None:
        raise RuleViolation("supplement.open", "supplement")
    if rules.after is AfterSupplement.RESTART:
        return appoint(waiting.until, steps, calendar, hours)
    left = working_days_left(waiting.since, due, calendar)
    return appoint(waiting.until, (LimitStep(left, LimitUnit.WORKING_DAY),), calendar, hours)


def working_days_left(since: datetime, due: datetime, calendar: WorkCalendar) -> int:
    """Return the working days after the day of `since` up to the due day; 0 when that has passed."""
    days = days_between(local(since).date() + timedelta(days=1), local(due).date())
    return sum(map(calendar.is_working, days))


def expires_on(waiting: Waiting, period: SupplementPeriod | None, begin: date, calendar: WorkCalendar) -> date | None:
    """Return the last day on which the supplement can be brought, or None when no rule or no waiting ends it.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 5: 15 days from the notice, after examination only.

    Args:
        waiting: the time of waiting; the day that its request named holds.
        period: how long the applicant has, or None without such a rule.
        begin: the day of the notice, or a later one from which the rule holds.
        calendar: the days off and worked weekends.
    """
    if waiting.until is not None or waiting.stage is SupplementStage.INTAKE:
        return None
    if waiting.last_day is not None or period is None:
        return waiting.last_day
    return period.last_day(begin, calendar)
