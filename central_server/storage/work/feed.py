"""The feed of an office's events, and the dossiers projected from it, on PostgreSQL."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from central_server.core.ports import FedEvent
from central_server.storage import tables as t
from central_server.storage.bulk import add_events
from central_server.storage.dossier_projection import SUBMISSION_COLUMNS, dossier_row, former_number, submission_columns
from central_server.storage.work.base import UNIT, UnitTables
from desktop_app.domain.codec import decode
from desktop_app.domain.dossier.event_merge import FoldedDossier
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.replication.lineage import Era, Lineage
from desktop_app.sync.protocol import FeedRow, Refusal
from desktop_app.sync.provenance import vouch

_PAGE_BYTES = 4 * 1024 * 1024


class FeedTables(UnitTables):
    """Implements `EventFeed`.

    Attributes:
        new_head: the feed's head after the last event that this transaction has appended, or 0.
    """

    new_head = 0
    _locked: tuple[int, Lineage] | None = None

    def lock_feed(self) -> tuple[int, Lineage]:
        """Lock the feed until the transaction ends; return its head and lineage."""
        self._locked = self._feed(_LOCK_FEED)
        return self._locked

    def feed(self) -> tuple[int, Lineage]:
        """Return head and lineage of the feed without locking it."""
        # Nobody else can move a head that this transaction has locked.
        return self._locked or self._feed(_FEED)

    def rows(self, after: int, most: int) -> list[FeedRow]:
        """Return the feed's rows after a number: at most `most`, and fewer when they are large."""
        c = t.event.c
        size = func.sum(func.octet_length(c.line)).over(order_by=c.feed_seq).label("size")
        query = self._in(select(c.feed_seq, c.device_id, c.effect, c.code, c.line, c.proof, size), t.event)
        selected = self._connection.execute(query.where(c.feed_seq > after).order_by(c.feed_seq).limit(most))
        return [self._row(row) for index, row in enumerate(selected) if not index or row.size <= _PAGE_BYTES]

    def _row(self, row: Any) -> FeedRow:
        line = bytes(row.line)
        # For what was taken before devices signed the server vouches when it gives it out.
        proof = bytes(row.proof) if row.proof is not None else self.vouch(row.device_id, line)
        return FeedRow(row.feed_seq, row.device_id, row.effect, row.code, line, proof)

    def vouch(self, device_id: UUID, line: bytes) -> bytes:
        """Return the server's packed proof of an event in a device's name; ``b""`` without a key."""
        return vouch(self._signing_key, self._unit_id, device_id, line) if self._signing_key else b""

    def takes_unproved(self) -> bool:
        """Return whether desks may return lost events of others that nobody signed."""
        return bool(self._connection.execute(self._in(select(t.feed.c.takes_unproved), t.feed)).scalar_one())

    def take_unproved(self, *, is_taken: bool) -> None:
        """Allow desks to return lost events of others that nobody signed, or refuse them."""
        own = update(t.feed).where(t.feed.c.unit_id == self._unit_id)
        self._connection.execute(own.values(takes_unproved=is_taken))

    def known(self, event_ids: Collection[UUID]) -> set[UUID]:
        """Return which of some events are in the feed."""
        if not event_ids:
            return set()
        return set(self._connection.scalars(_KNOWN, {"unit": self._unit_id, "ids": list(event_ids)}))

    def courses(self, dossier_ids: Collection[UUID]) -> dict[UUID, FoldedDossier]:
        """Return the folded events of some dossiers; dossiers without events are left out."""
        if not dossier_ids:
            return {}
        rows = self._connection.execute(_COURSES, {"unit": self._unit_id, "ids": list(dossier_ids)})
        return {row.dossier_id: decode(row.course, FoldedDossier) for row in rows}

    def append(self, events: Sequence[FedEvent], courses: Mapping[UUID, FoldedDossier], now: datetime) -> None:
        """Append events without gaps, update the projected dossiers, and move the head."""
        add_events(self._connection, self._unit_id, events, now)
        self._put_dossiers(events, courses, now)
        self._keep_former_numbers(events)
        head = self.new_head = events[-1].feed_seq
        self._connection.execute(_MOVE_HEAD, {"unit": self._unit_id, "head": head})
        if self._locked is not None:
            self._locked = (head, self._locked[1])

    def _keep_former_numbers(self, events: Sequence[FedEvent]) -> None:
        """Store replaced numbers, so that the holders of printed papers still find their dossier."""
        rows = [
            {"unit_id": self._unit_id, "number": former, "dossier_id": event.dossier_id}
            for event in events
            if event.kind == EventKind.NUMBER_REASSIGNED and (former := former_number(event.line))
        ]
        if rows:
            self._connection.execute(insert(t.former_number).on_conflict_do_nothing(), rows)

    def begin_era(self, generation: str) -> None:
        """Begin a new era of the feed at its head."""
        head, eras = self.lock_feed()
        era = {"unit_id": self._unit_id, "place": len(eras), "generation": generation, "start_seq": head}
        self._connection.execute(insert(t.lineage).values(era))
        self._locked = None

    def _feed(self, query: Any) -> tuple[int, Lineage]:
        rows = self._connection.execute(query, {"unit": self._unit_id}).all()
        if not rows:
            raise Refusal("unknown_unit")
        return rows[0].head, tuple(Era(row.generation, row.start_seq) for row in rows)

    def _put_dossiers(self, events: Sequence[FedEvent], courses: Mapping[UUID, FoldedDossier], now: datetime) -> None:
        if not courses:
            return
        last = {event.dossier_id: event for event in events}
        rows = {
            dossier_id: dossier_row(self._unit_id, dossier_id, folded, last[dossier_id], now)
            for dossier_id, folded in courses.items()
        }
        for event in events:
            if event.dossier_id in rows:
                rows[event.dossier_id].update(submission_columns(event))
        self._connection.execute(_UPSERT, [rows[dossier_id] for dossier_id in sorted(rows)])


def _upsert() -> Any:
    new = insert(t.dossier)
    changes: dict[str, Any] = {}
    for column in t.dossier.columns:
        value: Any = new.excluded[column.name]
        if column.name in SUBMISSION_COLUMNS:
            empty = {"channel": None, "online_level": 0}.get(column.name, "")
            value = func.coalesce(value if empty is None else func.nullif(value, empty), column)
        if column.name not in {"unit_id", "dossier_id"}:
            changes[column.name] = value
    return new.on_conflict_do_update(index_elements=["unit_id", "dossier_id"], set_=changes)


_UPSERT = _upsert()

_IDS = bindparam("ids", type_=ARRAY(Uuid))
_FEED = (
    select(t.feed.c.head, t.lineage.c.generation, t.lineage.c.start_seq)
    .join_from(t.feed, t.lineage, t.feed.c.unit_id == t.lineage.c.unit_id)
    .where(t.feed.c.unit_id == UNIT)
    .order_by(t.lineage.c.place)
)
_LOCK_FEED = _FEED.with_for_update(of=t.feed)
_MOVE_HEAD = update(t.feed).where(t.feed.c.unit_id == UNIT).values(head=bindparam("head"))
_KNOWN = select(t.event.c.event_id).where(t.event.c.unit_id == UNIT, t.event.c.event_id == func.any(_IDS))
_COURSES = select(t.dossier.c.dossier_id, t.dossier.c.course).where(
    t.dossier.c.unit_id == UNIT, t.dossier.c.dossier_id == func.any(_IDS)
)
