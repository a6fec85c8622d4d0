"""Messages over HTTP: SMS and Zalo gateways that speak this small contract.

Request: ``POST`` to the configured address, ``Authorization: Bearer TOKEN``, ``Content-Type: application/json`` and
``Idempotency-Key``; the body is ``{"key", "channel", "to", "sender", "text"}``, all texts: `key` is the idempotency
key again, `channel` is ``sms`` or ``zalo``, `to` a national number such as ``0912345678``. A gateway that has accepted
a key answers a repeat as it did at first and sends nothing again.

Answer: 200, 201 or 202 with ``{"id": TEXT}`` of at most 64 KiB when the message is accepted. 408, 425, 429 and 5xx ask
for another try later; every other status is a refusal, whose body may be ``{"error": TEXT}``. Redirects are not
followed: the token would go elsewhere. A small adapter translates the contract of a given provider.
"""

from dataclasses import dataclass
from threading import Event
from time import monotonic
from typing import Annotated

import httpx2
from msgspec import Meta

from desktop_app.certificates import is_about_certificates, system_trust
from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.sending.ports import OutgoingMessage, SendingFailed
from desktop_app.sending.settings import Gateway

MOST_BYTES = 64 * 1024
_TIMEOUT = httpx2.Timeout(10.0, connect=5.0)
_MOST_SECONDS = 30.0
_TRANSIENT = frozenset({408, 425, 429, *range(500, 600)})
_ACCEPTED = frozenset({200, 201, 202})


@dataclass(frozen=True, slots=True)
class _Request:
    key: str
    channel: str
    to: str
    sender: str
    text: str


@dataclass(frozen=True, slots=True)
class _Accepted:
    id: Annotated[str, Meta(min_length=1, max_length=200)]


class GatewayCarrier:
    """Hands messages over to a gateway."""

    def __init__(
        self,
        settings: Gateway,
        channel: str,
        client: httpx2.Client | None = None,
        most_seconds: float = _MOST_SECONDS,
    ) -> None:
        """Prepare the carrier.

        Args:
            settings: the gateway.
            channel: the channel's name in the contract.
            client: for tests; certificates are checked against the computer's own store when None.
            most_seconds: how long an answer may take in all.
        """
        self._settings = settings
        self._channel = channel
        self._client = client
        self._most_seconds = most_seconds
        self._cancelled = Event()

    def cancel(self) -> None:
        """End the running call at its next byte or time-out."""
        self._cancelled.set()

    def send(self, message: OutgoingMessage) -> str:
        """Hand a message over; return the gateway's number of it.

        Raises:
            SendingFailed: ``sending.network``, ``sending.tls``, ``sending.busy``, ``sending.refused`` (with
                ``status``), ``sending.answer``, ``sending.cancelled``.
        """
        self._check_cancelled()
        client = self._client or _new_client()
        try:
            return self._send(client, message)
        except httpx2.ConnectError as error:
            raise SendingFailed("sending.tls" if is_about_certificates(error) else "sending.network") from error
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
            # Accepted or not: the same key may be tried again.
            raise SendingFailed("sending.network") from error
        finally:
            if self._client is None:
                client.close()

    def _send(self, client: httpx2.Client, message: OutgoingMessage) -> str:
        settings = self._settings
        body = encode(_Request(message.key, self._channel, message.to, settings.sender, message.text))
        headers = {
            "Authorization": f"Bearer {settings.secret}",
            "Content-Type": "application/json",
            "Accept": "application/json",
            # What is compressed may be larger than what was counted.
            "Accept-Encoding": "identity",
            "Idempotency-Key": message.key,
        }
        with client.stream("POST", settings.url, content=body, headers=headers) as answer:
            if answer.status_code in _TRANSIENT:
                raise SendingFailed("sending.busy")
            if answer.status_code not in _ACCEPTED:
                raise SendingFailed("sending.refused", is_final=True, status=answer.status_code)
            content = self._read(answer)
        try:
            return decode(content, _Accepted).id
        except DecodeError as error:
            # It said yes in a way that nobody understands: tried again, the key lets it answer anew.
            raise SendingFailed("sending.answer") from error

    def _read(self, answer: httpx2.Response) -> bytes:
        content, latest = b"", monotonic() + self._most_seconds
        for chunk in answer.iter_raw():
            content += chunk
            if len(content) > MOST_BYTES or monotonic() > latest:
                raise SendingFailed("sending.answer")
            self._check_cancelled()
        return content

    def _check_cancelled(self) -> None:
        if self._cancelled.is_set():
            raise SendingFailed("sending.cancelled")


def _new_client() -> httpx2.Client:
    return httpx2.Client(timeout=_TIMEOUT, verify=system_trust(), follow_redirects=False)
