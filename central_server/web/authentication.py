"""Authentication: desks by HTTP message signature, back offices, portals and the province by bearer token."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Annotated, TypeVar
from uuid import UUID

from fastapi import Depends
from starlette.requests import Request

from central_server.storage.credentials import Bearer, Role, bearer_of
from central_server.storage.work.unit_of_work import PostgresWork
from central_server.web.request_body import check_announced_length, read_body, unpack_body
from central_server.web.state import AppState
from desktop_app.sync.protocol import Refusal
from desktop_app.sync.signing import check_clock, check_digest, expiry_of, is_signed_by, read_signature

T = TypeVar("T")


def state_of(request: Request) -> AppState:
    """Return the state that all requests of the app share."""
    state: AppState = request.app.state.shared
    return state


State = Annotated[AppState, Depends(state_of)]


@dataclass(frozen=True, slots=True)
class AuthenticatedDevice:
    """A desk with a valid signature. The transaction that serves it checks whether it is still active.

    Attributes:
        device_id: the desk.
        body: the request's body, decompressed.
        digest: what tells the signed request from all others.
        expires_at: from when on its signature is refused as too old.
    """

    device_id: UUID
    body: bytes
    digest: bytes
    expires_at: datetime

    def once(self, task: Callable[[PostgresWork], T]) -> Callable[[PostgresWork], T]:
        """Return a writing task that is refused with ``replayed`` when this very request was carried out before.

        A desk signs anew whenever it sends something again, and gets the answer of the first time.
        """

        def guarded(work: PostgresWork) -> T:
            """Run inside the transaction, so that a request that fails is not counted as carried out."""
            work.carry_out(self.device_id, self.digest, self.expires_at)
            return task(work)

        return guarded


async def authenticate_device(request: Request, unit_id: UUID, device_id: UUID | None = None) -> AuthenticatedDevice:
    """Check a request's signature, clock, rate and digest, and return who signed it.

    The signature covers the digest of the body, so it is verified first: only what a known device has sent is read and
    hashed.

    Args:
        request: the request.
        unit_id: the office that the desk must belong to.
        device_id: the desk that must have signed, or None for any desk of the office.

    Raises:
        Refusal: ``unsigned``, ``bad_digest``, ``clock_skew``, ``unknown_key``, ``unknown_device``, ``too_many``,
            ``too_large``, ``unknown_encoding``, ``bad_batch``.
    """
    state = state_of(request)
    signature = read_signature(request.headers, request.method, _target(request))
    check_clock(signature, state.clock())
    signer = _device_of(signature.key_id)
    if device_id not in (None, signer):
        raise Refusal("unknown_key")
    key = await state.public_key(unit_id, signer)
    if key is None:
        raise Refusal("unknown_device")
    if not is_signed_by(signature, key):
        raise Refusal("unknown_key")
    state.device_rate.take(signer)
    check_announced_length(request)
    raw = await read_body(request)
    check_digest(signature, raw)
    body = unpack_body(raw, request.headers.get("content-encoding", ""))
    return AuthenticatedDevice(signer, body, signature.request_digest, expiry_of(signature))


def authenticate_token(role: Role, request: Request) -> Bearer:
    """Return the owner of a request's bearer token; blocking.

    Raises:
        Refusal: ``bad_token``; ``wrong_unit`` when the token is not for the path's office; ``wrong_role``.
    """
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    bearer = bearer_of(state_of(request).database, token.strip()) if kind.lower() == "bearer" and token else None
    if bearer is None:
        raise Refusal("bad_token")
    if str(bearer.unit_id) != request.path_params["unit_id"].lower():
        raise Refusal("wrong_unit")
    if bearer.role is not role:
        raise Refusal("wrong_role")
    return bearer


async def require_role(request: Request, role: Role) -> Bearer:
    """Authenticate a request's bearer token without blocking; see `authenticate_token`."""
    return await state_of(request).run_blocking(partial(authenticate_token, role, request))


def _device_of(key_id: str) -> UUID:
    try:
        return UUID(key_id)
    except ValueError as error:
        raise Refusal("unknown_key") from error


def _target(request: Request) -> str:
    """Return path and query exactly as sent, because that is what was signed."""
    path: bytes = request.scope.get("raw_path") or request.scope["path"].encode()
    query: bytes = request.scope["query_string"]
    target = path.split(b"?")[0] + (b"?" + query if query else b"")
    return target.decode("latin-1")
