"""Supplement requests: their number, the suspended time limit, and closing without a supplement.

Nghị định 118/2025/NĐ-CP Điều 16 khoản 3, Điều 17 khoản 1 điểm c: once, complete, with the reason. Điều 19 khoản 5:
after examination within 03 working days of reception; the limit is counted again from its beginning once everything is
there; after 15 days the desk closes the dossier. Nghị định 61/2018/NĐ-CP Điều 15 khoản 3, Điều 19 khoản 4 said the
same without the 15 days.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop_app.domain.bounds import Text
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
        most: how many requests a dossier may get.
        after: what the limit does afterwards.
        notice_days: working days from reception within which a request after examination is sent; None when the rule
            set names none.
        expiry_days: calendar days after which the desk closes a dossier that was not supplemented, or None.
    """

    most: int = 1
    after: AfterSupplement = AfterSupplement.RESTART
    notice_days: int | None = 3
    expiry_days: int | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """One interval of waiting for a supplement; both ways of counting can be computed from intervals.

    Attributes:
        stage: when the request was made.
        since: when the request was issued (aware).
        until: when everything was there (aware), or None while the desk still waits.
        override: the head of desk's reason for a request beyond what the rules allow, or ``""``.
    """

    stage: SupplementStage
    since: datetime
    until: datetime | None = None
    override: str = ""


def check_request(waits: Sequence[Waiting], rules: SupplementRules, override: str, *, is_head: bool) -> None:
    """Check whether one more request may be made (Nghị định 118/2025/NĐ-CP Điều 16 khoản 3: once, in full).

    A head of desk may go beyond the limit with a written reason; the national index then counts the dossier as overdue.

    Raises:
        RuleViolation: ``supplement.waiting`` while one is open, ``supplement.again`` (with ``most``) beyond the limit,
            ``supplement.head_only`` when somebody else gives a reason, ``supplement.no_reason`` for an empty one.
    """
    if waits and waits[-1].until is None:
        raise RuleViolation("supplement.waiting", "supplement")
    if len(waits) < rules.most:
        return
    if not is_head:
        raise RuleViolation("supplement.again" if not override else "supplement.head_only", "override", most=rules.most)
    if not tidy(override):
        raise RuleViolation("supplement.no_reason", "override")


def notice_deadline(received: datetime, rules: SupplementRules, calendar: WorkCalendar, hours: OfficeHours) -> datetime:
    """Return until when a request after examination has to be sent; without such a rule, the end of time.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 5: within 03 working days of reception.
    """
    if rules.notice_days is None:
        return datetime.max.replace(tzinfo=received.tzinfo)
    return appoint(received, (LimitStep(rules.notice_days, LimitUnit.WORKING_DAY),), calendar, hours).due


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


def expires_on(waiting: Waiting, rules: SupplementRules) -> date | None:
    """Return the last day on which the supplement can be brought, or None when no rule or no waiting ends it.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 5: 15 days from the notice.
    """
    if waiting.until is not None or rules.expiry_days is None:
        return None
    return local(waiting.since).date() + timedelta(days=rules.expiry_days)


def has_expired(waiting: Waiting, rules: SupplementRules, today: date) -> bool:
    """Return whether the desk may close the dossier because nothing was brought in time.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 5.
    """
    last = expires_on(waiting, rules)
    return last is not None and today > last
