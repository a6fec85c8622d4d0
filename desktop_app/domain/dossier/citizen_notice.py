"""Notifying the citizen: what has to be told, on which channel it was told, and what is still owed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.bounds import Count, Moment, Name, Text
from desktop_app.domain.dossier.dossier import Channel, Reception
from desktop_app.domain.law.notice_rules import ContactChannel, NoticeRules, NoticeStep
from desktop_app.domain.people.person import Applicant

__all__ = [
    "CitizenNotified",
    "Contact",
    "ContactChannel",
    "ContactOutcome",
    "NoticeStep",
    "OwedNotice",
    "address_for",
    "allowed_channels",
    "first_listed",
    "person_to_contact",
]

_LISTED_DAYS = 30


class ContactOutcome(StrEnum):
    """How an attempt to tell a citizen ended."""

    REACHED = "reached"
    NOT_REACHED = "not_reached"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class CitizenNotified:
    """The citizen was told of a step, or could not be reached.

    Attributes:
        about: the id of the event that made the notice owed.
        step: what was told.
        channel: how.
        outcome: how it ended; after `ContactOutcome.NOT_REACHED` the notice is still owed.
        to: the telephone number or address that was used, or ``""``.
        note: remark.
    """

    about: UUID
    step: NoticeStep
    channel: ContactChannel
    outcome: ContactOutcome
    to: Name = ""
    note: Text = ""


@dataclass(frozen=True, slots=True)
class OwedNotice:
    """A notice that the citizen has not had yet.

    Attributes:
        step: what is to be told.
        event: the id of the event that made it owed.
        since: the moment of that event.
        tries: how often nobody was reached.
        tried_at: when nobody was reached last, or None.
    """

    step: NoticeStep
    event: UUID
    since: Moment
    tries: Count = 0
    tried_at: Moment | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One attempt to reach a citizen; everything that is owed of the dossier is told in it.

    Attributes:
        channel: how.
        is_done: whether the person was reached, or the message sent.
        note: remark.
    """

    channel: ContactChannel
    is_done: bool
    note: str = ""

    @property
    def outcome(self) -> ContactOutcome:
        """The outcome that the event records: a message is sent, a person is reached."""
        if not self.is_done:
            return ContactOutcome.NOT_REACHED
        return ContactOutcome.REACHED if self.channel.is_talk else ContactOutcome.SENT


def person_to_contact(reception: Reception) -> Applicant:
    """Return who is called: the owner, or who handed the dossier in when only that person has a telephone number."""
    owner, submitter = reception.owner, reception.submitter
    return submitter if submitter is not None and submitter.phone and not owner.phone else owner


def address_for(channel: ContactChannel, reception: Reception) -> str:
    """Return the telephone number or address that a channel uses, or ``""`` when none is known or needed."""
    person = person_to_contact(reception)
    if channel is ContactChannel.EMAIL:
        return person.email or reception.owner.email
    if channel is ContactChannel.POST:
        return reception.return_address or reception.owner.address
    return "" if channel in {ContactChannel.DESK, ContactChannel.PORTAL} else person.phone


def allowed_channels(step: NoticeStep, reception: Reception, rules: NoticeRules) -> tuple[ContactChannel, ...]:
    """Return the channels by which the applicant may be told of a step.

    Basis: Nghị định 118/2025/NĐ-CP Điều 17 khoản 2 điểm c, Điều 19 khoản 6, Điều 22 khoản 5. The portal knows only
    dossiers that were handed in there.
    """
    is_online = reception.channel is Channel.ONLINE
    allowed = rules.allowed(step, is_online=is_online)
    return tuple(channel for channel in allowed if is_online or channel is not ContactChannel.PORTAL)


def first_listed(now: datetime) -> datetime:
    """Return the earliest step that the call list still shows.

    No rule names a last day for a notice. After a month the supplement's days are over and the appointment has passed;
    results that nobody collected have a list of their own.
    """
    return now - timedelta(days=_LISTED_DAYS)
