"""Reference data for all desks: the catalogue, the certificates of keys and the time."""

import json
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path
from starlette.requests import Request
from starlette.responses import Response

from central_server.storage import catalogue, program_updates
from central_server.web.authentication import State
from central_server.web.openapi_schema import PROBLEMS, plain_response
from desktop_app.domain.codec import encode
from desktop_app.sync.protocol import Refusal

router = APIRouter(prefix="/v1", tags=["reference"])
_JSON = "application/json"
_UNCHANGED: dict[int | str, dict[str, str]] = {304: {"description": "Not modified"}}


@router.get("/catalogue/manifest", responses={**plain_response("The objects in force", _JSON), **_UNCHANGED})
async def manifest(request: Request, state: State) -> Response:
    """Return which catalogue objects are in force, by their SHA-256."""
    stored = await state.run_blocking(partial(catalogue.in_force, state.database))
    if stored is None:
        raise Refusal("not_found")
    return _tagged(request, stored.version, stored.body, "no-cache")


@router.get("/catalogue/objects/{sha256}", responses={**plain_response("The object", _JSON), **_UNCHANGED})
async def catalogue_object(
    sha256: Annotated[str, Path(pattern="^[0-9a-f]{64}$")], request: Request, state: State
) -> Response:
    """Return a catalogue object; it never changes."""
    stored = await state.run_blocking(partial(catalogue.object_of, state.database, sha256))
    if stored is None:
        raise Refusal("not_found")
    return _tagged(request, sha256, stored, "public, max-age=31536000, immutable")


@router.get("/updates/newest", responses={**plain_response("The offered update of the program", _JSON), **_UNCHANGED})
async def newest_update(request: Request, state: State) -> Response:
    """Return which update of the program desks are offered."""
    offer = await state.run_blocking(partial(program_updates.offered_program_update, state.database))
    if offer is None:
        raise Refusal("not_found")
    return _tagged(request, offer.sha256, encode(offer), "no-cache")


@router.get(
    "/updates/{digest}/parts/{number}",
    responses={**plain_response("The part", "application/octet-stream"), **_UNCHANGED},
)
async def update_part(
    digest: Annotated[str, Path(pattern="^[0-9a-f]{64}$")],
    number: Annotated[int, Path(ge=0, le=100_000)],
    request: Request,
    state: State,
) -> Response:
    """Return a part of the offered update; a desk whose fetch was cut off goes on with the next one."""
    body = await state.run_blocking(partial(program_updates.program_update_part, state.database, digest, number))
    if body is None:
        raise Refusal("not_found")
    return _tagged(request, f"{digest}-{number}", body, "public, max-age=31536000, immutable")


@router.get("/paper-certificates", responses={**plain_response("The certified keys", _JSON), **_UNCHANGED})
async def paper_certificates(request: Request, state: State) -> Response:
    """Return the certificates of the keys that sign papers; they hold public keys and names of offices only."""
    certified = await state.certified_keys()
    return _tagged(request, certified.version, certified.body, "no-cache")


@router.get("/time", responses={**plain_response("The server's time", _JSON), **PROBLEMS})
async def server_time(state: State) -> Response:
    """Return the server's time."""
    body = json.dumps({"now": state.clock().isoformat()}).encode()
    return Response(body, 200, {"Cache-Control": "no-store"}, _JSON)


def _tagged(request: Request, tag: str, body: bytes, cache_control: str) -> Response:
    headers = {"ETag": f'"{tag}"', "Cache-Control": cache_control}
    known = [tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")]
    if f'"{tag}"' in known or "*" in known:
        return Response(status_code=304, headers=headers)
    return Response(body, 200, headers, _JSON)
