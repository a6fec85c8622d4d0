"""A desk that gets no more today: the rest of the round goes on, and nothing that it made is lost."""

from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

from central_server.core import devices, numbers
from central_server.core.numbers import MOST_LEASED
from desktop_app.domain.dossier.code import is_provisional
from desktop_app.domain.serials import LAST_LEASED_SERIAL, SERVER_SCHEME
from desktop_app.sync.engine import Round, SyncRound
from desktop_app.sync.protocol import LeaseRequest
from tests.simulation.ids import Ids
from tests.simulation.link import Link
from tests.simulation.memory import InMemory
from tests.simulation.memory_desk import MemoryDesk
from tests.simulation.memory_log import public_half
from tests.simulation.memory_server import MemoryServer

_UNIT = UUID(int=9)
"""An office of a ministry: its serials run on."""
_MORNING = datetime(2026, 11, 26, 1, tzinfo=UTC)


class _Office:
    """Desks of one server, on a day that the test sets."""

    def __init__(self) -> None:
        self.now = _MORNING
        self.server = MemoryServer()
        self.chance = Random(11)
        self.ids = Ids(self.chance)
        self.factory = InMemory(self.ids)
        self.desks = 0

    def desk(self, day_limit: int) -> tuple[MemoryDesk, Link]:
        key, install = self.ids.new().bytes * 2, self.ids.new()
        with self.server.work() as work:
            made = devices.enrol(work, self.server.journal, self.ids.new(), install, public_half(key), "")
        self.desks += 1
        desk = self.factory.desk(_UNIT, made.device_id, install, key, f"machine-{self.desks}")
        link = Link(_UNIT, lambda: self.now, self.server, lambda: desk.disk.identity.device_id, self.chance)
        link.day_limit = day_limit
        return desk, link

    def sync(self, desk: MemoryDesk, link: Link) -> Round:
        return SyncRound(desk, link, lambda: self.now).run()

    def receive(self, desk: MemoryDesk, count: int) -> None:
        for _ in range(count):
            desk.receive(self.ids.new(), self.now)


def test_the_rest_is_sent_on_another_day_and_fetching_goes_on() -> None:
    office = _Office()
    busy, link = office.desk(day_limit=1)
    other, other_link = office.desk(day_limit=0)
    office.receive(busy, 120)
    first = office.sync(busy, link)
    assert (first.problem, first.pushed, busy.backlog()) == ("quota", 50, 70)
    assert busy.disk.blocks, "numbers are still leased"
    office.receive(other, 3)
    assert office.sync(other, other_link).problem == ""
    again = office.sync(busy, link)
    assert (again.problem, again.pushed) == ("quota", 0)
    assert set(other.received()) <= set(busy.received())
    office.now += timedelta(days=1)
    link.day_limit = 10**9
    assert office.sync(busy, link).problem == ""
    assert (busy.backlog(), len(office.server.event_ids())) == (0, 123 + _renumbered(office.server))


def test_a_desk_without_numbers_goes_on_and_says_so_when_there_are_none_left() -> None:
    office = _Office()
    desk, link = office.desk(day_limit=0)
    with office.server.work() as work:
        work.raise_serial(SERVER_SCHEME, LAST_LEASED_SERIAL - 4)
    office.receive(desk, 7)
    assert office.sync(desk, link).problem == "numbers_exhausted"
    office.receive(desk, 2)
    office.sync(desk, link)
    codes = {course.code for course in desk.courses().values()}
    assert len(codes) == 9
    assert not any(map(is_provisional, codes))
    assert desk.courses() == office.server.tables.courses


def test_a_desk_that_has_enough_numbers_does_not_complain() -> None:
    office = _Office()
    desk, link = office.desk(day_limit=0)
    for _ in range(2):
        with office.server.work() as work:
            request = LeaseRequest(office.ids.new(), SERVER_SCHEME, MOST_LEASED)
            numbers.lease_block(work, office.server.journal, desk.identity().device_id, request, office.now)
    assert office.sync(desk, link).problem == ""
    assert desk.disk.request is not None, "it asks again another time"


def _renumbered(server: MemoryServer) -> int:
    return sum(1 for entry in server.entries() if entry.kind == "number.reassigned")
