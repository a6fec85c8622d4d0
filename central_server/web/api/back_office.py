"""Requests of the specialised divisions and the portal, with a bearer token bound to an office."""

from functools import partial
from typing import Any
from uuid import UUID

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from central_server.core.back_office import (
    BackOfficeStep,
    CreatedEvent,
    OnlineDossier,
    read_online,
    record_step,
    submit_online,
)
from central_server.storage.credentials import Role
from central_server.storage.work.unit_of_work import PostgresWork
from central_server.web.authentication import State, require_role
from central_server.web.openapi_schema import json_body, json_response, security
from central_server.web.request_body import read_body
from central_server.web.responses import message_response
from central_server.web.state import AppState
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.protocol import MOST_BYTES, Refusal

router = APIRouter(prefix="/v1/units/{unit_id}", tags=["back office"])


def _described(kind: Any) -> dict[str, Any]:
    return {**json_body(kind), "security": security("token")}


@router.post(
    "/back-office/steps",
    status_code=201,
    responses=json_response(CreatedEvent, 201),
    openapi_extra=_described(BackOfficeStep),
)
async def step(unit_id: UUID, request: Request, state: State) -> Response:
    """Record a step of a dossier; refused with ``step_impossible`` when the dossier's status does not allow it."""
    bearer = await require_role(request, Role.BACK_OFFICE)
    message = unpack_message(BackOfficeStep, await read_body(request, MOST_BYTES))
    if bearer.kinds and message.kind not in bearer.kinds:
        raise Refusal("wrong_role")
    own = state.journal.of(unit_id)

    def task(work: PostgresWork) -> CreatedEvent:
        """Run inside the transaction."""
        return record_step(work, own, message, state.clock())

    return await _make(state, unit_id, task)


@router.post(
    "/online-dossiers",
    status_code=201,
    responses=json_response(CreatedEvent, 201),
    openapi_extra=_described(OnlineDossier),
)
async def online(unit_id: UUID, request: Request, state: State) -> Response:
    """Send a dossier that was submitted on the portal to the office's desks."""
    await require_role(request, Role.PORTAL)
    message = read_online(await read_body(request, MOST_BYTES))
    own = state.journal.of(unit_id)

    def task(work: PostgresWork) -> CreatedEvent:
        """Run inside the transaction."""
        return submit_online(work, own, message, unit_id, state.clock())

    return await _make(state, unit_id, task)


async def _make(state: AppState, unit_id: UUID, task: Any) -> Response:
    result: CreatedEvent = await state.write(partial(state.database.run, unit_id, task))
    state.long_poll.notify(unit_id)
    return message_response(result, 201 if result.is_new else 200)
