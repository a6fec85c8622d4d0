"""Mistakes with clocks."""

from contextlib import AbstractContextManager
from unittest import mock
from uuid import UUID

from tests.simulation import clocks
from tests.simulation.memory_desk import MemoryDesk
from tests.simulation.options import Options
from tests.simulation.planting import Bug

_OFTEN = Options(often=frozenset({"clock"}))


def _ordered_by_the_clock() -> AbstractContextManager[object]:
    def lines(desk: MemoryDesk, dossier_id: UUID) -> list[bytes]:
        return sorted(original(desk, dossier_id), key=lambda line: desk._folds.envelope(line).at)

    original = MemoryDesk._lines
    return mock.patch.object(MemoryDesk, "_lines", lines)


def _never_doubted() -> AbstractContextManager[object]:
    return mock.patch.object(clocks, "doubt_of_clock", lambda *_: None)


def _confirmed_in_vain() -> AbstractContextManager[object]:
    return mock.patch.object(MemoryDesk, "confirm_clock", lambda *_: None)


BUGS = {
    "events are ordered by the clock": Bug(_ordered_by_the_clock, "diverged", _OFTEN),
    "a clock is never doubted": Bug(_never_doubted, "misdated", _OFTEN),
    "a clock that was ahead stops the counter": Bug(_confirmed_in_vain, "stuck", _OFTEN),
}
