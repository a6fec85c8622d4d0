"""Mistakes in what desk and server tell each other, and in what the desk's disk and the server keep."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from typing import Any, cast
from unittest import mock
from uuid import UUID

from central_server.core import ingest, recovery
from central_server.core.numbers import lease_of
from central_server.core.ports import Device, Journal, JournalEntry, UnitOfWork
from central_server.storage import recovery as administration
from desktop_app.domain.replication.lineage import Era, Lineage
from desktop_app.domain.serials import SERVER_SCHEME
from desktop_app.sync import engine
from desktop_app.sync.engine import SyncRound
from desktop_app.sync.protocol import Batch, Lease, LeaseRequest, Pushed, Refusal
from tests.simulation import memory_desk
from tests.simulation.memory_desk import MemoryDesk
from tests.simulation.memory_server import MemoryJournal, MemoryWork
from tests.simulation.options import Options
from tests.simulation.planting import QUIET, Bug, both


def _no_rollback_guard() -> AbstractContextManager[object]:
    return mock.patch.object(memory_desk, "reissue_reason", lambda *_, **_known: "")


def _dedup_by_number_only() -> AbstractContextManager[object]:
    return mock.patch.object(MemoryWork, "known", lambda *_: set())


def _serials_not_raised() -> AbstractContextManager[object]:
    return mock.patch.object(MemoryJournal, "high_water", lambda *_: 0)


def _written_but_not_committed_counts_as_free() -> AbstractContextManager[object]:
    """What the first draft of the product did: only a restore looked into the journal."""

    def fence(work: MemoryWork, journal: Journal, *rest: Any) -> None:
        work.raise_serial(SERVER_SCHEME, high_water(cast("MemoryJournal", journal), SERVER_SCHEME) + 1)
        original(work, journal, *rest)

    def leased_blocks(entries: Sequence[JournalEntry]) -> list[tuple[UUID, Lease]]:
        return [lease_of(entry) for entry in entries if entry.kind == "lease"]

    original, high_water = recovery.fence, MemoryJournal.high_water
    whole = both(
        mock.patch.object(administration, "fence", fence), mock.patch.object(recovery, "leased_blocks", leased_blocks)
    )
    return both(whole, _serials_not_raised())


def _fixed_jump() -> AbstractContextManager[object]:
    def fence(work: MemoryWork, *rest: Any) -> None:
        work.take_serials(SERVER_SCHEME, 200, 0)
        original(work, *rest)

    original = recovery.fence
    return both(mock.patch.object(administration, "fence", fence), _serials_not_raised())


@contextmanager
def _lineage_ignored() -> Iterator[None]:
    def take_anything(desk: MemoryDesk, page: Any) -> None:
        original(desk, replace(page, lineage=desk.disk.identity.lineage))

    original = MemoryDesk.take_page
    with (
        mock.patch.object(SyncRound, "_follow", lambda *_: None),
        mock.patch.object(MemoryDesk, "take_page", take_anything),
    ):
        yield


def _newest_era_only() -> AbstractContextManager[object]:
    def cut(own: Lineage, other: Sequence[Era]) -> int | None:
        return None if own[-1:] == tuple(other[-1:]) else other[-1].start

    return mock.patch.object(engine, "last_common", cut)


@contextmanager
def _nothing_offered_again() -> Iterator[None]:
    def answer(one: SyncRound, refusal: Any, batch: Batch) -> None:
        if refusal.code == "seq_ahead":
            raise refusal
        original(one, refusal, batch)

    original = SyncRound._answer
    with (
        mock.patch.object(SyncRound, "_recover_lost", lambda *_: False),
        mock.patch.object(SyncRound, "_compare", lambda *_: None),
        mock.patch.object(SyncRound, "_answer", answer),
    ):
        yield


@contextmanager
def _no_hash_check() -> Iterator[None]:
    def check(_work: UnitOfWork, device: Device, batch: Batch, _hashes: list[bytes]) -> None:
        if batch.prev_seq > device.last_seq:
            raise Refusal("seq_ahead", server_seq=device.last_seq, server_hash="")

    def compare(one: SyncRound, server_seq: int, _server_hash: str) -> None:
        if server_seq < one._log.identity().acked_seq:
            one._log.rewind(server_seq)

    with mock.patch.object(ingest, "_check_place", check), mock.patch.object(SyncRound, "_compare", compare):
        yield


@contextmanager
def _ack_is_the_servers_head() -> Iterator[None]:
    def took(one: SyncRound, batch: Batch, pushed: Pushed) -> None:
        one._log.acknowledge(pushed.acked_seq, pushed.effects)
        one._pushed += len(batch.lines)

    def push(work: UnitOfWork, journal: Any, device_id: UUID, batch: Batch, now: Any, **rest: Any) -> Pushed:
        pushed = original(work, journal, device_id, batch, now, **rest)
        device = work.lock_device(device_id)
        return replace(pushed, acked_seq=device.last_seq if device else 0)

    original = ingest.push
    with (
        _no_hash_check(),
        mock.patch.object(SyncRound, "_took", took),
        mock.patch.object(ingest, "push", push),
    ):
        yield


def _lease_without_stored_request() -> AbstractContextManager[object]:
    original = MemoryDesk.lease_wanted

    def wanted(desk: MemoryDesk) -> LeaseRequest | None:
        request = original(desk)
        desk.disk.request = None
        return request

    return mock.patch.object(MemoryDesk, "lease_wanted", wanted)


_SEEN = Options(without=QUIET | {"revert"}, often=frozenset({"restore"}))
"""Without computers that are put back unseen no number may clash."""
_ALL = Options(without=QUIET)

BUGS = {
    "the server acknowledges before it commits": Bug(
        nullcontext, "went_back", Options(without=QUIET, acks_before_commit=True)
    ),
    "the counter is saved apart from the event": Bug(nullcontext, "clashes", replace(_SEEN, counter_apart=True)),
    "no rollback guard": Bug(_no_rollback_guard, "clashes", _SEEN),
    "repeats known by device and number only": Bug(_dedup_by_number_only, "doubled", _ALL),
    "serials not raised after a restore": Bug(_serials_not_raised, "clashes", _SEEN),
    "a fixed jump of the serials after a restore": Bug(_fixed_jump, "clashes", _SEEN),
    "a lease that was written down but not committed is lent again": Bug(
        _written_but_not_committed_counts_as_free, "clashes", _SEEN
    ),
    "the lineage is ignored": Bug(_lineage_ignored, "diverged", _ALL),
    "only the newest generation is compared": Bug(_newest_era_only, "diverged", _ALL),
    "nothing is offered again after a restore": Bug(_nothing_offered_again, "lost", _ALL),
    "no hash is checked": Bug(_no_hash_check, "lost", _ALL),
    "the acknowledgement is the server's own head": Bug(_ack_is_the_servers_head, "lost", _ALL),
    "a lease is asked for without a stored request": Bug(_lease_without_stored_request, "leaked", _ALL),
}
