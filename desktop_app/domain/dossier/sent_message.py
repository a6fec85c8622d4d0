"""Messages on their way to a carrier: their states, their keys, and when another try is made."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random
from uuid import UUID

from desktop_app.domain.dossier.citizen_notice import address_for
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.law.notice_rules import ContactChannel, NoticeStep
from desktop_app.domain.replication.backoff import next_wait_s

GIVE_UP_AFTER = timedelta(hours=24)
"""A message that no carrier takes for a day goes back to the call list: its day may have passed."""
SENT_CHANNELS = (ContactChannel.SMS, ContactChannel.ZALO, ContactChannel.EMAIL)
"""The channels that the desk can send by itself, in the order in which they are chosen."""


_MOBILE_DIGITS = 10


class MessageState(StrEnum):
    """Where a message is.

    Members:
        QUEUED: it waits for its next try.
        SENDING: it is being handed over; after a crash nobody knows how that ended.
        ACCEPTED: a carrier has it; the dossier's event is not stored yet.
        SENT: a carrier has it, and the event says so.
        FAILED: it was not accepted; the citizen is on the call list.
        GIVEN_UP: it is not needed any more, or the officer gave it up.
    """

    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    SENT = "sent"
    FAILED = "failed"
    GIVEN_UP = "given_up"

    @property
    def is_under_way(self) -> bool:
        """Whether it may still be sent, or its event stored."""
        return self in {MessageState.QUEUED, MessageState.SENDING, MessageState.ACCEPTED}

    @property
    def is_retryable(self) -> bool:
        """Whether the officer may have it sent again."""
        return self in {MessageState.FAILED, MessageState.GIVEN_UP}


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message of the outbox.

    Attributes:
        id: its UUIDv7.
        dossier_id: the dossier.
        about: the event that made the notice owed.
        step: what is told.
        channel: by which channel.
        address: the telephone number or e-mail address.
        subject: the subject of an e-mail.
        text: the text.
        state: where it is.
        tries: how often it was tried.
        reason: the code of why it was not accepted, or ``""``.
        queued_at: when it was queued.
        next_at: when the next try is made.
        changed_at: when its state changed last.
    """

    id: UUID
    dossier_id: UUID
    about: UUID
    step: NoticeStep
    channel: ContactChannel
    address: str
    subject: str
    text: str
    state: MessageState
    tries: int
    reason: str
    queued_at: datetime
    next_at: datetime
    changed_at: datetime

    @property
    def key(self) -> str:
        """The idempotency key: a carrier accepts a notice by a channel once, whichever desk sends it."""
        return f"{self.about}:{self.channel.value}"


def next_try(message: SentMessage, now: datetime, chance: Random) -> datetime | None:
    """Return when a message that was not accepted now is tried again, or None when it is not."""
    later = now + timedelta(seconds=next_wait_s(message.tries + 1, chance))
    return later if later < message.queued_at + GIVE_UP_AFTER else None


def recovered_state(message: SentMessage) -> MessageState:
    """Return the state of a message whose sending a crash interrupted.

    A gateway keeps the key and sends nothing twice; an e-mail server does not.
    """
    return MessageState.FAILED if message.channel is ContactChannel.EMAIL else MessageState.QUEUED


def message_address(channel: ContactChannel, reception: Reception) -> str:
    """Return where a message goes by a channel, or ``""``: only numbers and addresses that the applicant gave.

    A message needs a mobile number: those of the fixed network begin with 02.
    """
    address = address_for(channel, reception)
    if channel is ContactChannel.EMAIL:
        return address
    return address if len(address) == _MOBILE_DIGITS and not address.startswith("02") else ""
