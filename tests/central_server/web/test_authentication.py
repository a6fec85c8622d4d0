"""Who sends a request is known before its body is read: nobody else makes the server read or hash megabytes."""

import time
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from starlette.testclient import TestClient

from central_server.web.request_body import MOST_BODY, MOST_UNSIGNED
from desktop_app.sync.signing import content_digest, sign_request
from tests.central_server.conftest import UNIT
from tests.central_server.web.conftest import Counter

_PART = b"z" * 65_536


@dataclass
class _Request:
    """One request whose body is handed out in parts, and counted."""

    target: str
    headers: dict[str, str]
    parts: int
    asked: int = 0
    answer: list[dict[str, Any]] = field(default_factory=list)

    async def receive(self) -> dict[str, Any]:
        self.asked += 1
        return {"type": "http.request", "body": _PART, "more_body": self.asked < self.parts}

    async def send(self, message: dict[str, Any]) -> None:
        self.answer.append(message)

    def run(self, client: TestClient) -> tuple[int, bytes]:
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "POST",
            "scheme": "http",
            "path": self.target,
            "raw_path": self.target.encode(),
            "query_string": b"",
            "root_path": "",
            "headers": [(name.lower().encode(), value.encode()) for name, value in self.headers.items()],
            "client": ("203.0.113.9", 40_000),
            "server": ("testserver", 80),
        }
        app: Any = client.app
        assert client.portal is not None
        client.portal.call(partial(app, scope, self.receive, self.send))
        return self.answer[0]["status"], self.answer[1]["body"]


def _target(counter: Counter) -> str:
    return f"/v1/units/{UNIT}/devices/{counter.desk.device_id}/events"


def _signed(counter: Counter, body: bytes = _PART * 128, **change: Any) -> dict[str, str]:
    made: dict[str, Any] = {"key": counter.desk.key, "key_id": str(counter.desk.device_id), "created": time.time()}
    made |= change
    target = _target(counter)
    return sign_request(made["key"], made["key_id"], "POST", target, body, int(made["created"]), uuid4().hex)


def _wrong(counter: Counter) -> dict[str, tuple[dict[str, str], int, bytes]]:
    signed = _signed(counter)
    return {
        "without headers": ({}, 401, b"unsigned"),
        "without a signature": (signed | {"Signature": ""}, 401, b"unsigned"),
        "with half a signature": (signed | {"Signature-Input": signed["Signature-Input"][:-9]}, 401, b"unsigned"),
        "without a digest": (signed | {"Content-Digest": ""}, 400, b"bad_digest"),
        "with a digest of another kind": (signed | {"Content-Digest": "md5=:AAAA:"}, 400, b"bad_digest"),
        "with another digest": (signed | {"Content-Digest": content_digest(b"q")}, 401, b"unknown_key"),
        "of another key": (_signed(counter, key=Ed25519PrivateKey.generate()), 401, b"unknown_key"),
        "of another device": (_signed(counter, key_id=str(uuid4())), 401, b"unknown_key"),
        "of no device": (_signed(counter, key_id="administrator"), 401, b"unknown_key"),
        "of last year": (_signed(counter, created=time.time() - 31_536_000), 401, b"clock_skew"),
        "announced without end": (signed | {"Content-Length": "9" * 5_000}, 413, b"too_large"),
        "announced too large": (signed | {"Content-Length": str(MOST_BODY + 1)}, 413, b"too_large"),
    }


def test_a_large_body_of_somebody_else_is_not_read(counter: Counter) -> None:
    for case, (headers, status, code) in _wrong(counter).items():
        request = _Request(_target(counter), headers, parts=128)
        answered, body = request.run(counter.client)
        assert (answered, code in body, request.asked) == (status, True, 0), (case, body)


def test_an_unknown_device_of_the_path_is_not_read(counter: Counter) -> None:
    path = f"/v1/units/{uuid4()}/recovery/events"
    headers = sign_request(
        counter.desk.key, str(counter.desk.device_id), "POST", path, b"", int(time.time()), uuid4().hex
    )
    request = _Request(path, headers, parts=90)
    assert (request.run(counter.client)[0], request.asked) == (404, 0)


def test_a_signed_body_that_is_longer_than_announced_ends_at_the_limit(counter: Counter) -> None:
    request = _Request(_target(counter), _signed(counter) | {"Content-Length": "12"}, parts=10_000)
    assert request.run(counter.client)[0] == 413
    assert request.asked == MOST_BODY // len(_PART) + 1


def test_a_signed_body_is_read_whole_before_its_digest_is_compared(counter: Counter) -> None:
    request = _Request(_target(counter), _signed(counter, body=_PART), parts=3)
    status, body = request.run(counter.client)
    assert (status, b"bad_digest" in body, request.asked) == (400, True, 3)


@pytest.mark.parametrize("path", ["/v1/enrolments", "/v1/enrolments/office", f"/v1/devices/{UNIT}/reissues"])
def test_requests_without_a_signature_are_small(counter: Counter, path: str) -> None:
    request = _Request(path, {}, parts=10_000)
    assert request.run(counter.client)[0] == 413
    assert request.asked == MOST_UNSIGNED // len(_PART) + 1
