"""Queries of the public look-up: the dossiers of a number, and their supplement requests."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, select, text, union

from central_server.storage import tables as t
from central_server.storage.database import Database
from desktop_app.domain.codec import DecodeError, decode
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.event_encoding import Envelope, UnreadableEvent
from desktop_app.domain.dossier.event_merge import Effect, FoldedDossier
from desktop_app.domain.dossier.payloads.processing import SupplementRequested
from desktop_app.domain.dossier.status import EventKind

_NUMBERS = (t.dossier_number, t.former_number)
_MOST_FOUND = 4
_MOST_REQUESTS = 5
_MOST_ITEMS = 30


@dataclass(frozen=True, slots=True)
class PublicDossier:
    """A dossier that has or had a number.

    Attributes:
        unit_id: its office.
        dossier_id: the dossier.
        unit_name: the office's name.
        number: the number in force, perhaps another than the one looked up.
        procedure: name of the procedure.
        state: its current state.
        undone: the events that were undone.
    """

    unit_id: UUID
    dossier_id: UUID
    unit_name: str
    number: str
    procedure: str
    state: DossierState
    undone: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class SupplementRequest:
    """A supplement request.

    Attributes:
        at: when it was made.
        items: the missing documents.
        reason: the officer's explanation.
        last_day: the last day for it, or None where no rule names one.
    """

    at: datetime
    items: tuple[str, ...]
    reason: str
    last_day: date | None = None


def dossiers_by_number(database: Database, number: str) -> list[PublicDossier]:
    """Return the received dossiers that have or had a number; several if it was printed on two papers."""
    dossier = t.dossier
    of_number = [select(table.c.unit_id, table.c.dossier_id).where(table.c.number == number) for table in _NUMBERS]
    # UNION removes duplicates: a dossier that got its old number back is in both tables.
    owned = union(*of_number).subquery()
    pair = (dossier.c.unit_id == owned.c.unit_id) & (dossier.c.dossier_id == owned.c.dossier_id)
    query = (
        select(dossier, t.unit.c.name.label("unit_name"))
        .join_from(owned, dossier, pair)
        .join(t.unit, t.unit.c.unit_id == owned.c.unit_id)
        .where(dossier.c.received_at.is_not(None))
        .limit(_MOST_FOUND)
    )
    rows = database.from_all(partial(_execute, query))
    return [_dossier_of(row) for row in rows[:_MOST_FOUND]]


def supplement_requests(database: Database, dossier: PublicDossier) -> list[SupplementRequest]:
    """Return the supplement requests of a dossier, latest first; unreadable events are left out."""
    c = t.event.c
    conditions = (
        c.unit_id == dossier.unit_id,
        c.dossier_id == dossier.dossier_id,
        c.kind == EventKind.SUPPLEMENT_REQUESTED.value,
        # A second request is a conflict, but its paper was handed out.
        c.effect.in_([Effect.APPLIED.value, Effect.CONFLICT.value]),
        c.event_id.not_in(dossier.undone),
    )
    query = select(c.occurred_at, c.line).where(*conditions).order_by(c.feed_seq.desc()).limit(_MOST_REQUESTS)
    with database.of(dossier.unit_id).transaction() as connection:
        rows = _execute(query, connection)
    return [request for row in rows for request in _requests_in(row.occurred_at, bytes(row.line))]


def _execute(query: Select[Any], connection: Connection) -> Sequence[Row[Any]]:
    connection.execute(text("SET LOCAL statement_timeout = '3s'"))
    return connection.execute(query).all()


def _dossier_of(row: Any) -> PublicDossier:
    folded = decode(row.course, FoldedDossier)
    return PublicDossier(
        unit_id=row.unit_id,
        dossier_id=row.dossier_id,
        unit_name=row.unit_name,
        number=row.number,
        procedure=row.procedure_name,
        state=folded.state,
        undone=folded.undone,
    )


def _requests_in(at: datetime, line: bytes) -> Iterator[SupplementRequest]:
    try:
        event = Envelope.read(line).event()
    except (DecodeError, UnreadableEvent):
        return
    if event is not None and isinstance(event.payload, SupplementRequested):
        items = tuple(item.text for item in event.payload.items[:_MOST_ITEMS])
        yield SupplementRequest(at, items, event.payload.reason, event.payload.last_day)
