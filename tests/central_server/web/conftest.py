"""The app over ASGI, on a fresh database, with desks that sign."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import zstandard
from sqlalchemy import text
from starlette.testclient import TestClient

from central_server.settings import Settings
from central_server.storage.credentials import make_code
from central_server.storage.database import Database
from central_server.storage.tables import metadata
from central_server.web.app import create_app
from central_server.web.state import AppState, utc_now
from desktop_app.domain.codec import encode
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.protocol import Batch, Enrolled, Enrolment, pack_batch
from desktop_app.sync.signing import public_key_of, sign_request
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk


@dataclass
class Counter:
    """A desk at its counter: it signs what it sends."""

    client: TestClient
    desk: Desk
    shift_s: int = 0
    headers: dict[str, str] = field(default_factory=dict)

    def send(self, method: str, target: str, body: bytes = b"", **headers: str) -> Any:
        created = int(time.time()) + self.shift_s
        signed = sign_request(self.desk.key, str(self.desk.device_id), method, target, body, created, uuid4().hex)
        return self.client.request(method, target, content=body, headers=signed | self.headers | headers)

    def post(self, path: str, message: Any) -> Any:
        return self.send("POST", path, encode(message))

    def push(self, batch: Batch, encoding: str = "zstd") -> Any:
        body = pack_batch(batch, 1)
        packed = zstandard.compress(body) if encoding == "zstd" else body
        path = f"/v1/units/{self.desk.unit_id}/devices/{self.desk.device_id}/events"
        given = {"Content-Encoding": encoding} if encoding else {}
        return self.send("POST", path, packed, **given)

    def feed(self, query: str = "after=0") -> Any:
        return self.send("GET", f"/v1/units/{self.desk.unit_id}/feed?{query}")


@pytest.fixture
def server(make_urls: Callable[[], tuple[str, ...]], tmp_path: Path) -> Iterator[AppState]:
    url, *further = make_urls()
    settings = Settings(url, tmp_path / "journal", "https://tra-cuu.example.vn/", tuple(further), device_rate=0)
    made = AppState(settings)
    made.database.add_unit(UNIT, "Phường Thử", "g0", NOW)
    yield made
    made.database.close()


@pytest.fixture
def client(server: AppState) -> Iterator[TestClient]:
    with TestClient(create_app(server)) as made:
        yield made


@pytest.fixture
def database(server: AppState) -> Database:
    return server.database


def enrolment(desk: Desk, code: str, request_id: UUID | None = None) -> Enrolment:
    return Enrolment(request_id or uuid4(), code, uuid4(), public_key_of(desk.key).hex(), "Bàn 1", "1.0")


@pytest.fixture
def new_counter(client: TestClient, server: AppState) -> Callable[[], Counter]:
    def made() -> Counter:
        desk = Desk(UNIT, len(server.journal.of(UNIT).entries()))
        code = make_code(server.database, UNIT, utc_now())
        answer = client.post("/v1/enrolments", content=encode(enrolment(desk, code)))
        assert answer.status_code == 201, answer.text
        desk.device_id = unpack_message(Enrolled, answer.content).device_id
        return Counter(client, desk)

    return made


@pytest.fixture
def counter(new_counter: Callable[[], Counter]) -> Counter:
    return new_counter()


def fingerprint(database: Database) -> str:
    """Return what tells one state of the whole database from another, but for what the server writes by itself."""
    tables = [table.name for table in metadata.sorted_tables if table.name not in {"server_mark", "exchange_cursor"}]
    parts = ", ".join(
        f"(SELECT coalesce(md5(string_agg(x::text, '|' ORDER BY x::text)), '') FROM {n} x)" for n in tables
    )
    of_one = text(f"SELECT concat_ws(',', {parts})")
    return "|".join(database.from_all(lambda connection: connection.scalars(of_one)))
