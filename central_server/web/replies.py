"""Answers that say yes."""

from typing import Any

from starlette.responses import Response

from desktop_app.sync.messages import pack_message
from desktop_app.sync.signing import content_digest


def told(message: Any, status: int = 200) -> Response:
    """Return a message of `wire` as an answer; nobody may keep it."""
    return answered(pack_message(message), "application/json", status)


def answered(content: bytes, media_type: str, status: int = 200) -> Response:
    """Return an answer with its digest, so that the desk sees when something changed it on the way."""
    headers = {"Cache-Control": "no-store", "Content-Digest": content_digest(content)}
    return Response(content, status, headers, media_type)
