"""A desk that is far behind stores the feed first and shows each dossier once, whatever interrupts it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import Connection

from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import feed_pages, rounds
from desktop_app.services.sync.projection import project
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import append_event, broken_links
from desktop_app.storage.sync_state import identity_of
from desktop_app.sync import engine
from tests.conftest import KEY, MovableClock, a_reception
from tests.enrolled import enrol
from tests.events import make_event
from tests.simulation.link import Link
from tests.simulation.memory_server import MemoryServer

_FAR = 20
Pair = tuple[tuple[DeskContext, Link], tuple[DeskContext, Link]]


@pytest.fixture
def pair(
    context: DeskContext, made_desk: DeskContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Pair]:
    """A desk with a history, and one that has not fetched anything yet; twenty events are far behind."""
    for module in (engine, feed_pages):
        monkeypatch.setattr(module, "FAR_BEHIND", _FAR)
    monkeypatch.setattr(feed_pages, "_SHOWN_AT_ONCE", 7)
    (tmp_path / "new").mkdir()
    target = tmp_path / "new" / "desk.db"
    target.write_bytes(made_desk.store.path.read_bytes())
    new, server = replace(context, store=Store(target, KEY)), MemoryServer()
    yield (context, enrol(context, server, bytes(range(32)))), (new, enrol(new, server, bytes(range(1, 33)), 2))
    new.store.close()


def _work(context: DeskContext, people: list[Applicant], clock: MovableClock, seed: int = 3) -> list[UUID]:
    """Receive dossiers and take steps in a mixed order."""
    chance, made = Random(seed), list[UUID]()
    for person in people[:8]:
        made.append(receive(context, a_reception(context, person), printed=False).dossier.id)
        for kind in (EventKind.PRINTED, EventKind.HANDED_OVER, EventKind.PRINTED):
            dossier_id = chance.choice(made)
            clock.move(minutes=1)
            fields = {"form": "receipt"} if kind is EventKind.PRINTED else {"to": f"Phòng {chance.randrange(9)}"}
            with context.store.write() as connection:
                at = clock() + timedelta(seconds=1)
                append_event(connection, make_event(new_id(), dossier_id, kind, at, context.officer.id, fields))
                project(connection, [dossier_id], at)
    return made


def _pending(connection: Connection) -> int:
    return identity_of(connection).pending_from


def _same(one: DeskContext, other: DeskContext, dossier_ids: list[UUID]) -> bool:
    for dossier_id in dossier_ids:
        first, second = open_dossier(one, dossier_id), open_dossier(other, dossier_id)
        if first is None or second is None or (first.state, first.dossier) != (second.state, second.dossier):
            return False
    return True


def test_each_dossier_is_shown_once(
    pair: Pair, people: list[Applicant], clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    (context, link), (new, new_link) = pair
    made = _work(context, people, clock)
    rounds.sync_now(context, client=link)
    shown: list[UUID] = []

    def counted(connection: Connection, dossier_ids: list[UUID], *rest: object) -> list[UUID]:
        shown.extend(dossier_ids)
        return project(connection, dossier_ids, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(feed_pages, "project", counted)
    assert rounds.sync_now(new, client=new_link).problem == ""
    assert sorted(shown) == sorted(made)
    assert _same(context, new, made)
    with new.store.read() as connection:
        assert _pending(connection) == 0
        assert not list(broken_links(connection))


@pytest.mark.parametrize("after", range(1, 12, 2))
def test_what_was_interrupted_is_shown_by_the_next_round(
    pair: Pair, people: list[Applicant], clock: MovableClock, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    (context, link), (new, new_link) = pair
    made = _work(context, people, clock)
    rounds.sync_now(context, client=link)
    asked = 0

    def is_cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    rounds.sync_now(new, client=new_link, is_cancelled=is_cancelled)
    own = receive(new, a_reception(new, people[0]), printed=False).dossier
    more = _work(context, people, clock, seed=4)
    rounds.sync_now(context, client=link)
    assert rounds.sync_now(new, client=new_link).waiting == 0
    rounds.sync_now(context, client=link)
    assert _same(context, new, [*made, *more, own.id])
    with new.store.read() as connection:
        assert _pending(connection) == 0


def test_a_desk_that_is_not_far_behind_shows_each_page_at_once(
    pair: Pair, people: list[Applicant], clock: MovableClock
) -> None:
    (context, link), (new, new_link) = pair
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    rounds.sync_now(context, client=link)
    rounds.sync_now(new, client=new_link, is_cancelled=lambda: False)
    assert open_dossier(new, made.id) is not None
    with new.store.read() as connection:
        assert _pending(connection) == 0
