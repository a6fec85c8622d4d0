"""Devices and the hash chains of their events on PostgreSQL."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, RowMapping, Uuid, bindparam, func, select
from sqlalchemy.dialects.postgresql import insert

from central_server.core.ports import Device, DeviceState
from central_server.storage import tables as t
from central_server.storage.bulk import add_hashes
from central_server.storage.work.base import UNIT, UnitTables
from desktop_app.sync.protocol import Hello

_LONGEST_VERSION = 40


class DeviceTables(UnitTables):
    """Implements `DeviceStore`."""

    def lock_device(self, device_id: UUID) -> Device | None:
        """Return a device, locked until the transaction ends, or None."""
        return self._device(_LOCK_DEVICE, device_id)

    def device(self, device_id: UUID) -> Device | None:
        """Return a device without locking it, or None."""
        return self._device(_DEVICE, device_id)

    def device_of_request(self, request_id: UUID) -> Device | None:
        """Return the device that a request created, or None."""
        return self._device(_DEVICE_OF_REQUEST, request_id)

    def devices(self) -> list[Device]:
        """Return all devices of the office by name, without locking them."""
        c = t.device.c
        rows = self._connection.execute(self._in(select(t.device), t.device).order_by(c.name, c.device_id))
        return [_device_of(row) for row in rows.mappings()]

    def public_keys(self, device_ids: Collection[UUID]) -> dict[UUID, bytes]:
        """Return the keys of those of some devices that belong to the office, in whatever state they are."""
        rows = self._connection.execute(_KEYS, {"unit": self._unit_id, "ids": list(device_ids)})
        return {row.device_id: bytes(row.public_key) for row in rows}

    def children_of(self, device_id: UUID) -> list[UUID]:
        """Return the devices that were issued from a device, without theirs."""
        c = t.device.c
        query = self._in(select(c.device_id), t.device).where(c.parent_id == device_id).order_by(c.device_id)
        return list(self._connection.scalars(query))

    def put_device(self, device: Device) -> None:
        """Insert or update a device."""
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
            "signs": device.signs,
        }
        self._connection.execute(_PUT_DEVICE, row)

    def note_contact(self, device_id: UUID, greeting: Hello, now: datetime) -> None:
        """Store that a device greeted, with its program's version, how many events wait at it, and its clock."""
        row = {
            "unit_id": self._unit_id,
            "device_id": device_id,
            "at": now,
            "app": "".join(char for char in greeting.app if char.isprintable())[:_LONGEST_VERSION],
            "backlog": greeting.backlog,
            "clock_ahead_s": (greeting.clock - now).total_seconds() if greeting.clock else None,
        }
        self._connection.execute(_NOTE_CONTACT, row)

    def office_name(self) -> str:
        """Return the name of the office."""
        return str(self._connection.scalar(self._in(select(t.unit.c.name), t.unit)) or "")

    def hashes(self, device_id: UUID, first: int, last: int) -> list[bytes]:
        """Return the chained hashes of a device's events `first` to `last`."""
        c = t.device_event.c
        query = self._in(select(c.hash), t.device_event)
        query = query.where(c.device_id == device_id, c.device_seq.between(first, last)).order_by(c.device_seq)
        return [bytes(line_hash) for line_hash in self._connection.scalars(query)]

    def add_hashes(self, device_id: UUID, first: int, events: Sequence[tuple[UUID | None, bytes]]) -> None:
        """Store (event id, chained hash) of a device's events from `first` on; None for an unreadable event."""
        add_hashes(self._connection, self._unit_id, device_id, first, events)

    def _device(self, query: Any, key: UUID) -> Device | None:
        row = self._connection.execute(query, {"unit": self._unit_id, "key": key}).mappings().one_or_none()
        return None if row is None else _device_of(row)


def _device_of(row: RowMapping) -> Device:
    return Device(
        device_id=row["device_id"],
        install_id=row["install_id"],
        public_key=bytes(row["public_key"]),
        name=row["name"],
        state=DeviceState(row["state"]),
        last_seq=row["last_seq"],
        last_hash=bytes(row["last_hash"]),
        parent_id=row["parent_id"],
        request_id=row["request_id"],
        signs=row["signs"],
    )


def _put_device() -> Any:
    new = insert(t.device)
    changes = {name: new.excluded[name] for name in ("name", "state", "last_seq", "last_hash", "signs")}
    return new.on_conflict_do_update(index_elements=["unit_id", "device_id"], set_=changes)


def _note_contact() -> Any:
    new = insert(t.device_contact)
    changes = {name: new.excluded[name] for name in ("at", "app", "backlog", "clock_ahead_s")}
    return new.on_conflict_do_update(index_elements=["unit_id", "device_id"], set_=changes)


_PUT_DEVICE = _put_device()
_NOTE_CONTACT = _note_contact()
_KEY = bindparam("key", type_=Uuid)
_DEVICE = select(t.device).where(t.device.c.unit_id == UNIT, t.device.c.device_id == _KEY)
_KEYS = select(t.device.c.device_id, t.device.c.public_key).where(
    t.device.c.unit_id == UNIT, t.device.c.device_id == func.any(bindparam("ids", type_=ARRAY(Uuid)))
)
_LOCK_DEVICE = _DEVICE.with_for_update()
_DEVICE_OF_REQUEST = select(t.device).where(t.device.c.unit_id == UNIT, t.device.c.request_id == _KEY)
