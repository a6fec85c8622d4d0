"""What the pages share: rate limits, and the reading of forms."""

from typing import Annotated
from urllib.parse import parse_qsl

from anyio import CapacityLimiter
from fastapi import Depends
from starlette.requests import Request

from central_server.settings import Settings
from central_server.web.admission import visitor
from central_server.web.rate_limits import RateLimiter
from desktop_app.sync.protocol import Refusal

_BURST_S = 30
_WRONG_KEYS, _WRONG_KEY_S = 10, 600
_MOST_FORM = 4096
_FORM = "application/x-www-form-urlencoded"


class PageState:
    """The limits of the pages; addresses of visitors are never stored."""

    def __init__(self, settings: Settings) -> None:
        """Use the limits that all worker processes share."""
        self.proxy_header = settings.proxy_header
        self.visits = RateLimiter("visit", settings.page_rate, settings.page_rate * _BURST_S)
        self.wrong_keys = RateLimiter("wrong-key", 1 / _WRONG_KEY_S, _WRONG_KEYS)
        # A report reads the whole database: one at a time, so that other requests always get a connection.
        self.report_slot = CapacityLimiter(1)
        # Drawing a sheet is work of a processor, not of the database.
        self.sheet_slot = CapacityLimiter(1)

    def count_visit(self, request: Request) -> None:
        """Count a visit of an address.

        Raises:
            Refusal: ``too_many`` (with ``retry_after_s``).
        """
        self.visits.take(visitor(request, self.proxy_header))


def page_state_of(request: Request) -> PageState:
    """Return the state that all pages of the app share."""
    pages: PageState = request.app.state.pages
    return pages


SharedPageState = Annotated[PageState, Depends(page_state_of)]


async def read_form(request: Request) -> dict[str, str]:
    """Return the fields of a small form.

    Raises:
        Refusal: ``too_large``; ``bad_request`` when the body is not a URL-encoded form.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise Refusal("bad_request")
    raw = b""
    async for part in request.stream():
        raw += part
        if len(raw) > _MOST_FORM:
            raise Refusal("too_large")
    try:
        return dict(parse_qsl(raw.decode(), keep_blank_values=True, max_num_fields=20, errors="strict"))
    except ValueError as error:
        raise Refusal("bad_request") from error
