"""Timestamps of events, and the officer's confirmation after the computer's clock was wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dossier.status import dated
from desktop_app.services.context import DeskContext
from desktop_app.storage.event_log import last_line, last_moment
from desktop_app.storage.settings import Setting


@dataclass(frozen=True, slots=True)
class _ConfirmedClock:
    seq: int
    at: datetime
    officer: UUID


_CONFIRMED = Setting("clock.confirmed", _ConfirmedClock)


def event_time(connection: Connection, clock: Callable[[], datetime]) -> datetime:
    """Return the timestamp of a new event.

    Raises:
        RuleViolation: ``clock.back`` (with ``now`` and ``last``) when the clock is more than a minute before the last
            event, and no officer has confirmed the clock since with `confirm_clock`.
    """
    return dated(clock(), _last_trusted(connection))


def print_time(connection: Connection, clock: Callable[[], datetime]) -> datetime:
    """Return the timestamp of a print: never earlier than the last event, even when the clock went back."""
    now, last = clock(), _last_trusted(connection)
    return now if last is None else max(now, last)


def confirm_clock(context: DeskContext) -> None:
    """Record that the computer's clock is right now although earlier events have later timestamps.

    Events up to here no longer bound the moments of new ones: a clock that was ahead for a while must not close the
    counter until that date. Order in the log does not depend on the moments.
    """
    with context.store.write() as connection:
        seq, _ = last_line(connection)
        _CONFIRMED.write(connection, _ConfirmedClock(seq, context.clock(), context.officer.id))


def _last_trusted(connection: Connection) -> datetime | None:
    confirmed = _CONFIRMED.read(connection)
    return last_moment(connection, after=confirmed.seq if confirmed is not None else 0)
