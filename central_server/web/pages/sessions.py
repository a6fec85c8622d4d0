"""Access to a page behind a token: a bearer token with each request, or a signed session cookie, valid for one hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from itsdangerous import BadSignature, URLSafeSerializer
from starlette.requests import Request
from starlette.responses import Response

from central_server.storage.credentials import Bearer, Role, bearer_of, bearer_of_hash, hash_of
from central_server.web.authentication import state_of
from central_server.web.pages.limits import read_form
from central_server.web.pages.rendering import render_page, see_other
from central_server.web.state import AppState
from desktop_app.sync.protocol import Refusal

_NO_TOKEN = "Mã truy cập không đúng hoặc đã bị thu hồi."  # noqa: S105 - words
_WRONG_ROLE = "Mã truy cập này không dùng để xem trang này."
_LIFETIME = timedelta(hours=1)
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Area:
    """Pages behind a token.

    Attributes:
        path: where they begin.
        cookie: the name of their cookie.
        role: what a token has to allow.
        title: their name.
    """

    path: str
    cookie: str
    role: Role
    title: str


REPORT = Area("/bao-cao", "bao_cao", Role.REPORT, "Báo cáo kỳ của các bộ phận một cửa")
STATUS = Area("/tinh-trang", "tinh_trang", Role.STATUS, "Tình trạng các quầy")


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who may see an area.

    Attributes:
        bearer: the owner of the token.
        by_cookie: whether a browser is signed in.
    """

    bearer: Bearer
    by_cookie: bool


async def reader_of(request: Request, area: Area) -> Reader | None:
    """Return the authenticated reader, or None without valid credentials.

    Raises:
        Refusal: ``wrong_role``.
    """
    state, cookie = state_of(request), request.cookies.get(area.cookie, "")
    if request.headers.get("authorization"):
        try:
            return Reader(await bearer_of_request(request, area.role), by_cookie=False)
        except Refusal as error:
            if error.code == "bad_token":
                return None
            raise
    token_hash = _read(cookie, area, state.session_key, state.clock()) if cookie else None
    if token_hash is None:
        return None
    bearer = await state.run_blocking(partial(bearer_of_hash, state.database, token_hash))
    return Reader(bearer, by_cookie=True) if bearer and bearer.role is area.role else None


async def bearer_of_request(request: Request, role: Role) -> Bearer:
    """Return the owner of the token in the Authorization header.

    Raises:
        Refusal: ``bad_token``, ``wrong_role``.
    """
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return await check_token(state_of(request), role, token.strip() if kind.lower() == "bearer" else "")


async def check_token(state: AppState, role: Role, token: str) -> Bearer:
    """Return the owner of a token that has a role.

    Raises:
        Refusal: ``bad_token``, ``wrong_role``.
    """
    bearer = await state.run_blocking(partial(bearer_of, state.database, token)) if token else None
    if bearer is None:
        raise Refusal("bad_token")
    if bearer.role is not role:
        raise Refusal("wrong_role")
    return bearer


def sign_in_page(area: Area, error: str = "") -> Response:
    """Return the page that asks for a token."""
    return render_page("sign_in.html", 401, {"WWW-Authenticate": "Bearer"}, area=area, error=error)


async def sign_in(request: Request, area: Area) -> Response:
    """Sign in with the token of a form: the first page of the area with a cookie for one hour, or the form again.

    Raises:
        Refusal: ``too_large``, ``bad_request``.
    """
    token = (await read_form(request)).get("token", "").strip()
    try:
        await check_token(state_of(request), area.role, token)
    except Refusal as error:
        return sign_in_page(area, _WRONG_ROLE if error.code == "wrong_role" else _NO_TOKEN)
    response = see_other(area.path)
    _set_cookie(response, request, area, token)
    return response


def sign_out(area: Area) -> Response:
    """Delete the session cookie and ask for a token again."""
    response = see_other(area.path)
    response.delete_cookie(area.cookie, path=area.path, httponly=True, samesite="strict")
    return response


def _set_cookie(response: Response, request: Request, area: Area, token: str) -> None:
    """Set a session cookie; it holds the token's hash, never the token."""
    state = state_of(request)
    content = [hash_of(token).hex(), int((state.clock() + _LIFETIME).timestamp())]
    response.set_cookie(
        area.cookie,
        str(_serializer(area, state.session_key).dumps(content)),
        max_age=int(_LIFETIME.total_seconds()),
        path=area.path,
        # Behind a proxy the site is public, whatever host name the proxy passes on.
        secure=bool(state.settings.proxy_header) or request.url.hostname not in _LOCAL,
        httponly=True,
        samesite="strict",
    )


def _serializer(area: Area, key: bytes) -> URLSafeSerializer:
    return URLSafeSerializer(key, salt=f"{area.role.value}-session")


def _read(cookie: str, area: Area, key: bytes, now: datetime) -> bytes | None:
    """Return the token's hash of a cookie, or None when the cookie is forged or expired."""
    try:
        token_hash, until = _serializer(area, key).loads(cookie)
    except BadSignature:
        return None
    return bytes.fromhex(token_hash) if until > now.timestamp() else None
