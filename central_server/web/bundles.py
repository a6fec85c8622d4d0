"""Evidence bundles: what a desk could not hand in over the network comes on a stick through another desk."""

from functools import partial
from typing import TypeVar
from uuid import UUID

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from central_server.core.bundles import take_bundle
from central_server.web.context import Server
from central_server.web.described import answers, security
from central_server.web.hearing import Shared, hear
from central_server.web.replies import told
from desktop_app.sync.bundle import read_label
from desktop_app.sync.wire import Refusal, TakenBundle

T = TypeVar("T")
router = APIRouter(prefix="/v1/units/{unit_id}", tags=["sync"])
_BODY = {"required": True, "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}


@router.post(
    "/bundles", responses=answers(TakenBundle), openapi_extra={"requestBody": _BODY, "security": security("desk")}
)
async def bundle(unit_id: UUID, request: Request, server: Shared) -> Response:
    """Take an evidence bundle in, whichever desk of the office carries it. A second time nothing is new."""
    heard = await hear(request, unit_id)
    if read_label(heard.body).unit_id != unit_id:
        raise Refusal("bundle.other_office")
    taken = await server.write(partial(take, server, unit_id, heard.body), is_fresh=False)
    server.hub.ring(unit_id)
    return told(taken)


def take(server: Server, unit_id: UUID, content: bytes) -> TakenBundle:
    """Take a bundle in; blocking."""
    own, key = server.journal.of(unit_id), bytes(server.bundle_key)
    return take_bundle(partial(server.database.run, unit_id), own, content, key, server.clock())
