"""Queries for undecided dossiers that were not handed over to a division."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnClause, Connection, Row, bindparam, column, func, select, text

from desktop_app.storage.dossiers import DossierRow, list_rows, row_of
from desktop_app.storage.tables import AT_DESK, dossier
from desktop_app.storage.types import Moment, local_day

_LIST = (
    list_rows()
    .add_columns(dossier.c.deciding_unit, dossier.c.rule_set, dossier.c.non_territorial)
    .where(dossier.c.seq.in_(select(dossier.c.seq).where(AT_DESK)))
)
# Without the name of the index SQLite reads the rows of all that is open.
_INDEXED = text("dossier INDEXED BY ix_dossier_at_desk")
_RECEIVED_AT = column("received_at", Moment)
_RULES: tuple[ColumnClause[Any], ...] = (column("rule_set"), column("non_territorial"))
_BY_DAY = (
    select(
        *_RULES,
        func.count().label("dossiers"),
        func.min(_RECEIVED_AT).label("first"),
        func.max(_RECEIVED_AT).label("last"),
    )
    .select_from(_INDEXED)
    .where(AT_DESK)
    .group_by(*_RULES, local_day(_RECEIVED_AT))
    .order_by(func.min(_RECEIVED_AT))
)
_MOMENTS = (
    select(_RECEIVED_AT)
    .select_from(_INDEXED)
    .where(
        AT_DESK,
        *(rule == bindparam(rule.name) for rule in _RULES),
        _RECEIVED_AT.between(bindparam("first"), bindparam("last")),
    )
    .order_by(_RECEIVED_AT)
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
class DayOfReceptions:
    """The undecided dossiers without a holder that were received on one day and have to leave by the same rules.

    Attributes:
        rule_set: the rules that they were received under.
        is_non_territorial: whether they are for a competent agency elsewhere.
        count: how many.
        first: the earliest reception.
        last: the latest.
    """

    rule_set: str
    is_non_territorial: bool
    count: int
    first: datetime
    last: datetime


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


def receptions_by_day(connection: Connection) -> list[DayOfReceptions]:
    """Return what `lying_at_desk` lists by day of reception and by rules, earliest day first."""
    rows = connection.execute(_BY_DAY)
    return [
        DayOfReceptions(str(row.rule_set), bool(row.non_territorial), row.dossiers, row.first, row.last) for row in rows
    ]


def moments_of(connection: Connection, day: DayOfReceptions) -> list[datetime]:
    """Return the moments of the receptions of a day, earliest first."""
    values = {
        "rule_set": day.rule_set,
        "non_territorial": int(day.is_non_territorial),
        "first": day.first,
        "last": day.last,
    }
    return list(connection.execute(_MOMENTS, values).scalars())


def _reception_of(row: Row[Any]) -> DeskReception:
    return DeskReception(row.received_at, str(row.rule_set), bool(row.non_territorial))
