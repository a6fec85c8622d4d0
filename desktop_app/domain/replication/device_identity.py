"""The identity of an enrolled desk at the central server, and its position in the replication."""

from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.replication.lineage import Lineage


@dataclass(frozen=True, slots=True)
class DeskIdentity:
    """Identity of the desk at the server, and its position in the replication.

    Attributes:
        unit_id: the office.
        device_id: the device; a reissue gives the installation a new one.
        acked_seq: sequence number of the device's last event that the server acknowledged.
        cursor: last number of the office's feed that the desk has stored.
        lineage: the history that `cursor` belongs to.
        reissue: why the desk has to request a new device identity, or ``""``.
        pending_from: the first number of the feed whose dossier is not shown yet, or 0: a desk that is far behind
            stores the feed first and shows each dossier once.
    """

    unit_id: UUID
    device_id: UUID
    acked_seq: int
    cursor: int
    lineage: Lineage
    reissue: str = ""
    pending_from: int = 0
