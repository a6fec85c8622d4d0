"""A revoked device takes everything with it that was issued from it, however the identities branch."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from central_server.core import devices, numbers
from central_server.core.ports import Device, DeviceState
from central_server.core.recovery import fence
from desktop_app.domain.serials import SERVER_SCHEME
from desktop_app.sync.protocol import DeviceReissue, LeaseRequest, Refusal
from tests.simulation.memory_server import MemoryServer

_NOW = datetime(2026, 11, 25, 1, tzinfo=UTC)
_PARENTS = st.lists(st.integers(-1, 11), min_size=1, max_size=12)


def _grow(server: MemoryServer, parents: list[int]) -> list[Device]:
    """Create devices: each is enrolled anew for -1, else issued from an earlier one."""
    made: list[Device] = []
    for parent in parents:
        key = uuid4().bytes * 2
        with server.work() as work:
            if parent < 0 or not made:
                made.append(devices.enrol(work, server.journal, uuid4(), uuid4(), key, "Quầy 2"))
            else:
                old = made[parent % len(made)].device_id
                reissue = DeviceReissue(uuid4(), old, key.hex(), "copied")
                made.append(devices.begin_generation(work, server.journal, reissue, proved=True))
    return made


def _is_under(server: MemoryServer, device: Device, root: Device) -> bool:
    seen: Device | None = device
    while seen is not None:
        if seen.device_id == root.device_id:
            return True
        seen = server.tables.devices[seen.parent_id] if seen.parent_id else None
    return False


def _revoked(server: MemoryServer) -> set[object]:
    return {one.device_id for one in server.tables.devices.values() if one.state is DeviceState.REVOKED}


@given(_PARENTS, st.data())
@settings(deadline=None)
def test_exactly_the_descendants_are_revoked_and_stay_so_after_a_restore(
    parents: list[int], data: st.DataObject
) -> None:
    server = MemoryServer()
    made = _grow(server, parents)
    backup = server.tables.copied()
    root = data.draw(st.sampled_from(made))
    expected = {one.device_id for one in made if _is_under(server, one, root)}
    with server.work() as work:
        assert set(devices.revoke(work, server.journal, root.device_id, _NOW)) == expected
    assert _revoked(server) == expected
    server.tables = backup
    with server.work() as work:
        fence(work, server.journal, "g1", _NOW)
    assert _revoked(server) == expected


def test_a_successor_that_was_left_by_an_older_version_is_revoked_by_a_repeat() -> None:
    server = MemoryServer()
    first, second, third = _grow(server, [-1, 0, 1])
    with server.work() as work:
        devices.revoke(work, server.journal, first.device_id, _NOW)
    server.tables.devices[third.device_id] = third
    with server.work() as work:
        revoked = devices.revoke(work, server.journal, first.device_id, _NOW)
    assert set(revoked) == {first.device_id, second.device_id, third.device_id} == _revoked(server)


def test_a_successor_gets_neither_numbers_nor_a_new_identity() -> None:
    server = MemoryServer()
    first, second = _grow(server, [-1, 0])
    with server.work() as work:
        devices.revoke(work, server.journal, first.device_id, _NOW)
    with pytest.raises(Refusal, match="device_revoked"), server.work() as work:
        request = LeaseRequest(uuid4(), SERVER_SCHEME, 5)
        numbers.lease_block(work, server.journal, second.device_id, request, _NOW)
    with pytest.raises(Refusal, match="device_revoked"), server.work() as work:
        reissue = DeviceReissue(uuid4(), second.device_id, (uuid4().bytes * 2).hex(), "copied")
        devices.begin_generation(work, server.journal, reissue, proved=True)


def test_nothing_is_revoked_for_an_unknown_device() -> None:
    server = MemoryServer()
    with pytest.raises(Refusal, match="unknown_device"), server.work() as work:
        devices.revoke(work, server.journal, uuid4(), _NOW)
    assert server.journal.entries() == []
