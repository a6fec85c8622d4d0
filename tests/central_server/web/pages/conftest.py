"""The pages over ASGI, on a fresh database that a desk has handed dossiers in to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from central_server.settings import Settings
from central_server.storage import tables as t
from central_server.storage.journal import JournalFile
from central_server.web.app import create_app
from central_server.web.state import AppState
from desktop_app.domain.dossier.event_encoding import line_of
from desktop_app.domain.dossier.status import EventKind
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import OFFICER, Desk
from tests.events import make_event

PROCEDURE = {"id": "p", "code": "1.014199", "name": "Chứng thực bản sao", "field": "Tư pháp", "online_level": 4}


@dataclass
class Town:
    """An office with one desk, and what it handed in."""

    server: AppState
    journal: JournalFile
    desk: Desk
    now: datetime = NOW
    ids: list[UUID] = field(default_factory=list)

    def received(self, at: datetime = NOW, code: str = "", **body: Any) -> str:
        """Hand a reception in; return its code in force."""
        dossier_id = uuid4()
        told = {"procedure": PROCEDURE} | ({"code": code} if code else {}) | body
        self.push(self.desk.received(at, dossier_id, **told))
        self.ids.append(dossier_id)
        with self.server.database.of(UNIT).transaction() as connection:
            return str(connection.scalar(select(t.dossier.c.number).where(t.dossier.c.dossier_id == dossier_id)))

    def took(self, kind: EventKind, body: dict[str, Any], at: datetime = NOW, dossier: UUID | None = None) -> None:
        """Hand a step in."""
        event = make_event(uuid4(), dossier or self.ids[-1], kind, at + timedelta(minutes=1), OFFICER, body)
        self.push(line_of(event))

    def push(self, line: bytes) -> None:
        self.desk.push(self.server.database, self.journal, [line], self.now)


@pytest.fixture
def make_server(make_urls: Callable[[], tuple[str, ...]], tmp_path: Path) -> Iterator[Callable[..., AppState]]:
    made: list[AppState] = []

    def make(**given: Any) -> AppState:
        url, *further = make_urls()
        own = Settings(url, tmp_path / f"journal{len(made)}", shard_urls=tuple(further), page_rate=0)
        settings = replace(own, **given)
        settings.journal.mkdir(exist_ok=True)
        server = AppState(settings, lambda: NOW)
        server.database.add_unit(UNIT, "Phường Thử", "g0", NOW)
        made.append(server)
        return server

    yield make
    for server in made:
        server.database.close()


@pytest.fixture
def server(make_server: Callable[..., AppState]) -> AppState:
    return make_server()


@pytest.fixture
def client(server: AppState) -> Iterator[TestClient]:
    with TestClient(create_app(server), follow_redirects=False) as made:
        yield made


@pytest.fixture
def town(server: AppState, client: TestClient) -> Town:
    desk = Desk(UNIT)
    journal = JournalFile(server.settings.journal)
    desk.enrol(server.database, journal)
    return Town(server, journal, desk)
