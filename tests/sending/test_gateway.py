"""Messages over HTTP, to a real server that also fails, hangs, and answers garbage and too much."""

from collections.abc import Iterator
from socket import SHUT_RDWR
from threading import Event
from typing import Any

import httpx2
import pytest

from desktop_app.sending.gateway import MOST_BYTES, GatewayCarrier
from desktop_app.sending.ports import OutgoingMessage, SendingFailed
from desktop_app.sending.settings import Gateway
from tests.sending.servers import HttpGateway, http_gateway

MESSAGE = OutgoingMessage("00000000-0000-0000-0000-000000000003:sms", "0912345678", "S", "Hồ sơ H44 đã có kết quả.")


@pytest.fixture
def gateway() -> Iterator[HttpGateway]:
    with http_gateway(HttpGateway()) as made:
        yield made


def _carrier(gateway: HttpGateway, **options: Any) -> GatewayCarrier:
    settings = Gateway(is_on=True, url=gateway.url, secret="khoa-bi-mat", sender="MOTCUA")
    return GatewayCarrier(settings, "sms", **options)


def _failure(carrier: GatewayCarrier) -> SendingFailed:
    with pytest.raises(SendingFailed) as failed:
        carrier.send(MESSAGE)
    return failed.value


def test_the_contract(gateway: HttpGateway) -> None:
    assert _carrier(gateway).send(MESSAGE) == "tin-0"
    ((headers, body),) = gateway.requests
    assert headers["Authorization"] == "Bearer khoa-bi-mat"
    assert headers["Idempotency-Key"] == MESSAGE.key
    assert headers["Content-Type"] == "application/json"
    assert body == {
        "key": MESSAGE.key,
        "channel": "sms",
        "to": "0912345678",
        "sender": "MOTCUA",
        "text": MESSAGE.text,
    }


def test_a_repeat_is_accepted_once(gateway: HttpGateway) -> None:
    numbers = {_carrier(gateway).send(MESSAGE) for _ in range(3)}
    assert (numbers, len(gateway.accepted), len(gateway.requests)) == ({"tin-0"}, 1, 3)


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_a_busy_gateway_is_asked_again(gateway: HttpGateway, status: int) -> None:
    gateway.status = status
    failure = _failure(_carrier(gateway))
    assert (failure.code, failure.is_final) == ("sending.busy", False)


@pytest.mark.parametrize("status", [204, 301, 302, 307, 400, 401, 403, 404, 422])
def test_a_refusal_is_final_and_no_redirect_is_followed(gateway: HttpGateway, status: int) -> None:
    gateway.status = status
    gateway.headers = {"Location": gateway.url}
    gateway.content = b""
    failure = _failure(_carrier(gateway))
    assert (failure.code, failure.is_final, failure.params) == ("sending.refused", True, {"status": status})
    assert len(gateway.requests) == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"ok", b"[]", b"{}", b'{"id": 7}', b'{"id": ""}', b"\xff\xfe", b'{"id": "' + b"x" * 201 + b'"}', b"[" * 9000],
)
def test_an_answer_that_nobody_understands_is_asked_for_again(gateway: HttpGateway, content: bytes) -> None:
    gateway.content = content
    failure = _failure(_carrier(gateway))
    assert (failure.code, failure.is_final) == ("sending.answer", False)


def test_an_answer_is_read_up_to_a_bound(gateway: HttpGateway) -> None:
    fitting = b'{"id": "a"}'
    gateway.content = fitting + b" " * (MOST_BYTES - len(fitting))
    assert _carrier(gateway).send(MESSAGE) == "a"
    gateway.content += b" "
    assert _failure(_carrier(gateway)).code == "sending.answer"


def test_a_compressed_answer_is_not_unpacked(gateway: HttpGateway) -> None:
    gateway.headers = {"Content-Encoding": "gzip"}
    assert _carrier(gateway).send(MESSAGE) == "tin-0"
    assert gateway.requests[0][0]["Accept-Encoding"] == "identity"


def test_a_gateway_that_hangs_is_left(gateway: HttpGateway) -> None:
    released = Event()
    gateway.before_answer = lambda _handler: released.wait(30)
    client = httpx2.Client(timeout=httpx2.Timeout(0.3))
    failure = _failure(_carrier(gateway, client=client))
    released.set()
    client.close()
    assert (failure.code, failure.is_final) == ("sending.network", False)


def test_an_answer_that_trickles_is_left(gateway: HttpGateway) -> None:
    assert _failure(_carrier(gateway, most_seconds=-1)).code == "sending.answer"


def test_a_gateway_that_hangs_up_is_asked_again(gateway: HttpGateway) -> None:
    gateway.before_answer = lambda handler: handler.connection.shutdown(SHUT_RDWR)
    failure = _failure(_carrier(gateway))
    assert (failure.code, failure.is_final) == ("sending.network", False)


def test_nobody_there(gateway: HttpGateway) -> None:
    gateway.url = "http://127.0.0.1:9/"
    assert _failure(_carrier(gateway)).code == "sending.network"
    gateway.url = gateway.url.replace("http:", "https:")
    assert _failure(_carrier(gateway)).code == "sending.network"


def test_a_server_without_a_certificate_is_not_trusted() -> None:
    with http_gateway(HttpGateway()) as plain:
        plain.url = plain.url.replace("http:", "https:")
        failure = _failure(_carrier(plain))
    assert failure.code == "sending.tls"
    assert plain.requests == []


def test_a_cancelled_message_is_not_sent(gateway: HttpGateway) -> None:
    carrier = _carrier(gateway)
    carrier.cancel()
    assert _failure(carrier).code == "sending.cancelled"
    assert gateway.requests == []


def test_a_message_that_is_cancelled_while_it_is_answered(gateway: HttpGateway) -> None:
    carrier = _carrier(gateway)
    gateway.before_answer = lambda _handler: carrier.cancel()
    assert _failure(carrier).code == "sending.cancelled"
