"""Evidence bundles: written, carried, taken in once and only once; a second copy that keeps up."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from nacl.public import PrivateKey

from central_server.core.bundles import take_bundle
from central_server.core.ports import UnitOfWork
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import bundles
from desktop_app.services.sync.rounds import sync_now, sync_status
from desktop_app.storage.sync_state import write_server
from desktop_app.sync.bundle import read_label
from desktop_app.sync.protocol import Refusal, TakenBundle
from tests.conftest import MovableClock, a_reception
from tests.enrolled import enrol, link_of
from tests.simulation.memory_server import MemoryServer

T = TypeVar("T")
_SERVER_KEY = PrivateKey(bytes(range(32)))


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


@pytest.fixture
def desk(context: DeskContext, server: MemoryServer) -> DeskContext:
    enrol(context, server, bytes(range(32)))
    with context.store.write() as connection:
        write_server(connection, bundle_key=bytes(_SERVER_KEY.public_key).hex())
    return context


@pytest.fixture
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("stick")


def _take(server: MemoryServer, content: bytes, context: DeskContext, key: PrivateKey = _SERVER_KEY) -> TakenBundle:
    def run(task: Callable[[UnitOfWork], T], /) -> T:
        with server.work() as work:
            return task(work)

    return take_bundle(run, server.journal, content, bytes(key), context.clock())


def test_a_bundle_is_taken_in_once_and_the_desk_learns_it(
    desk: DeskContext, server: MemoryServer, people: list[Applicant], stick: Path
) -> None:
    for number in range(7):
        receive(desk, a_reception(desk, people[number]))
    file, count = bundles.write_bundle(desk, stick)
    content = file.read_bytes()
    assert count == 7
    assert _take(server, content, desk) == TakenBundle(7, 0)
    assert _take(server, content, desk) == TakenBundle(0, 7), "a second time nothing is new"
    receive(desk, a_reception(desk, people[8]))
    status = sync_now(desk, client=link_of(desk, server))
    assert (status.waiting, status.problem) == (0, "")
    received = [entry for entry in server.entries() if entry.kind == "dossier.received"]
    assert len(received) == len({entry.dossier_id for entry in received}) == 8


def test_nothing_of_it_is_readable_on_the_way(desk: DeskContext, people: list[Applicant], stick: Path) -> None:
    receive(desk, a_reception(desk, people[0]))
    file, _ = bundles.write_bundle(desk, stick)
    content = file.read_bytes()
    for secret in (people[0].name, people[0].number, people[0].phone):
        assert secret.encode() not in content
        assert secret not in file.name


def test_a_changed_or_foreign_bundle_is_refused_and_changes_nothing(
    desk: DeskContext, server: MemoryServer, people: list[Applicant], stick: Path
) -> None:
    receive(desk, a_reception(desk, people[0]))
    content = bundles.write_bundle(desk, stick)[0].read_bytes()
    middle = len(content) // 2
    changed = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
    with pytest.raises(Refusal, match=r"bundle\.forged"):
        _take(server, changed, desk)
    with pytest.raises(Refusal, match=r"bundle\.unreadable"):
        _take(server, content, desk, PrivateKey.generate())
    for junk in (b"", b"QMC-BUNDLE 1\n", b"PK\x03\x04", content[:40]):
        with pytest.raises(Refusal, match=r"bundle\.unreadable"):
            read_label(junk)
    assert server.entries() == []


def test_a_long_backlog_goes_in_several_batches(
    desk: DeskContext, server: MemoryServer, people: list[Applicant], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.services.sync.device_store.MOST_LINES", 3)
    for number in range(8):
        receive(desk, a_reception(desk, people[number]))
    content = bundles.write_bundle(desk, stick)[0].read_bytes()
    assert _take(server, content, desk) == TakenBundle(8, 0)


def test_a_desk_alone_or_with_nothing_to_say_is_told(context: DeskContext, stick: Path) -> None:
    with pytest.raises(RuleViolation, match=r"bundle\.alone"):
        bundles.write_bundle(context, stick)


def test_a_folder_that_is_gone_is_told(desk: DeskContext, people: list[Applicant], tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match=r"bundle\.nothing"):
        bundles.write_bundle(desk, tmp_path)
    receive(desk, a_reception(desk, people[0]))
    with pytest.raises(RuleViolation, match=r"bundle\.folder"):
        bundles.write_bundle(desk, tmp_path / "pulled out")
    with pytest.raises(RuleViolation, match=r"bundle\.file"):
        bundles.upload_bundle(desk, tmp_path / "nothing.qmcb")


def test_the_second_copy_is_never_older_than_five_minutes(
    desk: DeskContext, server: MemoryServer, people: list[Applicant], stick: Path, clock: MovableClock
) -> None:
    receive(desk, a_reception(desk, people[0]))
    bundles.choose_copy_folder(desk, str(stick))
    (file,) = stick.iterdir()
    first = file.read_bytes()
    receive(desk, a_reception(desk, people[1]))
    bundles.update_copy(desk)
    assert file.read_bytes() == first, "not yet"
    clock.move(minutes=4.5)
    status = bundles.update_copy(desk)
    assert status.made_at == clock()
    assert _take(server, file.read_bytes(), desk) == TakenBundle(2, 0)


def test_a_share_that_is_away_is_told_and_tried_again(
    desk: DeskContext, people: list[Applicant], stick: Path, clock: MovableClock
) -> None:
    receive(desk, a_reception(desk, people[0]))
    bundles.choose_copy_folder(desk, str(stick))
    for file in stick.iterdir():
        file.unlink()
    stick.rmdir()
    clock.move(minutes=6)
    assert bundles.update_copy(desk).problem == "copy.unreachable"
    stick.mkdir()
    assert bundles.update_copy(desk).problem == ""
    assert len(list(stick.iterdir())) == 1
    assert sync_status(desk).waiting == 1


def test_a_copy_beside_the_database_is_no_copy(desk: DeskContext, tmp_path: Path) -> None:
    for folder in (str(desk.store.path.parent), str(tmp_path / "nowhere")):
        with pytest.raises(RuleViolation, match=r"copy\.folder"):
            bundles.choose_copy_folder(desk, folder)
