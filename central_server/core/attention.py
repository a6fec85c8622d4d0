"""What at a desk or in an office calls for the administrator; the limits are this project's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_app.domain.updates.manifest import version_key

SILENT = timedelta(days=4)
"""A desk that did not greet for longer is reported: more than a weekend with a day beside it."""

MOST_WAITING = 200
"""A desk that had more events to send when it greeted last is reported."""

MOST_AHEAD_S = 60.0
"""A clock that is further off dates receipts visibly wrong."""

FEW_NUMBERS = 200
"""Where serials run on, a desk with fewer numbers left is about to go over to its own share."""


class Reason(StrEnum):
    """Why something calls for attention."""

    NEVER = "never"
    SILENT = "silent"
    WAITING = "waiting"
    CLOCK = "clock"
    OLD = "old"
    NUMBERS = "numbers"
    SET_ASIDE = "set_aside"
    LEASING_CLOSED = "leasing_closed"
    NO_LOOK_UP = "no_look_up"


@dataclass(frozen=True, slots=True)
class DeskFacts:
    """What is known of a desk.

    Attributes:
        last_contact: when it greeted last, or None.
        app: its program's version then, or ``""``.
        backlog: how many events waited at it then.
        clock_ahead_s: by how many seconds its clock was ahead then; None when it did not say.
        numbers_left: how many numbers of its blocks no dossier has; None without blocks.
    """

    last_contact: datetime | None
    app: str
    backlog: int
    clock_ahead_s: float | None
    numbers_left: int | None


def reasons_of(desk: DeskFacts, now: datetime, soft_minimum: str = "") -> Sequence[Reason]:
    """Return why a desk calls for attention.

    Args:
        desk: the desk.
        now: the present moment.
        soft_minimum: desks with an older program are asked to update; ``""`` for none.
    """
    if desk.last_contact is None:
        return (Reason.NEVER,)
    checks = {
        Reason.SILENT: now - desk.last_contact > SILENT,
        Reason.WAITING: desk.backlog > MOST_WAITING,
        Reason.CLOCK: abs(desk.clock_ahead_s or 0) > MOST_AHEAD_S,
        Reason.OLD: version_key(desk.app) < version_key(soft_minimum),
        Reason.NUMBERS: desk.numbers_left is not None and desk.numbers_left < FEW_NUMBERS,
    }
    return tuple(reason for reason, holds in checks.items() if holds)
