"""The public catalogue: a search with the desk's own rules, a page for each procedure, and its sheet as PDF.

The address of a procedure holds nothing but its code, and every code that it ever had leads to it: posted sheets carry
it.
"""

import re
from functools import partial
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from central_server.catalogue.published import today
from central_server.web.authentication import State
from central_server.web.pages.catalogue_view import (
    LEVELS,
    Listing,
    Wanted,
    list_procedures,
    sheet_of,
    slug,
    view_procedure,
)
from central_server.web.pages.errors import PageRoute
from central_server.web.pages.limits import SharedPageState
from central_server.web.pages.rendering import HEADERS, render_page
from central_server.web.state import AppState
from desktop_app.domain.dates import day_text
from desktop_app.sync.protocol import Refusal

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/thu-tuc"
_READ = ["GET", "HEAD"]
_LONGEST = 120
_NOT_IN_NAMES = re.compile(r"[^0-9A-Za-z.]")


@router.api_route(PATH, methods=_READ)
async def search(
    request: Request,
    state: State,
    pages: SharedPageState,
    query: Annotated[str, Query(alias="q", max_length=_LONGEST)] = "",
    level: Annotated[str, Query(alias="cap", max_length=8)] = "",
    field: Annotated[str, Query(alias="linh-vuc", max_length=300)] = "",
    page: Annotated[int, Query(alias="trang", ge=1, le=500)] = 1,
) -> Response:
    """List the procedures that match words or a code, those of a field, or the fields."""
    pages.count_visit(request)
    wanted = Wanted(query.strip(), level if level in LEVELS else "", field.strip(), page)
    published = await state.published()
    listing = await state.run_blocking(partial(list_procedures, published, wanted, today(state.clock)))
    day = day_text(published.day) if published.day is not None else ""
    return render_page(
        "catalogue.html",
        wanted=wanted,
        levels=[(key, name, _address(wanted, level=key)) for key, (name, _) in LEVELS.items()],
        listing=listing,
        field_links=[(name, count, _address(wanted, field=slug(name))) for name, count in listing.fields],
        before=_address(wanted, page=page - 1) if page > 1 else "",
        after=_address(wanted, page=page + 1) if page < listing.pages else "",
        heading=_heading(wanted, listing),
        day=day,
    )


@router.api_route("/p/{procedure}/niem-yet.pdf", methods=_READ)
async def show_sheet(procedure: str, request: Request, state: State, pages: SharedPageState) -> Response:
    """Return the sheet of a procedure for printing; drawing takes a slot so that other requests go on."""
    pages.count_visit(request)
    published = await state.published()
    async with pages.sheet_slot:
        made = await state.run_blocking(
            partial(sheet_of, published, procedure[:_LONGEST], state.clock(), today(state.clock), _page_of(state))
        )
    if made is None:
        raise Refusal("not_found")
    code, pdf = made
    headers = {**HEADERS, "Content-Disposition": f'inline; filename="{_NOT_IN_NAMES.sub("-", code)}.pdf"'}
    return Response(pdf, 200, headers, "application/pdf")


@router.api_route("/p/{procedure}", methods=_READ)
async def show_procedure(procedure: str, request: Request, state: State, pages: SharedPageState) -> Response:
    """Show a procedure."""
    pages.count_visit(request)
    published = await state.published()
    view = await state.run_blocking(
        partial(view_procedure, published, procedure[:_LONGEST], state.clock(), today(state.clock), _page_of(state))
    )
    if view is None:
        raise Refusal("not_found")
    return render_page("procedure.html", view=view, sheet=view.sheet)


def _page_of(state: AppState) -> str:
    return state.settings.procedure_page


def _heading(wanted: Wanted, listing: Listing) -> str:
    if not (wanted.query or wanted.field):
        return "Chọn lĩnh vực" if wanted.level else "Chọn nơi tiếp nhận"
    where = f" trong lĩnh vực {listing.field}" if wanted.field else ""
    return f"{listing.total} thủ tục{where}" if listing.total else f"Không tìm thấy thủ tục nào{where}"


def _address(wanted: Wanted, *, level: str = "", field: str = "", page: int = 1) -> str:
    values = {
        "q": wanted.query,
        "cap": level or wanted.level,
        "linh-vuc": field or wanted.field,
        "trang": str(page) if page > 1 else "",
    }
    return f"{PATH}?{urlencode({name: value for name, value in values.items() if value})}"
