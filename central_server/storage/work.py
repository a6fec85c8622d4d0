"""`UnitOfWork` on PostgreSQL: one transaction, READ COMMITTED, locks taken in the order device, then feed."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Connection, RowMapping, Select, Text, Uuid, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from central_server.core.ports import Device, DeviceState, FedEvent
from central_server.storage import tables as t
from central_server.storage.bulk import add_events, add_hashes, add_numbers
from central_server.storage.courses import read_course
from central_server.storage.dossier_rows import TOLD_ONCE, dossier_row, former_number, told_by
from desktop_app.domain.lineage import Era, Lineage
from desktop_app.domain.merging import Course
from desktop_app.domain.steps import EventKind
from desktop_app.sync.wire import FeedRow, Lease, Refusal

_PAGE_BYTES = 4 * 1024 * 1024


class PostgresWork:
    """One transaction on one office's data."""

    def __init__(self, connection: Connection, unit_id: UUID) -> None:
        """Work on a connection whose transaction the caller ends."""
        self._connection = connection
        self._unit_id = unit_id
        self._locked: tuple[int, Lineage] | None = None

    @property
    def connection(self) -> Connection:
        """The connection, for what belongs into the same transaction."""
        return self._connection

    # --- devices

    def lock_device(self, device_id: UUID) -> Device | None:
        """Return a device, locked until the end, or None."""
        return self._device(_LOCK_DEVICE, device_id)

    def device(self, device_id: UUID) -> Device | None:
        """Return a device without locking it, or None."""
        return self._device(_DEVICE, device_id)

    def device_of_request(self, request_id: UUID) -> Device | None:
        """Return the device that a request made, or None."""
        return self._device(_DEVICE_OF_REQUEST, request_id)

    def put_device(self, device: Device) -> None:
        """Store a device, new or changed."""
        row = {
            "unit_id": self._unit_id,
            "device_id": device.device_id,
            "install_id": device.install_id,
            "public_key": device.public_key,
            "name": device.name,
            "state": device.state.value,
            "last_seq": device.last_seq,
            "last_hash": device.last_hash,
            "parent_id": device.parent_id,
            "request_id": device.request_id,
        }
        self._connection.execute(_PUT_DEVICE, row)

    def hashes(self, device_id: UUID, first: int, last: int) -> list[bytes]:
        """Return the chained hashes of a life's events `first` to `last`."""
        c = t.device_event.c
        query = self._in(select(c.hash), t.device_event).where(
            c.device_id == device_id, c.device_seq.between(first, last)
        )
        return [bytes(one) for one in self._connection.scalars(query.order_by(c.device_seq))]

    def add_hashes(self, device_id: UUID, first: int, events: Sequence[tuple[UUID | None, bytes]]) -> None:
        """Store (event id, chained hash) of a life's events from `first` on; None for an unreadable one."""
        add_hashes(self._connection, self._unit_id, device_id, first, events)

    # --- the order

    def lock_feed(self) -> tuple[int, Lineage]:
        """Return head and history of the order; it stays locked until the end."""
        self._locked = self._feed(_LOCK_FEED)
        return self._locked

    def feed(self) -> tuple[int, Lineage]:
        """Return head and history of the order without locking it."""
        # What this transaction has locked nobody else moves.
        return self._locked or self._feed(_FEED)

    def rows(self, after: int, most: int) -> list[FeedRow]:
        """Return the order's rows after a number: at most `most`, and fewer when they are long."""
        c = t.event.c
        size = func.sum(func.octet_length(c.line)).over(order_by=c.feed_seq).label("size")
        query = self._in(select(c.feed_seq, c.device_id, c.effect, c.code, c.line, size), t.event)
        found = self._connection.execute(query.where(c.feed_seq > after).order_by(c.feed_seq).limit(most))
        return [
            FeedRow(row.feed_seq, row.device_id, row.effect, row.code, bytes(row.line))
            for place, row in enumerate(found)
            if not place or row.size <= _PAGE_BYTES
        ]

    def known(self, event_ids: Collection[UUID]) -> set[UUID]:
        """Return those of some events that the order holds."""
        if not event_ids:
            return set()
        return set(self._connection.scalars(_KNOWN, {"unit": self._unit_id, "ids": list(event_ids)}))

    def courses(self, dossier_ids: Collection[UUID]) -> dict[UUID, Course]:
        """Return what the order's events of some dossiers add up to; those without events are left out."""
        if not dossier_ids:
            return {}
        rows = self._connection.execute(_COURSES, {"unit": self._unit_id, "ids": list(dossier_ids)})
        return {row.dossier_id: read_course(row.course) for row in rows}

    def append(self, events: Sequence[FedEvent], courses: Mapping[UUID, Course], now: datetime) -> None:
        """Append events without holes, store what they add up to, and move the head."""
        add_events(self._connection, self._unit_id, events, now)
        self._put_dossiers(events, courses, now)
        self._keep_former_numbers(events)
        head = events[-1].feed_seq
        self._connection.execute(_MOVE_HEAD, {"unit": self._unit_id, "head": head})
        if self._locked is not None:
            self._locked = (head, self._locked[1])

    def _keep_former_numbers(self, events: Sequence[FedEvent]) -> None:
        """Keep what stands on papers that went out, so that their bearers find their dossier."""
        rows = [
            {"unit_id": self._unit_id, "number": former, "dossier_id": one.dossier_id}
            for one in events
            if one.kind == EventKind.NUMBER_REASSIGNED and (former := former_number(one.line))
        ]
        if rows:
            self._connection.execute(insert(t.former_number).on_conflict_do_nothing(), rows)

    def begin_era(self, generation: str) -> None:
        """Begin a new era of the order at its head."""
        head, eras = self.lock_feed()
        era = {"unit_id": self._unit_id, "place": len(eras), "generation": generation, "start_seq": head}
        self._connection.execute(insert(t.lineage).values(era))
        self._locked = None

    # --- numbers

    def owners(self, numbers: Collection[str]) -> dict[str, UUID]:
        """Return whose some numbers are; those that nobody has are left out."""
        if not numbers:
            return {}
        rows = self._connection.execute(_OWNERS, {"unit": self._unit_id, "numbers": list(numbers)})
        return {row.number: row.dossier_id for row in rows}

    def give_numbers(self, owners: Mapping[str, UUID]) -> None:
        """Give numbers that nobody has to dossiers."""
        add_numbers(self._connection, self._unit_id, owners)

    def take_serials(self, scheme: str, count: int, above: int) -> int:
        """Take `count` serials of a scheme, all above `above`, and return the first."""
        new = insert(t.number_scheme).values(unit_id=self._unit_id, scheme=scheme, next_serial=above + 1 + count)
        first = func.greatest(t.number_scheme.c.next_serial, above + 1)
        grown = new.on_conflict_do_update(index_elements=["unit_id", "scheme"], set_={"next_serial": first + count})
        after: int = self._connection.execute(grown.returning(t.number_scheme.c.next_serial)).scalar_one()
        return after - count

    def raise_serial(self, scheme: str, at_least: int) -> None:
        """Make the next serial of a scheme at least this."""
        new = insert(t.number_scheme).values(unit_id=self._unit_id, scheme=scheme, next_serial=at_least)
        highest = func.greatest(t.number_scheme.c.next_serial, at_least)
        raised = new.on_conflict_do_update(index_elements=["unit_id", "scheme"], set_={"next_serial": highest})
        self._connection.execute(raised)

    def lease_of(self, request_id: UUID) -> Lease | None:
        """Return the block that a request got, or None."""
        row = self._one(self._of(t.number_lease).where(t.number_lease.c.request_id == request_id))
        return Lease(row["request_id"], row["scheme"], row["first"], row["last"]) if row else None

    def put_lease(self, device_id: UUID, lease: Lease, now: datetime) -> None:
        """Store a block."""
        row = {
            "unit_id": self._unit_id,
            "scheme": lease.scheme,
            "first": lease.first,
            "last": lease.last,
            "device_id": device_id,
            "request_id": lease.request_id,
            "lent_at": now,
        }
        self._connection.execute(insert(t.number_lease).values(row))

    def close_leases(self, device_id: UUID, now: datetime) -> None:
        """Close all blocks of a life: what is unused in them is burnt."""
        c = t.number_lease.c
        own = (c.unit_id == self._unit_id, c.device_id == device_id, c.closed_at.is_(None))
        self._connection.execute(update(t.number_lease).where(*own).values(closed_at=now))

    def leasing_is_closed(self) -> bool:
        """Return whether numbers may not be lent until an administrator has said where to go on."""
        closed = self._connection.execute(self._in(select(t.feed.c.leasing_closed), t.feed)).scalar_one()
        return bool(closed)

    def close_leasing(self, *, is_closed: bool) -> None:
        """Lend no numbers from now on, or lend them again."""
        own = update(t.feed).where(t.feed.c.unit_id == self._unit_id)
        self._connection.execute(own.values(leasing_closed=is_closed))

    # --- what was set aside, and what became of a life's events

    def set_aside(self, device_id: UUID, seq: int, line: bytes, reason: str, now: datetime) -> None:
        """Keep an unreadable line with its reason."""
        row = {
            "unit_id": self._unit_id,
            "device_id": device_id,
            "device_seq": seq,
            "line": line,
            "reason": reason,
            "set_aside_at": now,
        }
        self._connection.execute(insert(t.quarantine).values(row))

    def set_aside_since(self, device_id: UUID, after: int, last: int) -> dict[int, str]:
        """Return number and reason of a life's unreadable lines in a stretch."""
        c = t.quarantine.c
        query = self._in(select(c.device_seq, c.reason), t.quarantine)
        query = query.where(c.device_id == device_id, c.device_seq.between(after + 1, last))
        return {row.device_seq: row.reason for row in self._connection.execute(query)}

    def effects(self, device_id: UUID, after: int, last: int) -> dict[int, tuple[str, str]]:
        """Return number, effect and code of a life's events in a stretch, as the order has them."""
        own, fed = t.device_event.c, t.event.c
        pair = (fed.unit_id == own.unit_id) & (fed.event_id == own.event_id)
        query = select(own.device_seq, fed.effect, fed.code).join_from(t.device_event, t.event, pair)
        query = query.where(
            own.unit_id == self._unit_id, own.device_id == device_id, own.device_seq.between(after + 1, last)
        )
        return {row.device_seq: (row.effect, row.code) for row in self._connection.execute(query)}

    # --- helpers

    def _of(self, table: Any) -> Select[Any]:
        return self._in(select(table), table)

    def _in(self, query: Select[Any], table: Any) -> Select[Any]:
        return query.where(table.c.unit_id == self._unit_id)

    def _one(self, query: Select[Any]) -> RowMapping | None:
        return self._connection.execute(query).mappings().one_or_none()

    def _device(self, query: Any, wanted: UUID) -> Device | None:
        row = self._connection.execute(query, {"unit": self._unit_id, "wanted": wanted}).mappings().one_or_none()
        if row is None:
            return None
        return Device(
            row["device_id"],
            row["install_id"],
            bytes(row["public_key"]),
            row["name"],
            DeviceState(row["state"]),
            row["last_seq"],
            bytes(row["last_hash"]),
            row["parent_id"],
            row["request_id"],
        )

    def _feed(self, query: Any) -> tuple[int, Lineage]:
        rows = self._connection.execute(query, {"unit": self._unit_id}).all()
        if not rows:
            raise Refusal("unknown_unit")
        return rows[0].head, tuple(Era(row.generation, row.start_seq) for row in rows)

    def _put_dossiers(self, events: Sequence[FedEvent], courses: Mapping[UUID, Course], now: datetime) -> None:
        if not courses:
            return
        last = {one.dossier_id: one for one in events}
        rows = {
            dossier_id: dossier_row(self._unit_id, dossier_id, course, last[dossier_id], now)
            for dossier_id, course in courses.items()
        }
        for one in events:
            if one.dossier_id in rows:
                rows[one.dossier_id].update(told_by(one))
        self._connection.execute(_UPSERT, [rows[one] for one in sorted(rows)])


def _put_device() -> Any:
    new = insert(t.device)
    changes = {name: new.excluded[name] for name in ("name", "state", "last_seq", "last_hash")}
    return new.on_conflict_do_update(index_elements=["unit_id", "device_id"], set_=changes)


def _upsert() -> Any:
    new = insert(t.dossier)
    changes: dict[str, Any] = {}
    for column in t.dossier.columns:
        told: Any = new.excluded[column.name]
        if column.name in TOLD_ONCE:
            empty = {"channel": None, "online_level": 0}.get(column.name, "")
            told = func.coalesce(told if empty is None else func.nullif(told, empty), column)
        if column.name not in {"unit_id", "dossier_id"}:
            changes[column.name] = told
    return new.on_conflict_do_update(index_elements=["unit_id", "dossier_id"], set_=changes)


_UPSERT = _upsert()
_PUT_DEVICE = _put_device()

# Made once: to put a statement together costs more than PostgreSQL needs for it.
_UNIT, _WANTED = bindparam("unit", type_=Uuid), bindparam("wanted", type_=Uuid)
_IDS = bindparam("ids", type_=ARRAY(Uuid))
_DEVICE = select(t.device).where(t.device.c.unit_id == _UNIT, t.device.c.device_id == _WANTED)
_LOCK_DEVICE = _DEVICE.with_for_update()
_DEVICE_OF_REQUEST = select(t.device).where(t.device.c.unit_id == _UNIT, t.device.c.request_id == _WANTED)
_FEED = (
    select(t.feed.c.head, t.lineage.c.generation, t.lineage.c.start_seq)
    .join_from(t.feed, t.lineage, t.feed.c.unit_id == t.lineage.c.unit_id)
    .where(t.feed.c.unit_id == _UNIT)
    .order_by(t.lineage.c.place)
)
_LOCK_FEED = _FEED.with_for_update(of=t.feed)
_MOVE_HEAD = update(t.feed).where(t.feed.c.unit_id == _UNIT).values(head=bindparam("head"))
_KNOWN = select(t.event.c.event_id).where(t.event.c.unit_id == _UNIT, t.event.c.event_id == func.any(_IDS))
_COURSES = select(t.dossier.c.dossier_id, t.dossier.c.course).where(
    t.dossier.c.unit_id == _UNIT, t.dossier.c.dossier_id == func.any(_IDS)
)
_OWNERS = select(t.dossier_number.c.number, t.dossier_number.c.dossier_id).where(
    t.dossier_number.c.unit_id == _UNIT,
    t.dossier_number.c.number == func.any(bindparam("numbers", type_=ARRAY(Text))),
)
