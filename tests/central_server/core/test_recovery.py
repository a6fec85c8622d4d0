"""Blocks of numbers that were journalled but never leased do not come back after a restore."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from central_server.core import devices, numbers
from central_server.core.ordering import lease_entry
from central_server.core.recovery import fence, leased_blocks
from desktop_app.sync.protocol import SERVER, Lease, LeaseRequest
from tests.simulation.memory_server import MemoryServer, Tables

_NOW = datetime(2026, 11, 25, 1, tzinfo=UTC)
_A, _B, _DESK = UUID(int=1), UUID(int=2), UUID(int=3)


def _block(request: UUID, first: int, last: int, device: UUID = _DESK) -> tuple[UUID, Lease]:
    return device, Lease(request, "centre7", first, last)


def test_what_a_later_block_overlaps_was_never_leased() -> None:
    first, crashed, own, second = (
        _block(_A, 1, 9),
        _block(_B, 10, 19),
        _block(SERVER, 10, 10, SERVER),
        _block(_B, 11, 20),
    )
    entries = [lease_entry(*one) for one in (first, crashed, own, second)]
    assert leased_blocks(entries) == [first, own, second]


def test_what_the_same_request_got_again_was_never_leased() -> None:
    entries = [lease_entry(*_block(_A, 1, 9)), lease_entry(*_block(_A, 10, 19))]
    assert leased_blocks(entries) == [_block(_A, 10, 19)]


def test_a_crash_between_journal_and_commit_and_then_a_restore() -> None:
    """Desk A's block dies with the server, desk B gets those numbers, a backup is put back, A asks again."""
    server = MemoryServer()
    with server.work() as work:
        made = [devices.enrol(work, server.journal, uuid4(), uuid4(), bytes([place]) * 32, "") for place in range(2)]
    backup: Tables = server.tables.copied()
    asked = [LeaseRequest(uuid4(), "centre7", 100) for _ in made]
    with server.uncommitted() as work:
        numbers.lease_block(work, server.journal, made[0].device_id, asked[0], _NOW)
    with server.work() as work:
        second = numbers.lease_block(work, server.journal, made[1].device_id, asked[1], _NOW)
    server.tables = backup
    with server.work() as work:
        fence(work, server.journal, "g1", _NOW)
    with server.work() as work:
        first = numbers.lease_block(work, server.journal, made[0].device_id, asked[0], _NOW)
        assert numbers.lease_block(work, server.journal, made[1].device_id, asked[1], _NOW) == second
    assert not {*range(first.first, first.last + 1)} & {*range(second.first, second.last + 1)}
