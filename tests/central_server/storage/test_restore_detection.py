"""A server that was restored says so before it serves anybody, and never lends a number twice."""

import fcntl
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from central_server.core import numbers
from central_server.storage.database import Database
from central_server.storage.database_facts import driver_of, facts_of
from central_server.storage.journal import JournalFile
from central_server.storage.recovery import fence_all, set_floor
from central_server.storage.restore_detection import FenceNeeded, RestoreDetector
from desktop_app.domain.replication.failpoints import listening
from desktop_app.domain.replication.lineage import Era
from desktop_app.domain.serials import SERVER_SCHEME, SHARE_SCHEME
from desktop_app.sync.protocol import Lease, LeaseRequest, Refusal
from tests.central_server.cluster import Cluster
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk


@dataclass
class Server:
    """A server whose database can be put back."""

    cluster: Cluster
    folder: Path
    name: str = ""
    made: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.open(self.cluster.copy())
        self.database.add_unit(UNIT, "", "g0", NOW)
        self.marks.check()

    def open(self, name: str) -> None:
        self.name = name
        self.made.append(name)
        self.database = Database(self.cluster.url(name), pool=4)

    @property
    def journal(self) -> JournalFile:
        return JournalFile(self.folder)

    @property
    def marks(self) -> RestoreDetector:
        return RestoreDetector(self.database.shards[0], self.folder)

    def back_up(self) -> str:
        self.database.close()
        self.made.append(self.cluster.copy(self.name))
        return self.made[-1]

    def put_back(self, backup: str) -> None:
        self.database.close()
        self.open(self.cluster.copy(backup))

    def lend(self, desk: Desk, request_id: UUID | None = None) -> Lease:
        request = LeaseRequest(request_id or uuid4(), SERVER_SCHEME, 100)
        own = self.journal.of(UNIT)
        return self.database.run(UNIT, lambda work: numbers.lease_block(work, own, desk.device_id, request, NOW))

    def fence(self) -> None:
        fence_all(self.database, self.journal, [self.marks], NOW)


@pytest.fixture
def server(cluster: Cluster, tmp_path: Path) -> Iterator[Server]:
    made = Server(cluster, tmp_path / "journal")
    yield made
    made.database.close()
    for name in made.made:
        cluster.drop(name)


def test_the_same_database_may_be_served_again_and_again(server: Server) -> None:
    for _ in range(3):
        server.marks.check()
        server.marks.renew()


def test_two_restores_of_one_backup_lend_no_number_twice(server: Server) -> None:
    desk = Desk(UNIT)
    desk.enrol(server.database, server.journal)
    lent = [server.lend(desk)]
    backup = server.back_up()
    for _ in range(2):
        lent += [server.lend(desk), server.lend(desk)]
        server.put_back(backup)
        with pytest.raises(FenceNeeded, match="restored"):
            server.marks.check()
        server.fence()
        server.marks.check()
    lent.append(server.lend(desk))
    serials = [serial for one in lent for serial in range(one.first, one.last + 1)]
    assert len(lent) == 6
    assert len(serials) == len(set(serials))


def test_devices_revocations_and_repeats_survive_a_restore(server: Server) -> None:
    backup = server.back_up()
    known, gone = Desk(UNIT), Desk(UNIT)
    for desk in (known, gone):
        desk.enrol(server.database, server.journal)
    request = uuid4()
    lent = server.lend(known, request)
    from central_server.core import devices  # noqa: PLC0415

    server.database.run(UNIT, lambda work: devices.revoke(work, server.journal.of(UNIT), gone.device_id, NOW))
    server.put_back(backup)
    server.fence()
    assert server.lend(known, request) == lent
    with pytest.raises(Refusal, match="device_revoked"):
        server.lend(gone)
    assert known.push(server.database, server.journal, [known.received(NOW)], NOW).acked_seq == 1
    with server.database.work(UNIT) as work:
        head, lineage = work.feed()
    assert (head, lineage[0], lineage[1].start, len(lineage)) == (1, Era("g0", 0), 0, 2)


def test_an_old_marker_is_noticed_even_in_the_same_database(server: Server) -> None:
    """As after a copy of all files: same cluster, same timeline, same number."""
    with server.database.shards[0].engine.connect() as connection:
        old = facts_of(driver_of(connection)).marker
        assert old is not None
        server.marks.renew()
        server.marks._store(connection, old)
    with pytest.raises(FenceNeeded, match="restored"):
        server.marks.check()


def _reconnected(server: Server, marks: RestoreDetector) -> bool:
    """Return whether a running server that has to connect again is answered."""
    server.database.close()
    server.database.shards[0].check_connection = marks.check_connection
    try:
        server.database.ping()
    except Refusal as refusal:
        assert refusal.code == "busy"
        return False
    return True


@contextmanager
def _started_beside(server: Server) -> Iterator[RestoreDetector]:
    """Yield what another process of the server has: connections of its own."""
    database = Database(server.cluster.url(server.name), pool=1)
    yield RestoreDetector(database.shards[0], server.folder)
    database.close()


def _fence_beside(server: Server) -> None:
    with _started_beside(server) as marks:
        database = Database(server.cluster.url(server.name), pool=1)
        fence_all(database, server.journal, [marks], NOW)
        database.close()


def _needs_fence(server: Server) -> bool:
    """Return whether the server would not start."""
    with _started_beside(server) as marks:
        try:
            marks.check()
        except FenceNeeded as needed:
            return needed.reason == "restored"
    return False


def test_a_running_server_serves_nothing_restored_until_it_is_fenced(server: Server) -> None:
    marks = server.marks
    marks.check()
    backup = server.back_up()
    marks.renew()
    server.put_back(backup)
    marks = RestoreDetector(server.database.shards[0], server.folder)
    assert not _reconnected(server, marks)
    with pytest.raises(OperationalError):
        marks.renew()
    _fence_beside(server)
    assert _reconnected(server, marks)
    marks.renew()


def test_a_marker_is_stored_while_no_other_process_can_write_the_file(server: Server) -> None:
    """A server that runs on beside `fence` writes it too, and one took away the other's unfinished file."""
    with _started_beside(server) as marks:
        for store in (marks.mark, marks.renew):
            taken: list[str] = []

            def try_to_lock(name: str, taken: list[str] = taken) -> None:
                with (server.folder / "mark.lock").open("w") as lock:
                    try:
                        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    except BlockingIOError:
                        taken.append(name)

            with listening(try_to_lock):
                store()
            assert taken == ["server.mark.written", "server.mark.stored"]


def test_renewing_notices_what_was_put_into_the_same_database(server: Server) -> None:
    """As a dump that is read back while the server runs: no connection ends."""
    marks = server.marks
    with server.database.shards[0].engine.connect() as connection:
        marks._store(connection, "old")
    with pytest.raises(FenceNeeded, match="restored"):
        marks.renew()
    assert not _reconnected(server, marks)


def _as_promoted(server: Server, **changed: object) -> None:
    """Change the mark as if the database had been on an earlier timeline when it was served last."""
    path = server.folder / "mark.json"
    mark = json.loads(path.read_text())
    cluster, _, number = mark["database"].split("/")
    path.write_text(json.dumps(mark | {"database": f"{cluster}/00000000/{number}", "is_synchronous": True} | changed))


def test_a_synchronous_standby_that_was_promoted_is_served(server: Server) -> None:
    marks = server.marks
    marks.check()
    before = json.loads((server.folder / "mark.json").read_text())
    _as_promoted(server)
    assert _reconnected(server, marks)
    assert json.loads((server.folder / "mark.json").read_text()) == before
    assert not _needs_fence(server)


@pytest.mark.parametrize(
    "changed", [{"is_synchronous": False}, {"database": "1/00000000/2"}, {"database": ""}, {"marker": "earlier"}]
)
def test_any_other_database_of_a_later_timeline_needs_a_fence(server: Server, changed: dict[str, object]) -> None:
    marks = server.marks
    marks.check()
    _as_promoted(server, **changed)
    assert not _reconnected(server, marks)
    assert _needs_fence(server)


def test_a_promoted_standby_that_lacks_what_was_acknowledged_is_served_by_nobody(server: Server) -> None:
    marks = server.marks
    marks.check()
    desk = Desk(UNIT)
    desk.enrol(server.database, server.journal)
    desk.push(server.database, server.journal, [desk.received(NOW)], NOW)
    assert server.database.shards[0].acknowledged == {UNIT: 1}
    with server.database.transaction() as connection:
        connection.execute(text("UPDATE feed SET head = 0"))
    _as_promoted(server)
    mark = marks._read()
    assert mark is not None
    marks._served = (mark.fenced, mark.database)
    assert not _reconnected(server, marks)
    assert _needs_fence(server)
    _fence_beside(server)
    assert _reconnected(server, marks), "what a fence has accepted as lost is lost"


@pytest.mark.parametrize("step", ["before the database", "after the database"])
def test_a_crash_while_the_markers_change_is_no_restore(
    server: Server, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = server.marks
    store = marks._store

    def die(connection: Connection, marker: str) -> None:
        if step == "after the database":
            store(connection, marker)
        raise KeyboardInterrupt

    monkeypatch.setattr(marks, "_store", die)
    with pytest.raises(KeyboardInterrupt):
        marks.renew()
    server.marks.check()


def test_without_its_journal_a_server_lends_nothing_until_a_floor_is_keyed(server: Server) -> None:
    desk = Desk(UNIT)
    desk.enrol(server.database, server.journal)
    server.lend(desk)
    shutil.rmtree(server.folder)
    with pytest.raises(FenceNeeded, match="journal_lost"):
        server.marks.check()
    server.fence()
    server.marks.check()
    with pytest.raises(Refusal, match="leasing_closed"):
        server.lend(desk)
    set_floor(server.database, server.journal, UNIT, SERVER_SCHEME, 5_000_000, share_floor=30)
    assert server.lend(desk).first == 5_000_000
    with server.database.work(UNIT) as work:
        assert work.take_serials(SHARE_SCHEME, 1, 0) == 30


def test_without_a_floor_a_hundred_shares_are_passed_over(server: Server) -> None:
    set_floor(server.database, server.journal, UNIT, SERVER_SCHEME, 5_000_000)
    with server.database.work(UNIT) as work:
        assert work.take_serials(SHARE_SCHEME, 1, server.journal.of(UNIT).high_water(SHARE_SCHEME)) == 121


def test_torn_lines_of_the_journal_are_passed_over(server: Server) -> None:
    desk = Desk(UNIT)
    desk.enrol(server.database, server.journal)
    file = server.folder / "journal.ndjson"
    whole = file.read_bytes()
    file.write_bytes(whole + b'\n0123456789abcdef {"unit":')
    server.lend(desk)
    assert [entry.kind for entry in server.journal.of(UNIT).entries()] == ["device", "lease"]
    for cut in range(len(whole) - 1):
        file.write_bytes(whole[:cut])
        assert len(server.journal.of(UNIT).entries()) == 0
