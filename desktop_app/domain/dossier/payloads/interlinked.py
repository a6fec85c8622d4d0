"""Payloads of events of procedures that several agencies decide (liên thông)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from desktop_app.domain.bounds import MOST_LIST_ITEMS, Count, Moment, Name, Text, check_moment


@dataclass(frozen=True, slots=True)
class AgencyTask:
    """The part of one agency.

    Attributes:
        agency: who does it.
        work: what it does.
        due_at: until when.
    """

    agency: Name
    work: Text
    due_at: Moment

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        check_moment(self.due_at)


@dataclass(frozen=True, slots=True)
class SentToAgencies:
    """The dossier went to the agencies that decide it together; a transfer slip names the part of each.

    Attributes:
        lead: the lead agency, which puts the results together.
        tasks: the part of each agency, in their order.
        is_electronic: whether all got it at once through the system; on paper it goes from one to the next.
        number: the slip's number of the year; 0 while it is not known.
    """

    lead: Name
    tasks: Annotated[tuple[AgencyTask, ...], Meta(max_length=MOST_LIST_ITEMS)]
    is_electronic: bool = False
    number: Count = 0


class PartState(StrEnum):
    """What became of one agency's part; without the server a part stays sent until it is done.

    Members:
        SENT: named on the transfer slip.
        DELIVERED: it waits for its reception at that agency's office.
        NOT_REACHED: no office of that name is on the system, or several are: the papers have to go there.
        RECEIVED: that office received it.
        DECLINED: that office refused it.
    """

    SENT = "sent"
    DELIVERED = "delivered"
    NOT_REACHED = "not_reached"
    RECEIVED = "received"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class AgencyProgress:
    """The server reports what became of a part that was sent electronically.

    Attributes:
        agency: whose part.
        state: what became of it.
        note: the dossier's code there or the reasons of a refusal, or ``""``.
    """

    agency: Name
    state: PartState
    note: Text = ""


@dataclass(frozen=True, slots=True)
class AgencyDone:
    """One of the agencies has done its part.

    Attributes:
        agency: which.
        result: number and name of its paper, or ``""``.
        in_time: whether that was within its limit.
    """

    agency: Name
    result: Text = ""
    in_time: bool = True
