"""How all desks do, as a page for whoever runs the server."""

from collections.abc import Mapping, Sequence
from functools import partial

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from central_server.core.attention import Reason
from central_server.storage.device_list import ListedDevice
from central_server.storage.server_status import DeskStatus, OfficeStatus, server_status
from central_server.web.authentication import State
from central_server.web.pages.errors import PageRoute
from central_server.web.pages.limits import SharedPageState
from central_server.web.pages.rendering import render_page
from central_server.web.pages.sessions import STATUS, reader_of, sign_in, sign_in_page, sign_out
from central_server.web.pages.wording import moment

router = APIRouter(route_class=PageRoute, include_in_schema=False)

REASONS: Mapping[Reason, str] = {
    Reason.NEVER: "Chưa liên lạc lần nào",
    Reason.SILENT: "Nhiều ngày không liên lạc",
    Reason.WAITING: "Còn nhiều việc chưa gửi",
    Reason.CLOCK: "Đồng hồ sai",
    Reason.OLD: "Chương trình quá cũ",
    Reason.NUMBERS: "Sắp hết số",
    Reason.SET_ASIDE: "Có việc bị để riêng",
    Reason.LEASING_CLOSED: "Đang ngừng cấp số (lease-floor)",
    Reason.NO_LOOK_UP: "Chưa khai địa chỉ tra cứu (QMC_LOOK_UP_URL): giấy hẹn không ghi nơi tra cứu",
}
"""What each reason means."""


@router.api_route(STATUS.path, methods=["GET", "HEAD"])
async def show(request: Request, state: State, pages: SharedPageState) -> Response:
    """Show desks and offices; a token sees its own office, or all."""
    pages.count_visit(request)
    reader = await reader_of(request, STATUS)
    if reader is None:
        return sign_in_page(STATUS)
    now, only = state.clock(), None if reader.bearer.sees_all else reader.bearer.unit_id
    read = partial(server_status, state.database, now, state.settings.soft_minimum, only)
    async with pages.report_slot:
        offices = await state.run_blocking(read)
    general = () if state.settings.look_up_url else (REASONS[Reason.NO_LOOK_UP],)
    return render_page(
        "status.html",
        made_at=moment(now),
        general=general,
        desks=sum(len(office.desks) for office in offices),
        urgent=[(office, _office_words(office)) for office in offices if office.needs_attention],
        offices=[(office, [_row(desk) for desk in office.desks]) for office in offices],
        by_cookie=reader.by_cookie,
    )


@router.post(STATUS.path)
async def sign_in_to_status(request: Request, pages: SharedPageState) -> Response:
    """Sign in with a bearer token."""
    pages.count_visit(request)
    return await sign_in(request, STATUS)


@router.post(f"{STATUS.path}/thoat")
async def sign_out_of_status() -> Response:
    """Sign out."""
    return sign_out(STATUS)


def _office_words(office: OfficeStatus) -> Sequence[str]:
    own = [REASONS[reason] for reason in office.reasons]
    return [*own, *(f"{desk.device.name}: {_words(desk)}" for desk in office.desks if desk.reasons)]


def _words(desk: DeskStatus) -> str:
    return ", ".join(REASONS[reason] for reason in desk.reasons)


def _row(desk: DeskStatus) -> tuple[str, Sequence[str], str]:
    """Return the desk's name, its cells, and why it calls for attention."""
    device = desk.device
    contact = moment(device.last_contact) if device.last_contact else "–"
    backlog = str(device.backlog) if device.last_contact else "–"
    return (
        device.name,
        (contact, backlog, device.app or "–", _clock(device), _numbers(device), str(device.set_aside)),
        _words(desk),
    )


def _clock(device: ListedDevice) -> str:
    if device.clock_ahead_s is None:
        return "–"
    return f"{device.clock_ahead_s:+.0f} giây".replace("-", "−")


def _numbers(device: ListedDevice) -> str:
    if device.numbers_left is not None:
        return str(device.numbers_left)
    return f"dãy {device.share}" if device.share else "–"
