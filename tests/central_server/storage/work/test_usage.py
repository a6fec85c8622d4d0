"""The bytes of a day are added up for each installation of each office, and another day begins at nothing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from uuid import UUID, uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from central_server.storage.database import Database
from tests.central_server.conftest import NOW, UNIT

_DAYS = st.dates(date(2026, 11, 1), date(2026, 11, 3))


@given(st.lists(st.tuples(_DAYS, st.integers(1, 10**9)), max_size=12))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_only_the_last_day_is_kept(database: Database, added: list[tuple[date, int]]) -> None:
    install, total = uuid4(), dict[date, int]()
    for day, size in added:
        with database.work(UNIT) as work:
            work.add_stored(install, day, size)
        total = {day: total.get(day, 0) + size}
    with database.work(UNIT) as work:
        assert {day: work.stored_on(install, day) for day in total} == total
        assert work.stored_on(install, date(2026, 11, 4)) == 0


def test_two_transactions_at_once_lose_nothing(database: Database) -> None:
    def add(size: int) -> None:
        database.run(UNIT, lambda work: work.add_stored(UUID(int=5), date(2026, 11, 9), size))

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(add, range(40)))
    with database.work(UNIT) as work:
        assert work.stored_on(UUID(int=5), date(2026, 11, 9)) == sum(range(40))


def test_an_installation_of_another_office_is_another_one(database: Database) -> None:
    other, day = UUID(int=0xC3), date(2026, 11, 9)
    database.add_unit(other, "Phường Khác", "g0", NOW)
    database.run(UNIT, lambda work: work.add_stored(UUID(int=5), day, 12))
    assert database.run(other, lambda work: work.stored_on(UUID(int=5), day)) == 0
