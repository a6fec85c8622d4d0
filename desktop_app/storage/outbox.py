"""Outbox: this desk's events, chained in order under the present device identity until the server has them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, or_, select

from desktop_app.domain.dossier.event_encoding import Envelope, chain
from desktop_app.storage.tables import dossier_event

_SET_ASIDE = "set_aside"
_is_unsent = (
    dossier_event.c.origin.is_(None)
    & dossier_event.c.device_seq.is_(None)
    & dossier_event.c.feed_seq.is_(None)
    & (dossier_event.c.effect != _SET_ASIDE)
)
_UNSENT = select(dossier_event.c.seq, dossier_event.c.line).where(_is_unsent).order_by(dossier_event.c.seq)
_CHAINED = (
    select(dossier_event.c.line, dossier_event.c.device_seq, dossier_event.c.device_hash)
    .where(dossier_event.c.device_seq > bindparam("after"))
    .order_by(dossier_event.c.device_seq)
)
_WAITING = (
    select(dossier_event.c.line)
    .where(or_(_is_unsent, dossier_event.c.device_seq > bindparam("acked")))
    .order_by(dossier_event.c.seq)
)
_HASH = select(dossier_event.c.device_hash).where(dossier_event.c.device_seq == bindparam("seq"))
_LAST = (
    select(dossier_event.c.device_seq, dossier_event.c.device_hash)
    .where(dossier_event.c.device_seq.is_not(None))
    .order_by(dossier_event.c.device_seq.desc())
    .limit(1)
)
_LINK = (
    dossier_event.update()
    .where(dossier_event.c.seq == bindparam("row"))
    .values(device_seq=bindparam("place"), device_hash=bindparam("linked"))
)
_lost = dossier_event.alias("lost")
_BEHIND_LOST = (
    select(func.min(dossier_event.c.device_seq))
    .join(_lost, _lost.c.dossier_id == dossier_event.c.dossier_id)
    .where(
        dossier_event.c.device_seq >= bindparam("first"),
        _lost.c.origin.is_not(None),
        _lost.c.feed_seq.is_(None),
        _lost.c.seq < dossier_event.c.seq,
    )
)
_SET_EFFECT = (
    dossier_event.update()
    .where(dossier_event.c.device_seq == bindparam("place"))
    .values(effect=bindparam("became"), effect_code=bindparam("why"))
)


@dataclass(frozen=True, slots=True)
class ChainedLine:
    """An event of this device: sequence number, chained hash, encoded bytes."""

    seq: int
    hash: bytes
    line: bytes


def count_waiting(connection: Connection, acked_seq: int) -> int:
    """Return the number of this desk's events that the server has not acknowledged."""
    unsent = select(func.count()).select_from(dossier_event).where(_is_unsent)
    chained = select(func.count()).select_from(dossier_event).where(dossier_event.c.device_seq > acked_seq)
    return int(connection.execute(unsent).scalar_one()) + int(connection.execute(chained).scalar_one())


def waiting_events(connection: Connection, acked_seq: int, most: int) -> list[Envelope]:
    """Return the events that the server has not acknowledged, oldest first."""
    rows = connection.execute(_WAITING.limit(most), {"acked": acked_seq})
    return [Envelope.read(row.line) for row in rows]


def oldest_waiting(connection: Connection, acked_seq: int) -> datetime | None:
    """Return the time of the oldest event that the server has not acknowledged, or None."""
    waiting = waiting_events(connection, acked_seq, 1)
    return waiting[0].at if waiting else None


def chain_waiting(connection: Connection, first: bytes, most: int) -> None:
    """Chain up to `most` events that are not yet in this device's chain.

    Args:
        connection: the open transaction.
        first: the initial hash of the device's chain.
        most: how many to chain.
    """
    last = connection.execute(_LAST).first()
    seq, linked = (last.device_seq, last.device_hash) if last is not None else (0, first)
    links = []
    for row in connection.execute(_UNSENT.limit(most)).all():
        seq, linked = seq + 1, chain(linked, row.line)
        links.append({"row": row.seq, "place": seq, "linked": linked})
    if links:
        connection.execute(_LINK, links)


def chained_after(connection: Connection, seq: int, most: int) -> list[ChainedLine]:
    """Return the events of this device after a sequence number."""
    rows = connection.execute(_CHAINED.limit(most), {"after": seq})
    return [ChainedLine(row.device_seq, row.device_hash, row.line) for row in rows]


def before_lost(connection: Connection, lines: list[ChainedLine]) -> list[ChainedLine]:
    """Return the lines before the first one whose dossier has an earlier foreign event without a feed number."""
    if not lines:
        return lines
    end = connection.execute(_BEHIND_LOST, {"first": lines[0].seq}).scalar()
    return lines if end is None else [line for line in lines if line.seq < end]


def chained_hash(connection: Connection, seq: int) -> bytes | None:
    """Return the chained hash of an event of this device, or None without such an event."""
    return connection.execute(_HASH, {"seq": seq}).scalar()


def note_effects(connection: Connection, effects: Iterable[tuple[int, str, str]]) -> None:
    """Store the server's result for events of this device: sequence number, effect, code."""
    rows = [{"place": seq, "became": effect, "why": code} for seq, effect, code in effects]
    if rows:
        connection.execute(_SET_EFFECT, rows)


def unchain(connection: Connection) -> None:
    """Drop the chain of the old device identity; events that the server lacks are chained again under the new one."""
    chained = dossier_event.c.device_seq.is_not(None)
    connection.execute(dossier_event.update().where(chained).values(device_seq=None, device_hash=None))
