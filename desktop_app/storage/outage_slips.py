"""Slips for an outage: their numbers, and what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, select

from desktop_app.domain.papers.outage_slip import OutageSlip
from desktop_app.storage.tables import outage_slip

_OPEN = outage_slip.c.dossier_id.is_(None) & outage_slip.c.voided_at.is_(None)


def add_slips(connection: Connection, codes: Sequence[str], officer_id: UUID, printed_at: datetime) -> None:
    """Store slips whose numbers were given in this transaction."""
    rows = [{"code": code, "printed_at": printed_at, "officer_id": officer_id} for code in codes]
    connection.execute(outage_slip.insert(), rows)


def read_slip(connection: Connection, code: str) -> OutageSlip | None:
    """Return a slip by its number, or None."""
    row = connection.execute(select(outage_slip).where(outage_slip.c.code == code)).first()
    return _slip_of(row) if row is not None else None


def is_slip(connection: Connection, code: str) -> bool:
    """Return whether a slip has this number, whatever became of it."""
    return read_slip(connection, code) is not None


def listed_slips(connection: Connection, most: int) -> list[OutageSlip]:
    """Return the slips, the open ones first, then the newest."""
    is_closed = ~_OPEN
    query = select(outage_slip).order_by(is_closed, outage_slip.c.printed_at.desc(), outage_slip.c.code)
    return [_slip_of(row) for row in connection.execute(query.limit(most))]


def open_codes(connection: Connection) -> list[str]:
    """Return the numbers of the slips that are neither entered nor voided."""
    return list(connection.execute(select(outage_slip.c.code).where(_OPEN).order_by(outage_slip.c.code)).scalars())


def store_entered(connection: Connection, code: str, dossier_id: UUID, now: datetime) -> None:
    """Store which dossier a slip became."""
    statement = outage_slip.update().where(outage_slip.c.code == code)
    connection.execute(statement.values(dossier_id=dossier_id, entered_at=now))


def store_voided(connection: Connection, code: str, reason: str, officer_id: UUID, now: datetime) -> None:
    """Store that a slip counts no more."""
    statement = outage_slip.update().where(outage_slip.c.code == code)
    connection.execute(statement.values(voided_at=now, void_reason=reason, voided_by=officer_id))


@dataclass(frozen=True, slots=True)
class SlipCounts:
    """How many slips were entered and voided within a time."""

    entered: int
    voided: int


def count_slips(connection: Connection, begin: datetime, end: datetime) -> SlipCounts:
    """Return how many slips were entered and voided from `begin` until before `end`."""
    moments = (outage_slip.c.entered_at, outage_slip.c.voided_at)
    counted = [
        select(func.count()).select_from(outage_slip).where(moment >= begin, moment < end).scalar_subquery()
        for moment in moments
    ]
    entered, voided = connection.execute(select(*counted)).one()
    return SlipCounts(entered, voided)


def _slip_of(row: Row[Any]) -> OutageSlip:
    return OutageSlip(row.code, row.printed_at, row.dossier_id, row.entered_at, row.voided_at, row.void_reason)
