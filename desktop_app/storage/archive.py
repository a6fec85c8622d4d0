"""Queries of a year's book and of the dossiers that have ended, for closing and archiving."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Select, case, func, select

from desktop_app.domain.dossier.payloads.processing import Outcome
from desktop_app.domain.dossier.status import Status
from desktop_app.storage.tables import dossier

_OWN = (dossier.c.origin == b"") & dossier.c.destroyed_at.is_(None)
_ENDED = func.coalesce(dossier.c.returned_at, dossier.c.ended_at)
_CLOSED = dossier.c.status.in_([Status.RETURNED.value, Status.STOPPED.value])
_ENTRY = select(
    dossier.c.id,
    dossier.c.entry,
    dossier.c.code,
    dossier.c.owner_name,
    dossier.c.procedure_id,
    dossier.c.procedure_name,
    dossier.c.due_at,
    dossier.c.officer_id,
    _ENDED.label("ended_at"),
).where(_OWN)


@dataclass(frozen=True, slots=True)
class BookCounts:
    """What is in the book of a year; the parts add up to all that was received.

    Attributes:
        received: all dossiers in it.
        returned: those whose result was handed back.
        ready: those whose result is at the desk.
        refused: those that were refused after examination.
        stopped: those that were stopped or closed.
        open: those that are still open.
    """

    received: int = 0
    returned: int = 0
    ready: int = 0
    refused: int = 0
    stopped: int = 0
    open: int = 0


@dataclass(frozen=True, slots=True)
class BookEntry:
    """One dossier of a book.

    Attributes:
        id: the record's UUIDv7.
        entry: running number in the book.
        code: its code.
        owner_name: whose it is.
        procedure_id: the catalogue's name of its procedure.
        procedure_name: the procedure's name on the day of reception.
        due_at: when its result is due.
        ended_at: when its result was handed back, or it was stopped or refused; None while it is open.
        officer_id: who received it.
    """

    id: UUID
    entry: int
    code: str
    owner_name: str
    procedure_id: str
    procedure_name: str
    due_at: datetime
    ended_at: datetime | None
    officer_id: UUID


def book_counts(connection: Connection, year: int) -> BookCounts:
    """Return what is in this desk's book of a year."""
    status, outcome = dossier.c.status, dossier.c.outcome
    is_refused = (status == Status.STOPPED.value) & (outcome == Outcome.REFUSED.value)
    is_stopped = (status == Status.STOPPED.value) & (outcome != Outcome.REFUSED.value)
    kinds = {
        "received": status.is_not(None),
        "returned": status == Status.RETURNED.value,
        "ready": status == Status.DONE.value,
        "refused": is_refused,
        "stopped": is_stopped,
        "open": status.in_([member.value for member in Status if member.is_undecided]),
    }
    sums = [func.total(case((condition, 1), else_=0)).label(name) for name, condition in kinds.items()]
    row = connection.execute(select(*sums).where(_OWN, dossier.c.book == year)).one()
    return BookCounts(**{name: int(getattr(row, name)) for name in kinds})


def open_entries(connection: Connection, year: int) -> list[BookEntry]:
    """Return the dossiers of a book that are still open, in its order."""
    undecided = dossier.c.status.in_([member.value for member in Status if member.is_undecided])
    return list(_entries(connection, _ENTRY.where(dossier.c.book == year, undecided).order_by(dossier.c.entry)))


def entries_numbered(connection: Connection, year: int, numbers: Sequence[int]) -> list[BookEntry]:
    """Return the dossiers of a book with these numbers, in its order."""
    wanted = select(func.json_each(json.dumps(list(numbers))).table_valued("value").c.value)
    statement = _ENTRY.where(dossier.c.book == year, dossier.c.entry.in_(wanted)).order_by(dossier.c.entry)
    return list(_entries(connection, statement))


def ended_entries(connection: Connection, begin: datetime | None, end: datetime) -> Iterator[BookEntry]:
    """Yield this desk's dossiers that ended from `begin` on and before `end`, in the order in which they ended.

    A dossier has ended when its result was handed back, or when it was stopped or refused; one whose result lies at the
    desk has not.
    """
    conditions = [_CLOSED, end > _ENDED]
    if begin is not None:
        conditions.append(begin <= _ENDED)
    yield from _entries(connection, _ENTRY.where(*conditions).order_by(_ENDED, dossier.c.seq))


def _entries(connection: Connection, wanted: Select[tuple[object, ...]]) -> Iterator[BookEntry]:
    for row in connection.execute(wanted):
        yield BookEntry(
            row.id,
            row.entry,
            row.code,
            row.owner_name,
            row.procedure_id,
            row.procedure_name,
            row.due_at,
            row.ended_at,
            row.officer_id,
        )
