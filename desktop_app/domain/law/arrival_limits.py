"""Until when a dossier that nobody brought to the desk is examined: online, and by the office's habit by post.

Nghị định 118/2025/NĐ-CP Điều 17 khoản 2: the officer is told within 02 hours of the portal's answer; điểm c: the
applicant hears of the official reception or of what is missing within 08 working hours, or as special law says. Nghị
định 61/2018/NĐ-CP Điều 17 named no number. No text that was read names one for a dossier by post.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop_app.domain.bounds import Count, Name
from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.office_hours import HoursHistory
from desktop_app.domain.law.working_time import WorkCalendar, after_working_hours
from desktop_app.domain.text import number_in, tidy

MOST_HOURS = 240
"""Thirty working days: no intake takes longer."""
_NEAR_HOURS = 2


@dataclass(frozen=True, slots=True)
class OnlineRules:
    """The rules of a rule set for online dossiers.

    Attributes:
        alert_hours: hours on the clock from the portal's answer until the officer is told; None where no text says.
        intake_hours: working hours from the arrival until the official reception or the request for a supplement;
            None where no text says.
    """

    alert_hours: Count | None = None
    intake_hours: Count | None = None


@dataclass(frozen=True, slots=True)
class PostalHabit:
    """In how many working hours the office receives what comes by post, from a day on: its own habit, not law.

    Attributes:
        effective_from: the first day.
        hours: working hours from the arrival; None for no limit.
        decision: who decided it, or ``""``.
    """

    effective_from: date
    hours: Count | None
    decision: Name = ""


class ArrivalState(StrEnum):
    """How a waiting dossier stands, the most urgent first."""

    OVER = "over"
    NEAR = "near"
    ON_TIME = "on_time"
    UNLIMITED = "unlimited"
    SUPPLEMENT = "supplement"


@dataclass(frozen=True, slots=True)
class ArrivalLimits:
    """The limits of one dossier, aware moments.

    Attributes:
        alert_by: until when the officer has to be told, or None.
        receive_by: until when it is received or a supplement is asked for, or None.
        near_from: from when `receive_by` is near, or None.
        is_habit: whether `receive_by` is the office's own habit and no rule of law.
        is_part: whether `receive_by` is until when this office's part of another office's dossier has to be done.
    """

    alert_by: datetime | None = None
    receive_by: datetime | None = None
    near_from: datetime | None = None
    is_habit: bool = False
    is_part: bool = False

    def state(self, now: datetime) -> ArrivalState:
        """Return how a dossier that waits for its reception stands; the very moment of the limit is in time."""
        if self.receive_by is None or self.near_from is None:
            return ArrivalState.UNLIMITED
        if now > self.receive_by:
            return ArrivalState.OVER
        return ArrivalState.NEAR if now >= self.near_from else ArrivalState.ON_TIME


def alert_by(replied_at: datetime, rules: OnlineRules) -> datetime | None:
    """Return until when the officer has to know of an online dossier (Điều 17 khoản 2: 02 hours), or None."""
    return None if rules.alert_hours is None else replied_at + timedelta(hours=rules.alert_hours)


def receive_within(
    arrived_at: datetime, working_hours: int | None, calendar: WorkCalendar, hours: HoursHistory, *, is_habit: bool
) -> ArrivalLimits:
    """Return the limit of working hours from an arrival (Điều 17 khoản 2 điểm c), with the hours of each day.

    Args:
        arrived_at: when the dossier arrived, or was complete again.
        working_hours: the limit; None for none.
        calendar: the days off and worked weekends.
        hours: the office's hours over time.
        is_habit: whether the limit is the office's own.
    """
    if working_hours is None:
        return ArrivalLimits()
    receive_by = after_working_hours(arrived_at, working_hours, calendar, hours.on)
    near_from = after_working_hours(arrived_at, max(working_hours - _NEAR_HOURS, 0), calendar, hours.on)
    return ArrivalLimits(None, receive_by, near_from, is_habit)


def part_limits(arrived_at: datetime, due_at: datetime) -> ArrivalLimits:
    """Return the limits of a dossier that another office sent for one part, to be done until `due_at`.

    No rule says when it has to be received. It is near when half of the time is over: some is to be left for
    the work.
    """
    return ArrivalLimits(None, due_at, min(arrived_at + (due_at - arrived_at) / 2, due_at), is_part=True)


def last_late_arrival(
    end: datetime, working_hours: int | None, calendar: WorkCalendar, hours: HoursHistory
) -> datetime | None:
    """Return the last arrival whose limit is over at a moment outside the hours; None without a limit.

    A report compares with it instead of computing the limit of each dossier that still waits.

    Args:
        end: the end of the report's period, a midnight.
        working_hours: the limit, at least one.
        calendar: the days off and worked weekends.
        hours: the office's hours over time.
    """
    if working_hours is None:
        return None
    left, day = timedelta(hours=working_hours), local(end).date()
    while True:
        day -= timedelta(days=1)
        for opening, closing in reversed(hours.on(day).spans(day)) if calendar.is_working(day) else ():
            if left <= closing - opening:
                return closing - left
            left -= closing - opening


def online_hours(rules: OnlineRules, special: int | None) -> int | None:
    """Return the working hours for an online dossier: those of the special law, else of the decree; or None."""
    return rules.intake_hours if special is None else special


def postal_hours(habits: Iterable[PostalHabit], day: date, rules: OnlineRules) -> int | None:
    """Return the office's working hours for what came by post on a day: its decision, else as for online dossiers."""
    begun = [habit for habit in habits if habit.effective_from <= day]
    if not begun:
        return rules.intake_hours
    return max(begun, key=lambda habit: habit.effective_from).hours


def changed_habits(habits: Iterable[PostalHabit], new: PostalHabit) -> tuple[PostalHabit, ...]:
    """Return the habits with one more, in the order of their days; another one of the same day is replaced."""
    kept = [habit for habit in habits if habit.effective_from != new.effective_from]
    return tuple(sorted([*kept, new], key=lambda habit: habit.effective_from))


def read_habit(text: str, day: date, decision: str = "") -> PostalHabit:
    """Return the habit that was typed: a number of working hours, or nothing for no limit.

    Raises:
        RuleViolation: ``postal_hours.range`` (with ``most``).
    """
    if not tidy(text):
        return PostalHabit(day, None, tidy(decision))
    hours = number_in(text)
    if hours is None or not 1 <= hours <= MOST_HOURS:
        raise RuleViolation("postal_hours.range", "postal_hours", most=MOST_HOURS)
    return PostalHabit(day, hours, tidy(decision))
