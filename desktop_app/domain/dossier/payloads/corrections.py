"""Payloads of events about paper copies and corrections of what was recorded."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from desktop_app.domain.bounds import (
    MOST_LIST_ITEMS,
    Count,
    Moment,
    Name,
    Serial,
    Shift,
    Text,
    check_moment,
)
from desktop_app.domain.dossier.correction import CorrectedField
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.payloads.reception import ProcedureFacts
from desktop_app.domain.dossier.process_step import Process
from desktop_app.domain.dossier.status import Status


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper of the dossier was handed to a printer.

    Attributes:
        form: the form's name.
        job: the print job.
        reprint: 0 for the original, then the number of the reprint.
        printer: the printer's name.
        digest: SHA-256 of the PDF, hexadecimal; it proves the printed content.
    """

    form: Name
    job: UUID | None = None
    reprint: Count = 0
    printer: Name = ""
    digest: Name = ""


@dataclass(frozen=True, slots=True)
class PaperVoided:
    """A sheet that was printed counts no more: it was spoilt.

    Attributes:
        job: its print job.
        form: the form's name.
        reprint: 0 for the original, then the number of the reprint.
        reason: why, in the officer's words.
    """

    job: UUID
    form: Name
    reprint: Count = 0
    reason: Text = ""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The last step was noted by mistake: the status it had led to, and why it is taken back."""

    from_status: Status | None = None
    reason: Text = ""


@dataclass(frozen=True, slots=True)
class Undone:
    """What an officer recorded last was undone minutes later: the id of its last event."""

    event: UUID


@dataclass(frozen=True, slots=True)
class Corrected:
    """One datum was corrected: both values, and why."""

    field: CorrectedField
    old: Text
    new: Text
    reason: Text = ""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value that a correction of the reception changed: its name, and both values as they are read."""

    name: Name
    old: Text
    new: Text


@dataclass(frozen=True, slots=True)
class ReceptionCorrected:
    """What the receipt states was corrected, all of it at once; the receipts printed before are void.

    Attributes:
        reception: the reception as it is now.
        procedure: the procedure as it was on the day of the reception.
        first_due_at: the due moment of the corrected receipt.
        due_at: the due moment in force, which is another one after a supplement or an apology.
        calendar: the calendar that they were computed with.
        changes: every value that is another one now.
        reason: why.
        replaces: the correction before, or None for the first one.
        process: the internal process of another procedure; None where the procedure stays.
    """

    reception: Reception
    procedure: ProcedureFacts
    first_due_at: Moment
    due_at: Moment
    calendar: Name
    changes: Annotated[tuple[FieldChange, ...], Meta(min_length=1, max_length=MOST_LIST_ITEMS)]
    reason: Text = ""
    replaces: UUID | None = None
    process: Process | None = None

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        check_moment(self.first_due_at)
        check_moment(self.due_at)


@dataclass(frozen=True, slots=True)
class Reappointed:
    """The reception of a dossier that was received by a wrong clock, computed for the true moment.

    Attributes:
        due_at: the due moment of the corrected receipt.
        book: number of the tracking ledger's book.
        entry: running number within the book.
        form_set: the set of forms in force on the true day.
        rule_set: the rules in force on the true day.
        calendar: the calendar that the due moment was computed with.
    """

    due_at: Moment
    book: Count
    entry: Serial
    form_set: Name
    rule_set: Name
    calendar: Name

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        check_moment(self.due_at)


@dataclass(frozen=True, slots=True)
class Redated:
    """Moments that a clock recorded while it was ahead were corrected.

    Attributes:
        first: the first of the wrong moments, as it was recorded.
        last: the last of them.
        earlier_s: by how many seconds everything between them happened earlier.
        reception: the reception's new data; None when the dossier was received at another time.
        reason: why, in the head of desk's words.
    """

    first: Moment
    last: Moment
    earlier_s: Shift
    reception: Reappointed | None = None
    reason: Text = ""

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        check_moment(self.first)
        check_moment(self.last)
        check_moment(self.corrected(self.first))

    def corrected(self, moment: datetime) -> datetime:
        """Return the true moment of a recorded one."""
        return moment - timedelta(seconds=self.earlier_s) if self.first <= moment <= self.last else moment


@dataclass(frozen=True, slots=True)
class ConflictResolved:
    """A conflict was resolved: the event concerned, and the resolution."""

    event: UUID
    note: Text = ""
