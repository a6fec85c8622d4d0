"""Offices spread over two PostgreSQL servers: each lies whole on one, and what concerns all is asked of both."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import Connection, func, select

from central_server.storage import tables as t
from central_server.storage.credentials import Bearer, Role, bearer_of, expire_codes, find_code, make_code, make_token
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.storage.look_up import dossiers_by_number
from central_server.storage.recovery import fence_all
from central_server.storage.reports import count_period
from central_server.storage.restore_detection import FenceNeeded, detectors_of
from central_server.storage.schema import is_current
from desktop_app.domain.law.period import Period
from desktop_app.sync.protocol import Refusal
from tests.central_server.cluster import Cluster
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk

pytestmark = pytest.mark.parametrize("shards", [2])

_SECOND = UUID(int=0xB2)
_UNITS = (UNIT, _SECOND)
_CODE = "H44.18-20261125-0000001"
_PERIOD = Period(date(2026, 11, 1), date(2026, 11, 30))


@pytest.fixture
def two_offices(database: Database) -> Database:
    database.add_unit(_SECOND, "Xã Khác", "g0", NOW)
    return database


@pytest.fixture
def desks(two_offices: Database, journal: JournalFile) -> list[Desk]:
    """One desk of each office, which has handed in a dossier; both papers have the same code."""
    made = [Desk(unit_id) for unit_id in _UNITS]
    for desk in made:
        desk.enrol(two_offices, journal)
        desk.push(two_offices, journal, [desk.received(NOW, code=_CODE)], NOW)
    return made


def _shut(database: Database, unit_id: UUID, cluster: Cluster, second_cluster: Cluster) -> None:
    """Send the shard of an office away."""
    shard = database.of(unit_id)
    home = second_cluster if shard is database.shards[1] else cluster
    home.forbid(str(conninfo_to_dict(shard.url)["dbname"]))


def test_new_offices_go_where_the_fewest_are(database: Database) -> None:
    for number in range(1, 4):
        database.add_unit(UUID(int=number), "", "g0", NOW)
    assert database.of(UNIT) is database.shards[1], "of two without offices the one that was added last"
    assert [_count(database, place) for place in range(2)] == [2, 2]
    assert database.units() == sorted([UNIT, *(UUID(int=number) for number in range(1, 4))])
    with pytest.raises(ValueError, match="there already"):
        database.add_unit(UUID(int=1), "", "g0", NOW)


def _count(database: Database, place: int) -> int:
    with database.shards[place].transaction() as connection:
        return int(connection.scalar(select(func.count()).select_from(t.unit)) or 0)


def test_an_office_stays_where_it_is_when_a_database_is_added(make_urls: Callable[[], tuple[str, ...]]) -> None:
    first, added = make_urls()
    before = Database(first, 2)
    before.add_unit(UNIT, "", "g0", NOW)
    before.close()
    after = Database(first, 2, [added])
    assert is_current(after)
    after.add_unit(_SECOND, "", "g0", NOW)
    assert [after.shards.index(after.of(unit_id)) for unit_id in _UNITS] == [0, 1]
    after.close()


def test_the_rows_of_an_office_lie_on_one_database_only(two_offices: Database, desks: list[Desk]) -> None:
    assert two_offices.of(UNIT) is not two_offices.of(_SECOND)
    for unit_id, other in (_UNITS, _UNITS[::-1]):
        with two_offices.of(unit_id).transaction() as connection:
            for table in (t.event, t.device, t.dossier, t.dossier_number, t.feed, t.lineage, t.install_usage):
                assert connection.scalars(select(table.c.unit_id).distinct()).all() == [unit_id], table.name
            assert connection.scalar(select(func.count()).where(t.event.c.unit_id == other)) == 0


def test_what_concerns_no_single_office_is_found_on_any(two_offices: Database, desks: list[Desk]) -> None:
    assert [two_offices.unit_of_device(desk.device_id) for desk in desks] == list(_UNITS)
    for unit_id in _UNITS:
        bearer = Bearer(unit_id, "Tỉnh", Role.REPORT)
        assert bearer_of(two_offices, make_token(two_offices, bearer, NOW)) == bearer
    assert two_offices.heads(set(_UNITS)) == {UNIT: 1, _SECOND: 1}
    assert {dossier.unit_id for dossier in dossiers_by_number(two_offices, _CODE)} == set(_UNITS)
    assert {line.unit_id: line.counts.direct for line in count_period(two_offices, _PERIOD)} == {UNIT: 1, _SECOND: 1}
    assert two_offices.unit_of_device(UUID(int=1)) is None
    assert bearer_of(two_offices, "qmc_x") is None


def test_a_code_is_used_and_expired_where_its_office_is(two_offices: Database) -> None:
    codes = {unit_id: make_code(two_offices, unit_id, NOW) for unit_id in _UNITS}

    def valid() -> list[UUID]:
        stored = [two_offices.from_all(partial(_find, code)) for code in codes.values()]
        return [unit_id for units in stored for unit_id in units]

    assert valid() == list(_UNITS)
    expire_codes(two_offices, NOW)
    assert valid() == []


def _find(code: str, connection: Connection) -> list[UUID]:
    stored = find_code(connection, code, NOW)
    return [stored.unit_id] if stored is not None else []


def test_one_database_that_is_away_stops_its_own_offices_only(
    two_offices: Database, desks: list[Desk], journal: JournalFile, cluster: Cluster, second_cluster: Cluster
) -> None:
    _shut(two_offices, _SECOND, cluster, second_cluster)
    first, second = desks
    assert first.push(two_offices, journal, [first.received(NOW)], NOW).acked_seq == 2
    with pytest.raises(Refusal, match="busy"):
        second.push(two_offices, journal, [second.received(NOW)], NOW)
    assert two_offices.heads(set(_UNITS)) == {UNIT: 2}
    for ask in (two_offices.ping, two_offices.units, lambda: count_period(two_offices, _PERIOD)):
        # Half a report would be a wrong one.
        with pytest.raises(Refusal, match="busy"):
            ask()


def test_a_restore_of_any_database_is_noticed(two_offices: Database, tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    detectors = detectors_of(two_offices, folder)
    for detector in detectors:
        detector.check()
    with two_offices.shards[1].engine.connect() as connection:
        detectors[1]._store(connection, "old")
    detectors[0].check()
    with pytest.raises(FenceNeeded, match="restored"):
        detectors[1].check()
    assert fence_all(two_offices, JournalFile(folder), detectors, NOW) == 2
    for detector in detectors_of(two_offices, folder):
        detector.check()
        detector.renew()
