"""Mistakes with much, with unknown and with repeated content."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any
from unittest import mock
from uuid import UUID

from central_server.core import bundles, ingest, ordering
from central_server.core.ordering import IncomingEvent
from desktop_app.sync.engine import SyncRound
from desktop_app.sync.protocol import MOST_LINES, Batch, Refusal
from tests.simulation.options import Options
from tests.simulation.planting import Bug


def _page_ends_one_early() -> AbstractContextManager[object]:
    def pull_all(one: SyncRound) -> None:
        while True:
            cursor = one._log.identity().cursor
            page = one._client.pull(cursor, MOST_LINES)
            one._follow(page.lineage)
            if one._log.identity().cursor == cursor:
                one._take(page)
                if page.after + len(page.rows) + 1 >= page.head:
                    return

    return mock.patch.object(SyncRound, "_pull_all", pull_all)


def _too_large_is_not_halved() -> AbstractContextManager[object]:
    def answer(one: SyncRound, refusal: Refusal, batch: Batch) -> None:
        if refusal.code == "too_large":
            raise refusal
        original(one, refusal, batch)

    original = SyncRound._answer
    return mock.patch.object(SyncRound, "_answer", answer)


def _unknown_kinds_are_dropped() -> AbstractContextManager[object]:
    def read_events(lines: Iterable[bytes], proofs: Iterable[bytes], device_id: UUID) -> list[IncomingEvent | str]:
        read = original(lines, proofs, device_id)
        return ["kind.unknown" if isinstance(one, IncomingEvent) and one.event is None else one for one in read]

    original = ordering.read_events
    return mock.patch.object(ingest, "read_events", read_events)


def _bundle_counts_twice() -> AbstractContextManager[object]:
    def take(work: Any, journal: Any, device_id: UUID, batch: Batch, *given: Any, **named: Any) -> int:
        original(work, journal, device_id, batch, *given, **named)
        return len(batch.lines)

    original = bundles._take
    return mock.patch.object(bundles, "_take", take)


BUGS = {
    "a page ends one event early": Bug(_page_ends_one_early, "diverged", Options(often=frozenset({"small limits"}))),
    "a batch that is too large is not halved": Bug(
        _too_large_is_not_halved, "stuck", Options(often=frozenset({"small limits"}))
    ),
    "events of unknown kinds are dropped": Bug(
        _unknown_kinds_are_dropped, "lost", Options(often=frozenset({"other_version"}))
    ),
    "a bundle that is handed in twice counts twice": Bug(
        _bundle_counts_twice, "recounted", Options(often=frozenset({"bundle"}))
    ),
}
