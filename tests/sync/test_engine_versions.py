"""Old desks and new servers, and the reverse: they work, or say plainly what to update."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from central_server.core import devices, ingest
from desktop_app.domain.dossier.event_encoding import chain, first_hash, line_of
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.rounds import SyncStatus, sync_now
from desktop_app.sync import engine
from desktop_app.sync.protocol import Batch, Hello, Refusal
from tests.conftest import a_reception
from tests.enrolled import enrol
from tests.events import make_event
from tests.simulation.memory_server import MemoryServer


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def sync(context: DeskContext, server: MemoryServer) -> Callable[[], SyncStatus]:
    link = enrol(context, server, bytes(range(32)))
    return lambda: sync_now(context, client=link)


def test_a_desk_of_today_speaks_to_a_server_of_tomorrow(
    context: DeskContext, people: list[Applicant], sync: Callable[[], SyncStatus], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "PROTOCOLS", (2, 1))
    receive(context, a_reception(context, people[0]))
    status = sync()
    assert (status.waiting, status.problem) == (0, "")


def test_a_desk_of_tomorrow_speaks_to_a_server_of_today(
    context: DeskContext, people: list[Applicant], sync: Callable[[], SyncStatus], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "PROTOCOLS", (2, 1))
    receive(context, a_reception(context, people[0]))
    assert sync().problem == ""


def test_two_that_share_no_version_say_so_and_lose_nothing(
    context: DeskContext, people: list[Applicant], sync: Callable[[], SyncStatus], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "PROTOCOLS", (9,))
    receive(context, a_reception(context, people[0]))
    status = sync()
    assert (status.problem, status.waiting, status.needs_somebody) == ("protocol_unknown", 1, True)
    monkeypatch.undo()
    assert sync().waiting == 0


def test_the_server_names_the_versions_it_speaks(server: MemoryServer, context: DeskContext) -> None:
    key = bytes(32)
    with server.work() as work:
        made = devices.enrol(work, server.journal, uuid4(), uuid4(), key, "")
    with server.work() as work, pytest.raises(Refusal) as refused:
        devices.greet(work, made, Hello((0,)), context.clock())
    assert refused.value.details == {"protocols": [1]}


def test_a_kind_of_a_later_version_is_kept_passed_on_and_changes_nothing(
    context: DeskContext, people: list[Applicant], server: MemoryServer, sync: Callable[[], SyncStatus]
) -> None:
    made = receive(context, a_reception(context, people[0])).dossier
    sync()
    newer = make_event(uuid4(), made.id, EventKind.PRINTED, context.clock(), uuid4(), {"form": "receipt"})
    line = line_of(newer).replace(b"form.printed", b"form.read_aloud")
    _push(server, line)
    assert sync().problem == ""
    opened = open_dossier(context, made.id)
    assert opened is not None
    assert opened.state.status is Status.RECEIVED
    assert [entry.kind for entry in server.entries()][-1] == "form.read_aloud"
    with context.store.read() as connection:
        (kept,) = connection.exec_driver_sql("SELECT line FROM dossier_event WHERE kind = 'form.read_aloud'").one()
    assert kept == line, "the very bytes, for the day this desk is updated"


def _push(server: MemoryServer, line: bytes) -> None:
    key = bytes(range(5, 37))
    with server.work() as work:
        made = devices.enrol(work, server.journal, uuid4(), uuid4(), key, "")
    first = first_hash(key)
    with server.work() as work:
        batch = Batch(0, first, (line,), chain(first, line))
        ingest.push(work, server.journal, made.device_id, batch, datetime.now(UTC))
