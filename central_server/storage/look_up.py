"""Queries of the public look-up: the dossiers of a number, and the events that their pages tell of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, or_, select, text, union

from central_server.storage import tables as t
from central_server.storage.contacts import Contact
from central_server.storage.database import Database
from desktop_app.domain.codec import DecodeError, decode
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.event_encoding import Envelope, UnreadableEvent
from desktop_app.domain.dossier.event_merge import Effect, FoldedDossier
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.status import EventKind

_NUMBERS = (t.dossier_number, t.former_number)
_MOST_FOUND = 4
_MOST_EVENTS = 60
_MOST_PAPERS = 400
_CONTACT = (t.unit_contact.c.address, t.unit_contact.c.phone, t.unit_contact.c.hours)
_SHOWN_KINDS = [
    kind.value
    for kind in (
        EventKind.HANDED_OVER,
        EventKind.AGENCY_RECEIVED,
        EventKind.SUPPLEMENT_REQUESTED,
        EventKind.SUPPLEMENT_RECEIVED,
        EventKind.EXTENDED,
        EventKind.PAYMENT_REQUESTED,
        EventKind.PAID,
    )
]
_PAPER_KINDS = [EventKind.PRINTED.value, EventKind.PAPER_VOIDED.value]


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
        contact: where citizens reach the office.
    """

    unit_id: UUID
    dossier_id: UUID
    unit_name: str
    number: str
    procedure: str
    state: DossierState
    undone: tuple[UUID, ...] = ()
    contact: Contact = field(default_factory=Contact)


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event that the page of a dossier tells of.

    Attributes:
        at: when it happened.
        payload: what happened.
    """

    at: datetime
    payload: Payload


def dossiers_by_number(database: Database, number: str) -> list[PublicDossier]:
    """Return the received dossiers that have or had a number; several if it was printed on two papers."""
    dossier = t.dossier
    of_number = [select(table.c.unit_id, table.c.dossier_id).where(table.c.number == number) for table in _NUMBERS]
    # UNION removes duplicates: a dossier that got its old number back is in both tables.
    owned = union(*of_number).subquery()
    pair = (dossier.c.unit_id == owned.c.unit_id) & (dossier.c.dossier_id == owned.c.dossier_id)
    query = (
        select(dossier, t.unit.c.name.label("unit_name"), *_CONTACT)
        .join_from(owned, dossier, pair)
        .join(t.unit, t.unit.c.unit_id == owned.c.unit_id)
        .outerjoin(t.unit_contact, t.unit_contact.c.unit_id == owned.c.unit_id)
        .where(dossier.c.received_at.is_not(None))
        .limit(_MOST_FOUND)
    )
    rows = database.from_all(partial(_execute, query))
    return [_dossier_of(row) for row in rows[:_MOST_FOUND]]


def told_events(database: Database, dossier: PublicDossier) -> list[ToldEvent]:
    """Return the latest events that the page of a dossier tells of, earliest first; unreadable ones are left out."""
    c = t.event.c
    conditions = (
        c.unit_id == dossier.unit_id,
        c.dossier_id == dossier.dossier_id,
        or_(
            c.kind.in_(_SHOWN_KINDS) & (c.effect == Effect.APPLIED.value),
            # A second request is a conflict, but its paper was handed out.
            (c.kind == EventKind.SUPPLEMENT_REQUESTED.value) & (c.effect == Effect.CONFLICT.value),
        ),
        c.event_id.not_in(dossier.undone),
    )
    query = select(c.occurred_at, c.line).where(*conditions).order_by(c.feed_seq.desc()).limit(_MOST_EVENTS)
    with database.of(dossier.unit_id).transaction() as connection:
        rows = _execute(query, connection)
    shown = [ToldEvent(row.occurred_at, event.payload) for row in reversed(rows) for event in _read(bytes(row.line))]
    return sorted(shown, key=lambda event: event.at)


def paper_events(database: Database, dossier: PublicDossier) -> list[DossierEvent]:
    """Return the latest events that printed or voided papers of a dossier, in their order; unreadable ones left out."""
    c = t.event.c
    conditions = (c.unit_id == dossier.unit_id, c.dossier_id == dossier.dossier_id, c.kind.in_(_PAPER_KINDS))
    query = select(c.line).where(*conditions).order_by(c.feed_seq.desc()).limit(_MOST_PAPERS)
    with database.of(dossier.unit_id).transaction() as connection:
        rows = _execute(query, connection)
    return [event for row in reversed(rows) for event in _read(bytes(row.line))]


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
        contact=Contact(*(getattr(row, column.name) or "" for column in _CONTACT)),
    )


def _read(line: bytes) -> Iterator[DossierEvent]:
    try:
        event = Envelope.read(line).event()
    except (DecodeError, UnreadableEvent):
        return
    if event is not None:
        yield event
