"""Rounds of sending: the due messages of the outbox one by one, each stored before and after it is handed over.

A carrier accepts a notice by a channel once: what was accepted is stored before anything else is done, so that no crash
sends it again.
"""

import logging
from collections.abc import Callable, Collection
from dataclasses import replace
from random import Random
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dossier.citizen_notice import CitizenNotified, ContactOutcome, person_to_contact
from desktop_app.domain.dossier.sent_message import MessageState, SentMessage, next_try, recovered_state
from desktop_app.domain.errors import RuleViolation
from desktop_app.sending.ports import Carrier, OutgoingMessage, SendingFailed
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork
from desktop_app.services.sending.carriers import CarrierMaker, SendingSettings, carrier_of, sending_settings
from desktop_app.services.sending.outbox import put_changed
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.messages import due_message, interrupted_messages
from desktop_app.storage.person_data import is_restricted

_log = logging.getLogger(__name__)
_CHANCE = Random()  # noqa: S311 - it spreads tries, it protects nothing


def send_due(
    context: DeskContext,
    has_to_stop: Callable[[], bool] = lambda: False,
    make_carrier: CarrierMaker = carrier_of,
) -> int:
    """Send what is due, one after the other; return how many a carrier accepted.

    Never raises for what a carrier does: a message that was not accepted is tried again or goes back to the call list.

    Args:
        context: officer, desk and store.
        has_to_stop: asked before each message.
        make_carrier: makes a carrier, for tests.
    """
    settings, accepted = sending_settings(context), 0
    worked_on: list[UUID] = []
    while not has_to_stop():
        message = _taken(context, settings, worked_on)
        if message is None:
            break
        worked_on.append(message.id)
        if message.state is MessageState.SENDING:
            message = _send(context, message, make_carrier(settings, message.channel, context.agency.name))
        if message.state is MessageState.ACCEPTED:
            accepted += 1
            _record(context, message)
    return accepted


def recover_outbox(context: DeskContext) -> None:
    """Decide on messages whose sending was interrupted, by a crash or a full disk: before a round, never within one."""
    with context.store.read() as connection:
        if not interrupted_messages(connection):
            return
    with context.store.write() as connection:
        for message in interrupted_messages(connection):
            state = recovered_state(message)
            reason = "sending.unsure" if state is MessageState.FAILED else message.reason
            put_changed(connection, context, message, state=state, reason=reason)


def _taken(context: DeskContext, settings: SendingSettings, worked_on: Collection[UUID]) -> SentMessage | None:
    """Return the next message, marked as being sent; what nobody needs any more is given up on the way."""
    with context.store.read() as connection:
        if due_message(connection, context.clock(), worked_on) is None:
            return None
    with context.store.write() as connection:
        while (message := due_message(connection, context.clock(), worked_on)) is not None:
            if message.state is MessageState.ACCEPTED:
                return message
            reason = _why_not(connection, message, settings)
            if not reason:
                return put_changed(connection, context, message, state=MessageState.SENDING, reason=message.reason)
            put_changed(connection, context, message, state=MessageState.GIVEN_UP, reason=reason)
    return None


def _why_not(connection: Connection, message: SentMessage, settings: SendingSettings) -> str:
    """Return why a message is not to be sent any more, or ``""``: another desk may have told the citizen."""
    if message.channel not in settings.channels:
        return "sending.off"
    history = read_history(connection, message.dossier_id)
    if history is not None and is_restricted(connection, person_to_contact(history.dossier.reception)):
        return "sending.restricted"
    owed = history.folded.state.open_notices if history is not None else ()
    return "" if any(notice.event == message.about for notice in owed) else "notice.none"


def _send(context: DeskContext, message: SentMessage, carrier: Carrier) -> SentMessage:
    outgoing = OutgoingMessage(message.key, message.address, message.subject, message.text)
    try:
        carrier.send(outgoing)
    except SendingFailed as failure:
        return _not_accepted(context, message, failure)
    with context.store.write() as connection:
        accepted = replace(message, tries=message.tries + 1)
        return put_changed(connection, context, accepted, state=MessageState.ACCEPTED, reason="")


def _not_accepted(context: DeskContext, message: SentMessage, failure: SendingFailed) -> SentMessage:
    now = context.clock()
    later = None if failure.is_final else next_try(message, now, _CHANCE)
    with context.store.write() as connection:
        tried = replace(message, tries=message.tries + 1)
        if later is not None:
            return put_changed(
                connection, context, replace(tried, next_at=later), state=MessageState.QUEUED, reason=failure.code
            )
        failed = put_changed(connection, context, tried, state=MessageState.FAILED, reason=failure.code)
    _note(context, failed, ContactOutcome.NOT_REACHED)
    return failed


def _record(context: DeskContext, message: SentMessage) -> None:
    """Store the event of an accepted message; when that fails it is stored later, and the message is not sent again."""
    if _note(context, message, ContactOutcome.SENT):
        with context.store.write() as connection:
            put_changed(connection, context, message, state=MessageState.SENT, reason="")


def _note(context: DeskContext, message: SentMessage, outcome: ContactOutcome) -> bool:
    payload = CitizenNotified(message.about, message.step, message.channel, outcome, message.address)
    try:
        with context.store.write() as connection:
            DossierUnitOfWork(connection, context, message.dossier_id).take(payload)
    except RuleViolation as problem:
        _log.warning("a message to a citizen is not in the history yet: %s", problem.code)
        return False
    return True
