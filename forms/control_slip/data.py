"""The data of a control slip."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from forms.slip_data import SlipData, normalise

Timeliness = Literal["", "early", "on_time", "overdue"]
"""How a unit kept its time: not known yet, before, on or after its due date."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """One hand-over of the dossier. Empty texts leave room to fill in by hand.

    Attributes:
        giver_unit: The unit that hands over.
        taker_unit: The unit that takes over.
        at: When (aware).
        giver: Name of who hands over.
        taker: Name of who takes over.
        result: How the giving unit kept its time.
        note: Remark.
    """

    giver_unit: str = ""
    taker_unit: str = ""
    at: datetime | None = None
    giver: str = ""
    taker: str = ""
    result: Timeliness = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If the time has no zone.
        """
        normalise(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlSlipData(SlipData):
    """What stands on a control slip.

    Attributes:
        submitter: Whose dossier it travels with.
        phone: Their telephone.
        procedure: Name of the administrative procedure.
        received_at: When the dossier was received (aware).
        due_at: When its result is due (aware).
        deciding_unit: The unit that resolves it.
        coordinating_unit: Units that help; the line is left out when empty.
        hand_overs: Every hand-over so far, in order.
    """

    submitter: str
    phone: str = ""
    procedure: str
    received_at: datetime | None = None
    due_at: datetime | None = None
    deciding_unit: str = ""
    coordinating_unit: str = ""
    hand_overs: tuple[HandOver, ...] = ()

    @property
    def dated(self) -> datetime | None:
        """The moment of reception."""
        return self.received_at
