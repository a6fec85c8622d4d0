"""Mistakes that an officer meets while work goes on, and that are gone when everything has come to rest."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import datetime
from unittest import mock
from uuid import UUID

from desktop_app.domain.replication.failpoints import reached
from desktop_app.sync.protocol import Batch
from tests.simulation.machine import Killed
from tests.simulation.memory_desk import MemoryDesk
from tests.simulation.options import Options
from tests.simulation.planting import Bug


def _waiting_events_are_not_shown() -> AbstractContextManager[object]:
    def lines(desk: MemoryDesk, dossier_id: UUID) -> list[bytes]:
        return [line for line in original(desk, dossier_id) if _place_of(desk, line) is not None]

    original = MemoryDesk._lines
    return mock.patch.object(MemoryDesk, "_lines", lines)


def _place_of(desk: MemoryDesk, line: bytes) -> int | None:
    return next(stored.feed_seq for stored in desk.disk.log.values() if stored.line == line)


def _each_start_reads_the_order_anew() -> AbstractContextManager[object]:
    def start(desk: MemoryDesk) -> None:
        disk = desk.disk
        disk.log = {name: stored for name, stored in disk.log.items() if stored.origin is None}
        disk.identity = replace(disk.identity, cursor=0)
        desk.forget_shown()
        original(desk)

    original = MemoryDesk.start
    return mock.patch.object(MemoryDesk, "start", start)


@contextmanager
def _printed_before_it_is_committed() -> Iterator[None]:
    def receive(desk: MemoryDesk, dossier_id: UUID, at: datetime) -> UUID:
        kept = desk.disk.copied()
        try:
            with mock.patch("tests.simulation.memory_desk.reached"):
                event_id = original(desk, dossier_id, at)
            reached("store.begun")
        except Killed:
            desk.disk = kept
            desk.forget_shown()
            raise
        reached("store.committed")
        return event_id

    original = MemoryDesk.receive
    with mock.patch.object(MemoryDesk, "receive", receive):
        yield


def _numbers_go_on_after_a_fork() -> AbstractContextManager[object]:
    def need_reissue(desk: MemoryDesk, reason: str) -> None:
        blocks, share = desk.disk.blocks, desk.disk.share
        original(desk, reason)
        if reason == "forked":
            desk.disk.blocks, desk.disk.share, desk.disk.is_assigned = blocks, share, True

    original = MemoryDesk.need_reissue
    return mock.patch.object(MemoryDesk, "need_reissue", need_reissue)


def _handed_in_before_what_it_builds_on() -> AbstractContextManager[object]:
    def next_batch(desk: MemoryDesk, most_lines: int, most_bytes: int, *, after_lost: bool = False) -> Batch | None:
        return original(desk, most_lines, most_bytes, after_lost=True)

    original = MemoryDesk.next_batch
    return mock.patch.object(MemoryDesk, "next_batch", next_batch)


BUGS = {
    "after a restore an event is handed in before what it builds on": Bug(
        _handed_in_before_what_it_builds_on,
        "went_back",
        Options(without=frozenset({"revert", "clone", "roll_back"}), often=frozenset({"restore"})),
    ),
    "events that wait are not shown": Bug(_waiting_events_are_not_shown, "unread"),
    "each start reads the order anew": Bug(_each_start_reads_the_order_anew, "went_back"),
    "a receipt is printed before it is committed": Bug(_printed_before_it_is_committed, "misprinted"),
    "a desk goes on with its numbers after it learned that it had been put back": Bug(
        _numbers_go_on_after_a_fork, "clashes", Options(often=frozenset({"revert"}))
    ),
}
