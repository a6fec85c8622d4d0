"""Queries for open dossiers that may need attention today."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, column, select, text, union

from desktop_app.domain.dossier.alerts import Watched
from desktop_app.domain.dossier.status import Status
from desktop_app.storage.dossiers import DossierRow, list_rows, row_of
from desktop_app.storage.tables import dossier, dossier_wait
from desktop_app.storage.types import Moment

_MOST = 2000
# Without their names SQLite reads the rows of all that is open.
_OPEN = text("dossier INDEXED BY ix_dossier_open_due")
_WITH_AGENCY = text("dossier INDEXED BY ix_dossier_awaits_agency")
_IS_OPEN = column("ended_at").is_(None)
_LAST_DAY = (
    select(dossier_wait.c.last_day)
    .where(dossier_wait.c.dossier_seq == dossier.c.seq, dossier_wait.c.since == dossier.c.waiting_since)
    .scalar_subquery()
)
_LIST = list_rows().add_columns(
    dossier.c.rule_set,
    dossier.c.extended_at,
    dossier.c.waiting_since,
    dossier.c.ended_at,
    dossier.c.awaits_agency,
    dossier.c.collect_from,
    dossier.c.deliver_since,
    dossier.c.error_at,
    dossier.c.correction_due,
    dossier.c.incident_at,
    _LAST_DAY.label("last_day"),
)


def watched_dossiers(connection: Connection, horizon: datetime) -> Iterator[tuple[DossierRow, Watched, str]]:
    """Yield open dossiers that may need attention, earliest due first.

    Those due before `horizon`, waiting for a supplement or for the competent agency's receipt, ready at the desk, with
    an electronic result to deliver, with an error to correct, lost or damaged.

    Each comes with the facts that the alerts need and the name of its rule set.
    """
    due_at = column("due_at", Moment)
    due = _earliest(due_at < horizon)
    open_waiting = _earliest(column("status") == Status.SUPPLEMENT_REQUESTED.value)
    lying = select(dossier.c.seq).where(dossier.c.status == Status.DONE.value)
    agency: Select[Any] = select(column("seq")).select_from(_WITH_AGENCY).where(text("awaits_agency = 1"), _IS_OPEN)
    owed = [
        select(dossier.c.seq).where(column.is_not(None))
        for column in (dossier.c.deliver_since, dossier.c.error_at, dossier.c.incident_at)
    ]
    wanted = union(due, open_waiting, lying, agency, *owed)
    rows = connection.execute(_LIST.where(dossier.c.seq.in_(wanted)).order_by(dossier.c.due_at).limit(_MOST))
    for row in rows:
        yield row_of(row), _watched(row), str(row.rule_set)


def _earliest(condition: ColumnElement[bool]) -> Select[Any]:
    """Select the open dossiers that are due first; they may be many, and the index has all that this asks for."""
    first: Select[Any] = (
        select(column("seq")).select_from(_OPEN).where(_IS_OPEN, condition).order_by(column("due_at")).limit(_MOST)
    )
    return select(first.subquery().c.seq)


def _watched(row: Any) -> Watched:
    return Watched(
        Status(row.status),
        row.due_at,
        int(row.extended_at is not None),
        row.waiting_since,
        row.ended_at,
        row.last_day,
        row.received_at if row.awaits_agency else None,
        row.collect_from,
        row.deliver_since,
        row.correction_due,
        row.error_at is not None,
        row.incident_at,
    )
