"""Who an enrolled desk is to the central server, and how far the two have come."""

from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.replication.lineage import Lineage


@dataclass(frozen=True, slots=True)
class DeskIdentity:
    """Who the desk is to the server, and how far the two have come.

    Attributes:
        unit_id: the office.
        device_id: the life of this installation.
        acked_seq: last event of this life that the server is known to have.
        cursor: last number of the office's order that the desk has.
        lineage: the history that `cursor` belongs to.
        rebirth: why the desk has to begin a new life, or ``""``.
    """

    unit_id: UUID
    device_id: UUID
    acked_seq: int
    cursor: int
    lineage: Lineage
    rebirth: str = ""
