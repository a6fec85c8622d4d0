"""What the server gives out to all desks alike: the catalogue, and the time."""

import json
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path
from starlette.requests import Request
from starlette.responses import Response

from central_server.storage import catalogue
from central_server.web.described import PROBLEMS, page
from central_server.web.hearing import Shared
from desktop_app.sync.wire import Refusal

router = APIRouter(prefix="/v1", tags=["reference"])
_JSON = "application/json"
_UNCHANGED: dict[int | str, dict[str, str]] = {304: {"description": "Still the same"}}


@router.get("/catalogue/manifest", responses={**page("The objects in force", _JSON), **_UNCHANGED})
async def manifest(request: Request, server: Shared) -> Response:
    """Say which catalogue objects are in force, by their SHA-256."""
    found = await server.thread(partial(catalogue.in_force, server.database))
    if found is None:
        raise Refusal("not_found")
    return _tagged(request, found.version, found.body, "no-cache")


@router.get("/catalogue/objects/{sha256}", responses={**page("The object", _JSON), **_UNCHANGED})
async def catalogue_object(
    sha256: Annotated[str, Path(pattern="^[0-9a-f]{64}$")], request: Request, server: Shared
) -> Response:
    """Give a catalogue object out; it never changes."""
    found = await server.thread(partial(catalogue.object_of, server.database, sha256))
    if found is None:
        raise Refusal("not_found")
    return _tagged(request, sha256, found, "public, max-age=31536000, immutable")


@router.get("/time", responses={**page("The server's time", _JSON), **PROBLEMS})
async def tell_time(server: Shared) -> Response:
    """Say what time it is."""
    body = json.dumps({"now": server.clock().isoformat()}).encode()
    return Response(body, 200, {"Cache-Control": "no-store"}, _JSON)


def _tagged(request: Request, tag: str, body: bytes, keep: str) -> Response:
    headers = {"ETag": f'"{tag}"', "Cache-Control": keep}
    asked = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    if f'"{tag}"' in asked or "*" in asked:
        return Response(status_code=304, headers=headers)
    return Response(body, 200, headers, _JSON)
