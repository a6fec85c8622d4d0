"""Query for undecided dossiers that were not handed over to a division."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

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


@dataclass(frozen=True, slots=True)
class LyingDossier:
    """An undecided dossier without a holder.

    Attributes:
        row: the dossier as lists show it.
        unit: the unit that decides on it.
        rule_set: the rules that it was received under.
        is_non_territorial: whether it is for a competent agency elsewhere.
    """

    row: DossierRow
    unit: str
    rule_set: str
    is_non_territorial: bool


def lying_at_desk(connection: Connection) -> list[LyingDossier]:
    """Return undecided dossiers without a holder, oldest reception first."""
    rows = connection.execute(_LIST.order_by(dossier.c.received_at))
    return [
        LyingDossier(row_of(row), str(row.deciding_unit), str(row.rule_set), bool(row.non_territorial)) for row in rows
    ]
