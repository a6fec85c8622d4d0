"""Successful responses with a digest of their content."""

from typing import Any

from starlette.responses import Response

from desktop_app.domain.codec import encode
from desktop_app.sync.signing import content_digest


def message_response(message: Any, status: int = 200) -> Response:
    """Return a message of `desktop_app.sync.protocol` as an uncacheable JSON response."""
    return bytes_response(encode(message), "application/json", status)


def bytes_response(content: bytes, media_type: str, status: int = 200) -> Response:
    """Return a response with its digest, so that the desk detects content that was changed on the way."""
    headers = {"Cache-Control": "no-store", "Content-Digest": content_digest(content)}
    return Response(content, status, headers, media_type)
