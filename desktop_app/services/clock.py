"""Timestamps of events: compared with what is known of the time, else confirmed or typed by the officer."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection

from desktop_app import RELEASED_ON
from desktop_app.domain.clock import ClockDoubt, ClockEvidence, doubt_of_clock
from desktop_app.domain.dates import local
from desktop_app.domain.dossier.status import dated
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.storage.backups import last_backup
from desktop_app.storage.event_log import last_line, last_moment
from desktop_app.storage.settings import Setting


@dataclass(frozen=True, slots=True)
class _ConfirmedClock:
    seq: int
    at: datetime
    officer: UUID


@dataclass(frozen=True, slots=True)
class RunAhead:
    """Events that were dated by a clock that was ahead, as it turned out when the clock was confirmed.

    Attributes:
        after: sequence number of the event before the run, or of an earlier one that is dated right.
        last: sequence number of the last event before the confirmation.
        at: the moment of the confirmation; what the run dated later than that is wrong.
    """

    after: int
    last: int
    at: datetime


@dataclass(frozen=True, slots=True)
class _ServerClock:
    """How far the server's clock was ahead of the desk's, in seconds, at a moment of the desk's clock."""

    at: datetime
    ahead_s: float


_CONFIRMED = Setting("clock.confirmed", _ConfirmedClock)
RUNS_AHEAD = Setting("clock.runs_ahead", list[RunAhead])
_SERVER = Setting("clock.server", _ServerClock)


def event_time(connection: Connection, context: DeskContext) -> datetime:
    """Return the timestamp of a new event.

    Raises:
        RuleViolation: ``clock.back`` (with ``now`` and ``last``) when the clock is more than a minute before the last
            event; a `domain.clock.ClockDoubt` (with ``now`` and ``last``) when it is implausible otherwise. Both until
            an officer has confirmed the clock with `confirm_clock`, or typed the time with `type_time`.
    """
    now = context.clock()
    confirmed = _CONFIRMED.read(connection)
    last = _last_trusted(connection, confirmed)
    if context.asks_about_clock:
        _check(now, _evidence(connection, now, last, confirmed), context)
    return dated(now, last)


def check_clock(context: DeskContext) -> None:
    """Compare the clock with all that is known, before anything is dated by it.

    The newest backup is opened for it: after a restore it is the only trace of a later time.

    Raises:
        RuleViolation: as `event_time`.
    """
    with context.store.read() as connection:
        event_time(connection, context)
        if not context.asks_about_clock:
            return
        now, confirmed = context.clock(), _CONFIRMED.read(connection)
        seq, _ = last_line(connection)
        evidence = _evidence(connection, now, _last_trusted(connection, confirmed), confirmed)
    backup = last_backup(context.store.path.parent / "backups", context.store.key)
    if backup is not None and backup.contents.events > seq:
        _check(now, replace(evidence, backup_at=backup.contents.last_at), context)


def print_time(connection: Connection, clock: Callable[[], datetime]) -> datetime:
    """Return the timestamp of a print: never earlier than the last event, even when the clock went back."""
    now, last = clock(), _last_trusted(connection, _CONFIRMED.read(connection))
    return now if last is None else max(now, last)


def confirm_clock(context: DeskContext) -> None:
    """Record that the clock is right now, although it was doubted or earlier events have later timestamps.

    Events up to here no longer bound the moments of new ones: a clock that was ahead for a while must not close the
    counter until that date. Order in the log does not depend on the moments.

    Raises:
        RuleViolation: ``role.not_trainee``.
    """
    check_right(context.officer, Right.PROCESS)
    with context.store.write() as connection:
        _confirm(connection, context.clock(), context.officer.id)


def _confirm(connection: Connection, at: datetime, officer_id: UUID) -> None:
    confirmed = _CONFIRMED.read(connection)
    after = confirmed.seq if confirmed is not None else 0
    last, seq = last_moment(connection, after=after), last_line(connection)[0]
    if last is not None and last > at:
        RUNS_AHEAD.write(connection, [*(RUNS_AHEAD.read(connection) or ()), RunAhead(after, seq, at)])
    _CONFIRMED.write(connection, _ConfirmedClock(seq, at, officer_id))


def _elapsed_s() -> float:
    """Return seconds that go on while the computer sleeps, whatever happens to its clock."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.monotonic()


@dataclass(frozen=True, slots=True)
class TypedClock:
    """A clock that goes on from a time that an officer typed, whatever the computer's clock says.

    Attributes:
        begun_at: the typed time.
    """

    begun_at: datetime
    _since: float = field(default_factory=_elapsed_s)

    def __call__(self) -> datetime:
        """Return the present moment."""
        return self.begun_at + timedelta(seconds=_elapsed_s() - self._since)


def type_time(context: DeskContext, now: datetime) -> Callable[[], datetime]:
    """Return a clock for this run of the program that goes on from the time that an officer typed, confirmed.

    Raises:
        RuleViolation: ``role.not_trainee``; ``clock.before_release`` when that time cannot be either.
    """
    check_right(context.officer, Right.PROCESS)
    if local(now).date() < RELEASED_ON:
        raise _doubt("clock.before_release", now, None)
    clock = TypedClock(now)
    with context.store.write() as connection:
        _confirm(connection, now, context.officer.id)
    return clock


def note_server_clock(connection: Connection, now: datetime, ahead_s: float) -> None:
    """Store how far the server's clock is ahead of the desk's, in seconds."""
    _SERVER.write(connection, _ServerClock(now, ahead_s))


def _last_trusted(connection: Connection, confirmed: _ConfirmedClock | None) -> datetime | None:
    if confirmed is None:
        return last_moment(connection)
    # Without an event since then the confirmed moment itself bounds the next one.
    return last_moment(connection, after=confirmed.seq) or confirmed.at


def _evidence(
    connection: Connection, now: datetime, last: datetime | None, confirmed: _ConfirmedClock | None
) -> ClockEvidence:
    server = _SERVER.read(connection)
    is_recent = server is not None and abs(now - server.at) < timedelta(hours=12)
    return ClockEvidence(
        RELEASED_ON,
        last,
        timedelta(seconds=server.ahead_s) if server is not None and is_recent else None,
        confirmed.at if confirmed is not None else None,
    )


def _check(now: datetime, evidence: ClockEvidence, context: DeskContext) -> None:
    doubt = doubt_of_clock(now, evidence, context.calendar, context.hours)
    if doubt is not None:
        raise _doubt(doubt.value, now, evidence.backup_at if doubt is ClockDoubt.BACKUP else evidence.last_event)


def _doubt(code: str, now: datetime, last: datetime | None) -> RuleViolation:
    return RuleViolation(code, "clock", now=_moment_text(now), last=_moment_text(last) if last is not None else "—")


def _moment_text(moment: datetime) -> str:
    return f"{local(moment):%H:%M %d/%m/%Y}"
