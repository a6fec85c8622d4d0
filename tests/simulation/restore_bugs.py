"""Mistakes after the server's database was put back."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any
from unittest import mock

from central_server.storage import recovery
from central_server.storage.restore_detection import RestoreDetector
from tests.simulation.options import Options
from tests.simulation.planting import Bug

_OFTEN = Options(often=frozenset({"restore", "fence killed"}))


def _served_without_a_fence() -> AbstractContextManager[object]:
    return mock.patch.object(RestoreDetector, "_accept", lambda _detector, _connection, _facts, mark: mark)


def _markers_are_never_renewed() -> AbstractContextManager[object]:
    return mock.patch.object(RestoreDetector, "renew", lambda *_: None)


def _marked_before_it_is_fenced() -> AbstractContextManager[object]:
    def fence_all(database: Any, journal: Any, detectors: Sequence[RestoreDetector], now: datetime) -> int:
        for detector in detectors:
            detector.mark()
        return original(database, journal, detectors, now)

    original = recovery.fence_all
    return mock.patch.object(recovery, "fence_all", fence_all)


BUGS = {
    "a restored database is served without a fence": Bug(_served_without_a_fence, "diverged", _OFTEN),
    "the markers of database and journal are never renewed": Bug(_markers_are_never_renewed, "diverged", _OFTEN),
    "a half-done fence counts as done": Bug(_marked_before_it_is_fenced, "diverged", _OFTEN),
}
