"""The race of the cursor: what commits late is never passed over, and the numbers have no hole."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait
from random import Random

import pytest

from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk

# On one database, and with the offices spread over two PostgreSQL servers.
pytestmark = pytest.mark.parametrize("shards", [1, 2])

_WRITERS, _READERS, _BATCHES = 12, 4, 25


class _Race:
    """Writers and readers on one office."""

    def __init__(self, database: Database, journal: JournalFile) -> None:
        self._database = database
        self._journal = journal
        self.written: list[set[bytes]] = [set() for _ in range(_WRITERS)]
        self.seen: list[list[tuple[int, bytes]]] = [[] for _ in range(_READERS)]
        self.is_over = threading.Event()

    def write(self, place: int) -> None:
        desk, chance = Desk(UNIT, place), Random(place)
        desk.enrol(self._database, self._journal)
        for _ in range(_BATCHES):
            lines = [desk.received(NOW) for _ in range(chance.randint(1, 4))]
            desk.push(self._database, self._journal, lines, NOW)
            self.written[place].update(lines)
            time.sleep(chance.random() * 0.004)

    def read(self, place: int) -> None:
        cursor = 0
        while True:
            was_over = self.is_over.is_set()
            head, _, rows = self._database.page(UNIT, cursor, 500)
            assert len(rows) == min(head - cursor, 500)
            self.seen[place] += [(row.feed_seq, row.line) for row in rows]
            cursor += len(rows)
            if was_over and not rows:
                return


def test_twelve_writers_and_readers_that_miss_nothing(database: Database, journal: JournalFile) -> None:
    race = _Race(database, journal)
    with ThreadPoolExecutor(_WRITERS + _READERS) as pool:
        writers = [pool.submit(race.write, place) for place in range(_WRITERS)]
        readers = [pool.submit(race.read, place) for place in range(_READERS)]
        wait(writers)
        race.is_over.set()
    for one in writers + readers:
        one.result()
    everything: set[bytes] = set().union(*race.written)
    assert len(everything) >= _WRITERS * _BATCHES
    for rows in race.seen:
        assert [seq for seq, _ in rows] == list(range(1, len(everything) + 1))
        assert {line for _, line in rows} == everything
