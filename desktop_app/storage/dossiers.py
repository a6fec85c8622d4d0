"""Received dossiers: the rows for lists, folded from the events."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, or_, select, text
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.history import DossierHistory, history_of
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.text import fold
from desktop_app.storage.commit_summary import note_change
from desktop_app.storage.event_log import events_of
from desktop_app.storage.tables import dossier, dossier_alias, person

_INSERT = dossier.insert()
_INDEX = text("INSERT INTO dossier_text(rowid, names) VALUES (:seq, :names)")
_EXISTS = text("SELECT 1 FROM dossier WHERE id = :id")
_CLOSED = [status.value for status in Status if not status.is_open]
_MOST_OPEN = 20


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A dossier as lists show it.

    Attributes:
        id: the record's UUIDv7.
        code: dossier code.
        owner_name: whose dossier it is.
        owner_number: personal number or tax code; lists show its last four digits.
        phone: the owner's telephone number.
        procedure_id: the catalogue's name of the procedure.
        procedure_name: its name on the day of reception.
        received_at: when it was received, UTC.
        due_at: when the result is due, UTC.
        status: national status.
    """

    id: UUID
    code: str
    owner_name: str
    owner_number: str
    phone: str
    procedure_id: str
    procedure_name: str
    received_at: datetime
    due_at: datetime
    status: Status


def list_rows() -> Select[Any]:
    """Return the select of what a `DossierRow` needs, to be narrowed and ordered by the caller."""
    return select(
        dossier.c.seq,
        dossier.c.id,
        dossier.c.code,
        dossier.c.owner_name,
        person.c.number,
        person.c.tax_code,
        person.c.phone,
        dossier.c.procedure_id,
        dossier.c.procedure_name,
        dossier.c.received_at,
        dossier.c.due_at,
        dossier.c.status,
    ).join(person, person.c.seq == dossier.c.owner_seq)


def row_of(row: Row[Any]) -> DossierRow:
    """Return the list row that a result of `list_rows` holds."""
    return DossierRow(
        row.id,
        row.code,
        row.owner_name,
        row.number or row.tax_code,
        row.phone,
        row.procedure_id,
        row.procedure_name,
        row.received_at,
        row.due_at,
        Status(row.status),
    )


def insert_dossier(
    connection: Connection,
    one: Dossier,
    owner_seq: int,
    submitter_seq: int | None,
    origin: bytes = b"",
) -> None:
    """Store a received dossier and index the names that it is found by.

    Args:
        connection: the unit of work.
        one: the dossier.
        owner_seq: row number of its owner.
        submitter_seq: row number of who handed it in for the owner, or None.
        origin: the device that received it; empty for this one.
    """
    people = {"owner_seq": owner_seq, "submitter_seq": submitter_seq, "origin": origin}
    result = connection.execute(_INSERT, {**_row_of_dossier(one), **people})
    reception = one.reception
    names = [reception.owner.name, reception.submitter.name if reception.submitter else ""]
    connection.execute(_INDEX, {"seq": result.lastrowid, "names": fold(" ".join(names))})


def _row_of_dossier(one: Dossier) -> dict[str, Any]:
    reception = one.reception
    return {
        "id": one.id,
        "code": one.code,
        "short_code": one.code.partition("-")[2],
        "owner_name": reception.owner.name,
        "procedure_id": reception.procedure_id,
        "procedure_code": one.procedure_code,
        "procedure_name": one.procedure_name,
        "procedure_field": one.procedure_field,
        "deciding_unit": one.deciding_unit,
        "received_at": one.received_at,
        "due_at": one.due_at,
        "status": one.status,
        "channel": reception.channel.value,
        "officer_id": one.officer_id,
        "book": one.book,
        "entry": one.entry,
        "form_set": one.form_set,
        "rule_set": one.rule_set,
        "calendar_version": one.calendar_version,
        "first_due_at": one.due_at,
        "return_method": reception.return_method.value,
        "sets": reception.sets,
        "online_level": one.online_level,
        "non_territorial": int(reception.is_non_territorial),
        "payment": reception.payment.value if reception.payment else "",
        "paid_at": one.received_at if reception.payment else None,
    }


def exists(connection: Connection, dossier_id: UUID) -> bool:
    """Return whether a dossier with this id is stored."""
    return connection.execute(_EXISTS, {"id": dossier_id.bytes}).first() is not None


def read_history(connection: Connection, dossier_id: UUID) -> DossierHistory | None:
    """Return a dossier and everything that happened to it, or None when none is shown under this id."""
    if not exists(connection, dossier_id):
        return None
    return history_of(events_of(connection, dossier_id))


def id_by_code(connection: Connection, code: str) -> UUID | None:
    """Return the id of the dossier with this printed code, or with this code on an older paper; or None."""
    found = connection.execute(select(dossier.c.id).where(dossier.c.code == code).order_by(dossier.c.seq)).scalar()
    if found is None:
        found = connection.execute(select(dossier_alias.c.dossier_id).where(dossier_alias.c.code == code)).scalar()
    return found


def store_code(connection: Connection, dossier_id: UUID, code: str, now: datetime) -> None:
    """Give a dossier another code when it has a different one; papers with the old one are still found."""
    row = connection.execute(select(dossier.c.seq, dossier.c.code).where(dossier.c.id == dossier_id)).one()
    if row.code == code:
        return
    kept = insert(dossier_alias).values(code=row.code, dossier_id=dossier_id, since=now)
    connection.execute(kept.on_conflict_do_nothing())
    values = {"code": code, "short_code": code.partition("-")[2]}
    connection.execute(dossier.update().where(dossier.c.seq == row.seq).values(**values))
    note_change(connection, dossier=dossier_id)


def codes_and_owners(connection: Connection, dossier_ids: Collection[UUID]) -> dict[UUID, tuple[str, str]]:
    """Return code and owner's name of some dossiers, by id; what was not received is left out."""
    wanted = select(dossier.c.id, dossier.c.code, dossier.c.owner_name).where(dossier.c.id.in_(dossier_ids))
    return {row.id: (row.code, row.owner_name) for row in connection.execute(wanted)}


def rows_by_id(connection: Connection, dossier_ids: Collection[UUID]) -> dict[UUID, DossierRow]:
    """Return some dossiers as lists show them, by id."""
    rows = connection.execute(list_rows().where(dossier.c.id.in_(dossier_ids)))
    return {row.id: row_of(row) for row in rows}


def renumbered(connection: Connection) -> list[tuple[UUID, str, str, datetime]]:
    """Return id, present code, older code and since when, of dossiers that got another code; newest first."""
    rows = connection.execute(
        select(dossier_alias.c.dossier_id, dossier.c.code, dossier_alias.c.code.label("old"), dossier_alias.c.since)
        .join(dossier, dossier.c.id == dossier_alias.c.dossier_id)
        .order_by(dossier_alias.c.since.desc())
    )
    return [(row.dossier_id, row.code, row.old, row.since) for row in rows]


def open_dossiers_of(connection: Connection, person_id: UUID) -> list[DossierRow]:
    """Return the dossiers of one person, as owner or submitter, that are not closed, newest first."""
    seq = select(person.c.seq).where(person.c.id == person_id).scalar_subquery()
    statement = (
        list_rows()
        .where(or_(dossier.c.owner_seq == seq, dossier.c.submitter_seq == seq))
        .where(dossier.c.status.not_in(_CLOSED))
        .order_by(dossier.c.seq.desc())
        .limit(_MOST_OPEN)
    )
    return [row_of(row) for row in connection.execute(statement)]
