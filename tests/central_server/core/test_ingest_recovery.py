"""Lost events are taken back only after a restore, and only as events of somebody whom the office knows."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from central_server.core import devices, ingest
from central_server.core.ports import Device
from central_server.core.recovery import fence
from desktop_app.domain.dossier.event_encoding import chain, line_of
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.reception import NumberReassigned
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.protocol import SERVER, OwedLine, Recovered
from desktop_app.sync.provenance import proofs_of, sign_batch, vouch
from desktop_app.sync.signing import public_key_of
from tests.central_server.desks import Desk
from tests.simulation.memory_server import SERVER_KEY, UNIT, MemoryServer

_NOW = datetime(2026, 11, 25, 1, tzinfo=UTC)
_DESK = Desk(UUID(int=0xE5))
_STRANGER = Ed25519PrivateKey.generate()


@dataclass(frozen=True)
class _Enrolled:
    """A device with its key."""

    device: Device
    key: bytes

    @property
    def device_id(self) -> UUID:
        return self.device.device_id

    def owed(self, line: bytes, key: bytes | None = None) -> OwedLine:
        """Return a line in this device's name, proved with its key or another one."""
        start = bytes(32)
        hashes = [chain(start, line)]
        proof = proofs_of(1, start, hashes, sign_batch(key or self.key, 1, hashes))[0]
        return OwedLine(self.device_id, line, proof)


def _enrol(server: MemoryServer) -> _Enrolled:
    key = Ed25519PrivateKey.generate()
    with server.work() as work:
        made = devices.enrol(work, server.journal, uuid4(), uuid4(), public_key_of(key), "Quầy 6")
    return _Enrolled(made, key.private_bytes_raw())


def _restore(server: MemoryServer) -> None:
    with server.work() as work:
        fence(work, server.journal, uuid4().hex, _NOW)


def _recover(server: MemoryServer, caller: _Enrolled, *owed: OwedLine) -> Recovered:
    with server.work() as work:
        return ingest.recover_events(work, server.journal, caller.device_id, owed, _NOW)


_serials = count(12)


def _vouched(line: bytes, device_id: UUID = SERVER) -> OwedLine:
    return OwedLine(device_id, line, vouch(SERVER_KEY, UNIT, device_id, line))


def _renumbered() -> bytes:
    payload = NumberReassigned("H44.18-20261125-T2BCFGH", f"H44.18-20261125-{next(_serials):07d}", "provisional")
    return line_of(DossierEvent(uuid4(), uuid4(), _NOW, SERVER, payload))


def _makers(caller: _Enrolled, other: _Enrolled, gone: _Enrolled) -> dict[str, Callable[[], OwedLine]]:
    def new() -> bytes:
        return _DESK.received(_NOW)

    return {
        "caller": lambda: caller.owed(new()),
        "other": lambda: other.owed(new()),
        "revoked": lambda: gone.owed(new()),
        "vouched for": lambda: _vouched(new(), other.device_id),
        "server": lambda: _vouched(_renumbered()),
        "other, signed by the caller": lambda: other.owed(new(), caller.key),
        "other, signed by a stranger": lambda: other.owed(new(), _STRANGER.private_bytes_raw()),
        "other, with the proof of another line": lambda: replace(other.owed(new()), line=new()),
        "other, vouched for as the server's": lambda: replace(_vouched(new()), device_id=other.device_id),
        "other, vouched for in another office": lambda: OwedLine(
            other.device_id, line := new(), vouch(SERVER_KEY, uuid4(), other.device_id, line)
        ),
        "other, unsigned": lambda: OwedLine(other.device_id, new()),
        "other, proof cut off": lambda: replace(made := other.owed(new()), proof=made.proof[:-1]),
        "foreign": lambda: replace(other.owed(new()), device_id=uuid4()),
        "server, signed by the caller": lambda: replace(caller.owed(_renumbered()), device_id=SERVER),
        "server, unsigned": lambda: OwedLine(SERVER, _renumbered()),
        "server's step, unsigned": lambda: OwedLine(SERVER, new()),
        "torn": lambda: other.owed(b"{"),
    }


_GENUINE = {"other", "revoked", "vouched for", "server"}
_ALLOWED_UNSIGNED = {
    *_GENUINE,
    "other, signed by the caller",
    "other, signed by a stranger",
    "other, with the proof of another line",
    "other, vouched for as the server's",
    "other, vouched for in another office",
    "other, unsigned",
    "other, proof cut off",
    "server, signed by the caller",
    "server, unsigned",
}


@pytest.mark.parametrize("takes_unproved", [False, True])
@pytest.mark.parametrize("is_restored", [False, True])
def test_whose_events_are_taken_back(is_restored: bool, takes_unproved: bool) -> None:
    server = MemoryServer()
    caller, other, gone = (_enrol(server) for _ in range(3))
    with server.work() as work:
        devices.revoke(work, server.journal, gone.device_id, _NOW)
        work.take_unproved(is_taken=takes_unproved)
    if is_restored:
        _restore(server)
    owed = {author: make() for author, make in _makers(caller, other, gone).items()}
    allowed = (_ALLOWED_UNSIGNED if takes_unproved else _GENUINE) if is_restored else set[str]()
    expected = [line for author, line in owed.items() if author in allowed]
    recovered = _recover(server, caller, *owed.values())
    assert recovered == Recovered(len(expected), 0, len(owed) - len(expected))
    assert [(event.device_id, event.line) for event in server.tables.feed] == [
        (line.device_id, line.line) for line in expected
    ]


def test_what_was_taken_back_is_proved_to_the_next_server_too() -> None:
    server = MemoryServer()
    caller, other, third = (_enrol(server) for _ in range(3))
    backup = server.tables.copied()
    _restore(server)
    with server.work() as work:
        work.take_unproved(is_taken=True)
    owed = [other.owed(_DESK.received(_NOW)), OwedLine(other.device_id, _DESK.received(_NOW))]
    assert _recover(server, caller, *owed).taken == 2
    again = [OwedLine(row.device_id, row.line, row.proof) for row in server.tables.feed]
    server.tables = backup
    _restore(server)
    assert _recover(server, third, *again).taken == 2


def test_a_repeat_finds_them_known() -> None:
    server = MemoryServer()
    caller, other = _enrol(server), _enrol(server)
    _restore(server)
    owed = other.owed(_DESK.received(_NOW))
    assert _recover(server, caller, owed, owed) == Recovered(1, 1, 0)
    assert _recover(server, caller, owed) == Recovered(0, 1, 0)


def test_a_device_of_the_journal_is_known_again_after_a_restore() -> None:
    server = MemoryServer()
    caller = _enrol(server)
    backup = server.tables.copied()
    lost = _enrol(server)
    server.tables = backup
    _restore(server)
    assert _recover(server, caller, lost.owed(_DESK.received(_NOW))).taken == 1


@pytest.mark.parametrize("kind", [EventKind.HANDED_OVER, EventKind.RESULT_READY, EventKind.STOPPED])
def test_steps_of_divisions_come_back_as_the_servers_own(kind: EventKind) -> None:
    server = MemoryServer()
    caller = _enrol(server)
    _restore(server)
    assert _recover(server, caller, _vouched(_DESK.step(kind, _NOW, uuid4()))).taken == 1
