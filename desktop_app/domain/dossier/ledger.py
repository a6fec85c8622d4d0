"""Filters of the tracking ledger (Sổ theo dõi hồ sơ, Form 07)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.dossier.dossier import Channel


class LedgerState(StrEnum):
    """States of dossiers that the ledger distinguishes."""

    OPEN = "open"
    OVERDUE = "overdue"
    WAITING = "waiting"
    READY = "ready"
    CLOSED = "closed"


LONG_OPEN_DAYS = 90
"""A dossier that is open for longer is listed by itself, whatever its appointment is."""


@dataclass(frozen=True, slots=True)
class LedgerFilter:
    """Which dossiers are listed; None means all.

    Attributes:
        first: first day of reception.
        last: last day of reception.
        field: field of administration.
        procedure_id: the catalogue's name of the procedure.
        former_ids: names that the procedure had before: its older dossiers are listed too.
        channel: how they came.
        state: their state.
        officer_id: who received them.
        open_longer_than: only those that have not ended and were received more than so many days ago.
    """

    first: date | None = None
    last: date | None = None
    field: str | None = None
    procedure_id: str | None = None
    channel: Channel | None = None
    state: LedgerState | None = None
    officer_id: UUID | None = None
    open_longer_than: int | None = None
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerTotals:
    """The number of listed dossiers in each state.

    Attributes:
        all: all of them.
        open: not ended and not overdue.
        overdue: not ended, past their appointment, and not waiting for a supplement.
        waiting: waiting for a supplement.
        ready: the result is there and not collected.
        closed: handed back, refused, stopped.
    """

    all: int = 0
    open: int = 0
    overdue: int = 0
    waiting: int = 0
    ready: int = 0
    closed: int = 0
