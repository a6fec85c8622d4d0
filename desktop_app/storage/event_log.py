"""The event log: events are appended in the transaction that updates the projection, and never changed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import cast
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from desktop_app.domain.codec import DecodeError
from desktop_app.domain.dossier.event_encoding import Envelope, UnreadableEvent, chain, line_of
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.errors import RuleViolation
from desktop_app.storage.commit_summary import add_changed_data, add_to_commit_summary
from desktop_app.storage.tables import dossier_event

_INSERT = dossier_event.insert()
_LAST_HASH = select(dossier_event.c.hash).order_by(dossier_event.c.seq.desc()).limit(1)
# Events in the office's feed order first, then this desk's events that are not in the feed yet.
_OF_DOSSIER = (
    select(dossier_event.c.line)
    .where(dossier_event.c.dossier_id == bindparam("wanted", type_=dossier_event.c.dossier_id.type))
    .order_by(dossier_event.c.feed_seq.is_(None), dossier_event.c.feed_seq, dossier_event.c.seq)
)
_LAST_LINE = (
    select(dossier_event.c.line)
    .where(dossier_event.c.origin.is_(None), dossier_event.c.seq > bindparam("after"))
    .order_by(dossier_event.c.seq.desc())
    .limit(1)
)
_OWN_BACK = (
    select(dossier_event.c.line)
    .where(
        dossier_event.c.origin.is_(None),
        dossier_event.c.seq > bindparam("after"),
        dossier_event.c.seq <= bindparam("last"),
    )
    .order_by(dossier_event.c.seq.desc())
)
_LAST = select(dossier_event.c.seq, dossier_event.c.hash).order_by(dossier_event.c.seq.desc()).limit(1)
_HASH_AT = select(dossier_event.c.hash).where(dossier_event.c.seq == bindparam("seq"))
_ORIGIN = select(dossier_event.c.origin).where(
    dossier_event.c.event_id == bindparam("wanted", type_=dossier_event.c.event_id.type)
)
_LOG = select(dossier_event.c.seq, dossier_event.c.line, dossier_event.c.hash).order_by(dossier_event.c.seq)


def own_event_ids(connection: Connection, dossier_id: UUID) -> set[UUID]:
    """Return the ids of the events of a dossier that this desk made."""
    c = dossier_event.c
    return set(connection.execute(select(c.event_id).where(c.dossier_id == dossier_id, c.origin.is_(None))).scalars())


def last_moment(connection: Connection, after: int = 0) -> datetime | None:
    """Return the time of this desk's last event, of any dossier, or None without events.

    Args:
        connection: the open transaction.
        after: only events after this sequence number are considered.
    """
    line = connection.execute(_LAST_LINE, {"after": after}).scalar()
    return Envelope.read(line).at if line is not None else None


def own_moments_back(connection: Connection, after: int, last: int) -> Iterator[tuple[UUID, datetime]]:
    """Yield dossier and moment of this desk's events with sequence numbers above `after` up to `last`, newest first."""
    for row in connection.execute(_OWN_BACK, {"after": after, "last": last}):
        envelope = Envelope.read(row.line)
        yield envelope.dossier_id, envelope.at


def append_event(connection: Connection, event: DossierEvent) -> None:
    """Append an event of this desk, chained to the last event of the log.

    Raises:
        RuleViolation: ``text.not_storable`` when no other desk could read the event: a text is too long, for example.
    """
    try:
        line = line_of(event)
    except (DecodeError, UnreadableEvent) as error:
        raise RuleViolation("text.not_storable") from error
    append_line(connection, Envelope.read(line), line)


def append_lines(connection: Connection, lines: Sequence[tuple[Envelope, Mapping[str, object]]]) -> None:
    """Append many encoded events of other desks at once, each chained to the one before.

    Args:
        connection: the open transaction.
        lines: each event's decoded envelope and columns: ``line``, ``origin``, ``feed_seq``, ``effect``,
            ``effect_code``.
    """
    if not lines:
        return
    last = connection.execute(_LAST).first()
    seq, previous = (last.seq, last.hash) if last is not None else (0, None)
    rows = []
    for envelope, columns in lines:
        previous = chain(previous, cast("bytes", columns["line"]))
        about = {"event_id": envelope.id, "dossier_id": envelope.dossier_id, "kind": envelope.kind, "hash": previous}
        rows.append({**about, **columns})
        add_changed_data(connection, dossier=envelope.dossier_id)
    connection.execute(_INSERT, rows)
    end, _ = last_line(connection)
    if end != seq + len(rows):
        raise LookupError("the log did not grow by the appended events")
    add_to_commit_summary(connection, seq=end, hash=cast("bytes", previous).hex())


def append_line(connection: Connection, envelope: Envelope, line: bytes, **columns: object) -> None:
    """Append an encoded event, chained to the last event of the log.

    Args:
        connection: the open transaction.
        envelope: the decoded envelope of the event.
        line: its encoded bytes.
        columns: for an event of another desk: ``origin``, ``feed_seq``, ``effect`` and ``effect_code``.
    """
    about = {"event_id": envelope.id, "dossier_id": envelope.dossier_id, "kind": envelope.kind}
    _append(connection, line, {**about, **columns})
    add_changed_data(connection, dossier=envelope.dossier_id)


def append_unreadable(connection: Connection, stand_in: UUID, line: bytes, **columns: object) -> None:
    """Append what is no event that this version can read, chained to the last event of the log.

    Args:
        connection: the open transaction.
        stand_in: an id in place of the event's and its dossier's.
        line: its bytes.
        columns: as for `append_line`.
    """
    _append(connection, line, {"event_id": stand_in, "dossier_id": stand_in, "kind": "", **columns})


def _append(connection: Connection, line: bytes, columns: Mapping[str, object]) -> None:
    hashed = chain(connection.execute(_LAST_HASH).scalar(), line)
    result = connection.execute(_INSERT, {**columns, "line": line, "hash": hashed})
    add_to_commit_summary(connection, seq=result.lastrowid, hash=hashed.hex())


def last_line(connection: Connection) -> tuple[int, str]:
    """Return sequence number and chained hash (hexadecimal) of the last event; 0 and ``""`` for an empty log."""
    row = connection.execute(_LAST).first()
    return (row.seq, row.hash.hex()) if row is not None else (0, "")


def hash_of_line(connection: Connection, seq: int) -> bytes | None:
    """Return the chained hash of an event, or None when no event has this sequence number."""
    return connection.execute(_HASH_AT, {"seq": seq}).scalar()


def origin_of(connection: Connection, event_id: UUID) -> UUID | None:
    """Return the device that created an event, or None for this desk."""
    return connection.execute(_ORIGIN, {"wanted": event_id}).scalar()


def is_own(connection: Connection, event_id: UUID) -> bool:
    """Return whether this desk made an event, under its present or an earlier identity."""
    row = connection.execute(_ORIGIN, {"wanted": event_id}).first()
    return row is not None and row.origin is None


def events_of(connection: Connection, dossier_id: UUID) -> list[DossierEvent]:
    """Return the events of one dossier in order, without those that this version cannot decode."""
    lines = connection.execute(_OF_DOSSIER, {"wanted": dossier_id}).scalars()
    return [event for line in lines if (event := _event_in(line)) is not None]


def _event_in(line: bytes) -> DossierEvent | None:
    try:
        return Envelope.read(line).event()
    except (DecodeError, UnreadableEvent):
        return None


def broken_links(connection: Connection) -> Iterator[int]:
    """Yield the sequence numbers of events whose hash does not match the event and the previous hash."""
    previous: bytes | None = None
    for row in connection.execute(_LOG):
        if chain(previous, row.line) != row.hash:
            yield row.seq
        previous = row.hash
