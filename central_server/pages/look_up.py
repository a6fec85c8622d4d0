"""The public look-up of a dossier: where it stands for whoever has its code, more for whoever has its key."""

from functools import partial
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from central_server.pages.errors import PageRoute
from central_server.pages.rendering import HEADERS, moved, page
from central_server.pages.shared import SharedPages, read_form
from central_server.pages.views import key_view, public_view
from central_server.pages.wording import moment
from central_server.storage.public import FoundDossier, asked_for, dossiers_with
from central_server.web.context import Server
from central_server.web.hearing import Shared
from desktop_app.domain.dossier_code import parse_code
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.look_up import is_look_up_key
from desktop_app.sync.wire import Refusal

router = APIRouter(route_class=PageRoute, include_in_schema=False)
_READ = ["GET", "HEAD"]
_LONGEST = 60
_NO_CODE = "Nhập mã hồ sơ in trên giấy hẹn."
_BAD_CODE = "Mã hồ sơ có dạng như H44.18-20261208-0000123."
_BAD_KEY = "Khóa chưa đúng. Xin xem lại 8 chữ và số in cạnh mã QR trên giấy hẹn."


@router.api_route("/", methods=_READ)
async def begin(request: Request, pages: SharedPages) -> Response:
    """Ask for a code."""
    pages.visit(request)
    return _form_page()


@router.api_route("/robots.txt", methods=_READ)
async def robots() -> Response:
    """Ask search engines to stay away."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n", headers=HEADERS)


@router.api_route("/favicon.ico", methods=_READ)
async def icon() -> Response:
    """Say that there is no picture: browsers ask for one whatever a page says."""
    return Response(status_code=204, headers=HEADERS)


@router.api_route("/{code}", methods=_READ)
async def look_up(code: str, request: Request, server: Shared, pages: SharedPages) -> Response:
    """Show where a dossier stands."""
    pages.visit(request)
    number = _number(code)
    if not number:
        raise Refusal("not_found")
    found = await server.thread(partial(dossiers_with, server.database, number))
    return _dossier_page(server, number, found)


@router.post("/")
async def ask(request: Request, server: Shared, pages: SharedPages) -> Response:
    """Show where a dossier stands, and more to whoever sends its key: in the body, so that no log or history has it."""
    pages.visit(request)
    form = await read_form(request)
    typed, key = form.get("code", "")[:_LONGEST].strip(), form.get("key", "")[:_LONGEST].strip()
    number = _number(typed)
    if not number:
        return _form_page(422, typed, _BAD_CODE if typed else _NO_CODE)
    if not key:
        return moved(f"/{number}")
    found = await server.thread(partial(dossiers_with, server.database, number))
    pages.wrong_keys.take(number)
    opened = [one for one in found if is_look_up_key(key, one.dossier_id)]
    if not opened:
        return _dossier_page(server, number, found, _BAD_KEY)
    pages.wrong_keys.give_back(number)
    return await _opened_page(server, number, opened[0])


async def _opened_page(server: Server, number: str, found: FoundDossier) -> Response:
    asked = await server.thread(partial(asked_for, server.database, found))
    return _page(server, number, view=public_view(found, number, server.clock()), more=key_view(found, asked))


def _dossier_page(server: Server, number: str, found: list[FoundDossier], error: str = "") -> Response:
    """Return what is shown without the key; whether it was wrong is said only where there is something to open."""
    if not found:
        return _page(server, number, 404, view=None, is_shared=False)
    view = public_view(found[0], number, server.clock()) if len(found) == 1 else None
    return _page(server, number, 403 if error else 200, view=view, is_shared=view is None, error=error)


def _page(server: Server, number: str, status: int = 200, **values: Any) -> Response:
    told = {"more": None, "error": "", "is_shared": False, "now": moment(server.clock()), **values}
    return page("dossier.html", status, code=number, **told)


def _form_page(status: int = 200, code: str = "", error: str = "") -> Response:
    return page("begin.html", status, code=code, error=error)


def _number(typed: str) -> str:
    """Return the code that somebody typed, as it is printed, or ``""``."""
    try:
        return parse_code(typed[:_LONGEST]).text
    except RuleViolation:
        return ""
