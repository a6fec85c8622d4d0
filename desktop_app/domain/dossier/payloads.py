"""Payloads of events: one data class for each kind.

An event's JSON holds its payload under ``body`` and the version of the payload's shape under ``v``. A change of shape
raises `PAYLOAD_VERSION` and gets an upcaster in `payload_versions`. A field with a default may be missing in JSON.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from desktop_app.domain.bounds import (
    MOST_LIST_ITEMS,
    Count,
    Moment,
    Money,
    Name,
    OnlineLevel,
    Satisfaction,
    Serial,
    Shift,
    Text,
    check_moment,
)
from desktop_app.domain.dossier.citizen_notice import CitizenNotified
from desktop_app.domain.dossier.code import parse_code
from desktop_app.domain.dossier.correction import CorrectedField
from desktop_app.domain.dossier.dossier import Reception, ReturnMethod
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.supplement import SupplementStage, WantedItem

PAYLOAD_VERSION = 2

_Reasons = Annotated[tuple[Text, ...], Meta(max_length=MOST_LIST_ITEMS)]
_Items = Annotated[tuple[WantedItem, ...], Meta(max_length=MOST_LIST_ITEMS)]


class Outcome(StrEnum):
    """How the processing of a dossier ended."""

    RESULT = "result"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class ProcedureFacts:
    """What an event records of the procedure, as it was on that day.

    Attributes:
        id: the catalogue's name of it.
        code: its national code, or ``""``.
        name: its full name.
        field: its field of administration.
        unit: the unit that decides.
        online_level: how far it can be done online, 0 (not known) to 4.
    """

    id: Name = ""
    code: Name = ""
    name: Text = ""
    field: Name = ""
    unit: Name = ""
    online_level: OnlineLevel = 0


@dataclass(frozen=True, slots=True)
class CounterPage:
    """The reception page that a paper of the counter was issued for, before any reception.

    Attributes:
        code: what the QR code of the paper contains; the portal's code of an online dossier.
        procedure: what is asked for.
        form_set: the set of forms in force.
        reception: the page as it was left.
    """

    code: Name
    procedure: ProcedureFacts
    form_set: Name
    reception: Reception


@dataclass(frozen=True, slots=True)
class Received:
    """A dossier was received.

    Attributes:
        code: the printed dossier code.
        reception: what was filled in.
        procedure: the procedure on that day.
        officer_name: the receiving officer's name on paper.
        due_at: the moment printed on the receipt.
        book: number of the tracking ledger's book, one for each year.
        entry: running number within the book, from 1.
        form_set: the set of forms in force that day.
        rule_set: the rules in force that day.
        calendar: the calendar that the due moment was computed with.
        awaits_agency: whether the limit begins only when the competent agency has the dossier; the due moment is then
            the one expected (Nghị định 118/2025/NĐ-CP Điều 17 khoản 3 as amended by Nghị định 309/2026/NĐ-CP).
    """

    code: Name
    reception: Reception
    procedure: ProcedureFacts
    officer_name: Name
    due_at: Moment
    book: Count
    entry: Serial
    form_set: Name
    rule_set: Name
    calendar: Name
    awaits_agency: bool = False

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        _check_code(self.code)
        check_moment(self.due_at)


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
class NotReceived:
    """The dossier was refused at the counter (Form 03).

    Attributes:
        reasons: why, a paragraph each.
        number: the notice's number of the year; 0 while it is not known.
        counter: the page that it was about.
        reference: number and sign as the document office gave them, or ``""``.
    """

    reasons: _Reasons = ()
    number: Count = 0
    counter: CounterPage | None = None
    reference: Name = ""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The dossier went to a unit; an empty unit name means the desk.

    Attributes:
        to: the unit that has it now.
        from_unit: the unit that had it.
        taker: who took it, or ``""``.
        note: remark.
        batch: number of the hand-over of that day to that unit, with all that went together; 0 for none.
    """

    to: Name
    from_unit: Name = ""
    taker: Name = ""
    note: Text = ""
    batch: Count = 0


@dataclass(frozen=True, slots=True)
class AgencyReceived:
    """The competent agency elsewhere received the dossier: its limit begins.

    Attributes:
        received_at: when the agency received it.
        due_at: the due moment, counted from then.
        calendar: the calendar that the due moment was computed with.
        agency: the agency, or ``""`` for the deciding unit.
        note: remark, such as the number of the delivery.
    """

    received_at: Moment
    due_at: Moment
    calendar: Name = ""
    agency: Name = ""
    note: Text = ""

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        check_moment(self.received_at)
        check_moment(self.due_at)


@dataclass(frozen=True, slots=True)
class ProcessingStarted:
    """A division has begun to examine the dossier."""


@dataclass(frozen=True, slots=True)
class SupplementRequested:
    """The applicant was asked for a supplement (Form 02).

    Attributes:
        stage: at the counter, or after examination.
        items: everything to bring or to correct.
        reason: the reason for the whole request.
        override: the head of desk's reason for a request beyond what the rules allow, or ``""``.
        number: the request's number of the year; 0 while it is not known.
        counter: the page, for a request at the counter; None for a received dossier.
        reference: number and sign as the document office gave them, or ``""``.
        last_day: the last day for the supplement, as Form 02 names it; None where no rule names one.
        in_time: whether a request after examination was sent within the days that the rules give.
    """

    stage: SupplementStage
    items: _Items = ()
    reason: Text = ""
    override: Text = ""
    number: Count = 0
    counter: CounterPage | None = None
    reference: Name = ""
    last_day: date | None = None
    in_time: bool = True


@dataclass(frozen=True, slots=True)
class SupplementReceived:
    """The supplement is complete: the new due moment, and the calendar it was computed with."""

    due_at: Moment
    calendar: Name = ""

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        check_moment(self.due_at)


@dataclass(frozen=True, slots=True)
class PaymentRequested:
    """The applicant was asked to pay; None where the amount is the one known from reception."""

    fee: Money | None = None
    reason: Text = ""


@dataclass(frozen=True, slots=True)
class Paid:
    """The fee was paid; None where the amount is the one known before, or the way was not recorded."""

    way: Payment | None = None
    fee: Money | None = None


@dataclass(frozen=True, slots=True)
class Extended:
    """An apology with a new appointment was sent (Form 04).

    Attributes:
        due_at: the new due moment.
        old_due_at: the due moment before.
        reason: why the result is late.
        number: the letter's number of the year; 0 while it is not known.
        in_time: whether it was sent as early as the rules ask.
        is_late: whether the old due moment had passed.
        reference: number and sign as the document office gave them, or ``""``.
    """

    due_at: Moment
    old_due_at: Moment | None = None
    reason: Text = ""
    number: Count = 0
    in_time: bool = True
    is_late: bool = False
    reference: Name = ""

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        check_moment(self.due_at)
        if self.old_due_at is not None:
            check_moment(self.old_due_at)


@dataclass(frozen=True, slots=True)
class WithdrawalRequested:
    """The applicant asks to stop: why, and how they asked."""

    reason: Text = ""
    channel: Name = ""


@dataclass(frozen=True, slots=True)
class WithdrawalDeclined:
    """Processing continues although the applicant requested to stop."""

    reason: Text = ""


@dataclass(frozen=True, slots=True)
class Stopped:
    """Processing was stopped (Form 05).

    Attributes:
        outcome: how it ended.
        fee: what happens to the fee, or ``""``.
        number: the notice's number of the year; 0 while it is not known.
        reference: number and sign as the document office gave them, or ``""``.
        last_day: for a dossier that was not supplemented: the last day for it, as the notice names it.
    """

    outcome: Outcome
    fee: Text = ""
    number: Count = 0
    reference: Name = ""
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """The dossier was refused after examination (Form 03).

    Attributes:
        reasons: why, a paragraph each.
        number: the notice's number of the year; 0 while it is not known.
        reference: number and sign as the document office gave them, or ``""``.
        is_late: whether the procedure's limit had ended (Nghị định 118/2025/NĐ-CP Điều 19 khoản 3).
    """

    reasons: _Reasons = ()
    number: Count = 0
    reference: Name = ""
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class ReturnedPaper:
    """One paper of a dossier that goes back, with how many of each kind."""

    name: Text
    counts: CopyCounts


@dataclass(frozen=True, slots=True)
class PapersReturned:
    """The papers of a refused, stopped or closed dossier were handed back; the list is signed.

    Attributes:
        papers: what was handed back.
        method: at the desk or by post.
        collector: who took them, at the desk.
        collector_number: that person's number.
        authority: the basis on which another person took them, or ``""``.
        tracking_number: the post's number.
        address: where the post brings them.
        note: remark, such as papers that the agency keeps.
        number: the list's number of the year.
    """

    papers: Annotated[tuple[ReturnedPaper, ...], Meta(max_length=MOST_LIST_ITEMS)] = ()
    method: ReturnMethod = ReturnMethod.DESK
    collector: Name = ""
    collector_number: Name = ""
    authority: Text = ""
    tracking_number: Name = ""
    address: Text = ""
    note: Text = ""
    number: Count = 0


@dataclass(frozen=True, slots=True)
class ResultReady:
    """The result has come to the desk; number and name of its paper, or ``""``."""

    result: Text = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """The result was handed back.

    Attributes:
        method: at the desk, by post or electronically; None where it was not recorded.
        has_receipt: whether the receipt was shown.
        no_receipt_reason: why it was not, or ``""``.
        collector: who took the result.
        collector_number: that person's number.
        authority: the basis on which another person collected it, or ``""``.
        tracking_number: the post's number.
        address: where the post brought it.
        electronic_place: where the electronic result was delivered.
        satisfaction: the applicant's rating of the service, 1 to 5, or None.
        at_once: whether it was handed back while the applicant waited, without a receipt or an appointment.
        copies: how many results there were, or 0 where that was not recorded.
    """

    method: ReturnMethod | None = None
    has_receipt: bool = False
    no_receipt_reason: Text = ""
    collector: Name = ""
    collector_number: Name = ""
    authority: Text = ""
    tracking_number: Name = ""
    address: Text = ""
    electronic_place: Text = ""
    satisfaction: Satisfaction | None = None
    at_once: bool = False
    copies: Count = 0


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The last step was noted by mistake: the status it had led to, and why it is taken back."""

    from_status: Status | None = None
    reason: Text = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """One datum was corrected: both values, and why."""

    field: CorrectedField
    old: Text
    new: Text
    reason: Text = ""


@dataclass(frozen=True, slots=True)
class SubmittedOnline:
    """A dossier was submitted on the portal: its code there, the procedure and the reception data."""

    code: Name
    procedure: ProcedureFacts
    reception: Reception


@dataclass(frozen=True, slots=True)
class NumberReassigned:
    """The server gave the dossier another code: the old one, the new one, and why."""

    old: Name
    new: Name
    reason: Name = ""

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        _check_code(self.new)


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


Payload = (
    Received
    | Printed
    | NotReceived
    | HandedOver
    | AgencyReceived
    | ProcessingStarted
    | SupplementRequested
    | SupplementReceived
    | PaymentRequested
    | Paid
    | Extended
    | WithdrawalRequested
    | WithdrawalDeclined
    | Stopped
    | Refused
    | ResultReady
    | Returned
    | PapersReturned
    | TakenBack
    | Corrected
    | SubmittedOnline
    | NumberReassigned
    | Redated
    | ConflictResolved
    | CitizenNotified
)

PAYLOADS: Mapping[EventKind, type[Payload]] = MappingProxyType(
    {
        EventKind.RECEIVED: Received,
        EventKind.PRINTED: Printed,
        EventKind.NOT_RECEIVED: NotReceived,
        EventKind.HANDED_OVER: HandedOver,
        EventKind.AGENCY_RECEIVED: AgencyReceived,
        EventKind.PROCESSING_STARTED: ProcessingStarted,
        EventKind.SUPPLEMENT_REQUESTED: SupplementRequested,
        EventKind.SUPPLEMENT_RECEIVED: SupplementReceived,
        EventKind.PAYMENT_REQUESTED: PaymentRequested,
        EventKind.PAID: Paid,
        EventKind.EXTENDED: Extended,
        EventKind.WITHDRAWAL_REQUESTED: WithdrawalRequested,
        EventKind.WITHDRAWAL_DECLINED: WithdrawalDeclined,
        EventKind.STOPPED: Stopped,
        EventKind.REFUSED: Refused,
        EventKind.RESULT_READY: ResultReady,
        EventKind.RETURNED: Returned,
        EventKind.PAPERS_RETURNED: PapersReturned,
        EventKind.TAKEN_BACK: TakenBack,
        EventKind.CORRECTED: Corrected,
        EventKind.SUBMITTED_ONLINE: SubmittedOnline,
        EventKind.NUMBER_REASSIGNED: NumberReassigned,
        EventKind.REDATED: Redated,
        EventKind.CONFLICT_RESOLVED: ConflictResolved,
        EventKind.CITIZEN_NOTIFIED: CitizenNotified,
    }
)
"""The payload of each kind of event."""

KIND_OF: Mapping[type[Payload], EventKind] = MappingProxyType({kind: name for name, kind in PAYLOADS.items()})
"""The kind of event that a payload belongs to."""


def counter_page_of(payload: Payload) -> CounterPage | None:
    """Return the page that an event before reception was about, or None for any other event."""
    match payload:
        case SupplementRequested(counter=page) | NotReceived(counter=page):
            return page
        case SubmittedOnline():
            return CounterPage(payload.code, payload.procedure, "", payload.reception)
    return None


def _check_code(text: str) -> None:
    try:
        parse_code(text)
    except RuleViolation as error:
        raise ValueError("no dossier code") from error
