"""Telling citizens of the steps of their dossiers: the call list, and what was told."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from desktop_app.domain.dossier.citizen_notice import (
    CitizenNotified,
    Contact,
    ContactChannel,
    OwedNotice,
    address_for,
    allowed_channels,
    first_listed,
    person_to_contact,
)
from desktop_app.domain.dossier.dossier import Dossier, ReturnMethod
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.history import DossierHistory
from desktop_app.domain.dossier.payloads.consultation import VerificationAnnounced
from desktop_app.domain.dossier.sent_message import MessageState, SentMessage
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.masking import masked_name
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.masking import masked_owner
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.messages import messages_of
from desktop_app.storage.owed_notices import count_owed_dossiers, owed_dossiers
from desktop_app.storage.person_data import is_restricted

MOST_CALLS = 12
"""Lines of the call list; the next ones come up as these are done."""


@dataclass(frozen=True, slots=True)
class Call:
    """One line of the call list: a citizen and everything that is owed about one dossier.

    Attributes:
        dossier_id: the dossier.
        code: its code.
        name: who is called, masked where lists mask the dossier.
        phone: that person's telephone numbers, or ``""``; not masked, because the officer has to call, but left out
            where the person has asked that the data is not used.
        owed: what is to be told, oldest first.
        due_at: the due moment in force.
        last_day: the last day for a supplement that is waited for, or None.
        return_method: how the result goes back.
        channels: the channels by which at least one of the notices may be told.
        messages: the messages about these notices that are under way or were not accepted.
        verification: the verification that was appointed last, or None.
        is_restricted: whether the person's data is not to be used.
    """

    dossier_id: UUID
    code: str
    name: str
    phone: str
    owed: tuple[OwedNotice, ...]
    due_at: datetime
    last_day: date | None
    return_method: ReturnMethod
    channels: tuple[ContactChannel, ...] = tuple(ContactChannel)
    messages: tuple[SentMessage, ...] = ()
    verification: VerificationAnnounced | None = None
    is_restricted: bool = False

    @property
    def channel(self) -> ContactChannel:
        """How the citizen is told without a message: by phone, or through the portal where only that is allowed."""
        return ContactChannel.PHONE if ContactChannel.PHONE in self.channels else ContactChannel.PORTAL

    @property
    def since(self) -> datetime:
        """When the first of the steps was taken that are to be told."""
        return min(notice.since for notice in self.owed)

    @property
    def tries(self) -> int:
        """How often nobody was reached."""
        return max(notice.tries for notice in self.owed)

    @property
    def tried_at(self) -> datetime | None:
        """When nobody was reached last, or None."""
        return max((notice.tried_at for notice in self.owed if notice.tried_at is not None), default=None)


@dataclass(frozen=True, slots=True)
class CallList:
    """The first calls, the longest owed first, and how many there are in all."""

    calls: tuple[Call, ...] = ()
    total: int = 0


def call_list(context: DeskContext) -> CallList:
    """Return whom to call: citizens who were not told of a step of the last weeks."""
    since = first_listed(context.clock())
    with context.store.read() as connection:
        total = count_owed_dossiers(connection, since)
        wanted = owed_dossiers(connection, since, MOST_CALLS)
        histories = [history for dossier_id in wanted if (history := read_history(connection, dossier_id)) is not None]
        messages = messages_of(connection, wanted)
        calls = [_call(context, history, messages) for history in histories]
        unused = [is_restricted(connection, person_to_contact(history.dossier.reception)) for history in histories]
    shown = (_unused(call) if is_unused else call for call, is_unused in zip(calls, unused, strict=True))
    return CallList(tuple(shown), total)


def _unused(call: Call) -> Call:
    """Return a call about a person whose data is not to be used."""
    return replace(call, name=masked_name(call.name), phone="", is_restricted=True)


def _call(context: DeskContext, history: DossierHistory, messages: Iterable[SentMessage]) -> Call:
    dossier, state = history.dossier, history.folded.state
    person = person_to_contact(dossier.reception)
    last_wait = state.waits[-1] if state.waits else None
    owed = {notice.event for notice in state.open_notices}
    return Call(
        dossier.id,
        dossier.code,
        masked_owner(context, person.name, dossier.reception.procedure_id, dossier.officer_id),
        person.phones,
        state.open_notices,
        dossier.due_at,
        last_wait.last_day if last_wait is not None and last_wait.until is None else None,
        dossier.reception.return_method,
        _channels_of(context, dossier, state),
        tuple(message for message in messages if message.about in owed and message.state is not MessageState.SENT),
        history.verification,
    )


def channels_for(context: DeskContext, opened: OpenedDossier) -> tuple[ContactChannel, ...]:
    """Return the channels by which at least one notice of an opened dossier may be told."""
    return _channels_of(context, opened.dossier, opened.state)


def _channels_of(context: DeskContext, dossier: Dossier, state: DossierState) -> tuple[ContactChannel, ...]:
    rules = context.law.named(dossier.rule_set).notices
    ways = [allowed_channels(notice.step, dossier.reception, rules) for notice in state.open_notices]
    return tuple(channel for channel in ContactChannel if any(channel in way for way in ways))


def note_contact(context: DeskContext, dossier_id: UUID, contact: Contact) -> StepResult:
    """Record that the citizen was told of what is owed and may be told in this way, or could not be reached.

    Raises:
        RuleViolation: ``notice.none`` when nothing is owed any more, because another desk has told it for example;
            ``notice.channel`` when no rule allows this way for anything that is owed; ``dossier.unknown``,
            ``clock.back``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        owed = work.state.open_notices
        if not owed:
            raise RuleViolation("notice.none", "step")
        to, note = address_for(contact.channel, work.dossier.reception), tidy(contact.note)
        rules, reception = work.rules.notices, work.dossier.reception
        tellable = [notice for notice in owed if contact.channel in allowed_channels(notice.step, reception, rules)]
        if not tellable:
            raise RuleViolation("notice.channel", "channel")
        for notice in tellable:
            work.take(CitizenNotified(notice.event, notice.step, contact.channel, contact.outcome, to, note))
        return work.done()
