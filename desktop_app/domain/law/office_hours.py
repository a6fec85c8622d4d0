"""Parsing and checks of typed office hours, and their history."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import OfficeHours

_TIME = re.compile(r"([0-9]{1,2})(?:[:.hg]?([0-9]{2}))?h?")


@dataclass(frozen=True, slots=True)
class DatedHours:
    """Office hours and the first day they hold; None for hours that held from the beginning."""

    effective_from: date | None
    hours: OfficeHours


@dataclass(frozen=True, slots=True)
class HoursHistory:
    """The hours of an office over time: the hours of the day of reception apply.

    Attributes:
        entries: oldest first.
    """

    entries: tuple[DatedHours, ...] = ()

    def on(self, day: date) -> OfficeHours:
        """Return the hours in force on a day; the usual ones when none were entered."""
        begun = [entry.hours for entry in self.entries if entry.effective_from is None or entry.effective_from <= day]
        return begun[-1] if begun else OfficeHours()

    def changed(self, day: date, hours: OfficeHours) -> "HoursHistory":
        """Return the history with other hours from a day on; an entry of the same or a later day is replaced."""
        before = [entry for entry in self.entries if entry.effective_from is None or entry.effective_from < day]
        return HoursHistory((*before, DatedHours(day, hours)))


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
