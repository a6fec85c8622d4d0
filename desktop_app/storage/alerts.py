"""Queries for open dossiers that may need attention today."""

from datetime import datetime

from sqlalchemy import Connection, or_, select

from desktop_app.domain.dossier.alerts import Watched
from desktop_app.domain.dossier.status import Status
from desktop_app.storage.dossiers import DossierRow, list_rows, row_of
from desktop_app.storage.tables import dossier

_MOST = 2000
_LIST = list_rows().add_columns(dossier.c.rule_set, dossier.c.extended_at, dossier.c.waiting_since, dossier.c.ended_at)


def watched_dossiers(connection: Connection, horizon: datetime) -> list[tuple[DossierRow, Watched, str]]:
    """Return open dossiers due before `horizon`, waiting for a supplement or ready at the desk, earliest due first.

    Each comes with the facts that the alerts need and the name of its rule set.
    """
    due = select(dossier.c.seq).where(dossier.c.ended_at.is_(None), dossier.c.due_at < horizon)
    lying = select(dossier.c.seq).where(dossier.c.status == Status.DONE.value)
    waiting = dossier.c.status == Status.SUPPLEMENT_REQUESTED.value
    open_waiting = select(dossier.c.seq).where(dossier.c.ended_at.is_(None), waiting)
    wanted = or_(dossier.c.seq.in_(due), dossier.c.seq.in_(lying), dossier.c.seq.in_(open_waiting))
    rows = connection.execute(_LIST.where(wanted).order_by(dossier.c.due_at).limit(_MOST))
    open_dossiers = []
    for row in rows:
        watched = Watched(
            Status(row.status), row.due_at, int(row.extended_at is not None), row.waiting_since, row.ended_at
        )
        open_dossiers.append((row_of(row), watched, str(row.rule_set)))
    return open_dossiers
