"""What a desk took from updated desks before its own update is shown after it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Connection

from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import catching_up, feed_pages
from desktop_app.services.sync.catching_up import UNDERSTOOD, Understood
from desktop_app.services.sync.projection import project
from desktop_app.services.sync.rounds import sync_now
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import append_event
from tests.conftest import KEY, a_reception
from tests.enrolled import enrol
from tests.events import make_event
from tests.simulation.memory_server import MemoryServer

Sync = Callable[[], None]


@pytest.fixture
def updated(context: DeskContext, made_desk: DeskContext, tmp_path: Path) -> Iterator[tuple[DeskContext, Sync, Sync]]:
    """A desk that is updated already, and how it and the desk of the test do a round."""
    (tmp_path / "updated").mkdir()
    target = tmp_path / "updated" / "desk.db"
    target.write_bytes(made_desk.store.path.read_bytes())
    desk, server = replace(context, store=Store(target, KEY)), MemoryServer()
    ways = {
        id(each): enrol(each, server, bytes([number] * 32), number) for number, each in enumerate((desk, context), 1)
    }

    def sync(each: DeskContext) -> None:
        assert sync_now(each, client=ways[id(each)]).problem == ""

    yield desk, lambda: sync(desk), lambda: sync(context)
    desk.store.close()


def _not_at_all(_connection: Connection, _dossiers: Iterable[UUID], _now: datetime) -> list[UUID]:
    return []


def _reads_less(context: DeskContext, understood: Understood) -> None:
    with context.store.write() as connection:
        UNDERSTOOD.write(connection, understood)


def test_a_dossier_in_a_newer_shape_is_shown_after_the_update(
    context: DeskContext,
    updated: tuple[DeskContext, Sync, Sync],
    people: list[Applicant],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other, sync_other, sync = updated
    made = receive(other, a_reception(other, people[0]), printed=False).dossier
    sync_other()
    # Version 0.1.0 stored it, could not read the payload, and left no mark.
    monkeypatch.setattr(feed_pages, "project", _not_at_all)
    sync()
    assert open_dossier(context, made.id) is None
    monkeypatch.undo()
    with context.store.write() as connection:
        UNDERSTOOD.clear(connection)
    sync()
    opened = open_dossier(context, made.id)
    assert opened is not None
    assert opened.dossier.code == made.code


def test_a_kind_that_was_unknown_counts_after_the_update_and_only_once(
    context: DeskContext,
    updated: tuple[DeskContext, Sync, Sync],
    people: list[Applicant],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other, sync_other, sync = updated
    first, second = (receive(other, a_reception(other, person), printed=False).dossier for person in people[:2])
    sync_other()
    sync()
    with other.store.write() as connection:
        step = make_event(new_id(), first.id, EventKind.HANDED_OVER, other.clock(), other.officer.id, {"to": "Phòng 7"})
        append_event(connection, step)
        project(connection, [first.id], other.clock())
    sync_other()
    monkeypatch.setattr(feed_pages, "project", _not_at_all)
    sync()
    monkeypatch.undo()
    known = catching_up._NOW
    _reads_less(context, replace(known, kinds=tuple(kind for kind in known.kinds if kind != EventKind.HANDED_OVER)))
    shown: list[UUID] = []

    def counted(connection: Connection, dossiers: Iterable[UUID], now: datetime) -> list[UUID]:
        shown.extend(dossiers := list(dossiers))
        return project(connection, dossiers, now)

    monkeypatch.setattr(catching_up, "project", counted)
    sync()
    sync()
    assert shown == [first.id]
    opened, untouched = open_dossier(context, first.id), open_dossier(context, second.id)
    assert opened is not None
    assert untouched is not None
    assert (opened.state.holder, untouched.state.holder) == ("Phòng 7", "")


def test_a_cancelled_run_begins_anew(
    context: DeskContext, updated: tuple[DeskContext, Sync, Sync], people: list[Applicant]
) -> None:
    other, sync_other, sync = updated
    receive(other, a_reception(other, people[0]), printed=False)
    sync_other()
    sync()
    former = Understood(1, ())
    _reads_less(context, former)
    catching_up.show_what_is_understood_now(context.store, context.clock, lambda: True)
    with context.store.read() as connection:
        assert UNDERSTOOD.read(connection) == former
    catching_up.show_what_is_understood_now(context.store, context.clock, lambda: False)
    with context.store.read() as connection:
        assert UNDERSTOOD.read(connection) == catching_up._NOW
