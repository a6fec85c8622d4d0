"""The province's report as an HTML page and as CSV."""

import csv
import io
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from central_server.web.authentication import State
from central_server.web.pages.errors import PageRoute
from central_server.web.pages.limits import SharedPageState
from central_server.web.pages.rendering import HEADERS, render_page
from central_server.web.pages.report import FORM, ProvinceReport
from central_server.web.pages.report_api import check_days, make_report
from central_server.web.pages.sessions import REPORT, reader_of, sign_in, sign_in_page, sign_out
from central_server.web.pages.wording import moment
from central_server.web.state import AppState
from desktop_app.domain.dates import local
from desktop_app.domain.law.period import Period, PeriodKind, period_around
from desktop_app.domain.law.statistics import Counts, columns_06a
from desktop_app.sync.protocol import Refusal

router = APIRouter(route_class=PageRoute, include_in_schema=False)
_READ = ["GET", "HEAD"]
_NO_FIELD = "Không ghi lĩnh vực"
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
"""The counted columns by their numbers on the form."""

First = Annotated[date | None, Query(alias="from")]
Last = Annotated[date | None, Query(alias="to")]


@router.api_route(REPORT.path, methods=_READ)
async def show(
    request: Request, state: State, pages: SharedPageState, first: First = None, last: Last = None
) -> Response:
    """Show the report of a period, by default of the current quarter."""
    pages.count_visit(request)
    reader = await reader_of(request, REPORT)
    if reader is None:
        return sign_in_page(REPORT)
    period = _period(state, first, last)
    if period is None:
        return _form_page(state, first, last)
    report = await make_report(state, pages, period.first, period.last, reader.bearer)
    return _report_page(state, report, by_cookie=reader.by_cookie)


@router.api_route(f"{REPORT.path}/ii-06a.csv", methods=_READ)
async def table(
    request: Request, state: State, pages: SharedPageState, first: First = None, last: Last = None
) -> Response:
    """Return the report as CSV."""
    pages.count_visit(request)
    reader = await reader_of(request, REPORT)
    if reader is None:
        return sign_in_page(REPORT)
    period = _period(state, first, last)
    if period is None:
        raise Refusal("bad_request")
    report = await make_report(state, pages, period.first, period.last, reader.bearer)
    name = f"II.06a_{period.first:%Y%m%d}_{period.last:%Y%m%d}.csv"
    headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(csv_text(report).encode("utf-8-sig"), 200, headers, "text/csv; charset=utf-8")


@router.post(REPORT.path)
async def sign_in_to_report(request: Request, pages: SharedPageState) -> Response:
    """Sign in with a bearer token."""
    pages.count_visit(request)
    return await sign_in(request, REPORT)


@router.post(f"{REPORT.path}/thoat")
async def sign_out_of_report() -> Response:
    """Sign out."""
    return sign_out(REPORT)


def csv_text(report: ProvinceReport) -> str:
    """Return CSV lines for the fields of each office, the office's total, and the total of all."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["Đơn vị", "Lĩnh vực", *(f"({number}) {name}" for number, name in COLUMNS.items())])
    for office in report.offices:
        writer.writerow([_cell(office.name), "Tổng số", *columns_06a(office.total).values()])
        for field, counts in office.fields.items():
            writer.writerow([_cell(office.name), _cell(field or _NO_FIELD), *columns_06a(counts).values()])
    writer.writerow(["Tổng số", "", *columns_06a(report.total).values()])
    return text.getvalue()


def _cell(text: str) -> str:
    """Escape a text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


def _period(state: AppState, first: date | None, last: date | None) -> Period | None:
    """Return the requested period, or None when it is invalid."""
    quarter = period_around(local(state.clock()).date(), PeriodKind.QUARTER)
    first, last = first or quarter.first, last or max(first or quarter.last, quarter.last)
    try:
        check_days(first, last)
    except Refusal:
        return None
    return Period(first, last)


def _form_page(state: AppState, first: date | None, last: date | None) -> Response:
    values = {"first": first, "last": last, "shortcuts": list(_shortcuts(state)), "error": _BACKWARDS}
    return render_page("report.html", 422, rows=None, by_cookie=False, **values)


def _report_page(state: AppState, report: ProvinceReport, *, by_cookie: bool) -> Response:
    return render_page(
        "report.html",
        form=FORM,
        first=report.period.first,
        last=report.period.last,
        made_at=moment(report.made_at),
        rows=list(_rows(report)),
        fields=[(name or _NO_FIELD, _numbers(counts)) for name, counts in report.fields.items()],
        total=_numbers(report.total),
        not_received=_number(report.not_received),
        shortcuts=list(_shortcuts(state)),
        by_cookie=by_cookie,
        error="",
    )


def _rows(report: ProvinceReport) -> Iterable[tuple[str, list[str], list[tuple[str, list[str]]]]]:
    for office in report.offices:
        fields = [(name or _NO_FIELD, _numbers(counts)) for name, counts in office.fields.items()]
        yield office.name, _numbers(office.total), fields


def _numbers(counts: Counts) -> list[str]:
    return [_number(count) for count in columns_06a(counts).values()]


def _number(number: int) -> str:
    """Format a number in the Vietnamese way: ``2.929``."""
    return f"{number:,}".replace(",", ".")


def _shortcuts(state: AppState) -> Iterable[tuple[str, str]]:
    today = local(state.clock()).date()
    for kind, name in ((PeriodKind.MONTH, "Tháng"), (PeriodKind.QUARTER, "Quý"), (PeriodKind.YEAR, "Năm")):
        this = period_around(today, kind)
        before = period_around(this.first - timedelta(days=1), kind)
        yield f"{name} này", _query(this)
        yield f"{name} trước", _query(before)


def _query(period: Period) -> str:
    return f"?from={period.first.isoformat()}&to={period.last.isoformat()}"
