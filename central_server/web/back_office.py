"""What the specialised divisions and the portal ask: with a bearer token that an administrator bound to an office."""

from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from central_server.core.back_office import Made, OnlineDossier, Step, hand_in, take_step
from central_server.storage.access import Role
from central_server.storage.work import PostgresWork
from central_server.web.bodies import read_body
from central_server.web.context import Server
from central_server.web.described import answers, body, security
from central_server.web.hearing import Shared, hear_bearer
from central_server.web.replies import told
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.wire import MOST_BYTES, Refusal

router = APIRouter(prefix="/v1/units/{unit_id}", tags=["back office"])
T = TypeVar("T")


def _described(kind: Any) -> dict[str, Any]:
    return {**body(kind), "security": security("token")}


@router.post("/back-office/steps", status_code=201, responses=answers(Made, 201), openapi_extra=_described(Step))
async def step(unit_id: UUID, request: Request, server: Shared) -> Response:
    """Take a step on a dossier; a step that its course does not allow is refused with ``step_impossible``."""
    await hear_bearer(request, Role.BACK_OFFICE)
    wanted = await _read(request, Step)
    own = server.journal.of(unit_id)

    def task(work: PostgresWork) -> Made:
        return take_step(work, own, wanted, server.clock())

    return await _make(server, unit_id, task)


@router.post("/online-dossiers", status_code=201, responses=answers(Made, 201), openapi_extra=_described(OnlineDossier))
async def online(unit_id: UUID, request: Request, server: Shared) -> Response:
    """Send a dossier that was handed in on the portal to the office's desks."""
    await hear_bearer(request, Role.PORTAL)
    wanted = await _read(request, OnlineDossier)
    own = server.journal.of(unit_id)

    def task(work: PostgresWork) -> Made:
        return hand_in(work, own, wanted, unit_id, server.clock())

    return await _make(server, unit_id, task)


async def _read(request: Request, kind: type[T]) -> T:
    raw = await read_body(request)
    if len(raw) > MOST_BYTES:
        raise Refusal("too_large")
    return unpack_message(kind, raw)


async def _make(server: Server, unit_id: UUID, task: Any) -> Response:
    made: Made = await server.write(partial(server.database.run, unit_id, task))
    server.hub.ring(unit_id)
    return told(made, 201 if made.is_new else 200)
