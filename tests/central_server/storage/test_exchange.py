"""Dossiers that go from one office to another, over real databases, on one server and spread over two."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import delete, func, select

from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.exchange import _LOCK, Exchange, add_agency_name, names_of
from central_server.storage.journal import JournalFile
from central_server.storage.recovery import fence_all
from central_server.storage.restore_detection import detectors_of
from desktop_app.domain.codec import plain
from desktop_app.domain.dossier.event_encoding import line_of, read_line
from desktop_app.domain.dossier.event_merge import FoldedDossier
from desktop_app.domain.dossier.payloads.interlinked import PartState
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.replication.failpoints import listening
from desktop_app.sync.protocol import SERVER
from tests.central_server.cluster import Cluster
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.core.test_exchange import ORIGIN, the_dossier
from tests.central_server.desks import OFFICER, Desk
from tests.events import make_event

OTHER, THIRD = UUID(int=0xB2), UUID(int=0xC3)
AGENCIES = ("Phường Thử", "Sở Nội vụ", "Sở Không Có")


class Offices:
    """Two offices with a desk each, and the exchange between them."""

    def __init__(self, database: Database, journal: JournalFile, first: UUID = UNIT, second: UUID = OTHER) -> None:
        self.database, self.journal, self.first = database, journal, first
        self.exchange = Exchange(database, journal, lambda: NOW)
        self.desks = {first: Desk(first), second: Desk(second, 7)}
        for desk in self.desks.values():
            desk.enrol(database, journal)

    def push(self, unit_id: UUID, *lines: bytes) -> None:
        self.desks[unit_id].push(self.database, self.journal, lines, NOW)

    def send(self, agencies: Sequence[str] = AGENCIES, *, is_electronic: bool = True) -> UUID:
        """Receive a dossier at the first office and send it to some agencies."""
        dossier_id = uuid4()
        tasks = [{"agency": agency, "work": "Thẩm định", "due_at": NOW} for agency in agencies]
        body = {"lead": agencies[0], "tasks": tasks, "is_electronic": is_electronic}
        sent = make_event(uuid4(), dossier_id, EventKind.SENT_TO_AGENCIES, NOW, OFFICER, body)
        self.push(self.first, self.desks[self.first].received(NOW, dossier_id), line_of(sent))
        return dossier_id

    def dossiers(self, unit_id: UUID) -> dict[UUID, FoldedDossier]:
        with self.database.work(unit_id) as work:
            ids = {read_line(row.line).dossier_id for row in work.rows(0, 1000)}
            return work.courses(ids)

    def kinds(self, unit_id: UUID) -> list[str]:
        with self.database.work(unit_id) as work:
            return [read_line(row.line).kind.value for row in work.rows(0, 1000) if row.device_id == SERVER]

    def states(self, dossier_id: UUID) -> dict[str, PartState]:
        return {task.agency: task.state for task in self.dossiers(self.first)[dossier_id].state.tasks}


@pytest.fixture(params=[1, 2])
def shards(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def offices(database: Database, journal: JournalFile) -> Offices:
    database.add_unit(OTHER, "Bộ phận Một cửa Sở Nội vụ", "g0", NOW)
    add_agency_name(database, OTHER, " Sở Nội vụ ")
    return Offices(database, journal)


def _answer(offices: Offices, dossier_id: UUID, kind: EventKind, **body: Any) -> None:
    offices.push(OTHER, line_of(make_event(uuid4(), dossier_id, kind, NOW, OFFICER, body)))
    assert offices.exchange.run_once() == {UNIT}


def test_a_dossier_goes_to_the_agencys_office_and_its_answers_come_back(offices: Offices) -> None:
    dossier_id = offices.send()
    assert offices.exchange.run_once() == {UNIT, OTHER}
    states = {"Phường Thử": PartState.SENT, "Sở Nội vụ": PartState.DELIVERED, "Sở Không Có": PartState.NOT_REACHED}
    assert offices.states(dossier_id) == states
    ((there, folded),) = offices.dossiers(OTHER).items()
    assert folded.state.arrival is not None
    origin = folded.state.arrival.origin
    assert origin is not None
    assert (folded.state.status, origin.dossier_id, origin.office) == (Status.NEW, dossier_id, "Phường Thử")
    offices.push(OTHER, offices.desks[OTHER].received(NOW, there))
    assert offices.exchange.run_once() == {UNIT}
    assert offices.states(dossier_id)["Sở Nội vụ"] is PartState.RECEIVED
    _answer(offices, there, EventKind.RESULT_READY, result="12/TB-SNV")
    (done,) = (task for task in offices.dossiers(UNIT)[dossier_id].state.tasks if task.done_at)
    assert done.agency == "Sở Nội vụ"
    assert offices.exchange.run_once() == set()


def test_a_refusal_comes_back_with_its_reasons(offices: Offices) -> None:
    dossier_id = offices.send()
    offices.exchange.run_once()
    (there,) = offices.dossiers(OTHER)
    _answer(offices, there, EventKind.NOT_RECEIVED, reasons=["Không đúng thẩm quyền"])
    assert offices.states(dossier_id)["Sở Nội vụ"] is PartState.DECLINED


def test_what_goes_on_paper_or_is_no_dossier_of_the_office_stays(offices: Offices) -> None:
    offices.send(is_electronic=False)
    tasks = [{"agency": "Sở Nội vụ", "work": "x", "due_at": NOW}]
    body = {"lead": "Sở Nội vụ", "tasks": tasks, "is_electronic": True}
    offices.push(UNIT, line_of(make_event(uuid4(), uuid4(), EventKind.SENT_TO_AGENCIES, NOW, OFFICER, body)))
    assert offices.exchange.run_once() == set()
    assert (offices.kinds(UNIT), offices.kinds(OTHER)) == ([], [])


def test_a_desk_cannot_claim_that_another_office_sent_a_dossier(offices: Offices) -> None:
    dossier_id, forged = offices.send(is_electronic=False), uuid4()
    origin = {**plain(ORIGIN), "unit_id": str(UNIT), "dossier_id": str(dossier_id)}
    sent = the_dossier()
    page = {"code": "x", "procedure": {"id": "p"}, "reception": plain(sent.received.reception), "origin": origin}
    claim = line_of(make_event(uuid4(), forged, EventKind.ARRIVED_FROM_AGENCY, NOW, OFFICER, page))
    ready = line_of(make_event(uuid4(), forged, EventKind.RESULT_READY, NOW, OFFICER, {"result": "giả"}))
    offices.push(OTHER, claim, offices.desks[OTHER].received(NOW, forged), ready)
    assert offices.exchange.run_once() == set()
    assert offices.kinds(UNIT) == []


def test_a_failure_between_two_offices_carries_nothing_twice(offices: Offices) -> None:
    dossier_id = offices.send()

    def fail(name: str) -> None:
        if name == "server.exchange.carried":
            raise RuntimeError

    with listening(fail), pytest.raises(RuntimeError):
        offices.exchange.run_once()
    assert (offices.kinds(UNIT), len(offices.kinds(OTHER))) == ([], 1)
    offices.exchange.run_once()
    assert offices.states(dossier_id)["Sở Nội vụ"] is PartState.DELIVERED
    assert len(offices.kinds(OTHER)) == 1


def test_after_a_restore_everything_is_read_again_and_nothing_made_twice(offices: Offices, tmp_path: Path) -> None:
    offices.send()
    offices.exchange.run_once()
    before = (offices.kinds(UNIT), offices.kinds(OTHER))
    fence_all(offices.database, offices.journal, detectors_of(offices.database, tmp_path), NOW)
    offices.exchange.run_once()
    assert (offices.kinds(UNIT), offices.kinds(OTHER)) == before


def test_who_answers_to_a_name(offices: Offices) -> None:
    names = names_of(offices.database)
    assert names["so noi vu"] == names["bo phan mot cua so noi vu"] == [OTHER]
    add_agency_name(offices.database, OTHER, "Sở Nội vụ")
    offices.database.add_unit(THIRD, "Xã Khác", "g0", NOW)
    for wrong in ("SỞ NỘI VỤ", " , "):
        with pytest.raises(ValueError, match="name"):
            add_agency_name(offices.database, THIRD, wrong)


@pytest.mark.parametrize("shards", [2])
def test_an_office_that_cannot_be_reached_keeps_what_waits(
    offices: Offices, cluster: Cluster, second_cluster: Cluster
) -> None:
    dossier_id = offices.send()
    target = offices.database.of(OTHER)
    home = second_cluster if target is offices.database.shards[1] else cluster
    name = str(conninfo_to_dict(target.url)["dbname"])
    home.forbid(name)
    offices.exchange.run_once()
    assert offices.kinds(UNIT) == []
    home.allow(name)
    offices.exchange.run_once()
    assert offices.states(dossier_id)["Sở Nội vụ"] is PartState.DELIVERED


def test_two_processes_do_not_carry_at_once(offices: Offices) -> None:
    offices.send()
    shard = offices.database.of(UNIT)
    with shard.transaction() as connection:
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
        offices.exchange.run_once()
        assert offices.kinds(UNIT) == []
    offices.exchange.run_once()
    assert offices.kinds(UNIT) != []


def test_an_office_that_is_gone_is_told_nothing(offices: Offices) -> None:
    offices.send()
    offices.exchange.run_once()
    (there,) = offices.dossiers(OTHER)
    with offices.database.work(UNIT) as work:
        work.connection.execute(delete(t.unit).where(t.unit.c.unit_id == UNIT))
    offices.push(OTHER, offices.desks[OTHER].received(NOW, there))
    before = offices.kinds(UNIT)
    offices.exchange.run_once()
    assert offices.kinds(UNIT) == before
