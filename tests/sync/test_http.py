"""The HTTP client: what goes over the wire, and what each kind of bad answer means."""

import json
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

import httpx2
import pytest
import zstandard

from desktop_app.domain.codec import encode
from desktop_app.domain.replication.lineage import Era
from desktop_app.sync.http import HttpServerClient, enrol, offered_office
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import (
    Batch,
    DeviceReissue,
    Enrolled,
    Enrolment,
    FeedPage,
    FeedRow,
    Hello,
    Lease,
    LeaseRequest,
    OfferedOffice,
    OwedLine,
    Pushed,
    Recovered,
    Refusal,
    TakenBundle,
    Welcome,
    pack_page,
)
from desktop_app.sync.signing import content_digest

UNIT, DEVICE, OTHER = (UUID(int=number) for number in (1, 2, 3))
NOW = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
LINEAGE = (Era(str(UUID(int=9)), 0),)
WELCOME = Welcome(1, NOW, LINEAGE, 0, 0, "")


@dataclass
class Wire:
    """Answers requests from a list and keeps what was asked."""

    answers: list[httpx2.Response | Exception]
    asked: list[httpx2.Request] = field(default_factory=list)

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def client(self) -> httpx2.Client:
        return httpx2.Client(base_url="https://server.example", transport=httpx2.MockTransport(self))

    @property
    def server(self) -> HttpServerClient:
        return HttpServerClient(self.client, UNIT, lambda: DEVICE, lambda: bytes(range(32)), lambda: NOW)


def _ok(content: object) -> httpx2.Response:
    return httpx2.Response(200, content=encode(content))


def _problem(status: int, **content: object) -> httpx2.Response:
    return httpx2.Response(status, content=json.dumps({"status": status, **content}).encode())


@pytest.mark.parametrize(
    ("call", "answer", "method", "target"),
    [
        (lambda s: s.hello(Hello((1,))), WELCOME, "POST", f"/v1/units/{UNIT}/devices/{DEVICE}/hello"),
        (
            lambda s: s.push(Batch(0, bytes(32), (b'{"v":1}',), bytes(32))),
            Pushed(1, "00", LINEAGE),
            "POST",
            f"/v1/units/{UNIT}/devices/{DEVICE}/events",
        ),
        (
            lambda s: s.recover([OwedLine(OTHER, b'{"v":1}')]),
            Recovered(1, 0),
            "POST",
            f"/v1/units/{UNIT}/recovery/events",
        ),
        (
            lambda s: s.lease(LeaseRequest(OTHER, "2026", 50)),
            Lease(OTHER, "2026", 1, 50),
            "POST",
            f"/v1/units/{UNIT}/number-leases",
        ),
        (
            lambda s: s.reissue_device(DeviceReissue(OTHER, DEVICE, "00", "copied")),
            Enrolled(UNIT, OTHER, LINEAGE),
            "POST",
            f"/v1/devices/{DEVICE}/reissues",
        ),
        (lambda s: s.carry(b"bundle"), TakenBundle(3, 1), "POST", f"/v1/units/{UNIT}/bundles"),
    ],
)
def test_each_message_has_its_place_and_its_answer(
    call: Callable[[HttpServerClient], object], answer: object, method: str, target: str
) -> None:
    wire = Wire([_ok(answer)])
    assert call(wire.server) == answer
    (request,) = wire.asked
    assert (request.method, request.url.raw_path.decode()) == (method, target)
    assert f'keyid="{DEVICE}"' in request.headers["Signature-Input"]
    assert request.headers["Content-Digest"] == content_digest(request.content)


def test_a_page_of_the_feed_and_published_data_are_read_as_they_are() -> None:
    page = FeedPage(LINEAGE, 4, 5, (FeedRow(5, OTHER, "applied", "", b'{"v":1}'),))
    wire = Wire([httpx2.Response(200, content=pack_page(page)), httpx2.Response(200, content=b"data")])
    server = wire.server
    assert server.pull(4, 100) == page
    assert server.fetch("/v1/catalogue/1") == b"data"
    assert [request.url.raw_path.decode() for request in wire.asked] == [
        f"/v1/units/{UNIT}/feed?after=4&limit=100",
        "/v1/catalogue/1",
    ]
    server.close()


def test_a_long_body_is_compressed_and_signed_as_it_is_sent() -> None:
    bundle = b"evidence" * 1000
    wire = Wire([_ok(TakenBundle(1, 0))])
    wire.server.carry(bundle)
    (request,) = wire.asked
    assert request.headers["Content-Encoding"] == "zstd"
    assert len(request.content) < len(bundle)
    assert zstandard.decompress(request.content) == bundle
    assert request.headers["Content-Digest"] == content_digest(request.content)


def test_a_request_that_was_carried_out_is_signed_anew_once() -> None:
    refused = _problem(409, code="replayed")
    wire = Wire([refused, _ok(WELCOME)])
    assert wire.server.hello(Hello((1,))) == WELCOME
    nonces = [request.headers["Signature-Input"].split('nonce="')[1].split('"')[0] for request in wire.asked]
    assert len(set(nonces)) == 2
    with pytest.raises(Refusal, match="replayed"):
        Wire([refused, _problem(409, code="replayed")]).server.hello(Hello((1,)))


def test_a_wrong_clock_is_corrected_by_the_servers_and_the_request_repeated_once() -> None:
    ahead = NOW + timedelta(hours=3)
    skew = {"code": "clock_skew", "now": ahead.isoformat()}
    wire = Wire([_problem(401, **skew), _ok(WELCOME), _ok(WELCOME)])
    server = wire.server
    assert server.hello(Hello((1,))) == WELCOME
    server.hello(Hello((1,)))
    created = [request.headers["Signature-Input"].split("created=")[1].split(";")[0] for request in wire.asked]
    assert created == [str(int(moment.timestamp())) for moment in (NOW, ahead, ahead)], "and it is remembered"
    again = Wire([_problem(401, **skew), _problem(401, **skew)])
    with pytest.raises(Refusal, match="clock_skew"):
        again.server.hello(Hello((1,)))


@pytest.mark.parametrize(
    ("answer", "code", "details"),
    [
        (_problem(409, code="forked", server_seq=7), "forked", {"server_seq": 7, "status": 409}),
        (_problem(429, code="quota", retry_after_s=9), "quota", {"retry_after_s": 9, "status": 429}),
        (httpx2.Response(404, content=b"<html>"), "http", {"status": 404}),
        (httpx2.Response(400, content=b"[1]"), "http", {"status": 400}),
        (httpx2.Response(302, headers={"Location": "https://elsewhere.example"}), "http", {"status": 302}),
    ],
)
def test_a_refusal_keeps_its_code_and_details(answer: httpx2.Response, code: str, details: dict[str, object]) -> None:
    with pytest.raises(Refusal) as refused:
        Wire([answer]).server.hello(Hello((1,)))
    assert (refused.value.code, refused.value.details) == (code, details)


def test_an_answer_of_another_kind_is_refused() -> None:
    with pytest.raises(Refusal, match="bad_request"):
        Wire([httpx2.Response(200, content=b'{"portal": "sign in"}')]).server.hello(Hello((1,)))


_CERTIFICATE = httpx2.ConnectError("refused")
_CERTIFICATE.__cause__ = ssl.SSLCertVerificationError("self-signed")


@pytest.mark.parametrize(
    ("answer", "code", "wait_s"),
    [
        (httpx2.Response(503, headers={"Retry-After": "30"}), "busy", 30.0),
        (httpx2.Response(429, headers={"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}), "busy", None),
        (httpx2.Response(500), "busy", None),
        (httpx2.ConnectError("no route"), "network", None),
        (_CERTIFICATE, "tls", None),
        (httpx2.ReadTimeout("slow"), "network", None),
        (httpx2.Response(200, content=b"{}", headers={"Content-Digest": content_digest(b"{} ")}), "network", None),
    ],
)
def test_what_may_work_later_is_told_from_a_refusal(
    answer: httpx2.Response | Exception, code: str, wait_s: float | None
) -> None:
    with pytest.raises(Unreachable) as failed:
        Wire([answer]).server.hello(Hello((1,)))
    assert (failed.value.code, failed.value.wait_s) == (code, wait_s)


def test_the_office_of_a_code_is_asked_for_without_a_signature() -> None:
    office = OfferedOffice(UNIT, "UBND phường Việt Trì")
    wire = Wire([_ok(office)])
    assert offered_office("https://server.example", Enrolment(OTHER, "code", OTHER, "00"), wire.client) == office
    (request,) = wire.asked
    assert (request.method, request.url.path) == ("POST", "/v1/enrolments/office")
    assert "Signature-Input" not in request.headers


def test_a_desk_is_enrolled_without_a_signature() -> None:
    enrolled = Enrolled(UNIT, DEVICE, LINEAGE, "https://look.example")
    wire = Wire([_ok(enrolled)])
    assert enrol("https://server.example", Enrolment(OTHER, "code", OTHER, "00"), wire.client) == enrolled
    (request,) = wire.asked
    assert request.url.path == "/v1/enrolments"
    assert "Signature-Input" not in request.headers
