"""Payloads of events before and at reception."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from desktop_app.domain.bounds import (
    MOST_LIST_ITEMS,
    Count,
    Moment,
    Name,
    OnlineLevel,
    Serial,
    Text,
    check_moment,
)
from desktop_app.domain.dossier.code import parse_code
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.process_step import Process
from desktop_app.domain.errors import RuleViolation

_Reasons = Annotated[tuple[Text, ...], Meta(max_length=MOST_LIST_ITEMS)]


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
        budget_by: until when a fee that was paid online has to be with the budget, or None where no limit is set.
        process: the procedure's internal process of that day; empty where it has none.
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
    budget_by: Moment | None = None
    process: Process = ()

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        _check_code(self.code)
        check_moment(self.due_at)
        if self.budget_by is not None:
            check_moment(self.budget_by)


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
class SubmittedOnline:
    """A dossier was submitted on the portal, or submitted again with what had been asked for.

    Attributes:
        code: its code at the portal.
        procedure: the procedure.
        reception: the reception data.
        replied_at: when the portal answered the applicant; None where it does not say so.
    """

    code: Name
    procedure: ProcedureFacts
    reception: Reception
    replied_at: Moment | None = None

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        if self.replied_at is not None:
            check_moment(self.replied_at)


@dataclass(frozen=True, slots=True)
class NumberReassigned:
    """The server gave the dossier another code: the old one, the new one, and why."""

    old: Name
    new: Name
    reason: Name = ""

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        _check_code(self.new)


def _check_code(text: str) -> None:
    try:
        parse_code(text)
    except RuleViolation as error:
        raise ValueError("no dossier code") from error
