"""A desk's disk in memory, and the guard and the computer beside it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from random import Random
from typing import Any, cast
from uuid import UUID

from desktop_app.domain.dossier.event_encoding import line_of
from desktop_app.domain.dossier.event_merge import FoldedDossier
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.replication.failpoints import reached
from desktop_app.domain.replication.rollback_guard import GuardEntry, reissue_reason
from desktop_app.sync.protocol import (
    MOST_BYTES,
    MOST_LINES,
    Batch,
)
from tests.events import make_event
from tests.simulation import memory_numbers
from tests.simulation.bodies import received_body
from tests.simulation.clocks import event_time
from tests.simulation.folding import SharedFolds
from tests.simulation.ids import Ids
from tests.simulation.memory_disk import Disk, Series
from tests.simulation.memory_log import MemoryLog

_SECOND = re.compile(rb'"at":"[0-9-]{10}T[0-9:]{6}[0-5]([0-9])')


class MemoryDesk(MemoryLog):
    """A desk's disk in memory.

    Attributes:
        counter_apart: planted bug: the number is written down apart from the event that uses it.
    """

    def __init__(
        self, disk: Disk, fingerprint: str, ids: Ids, folds: SharedFolds, guard: GuardEntry | None = None
    ) -> None:
        super().__init__(disk, fingerprint, ids, folds, guard)
        self.counter_apart = False
        self.printed: list[tuple[UUID, UUID, str]] = []
        self.officer = ids.new()

    def start(self) -> None:
        self._check_pages()
        hashes = self.disk.hashes
        reason = reissue_reason(
            self.guard,
            self.disk.install_id,
            self.fingerprint,
            lambda seq: (hashes[seq - 1].hex() if seq else "") if seq <= len(hashes) else None,
            finding=self.disk.finding,
        )
        if reason:
            self.disk.finding = str(self.ids.new())
            is_known = self.guard is not None and reason == "rolled_back"
            memory_numbers.hold(self.disk, reason, self.guarded if is_known else {})
            self.need_reissue(reason)
            self._write_guard()
        if not self._courses:
            self.refold(self._index())

    # --- the officer's side

    def flip_bit(self, chance: Random) -> None:
        name = chance.choice(list(self.disk.log))
        one = self.disk.log[name]
        digit = str((int(_SECOND.search(one.line)[1]) + 1) % 10).encode()  # type: ignore[index]
        line = _SECOND.sub(lambda match: match[0][:-1] + digit, one.line, count=1)
        self.disk.log[name] = one._replace(line=line)
        self.disk.is_damaged = True
        self.forget_shown()

    def line(self, event_id: UUID) -> bytes:
        return self.disk.log[event_id].line

    def time_of_event(self, now: datetime) -> datetime:
        self._check_pages()
        return event_time(self.disk, now)

    def is_unused(self) -> bool:
        return self.disk.last_own is None and self.disk.confirmed is None

    def confirm_clock(self, now: datetime) -> None:
        self.disk.confirmed = self.disk.seq, now

    def note_server_clock(self, now: datetime, ahead_s: float) -> None:
        self.disk.server_clock = now, ahead_s

    def receive(self, dossier_id: UUID, at: datetime) -> UUID:
        reached("store.begun")
        blocks, taken = self.disk.blocks, self.disk.taken
        code = memory_numbers.next_code(self.disk, at)
        after = self.disk.blocks, self.disk.taken
        if self.counter_apart:
            self.disk.blocks, self.disk.taken = blocks, taken
        event_id = self.take(EventKind.RECEIVED, dossier_id, received_body(code, at, dossier_id), at)
        self.disk.blocks, self.disk.taken = after
        self.printed.append((event_id, dossier_id, code))
        return event_id

    def decide(self, *, goes_on: bool) -> None:
        memory_numbers.decide(self.disk, goes_on=goes_on)

    def take(self, kind: EventKind, dossier_id: UUID, body: dict[str, Any], at: datetime) -> UUID:
        return self.store(line_of(make_event(self.ids.new(), dossier_id, kind, at, self.officer, body)))

    def store(self, line: bytes) -> UUID:
        envelope = self._folds.envelope(line)
        self._store(envelope, line, None)
        self.refold([envelope.dossier_id])
        reached("store.committed")
        self._write_guard()
        return envelope.id

    def private_key(self) -> bytes:
        return self.disk.key

    def waiting_batches(self) -> list[Batch]:
        self._chain_waiting(len(self.disk.log))
        kept, batches = self.disk.identity, list[Batch]()
        while (batch := self.next_batch(MOST_LINES, MOST_BYTES, after_lost=True)) is not None:
            batches.append(batch)
            self.disk.identity = replace(kept, acked_seq=batch.prev_seq + len(batch.lines))
        self.disk.identity = kept
        return batches

    def received(self) -> list[UUID]:
        found = (one for one, course in self._courses.items() if course.state.status is not Status.NEW)
        return sorted(found, key=lambda one: one.int)

    def course(self, dossier_id: UUID) -> FoldedDossier:
        # A damaged disk may lack all events of a dossier.
        return self._courses.get(dossier_id, FoldedDossier())

    def courses(self) -> Mapping[UUID, FoldedDossier]:
        return self._courses

    def events(self, dossier_id: UUID) -> list[DossierEvent]:
        events = (self._folds.event(line) for line in self._lines(dossier_id))
        return [event for event in events if event is not None]

    def event_ids(self) -> set[UUID]:
        return set(self.disk.log)

    def order(self) -> dict[int, UUID]:
        return {one.feed_seq: name for name, one in self.disk.log.items() if one.feed_seq is not None}

    def requests(self) -> Iterable[UUID]:
        return [*self.disk.blocks, *self.disk.shares, *([self.disk.request.request_id] if self.disk.request else [])]

    def awaits_reissue(self) -> bool:
        return self.disk.reissue is not None

    def snapshot(self) -> object:
        return self.disk.copied(), self.guard, self.guarded

    def put_back(self, kept: object, *, guard_too: bool) -> None:
        disk, guard, guarded = cast("tuple[Disk, GuardEntry | None, Mapping[Series, int]]", kept)
        self.disk = disk.copied()
        self.forget_shown()
        if guard_too:
            self.guard, self.guarded = guard, guarded

    def twin(self, fingerprint: str) -> "MemoryDesk":
        twin = MemoryDesk(self.disk.copied(), fingerprint, self.ids, self._folds, self.guard)
        twin.counter_apart = self.counter_apart
        return twin
