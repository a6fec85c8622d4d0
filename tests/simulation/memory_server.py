"""The server's storage in memory: transactions, crash before commit, backup and restore."""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import cast
from uuid import UUID

from central_server.core.ports import Device, FedEvent, Journal, JournalEntry
from central_server.storage import recovery
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.restore_detection import FenceNeeded
from desktop_app.domain.dossier.code import leased_serial
from desktop_app.domain.dossier.event_merge import FoldedDossier
from desktop_app.domain.replication.lineage import Era, Lineage
from desktop_app.domain.serials import SHARE_SCHEME
from desktop_app.sync.protocol import FeedRow, Lease
from desktop_app.sync.provenance import vouch
from tests.simulation.doubles import FeedEntry
from tests.simulation.journal_folder import JournalFolder
from tests.simulation.memory_detection import MemoryDatabase, MemoryDetector, Volume
from tests.simulation.turns import Collided, Turns

UNIT = UUID(int=7)
"""The office for which the server certifies and vouches, in memory and on PostgreSQL the same."""
SERVER_KEY = bytes(range(32))
"""The server's private key, in memory and on PostgreSQL the same."""


@dataclass
class Tables:
    """What is committed."""

    devices: dict[UUID, Device] = field(default_factory=dict)
    hashes: dict[UUID, list[bytes]] = field(default_factory=dict)
    event_of: dict[tuple[UUID, int], UUID | None] = field(default_factory=dict)
    aside: dict[tuple[UUID, int], str] = field(default_factory=dict)
    feed: list[FedEvent] = field(default_factory=list)
    place: dict[UUID, int] = field(default_factory=dict)
    courses: dict[UUID, FoldedDossier] = field(default_factory=dict)
    numbers: dict[str, UUID] = field(default_factory=dict)
    serials: dict[str, int] = field(default_factory=dict)
    leases: dict[UUID, tuple[UUID, Lease]] = field(default_factory=dict)
    usage: dict[tuple[UUID, date], int] = field(default_factory=dict)
    lent: dict[UUID, datetime] = field(default_factory=dict)
    lineage: Lineage = (Era("g0", 0),)
    takes_unproved: bool = False

    def copied(self) -> "Tables":
        new = copy(self)
        for name, value in vars(self).items():
            if name == "hashes":
                new.hashes = {device: list(hashes) for device, hashes in self.hashes.items()}
            elif isinstance(value, dict | list):
                setattr(new, name, copy(value))
        return new


class MemoryJournal:
    """On another volume: no restore touches it."""

    def __init__(self) -> None:
        self.kept: list[JournalEntry] = []

    def add(self, entry: JournalEntry) -> None:
        self.kept.append(entry)

    def of(self, _unit_id: UUID) -> "MemoryJournal":
        return self

    def create(self) -> str:
        return "journal"

    def entries(self) -> list[JournalEntry]:
        return list(self.kept)

    def high_water(self, scheme: str) -> int:
        lent = (entry.body for entry in self.kept if entry.kind == "lease")
        return max((body["last"] for body in lent if body["scheme"] == scheme), default=0)


class MemoryWork:
    """One transaction: what it writes is staged and reaches the tables at commit."""

    def __init__(self, tables: Tables, turns: Turns | None = None) -> None:
        self._t = tables
        self._turns = turns
        self._staged = Tables()
        self._added: list[tuple[UUID, int, Sequence[tuple[UUID | None, bytes]]]] = []
        self._lineage: Lineage | None = None

    def commit(self) -> None:
        t, staged = self._t, self._staged
        for name in ("devices", "aside", "courses", "numbers", "serials", "leases", "lent", "usage"):
            getattr(t, name).update(getattr(staged, name))
        for device_id, first, events in self._added:
            kept = t.hashes.setdefault(device_id, [])
            if len(kept) != first - 1:
                raise Collided("two events with one number of a device")
            for seq, (event_id, line_hash) in enumerate(events, first):
                kept.append(line_hash)
                t.event_of[device_id, seq] = event_id
        for event in staged.feed:
            if event.feed_seq != len(t.feed) + 1:
                raise Collided("two events at one place of the order")
            t.feed.append(event)
            t.place[event.event_id] = event.feed_seq
        if self._lineage is not None:
            t.lineage = self._lineage

    def _lock(self, *row: Hashable) -> None:
        """Wait until no other transaction holds a row, and hold it to the end, as PostgreSQL does."""
        if self._turns is not None:
            self._turns.lock(row, self)

    def lock_device(self, device_id: UUID) -> Device | None:
        self._lock("device", device_id)
        return self.device(device_id)

    def device(self, device_id: UUID) -> Device | None:
        return self._staged.devices.get(device_id) or self._t.devices.get(device_id)

    def device_of_request(self, request_id: UUID) -> Device | None:
        return next((one for one in self._t.devices.values() if one.request_id == request_id), None)

    @property
    def unit_id(self) -> UUID:
        return UNIT

    def public_keys(self, device_ids: Collection[UUID]) -> dict[UUID, bytes]:
        return {one: self._t.devices[one].public_key for one in device_ids if one in self._t.devices}

    def vouch(self, device_id: UUID, line: bytes) -> bytes:
        return vouch(SERVER_KEY, UNIT, device_id, line)

    def takes_unproved(self) -> bool:
        return self._t.takes_unproved

    def take_unproved(self, *, is_taken: bool) -> None:
        self._t.takes_unproved = is_taken

    def children_of(self, device_id: UUID) -> list[UUID]:
        return [one.device_id for one in self._t.devices.values() if one.parent_id == device_id]

    def put_device(self, device: Device) -> None:
        self._staged.devices[device.device_id] = device

    def hashes(self, device_id: UUID, first: int, last: int) -> list[bytes]:
        return self._t.hashes.get(device_id, [])[first - 1 : last]

    def add_hashes(self, device_id: UUID, first: int, events: Sequence[tuple[UUID | None, bytes]]) -> None:
        self._added.append((device_id, first, events))

    def lock_feed(self) -> tuple[int, Lineage]:
        self._lock("feed")
        return self.feed()

    def feed(self) -> tuple[int, Lineage]:
        return len(self._t.feed) + len(self._staged.feed), self._t.lineage

    def rows(self, after: int, most: int) -> list[FeedRow]:
        return [
            FeedRow(one.feed_seq, one.device_id, one.effect, one.code, one.line, one.proof)
            for one in self._t.feed[after : after + most]
        ]

    def known(self, event_ids: Collection[UUID]) -> set[UUID]:
        return {one for one in event_ids if one in self._t.place}

    def courses(self, dossier_ids: Collection[UUID]) -> dict[UUID, FoldedDossier]:
        return {one: self._t.courses[one] for one in dossier_ids if one in self._t.courses}

    def append(self, events: Sequence[FedEvent], courses: Mapping[UUID, FoldedDossier], now: datetime) -> None:
        self._staged.feed.extend(events)
        self._staged.courses.update(courses)

    def owners(self, numbers: Collection[str]) -> dict[str, UUID]:
        return {one: self._t.numbers[one] for one in numbers if one in self._t.numbers}

    def give_numbers(self, owners: Mapping[str, UUID]) -> None:
        assert not owners.keys() & self._t.numbers.keys()
        self._staged.numbers.update(owners)

    def take_serials(self, scheme: str, count: int, above: int) -> int:
        self._lock("serial", scheme)
        first = max(self._staged.serials.get(scheme) or self._t.serials.get(scheme, 1), above + 1)
        self._staged.serials[scheme] = first + count
        return first

    def raise_serial(self, scheme: str, at_least: int) -> None:
        now = self._staged.serials.get(scheme) or self._t.serials.get(scheme, 1)
        self._staged.serials[scheme] = max(now, at_least)

    def lease_of(self, request_id: UUID) -> tuple[UUID, Lease] | None:
        return self._t.leases.get(request_id)

    def share_owner(self, share: int) -> UUID | None:
        leases = self._t.leases.values()
        return next((owner for owner, lease in leases if (lease.scheme, lease.first) == (SHARE_SCHEME, share)), None)

    def unused_numbers(self, device_id: UUID, scheme: str) -> int:
        used = [leased_serial(number) for number in self._t.numbers]
        own = [lease for owner, lease in self._t.leases.values() if (owner, lease.scheme) == (device_id, scheme)]
        return sum(
            lease.last - lease.first + 1 - sum(lease.first <= serial <= lease.last for serial in used) for lease in own
        )

    def leased_since(self, install_id: UUID, scheme: str, since: datetime) -> int:
        own = {device.device_id for device in self._t.devices.values() if device.install_id == install_id}
        return sum(
            lease.last - lease.first + 1
            for request_id, (device_id, lease) in self._t.leases.items()
            if lease.scheme == scheme and device_id in own and self._t.lent[request_id] >= since
        )

    def put_lease(self, device_id: UUID, lease: Lease, now: datetime) -> None:
        self._staged.leases[lease.request_id] = (device_id, lease)
        self._staged.lent[lease.request_id] = now

    def close_leases(self, device_id: UUID, now: datetime) -> None:
        return None

    def quarantine(self, device_id: UUID, seq: int, line: bytes, reason: str, now: datetime) -> None:
        self._staged.aside[device_id, seq] = reason

    def quarantined(self, device_id: UUID, after: int, last: int) -> dict[int, str]:
        return {
            seq: self._t.aside[device_id, seq]
            for seq in range(after + 1, last + 1)
            if (device_id, seq) in self._t.aside
        }

    def effects(self, device_id: UUID, after: int, last: int) -> dict[int, tuple[str, str]]:
        told = {}
        for seq in range(after + 1, last + 1):
            event_id = self._t.event_of.get((device_id, seq))
            if event_id in self._t.place:
                event = self._t.feed[self._t.place[event_id] - 1]
                told[seq] = (event.effect, event.code)
        return told

    def stored_on(self, install_id: UUID, day: date) -> int:
        return self._t.usage.get((install_id, day), 0)

    def add_stored(self, install_id: UUID, day: date, size: int) -> None:
        self._staged.usage[install_id, day] = self.stored_on(install_id, day) + size

    def begin_era(self, generation: str) -> None:
        self._lineage = (*self._t.lineage, Era(generation, len(self._t.feed)))

    def leasing_is_closed(self) -> bool:
        return False


class MemoryServer:
    """The server: its tables, its journal and its backup."""

    def __init__(self, folder: JournalFolder | None = None) -> None:
        """Make an empty server; its journal is a real file when a folder for it is given."""
        self.tables = Tables()
        self._folder = folder
        self._in_memory = MemoryJournal()
        self.journal: Journal = self._in_memory
        if folder is not None:
            self.journal = folder
        self.marker: str | None = None
        self.database = 1
        self.volume = Volume()
        self.is_serving = True
        self._turns: Turns | None = None
        self._backup: tuple[Tables, str | None, list[JournalEntry], Volume] | None = None

    def start(self) -> None:
        try:
            MemoryDetector(self).check()
        except FenceNeeded:
            self.is_serving = False
        else:
            self.is_serving = True

    def fence(self, now: datetime) -> None:
        journal = self._folder.file if self._folder is not None else cast("JournalFile", self._in_memory)
        recovery.fence_all(cast("Database", MemoryDatabase(self)), journal, [MemoryDetector(self)], now)

    @contextmanager
    def work(self) -> Iterator[MemoryWork]:
        work = MemoryWork(self.tables, self._turns)
        try:
            yield work
            work.commit()
        finally:
            if self._turns is not None:
                self._turns.release(work)

    @contextmanager
    def shared_by(self, turns: Turns) -> Iterator[None]:
        self._turns = turns
        try:
            yield
        finally:
            self._turns = None

    @contextmanager
    def uncommitted(self) -> Iterator[MemoryWork]:
        yield MemoryWork(self.tables)

    def back_up(self) -> None:
        self._backup = self.tables.copied(), self.marker, self._in_memory.entries(), replace(self.volume)
        if self._folder is not None:
            self._folder.back_up()
        if self.marker is not None and self.is_serving:
            MemoryDetector(self).renew()

    def restore(self, *, is_new: bool = True, with_journal: bool = False) -> bool:
        if self._backup is None:
            return False
        tables, self.marker, journal, volume = self._backup
        self.tables = tables.copied()
        self.database += is_new
        if with_journal:
            self._in_memory.kept, self.volume = list(journal), replace(volume)
            if self._folder is not None:
                self._folder.put_back()
        return True

    def entries(self) -> list[FeedEntry]:
        return [
            FeedEntry(one.feed_seq, one.event_id, one.dossier_id, one.kind, one.effect, one.line)
            for one in self.tables.feed
        ]

    def event_ids(self) -> set[UUID]:
        return set(self.tables.place)

    def folded(self) -> dict[UUID, FoldedDossier]:
        return dict(self.tables.courses)

    def lent_to(self) -> set[UUID]:
        return set(self.tables.leases)
