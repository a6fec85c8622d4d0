"""A desk that may store no more today stays in contact, explains it, and sends the rest when it may again."""

from datetime import timedelta

import pytest

from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.rounds import sync_now
from desktop_app.sync.protocol import QUOTA
from desktop_app.ui.texts.messages import known_codes
from tests.conftest import MovableClock, a_reception
from tests.enrolled import enrol
from tests.simulation.memory_server import MemoryServer


@pytest.fixture
def server() -> MemoryServer:
    return MemoryServer()


def test_the_rest_waits_and_is_sent_on_the_next_day(
    context: DeskContext, people: list[Applicant], server: MemoryServer, clock: MovableClock
) -> None:
    link = enrol(context, server, bytes(range(1, 33)), 2)
    link.day_limit = 1
    receive(context, a_reception(context, people[0]))
    assert sync_now(context, client=link).problem == ""
    receive(context, a_reception(context, people[1]))
    for _ in range(3):
        status = sync_now(context, client=link)
        assert (status.problem, status.waiting > 0, status.failures) == (QUOTA, True, 0)
    assert status.last_contact == clock()
    assert status.next_at is not None
    assert status.next_at < clock() + timedelta(minutes=5), "it goes on fetching as often as ever"
    assert f"sync.{QUOTA}" in known_codes()
    clock.move(days=1)
    after = sync_now(context, client=link)
    assert (after.waiting, after.problem) == (0, "")
