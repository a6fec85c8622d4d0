"""A desk's log in memory, as the sync engine uses it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.domain.dossier.event_encoding import Envelope, chain, first_hash
from desktop_app.domain.dossier.event_merge import Effect, FoldedDossier
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.domain.replication.lineage import Lineage
from desktop_app.domain.replication.rollback_guard import GuardEntry
from desktop_app.sync.protocol import (
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
from desktop_app.sync.provenance import sign_batch
from tests.simulation import memory_numbers
from tests.simulation.doubles import Damaged
from tests.simulation.folding import SharedFolds
from tests.simulation.ids import Ids
from tests.simulation.memory_disk import Disk, Series, Stored


@lru_cache(maxsize=4_096)
def public_half(key: bytes) -> bytes:
    """Return the public half of a desk's key."""
    return Ed25519PrivateKey.from_private_bytes(key).public_key().public_bytes_raw()


def _order(one: Stored) -> tuple[bool, int]:
    return one.feed_seq is None, one.feed_seq or 0


class MemoryLog:
    """The part of a desk in memory that syncs: `DeskLog` over its disk.

    Attributes:
        disk: what lies in the database file.
        fingerprint: identifies the computer.
        guard: the newest entry of the rollback guard, and `guarded` the numbers in it.
    """

    def __init__(
        self, disk: Disk, fingerprint: str, ids: Ids, folds: SharedFolds, guard: GuardEntry | None = None
    ) -> None:
        self.disk = disk
        self.fingerprint = fingerprint
        self.ids = ids
        self.guard = guard
        self.guarded: Mapping[Series, int] = {}
        self._courses: dict[UUID, FoldedDossier] = {}
        self._folds = folds
        self._by_dossier: dict[UUID, list[UUID]] | None = None
        if guard is None:
            self._write_guard()

    def _check_pages(self) -> None:
        """Do what the encryption of the file does at each reading."""
        if self.disk.is_damaged:
            raise Damaged

    def _write_guard(self) -> None:
        last = self.disk.last_hash.hex() if self.disk.last_hash else ""
        self.guard = GuardEntry(self.disk.install_id, self.fingerprint, self.disk.seq, last, finding=self.disk.finding)
        self.guarded = self.disk.taken

    def _store(
        self, envelope: Envelope, line: bytes, origin: UUID | None, feed_seq: int | None = None, proof: bytes = b""
    ) -> None:
        disk = self.disk
        disk.last_hash = chain(disk.last_hash, line)
        disk.seq += 1
        disk.hashes.append(disk.last_hash)
        disk.log[envelope.id] = Stored(envelope, line, origin, disk.last_hash, feed_seq=feed_seq, proof=proof)
        if origin is None:
            disk.last_own = disk.seq, envelope.at
        if self._by_dossier is not None:
            self._by_dossier.setdefault(envelope.dossier_id, []).append(envelope.id)

    def forget_shown(self) -> None:
        """Forget what was computed from the disk, which is another one now."""
        self._by_dossier, self._courses = None, {}

    def refold(self, dossier_ids: Iterable[UUID]) -> None:
        for dossier_id in set(dossier_ids):
            self._courses[dossier_id] = self._folds.fold(dossier_id, self._lines(dossier_id))

    def _lines(self, dossier_id: UUID) -> list[bytes]:
        """Return a dossier's lines: those of the office's order, then what waits in the log's order."""
        log = self.disk.log
        stored = [log[name] for name in self._index()[dossier_id]]
        return [one.line for one in sorted(stored, key=_order)]

    def _index(self) -> dict[UUID, list[UUID]]:
        """Return the events of each dossier in the log's order."""
        if self._by_dossier is None:
            self._by_dossier = {}
            for name, one in self.disk.log.items():
                self._by_dossier.setdefault(one.envelope.dossier_id, []).append(name)
        return self._by_dossier

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

    def next_batch(self, most_lines: int, most_bytes: int, *, after_lost: bool = False) -> Batch | None:
        disk = self.disk
        acked = disk.identity.acked_seq
        self._chain_waiting(acked + most_lines)
        ids = disk.chain[acked : acked + most_lines]
        if not after_lost:
            ids = self._before_lost(ids)
        if not ids:
            return None
        lines: list[bytes] = []
        hashes: list[bytes] = []
        size = 0
        for one in ids:
            size += len(disk.log[one].line) + 1
            if lines and size > most_bytes:
                break
            lines.append(disk.log[one].line)
            hashes.append(disk.log[one].device_hash or b"")
        previous = self.hash_at(acked)
        assert previous is not None
        signature = sign_batch(disk.key, acked + 1, hashes)
        return Batch(acked, previous, tuple(lines), hashes[-1], signature=signature)

    def _chain_waiting(self, up_to: int) -> None:
        disk = self.disk
        for name, one in list(disk.log.items()):
            if len(disk.chain) >= up_to:
                return
            if one.origin is None and one.device_seq is None and one.feed_seq is None and not one.aside:
                last = self.hash_at(len(disk.chain))
                disk.chain.append(name)
                disk.log[name] = one._replace(device_seq=len(disk.chain), device_hash=chain(last, one.line))

    def hash_at(self, seq: int) -> bytes | None:
        if seq == 0:
            return first_hash(public_half(self.disk.key))
        if seq > len(self.disk.chain):
            return None
        return self.disk.log[self.disk.chain[seq - 1]].device_hash

    def acknowledge(self, seq: int, effects: Sequence[EventEffect]) -> None:
        disk = self.disk
        disk.identity = replace(disk.identity, acked_seq=seq)
        for effect in effects:
            if effect.effect == Effect.SET_ASIDE.value:
                name = disk.chain[effect.seq - 1]
                disk.log[name] = disk.log[name]._replace(aside=True)

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

    def _take_row(self, row: FeedRow) -> UUID:
        envelope = self._folds.envelope(row.line)
        known = self.disk.log.get(envelope.id)
        if known is None:
            self._store(envelope, row.line, row.device_id, row.feed_seq, row.proof)
        else:
            self.disk.log[envelope.id] = known._replace(feed_seq=row.feed_seq)
        return envelope.dossier_id

    def cut_back(self, lineage: Lineage, common: int) -> None:
        disk = self.disk
        for name, one in list(disk.log.items()):
            if one.feed_seq is not None and one.feed_seq > common:
                disk.log[name] = one._replace(feed_seq=None)
        disk.identity = replace(disk.identity, lineage=lineage, cursor=min(disk.identity.cursor, common))
        self.refold(self._index())

    def owed(self, most_lines: int, most_bytes: int) -> list[OwedLine]:
        waiting, owed = set[UUID](), list[OwedLine]()
        for one in self._unplaced():
            if one.origin is None:
                waiting.add(one.envelope.dossier_id)
            elif one.envelope.dossier_id not in waiting:
                owed.append(OwedLine(one.origin, one.line, one.proof))
        return owed[:most_lines]

    def _before_lost(self, ids: list[UUID]) -> list[UUID]:
        """Return the events before the first one whose dossier has an earlier event that the server lost."""
        lost, behind = set[UUID](), set[UUID]()
        for one in self._unplaced():
            if one.origin is not None:
                lost.add(one.envelope.dossier_id)
            elif one.envelope.dossier_id in lost:
                behind.add(one.envelope.id)
        return list(takewhile(lambda name: name not in behind, ids))

    def _unplaced(self) -> list[Stored]:
        return [one for one in self.disk.log.values() if one.feed_seq is None and not one.aside]

    def lease_wanted(self) -> LeaseRequest | None:
        return memory_numbers.lease_wanted(self.disk, self.ids)

    def take_lease(self, lease: Lease) -> None:
        memory_numbers.take_lease(self.disk, lease)

    def assigned_share(self) -> int:
        return self.disk.share if self.disk.is_assigned else 0

    def take_share_answer(self, answer: str) -> None:
        memory_numbers.take_share_answer(self.disk, answer)

    def show_pending(self) -> bool:
        return False

    def need_reissue(self, reason: str) -> None:
        disk = self.disk
        disk.identity = replace(disk.identity, reissue=reason)
        memory_numbers.give_up(disk, reason)
        if disk.reissue is None:
            disk.new_key = self.ids.new().bytes * 2
            new_public = public_half(disk.new_key).hex()
            disk.reissue = DeviceReissue(self.ids.new(), disk.identity.device_id, new_public, reason)

    def pending_reissue(self) -> DeviceReissue | None:
        self._check_pages()
        return self.disk.reissue

    def take_reissue(self, enrolled: Enrolled) -> None:
        disk = self.disk
        disk.key, disk.reissue, disk.chain = disk.new_key, None, []
        old = disk.identity
        disk.identity = replace(old, device_id=enrolled.device_id, acked_seq=0, reissue="")
        for name, one in list(disk.log.items()):
            if one.device_seq is not None:
                disk.log[name] = one._replace(device_seq=None, device_hash=None)
