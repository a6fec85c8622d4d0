"""Whoever records signed requests and sends them again changes nothing; a desk that got no answer asks anew."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from central_server.web.app import create_app
from central_server.web.state import AppState
from desktop_app.domain.codec import encode
from desktop_app.domain.serials import SERVER_SCHEME
from desktop_app.sync.protocol import Hello, LeaseRequest, pack_batch, pack_owed
from desktop_app.sync.signing import sign_request
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.web.conftest import Counter, fingerprint

pytestmark = pytest.mark.parametrize("shards", [1, 2])


@dataclass
class Recorded:
    """A request as it went over the wire."""

    target: str
    body: bytes
    headers: dict[str, str]

    def send(self, client: TestClient, **headers: str) -> tuple[int, str]:
        answer = client.post(self.target, content=self.body, headers=self.headers | headers)
        return answer.status_code, answer.json().get("code", "")


def _record(counter: Counter, target: str, body: bytes, created: float | None = None) -> Recorded:
    moment = int(time.time() if created is None else created)
    signed = sign_request(counter.desk.key, str(counter.desk.device_id), "POST", target, body, moment, uuid4().hex)
    return Recorded(target, body, signed)


def _writing(counter: Counter) -> dict[str, Recorded]:
    """Return one request for each route that writes and is signed by a desk."""
    unit, device = f"/v1/units/{UNIT}", f"/v1/units/{UNIT}/devices/{counter.desk.device_id}"
    batch = counter.desk.batch([counter.desk.received(NOW)])
    owed = pack_owed(counter.desk.owed(batch))
    return {
        "hello": _record(counter, f"{device}/hello", encode(Hello((1,), "1.0", 3))),
        "events": _record(counter, f"{device}/events", pack_batch(batch, 1)),
        "lease": _record(counter, f"{unit}/number-leases", encode(LeaseRequest(uuid4(), SERVER_SCHEME, 5))),
        "recovery": _record(counter, f"{unit}/recovery/events", owed),
    }


def test_each_writing_request_is_carried_out_once(counter: Counter, server: AppState) -> None:
    for route, recorded in _writing(counter).items():
        assert recorded.send(counter.client)[0] == 200, route
        before = fingerprint(server.database)
        assert recorded.send(counter.client) == (409, "replayed"), route
        assert fingerprint(server.database) == before, route


def test_every_signed_route_that_writes_is_among_those_that_are_tried(counter: Counter) -> None:
    paths: dict[str, Any] = counter.client.get("/v1/openapi.json").json()["paths"]
    signed = {
        path
        for path, methods in paths.items()
        if any("desk" in str(security) for security in methods.get("post", {}).get("security", []))
    }
    unit, device = f"/v1/units/{UNIT}", str(counter.desk.device_id)
    tried = {recorded.target for recorded in _writing(counter).values()} | {f"{unit}/bundles"}
    assert {path.replace("{unit_id}", str(UNIT)).replace("{device_id}", device) for path in signed} == tried


def test_another_process_of_the_server_refuses_it_too(counter: Counter, server: AppState) -> None:
    recorded = _writing(counter)["events"]
    assert recorded.send(counter.client)[0] == 200
    other = AppState(server.settings)
    with TestClient(create_app(other)) as client:
        assert recorded.send(client) == (409, "replayed")


def test_changed_headers_that_nobody_signed_make_no_other_request_of_it(counter: Counter) -> None:
    recorded = _writing(counter)["events"]
    assert recorded.send(counter.client)[0] == 200
    for name, value in (("Content-Encoding", "identity"), ("Content-Type", "text/plain"), ("User-Agent", "other")):
        status, code = recorded.send(counter.client, **{name: value})
        assert (status, code) in {(409, "replayed"), (415, "unknown_encoding")}, name


def test_it_is_remembered_as_long_as_the_signature_is_accepted(
    counter: Counter, server: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The desk's clock is five minutes ahead, so the signature is accepted for ten minutes.
    recorded = _record(
        counter,
        f"/v1/units/{UNIT}/number-leases",
        encode(LeaseRequest(uuid4(), SERVER_SCHEME, 5)),
        time.time() + 290,
    )
    assert recorded.send(counter.client)[0] == 200
    clock = server.clock
    answers = []
    for later_s in (0, 300, 580, 600, 700):
        monkeypatch.setattr(server, "clock", lambda s=later_s: clock() + timedelta(seconds=s))
        server.forget_requests()
        answers.append(recorded.send(counter.client)[1])
    assert answers == ["replayed", "replayed", "replayed", "clock_skew", "clock_skew"]


def test_a_desk_that_got_no_answer_asks_anew_and_gets_the_first_one(new_counter: Callable[[], Counter]) -> None:
    counter = new_counter()
    batch = counter.desk.batch([counter.desk.received(NOW), b"{"])
    asked = LeaseRequest(uuid4(), SERVER_SCHEME, 5)
    first = (counter.push(batch).content, counter.post(f"/v1/units/{UNIT}/number-leases", asked).content)
    again = (counter.push(batch).content, counter.post(f"/v1/units/{UNIT}/number-leases", asked).content)
    assert first == again


def test_a_request_that_was_refused_is_not_remembered(counter: Counter) -> None:
    device = f"/v1/units/{UNIT}/devices/{counter.desk.device_id}"
    first, second = counter.desk.received(NOW), counter.desk.received(NOW)
    ahead = counter.desk.batch([first])
    counter.desk.took(ahead)
    recorded = _record(counter, f"{device}/events", pack_batch(counter.desk.batch([second]), 1))
    assert recorded.send(counter.client) == (409, "seq_ahead")
    counter.desk.seq -= 1
    assert _record(counter, f"{device}/events", pack_batch(ahead, 1)).send(counter.client)[0] == 200
    assert recorded.send(counter.client)[0] == 200


def test_what_was_recorded_of_another_device_stays_of_no_use(new_counter: Callable[[], Counter]) -> None:
    victim, thief = new_counter(), new_counter()
    recorded = _writing(victim)["lease"]
    recorded.headers["Signature-Input"] = recorded.headers["Signature-Input"].replace(
        str(victim.desk.device_id), str(thief.desk.device_id)
    )
    assert recorded.send(victim.client) == (401, "unknown_key")
