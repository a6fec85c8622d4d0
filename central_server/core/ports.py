"""What the server's rules need of a storage: one unit of work for one office, and a journal outside of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from desktop_app.domain.event_lines import first_hash
from desktop_app.domain.lineage import Lineage
from desktop_app.domain.merging import Course
from desktop_app.sync.wire import FeedRow, Lease


class DeviceState(StrEnum):
    """Whether a life may still be heard."""

    ACTIVE = "active"
    ENDED = "ended"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Device:
    """One life of an installation.

    Attributes:
        device_id: names the life.
        install_id: names the installation.
        public_key: Ed25519 public key, 32 bytes.
        name: how the desk calls itself.
        state: active, ended by a later life, or revoked.
        last_seq: its last event that is here.
        last_hash: that event's chained hash; the life's first hash while there is none.
        parent_id: the life before it, or None.
        request_id: the request that made it.
    """

    device_id: UUID
    install_id: UUID
    public_key: bytes
    name: str
    state: DeviceState
    last_seq: int
    last_hash: bytes
    parent_id: UUID | None
    request_id: UUID

    @property
    def first_hash(self) -> bytes:
        """The hash that the life's chain begins with."""
        return first_hash(self.public_key)


@dataclass(frozen=True, slots=True)
class FedEvent:
    """An event with its place in the office's order.

    Attributes:
        feed_seq: its number in the order.
        event_id: its UUIDv7.
        device_id: the life that made it.
        dossier_id: the dossier it is about.
        kind: what happened; perhaps a kind that this version does not know.
        occurred_at: the desk's clock then.
        officer_id: who did it.
        effect: what became of it.
        code: why it is a conflict, or ``""``.
        line: its exact bytes.
    """

    feed_seq: int
    event_id: UUID
    device_id: UUID
    dossier_id: UUID
    kind: str
    occurred_at: datetime
    officer_id: UUID
    effect: str
    code: str
    line: bytes


class UnitOfWork(Protocol):
    """One transaction on one office's data. Nothing is visible to others before it is committed."""

    def lock_device(self, device_id: UUID) -> Device | None:
        """Return a device, locked until the end, or None."""
        ...

    def device_of_request(self, request_id: UUID) -> Device | None:
        """Return the device that a request made, or None."""
        ...

    def put_device(self, device: Device) -> None:
        """Store a device, new or changed."""
        ...

    def hashes(self, device_id: UUID, first: int, last: int) -> list[bytes]:
        """Return the chained hashes of a life's events `first` to `last`."""
        ...

    def add_hashes(self, device_id: UUID, first: int, events: Sequence[tuple[UUID | None, bytes]]) -> None:
        """Store (event id, chained hash) of a life's events from `first` on; None for an unreadable one."""
        ...

    def lock_feed(self) -> tuple[int, Lineage]:
        """Return head and history of the order; it stays locked until the end."""
        ...

    def feed(self) -> tuple[int, Lineage]:
        """Return head and history of the order without locking it."""
        ...

    def rows(self, after: int, most: int) -> list[FeedRow]:
        """Return the order's rows after a number."""
        ...

    def known(self, event_ids: Collection[UUID]) -> set[UUID]:
        """Return those of some events that the order holds."""
        ...

    def courses(self, dossier_ids: Collection[UUID]) -> dict[UUID, Course]:
        """Return what the order's events of some dossiers add up to; those without events are left out."""
        ...

    def append(self, events: Sequence[FedEvent], courses: Mapping[UUID, Course], now: datetime) -> None:
        """Append events without holes, store what they add up to, and move the head."""
        ...

    def owners(self, numbers: Collection[str]) -> dict[str, UUID]:
        """Return whose some numbers are; those that nobody has are left out. Asked while the order is locked."""
        ...

    def give_numbers(self, owners: Mapping[str, UUID]) -> None:
        """Give numbers that nobody has to dossiers."""
        ...

    def take_serials(self, scheme: str, count: int, above: int) -> int:
        """Take `count` serials of a scheme, all above `above`, and return the first."""
        ...

    def raise_serial(self, scheme: str, at_least: int) -> None:
        """Make the next serial of a scheme at least this."""
        ...

    def lease_of(self, request_id: UUID) -> Lease | None:
        """Return the block that a request got, or None."""
        ...

    def put_lease(self, device_id: UUID, lease: Lease, now: datetime) -> None:
        """Store a block."""
        ...

    def close_leases(self, device_id: UUID, now: datetime) -> None:
        """Close all blocks of a life: what is unused in them is burnt."""
        ...

    def set_aside(self, device_id: UUID, seq: int, line: bytes, reason: str, now: datetime) -> None:
        """Keep an unreadable line with its reason."""
        ...

    def set_aside_since(self, device_id: UUID, after: int, last: int) -> dict[int, str]:
        """Return number and reason of a life's unreadable lines in a stretch."""
        ...

    def effects(self, device_id: UUID, after: int, last: int) -> dict[int, tuple[str, str]]:
        """Return number, effect and code of a life's events in a stretch, as the order has them."""
        ...

    def begin_era(self, generation: str) -> None:
        """Begin a new era of the order at its head."""
        ...

    def leasing_is_closed(self) -> bool:
        """Return whether numbers may not be lent until an administrator has said where to go on."""
        ...


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal.

    Attributes:
        kind: ``lease``, ``device`` or ``revoked``.
        body: JSON values.
    """

    kind: str
    body: Mapping[str, Any] = field(default_factory=dict)


class Journal(Protocol):
    """Survives the database: on another volume, written and on disk before the transaction is committed."""

    def add(self, entry: JournalEntry) -> None:
        """Append an entry; it is on disk when this returns."""
        ...

    def entries(self) -> list[JournalEntry]:
        """Return all entries, oldest first."""
        ...

    def high_water(self, scheme: str) -> int:
        """Return the highest number of a scheme in any entry, or 0.

        What is written down counts as lent, whether or not its transaction was committed: the desk that asked may get
        it after a restore.
        """
        ...
