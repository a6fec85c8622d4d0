"""Who may see the report: a bearer token with each request, or a signed cookie that an hour later is nothing."""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from central_server.storage.credentials import Bearer, Role, bearer_of, bearer_of_hash, hash_of
from central_server.web.authentication import state_of
from central_server.web.pages.limits import PageState, page_state_of
from central_server.web.state import AppState
from desktop_app.sync.wire import Refusal

COOKIE = "bao_cao"
PATH = "/bao-cao"
_LIFE = timedelta(hours=1)
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who may see the report; `by_cookie` when a browser is signed in."""

    bearer: Bearer
    by_cookie: bool


async def reader_of(request: Request) -> Reader | None:
    """Return who asks, or None for somebody who has not said so.

    Raises:
        Refusal: ``bad_token``, ``wrong_role``.
    """
    state, cookie = state_of(request), request.cookies.get(COOKIE, "")
    if request.headers.get("authorization"):
        return Reader(await bearer_of_request(request), by_cookie=False)
    token_hash = _read(cookie, page_state_of(request).session_key, state.clock()) if cookie else None
    if token_hash is None:
        return None
    bearer = await state.run_blocking(partial(bearer_of_hash, state.database, token_hash))
    return Reader(bearer, by_cookie=True) if bearer and bearer.role is Role.REPORT else None


async def bearer_of_request(request: Request) -> Bearer:
    """Return whose token the Authorization header carries.

    Raises:
        Refusal: ``bad_token``, ``wrong_role``.
    """
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return await check_report_token(state_of(request), token.strip() if kind.lower() == "bearer" else "")


async def check_report_token(state: AppState, token: str) -> Bearer:
    """Return whose token it is.

    Raises:
        Refusal: ``bad_token``, ``wrong_role``.
    """
    bearer = await state.run_blocking(partial(bearer_of, state.database, token)) if token else None
    if bearer is None:
        raise Refusal("bad_token")
    if bearer.role is not Role.REPORT:
        raise Refusal("wrong_role")
    return bearer


def sign_in(answer: Response, request: Request, token: str, pages: PageState, now: datetime) -> None:
    """Let a browser in for an hour; the token itself stays with its owner."""
    until = int((now + _LIFE).timestamp())
    answer.set_cookie(
        COOKIE,
        _written(hash_of(token), until, pages.session_key),
        max_age=int(_LIFE.total_seconds()),
        path=PATH,
        # A proxy in front means a site for the world, whatever name it passes on.
        secure=bool(pages.proxy_header) or request.url.hostname not in _LOCAL,
        httponly=True,
        samesite="strict",
    )


def sign_out(answer: Response) -> None:
    """Let a browser out."""
    answer.delete_cookie(COOKIE, path=PATH, httponly=True, samesite="strict")


def _written(token_hash: bytes, until: int, key: bytes) -> str:
    told = f"{token_hash.hex()}.{until}"
    return f"{told}.{_mac(told, key)}"


def _read(cookie: str, key: bytes, now: datetime) -> bytes | None:
    told, _, mac = cookie.rpartition(".")
    if not hmac.compare_digest(mac.encode(), _mac(told, key).encode()):
        return None
    token_hash, _, until = told.partition(".")
    return bytes.fromhex(token_hash) if int(until) > now.timestamp() else None


def _mac(told: str, key: bytes) -> str:
    return hmac.digest(key, b"session\n" + told.encode(), "sha256").hex()
