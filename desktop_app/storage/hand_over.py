"""Queries for undecided dossiers that were not handed over to a division."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from desktop_app.domain.dossier.status import Status
from desktop_app.storage.dossiers import DossierRow, list_rows, row_of
from desktop_app.storage.tables import dossier

_LYING = select(dossier.c.seq).where(
    dossier.c.ended_at.is_(None),
    dossier.c.holder == "",
    dossier.c.status.in_([Status.RECEIVED.value, Status.PROCESSING.value]),
)
_LIST = (
    list_rows()
    .add_columns(dossier.c.deciding_unit, dossier.c.rule_set, dossier.c.non_territorial)
    .where(dossier.c.seq.in_(_LYING))
)
_RECEPTIONS: Select[Any] = select(dossier.c.received_at, dossier.c.rule_set, dossier.c.non_territorial).where(
    dossier.c.seq.in_(_LYING)
)


@dataclass(frozen=True, slots=True)
class DeskReception:
    """The facts of a reception that decide until when its dossier has to leave the desk.

    Attributes:
        received_at: its moment.
        rule_set: the rules that it was received under.
        is_non_territorial: whether it is for a competent agency elsewhere.
    """

    received_at: datetime
    rule_set: str
    is_non_territorial: bool


@dataclass(frozen=True, slots=True)
class LyingDossier:
    """An undecided dossier without a holder.

    Attributes:
        row: the dossier as lists show it.
        unit: the unit that decides on it.
        reception: what decides until when it has to go there.
    """

    row: DossierRow
    unit: str
    reception: DeskReception


def lying_at_desk(connection: Connection) -> list[LyingDossier]:
    """Return undecided dossiers without a holder, oldest reception first."""
    rows = connection.execute(_LIST.order_by(dossier.c.received_at))
    return [LyingDossier(row_of(row), str(row.deciding_unit), _reception_of(row)) for row in rows]


def receptions_at_desk(connection: Connection) -> Iterator[DeskReception]:
    """Yield the receptions of the undecided dossiers without a holder, oldest first."""
    return (_reception_of(row) for row in connection.execute(_RECEPTIONS.order_by(dossier.c.received_at)))


def _reception_of(row: Row[Any]) -> DeskReception:
    return DeskReception(row.received_at, str(row.rule_set), bool(row.non_territorial))
