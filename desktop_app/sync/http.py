"""HTTP client of the server: requests are signed with the desk's key, incomplete responses are rejected."""

import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

import httpx2
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.certificates import is_about_certificates, system_trust
from desktop_app.domain.codec import encode
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import (
    PROTOCOLS,
    QUOTA,
    Batch,
    DeviceReissue,
    Enrolled,
    Enrolment,
    FeedPage,
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
    pack_batch,
    pack_owed,
    unpack_page,
)
from desktop_app.sync.signing import content_digest, sign_request

M = TypeVar("M")

_TRANSIENT = frozenset({408, 425, 429, 500, 502, 503, 504})
_TIMEOUT = httpx2.Timeout(30.0, connect=5.0)
_NDJSON = "application/x-ndjson"
_JSON = "application/json"
_SMALL = 512


def enrol(url: str, enrolment: Enrolment, client: httpx2.Client | None = None) -> Enrolled:
    """Exchange a one-time code for the desk's identity.

    Raises:
        Unreachable: when the server did not answer.
        Refusal: ``code_unknown``, ``code_used``, ``code_expired``, or another code of the server.
    """
    with client or new_client(url) as used:
        answer = _sent(used, "POST", "/v1/enrolments", encode(enrolment), {"Content-Type": _JSON})
    return unpack_message(Enrolled, answer.content)


def offered_office(url: str, enrolment: Enrolment, client: httpx2.Client | None = None) -> OfferedOffice:
    """Ask which office a one-time code belongs to; the code stays unused.

    Raises:
        Unreachable: when the server did not answer.
        Refusal: ``bad_code``, or another code of the server.
    """
    with client or new_client(url) as used:
        answer = _sent(used, "POST", "/v1/enrolments/office", encode(enrolment), {"Content-Type": _JSON})
    return unpack_message(OfferedOffice, answer.content)


def new_client(url: str) -> httpx2.Client:
    """Return a client for a server; certificates are checked against the computer's own store."""
    context = system_trust()
    return httpx2.Client(base_url=url, timeout=_TIMEOUT, verify=context, follow_redirects=False)


class HttpServerClient:
    """`ServerClient` over HTTP. One round uses one; `close` it afterwards."""

    def __init__(
        self,
        client: httpx2.Client,
        unit_id: UUID,
        device_id: Callable[[], UUID],
        key: Callable[[], bytes],
        now: Callable[[], datetime],
    ) -> None:
        """Prepare the client.

        Args:
            client: made by `new_client`.
            unit_id: the office.
            device_id: the desk's device id; read before each request, because a round may change it.
            key: the device's private key, 32 bytes.
            now: the desk's clock.
        """
        self._client = client
        self._unit = f"/v1/units/{unit_id}"
        self._device_id = device_id
        self._key = key
        self._now = now
        self._ahead_s = 0.0

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def hello(self, hello: Hello) -> Welcome:
        """Greet the server and return its state."""
        return self._post(Welcome, f"{self._unit}/devices/{self._device_id()}/hello", encode(hello))

    def push(self, batch: Batch) -> Pushed:
        """Send events."""
        body = pack_batch(batch, PROTOCOLS[0])
        return self._post(Pushed, f"{self._unit}/devices/{self._device_id()}/events", body, _NDJSON)

    def pull(self, after: int, most: int) -> FeedPage:
        """Return a page of the feed after a number."""
        target = f"{self._unit}/feed?after={after}&limit={most}"
        return unpack_page(self._signed("GET", target, b"").content)

    def recover(self, owed: Sequence[OwedLine]) -> Recovered:
        """Send events that the server lost."""
        return self._post(Recovered, f"{self._unit}/recovery/events", pack_owed(owed), _NDJSON)

    def lease(self, request: LeaseRequest) -> Lease:
        """Request a block of numbers."""
        return self._post(Lease, f"{self._unit}/number-leases", encode(request))

    def reissue_device(self, reissue: DeviceReissue) -> Enrolled:
        """Request a new device identity, signed with the old key."""
        return self._post(Enrolled, f"/v1/devices/{reissue.old_device_id}/reissues", encode(reissue))

    def carry(self, bundle: bytes) -> TakenBundle:
        """Upload an evidence bundle of this desk or another one."""
        return self._post(TakenBundle, f"{self._unit}/bundles", bundle, "application/octet-stream")

    def fetch(self, target: str) -> bytes:
        """Return the content at a path of the server, for the published data."""
        return self._signed("GET", target, b"").content

    def _post(self, kind: type[M], target: str, body: bytes, content_type: str = _JSON) -> M:
        return unpack_message(kind, self._signed("POST", target, body, content_type).content)

    def _signed(self, method: str, target: str, body: bytes, content_type: str = "") -> httpx2.Response:
        try:
            return self._sign_and_send(method, target, body, content_type)
        except Refusal as refusal:
            if refusal.code == "clock_skew":
                # The desk's clock is wrong: sign with the server's time from now on.
                server_now = datetime.fromisoformat(str(refusal.details["now"]))
                self._ahead_s = (server_now - self._now()).total_seconds()
            elif refusal.code != "replayed":
                raise
        # A proxy that sends a request twice is answered with "replayed"; signed anew, it gets the first answer again.
        return self._sign_and_send(method, target, body, content_type)

    def _sign_and_send(self, method: str, target: str, body: bytes, content_type: str) -> httpx2.Response:
        headers = {"Content-Type": content_type} if content_type else {}
        if len(body) > _SMALL:
            body = zstandard.compress(body)
            headers["Content-Encoding"] = "zstd"
        created = round(self._now().timestamp() + self._ahead_s)
        key = Ed25519PrivateKey.from_private_bytes(self._key())
        signed = sign_request(key, str(self._device_id()), method, target, body, created, secrets.token_urlsafe(16))
        return _sent(self._client, method, target, body, {**headers, **signed})


def _sent(client: httpx2.Client, method: str, target: str, body: bytes, headers: Mapping[str, str]) -> httpx2.Response:
    try:
        answer = client.request(method, target, content=body or None, headers=dict(headers))
    except httpx2.ConnectError as error:
        raise Unreachable("tls" if is_about_certificates(error) else "network") from error
    except httpx2.HTTPError as error:
        raise Unreachable from error
    if not answer.is_success:
        raise _refused(answer)
    if answer.headers.get("Content-Digest", "") not in {"", content_digest(answer.content)}:
        raise Unreachable
    return answer


def _refused(answer: httpx2.Response) -> Exception:
    details = _problem(answer)
    code = str(details.pop("code", "")) or "http"
    # A quota concerns what the desk sends, until tomorrow; the rest of the round can go on.
    if answer.status_code in _TRANSIENT and code != QUOTA:
        return Unreachable("busy", _seconds(answer.headers.get("Retry-After", "")))
    details.pop("status", None)
    return Refusal(code, status=answer.status_code, **details)


def _problem(answer: httpx2.Response) -> dict[str, Any]:
    try:
        problem = json.loads(answer.content)
    except ValueError:
        return {}
    return problem if isinstance(problem, dict) else {}


def _seconds(text: str) -> float | None:
    return float(text) if text.isdecimal() else None
