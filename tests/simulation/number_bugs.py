"""Mistakes with shares of serials: copies that ask nobody, a share assigned twice, one desk number at two desks."""

from contextlib import AbstractContextManager
from unittest import mock

from tests.simulation import memory_numbers
from tests.simulation.memory_desk import MemoryDesk
from tests.simulation.memory_server import MemoryJournal, MemoryWork
from tests.simulation.options import Options
from tests.simulation.planting import QUIET, Bug, both

_NO_REVERT = Options(without=QUIET | {"revert"}, often=frozenset({"restore"}))


def _copies_ask_nobody() -> AbstractContextManager[object]:
    """What version 0.1.0 did: a copy that no server knows of went on with the numbers of the other one."""
    original = MemoryDesk.start

    def start(desk: MemoryDesk) -> None:
        share, is_assigned = desk.disk.share, desk.disk.is_assigned
        original(desk)
        desk.disk.hold, desk.disk.share, desk.disk.is_assigned = "", share, is_assigned

    return mock.patch.object(MemoryDesk, "start", start)


def _share_assigned_twice() -> AbstractContextManager[object]:
    """A restored server that looks neither into its journal nor for who has a share."""
    forgets = mock.patch.object(MemoryJournal, "high_water", lambda *_: 0)
    return both(forgets, mock.patch.object(MemoryWork, "share_owner", lambda *_: None))


def _one_desk_number() -> AbstractContextManager[object]:
    return mock.patch.object(memory_numbers, "desk_number", lambda _fingerprint: 1)


BUGS = {
    "a copy goes on with the numbers of the other one": Bug(_copies_ask_nobody, "clashes", _NO_REVERT),
    "a restored server assigns a share twice": Bug(_share_assigned_twice, "clashes", _NO_REVERT),
    "lone desks with one desk number": Bug(_one_desk_number, "clashes", _NO_REVERT),
}
