"""The outbox: what citizens are told by message, until a carrier has accepted it or it is back on the call list."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.citizen_notice import (
    OwedNotice,
    allowed_channels,
    person_to_contact,
)
from desktop_app.domain.dossier.history import DossierHistory
from desktop_app.domain.dossier.notice_message import (
    MessageWording,
    NoticeMessage,
    SmsLength,
    check_sms,
    facts_of,
    message_of,
    sms_length,
)
from desktop_app.domain.dossier.sent_message import (
    MessageState,
    SentMessage,
    message_address,
)
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.notice_rules import ContactChannel, NoticeStep
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.resources import read_json
from desktop_app.services.sending.carriers import SendingSettings, sending_settings
from desktop_app.storage.dossiers import codes_and_owners, read_history
from desktop_app.storage.messages import (
    listed_messages,
    message_about,
    put_message,
    read_message,
)
from desktop_app.storage.person_data import is_restricted


@dataclass(frozen=True, slots=True)
class Queued:
    """What came of asking for messages.

    Attributes:
        messages: how many were put into the outbox.
        without: how many dossiers have nothing that can be sent: no address, no channel that is on and allowed.
    """

    messages: int = 0
    without: int = 0


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """A message with its dossier's code, as lists show it."""

    message: SentMessage
    code: str


def queue_messages(context: DeskContext, dossier_ids: Collection[UUID]) -> Queued:
    """Put a message for each notice that is owed about some dossiers into the outbox.

    Raises:
        RuleViolation: ``role.counter_only``; ``sending.off`` when no channel is on; ``message.too_long``.
    """
    check_right(context.officer, Right.SERVE)
    settings = sending_settings(context)
    if not settings.channels:
        raise RuleViolation("sending.off")
    messages = without = 0
    with context.store.write() as connection:
        for dossier_id in dossier_ids:
            history = read_history(connection, dossier_id)
            made = _messages_for(connection, context, history, settings) if history is not None else []
            for message in made:
                put_message(connection, message)
            messages += len(made)
            without += not made
    return Queued(messages, without)


def outbox(context: DeskContext) -> list[OutboxLine]:
    """Return the newest messages, those under way first."""
    with context.store.read() as connection:
        messages = listed_messages(connection)
        codes = codes_and_owners(connection, {message.dossier_id for message in messages})
    return [OutboxLine(message, codes.get(message.dossier_id, ("", ""))[0]) for message in messages]


def retry_message(context: DeskContext, message_id: UUID) -> None:
    """Send a message that failed or was given up once more, under the same key.

    Raises:
        RuleViolation: ``role.counter_only``; ``message.not_failed``.
    """
    check_right(context.officer, Right.SERVE)
    with context.store.write() as connection:
        message = read_message(connection, message_id)
        if message is None or not message.state.is_retryable:
            raise RuleViolation("message.not_failed")
        now = context.clock()
        again = replace(message, queued_at=now, next_at=now, tries=0)
        put_changed(connection, context, again, state=MessageState.QUEUED, reason="")


def give_up_message(context: DeskContext, message_id: UUID) -> None:
    """Give up a message that was not accepted yet: the citizen is called instead.

    Raises:
        RuleViolation: ``role.counter_only``; ``message.not_waiting``.
    """
    check_right(context.officer, Right.SERVE)
    with context.store.write() as connection:
        message = read_message(connection, message_id)
        if message is None or message.state not in {MessageState.QUEUED, MessageState.FAILED}:
            raise RuleViolation("message.not_waiting")
        put_changed(connection, context, message, state=MessageState.GIVEN_UP, reason="")


def message_wordings() -> tuple[MessageWording, ...]:
    """Read the words of the messages from ``resources/notices``."""
    return convert(read_json("notices", "messages.json"), tuple[MessageWording, ...])


def wording_of(context: DeskContext, step: NoticeStep) -> MessageWording:
    """Return the words of a step in force today.

    Raises:
        RuleViolation: ``message.wording`` without any.
    """
    today = context.today()
    begun = [words for words in message_wordings() if words.step is step and words.effective_from <= today]
    if not begun:
        raise RuleViolation("message.wording", "text")
    return max(begun, key=lambda words: words.effective_from)


def longest_sms(context: DeskContext, *, without_marks: bool) -> SmsLength:
    """Return how long the longest message of all steps is as an SMS, with this unit's name and a code of today."""
    today = context.today()
    code = f"{context.agency.code_on(today)}-{today:%y%m%d}-0001"
    facts = facts_of(code, context.agency.name, context.clock(), today)
    texts = [message_of(wording_of(context, step), facts, without_marks=without_marks).text for step in NoticeStep]
    return max(map(sms_length, texts), key=lambda length: (length.parts, length.letters))


def _messages_for(
    connection: Connection, context: DeskContext, history: DossierHistory, settings: SendingSettings
) -> list[SentMessage]:
    made: list[SentMessage] = []
    if is_restricted(connection, person_to_contact(history.dossier.reception)):
        return made
    for notice in history.folded.state.open_notices:
        way = _way(context, history, notice, settings.channels)
        if way is None:
            continue
        channel, address = way
        before = message_about(connection, notice.event, channel)
        if before is None or before.state.is_retryable:
            text = _text(context, history, notice, channel, settings)
            made.append(_message(context, history, notice, channel, address, text))
    return made


def _way(
    context: DeskContext, history: DossierHistory, notice: OwedNotice, on: Sequence[ContactChannel]
) -> tuple[ContactChannel, str] | None:
    """Return the first channel that is on, allowed by the rules, and for which the applicant gave an address."""
    reception = history.dossier.reception
    rules = context.law.named(history.dossier.rule_set).notices
    allowed = allowed_channels(notice.step, reception, rules)
    ways = [(channel, message_address(channel, reception)) for channel in on if channel in allowed]
    return next(((channel, address) for channel, address in ways if address), None)


def _text(
    context: DeskContext,
    history: DossierHistory,
    notice: OwedNotice,
    channel: ContactChannel,
    settings: SendingSettings,
) -> NoticeMessage:
    dossier, waits = history.dossier, history.folded.state.waits
    last_day = waits[-1].last_day if waits and waits[-1].until is None else None
    facts = facts_of(dossier.code, context.agency.name, dossier.due_at, last_day, history.verification)
    made = message_of(wording_of(context, notice.step), facts, without_marks=settings.is_without_marks(channel))
    if channel is ContactChannel.SMS:
        check_sms(made.text)
    return made


def _message(
    context: DeskContext,
    history: DossierHistory,
    notice: OwedNotice,
    channel: ContactChannel,
    address: str,
    text: NoticeMessage,
) -> SentMessage:
    now = context.clock()
    return SentMessage(
        id=new_id(),
        dossier_id=history.dossier.id,
        about=notice.event,
        step=notice.step,
        channel=channel,
        address=address,
        subject=text.subject,
        text=text.text,
        state=MessageState.QUEUED,
        tries=0,
        reason="",
        queued_at=now,
        next_at=now,
        changed_at=now,
    )


def put_changed(
    connection: Connection, context: DeskContext, message: SentMessage, *, state: MessageState, reason: str
) -> SentMessage:
    """Store a message in another state and return it."""
    changed = replace(message, state=state, reason=reason, changed_at=context.clock())
    put_message(connection, changed)
    return changed
