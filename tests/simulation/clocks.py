"""Clocks of computers that are wrong, and officers who are asked about them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from desktop_app.domain.clock import ClockEvidence, doubt_of_clock
from desktop_app.domain.dossier.status import dated
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import OfficeHours, WorkCalendar
from tests.simulation.memory_disk import Disk

_RELEASED_AT = datetime(2026, 11, 1, tzinfo=UTC)
_RECENTLY = timedelta(hours=12)
_OFFICE_HOURS, _CALENDAR = OfficeHours(), WorkCalendar({})
_CERTAINLY_ASKED = timedelta(days=40)
_FIRST_YEAR = datetime(1980, 1, 4, tzinfo=UTC)
_JUMPS = (
    timedelta(minutes=-20),
    timedelta(minutes=7),
    timedelta(hours=-7),
    timedelta(hours=7),
    timedelta(days=-3),
    timedelta(days=2),
    timedelta(days=400),
    timedelta(days=8 * 365),
    datetime(2099, 1, 5, tzinfo=UTC) - datetime(2026, 11, 25, tzinfo=UTC),
    _FIRST_YEAR - datetime(2026, 11, 25, tzinfo=UTC),
)
JUMPS = (*_JUMPS, *(timedelta(0) for _ in _JUMPS))
"""What a clock is set to, compared with the true time: half of the time somebody puts it right."""


@dataclass
class ComputerClock:
    """The clock of one computer.

    Attributes:
        ahead: how far it is ahead of the true time.
        is_replaced: the officer typed the time, which holds until the program ends.
        asked_about: how far it was ahead when an officer said that it was right.
    """

    ahead: timedelta = timedelta(0)
    is_replaced: bool = False
    asked_about: set[timedelta] = field(default_factory=set)

    def at(self, now: datetime) -> datetime:
        """Return what the program takes for the present moment."""
        return now if self.is_replaced else now + self.ahead

    def dates_in_silence(self, now: datetime, at: datetime) -> bool:
        """Return whether an event has a moment that is certainly wrong and nobody was asked about."""
        return abs(at - now) > _CERTAINLY_ASKED and self.ahead not in self.asked_about


def event_time(disk: Disk, now: datetime) -> datetime:
    """Return the moment of a new event, as `desktop_app.services.clock` does it.

    Raises:
        RuleViolation: when the clock is doubted or before the last event.
    """
    seq, at = disk.confirmed or (0, None)
    last = disk.last_own[1] if disk.last_own is not None and disk.last_own[0] > seq else at
    ahead = None
    if disk.server_clock is not None and abs(now - disk.server_clock[0]) < _RECENTLY:
        ahead = timedelta(seconds=disk.server_clock[1])
    evidence = ClockEvidence(_RELEASED_AT.date(), last, ahead, at)
    doubt = doubt_of_clock(now, evidence, _CALENDAR, _OFFICE_HOURS)
    if doubt is not None:
        raise RuleViolation(doubt.value, "clock")
    return dated(now, last)
