"""Lost events are taken back only after a restore, and only as events of somebody whom the office knows."""

from datetime import UTC, datetime
from itertools import count
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from central_server.core import devices, ingest
from central_server.core.ports import Device
from central_server.core.recovery import fence
from desktop_app.domain.dossier.event_encoding import line_of
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.reception import NumberReassigned
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.protocol import SERVER, OwedLine, Recovered
from tests.central_server.desks import Desk
from tests.simulation.memory_server import MemoryServer

_NOW = datetime(2026, 11, 25, 1, tzinfo=UTC)
_DESK = Desk(UUID(int=0xE5))


def _enrol(server: MemoryServer) -> Device:
    with server.work() as work:
        return devices.enrol(work, server.journal, uuid4(), uuid4(), uuid4().bytes * 2, "Quầy 6")


def _restore(server: MemoryServer) -> None:
    with server.work() as work:
        fence(work, server.journal, uuid4().hex, _NOW)


def _recover(server: MemoryServer, caller: Device, *owed: OwedLine) -> Recovered:
    with server.work() as work:
        return ingest.recover_events(work, server.journal, caller.device_id, owed, _NOW)


_serials = count(12)


def _renumbered() -> bytes:
    payload = NumberReassigned("H44.18-20261125-T2BCFGH", f"H44.18-20261125-{next(_serials):07d}", "provisional")
    return line_of(DossierEvent(uuid4(), uuid4(), _NOW, SERVER, payload))


@given(
    st.lists(
        st.sampled_from(["caller", "other", "revoked", "foreign", "server", "server's step", "torn"]), max_size=12
    ),
    st.booleans(),
)
@settings(deadline=None)
def test_whose_events_are_taken_back(authors: list[str], is_restored: bool) -> None:
    server = MemoryServer()
    caller, other, gone = (_enrol(server) for _ in range(3))
    with server.work() as work:
        devices.revoke(work, server.journal, gone.device_id, _NOW)
    if is_restored:
        _restore(server)
    makers = {
        "caller": lambda: OwedLine(caller.device_id, _DESK.received(_NOW)),
        "other": lambda: OwedLine(other.device_id, _DESK.received(_NOW)),
        "revoked": lambda: OwedLine(gone.device_id, _DESK.received(_NOW)),
        "foreign": lambda: OwedLine(uuid4(), _DESK.received(_NOW)),
        "server": lambda: OwedLine(SERVER, _renumbered()),
        "server's step": lambda: OwedLine(SERVER, _DESK.received(_NOW)),
        "torn": lambda: OwedLine(other.device_id, b"{"),
    }
    owed = [makers[author]() for author in authors]
    allowed = {"other", "revoked", "server"} if is_restored else set()
    expected = [line for author, line in zip(authors, owed, strict=True) if author in allowed]
    recovered = _recover(server, caller, *owed)
    assert recovered == Recovered(len(expected), 0, len(owed) - len(expected))
    assert [(event.device_id, event.line) for event in server.tables.feed] == [
        (line.device_id, line.line) for line in expected
    ]


def test_a_repeat_finds_them_known() -> None:
    server = MemoryServer()
    caller, other = _enrol(server), _enrol(server)
    _restore(server)
    owed = OwedLine(other.device_id, _DESK.received(_NOW))
    assert _recover(server, caller, owed, owed) == Recovered(1, 1, 0)
    assert _recover(server, caller, owed) == Recovered(0, 1, 0)


def test_a_device_of_the_journal_is_known_again_after_a_restore() -> None:
    server = MemoryServer()
    caller = _enrol(server)
    backup = server.tables.copied()
    lost = _enrol(server)
    server.tables = backup
    _restore(server)
    assert _recover(server, caller, OwedLine(lost.device_id, _DESK.received(_NOW))).taken == 1


@pytest.mark.parametrize("kind", [EventKind.HANDED_OVER, EventKind.RESULT_READY, EventKind.STOPPED])
def test_steps_of_divisions_come_back_as_the_servers_own(kind: EventKind) -> None:
    server = MemoryServer()
    caller = _enrol(server)
    _restore(server)
    assert _recover(server, caller, OwedLine(SERVER, _DESK.step(kind, _NOW, uuid4()))).taken == 1
