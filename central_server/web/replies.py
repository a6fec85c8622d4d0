"""Answers that say yes."""

from typing import Any

from starlette.responses import Response

from desktop_app.sync.messages import pack_message


def told(message: Any, status: int = 200) -> Response:
    """Return a message of `wire` as an answer; nobody may keep it."""
    return Response(pack_message(message), status, {"Cache-Control": "no-store"}, "application/json")
