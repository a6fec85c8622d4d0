"""Access to the report: a bearer token with each request, or a signed session cookie, valid for one hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from itsdangerous import BadSignature, URLSafeSerializer
from starlette.requests import Request
from starlette.responses import Response

from central_server.storage.credentials import Bearer, Role, bearer_of, bearer_of_hash, hash_of
from central_server.web.authentication import state_of
from central_server.web.state import AppState
from desktop_app.sync.protocol import Refusal

COOKIE = "bao_cao"
PATH = "/bao-cao"
_LIFETIME = timedelta(hours=1)
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who may see the report.

    Attributes:
        bearer: the owner of the token.
        by_cookie: whether a browser is signed in.
    """

    bearer: Bearer
    by_cookie: bool


async def reader_of(request: Request) -> Reader | None:
    """Return the authenticated reader, or None without credentials.

    Raises:
        Refusal: ``bad_token``, ``wrong_role``.
    """
    state, cookie = state_of(request), request.cookies.get(COOKIE, "")
    if request.headers.get("authorization"):
        return Reader(await bearer_of_request(request), by_cookie=False)
    token_hash = _read(cookie, state.session_key, state.clock()) if cookie else None
    if token_hash is None:
        return None
    bearer = await state.run_blocking(partial(bearer_of_hash, state.database, token_hash))
    return Reader(bearer, by_cookie=True) if bearer and bearer.role is Role.REPORT else None


async def bearer_of_request(request: Request) -> Bearer:
    """Return the owner of the token in the Authorization header.

    Raises:
        Refusal: ``bad_token``, ``wrong_role``.
    """
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return await check_report_token(state_of(request), token.strip() if kind.lower() == "bearer" else "")


async def check_report_token(state: AppState, token: str) -> Bearer:
    """Return the owner of a token that may read the report.

    Raises:
        Refusal: ``bad_token``, ``wrong_role``.
    """
    bearer = await state.run_blocking(partial(bearer_of, state.database, token)) if token else None
    if bearer is None:
        raise Refusal("bad_token")
    if bearer.role is not Role.REPORT:
        raise Refusal("wrong_role")
    return bearer


def sign_in(response: Response, request: Request, token: str) -> None:
    """Set a session cookie for one hour; it holds the token's hash, never the token."""
    state = state_of(request)
    response.set_cookie(
        COOKIE,
        _write(hash_of(token), state.clock() + _LIFETIME, state.session_key),
        max_age=int(_LIFETIME.total_seconds()),
        path=PATH,
        # Behind a proxy the site is public, whatever host name the proxy passes on.
        secure=bool(state.settings.proxy_header) or request.url.hostname not in _LOCAL,
        httponly=True,
        samesite="strict",
    )


def sign_out(response: Response) -> None:
    """Delete the session cookie."""
    response.delete_cookie(COOKIE, path=PATH, httponly=True, samesite="strict")


def _serializer(key: bytes) -> URLSafeSerializer:
    return URLSafeSerializer(key, salt="report-session")


def _write(token_hash: bytes, until: datetime, key: bytes) -> str:
    return str(_serializer(key).dumps([token_hash.hex(), int(until.timestamp())]))


def _read(cookie: str, key: bytes, now: datetime) -> bytes | None:
    """Return the token's hash of a cookie, or None when the cookie is forged or expired."""
    try:
        token_hash, until = _serializer(key).loads(cookie)
    except BadSignature:
        return None
    return bytes.fromhex(token_hash) if until > now.timestamp() else None
