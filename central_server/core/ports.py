"""What the server's rules need from storage: a unit of work for one office, made of five roles, and a journal."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from desktop_app.domain.dossier.event_encoding import first_hash
from desktop_app.domain.dossier.event_merge import FoldedDossier
from desktop_app.domain.replication.lineage import Lineage
from desktop_app.sync.protocol import FeedRow, Lease


class DeviceState(StrEnum):
    """Whether requests of a device generation are accepted."""

    ACTIVE = "active"
    ENDED = "ended"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Device:
    """One generation of an installation.

    Attributes:
        device_id: identifies the generation.
        install_id: identifies the installation.
        public_key: Ed25519 public key, 32 bytes.
        name: the desk's name for itself.
        state: active, ended by a later generation, or revoked.
        last_seq: number of its last stored event.
        last_hash: that event's chained hash; the first hash of the chain while there is none.
        parent_id: the generation before it, or None.
        request_id: the request that created it.
        signs: whether it has signed a batch: from then on nothing unsigned is taken in its name.
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
    signs: bool = False

    @property
    def first_hash(self) -> bytes:
        """The hash that the generation's chain begins with."""
        return first_hash(self.public_key)


@dataclass(frozen=True, slots=True)
class FedEvent:
    """An event with its place in the office's feed.

    Attributes:
        feed_seq: its number in the feed.
        event_id: its UUIDv7.
        device_id: the device that created it.
        dossier_id: its dossier.
        kind: the event's kind; perhaps unknown to this version.
        occurred_at: when it happened, by the desk's clock.
        officer_id: the officer who acted.
        effect: the outcome of merging it.
        code: the reason of a conflict, or ``""``.
        line: its exact bytes.
        proof: what proves whose it is, packed.
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
    proof: bytes = b""


class DeviceStore(Protocol):
    """Devices and the hash chains of their events."""

    def lock_device(self, device_id: UUID) -> Device | None:
        """Return a device, locked until the transaction ends, or None."""
        ...

    def device_of_request(self, request_id: UUID) -> Device | None:
        """Return the device that a request created, or None."""
        ...

    def public_keys(self, device_ids: Collection[UUID]) -> dict[UUID, bytes]:
        """Return the keys of those of some devices that belong to the office, in whatever state they are."""
        ...

    def children_of(self, device_id: UUID) -> list[UUID]:
        """Return the devices that were issued from a device, without theirs."""
        ...

    def put_device(self, device: Device) -> None:
        """Insert or update a device."""
        ...

    def hashes(self, device_id: UUID, first: int, last: int) -> list[bytes]:
        """Return the chained hashes of a device's events `first` to `last`."""
        ...

    def add_hashes(self, device_id: UUID, first: int, events: Sequence[tuple[UUID | None, bytes]]) -> None:
        """Store (event id, chained hash) of a device's events from `first` on; None for an unreadable event."""
        ...


class EventFeed(Protocol):
    """The office's feed: its events in one order, and the dossiers folded from them."""

    def lock_feed(self) -> tuple[int, Lineage]:
        """Lock the feed until the transaction ends; return its head and lineage."""
        ...

    def feed(self) -> tuple[int, Lineage]:
        """Return head and lineage of the feed without locking it."""
        ...

    def rows(self, after: int, most: int) -> list[FeedRow]:
        """Return the feed's rows after a number."""
        ...

    def known(self, event_ids: Collection[UUID]) -> set[UUID]:
        """Return which of some events are in the feed."""
        ...

    def courses(self, dossier_ids: Collection[UUID]) -> dict[UUID, FoldedDossier]:
        """Return the folded events of some dossiers; dossiers without events are left out."""
        ...

    def append(self, events: Sequence[FedEvent], courses: Mapping[UUID, FoldedDossier], now: datetime) -> None:
        """Append events without gaps, update the folded dossiers, and move the head."""
        ...

    def begin_era(self, generation: str) -> None:
        """Begin a new era of the feed at its head."""
        ...

    def vouch(self, device_id: UUID, line: bytes) -> bytes:
        """Return the server's packed proof of an event in a device's name; ``b""`` for a server without a key."""
        ...

    def takes_unproved(self) -> bool:
        """Return whether an administrator has allowed desks to return lost events of others that nobody signed."""
        ...


class NumberStore(Protocol):
    """Dossier numbers, serials and leased blocks of numbers."""

    def owners(self, numbers: Collection[str]) -> dict[str, UUID]:
        """Return the dossiers of some numbers; unassigned ones are left out. Call it while the feed is locked."""
        ...

    def give_numbers(self, owners: Mapping[str, UUID]) -> None:
        """Assign unassigned numbers to dossiers."""
        ...

    def take_serials(self, scheme: str, count: int, above: int) -> int:
        """Take `count` serials of a scheme, all above `above`, and return the first."""
        ...

    def raise_serial(self, scheme: str, at_least: int) -> None:
        """Make the next serial of a scheme at least this."""
        ...

    def lease_of(self, request_id: UUID) -> tuple[UUID, Lease] | None:
        """Return the block that a request was granted and the device that it was leased to, or None."""
        ...

    def share_owner(self, share: int) -> UUID | None:
        """Return the device that a share of the serials was assigned to, or None."""
        ...

    def unused_numbers(self, device_id: UUID, scheme: str) -> int:
        """Return how many numbers of a scheme's open blocks of a device no dossier has."""
        ...

    def leased_since(self, install_id: UUID, scheme: str, since: datetime) -> int:
        """Return how many numbers of a scheme were leased to the devices of an installation since a moment."""
        ...

    def put_lease(self, device_id: UUID, lease: Lease, now: datetime) -> None:
        """Store a leased block."""
        ...

    def close_leases(self, device_id: UUID, now: datetime) -> None:
        """Close all blocks of a device; their unused numbers are never used again."""
        ...

    def leasing_is_closed(self) -> bool:
        """Return whether numbers may not be leased until an administrator has set a floor."""
        ...


class Quarantine(Protocol):
    """Unreadable lines, and the effects of a device's events."""

    def quarantine(self, device_id: UUID, seq: int, line: bytes, reason: str, now: datetime) -> None:
        """Store an unreadable line with the reason."""
        ...

    def quarantined(self, device_id: UUID, after: int, last: int) -> dict[int, str]:
        """Return number and reason of a device's unreadable lines in a range of its events."""
        ...

    def effects(self, device_id: UUID, after: int, last: int) -> dict[int, tuple[str, str]]:
        """Return number, effect and code of a device's events in a range, as stored in the feed."""
        ...


class UsageStore(Protocol):
    """How much each installation has stored today."""

    def stored_on(self, install_id: UUID, day: date) -> int:
        """Return the bytes that an installation has stored on a day."""
        ...

    def add_stored(self, install_id: UUID, day: date, size: int) -> None:
        """Add to the bytes that an installation has stored on a day; other days of it are forgotten."""
        ...


class Ordering(EventFeed, NumberStore, Protocol):
    """What giving events their place in the feed needs."""


class UnitOfWork(DeviceStore, EventFeed, NumberStore, Quarantine, UsageStore, Protocol):
    """One transaction on one office's data. Nothing is visible to others before it is committed."""

    @property
    def unit_id(self) -> UUID:
        """The office."""
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
    """A log that survives the loss of the database: it is on disk before the transaction is committed."""

    def add(self, entry: JournalEntry) -> None:
        """Append an entry; it is on disk when this returns."""
        ...

    def entries(self) -> list[JournalEntry]:
        """Return all entries, oldest first."""
        ...

    def high_water(self, scheme: str) -> int:
        """Return the highest number of a scheme in any entry, or 0.

        A journalled number counts as leased whether or not its transaction was committed: the desk that requested it
        may get it after a restore.
        """
        ...
