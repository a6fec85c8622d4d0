"""Evidence bundles: events of a desk without network access, carried as a file and uploaded by another desk."""

from functools import partial
from typing import TypeVar
from uuid import UUID

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from central_server.core.bundles import take_bundle
from central_server.core.event_rules import EventRules
from central_server.web.authentication import AuthenticatedDevice, State, authenticate_device
from central_server.web.openapi_schema import json_response, security
from central_server.web.responses import message_response
from central_server.web.state import AppState
from desktop_app.sync.bundle import read_label
from desktop_app.sync.protocol import Refusal, TakenBundle

T = TypeVar("T")
router = APIRouter(prefix="/v1/units/{unit_id}", tags=["sync"])
_BODY = {"required": True, "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}


@router.post(
    "/bundles", responses=json_response(TakenBundle), openapi_extra={"requestBody": _BODY, "security": security("desk")}
)
async def bundle(unit_id: UUID, request: Request, state: State) -> Response:
    """Accept an evidence bundle from any desk of the office. Repeating it changes nothing."""
    device = await authenticate_device(request, unit_id)
    if read_label(device.body).unit_id != unit_id:
        raise Refusal("bundle.other_office")
    rules = await state.event_rules()
    taken = await state.write(partial(_take, state, device, unit_id, rules), is_fresh=False)
    state.long_poll.notify(unit_id)
    return message_response(taken)


def _take(state: AppState, device: AuthenticatedDevice, unit_id: UUID, rules: EventRules) -> TakenBundle:
    """Store the events of a bundle; blocking."""
    # A bundle takes one transaction for each batch: the request is remembered before the first one.
    state.database.run(unit_id, device.once(lambda _work: None))
    own, key = state.journal.of(unit_id), bytes(state.bundle_key)
    run, limit = partial(state.database.run, unit_id), state.settings.device_day_bytes
    return take_bundle(run, own, device.body, key, state.clock(), day_limit=limit, rules=rules)
