"""The outbox of messages to citizens."""

from collections.abc import Collection
from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.dossier.sent_message import MessageState, SentMessage
from desktop_app.domain.law.notice_rules import ContactChannel, NoticeStep
from desktop_app.storage.commit_summary import add_changed_data
from desktop_app.storage.tables import message

_MOST_LISTED = 200
_NAMES = tuple(field.name for field in fields(SentMessage))
_UNDER_WAY = [state.value for state in MessageState if state.is_under_way]


def put_message(connection: Connection, queued: SentMessage) -> None:
    """Store a message; one of the same notice and channel is replaced, but keeps its id."""
    values = {name: getattr(queued, name) for name in _NAMES}
    values |= {name: values[name].value for name in ("step", "channel", "state")}
    again = {name: value for name, value in values.items() if name != "id"}
    statement = insert(message).values(**values)
    connection.execute(statement.on_conflict_do_update(index_elements=["about", "channel"], set_=again))
    add_changed_data(connection, message=queued.dossier_id)


def read_message(connection: Connection, message_id: UUID) -> SentMessage | None:
    """Return a message, or None."""
    row = connection.execute(select(message).where(message.c.id == message_id)).first()
    return None if row is None else _message_of(row)


def message_about(connection: Connection, about: UUID, channel: ContactChannel) -> SentMessage | None:
    """Return the message of a notice by a channel, or None."""
    wanted = select(message).where(message.c.about == about, message.c.channel == channel.value)
    row = connection.execute(wanted).first()
    return None if row is None else _message_of(row)


def due_message(connection: Connection, now: datetime, passed_over: Collection[UUID] = ()) -> SentMessage | None:
    """Return the message that is to be worked on next, the longest due first, or None."""
    wanted = select(message).where(
        message.c.state.in_([MessageState.QUEUED.value, MessageState.ACCEPTED.value]), message.c.next_at <= now
    )
    if passed_over:
        wanted = wanted.where(message.c.id.not_in(list(passed_over)))
    row = connection.execute(wanted.order_by(message.c.next_at, message.c.seq).limit(1)).first()
    return None if row is None else _message_of(row)


def interrupted_messages(connection: Connection) -> list[SentMessage]:
    """Return the messages whose sending did not end."""
    rows = connection.execute(select(message).where(message.c.state == MessageState.SENDING.value))
    return [_message_of(row) for row in rows]


def listed_messages(connection: Connection) -> list[SentMessage]:
    """Return the newest messages, those under way first."""
    order = (message.c.state.not_in(_UNDER_WAY), message.c.changed_at.desc(), message.c.seq.desc())
    return [_message_of(row) for row in connection.execute(select(message).order_by(*order).limit(_MOST_LISTED))]


def messages_of(connection: Connection, dossier_ids: Collection[UUID]) -> list[SentMessage]:
    """Return all messages of some dossiers."""
    rows = connection.execute(select(message).where(message.c.dossier_id.in_(list(dossier_ids))))
    return [_message_of(row) for row in rows]


def _message_of(row: Row[Any]) -> SentMessage:
    values = {name: getattr(row, name) for name in _NAMES}
    values |= {
        "step": NoticeStep(row.step),
        "channel": ContactChannel(row.channel),
        "state": MessageState(row.state),
    }
    return SentMessage(**values)
