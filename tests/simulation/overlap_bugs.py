"""Mistakes that show only when two transactions of the server overlap."""

from contextlib import AbstractContextManager
from unittest import mock
from uuid import UUID

from central_server.core import ingest
from central_server.core.ports import Device
from desktop_app.domain.replication.lineage import Lineage
from tests.simulation.memory_server import MemoryWork
from tests.simulation.options import Options
from tests.simulation.planting import Bug

_OFTEN = Options(often=frozenset({"overlap", "theft"}))


def _order_not_locked() -> AbstractContextManager[object]:
    def lock_feed(work: MemoryWork) -> tuple[int, Lineage]:
        return work.feed()

    return mock.patch.object(MemoryWork, "lock_feed", lock_feed)


def _checked_before_it_is_locked() -> AbstractContextManager[object]:
    def lock_active_device(work: MemoryWork, device_id: UUID) -> Device:
        device = ingest.require_active(work.device(device_id))
        work.lock_device(device_id)
        return device

    return mock.patch.object(ingest, "lock_active_device", lock_active_device)


BUGS = {
    "the order is not locked": Bug(_order_not_locked, "collided", _OFTEN),
    "a device is checked before it is locked": Bug(_checked_before_it_is_locked, "intruded", _OFTEN),
}
