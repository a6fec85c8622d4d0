"""The office's feed on this desk: the events of all desks with their feed numbers.

What this desk cannot show is marked as set aside, like what the server cannot read: it is counted and listed among the
conflicts until an officer has looked at it.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection, LargeBinary, Row, bindparam, func, literal_column, or_, select

from desktop_app.domain.codec import DecodeError
from desktop_app.domain.dossier.event_encoding import Envelope
from desktop_app.storage.event_log import append_lines, append_unreadable
from desktop_app.storage.tables import dossier_event

_BY_ID = select(dossier_event.c.seq).where(
    dossier_event.c.event_id == bindparam("wanted", type_=dossier_event.c.event_id.type)
)
_BY_IDS = select(dossier_event.c.event_id, dossier_event.c.seq).where(
    dossier_event.c.event_id.in_(bindparam("wanted", type_=dossier_event.c.event_id.type, expanding=True))
)
_later = dossier_event.alias("later")
_LAST_IN = (
    select(dossier_event.c.dossier_id)
    .where(dossier_event.c.feed_seq.between(bindparam("first"), bindparam("last")))
    .where(
        ~select(_later.c.seq)
        .where(
            _later.c.dossier_id == dossier_event.c.dossier_id,
            # The sum keeps SQLite from reading all later numbers of the feed for each dossier.
            (_later.c.feed_seq + 0) > bindparam("last"),
            (_later.c.feed_seq + 0) <= bindparam("cursor"),
        )
        .exists()
    )
    .distinct()
    .order_by(dossier_event.c.dossier_id)
)
_PLACE = (
    dossier_event.update()
    .where(dossier_event.c.seq == bindparam("row"))
    .values(
        feed_seq=bindparam("place"),
        effect=bindparam("became"),
        effect_code=bindparam("why"),
        # What was stored before servers had proofs gets its own when it comes again.
        proof=func.coalesce(dossier_event.c.proof, bindparam("proved", type_=LargeBinary)),
    )
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
    select(dossier_event.c.origin, dossier_event.c.line, dossier_event.c.proof)
    .where(dossier_event.c.origin.is_not(None), dossier_event.c.feed_seq.is_(None), ~_OWN_BEFORE.exists())
    .order_by(dossier_event.c.seq)
)
NEWER, UNPROVED, NOT_OURS = "line.newer", "event.unproved", "event.not_ours"
"""Why an event of the feed is set aside: this version cannot read it, nobody signed it as the device that it names, or
it names this desk, which never made it."""
_UNSHOWN = "dossier.unshown"
_NO_OFFICER = UUID(int=0)
# Written out, not bound: only then does SQLite see that the index of open conflicts holds them all.
_IS_OPEN = dossier_event.c.effect.in_((literal_column("'conflict'"), literal_column("'set_aside'")))
_UNSHOWN_DOSSIERS = select(dossier_event.c.dossier_id).where(_IS_OPEN, dossier_event.c.effect_code == _UNSHOWN)
_OF_DOSSIER = dossier_event.c.dossier_id == bindparam("dossier", type_=dossier_event.c.dossier_id.type)
_WAS_MARKED = select(dossier_event.c.seq).where(_OF_DOSSIER, dossier_event.c.effect_code == _UNSHOWN).limit(1)
_LAST_PLACED = (
    select(func.max(dossier_event.c.seq))
    .where(_OF_DOSSIER, dossier_event.c.feed_seq.is_not(None), ~_IS_OPEN)
    .scalar_subquery()
)
_MARK = (
    dossier_event.update().where(dossier_event.c.seq == _LAST_PLACED).values(effect="set_aside", effect_code=_UNSHOWN)
)
_UNMARK = (
    dossier_event.update()
    .where(_OF_DOSSIER, dossier_event.c.effect_code == _UNSHOWN)
    .values(effect="noted", effect_code="")
)
_OPEN_CONFLICTS = select(dossier_event).where(_IS_OPEN).order_by(dossier_event.c.seq.desc())


@dataclass(frozen=True, slots=True)
class FeedConflict:
    """An event that is in conflict with others, could not be decoded or could not be shown.

    Attributes:
        event_id: the event's id.
        dossier_id: the dossier it is about.
        kind: what happened; ``""`` when this desk cannot read the event.
        at: when; None when this desk cannot read the event.
        officer_id: who did it.
        effect: ``conflict`` or ``set_aside``.
        code: why.
        is_own: whether it is an event of this desk.
    """

    event_id: UUID
    dossier_id: UUID
    kind: str
    at: datetime | None
    officer_id: UUID
    effect: str
    code: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class PlacedEvent:
    """An event of the feed.

    Attributes:
        envelope: its decoded envelope.
        line: its encoded bytes.
        origin: the device that created it.
        place: its feed number.
        effect: its effect there.
        code: why, for a conflict.
        proof: what proves whose it is, packed; empty for nothing.
    """

    envelope: Envelope
    line: bytes
    origin: UUID
    place: int
    effect: str
    code: str
    proof: bytes = b""


def place_events(connection: Connection, placed: Sequence[PlacedEvent]) -> None:
    """Store the feed numbers of events, and the events themselves where they are new."""
    ids = [event.envelope.id for event in placed]
    known = {row.event_id: row.seq for row in connection.execute(_BY_IDS, {"wanted": ids})}
    new: dict[UUID, PlacedEvent] = {}
    moved = []
    for event in placed:
        row_number = known.get(event.envelope.id)
        if row_number is None:
            new[event.envelope.id] = event
        else:
            moved.append(_move(row_number, event.place, event.effect, event.code, event.proof))
    append_lines(connection, [(event.envelope, _columns_of(event)) for event in new.values()])
    if moved:
        connection.execute(_PLACE, moved)


def _columns_of(event: PlacedEvent) -> dict[str, object]:
    return {
        "line": event.line,
        "origin": event.origin,
        "feed_seq": event.place,
        "effect": event.effect,
        "effect_code": event.code,
        "proof": event.proof or None,
    }


def _move(row_number: int, place: int, effect: str, code: str, proof: bytes = b"") -> dict[str, object]:
    return {"row": row_number, "place": place, "became": effect, "why": code, "proved": proof or None}


def dossiers_last_in(connection: Connection, first: int, last: int, cursor: int) -> list[UUID]:
    """Return the dossiers whose last event up to `cursor` has a feed number from `first` to `last`."""
    span = {"first": first, "last": last, "cursor": cursor}
    return list(connection.execute(_LAST_IN, span).scalars())


def dossiers_beyond(connection: Connection, kinds: Collection[str], payload_versions: Iterable[int]) -> list[UUID]:
    """Return the dossiers with events of others that a version which reads less could not show.

    Args:
        connection: a connection; all lines are read.
        kinds: the kinds of events that it knows.
        payload_versions: the versions of a payload's shape that it does not know.
    """
    c = dossier_event.c
    is_beyond = [c.kind.not_in(kinds), c.effect_code == _UNSHOWN]
    # May find a text that looks the same in the payload; that dossier is shown once more.
    is_beyond += [func.instr(c.line, f'"v":{version},'.encode()) > 0 for version in payload_versions]
    query = select(c.dossier_id).where(c.origin.is_not(None), c.feed_seq.is_not(None), or_(*is_beyond))
    return list(connection.execute(query.distinct().order_by(c.dossier_id)).scalars())


def place_set_aside(connection: Connection, line: bytes, origin: UUID, place: int, reason: str) -> None:
    """Store what must not count, or cannot be read, with its feed number: it keeps its bytes, and the feed goes on.

    Its id is derived from its bytes, and a dossier of that id does not exist. So the event of the id that it claims can
    still come.
    """
    stand_in = uuid5(origin, line.hex())
    row_number = connection.execute(_BY_ID, {"wanted": stand_in}).scalar()
    columns = {"effect": "set_aside", "effect_code": reason}
    if row_number is None:
        append_unreadable(connection, stand_in, line, origin=origin, feed_seq=place, **columns)
    else:
        connection.execute(_PLACE, _move(row_number, place, "set_aside", reason))


def note_shown(connection: Connection, shown: Collection[UUID], unshown: Collection[UUID]) -> None:
    """Mark the dossiers that cannot be shown, and remove the marks of those that can be shown now.

    A dossier is marked once: when an officer has looked at it, further events of it are no news.
    """
    for dossier_id in set(connection.execute(_UNSHOWN_DOSSIERS).scalars()).intersection(shown):
        connection.execute(_UNMARK, {"dossier": dossier_id})
    for dossier_id in unshown:
        if connection.execute(_WAS_MARKED, {"dossier": dossier_id}).scalar() is None:
            connection.execute(_MARK, {"dossier": dossier_id})


def forget_after(connection: Connection, common: int) -> list[UUID]:
    """Remove feed numbers above a number; return the dossiers of the events concerned."""
    above = dossier_event.c.feed_seq > common
    touched = connection.execute(select(dossier_event.c.dossier_id).where(above).distinct()).scalars().all()
    connection.execute(dossier_event.update().where(above).values(feed_seq=None, effect="", effect_code=""))
    return list(touched)


def lost_by_server(connection: Connection, most: int) -> list[tuple[UUID, bytes, bytes]]:
    """Return device, encoded bytes and proof of other desks' events that have no feed number.

    Those that come after an event of this desk on the same dossier that has none either are left out.
    """
    return [(row.origin, row.line, row.proof or b"") for row in connection.execute(_OWED.limit(most))]


def note_settled(connection: Connection, event_id: UUID) -> None:
    """Mark a conflict as resolved."""
    settled = dossier_event.update().where(dossier_event.c.event_id == event_id)
    connection.execute(settled.values(effect="settled"))


def open_conflicts(connection: Connection, most: int) -> list[FeedConflict]:
    """Return conflicts and set-aside events, newest first."""
    return [_conflict(row) for row in connection.execute(_OPEN_CONFLICTS.limit(most))]


def count_not_ours(connection: Connection) -> int:
    """Return the number of unresolved events in the name of this desk that it never made."""
    counted = select(func.count()).where(_IS_OPEN, dossier_event.c.effect_code == NOT_OURS)
    return int(connection.execute(counted).scalar_one())


def count_open_conflicts(connection: Connection) -> int:
    """Return the number of unresolved conflicts and set-aside events."""
    counted = select(func.count()).where(_IS_OPEN)
    return int(connection.execute(counted).scalar_one())


def _conflict(row: Row[Any]) -> FeedConflict:
    try:
        envelope = Envelope.read(row.line)
    except DecodeError:
        kind, at, officer_id = "", None, _NO_OFFICER
    else:
        kind, at, officer_id = envelope.kind, envelope.at, envelope.officer_id
    is_own = row.origin is None
    return FeedConflict(row.event_id, row.dossier_id, kind, at, officer_id, row.effect, row.effect_code, is_own)
