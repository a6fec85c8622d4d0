"""Who speaks: a desk by its signature, a back office by its token."""

from dataclasses import dataclass
from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.requests import Request

from central_server.storage.access import Bearer, Role, bearer_of
from central_server.web.bodies import read_body, unpacked
from central_server.web.context import Server
from desktop_app.sync.signing import check_clock, is_signed_by, read_signature
from desktop_app.sync.wire import Refusal


def server_of(request: Request) -> Server:
    """Return what the app's requests share."""
    server: Server = request.app.state.server
    return server


Shared = Annotated[Server, Depends(server_of)]


@dataclass(frozen=True, slots=True)
class Heard:
    """A desk whose signature holds; whether it may still be heard is asked in the transaction that serves it.

    Attributes:
        device_id: which desk.
        body: what it sent, unpacked.
    """

    device_id: UUID
    body: bytes


async def hear(request: Request, unit_id: UUID, device_id: UUID | None = None) -> Heard:
    """Return the desk that signed a request.

    Args:
        request: the request.
        unit_id: the office that it must belong to.
        device_id: the desk that it must be, or None for any.

    Raises:
        Refusal: ``unsigned``, ``bad_digest``, ``clock_skew``, ``unknown_key``, ``unknown_device``, ``too_many``,
            ``too_large``, ``unknown_encoding``, ``bad_batch``.
    """
    server = server_of(request)
    raw = await read_body(request)
    signature = read_signature(request.headers, request.method, _target(request), raw)
    check_clock(signature, server.clock())
    signer = _device_of(signature.key_id)
    if device_id not in (None, signer):
        raise Refusal("unknown_key")
    key = await server.public_key(unit_id, signer)
    if key is None:
        raise Refusal("unknown_device")
    if not is_signed_by(signature, key):
        raise Refusal("unknown_key")
    server.buckets.take(signer)
    return Heard(signer, unpacked(raw, request.headers.get("content-encoding", "")))


def hear_token(role: Role, request: Request) -> Bearer:
    """Return the back office, portal or province whose token a request carries; blocking.

    Raises:
        Refusal: ``bad_token``, ``wrong_unit`` for the path's office, ``wrong_role``.
    """
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    bearer = bearer_of(server_of(request).database, token.strip()) if kind.lower() == "bearer" and token else None
    if bearer is None:
        raise Refusal("bad_token")
    if str(bearer.unit_id) != request.path_params["unit_id"].lower():
        raise Refusal("wrong_unit")
    if bearer.role is not role:
        raise Refusal("wrong_role")
    return bearer


async def hear_bearer(request: Request, role: Role) -> Bearer:
    """Return whose token a request carries; see `hear_token`."""
    return await server_of(request).thread(partial(hear_token, role, request))


def _device_of(key_id: str) -> UUID:
    try:
        return UUID(key_id)
    except ValueError as error:
        raise Refusal("unknown_key") from error


def _target(request: Request) -> str:
    """Return path and query as they came over the wire: what was signed."""
    path: bytes = request.scope.get("raw_path") or request.scope["path"].encode()
    query: bytes = request.scope["query_string"]
    target = path.split(b"?")[0] + (b"?" + query if query else b"")
    return target.decode("latin-1")
