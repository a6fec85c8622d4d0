"""Apology and extension: at the latest a day before the due date, with the reason, and not more than once.

Nghị định 118/2025/NĐ-CP Điều 19 khoản 6; Nghị định 61/2018/NĐ-CP Điều 19 khoản 9.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.domain.dates import day_text, local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import WorkCalendar
from desktop_app.domain.text import tidy


@dataclass(frozen=True, slots=True)
class ExtensionRules:
    """The rules of a rule set.

    Attributes:
        most: how often the result may be appointed again.
        lead_days: calendar days before the due date until which the apology has to be sent.
        most_days: calendar days that the new day may lie after the old one; None where no text limits them.
    """

    most: int = 1
    lead_days: int = 1
    most_days: int | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """The requested extension.

    Attributes:
        reason: why the result will be late.
        new_due: the new appointment (aware).
    """

    reason: str
    new_due: datetime


@dataclass(frozen=True, slots=True)
class Appointed:
    """The facts that a new appointment is checked against.

    Attributes:
        received_at: reception.
        due_at: the appointment in force.
        now: the present moment.
        extensions: how often the result was appointed again before.
    """

    received_at: datetime
    due_at: datetime
    now: datetime
    extensions: int = 0


def check_extension(wanted: Extension, so_far: Appointed, rules: ExtensionRules, calendar: WorkCalendar) -> None:
    """Check whether a result may be appointed again, and for when (Nghị định 118/2025/NĐ-CP Điều 19 khoản 6: once).

    An apology that comes too late is still owed: it is not refused, see `is_in_time`.

    Raises:
        RuleViolation: ``extension.again`` (with ``most``), ``extension.no_reason``, ``extension.before_reception`` or
            ``extension.past`` (each with ``day``, the earliest that is thought of), ``extension.not_later``,
            ``extension.too_long`` (with ``day``, the last one), or ``extension.day_off``.
    """
    if so_far.extensions >= rules.most:
        raise RuleViolation("extension.again", "new_due", most=rules.most)
    if not tidy(wanted.reason):
        raise RuleViolation("extension.no_reason", "reason")
    _check_day(wanted.new_due, so_far)
    _check_length(wanted.new_due, so_far, rules)
    if not calendar.is_working(local(wanted.new_due).date()):
        raise RuleViolation("extension.day_off", "new_due")


def _check_day(new_due: datetime, so_far: Appointed) -> None:
    if new_due <= so_far.received_at:
        raise RuleViolation("extension.before_reception", "new_due", day=day_text(local(so_far.received_at).date()))
    if new_due <= so_far.now:
        raise RuleViolation("extension.past", "new_due", day=day_text(local(so_far.now).date()))
    if new_due <= so_far.due_at:
        raise RuleViolation("extension.not_later", "new_due")


def _check_length(new_due: datetime, so_far: Appointed, rules: ExtensionRules) -> None:
    if rules.most_days is None:
        return
    last = local(so_far.due_at).date() + timedelta(days=rules.most_days)
    if local(new_due).date() > last:
        raise RuleViolation("extension.too_long", "new_due", day=day_text(last))


def last_day_to_apologise(due: datetime, rules: ExtensionRules) -> date:
    """Return the last day on which an apology is in time (Nghị định 118/2025/NĐ-CP Điều 19 khoản 6: a day before)."""
    return local(due).date() - timedelta(days=rules.lead_days)


def is_in_time(at: datetime, due: datetime, rules: ExtensionRules) -> bool:
    """Return whether an apology sent at `at` keeps the lead of Nghị định 118/2025/NĐ-CP Điều 19 khoản 6."""
    return local(at).date() <= last_day_to_apologise(due, rules)
