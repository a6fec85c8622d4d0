"""The database's machine is lost under load; `tests.central_server.failover` does it many times."""

from collections.abc import Iterator

import pytest
from sqlalchemy import delete

from central_server.storage import tables as t
from central_server.storage.database import Database
from tests.central_server import failover
from tests.central_server.failover import Province, failover_folder
from tests.central_server.replication import wait_until

pytestmark = [pytest.mark.postgres, pytest.mark.thorough]


@pytest.fixture
def province() -> Iterator[Province]:
    with failover_folder() as folder:
        made = Province(folder, seed=1)
        yield made
        made.close()


def test_the_server_goes_on_with_the_promoted_standby_and_loses_nothing() -> None:
    outcome = failover.run(2, seed=3)
    assert outcome.is_sound, outcome
    assert (outcome.runs, outcome.acknowledged > 50) == (2, True)


def test_what_an_asynchronous_standby_lacks_is_noticed_and_served_by_nobody_until_a_fence(province: Province) -> None:
    province.primary.execute("ALTER SYSTEM SET synchronous_standby_names = ''")
    province.primary.execute("SELECT pg_reload_conf()")
    wait_until(lambda: not province.mark()["is_synchronous"])
    province.standby.stop_following()
    province.wait_for_more(20)
    province.primary.kill()
    province.standby.promote()
    province.primary, province.standby = province.standby, province.primary
    wait_until(lambda: "nothing is served from this database (restored)" in province.server_log())
    province.stop_desks()
    province.check()
    assert province.outcome.lost >= 20
    assert not province.outcome.is_sound
    identity = province.mark()["database"]
    province.fence()
    assert province.mark()["database"] > identity
    wait_until(province.is_ready)


def test_an_acknowledged_event_that_is_missing_would_be_found(province: Province) -> None:
    province.wait_for_more(20)
    province.stop_desks()
    province.check()
    assert province.outcome.is_sound
    database = Database(province.primary.url("qmc"), pool=1)
    with database.transaction() as connection:
        connection.execute(delete(t.event).where(t.event.c.feed_seq == 1))
    database.close()
    province.check()
    assert (province.outcome.lost, province.outcome.holes) == (2, 2)
