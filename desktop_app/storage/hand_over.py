"""Query for undecided dossiers that were not handed over to a division."""

from sqlalchemy import Connection, select

from desktop_app.domain.dossier.status import Status
from desktop_app.storage.dossiers import DossierRow, list_rows, row_of
from desktop_app.storage.tables import dossier

_LYING = select(dossier.c.seq).where(
    dossier.c.ended_at.is_(None),
    dossier.c.holder == "",
    dossier.c.status.in_([Status.RECEIVED.value, Status.PROCESSING.value]),
)
_LIST = list_rows().add_columns(dossier.c.deciding_unit).where(dossier.c.seq.in_(_LYING))


def lying_at_desk(connection: Connection) -> list[tuple[DossierRow, str]]:
    """Return undecided dossiers without a holder, each with its deciding unit, oldest reception first."""
    rows = connection.execute(_LIST.order_by(dossier.c.received_at))
    return [(row_of(row), str(row.deciding_unit)) for row in rows]
