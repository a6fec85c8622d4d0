"""Payloads of events between reception and the end of processing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from desktop_app.domain.bounds import (
    MOST_LIST_ITEMS,
    Count,
    Moment,
    Name,
    Text,
    check_moment,
)
from desktop_app.domain.dossier.payloads.reception import CounterPage
from desktop_app.domain.law.supplement import SupplementStage, WantedItem

_Reasons = Annotated[tuple[Text, ...], Meta(max_length=MOST_LIST_ITEMS)]
_Items = Annotated[tuple[WantedItem, ...], Meta(max_length=MOST_LIST_ITEMS)]


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The dossier went to a unit; an empty unit name means the desk.

    Attributes:
        to: the unit that has it now.
        from_unit: the unit that had it.
        taker: who took it, or ``""``.
        note: remark.
        batch: number of the hand-over of that day to that unit, with all that went together; 0 for none.
        slip: number of the transfer slip of the year that goes along to an agency elsewhere; 0 for none.
    """

    to: Name
    from_unit: Name = ""
    taker: Name = ""
    note: Text = ""
    batch: Count = 0
    slip: Count = 0


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


class Outcome(StrEnum):
    """How the processing of a dossier ended."""

    RESULT = "result"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


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
