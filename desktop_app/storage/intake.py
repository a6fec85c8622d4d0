"""Intakes: receptions that were not completed because of a supplement request or a refusal at the counter."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, or_, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.codec import decode, encode
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.intake import Arrival, Origin
from desktop_app.domain.dossier.status import Status
from desktop_app.storage.commit_summary import add_changed_data
from desktop_app.storage.tables import intake, person

_BY_ID = select(intake).where(intake.c.id == bindparam("wanted", type_=intake.c.id.type))


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """An intake as lists show it.

    Attributes:
        id: the UUIDv7 of its page; the dossier gets the same one when it is received.
        code: the content of the QR code on its form.
        owner_name: whose dossier it will be.
        procedure_name: what is asked for.
        asked_at: when the first paper was issued, UTC.
        status: new while it waits, received, or not received.
        reception: the reception data as last stored.
        arrival: how it came when nobody brought it to the desk, else None.
        waits_since: since when it waits for what was asked for, or None.
        alerted_at: when this desk told its officer of the arrival, or None.
        owed_since: since when the applicant has to be told of a request or a refusal, or None.
    """

    id: UUID
    code: str
    owner_name: str
    procedure_name: str
    asked_at: datetime
    status: Status
    reception: Reception
    arrival: Arrival | None = None
    waits_since: datetime | None = None
    alerted_at: datetime | None = None
    owed_since: datetime | None = None


def put_intake(
    connection: Connection, row: IntakeRow, procedure_field: str, owner_seq: int, submitter_seq: int | None
) -> None:
    """Store an intake's page; a later call with the same id keeps its code and first moment."""
    values = {
        "owner_seq": owner_seq,
        "submitter_seq": submitter_seq,
        "owner_name": row.owner_name,
        "procedure_id": row.reception.procedure_id,
        "procedure_name": row.procedure_name,
        "procedure_field": procedure_field,
        "channel": row.reception.channel.value,
        "body": encode(row.reception).decode(),
    }
    statement = insert(intake).values(
        id=row.id, code=row.code, asked_at=row.asked_at, status=row.status.value, **values
    )
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=values))
    add_changed_data(connection, intake=row.id)


def store_arrival(connection: Connection, intake_id: UUID, state: DossierState) -> None:
    """Store how a dossier arrived and whether it waits for a supplement; another arrival is to be told again."""
    arrival, last_wait = state.arrival, state.waits[-1] if state.waits else None
    if arrival is None:
        return
    values = {
        "arrived_at": arrival.at,
        "replied_at": arrival.replied_at,
        "post_number": arrival.post_number,
        "origin": encode(arrival.origin).decode() if arrival.origin is not None else "",
        "waits_since": last_wait.since if last_wait is not None and last_wait.until is None else None,
        "owed_since": state.open_notices[-1].since if state.open_notices and state.received_at is None else None,
    }
    again = intake.update().where(intake.c.id == intake_id, intake.c.arrived_at != arrival.at)
    connection.execute(again.values(alerted_at=None))
    connection.execute(intake.update().where(intake.c.id == intake_id).values(**values))
    add_changed_data(connection, intake=intake_id)


def note_alerted(connection: Connection, now: datetime) -> None:
    """Store that the officer was told of all that arrived; no page shows anything else for it."""
    waits = intake.update().where(intake.c.ended_at.is_(None), intake.c.arrived_at.is_not(None))
    connection.execute(waits.where(intake.c.alerted_at.is_(None)).values(alerted_at=now))


def close_intake(connection: Connection, intake_id: UUID, status: Status, ended_at: datetime) -> None:
    """Store that an intake was received or refused."""
    statement = intake.update().where(intake.c.id == intake_id, intake.c.ended_at.is_(None))
    connection.execute(statement, {"status": status.value, "ended_at": ended_at})
    if status is Status.RECEIVED:
        connection.execute(intake.update().where(intake.c.id == intake_id).values(owed_since=None))
    add_changed_data(connection, intake=intake_id)


def read_intake(connection: Connection, intake_id: UUID) -> IntakeRow | None:
    """Return one intake, or None."""
    row = connection.execute(_BY_ID, {"wanted": intake_id}).first()
    return None if row is None else _row_of(row)


def intake_by_code(connection: Connection, code: str) -> UUID | None:
    """Return the id of the intake with this code, or None."""
    return connection.execute(select(intake.c.id).where(intake.c.code == code)).scalar()


def open_intakes(connection: Connection) -> list[IntakeRow]:
    """Return the intakes that still wait, oldest first."""
    rows = connection.execute(select(intake).where(intake.c.ended_at.is_(None)).order_by(intake.c.asked_at))
    return [_row_of(row) for row in rows]


def open_arrivals(connection: Connection) -> list[IntakeRow]:
    """Return the dossiers that nobody brought to the desk and that the desk is not done with, oldest first.

    They are not received yet, or refused and the applicant was not told.
    """
    is_open = or_(intake.c.ended_at.is_(None), intake.c.owed_since.is_not(None))
    waiting = select(intake).where(is_open, intake.c.arrived_at.is_not(None))
    return [_row_of(row) for row in connection.execute(waiting.order_by(intake.c.arrived_at))]


def open_intakes_of(connection: Connection, person_id: UUID) -> list[IntakeRow]:
    """Return the intakes of a person, as owner or submitter, that still wait; newest first."""
    seq = select(person.c.seq).where(person.c.id == person_id).scalar_subquery()
    mine = or_(intake.c.owner_seq == seq, intake.c.submitter_seq == seq)
    rows = connection.execute(
        select(intake).where(mine, intake.c.ended_at.is_(None)).order_by(intake.c.asked_at.desc())
    )
    return [_row_of(row) for row in rows]


def _row_of(row: Row[Any]) -> IntakeRow:
    return IntakeRow(
        row.id,
        row.code,
        row.owner_name,
        row.procedure_name,
        row.asked_at,
        Status(row.status),
        decode(row.body, Reception),
        _arrival_of(row),
        row.waits_since,
        row.alerted_at,
        row.owed_since,
    )


def _arrival_of(row: Row[Any]) -> Arrival | None:
    if row.arrived_at is None:
        return None
    origin = decode(row.origin, Origin) if row.origin else None
    return Arrival(row.arrived_at, row.replied_at, row.post_number, origin)
