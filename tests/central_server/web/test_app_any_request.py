"""Whatever is asked, signed or not: the answer is one that the description knows, and a no changes nothing."""

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from central_server.commands import openapi_text
from central_server.storage.credentials import Bearer, Role, make_token
from central_server.web.state import AppState, utc_now
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.protocol import Batch, pack_batch, unpack_batch
from desktop_app.sync.signing import sign_request
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.web.conftest import Counter, fingerprint

_SENT = {"accept", "authorization", "content-type", "content-encoding"}
_KNOWN = {400, 401, 403, 404, 405, 409, 413, 415, 422, 423, 426, 429, 503}


class _Signed:
    """Sends what Schemathesis made up, now and then with the right office, device, token and signature."""

    def __init__(self, counter: Counter, server: AppState) -> None:
        self._counter = counter
        self._server = server
        self._tokens = [make_token(server.database, Bearer(UNIT, "", role), utc_now()) for role in Role]
        self._content = fingerprint(server.database)
        self.count = 0
        self.by_status: dict[int, int] = {}

    @property
    def device_id(self) -> UUID:
        return self._counter.desk.device_id

    def send(self, method: str, target: str, body: bytes, headers: dict[str, str]) -> Any:
        self.count += 1
        desk = self._counter.desk
        signed = sign_request(desk.key, str(desk.device_id), method, target, body, int(time.time()), uuid4().hex)
        role = 0 if "back-office" in target else 1
        token = {"Authorization": f"Bearer {self._tokens[role]}"} if "Authorization" not in headers else {}
        answer = self._counter.client.request(method, target, content=body, headers=headers | signed | token)
        self.check(answer)
        return answer

    def check(self, answer: Any) -> None:
        self.by_status[answer.status_code] = self.by_status.get(answer.status_code, 0) + 1
        before, self._content = self._content, fingerprint(self._server.database)
        if answer.status_code < 400:
            return
        assert answer.status_code in _KNOWN, answer.text
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["status"] == answer.status_code
        assert self._content == before


@pytest.fixture
def signed(counter: Counter, server: AppState) -> _Signed:
    return _Signed(counter, server)


@schemathesis.serializer("application/x-ndjson")
def _as_it_is(_context: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode(errors="replace")


def _strategies() -> Iterator[st.SearchStrategy[Any]]:
    """Yield what Schemathesis makes of each operation: requests that fit the description, and such that do not."""
    schema: Any = schemathesis.openapi.from_dict(json.loads(openapi_text()))
    for result in schema.get_all_operations():
        operation = result.ok()
        yield operation.as_strategy(generation_mode=schemathesis.GenerationMode.POSITIVE)
        if operation.body or operation.path_parameters or operation.query:
            yield operation.as_strategy(generation_mode=schemathesis.GenerationMode.NEGATIVE)


def test_schemathesis_finds_no_answer_that_is_not_described(client: TestClient, signed: _Signed) -> None:
    strategies = list(_strategies())
    assert len(strategies) >= 20
    for cases in strategies:
        _try(cases, signed)
    assert signed.count > 150
    assert {200, 401, 404, 422} <= set(signed.by_status)


def _try(cases: st.SearchStrategy[Any], signed: _Signed) -> None:
    @settings(
        max_examples=8,
        deadline=None,
        phases=[Phase.generate],
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(cases, st.booleans())
    def tried(case: Any, is_at_home: bool) -> None:
        _send(case, signed, is_at_home=is_at_home)

    tried()


def _send(case: Any, signed: _Signed, *, is_at_home: bool) -> None:
    if is_at_home and case.path_parameters:
        own = {"unit_id": str(UNIT), "device_id": str(signed.device_id)}
        case.path_parameters = {name: own.get(name, value) for name, value in case.path_parameters.items()}
    made = case.as_transport_kwargs(base_url="http://testserver")
    made.pop("cookies", None)
    prepared: Any = requests.Request(**made).prepare()
    body = prepared.body or b""
    headers = {name: value for name, value in prepared.headers.items() if name.lower() in _SENT}
    signed.send(case.method, prepared.path_url, body.encode() if isinstance(body, str) else body, headers)


def _events(body: bytes) -> Batch:
    return replace(unpack_batch(body)[0], lane="")


def test_garbage_in_place_of_batches(signed: _Signed) -> None:
    path = f"/v1/units/{UNIT}/devices/{signed._counter.desk.device_id}/events"
    desk = signed._counter.desk
    whole = pack_batch(desk.batch([desk.received(NOW), desk.step(EventKind.RETURNED, NOW, uuid4())]), 1)

    @settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.binary(max_size=200), st.integers(0, len(whole)), st.integers(0, 200))
    def tried(garbage: bytes, place: int, cut: int) -> None:
        body = whole[:place] + garbage + whole[place + cut :]
        # White space in the JSON of the first line, or another lane, leaves the events as they are.
        if signed.send("POST", path, body, {}).status_code not in (422, 426):
            assert _events(body) == _events(whole)

    tried()
