"""The province's report for people: a table to read, print or take along."""

import csv
import io
from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from central_server.pages.errors import PageRoute
from central_server.pages.rendering import HEADERS, moved, page
from central_server.pages.report import FORM, ProvinceReport, province_report
from central_server.pages.report_api import check_days
from central_server.pages.sessions import PATH, checked, reader_of, sign_in, sign_out
from central_server.pages.shared import SharedPages, read_form
from central_server.pages.wording import moment
from central_server.web.context import Server
from central_server.web.hearing import Shared
from desktop_app.domain.dates import local
from desktop_app.domain.period import Period, PeriodKind, period_around
from desktop_app.domain.statistics import Counts, columns_06a
from desktop_app.sync.wire import Refusal

router = APIRouter(route_class=PageRoute, include_in_schema=False)
_READ = ["GET", "HEAD"]
_NO_FIELD = "Không ghi lĩnh vực"
_NO_TOKEN = "Mã truy cập không đúng hoặc đã bị thu hồi."  # noqa: S105 - words
_WRONG_ROLE = "Mã truy cập này không dùng để xem báo cáo."
_BACKWARDS = "Ngày cuối kỳ phải từ ngày đầu kỳ trở đi."
COLUMNS = {
    "3": "Tiếp nhận: tổng số",
    "4": "Tiếp nhận: trực tuyến",
    "5": "Tiếp nhận: trực tiếp, bưu chính",
    "6": "Tiếp nhận: từ kỳ trước",
    "7": "Đã giải quyết: tổng số",
    "8": "Đã giải quyết: trước hạn",
    "9": "Đã giải quyết: đúng hạn",
    "10": "Đã giải quyết: quá hạn",
    "11": "Đang giải quyết: tổng số",
    "12": "Đang giải quyết: trong hạn",
    "13": "Đang giải quyết: quá hạn",
}
"""The columns that are counted, by their numbers on the form."""

First = Annotated[date | None, Query(alias="from")]
Last = Annotated[date | None, Query(alias="to")]


@router.api_route(PATH, methods=_READ)
async def show(
    request: Request, server: Shared, pages: SharedPages, first: First = None, last: Last = None
) -> Response:
    """Show the report of a period, by default of this quarter."""
    pages.visit(request)
    reader = await _reader(request)
    if reader is None:
        return _sign_in_page()
    period = _period(server, first, last)
    if period is None:
        return _form_page(server, first, last)
    found = await server.thread(partial(province_report, server.database, period.first, period.last, server.clock()))
    return _report_page(server, found, by_cookie=reader)


@router.api_route(f"{PATH}/ii-06a.csv", methods=_READ)
async def table(
    request: Request, server: Shared, pages: SharedPages, first: First = None, last: Last = None
) -> Response:
    """Give the report out as a table for spreadsheets."""
    pages.visit(request)
    if await _reader(request) is None:
        return _sign_in_page()
    period = _period(server, first, last)
    if period is None:
        raise Refusal("bad_request")
    found = await server.thread(partial(province_report, server.database, period.first, period.last, server.clock()))
    name = f"II.06a_{period.first:%Y%m%d}_{period.last:%Y%m%d}.csv"
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(csv_text(found).encode("utf-8-sig"), 200, headers, "text/csv; charset=utf-8")


@router.post(PATH)
async def enter(request: Request, server: Shared, pages: SharedPages) -> Response:
    """Sign in with a token."""
    pages.visit(request)
    token = (await read_form(request)).get("token", "").strip()
    try:
        await checked(server, token)
    except Refusal as error:
        return _sign_in_page(_WRONG_ROLE if error.code == "wrong_role" else _NO_TOKEN)
    answer = moved(PATH)
    sign_in(answer, request, token, pages, server.clock())
    return answer


@router.post(f"{PATH}/thoat")
async def leave() -> Response:
    """Sign out."""
    answer = moved(PATH)
    sign_out(answer)
    return answer


def csv_text(found: ProvinceReport) -> str:
    """Return a line for each field of each office, each office's sum, and the sum of all."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["Đơn vị", "Lĩnh vực", *(f"({number}) {name}" for number, name in COLUMNS.items())])
    for office in found.offices:
        writer.writerow([_cell(office.name), "Tổng số", *columns_06a(office.total).values()])
        for field, counts in office.fields.items():
            writer.writerow([_cell(office.name), _cell(field or _NO_FIELD), *columns_06a(counts).values()])
    writer.writerow(["Tổng số", "", *columns_06a(found.total).values()])
    return text.getvalue()


def _cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


async def _reader(request: Request) -> bool | None:
    """Return whether the reader came by a cookie, or None for nobody."""
    try:
        found = await reader_of(request)
    except Refusal as error:
        if error.code == "bad_token":
            return None
        raise
    return found.by_cookie if found else None


def _sign_in_page(error: str = "") -> Response:
    return page("sign_in.html", 401, {"WWW-Authenticate": "Bearer"}, error=error)


def _period(server: Server, first: date | None, last: date | None) -> Period | None:
    """Return the period that is asked for, or None when it is none."""
    quarter = period_around(local(server.clock()).date(), PeriodKind.QUARTER)
    first, last = first or quarter.first, last or max(first or quarter.last, quarter.last)
    try:
        check_days(first, last)
    except Refusal:
        return None
    return Period(first, last)


def _form_page(server: Server, first: date | None, last: date | None) -> Response:
    told = {"first": first, "last": last, "shortcuts": list(_shortcuts(server)), "error": _BACKWARDS}
    return page("report.html", 422, rows=None, by_cookie=False, **told)


def _report_page(server: Server, found: ProvinceReport, *, by_cookie: bool) -> Response:
    return page(
        "report.html",
        form=FORM,
        first=found.period.first,
        last=found.period.last,
        made_at=moment(found.made_at),
        rows=list(_rows(found)),
        fields=[(name or _NO_FIELD, _numbers(counts)) for name, counts in found.fields.items()],
        total=_numbers(found.total),
        not_received=_number(found.not_received),
        shortcuts=list(_shortcuts(server)),
        by_cookie=by_cookie,
        error="",
    )


def _rows(found: ProvinceReport) -> Iterable[tuple[str, list[str], list[tuple[str, list[str]]]]]:
    for office in found.offices:
        fields = [(name or _NO_FIELD, _numbers(counts)) for name, counts in office.fields.items()]
        yield office.name, _numbers(office.total), fields


def _numbers(counts: Counts) -> list[str]:
    return [_number(one) for one in columns_06a(counts).values()]


def _number(number: int) -> str:
    """Return a number as it is written in Vietnamese: ``2.929``."""
    return f"{number:,}".replace(",", ".")


def _shortcuts(server: Server) -> Iterable[tuple[str, str]]:
    today = local(server.clock()).date()
    for kind, name in ((PeriodKind.MONTH, "Tháng"), (PeriodKind.QUARTER, "Quý"), (PeriodKind.YEAR, "Năm")):
        this = period_around(today, kind)
        before = period_around(this.first - timedelta(days=1), kind)
        yield f"{name} này", _query(this)
        yield f"{name} trước", _query(before)


def _query(period: Period) -> str:
    return f"?from={period.first.isoformat()}&to={period.last.isoformat()}"
