"""Received dossiers: the rows for lists, computed from the events."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, bindparam, or_, select, text
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.history import DossierHistory, history_of
from desktop_app.domain.dossier.owed_notices import is_owed_at_reception
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.people.phone import joined
from desktop_app.domain.text import fold
from desktop_app.storage.commit_summary import add_changed_data
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
        owner_number: personal number, tax code, passport or former card; lists show its last four digits.
        phone: one or both of the owner's telephone numbers.
        procedure_id: the catalogue's name of the procedure.
        procedure_name: its name on the day of reception.
        received_at: when it was received, UTC.
        due_at: when the result is due, UTC.
        status: national status.
        is_apologised: whether an apology with a new appointment was sent.
        step_number: the step of its internal process that is under way, counted from 1; 0 for none.
        step_work: what is done in it.
        officer_id: who received it.
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
    is_apologised: bool = False
    step_number: int = 0
    step_work: str = ""
    officer_id: UUID | None = None


def list_rows() -> Select[Any]:
    """Return the select of a `DossierRow`; the caller adds conditions and order."""
    return select(
        dossier.c.seq,
        dossier.c.id,
        dossier.c.code,
        dossier.c.owner_name,
        person.c.number,
        person.c.tax_code,
        person.c.passport,
        person.c.old_number,
        person.c.phone,
        person.c.other_phone,
        dossier.c.procedure_id,
        dossier.c.procedure_name,
        dossier.c.received_at,
        dossier.c.due_at,
        dossier.c.status,
        dossier.c.extended_at,
        dossier.c.step_number,
        dossier.c.step_work,
        dossier.c.officer_id,
    ).join(person, person.c.seq == dossier.c.owner_seq)


def row_of(row: Row[Any]) -> DossierRow:
    """Convert a result row of `list_rows`."""
    return DossierRow(
        row.id,
        row.code,
        row.owner_name,
        row.number or row.tax_code or row.passport or row.old_number,
        joined(row.phone, row.other_phone),
        row.procedure_id,
        row.procedure_name,
        row.received_at,
        row.due_at,
        Status(row.status),
        row.extended_at is not None,
        row.step_number,
        row.step_work,
        row.officer_id,
    )


def insert_dossier(
    connection: Connection,
    received: Dossier,
    owner_seq: int,
    submitter_seq: int | None,
    origin: bytes = b"",
) -> None:
    """Store a received dossier and index its names for the search.

    Args:
        connection: the open transaction.
        received: the dossier.
        owner_seq: row number of its owner.
        submitter_seq: row number of who handed it in for the owner, or None.
        origin: the device that received it; empty for this received.
    """
    people = {"owner_seq": owner_seq, "submitter_seq": submitter_seq, "origin": origin}
    result = connection.execute(_INSERT, {**_row_of_dossier(received), **people})
    reception = received.reception
    names = [reception.owner.name, reception.submitter.name if reception.submitter else ""]
    connection.execute(_INDEX, {"seq": result.lastrowid, "names": fold(" ".join(names))})


def _row_of_dossier(received: Dossier) -> dict[str, Any]:
    reception = received.reception
    return {
        "id": received.id,
        "code": received.code,
        "short_code": received.code.partition("-")[2],
        "owner_name": reception.owner.name,
        "procedure_id": reception.procedure_id,
        "procedure_code": received.procedure_code,
        "procedure_name": received.procedure_name,
        "procedure_field": received.procedure_field,
        "deciding_unit": received.deciding_unit,
        "received_at": received.received_at,
        "due_at": received.due_at,
        "status": received.status,
        "channel": reception.channel.value,
        "officer_id": received.officer_id,
        "book": received.book,
        "entry": received.entry,
        "form_set": received.form_set,
        "rule_set": received.rule_set,
        "calendar_version": received.calendar_version,
        "first_due_at": received.due_at,
        "return_method": reception.return_method.value,
        "sets": reception.sets,
        "online_level": received.online_level,
        "non_territorial": int(reception.is_non_territorial),
        "payment": reception.payment.value if reception.payment else "",
        "paid_at": received.received_at if reception.payment else None,
        "awaits_agency": int(received.clock_started_at is None),
        "owed_since": received.received_at if is_owed_at_reception(reception) else None,
    }


def exists(connection: Connection, dossier_id: UUID) -> bool:
    """Return whether a dossier with this id is stored."""
    return connection.execute(_EXISTS, {"id": dossier_id.bytes}).first() is not None


def is_emptied(connection: Connection, dossier_id: UUID) -> bool:
    """Return whether the people of a dossier were taken out because its retention was over."""
    c = dossier.c
    return connection.execute(select(c.seq).where(c.id == dossier_id, c.destroyed_at.is_not(None))).first() is not None


def read_history(connection: Connection, dossier_id: UUID) -> DossierHistory | None:
    """Return a dossier with its events, or None when no received dossier has this id, or its data was destroyed."""
    if not exists(connection, dossier_id) or is_emptied(connection, dossier_id):
        return None
    return history_of(events_of(connection, dossier_id))


def id_by_code(connection: Connection, code: str) -> UUID | None:
    """Return the id of the dossier with this code, present or former, or None."""
    dossier_id = connection.execute(select(dossier.c.id).where(dossier.c.code == code).order_by(dossier.c.seq)).scalar()
    if dossier_id is None:
        dossier_id = connection.execute(select(dossier_alias.c.dossier_id).where(dossier_alias.c.code == code)).scalar()
    return dossier_id


def received_here_between(connection: Connection, begin: datetime, end: datetime) -> list[UUID]:
    """Return the dossiers that this desk received from `begin` until before `end`, in the order of the ledger."""
    own = (dossier.c.origin == b"") & (dossier.c.received_at >= begin) & (dossier.c.received_at < end)
    return list(connection.execute(select(dossier.c.id).where(own).order_by(dossier.c.book, dossier.c.entry)).scalars())


def returned_between(connection: Connection, begin: datetime, end: datetime) -> list[UUID]:
    """Return the dossiers whose result was handed back first from `begin` until before `end`, at any desk."""
    within = (dossier.c.returned_at >= begin) & (dossier.c.returned_at < end)
    return list(connection.execute(select(dossier.c.id).where(within)).scalars())


_IS_TAKEN = text(
    "SELECT EXISTS (SELECT 1 FROM dossier WHERE code = :code) "
    "OR EXISTS (SELECT 1 FROM dossier_alias WHERE code = :code)"
)


def is_code_taken(connection: Connection, code: str) -> bool:
    """Return whether a dossier has this code, or had it."""
    return bool(connection.execute(_IS_TAKEN, {"code": code}).scalar())


_CODE = select(dossier.c.seq, dossier.c.code).where(dossier.c.id == bindparam("wanted", type_=dossier.c.id.type))


def store_code(connection: Connection, dossier_id: UUID, code: str, now: datetime) -> None:
    """Change a dossier's code; the search still finds it by the former code."""
    row = connection.execute(_CODE, {"wanted": dossier_id}).one()
    if row.code == code:
        return
    statement = insert(dossier_alias).values(code=row.code, dossier_id=dossier_id, since=now)
    connection.execute(statement.on_conflict_do_nothing())
    values = {"code": code, "short_code": code.partition("-")[2]}
    connection.execute(dossier.update().where(dossier.c.seq == row.seq).values(**values))
    add_changed_data(connection, dossier=dossier_id)


def codes_and_owners(connection: Connection, dossier_ids: Collection[UUID]) -> dict[UUID, tuple[str, str]]:
    """Return code and owner's name by dossier id; ids that were not received are left out."""
    wanted = select(dossier.c.id, dossier.c.code, dossier.c.owner_name).where(dossier.c.id.in_(dossier_ids))
    return {row.id: (row.code, row.owner_name) for row in connection.execute(wanted)}


def rows_by_id(connection: Connection, dossier_ids: Collection[UUID]) -> dict[UUID, DossierRow]:
    """Return list rows by dossier id."""
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
