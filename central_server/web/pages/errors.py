"""Error pages for people; programs get problem documents."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from central_server.web.pages.rendering import render_page
from central_server.web.problems import STATUS, location_of
from desktop_app.sync.protocol import Refusal

_LOG = logging.getLogger(__name__)
_PROGRAMS = ("/healthz", "/readyz", "/metrics", "/v1")
_UNAVAILABLE_S = 30
Handler = Callable[[Request, Exception], Awaitable[Response]]

_TEXTS: Mapping[int, tuple[str, str]] = {
    403: ("Không được phép", "Mã truy cập này không dùng được ở đây."),
    404: (
        "Không có trang này",
        "Địa chỉ này không dẫn đến trang nào. Xin kiểm tra lại, hoặc nhập mã hồ sơ để tra cứu.",
    ),
    405: ("Không làm được như vậy", "Xin mở lại trang tra cứu và nhập mã hồ sơ."),
    413: ("Nội dung gửi lên quá dài", "Xin nhập lại mã hồ sơ như in trên giấy hẹn."),
    422: ("Chưa đọc được yêu cầu", "Xin kiểm tra lại những gì đã nhập rồi gửi lại."),
    429: ("Xin chờ một lát", "Từ đây đã có quá nhiều lần tra cứu."),
    500: ("Trang đang có lỗi", "Lỗi do máy chủ, không phải do bạn. Xin thử lại sau."),
    503: ("Tạm thời chưa tra cứu được", "Máy chủ đang bận hoặc đang bảo trì. Hồ sơ vẫn được giải quyết như thường."),
}


class PageRoute(APIRoute):
    """A route whose errors are answered with error pages."""

    def get_route_handler(self) -> Callable[[Request], Any]:
        """Return the route's handler with error pages."""
        handler = super().get_route_handler()

        async def guarded(request: Request) -> Response:
            """Call the handler and turn its errors into pages."""
            try:
                response: Response = await handler(request)
            except Exception as error:
                if is_for_programs(request.url.path):
                    raise
                return error_page(error)
            return response

        return guarded


def install_error_pages(app: FastAPI) -> None:
    """Answer errors with pages, except on the paths of programs, which keep their handlers."""
    for kind in (Refusal, RequestValidationError, HTTPException):
        app.add_exception_handler(kind, _for_people(app.exception_handlers[kind]))


def _for_people(for_programs: Any) -> Handler:
    async def answer(request: Request, error: Exception) -> Response:
        """Return the error as a page."""
        if is_for_programs(request.url.path):
            response: Response = await for_programs(request, error)
            return response
        return error_page(error)

    return answer


def is_for_programs(path: str) -> bool:
    """Return whether a path belongs to the interface for programs."""
    return path.startswith(tuple(f"{prefix}/" for prefix in _PROGRAMS)) or path in _PROGRAMS


def error_page(error: Exception) -> Response:
    """Return the page of an error."""
    status, wait = status_of(error), 0
    if isinstance(error, Refusal):
        wait = int(error.details.get("retry_after_s", 0))
    if status == 503:
        wait = wait or _UNAVAILABLE_S
    title, text = _TEXTS[status]
    headers = {"Retry-After": str(wait)} if wait else {}
    return render_page("error.html", status, headers, title=title, words=text, wait=_duration(wait))


def status_of(error: Exception) -> int:
    """Return the status of an error's response. Unexpected errors are logged, without the request."""
    if isinstance(error, Refusal):
        status = STATUS.get(error.code, 422)
    elif isinstance(error, HTTPException):
        status = error.status_code
    elif isinstance(error, RequestValidationError):
        status = 422
    elif isinstance(error, OperationalError | PoolTimeout | DBAPIError | OSError):
        status = 503
    else:
        _LOG.error("%s at %s", type(error).__name__, location_of(error))
        status = 500
    return status if status in _TEXTS else 422 if status < 500 else 500


def _duration(seconds: int) -> str:
    if not seconds:
        return ""
    return f"{seconds} giây" if seconds < 90 else f"{-(-seconds // 60)} phút"
