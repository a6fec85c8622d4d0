"""The public look-up of a dossier: its status for everybody with the code, details for everybody with the key."""

from functools import partial
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from central_server.storage.look_up import PublicDossier, dossiers_by_number, paper_events, told_events
from central_server.web.authentication import State
from central_server.web.pages.errors import PageRoute
from central_server.web.pages.limits import SharedPageState, read_form
from central_server.web.pages.paper_view import PaperView, paper_view
from central_server.web.pages.presenters import key_view, public_view
from central_server.web.pages.rendering import HEADERS, render_page, see_other
from central_server.web.pages.wording import moment
from central_server.web.state import AppState
from desktop_app.domain.dossier.code import code_in_scan
from desktop_app.domain.dossier.look_up import is_look_up_key
from desktop_app.domain.papers.check import check_receipt
from desktop_app.domain.papers.scan import split_receipt_text
from desktop_app.domain.papers.voiding import spoilt_receipt
from desktop_app.sync.protocol import Refusal

router = APIRouter(route_class=PageRoute, include_in_schema=False)
_READ = ["GET", "HEAD"]
_LONGEST = 300
_NO_CODE = "Nhập mã hồ sơ in trên giấy hẹn."
_BAD_CODE = "Mã hồ sơ có dạng như H44.18-20261208-0000123."
_BAD_KEY = "Mã tra cứu chưa đúng. Xin xem lại dòng cuối giấy hẹn."


@router.api_route("/", methods=_READ)
async def show_form(request: Request, pages: SharedPageState) -> Response:
    """Show the form that asks for a code."""
    pages.count_visit(request)
    return _form_page()


@router.api_route("/robots.txt", methods=_READ)
async def robots() -> Response:
    """Ask search engines to stay away."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n", headers=HEADERS)


@router.api_route("/favicon.ico", methods=_READ)
async def icon() -> Response:
    """Answer that there is no icon; browsers request one in any case."""
    return Response(status_code=204, headers=HEADERS)


@router.api_route("/{code}", methods=_READ)
async def look_up(code: str, request: Request, state: State, pages: SharedPageState) -> Response:
    """Show the status of a dossier."""
    pages.count_visit(request)
    number = _number(code)
    if not number:
        raise Refusal("not_found")
    dossiers = await state.run_blocking(partial(dossiers_by_number, state.database, number))
    return _dossier_page(state, number, dossiers, paper=await _paper(state, code, dossiers))


@router.post("/")
async def look_up_with_key(request: Request, state: State, pages: SharedPageState) -> Response:
    """Show a dossier's status, and its details with the key, which is in the body so that no log or history has it."""
    pages.count_visit(request)
    form = await read_form(request)
    typed, key = form.get("code", "")[:_LONGEST].strip(), form.get("key", "")[:_LONGEST].strip()
    number = _number(typed)
    if not number:
        return _form_page(422, typed, _BAD_CODE if typed else _NO_CODE)
    if not key:
        return see_other(f"/{_signed(typed) or number}")
    dossiers = await state.run_blocking(partial(dossiers_by_number, state.database, number))
    unlocked = [dossier for dossier in dossiers if is_look_up_key(key, dossier.dossier_id)]
    if not unlocked:
        # Only wrong keys count: whoever types them for somebody else's code must not lock its owner out.
        pages.wrong_keys.take(number)
        return _dossier_page(state, number, dossiers, _BAD_KEY)
    return await _details_page(state, number, unlocked[0])


async def _paper(state: AppState, typed: str, dossiers: list[PublicDossier]) -> PaperView | None:
    """Return what is said of the receipt whose text was opened or typed; None for a code alone."""
    check = check_receipt(typed, (await state.certified_keys()).of)
    void = None
    if check.is_believed and check.statement is not None and len(dossiers) == 1:
        events = await state.run_blocking(partial(paper_events, state.database, dossiers[0]))
        void = spoilt_receipt(events, check.statement.reprint)
    return paper_view(check, dossiers, void)


def _signed(typed: str) -> str:
    """Return statement and code of a receipt's text as a path, or ``""`` for a code alone."""
    parts = split_receipt_text(typed)
    return f"{parts.statement}:{parts.code}" if parts is not None and parts.statement.isalnum() else ""


async def _details_page(state: AppState, number: str, dossier: PublicDossier) -> Response:
    events = await state.run_blocking(partial(told_events, state.database, dossier))
    return _page(state, number, view=public_view(dossier, number, state.clock()), more=key_view(dossier, events))


def _dossier_page(
    state: AppState, number: str, dossiers: list[PublicDossier], error: str = "", paper: PaperView | None = None
) -> Response:
    """Return the page without details; it mentions a wrong key only if a dossier with this code exists."""
    if not dossiers:
        return _page(state, number, 404, view=None, is_shared=False, paper=paper)
    view = public_view(dossiers[0], number, state.clock()) if len(dossiers) == 1 else None
    return _page(state, number, 403 if error else 200, view=view, is_shared=view is None, error=error, paper=paper)


def _page(state: AppState, number: str, status: int = 200, **values: Any) -> Response:
    defaults = {"more": None, "error": "", "is_shared": False, "paper": None, "now": moment(state.clock())}
    return render_page("dossier.html", status, code=number, **{**defaults, **values})


def _form_page(status: int = 200, code: str = "", error: str = "") -> Response:
    return render_page("begin.html", status, code=code, error=error)


def _number(typed: str) -> str:
    """Return the code of a typed or pasted text in its printed form, or ``""`` if it holds none."""
    code = code_in_scan(typed[:_LONGEST])
    return code.text if code is not None else ""
