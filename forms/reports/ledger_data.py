"""The data of a ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from msgspec import Meta

from forms.base.data import Count, FormData, Moment, normalise
from forms.layout.text import local


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One dossier in the ledger.

    Attributes:
        code: Dossier code.
        procedure: Name of the administrative procedure.
        sets: Number of dossier sets.
        applicant: Name of the person or organisation.
        contact: Address and telephone.
        unit: The unit in charge.
        received_at: When it was received (aware).
        due_at: When its result is due (aware).
        returned_at: When its result was returned (aware), or None.
        method: How the result is received.
        note: Remark.
    """

    code: str
    procedure: str
    sets: Count = 1
    applicant: str = ""
    contact: str = ""
    unit: str = ""
    received_at: Moment | None = None
    due_at: Moment | None = None
    returned_at: Moment | None = None
    method: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If a time has no zone or the number of sets is out of range.
        """
        normalise(self)

    @property
    def is_in_time(self) -> bool:
        """Whether the result was returned by its due date, which runs until 24:00 (Civil Code 2015, Article 148.6)."""
        if self.returned_at is None:
            return False
        return self.due_at is None or local(self.returned_at).date() <= local(self.due_at).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerData(FormData):
    """The data of a ledger.

    Attributes:
        one_stop_unit: The counter that keeps it.
        volume: Number of the volume.
        year: The year; 0 leaves it blank.
        period: The period that is listed, ready text; the line is left out when empty.
        scope: Which dossiers are listed, ready text; the line is left out when empty.
        first_number: Running number of the first row: a new volume continues the numbers of the previous one
            (Circular 01/2018/TT-VPCP, Article 10, clause 2 (c)).
        printed_at: The moment that the ledger shows (aware).
        keeper: Name of the person who made it.
        head: Name of the head of the one-stop unit.
        rows: The dossiers, when there are few enough to give them at once.
    """

    one_stop_unit: str
    volume: str = ""
    year: Annotated[int, Meta(ge=0, le=2999)] = 0
    period: str = ""
    scope: str = ""
    first_number: Annotated[int, Meta(ge=1, le=9_999_999)] = 1
    printed_at: Moment | None = None
    keeper: str = ""
    head: str = ""
    rows: tuple[LedgerRow, ...] = ()

    @property
    def dated(self) -> datetime | None:
        """The moment of printing."""
        return self.printed_at
