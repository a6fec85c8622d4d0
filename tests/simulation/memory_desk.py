"""A desk's disk in memory, and the guard and the computer beside it."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from desktop_app.domain.dossier.code import leased_code
from desktop_app.domain.dossier.event_encoding import Envelope, chain, first_hash, line_of
from desktop_app.domain.dossier.event_merge import Effect, FoldedDossier, merge_event
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.domain.replication.failpoints import reached
from desktop_app.domain.replication.lineage import Lineage
from desktop_app.domain.replication.number_leases import BlockOfNumbers, wanted_block
from desktop_app.domain.replication.rollback_guard import GuardEntry, reissue_reason
from desktop_app.domain.serials import (
    LAST_LONE_SHARE,
    SERVER_SCHEME,
    SHARE_SCHEME,
    reserve_serial,
    serial_of_day,
)
from desktop_app.sync.protocol import (
    SHARE_UNKNOWN,
    Batch,
    DeviceReissue,
    Enrolled,
    EventEffect,
    FeedPage,
    FeedRow,
    Lease,
    LeaseRequest,
    OwedLine,
    Refusal,
)
from tests.events import make_event
from tests.simulation.bodies import received_body
from tests.simulation.ids import Ids


@dataclass(frozen=True)
class Stored:
    """One line of the desk's log; `origin` None for events of this desk, under its present or an earlier identity."""

    envelope: Envelope
    line: bytes
    origin: UUID | None
    hash: bytes
    device_seq: int | None = None
    device_hash: bytes | None = None
    feed_seq: int | None = None
    aside: bool = False


@dataclass
class Disk:
    """Everything that lies in the database file."""

    install_id: str
    identity: DeskIdentity
    key: bytes
    log: dict[UUID, Stored] = field(default_factory=dict)
    chain: list[UUID] = field(default_factory=list)
    blocks: dict[UUID, BlockOfNumbers] = field(default_factory=dict)
    share: int = 0
    shares: dict[UUID, int] = field(default_factory=dict)
    is_assigned: bool = False
    is_claimed: bool = False
    hold: str = ""
    taken: dict[tuple[str, int], int] = field(default_factory=dict)
    request: LeaseRequest | None = None
    reissue: DeviceReissue | None = None
    new_key: bytes = b""
    last_hash: bytes | None = None
    seq: int = 0
    hashes: list[bytes] = field(default_factory=list)

    def copied(self) -> "Disk":
        new = copy(self)
        for name, value in vars(self).items():
            if isinstance(value, dict | list):
                setattr(new, name, copy(value))
        return new


def desk_number(fingerprint: str) -> int:
    """Return the number that the wizard asked for when the desk was alone: each desk of an office has its own."""
    return int("".join(filter(str.isdigit, fingerprint))[:2] or 0) % LAST_LONE_SHARE + 1


def _latest(taken: dict[tuple[str, int], int], guarded: Mapping[str, int]) -> dict[tuple[str, int], int]:
    """Continue after the numbers that the guard knows."""
    named = {(name.partition("|")[0], int(name.partition("|")[2])): place for name, place in guarded.items()}
    return {name: max(taken.get(name, 0), named.get(name, 0)) for name in taken.keys() | named.keys()}


class MemoryDesk:
    """A desk's disk in memory.

    Attributes:
        counter_apart: planted bug: the number is written down apart from the event that uses it.
    """

    def __init__(self, disk: Disk, fingerprint: str, ids: Ids, guard: GuardEntry | None = None) -> None:
        self.disk = disk
        self.fingerprint = fingerprint
        self.ids = ids
        self.guard = guard
        self.counter_apart = False
        self.courses: dict[UUID, FoldedDossier] = {}
        self._folds: dict[UUID, list[tuple[Envelope, FoldedDossier]]] = {}
        self.officer = ids.new()
        if guard is None:
            self._write_guard()

    def start(self) -> None:
        hashes = self.disk.hashes
        reason = reissue_reason(
            self.guard,
            self.disk.install_id,
            self.fingerprint,
            lambda seq: (hashes[seq - 1].hex() if seq else "") if seq <= len(hashes) else None,
        )
        if reason:
            self.disk.hold = reason
            if self.guard is not None and reason == "rolled_back":
                self.disk.taken = _latest(self.disk.taken, self.guard.numbers)
            self.need_reissue(reason)
            self._write_guard()
        self.refold(one.envelope.dossier_id for one in self.disk.log.values())

    # --- the officer's side

    @property
    def runs_on(self) -> bool:
        """Whether the office's serials run on: one office in three belongs to a ministry."""
        return self.disk.identity.unit_id.int % 3 == 0

    def receive(self, dossier_id: UUID, at: datetime) -> UUID:
        if self.disk.hold:
            raise RuleViolation(f"numbers.{self.disk.hold}")
        if not self.disk.share:
            raise RuleViolation("numbers.no_share")
        blocks, taken = dict(self.disk.blocks), dict(self.disk.taken)
        code = self._next_code(at)
        after = self.disk.blocks, self.disk.taken
        if self.counter_apart:
            self.disk.blocks, self.disk.taken = blocks, taken
        event_id = self.take(EventKind.RECEIVED, dossier_id, received_body(code, at, dossier_id), at)
        self.disk.blocks, self.disk.taken = after
        return event_id

    def _next_code(self, at: datetime) -> str:
        share = self.disk.share
        if not self.runs_on:
            return f"H44.18-{at:%y%m%d}-{serial_of_day(share, self._place(at, share)):04d}"
        serial = self.take_number() or reserve_serial(share, self._place(at, share))
        return leased_code("G09.20", at.date(), serial)

    def _place(self, at: datetime, share: int) -> int:
        series = (f"{at:%y%m%d}", share)
        self.disk.taken = {**self.disk.taken, series: self.disk.taken.get(series, 0) + 1}
        return self.disk.taken[series]

    def decide(self, *, goes_on: bool) -> None:
        if self.disk.hold and not goes_on and not self.disk.is_assigned:
            self.disk.share = 0
        self.disk.hold = ""

    def take(self, kind: EventKind, dossier_id: UUID, body: dict[str, Any], at: datetime) -> UUID:
        event = make_event(self.ids.new(), dossier_id, kind, at, self.officer, body)
        line = line_of(event)
        self._store(Envelope.read(line), line, None)
        self.refold([event.dossier_id])
        reached("store.committed")
        self._write_guard()
        return event.id

    def received(self) -> list[UUID]:
        found = (one for one, course in self.courses.items() if course.state.status is not Status.NEW)
        return sorted(found, key=lambda one: one.int)

    def course(self, dossier_id: UUID) -> FoldedDossier:
        return self.courses[dossier_id]

    def event_ids(self) -> set[UUID]:
        return set(self.disk.log)

    def order(self) -> dict[int, UUID]:
        return {one.feed_seq: name for name, one in self.disk.log.items() if one.feed_seq is not None}

    def requests(self) -> Iterable[UUID]:
        return [*self.disk.blocks, *self.disk.shares, *([self.disk.request.request_id] if self.disk.request else [])]

    def awaits_reissue(self) -> bool:
        return self.disk.reissue is not None

    def snapshot(self) -> object:
        return self.disk.copied(), self.guard

    def put_back(self, kept: object, *, guard_too: bool) -> None:
        disk, guard = cast("tuple[Disk, GuardEntry | None]", kept)
        self.disk = disk.copied()
        if guard_too:
            self.guard = guard

    def twin(self, fingerprint: str) -> "MemoryDesk":
        twin = MemoryDesk(self.disk.copied(), fingerprint, self.ids, self.guard)
        twin.counter_apart = self.counter_apart
        return twin

    def take_number(self) -> int | None:
        """Take the next lent number, or None when there is none left."""
        for name, block in self.disk.blocks.items():
            if block.left:
                self.disk.blocks = {**self.disk.blocks, name: replace(block, next=block.next + 1)}
                return block.next
        return None

    def _write_guard(self) -> None:
        last = self.disk.last_hash.hex() if self.disk.last_hash else ""
        numbers = {f"{day}|{share}": place for (day, share), place in self.disk.taken.items()}
        self.guard = GuardEntry(self.disk.install_id, self.fingerprint, self.disk.seq, last, numbers)

    def _store(self, envelope: Envelope, line: bytes, origin: UUID | None, feed_seq: int | None = None) -> None:
        disk = self.disk
        disk.last_hash = chain(disk.last_hash, line)
        disk.seq += 1
        disk.hashes.append(disk.last_hash)
        disk.log[envelope.id] = Stored(envelope, line, origin, disk.last_hash, feed_seq=feed_seq)

    def refold(self, dossier_ids: Iterable[UUID]) -> None:
        wanted = set(dossier_ids)
        events: dict[UUID, list[Stored]] = {one: [] for one in wanted}
        for stored in self.disk.log.values():
            if stored.envelope.dossier_id in wanted:
                events[stored.envelope.dossier_id].append(stored)
        for dossier_id, found in events.items():
            found.sort(key=lambda one: (one.feed_seq is None, one.feed_seq or 0))
            self.courses[dossier_id] = self._fold(dossier_id, [one.envelope for one in found])

    def _fold(self, dossier_id: UUID, envelopes: Sequence[Envelope]) -> FoldedDossier:
        """Fold events on top of the longest beginning that the fold before had too; most of them share nearly all."""
        folds = self._folds.setdefault(dossier_id, [])
        shared = 0
        while shared < min(len(folds), len(envelopes)) and folds[shared][0] is envelopes[shared]:
            shared += 1
        del folds[shared:]
        folded = folds[-1][1] if folds else FoldedDossier()
        for envelope in envelopes[shared:]:
            event = envelope.event()
            folded = folded if event is None else merge_event(folded, event)[0]
            folds.append((envelope, folded))
        return folded

    # --- DeskLog

    def identity(self) -> DeskIdentity:
        return self.disk.identity

    def backlog(self) -> int:
        return sum(1 for one in self.disk.log.values() if self._waits(one))

    def _waits(self, one: Stored) -> bool:
        if one.origin is not None or one.aside:
            return False
        if one.device_seq is None:
            return one.feed_seq is None
        return one.device_seq > self.disk.identity.acked_seq

    def next_batch(self, most_lines: int, most_bytes: int) -> Batch | None:
        disk = self.disk
        acked = disk.identity.acked_seq
        self._chain_waiting(acked + most_lines)
        ids = disk.chain[acked : acked + most_lines]
        if not ids:
            return None
        lines: list[bytes] = []
        size = 0
        for one in ids:
            size += len(disk.log[one].line) + 1
            if lines and size > most_bytes:
                break
            lines.append(disk.log[one].line)
        head = disk.log[ids[len(lines) - 1]].device_hash
        previous = self.hash_at(acked)
        assert head is not None
        assert previous is not None
        return Batch(acked, previous, tuple(lines), head)

    def _chain_waiting(self, up_to: int) -> None:
        disk = self.disk
        for name, one in list(disk.log.items()):
            if len(disk.chain) >= up_to:
                return
            if one.origin is None and one.device_seq is None and one.feed_seq is None and not one.aside:
                last = self.hash_at(len(disk.chain))
                disk.chain.append(name)
                disk.log[name] = replace(one, device_seq=len(disk.chain), device_hash=chain(last, one.line))

    def hash_at(self, seq: int) -> bytes | None:
        if seq == 0:
            return first_hash(self.disk.key)
        if seq > len(self.disk.chain):
            return None
        return self.disk.log[self.disk.chain[seq - 1]].device_hash

    def acknowledge(self, seq: int, effects: Sequence[EventEffect]) -> None:
        disk = self.disk
        disk.identity = replace(disk.identity, acked_seq=seq)
        for effect in effects:
            if effect.effect == Effect.SET_ASIDE.value:
                name = disk.chain[effect.seq - 1]
                disk.log[name] = replace(disk.log[name], aside=True)

    def rewind(self, seq: int) -> None:
        self.disk.identity = replace(self.disk.identity, acked_seq=seq)

    def take_page(self, page: FeedPage) -> None:
        disk = self.disk
        numbers = [row.feed_seq for row in page.rows]
        first = disk.identity.cursor + 1
        if page.lineage != disk.identity.lineage or numbers != list(range(first, first + len(numbers))):
            raise Refusal("bad_page")
        touched = [self._take_row(row) for row in page.rows]
        disk.identity = replace(disk.identity, cursor=numbers[-1])
        self.refold(touched)
        self._write_guard()

    def show_pending(self) -> bool:
        return False

    def _take_row(self, row: FeedRow) -> UUID:
        envelope = Envelope.read(row.line)
        known = self.disk.log.get(envelope.id)
        if known is None:
            self._store(envelope, row.line, row.device_id, row.feed_seq)
        else:
            self.disk.log[envelope.id] = replace(known, feed_seq=row.feed_seq)
        return envelope.dossier_id

    def cut_back(self, lineage: Lineage, common: int) -> None:
        disk = self.disk
        for name, one in list(disk.log.items()):
            if one.feed_seq is not None and one.feed_seq > common:
                disk.log[name] = replace(one, feed_seq=None)
        disk.identity = replace(disk.identity, lineage=lineage, cursor=min(disk.identity.cursor, common))
        self.refold(one.envelope.dossier_id for one in disk.log.values())

    def owed(self, most_lines: int, most_bytes: int) -> list[OwedLine]:
        owed = (one for one in self.disk.log.values() if one.origin is not None and one.feed_seq is None)
        return [OwedLine(one.origin, one.line) for one in owed if one.origin is not None][:most_lines]

    def lease_wanted(self) -> LeaseRequest | None:
        disk = self.disk
        if disk.request is None and not disk.is_assigned:
            disk.request = LeaseRequest(self.ids.new(), SHARE_SCHEME, 1, disk.share if disk.is_claimed else 0)
        elif disk.request is None and self.runs_on:
            want = wanted_block(list(disk.blocks.values()), used_per_day=1)
            if want:
                disk.request = LeaseRequest(self.ids.new(), SERVER_SCHEME, want)
        return disk.request

    def assigned_share(self) -> int:
        return self.disk.share if self.disk.is_assigned else 0

    def take_share_answer(self, answer: str) -> None:
        self.disk.is_assigned = False
        self.disk.is_claimed = answer == SHARE_UNKNOWN
        if not self.disk.is_claimed:
            self.disk.share = 0

    def take_lease(self, lease: Lease) -> None:
        if lease.scheme == SHARE_SCHEME:
            self.disk.share, self.disk.is_assigned, self.disk.is_claimed = lease.first, True, False
            self.disk.shares = {**self.disk.shares, lease.request_id: lease.first}
            self.disk.request = None
            return
        self.disk.blocks.setdefault(
            lease.request_id, BlockOfNumbers(lease.scheme, lease.first, lease.last, lease.first)
        )
        self.disk.request = None

    def need_reissue(self, reason: str) -> None:
        disk = self.disk
        disk.identity = replace(disk.identity, reissue=reason)
        disk.blocks = {name: replace(block, closed=True) for name, block in disk.blocks.items()}
        disk.request = None
        disk.is_assigned = disk.is_claimed = False
        if reason == "forked":
            disk.share = 0
        if disk.reissue is None:
            disk.new_key = self.ids.new().bytes * 2
            disk.reissue = DeviceReissue(self.ids.new(), disk.identity.device_id, disk.new_key.hex(), reason)

    def pending_reissue(self) -> DeviceReissue | None:
        return self.disk.reissue

    def take_reissue(self, enrolled: Enrolled) -> None:
        disk = self.disk
        disk.key, disk.reissue, disk.chain = disk.new_key, None, []
        old = disk.identity
        disk.identity = replace(old, device_id=enrolled.device_id, acked_seq=0, reissue="")
        for name, one in list(disk.log.items()):
            if one.device_seq is not None:
                disk.log[name] = replace(one, device_seq=None, device_hash=None)
