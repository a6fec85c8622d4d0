"""Everything that the desk holds about one person, and the mark that it is not to be used."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, case, false, func, or_, select

from desktop_app.domain.codec import DecodeError
from desktop_app.domain.dossier.event_encoding import Envelope, UnreadableEvent
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.people.access import AccessKind
from desktop_app.domain.people.audit import kind_of_access
from desktop_app.domain.people.person import Applicant
from desktop_app.storage.commit_summary import add_changed_data
from desktop_app.storage.people import find_person
from desktop_app.storage.tables import audit_log, dossier, dossier_event, draft, intake, officer, person, print_job

_MOST_SHOWN_AGAIN = 1_000
_CLOSED = (Status.RETURNED.value, Status.STOPPED.value)
_COLLECTED = (EventKind.RETURNED.value, EventKind.PAPERS_RETURNED.value)


@dataclass(frozen=True, slots=True)
class PersonDossier:
    """A dossier of a person.

    Attributes:
        id: its UUIDv7.
        code: its code.
        procedure_id: the catalogue's name of the procedure.
        procedure_name: the procedure's name on the day of reception.
        received_at: when it was received.
        is_owner: whether it is the person's own, and not only handed in by the person.
        ended_at: when its result was handed back, or it was stopped; None while it is open.
    """

    id: UUID
    code: str
    procedure_id: str
    procedure_name: str
    received_at: datetime
    is_owner: bool
    ended_at: datetime | None


def restricted_since(connection: Connection, person_id: UUID) -> datetime | None:
    """Return since when a person's data is not to be used, or None."""
    return connection.execute(select(person.c.restricted_at).where(person.c.id == person_id)).scalar()


def is_restricted(connection: Connection, applicant: Applicant) -> bool:
    """Return whether the data of a person is not to be used."""
    row = find_person(connection, applicant)
    return row is not None and row.restricted_at is not None


def store_restricted(connection: Connection, person_id: UUID, at: datetime | None) -> None:
    """Mark that a person's data is not to be used since a moment, or that it is used again."""
    connection.execute(person.update().where(person.c.id == person_id).values(restricted_at=at))
    for owned in dossiers_of(connection, person_id, _MOST_SHOWN_AGAIN):
        add_changed_data(connection, dossier=owned.id)


def restricted_dossiers(connection: Connection) -> frozenset[UUID]:
    """Return the dossiers whose owner's data is not to be used: few, by an index of their own."""
    query = (
        select(dossier.c.id)
        .join(person, person.c.seq == dossier.c.owner_seq)
        .where(person.c.restricted_at.is_not(None))
    )
    return frozenset(connection.execute(query).scalars())


def restricted_intakes(connection: Connection) -> frozenset[UUID]:
    """Return the pages waiting for reception whose owner's data is not to be used."""
    query = select(intake.c.id).join(person, person.c.seq == intake.c.owner_seq)
    return frozenset(connection.execute(query.where(person.c.restricted_at.is_not(None))).scalars())


def dossiers_of(connection: Connection, person_id: UUID, most: int) -> list[PersonDossier]:
    """Return the dossiers of a person as owner or submitter, newest first."""
    seq = select(person.c.seq).where(person.c.id == person_id).scalar_subquery()
    c = dossier.c
    ended = case((c.status.in_(_CLOSED), func.coalesce(c.returned_at, c.ended_at))).label("ended_at")
    columns = (c.seq, c.id, c.code, c.procedure_id, c.procedure_name, c.received_at, ended)
    own = select(*columns, (c.owner_seq == seq).label("is_owner")).where(
        (c.owner_seq == seq) | (c.submitter_seq == seq)
    )
    return [
        PersonDossier(
            row.id,
            row.code,
            row.procedure_id,
            row.procedure_name,
            row.received_at,
            bool(row.is_owner),
            row.ended_at,
        )
        for row in connection.execute(own.order_by(c.seq.desc()).limit(most))
    ]


def intakes_of(connection: Connection, person_id: UUID, most: int) -> list[tuple[str, str, datetime]]:
    """Return code, procedure and first moment of the pages of a person that were not received."""
    seq = select(person.c.seq).where(person.c.id == person_id).scalar_subquery()
    c = intake.c
    query = select(c.code, c.procedure_name, c.asked_at).where((c.owner_seq == seq) | (c.submitter_seq == seq))
    received = select(dossier.c.id).where(dossier.c.id == c.id).exists()
    return [tuple(row) for row in connection.execute(query.where(~received).order_by(c.seq.desc()).limit(most))]


def drafts_naming(connection: Connection, number: str, most: int) -> list[tuple[str, datetime]]:
    """Return officer and moment of the unfinished pages that hold a number."""
    query = select(officer.c.name, draft.c.saved_at).join(officer, officer.c.id == draft.c.officer_id)
    named = query.where(func.instr(draft.c.body, number) > 0).order_by(draft.c.saved_at.desc()).limit(most)
    return [tuple(row) for row in connection.execute(named)]


def prints_of(
    connection: Connection, dossier_ids: Collection[UUID], most: int
) -> list[tuple[UUID, str, datetime, str]]:
    """Return dossier, form, moment and officer of the papers of some dossiers, newest first."""
    c = print_job.c
    query = select(c.dossier_id, c.form, c.created_at, func.coalesce(officer.c.name, "")).outerjoin(
        officer, officer.c.id == c.officer_id
    )
    printed = query.where(c.dossier_id.in_(list(dossier_ids))).order_by(c.created_at.desc()).limit(most)
    return [tuple(row) for row in connection.execute(printed)]


def looks_at(
    connection: Connection, dossier_ids: Collection[UUID], number: str, most: int
) -> list[tuple[UUID | None, str, datetime, str]]:
    """Return dossier, kind, moment and officer of the looks at some dossiers and at the person with a number."""
    c = audit_log.c
    kinds = [kind_of_access(kind) for kind in AccessKind]
    columns = (c.dossier_id, c.kind, c.at, c.officer_name)
    is_recognised = c.kind == kind_of_access(AccessKind.RECOGNISED)
    names_person = is_recognised & (func.instr(c.detail, f'"{number}"') > 0) if number else false()
    wanted = or_(c.dossier_id.in_(list(dossier_ids)), names_person)
    query: Select[Any] = select(*columns).where(c.kind.in_(kinds), wanted).order_by(c.at.desc()).limit(most)
    return [tuple(row) for row in connection.execute(query)]


def collections_by(connection: Connection, number: str, most: int) -> Iterator[DossierEvent]:
    """Yield the events in which the person with a number took a result or papers: a pass over these events."""
    c = dossier_event.c
    query = select(c.line).where(c.kind.in_(_COLLECTED), func.instr(c.line, number.encode()) > 0)
    for line in connection.execute(query.order_by(c.seq.desc()).limit(most)).scalars():
        try:
            event = Envelope.read(line).event()
        except (DecodeError, UnreadableEvent):
            continue
        if event is not None:
            yield event
