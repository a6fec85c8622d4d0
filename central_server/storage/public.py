"""What the public look-up reads: which dossier a number belongs to, and what its events asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select, text, union

from central_server.storage import tables as t
from central_server.storage.database import Database
from desktop_app.domain.codec import DecodeError, decode
from desktop_app.domain.event_encoding import Envelope, UnreadableEvent
from desktop_app.domain.event_merge import Effect, FoldedDossier
from desktop_app.domain.events import DossierState
from desktop_app.domain.payloads import SupplementRequested
from desktop_app.domain.steps import EventKind

_NUMBERS = (t.dossier_number, t.former_number)
_MOST_FOUND = 4
_MOST_REQUESTS = 5
_MOST_ITEMS = 30


@dataclass(frozen=True, slots=True)
class FoundDossier:
    """A dossier that a number leads to.

    Attributes:
        unit_id: its office.
        dossier_id: the dossier.
        unit_name: the office's name.
        number: the number in force, maybe another than the one asked for.
        procedure: name of the procedure.
        state: what its events add up to.
    """

    unit_id: UUID
    dossier_id: UUID
    unit_name: str
    number: str
    procedure: str
    state: DossierState


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A supplement request: when, what, why."""

    at: datetime
    items: tuple[str, ...]
    reason: str


def dossiers_with(database: Database, number: str) -> list[FoundDossier]:
    """Return the received dossiers that have or had a number: one or none; several when two papers bear it."""
    kept = t.dossier
    of_number = [select(one.c.unit_id, one.c.dossier_id).where(one.c.number == number) for one in _NUMBERS]
    # A set: what had the number and has it again stands in both tables.
    owned = union(*of_number).subquery()
    pair = (kept.c.unit_id == owned.c.unit_id) & (kept.c.dossier_id == owned.c.dossier_id)
    query = (
        select(kept, t.unit.c.name.label("unit_name"))
        .join_from(owned, kept, pair)
        .join(t.unit, t.unit.c.unit_id == owned.c.unit_id)
        .where(kept.c.received_at.is_not(None))
        .limit(_MOST_FOUND)
    )
    with database.transaction() as connection:
        _hurry(connection)
        rows = connection.execute(query).all()
    return [_found(row) for row in rows]


def asked_for(database: Database, found: FoundDossier) -> list[AskedFor]:
    """Return what was asked for after examination or at the counter, latest first; unreadable bodies are left out."""
    c = t.event.c
    wanted = (
        c.unit_id == found.unit_id,
        c.dossier_id == found.dossier_id,
        c.kind == EventKind.SUPPLEMENT_REQUESTED.value,
        # A second request is a conflict to look at, but its paper went out.
        c.effect.in_([Effect.APPLIED.value, Effect.CONFLICT.value]),
    )
    query = select(c.occurred_at, c.line).where(*wanted).order_by(c.feed_seq.desc()).limit(_MOST_REQUESTS)
    with database.transaction() as connection:
        _hurry(connection)
        rows = connection.execute(query).all()
    return [one for row in rows for one in _asked(row.occurred_at, bytes(row.line))]


def _hurry(connection: Connection) -> None:
    connection.execute(text("SET LOCAL statement_timeout = '3s'"))


def _found(row: Any) -> FoundDossier:
    state = decode(row.course, FoldedDossier).state
    return FoundDossier(row.unit_id, row.dossier_id, row.unit_name, row.number, row.procedure_name, state)


def _asked(at: datetime, line: bytes) -> Iterator[AskedFor]:
    try:
        event = Envelope.read(line).event()
    except (DecodeError, UnreadableEvent):
        return
    if event is not None and isinstance(event.payload, SupplementRequested):
        items = tuple(item.text for item in event.payload.items[:_MOST_ITEMS])
        yield AskedFor(at, items, event.payload.reason)
