"""The province's report as JSON."""

from datetime import date
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from central_server.storage.credentials import Bearer, Role
from central_server.web.authentication import State
from central_server.web.openapi_schema import PROBLEMS, security
from central_server.web.pages.limits import PageState, SharedPageState
from central_server.web.pages.report import ProvinceReport, province_report, report_body
from central_server.web.pages.sessions import bearer_of_request
from central_server.web.state import AppState
from desktop_app.sync.protocol import Refusal

router = APIRouter(prefix="/v1/reports", tags=["reports"])
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2199, 12, 31)

_NUMBER = {"type": "integer", "minimum": 0}
_COLUMNS = {str(column): _NUMBER for column in range(3, 14)}
_LINE = {"1": _NUMBER, "2": {"type": "string"}, **_COLUMNS}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(properties), "properties": properties}


def _many(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": _object(properties)}


_REPORT = _object(
    {
        "form": {"type": "string"},
        "from": {"type": "string", "format": "date"},
        "to": {"type": "string", "format": "date"},
        "made_at": {"type": "string", "format": "date-time"},
        **_COLUMNS,
        "units": _many({**_LINE, "unit": {"type": "string", "format": "uuid"}, "lines": _many(_LINE)}),
        "lines": _many(_LINE),
        "not_received": _NUMBER,
    }
)
_DESCRIBED: dict[int | str, dict[str, Any]] = {
    200: {"description": "Columns by their numbers on the form", "content": {"application/json": {"schema": _REPORT}}},
    **PROBLEMS,
}


@router.get("/period", responses=_DESCRIBED, openapi_extra={"security": security("token")})
async def period(
    request: Request,
    state: State,
    pages: SharedPageState,
    first: Annotated[date, Query(alias="from", description="First day")],
    last: Annotated[date, Query(alias="to", description="Last day")],
) -> Response:
    """Return form II.06a/VPCP/KSTT of a period by office and by field, over all offices or the token's own."""
    bearer = await bearer_of_request(request, Role.REPORT)
    check_days(first, last)
    report = await make_report(state, pages, first, last, bearer)
    return JSONResponse(report_body(report), headers={"Cache-Control": "no-store"})


async def make_report(state: AppState, pages: PageState, first: date, last: date, bearer: Bearer) -> ProvinceReport:
    """Return the report of a period over the offices that a token may see; reports are counted one at a time."""
    unit_id = None if bearer.sees_all else bearer.unit_id
    async with pages.report_slot:
        return await state.run_blocking(partial(province_report, state.database, first, last, state.clock(), unit_id))


def check_days(first: date, last: date) -> None:
    """Check the days of a period.

    Raises:
        Refusal: ``bad_request`` when it is backwards or out of bounds.
    """
    if not FIRST_DAY <= first <= last <= LAST_DAY:
        raise Refusal("bad_request", fields=["query.from", "query.to"])
