"""Problem documents (RFC 9457) for all error responses, each with a stable code for programs."""

import json
import logging
import traceback
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop_app.sync.protocol import Refusal

_LOG = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"

STATUS: Mapping[str, int] = {
    "bad_digest": 400,
    "unsigned": 401,
    "unknown_key": 401,
    "clock_skew": 401,
    "bad_token": 401,
    "device_revoked": 403,
    "device_ended": 403,
    "reissue_unproved": 403,
    "bad_code": 403,
    "wrong_unit": 403,
    "wrong_role": 403,
    "unknown_device": 404,
    "unknown_unit": 404,
    "unknown_dossier": 404,
    "not_found": 404,
    "wrong_method": 405,
    "seq_ahead": 409,
    "forked": 409,
    "replayed": 409,
    "step_impossible": 409,
    "lease_limit": 409,
    "numbers_exhausted": 409,
    "too_large": 413,
    "unknown_encoding": 415,
    "bad_batch": 422,
    "bad_page": 422,
    "bad_chain": 422,
    "wrong_signature": 422,
    "unsigned_events": 422,
    "bad_request": 422,
    "bundle.unreadable": 422,
    "bundle.forged": 422,
    "bundle.other_office": 422,
    "leasing_closed": 423,
    "protocol_unknown": 426,
    "too_many": 429,
    "quota": 429,
    "internal": 500,
    "busy": 503,
}
"""HTTP status of each code."""

_TITLES: Mapping[str, str] = {
    "bad_digest": "The content does not match its digest",
    "unsigned": "The request is not signed as required",
    "unknown_key": "The signature was not made with the device's key",
    "clock_skew": "The clock is more than five minutes off",
    "bad_token": "The bearer token is unknown or revoked",
    "device_revoked": "The device was revoked",
    "device_ended": "This generation of the device has ended",
    "reissue_unproved": "A new generation needs the old key or a one-time code",
    "bad_code": "The one-time code is unknown, used or expired",
    "wrong_unit": "Not allowed for this office",
    "wrong_role": "Not allowed with this token",
    "unknown_device": "The device is unknown here",
    "unknown_unit": "The office is unknown here",
    "unknown_dossier": "The dossier is unknown in this office",
    "not_found": "Nothing was found here",
    "wrong_method": "The method is not allowed here",
    "seq_ahead": "Events before this batch are missing here",
    "forked": "This device generation has other events at these numbers",
    "replayed": "This very request was carried out before",
    "step_impossible": "The dossier can't take this step now",
    "lease_limit": "The desk has too many unused numbers, or got enough today",
    "numbers_exhausted": "The office has no numbers of seven digits left",
    "too_large": "The request is too large",
    "unknown_encoding": "The content encoding is neither zstd nor gzip",
    "bad_batch": "The content is not a batch of events",
    "bundle.unreadable": "The content is not a bundle for this server, or it is damaged",
    "bundle.forged": "The bundle was not signed by the desk that it names",
    "bundle.other_office": "The bundle belongs to another office",
    "bad_page": "The content is not a page of the feed",
    "bad_chain": "The batch's last hash does not match its lines",
    "wrong_signature": "The device did not sign these events",
    "unsigned_events": "This device signs its events, and these are not signed",
    "bad_request": "The request is incomplete or invalid",
    "leasing_closed": "No numbers are leased until an administrator has set a floor",
    "protocol_unknown": "No protocol version is known to both sides",
    "too_many": "Too many requests from this device",
    "quota": "The desk has stored as much today as it may store in one day",
    "internal": "The server failed; nothing was changed",
    "busy": "The server is busy",
}
_OF_STATUS = {404: "not_found", 405: "wrong_method", 413: "too_large"}


def problem_response(code: str, details: Mapping[str, Any] | None = None) -> Response:
    """Return the problem document of a code; ``retry_after_s`` among the details becomes a header."""
    members = dict(details or {})
    status = STATUS.get(code, 422)
    body = {
        "type": f"urn:quay-mot-cua:problem:{code}",
        "title": _TITLES.get(code, code),
        "status": status,
        "code": code,
        "detail": str(members.pop("detail", "")),
        **{name: value for name, value in members.items() if name not in {"type", "title", "status", "code"}},
    }
    headers = {"Retry-After": str(members["retry_after_s"])} if "retry_after_s" in members else {}
    if status == 401:
        headers["WWW-Authenticate"] = "Bearer" if code == "bad_token" else "Signature"
    content = json.dumps(body, ensure_ascii=False).encode()
    return Response(content, status, headers, MEDIA_TYPE)


def install_problem_handlers(app: FastAPI) -> None:
    """Make an app answer all errors with problem documents."""
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(HTTPException, _http)
    app.add_middleware(UnexpectedErrorMiddleware)


async def _refused(_request: Request, error: Exception) -> Response:
    return problem_response(error.code, error.details) if isinstance(error, Refusal) else problem_response("internal")


async def _unreadable(_request: Request, error: Exception) -> Response:
    errors = error.errors() if isinstance(error, RequestValidationError) else []
    places = sorted({".".join(map(str, detail["loc"])) for detail in errors})
    return problem_response("bad_request", {"fields": places[:20]})


async def _http(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return problem_response(_OF_STATUS.get(status, "bad_request" if status < 500 else "internal"))


class UnexpectedErrorMiddleware:
    """Catches unexpected errors; logs type and location only, because a message could hold personal data."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        has_begun = False

        async def watched(message: Message) -> None:
            """Remember whether the response has begun."""
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as error:
            _LOG.error("%s at %s", type(error).__name__, location_of(error))
            if scope["type"] == "http" and not has_begun:
                await problem_response("internal")(scope, receive, send)


def location_of(error: BaseException) -> str:
    """Return file and line of an error. Its message or trace could hold personal data and is never logged."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "central_server" in frame.filename or "desktop_app" in frame.filename]
    last = (own or list(frames))[-1:]
    return f"{last[0].filename.rpartition('/')[2]}:{last[0].lineno}" if last else "?"
