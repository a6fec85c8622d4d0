"""Parsing and checks of typed office hours, and their history."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from desktop_app.domain.bounds import Moment, Name
from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import OfficeHours

_TIME = re.compile(r"([0-9]{1,2})(?:[:.hg]?([0-9]{2}))?h?")


@dataclass(frozen=True, slots=True)
class DatedHours:
    """Office hours with the decision that set them.

    Attributes:
        effective_from: the first day they hold; None for hours that held from the beginning.
        hours: the hours, with what the office's own rules say about a closed desk.
        decision: the agency's decision about them, or ``""``.
        entered_at: when the desk learned of them, aware; None for what it knew from the beginning. What was received
            before keeps its appointment, even when the decision holds from an earlier day on.
        is_published: whether the server distributed them.
    """

    effective_from: date | None
    hours: OfficeHours
    decision: Name = ""
    entered_at: Moment | None = None
    is_published: bool = False

    def holds_on(self, day: date) -> bool:
        """Return whether they had begun on a day."""
        return self.effective_from is None or self.effective_from <= day

    def was_known(self, at: datetime) -> bool:
        """Return whether the desk knew of them at a moment."""
        return self.entered_at is None or self.entered_at <= at


@dataclass(frozen=True, slots=True)
class HoursHistory:
    """The hours of an office over time: the hours of the day of reception apply.

    Attributes:
        entries: in the order in which the desk learned of them.
    """

    entries: tuple[DatedHours, ...] = ()

    def on(self, day: date) -> OfficeHours:
        """Return the hours in force on a day as far as is known now; the usual ones when none were entered."""
        return _latest(entry for entry in self.entries if entry.holds_on(day)).hours

    def at(self, moment: datetime) -> DatedHours:
        """Return the hours that applied to what was received at a moment: those that the desk knew of then."""
        day = local(moment).date()
        return _latest(entry for entry in self.entries if entry.holds_on(day) and entry.was_known(moment))

    def changed(self, new: DatedHours) -> "HoursHistory":
        """Return the history with other hours; what was to begin on a later day by the desk itself is given up."""
        first = new.effective_from or date.min
        kept = [entry for entry in self.entries if entry.is_published or entry.holds_on(first)]
        return HoursHistory((*kept, new))

    def published(self, published: Iterable[DatedHours], now: datetime) -> "HoursHistory":
        """Return the history with what the server distributes; what it no longer does and did not begin is gone.

        Args:
            published: the server's entries.
            now: the moment at which the desk learns of those that it did not know.
        """
        wanted = [replace(entry, entered_at=now, is_published=True) for entry in published]
        today, names = local(now).date(), {_name(entry) for entry in wanted}
        kept = [
            entry for entry in self.entries if not entry.is_published or entry.holds_on(today) or _name(entry) in names
        ]
        known = {_name(entry) for entry in kept if entry.is_published}
        return HoursHistory((*kept, *(entry for entry in wanted if _name(entry) not in known)))


def _latest(entries: Iterable[DatedHours]) -> DatedHours:
    """Return the entry that began last; of one day the one that was entered last."""
    usual = DatedHours(None, OfficeHours())
    # Of equals `max` returns the first.
    newest_first = reversed(tuple(entries))
    return max(newest_first, key=lambda entry: (entry.effective_from or date.min, _entered(entry)), default=usual)


def _entered(entry: DatedHours) -> datetime:
    return entry.entered_at or datetime.min.replace(tzinfo=UTC)


def _name(entry: DatedHours) -> tuple[date | None, OfficeHours, str]:
    return entry.effective_from, entry.hours, entry.decision


def check_first_day(day: date | None, today: date) -> date:
    """Return the first day of new hours: a change never moves the appointment of a dossier received before it.

    Raises:
        RuleViolation: ``hours.no_day`` without a day, ``hours.past`` for a day that has passed.
    """
    if day is None:
        raise RuleViolation("hours.no_day", "effective_from")
    if day < today:
        raise RuleViolation("hours.past", "effective_from")
    return day


def parse_time(text: str, field: str) -> time:
    """Return a typed time of day: ``7:30``, ``0730``, ``7h30``, ``7.30`` or ``15h``.

    Raises:
        RuleViolation: ``time.wrong``.
    """
    match = _TIME.fullmatch(text.strip().lower().replace(" ", ""))
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        raise RuleViolation("time.wrong", field)
    return time(int(match[1]), int(match[2] or 0))


def time_text(at: time) -> str:
    """Return ``HH:MM``."""
    return f"{at:%H:%M}"


def read_hours(typed: Mapping[str, str], *, saturday_morning: bool, next_day_when_closed: bool) -> OfficeHours:
    """Return the hours that were typed, unchecked against each other.

    Args:
        typed: the times under ``morning_start``, ``morning_end``, ``afternoon_start``, ``afternoon_end``,
            ``appointment``, ``cutoff`` and ``closing``.
        saturday_morning: whether dossiers are received on Saturday mornings.
        next_day_when_closed: whether a dossier received while the desk is closed belongs to the next working day.

    Raises:
        RuleViolation: ``time.wrong`` for the first field that cannot be read.
    """
    at = {field: parse_time(text, field) for field, text in typed.items()}
    return OfficeHours(
        (at["morning_start"], at["morning_end"]),
        (at["afternoon_start"], at["afternoon_end"]),
        at["appointment"],
        at["cutoff"],
        at["closing"],
        saturday_morning,
        next_day_when_closed,
    )


def problems_of_hours(hours: OfficeHours) -> list[RuleViolation]:
    """Return the contradictions, in the order of the fields.

    ``hours.backwards`` for a session that ends before it begins, ``hours.overlap`` for an afternoon that begins before
    the morning ends, ``hours.appointment_outside`` and ``hours.cutoff_outside`` for an hour at which nobody works (a
    citizen would stand before a closed door), ``hours.closing_outside`` for a closing hour before the afternoon or
    after work.
    """
    (opens, noon), (after_noon, ends) = hours.morning, hours.afternoon
    checks = (
        ("hours.backwards", "morning_end", opens < noon),
        ("hours.overlap", "afternoon_start", noon <= after_noon),
        ("hours.backwards", "afternoon_end", after_noon < ends),
        ("hours.appointment_outside", "appointment", _is_worked(hours, hours.appointment)),
        ("hours.cutoff_outside", "cutoff", _is_worked(hours, hours.cutoff)),
        ("hours.closing_outside", "closing", after_noon < hours.closing <= ends),
    )
    return [RuleViolation(code, field) for code, field, is_right in checks if not is_right]


def _is_worked(hours: OfficeHours, at: time) -> bool:
    return any(begin <= at <= end for begin, end in (hours.morning, hours.afternoon))
