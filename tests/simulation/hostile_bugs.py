"""Mistakes that let somebody with a stolen key do more than he may."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from unittest import mock
from uuid import UUID

from central_server.core import ingest
from central_server.core.ordering import IncomingEvent, read_events
from central_server.core.ports import Device, DeviceStore, EventFeed
from desktop_app.sync.protocol import OwedLine, Refusal
from tests.simulation.memory_server import MemoryWork
from tests.simulation.options import Options
from tests.simulation.planting import Bug

_OFTEN = Options(often=frozenset({"theft"}))


def _descendants_are_not_revoked() -> AbstractContextManager[object]:
    return mock.patch.object(MemoryWork, "children_of", lambda *_: [])


def _recovery_takes_any_origin() -> AbstractContextManager[object]:
    def possible(_work: DeviceStore, _caller: UUID, owed: Sequence[OwedLine]) -> list[IncomingEvent]:
        events = [event for line in owed for event in read_events([line.line], [line.proof], line.device_id)]
        return [event for event in events if isinstance(event, IncomingEvent)]

    return mock.patch.object(ingest, "_possible", possible)


def _a_proof_counts_for_everybody() -> AbstractContextManager[object]:
    def is_proved(_work: EventFeed, keys: Mapping[UUID, bytes], event: IncomingEvent) -> bool:
        return event.device_id in keys and bool(event.proof)

    return mock.patch.object(ingest, "is_proved", is_proved)


def _revoked_devices_are_served() -> AbstractContextManager[object]:
    def require_active(device: Device | None) -> Device:
        if device is None:
            raise Refusal("unknown_device")
        return device

    return mock.patch.object(ingest, "require_active", require_active)


BUGS = {
    "identities that came from a revoked one go on": Bug(_descendants_are_not_revoked, "intruded", _OFTEN),
    "events that the server lost are taken from any origin": Bug(_recovery_takes_any_origin, "intruded", _OFTEN),
    "a proof is looked at and not compared": Bug(_a_proof_counts_for_everybody, "intruded", _OFTEN),
    "a revoked device is served": Bug(_revoked_devices_are_served, "intruded", _OFTEN),
}
