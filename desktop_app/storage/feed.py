"""The office's feed on this desk: the events of all desks with their feed numbers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, func, select

from desktop_app.domain.dossier.event_encoding import Envelope
from desktop_app.storage.event_log import append_line
from desktop_app.storage.tables import dossier_event

_BY_ID = select(dossier_event.c.seq).where(
    dossier_event.c.event_id == bindparam("wanted", type_=dossier_event.c.event_id.type)
)
_PLACE = (
    dossier_event.update()
    .where(dossier_event.c.seq == bindparam("row"))
    .values(feed_seq=bindparam("place"), effect=bindparam("became"), effect_code=bindparam("why"))
)
_own = dossier_event.alias("own")
_OWN_BEFORE = select(_own.c.seq).where(
    _own.c.dossier_id == dossier_event.c.dossier_id,
    _own.c.seq < dossier_event.c.seq,
    _own.c.origin.is_(None),
    _own.c.feed_seq.is_(None),
    _own.c.effect != "set_aside",
)
_OWED = (
    select(dossier_event.c.origin, dossier_event.c.line)
    .where(dossier_event.c.origin.is_not(None), dossier_event.c.feed_seq.is_(None), ~_OWN_BEFORE.exists())
    .order_by(dossier_event.c.seq)
)
_OPEN_CONFLICTS = (
    select(dossier_event)
    .where(dossier_event.c.effect.in_(("conflict", "set_aside")))
    .order_by(dossier_event.c.seq.desc())
)


@dataclass(frozen=True, slots=True)
class FeedConflict:
    """An event that is in conflict with others or could not be decoded.

    Attributes:
        event_id: the event's id.
        dossier_id: the dossier it is about.
        kind: what happened.
        at: when.
        officer_id: who did it.
        effect: ``conflict`` or ``set_aside``.
        code: why.
        is_own: whether it is an event of this desk.
    """

    event_id: UUID
    dossier_id: UUID
    kind: str
    at: datetime
    officer_id: UUID
    effect: str
    code: str
    is_own: bool


def place_event(
    connection: Connection, envelope: Envelope, line: bytes, origin: UUID, place: int, effect: str, code: str
) -> bool:
    """Store the feed number of an event, and the event itself when it is new; return whether it was new."""
    row_number = connection.execute(_BY_ID, {"wanted": envelope.id}).scalar()
    if row_number is None:
        append_line(connection, envelope, line, origin=origin, feed_seq=place, effect=effect, effect_code=code)
        return True
    connection.execute(_PLACE, {"row": row_number, "place": place, "became": effect, "why": code})
    return False


def forget_after(connection: Connection, common: int) -> list[UUID]:
    """Remove feed numbers above a number; return the dossiers of the events concerned."""
    above = dossier_event.c.feed_seq > common
    touched = connection.execute(select(dossier_event.c.dossier_id).where(above).distinct()).scalars().all()
    connection.execute(dossier_event.update().where(above).values(feed_seq=None, effect="", effect_code=""))
    return list(touched)


def lost_by_server(connection: Connection, most: int) -> list[tuple[UUID, bytes]]:
    """Return device and encoded bytes of other desks' events that have no feed number.

    Those that come after an event of this desk on the same dossier that has none either are left out.
    """
    return [(row.origin, row.line) for row in connection.execute(_OWED.limit(most))]


def note_settled(connection: Connection, event_id: UUID) -> None:
    """Mark a conflict as resolved."""
    settled = dossier_event.update().where(dossier_event.c.event_id == event_id)
    connection.execute(settled.values(effect="settled"))


def open_conflicts(connection: Connection, most: int) -> list[FeedConflict]:
    """Return conflicts and set-aside events, newest first."""
    return [_conflict(row) for row in connection.execute(_OPEN_CONFLICTS.limit(most))]


def count_open_conflicts(connection: Connection) -> int:
    """Return the number of unresolved conflicts and set-aside events."""
    counted = select(func.count()).where(dossier_event.c.effect.in_(("conflict", "set_aside")))
    return int(connection.execute(counted).scalar_one())


def _conflict(row: Row[Any]) -> FeedConflict:
    envelope = Envelope.read(row.line)
    return FeedConflict(
        envelope.id,
        envelope.dossier_id,
        envelope.kind,
        envelope.at,
        envelope.officer_id,
        row.effect,
        row.effect_code,
        row.origin is None,
    )
