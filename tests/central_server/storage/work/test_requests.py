"""A signed request is carried out once, whatever the others do meanwhile, and is forgotten when it is too old."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import UUID

import pytest
from sqlalchemy import func, select

from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.work.requests import forget_requests
from central_server.storage.work.unit_of_work import PostgresWork
from desktop_app.sync.protocol import Refusal
from tests.central_server.conftest import NOW, UNIT

DEVICE, OTHER = UUID(int=7), UUID(int=8)
DIGEST = bytes(range(32))


def _count(database: Database) -> int:
    with database.transaction() as connection:
        return int(connection.execute(select(func.count()).select_from(t.request_nonce)).scalar_one())


def _carry_out(work: PostgresWork) -> None:
    work.carry_out(DEVICE, DIGEST, NOW)


def test_the_same_request_is_refused_and_another_one_or_that_of_another_device_is_not(database: Database) -> None:
    database.run(UNIT, _carry_out)
    with pytest.raises(Refusal, match="replayed"):
        database.run(UNIT, _carry_out)
    database.run(UNIT, lambda work: work.carry_out(OTHER, DIGEST, NOW))
    database.run(UNIT, lambda work: work.carry_out(DEVICE, DIGEST[::-1], NOW))
    assert _count(database) == 3


def test_a_request_that_failed_can_be_sent_again(database: Database) -> None:
    def failing(work: PostgresWork) -> None:
        _carry_out(work)
        raise Refusal("forked")

    with pytest.raises(Refusal, match="forked"):
        database.run(UNIT, failing)
    database.run(UNIT, _carry_out)
    assert _count(database) == 1


def test_of_many_at_once_exactly_one_is_carried_out(database: Database) -> None:
    together, done = Barrier(8), list[int]()

    def carry_out(place: int) -> str:
        def task(work: PostgresWork) -> None:
            _carry_out(work)
            done.append(place)

        together.wait()
        try:
            database.run(UNIT, task)
        except Refusal as refusal:
            return refusal.code
        return ""

    with ThreadPoolExecutor(8) as pool:
        answers = sorted(pool.map(carry_out, range(8)))
    assert (answers, len(done)) == (["", *["replayed"] * 7], 1)


def test_only_what_is_too_old_to_be_accepted_is_forgotten(database: Database) -> None:
    for place in range(3):
        expires_at = NOW + timedelta(seconds=place)
        database.run(UNIT, lambda work, d=bytes([place]), at=expires_at: work.carry_out(DEVICE, d, at))  # type: ignore[misc]
    with database.transaction() as connection:
        forget_requests(connection, NOW + timedelta(seconds=1))
    assert _count(database) == 2
