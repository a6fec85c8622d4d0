"""Desks come and begin new lives: the two requests that no device signs yet."""

import json
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from central_server.core import devices
from central_server.storage.access import find_code, use_code
from central_server.storage.work import PostgresWork
from central_server.web.bodies import read_body
from central_server.web.context import Server
from central_server.web.described import answers, body
from central_server.web.hearing import Shared
from central_server.web.replies import told
from desktop_app.sync.messages import read_message
from desktop_app.sync.signing import is_rebirth_proved
from desktop_app.sync.wire import Enrolled, Enrolment, Rebirth, Refusal

router = APIRouter(prefix="/v1", tags=["identity"])
_LONGEST_NAME = 200


@router.post(
    "/enrolments", status_code=201, responses=answers(Enrolled, 201), openapi_extra=body(Enrolment, signed=False)
)
async def enrol(request: Request, server: Shared) -> Response:
    """Trade a one-time code for a desk's identity; a repeat with the same request id gets the same answer."""
    wanted = read_message(Enrolment, _object(await read_body(request)))
    _check_key(wanted.public_key)
    return told(await server.write(partial(_enrol, server, wanted)), 201)


@router.post(
    "/devices/{device_id}/rebirths",
    status_code=201,
    responses=answers(Enrolled, 201),
    openapi_extra=body(Rebirth, signed=False),
)
async def be_reborn(device_id: UUID, request: Request, server: Shared) -> Response:
    """Give a copy, a rolled-back file or a second twin a life of its own.

    The old key proves it; where that is lost, a one-time code of the office in a member ``code`` does.
    """
    content = _object(await read_body(request))
    wanted = read_message(Rebirth, content)
    _check_key(wanted.public_key)
    if wanted.old_device_id != device_id:
        raise Refusal("bad_request", field="old_device_id")
    code = content.get("code", "")
    return told(await server.write(partial(_bear, server, wanted, code if isinstance(code, str) else "")), 201)


def _enrol(server: Server, wanted: Enrolment) -> Enrolled:
    unit_id = _unit_of_code(server, wanted.code)

    def task(work: PostgresWork) -> Enrolled:
        _use(server, work, unit_id, wanted.code, wanted.request_id)
        key = bytes.fromhex(wanted.public_key)
        name = wanted.name[:_LONGEST_NAME]
        own = server.journal.of(unit_id)
        device = devices.take_in(work, own, wanted.request_id, wanted.install_id, key, name)
        return _enrolled(server, work, unit_id, device.device_id)

    return server.database.run(unit_id, task)


def _bear(server: Server, wanted: Rebirth, code: str) -> Enrolled:
    unit_id = server.database.unit_of_device(wanted.old_device_id)
    if unit_id is None:
        raise Refusal("unknown_device")

    def task(work: PostgresWork) -> Enrolled:
        old = work.device(wanted.old_device_id)
        is_proved = old is not None and is_rebirth_proved(wanted, old.public_key)
        if not is_proved and code:
            _use(server, work, unit_id, code, wanted.request_id)
            is_proved = True
        device = devices.begin_life(work, server.journal.of(unit_id), wanted, proved=is_proved)
        # Only who knows the proof or the code may learn what an earlier request made.
        if not is_proved:
            raise Refusal("rebirth_unproved")
        return _enrolled(server, work, unit_id, device.device_id)

    return server.database.run(unit_id, task)


def _unit_of_code(server: Server, code: str) -> UUID:
    with server.database.transaction() as connection:
        found = find_code(connection, code, server.clock())
    if found is None:
        raise Refusal("bad_code")
    return found.unit_id


def _use(server: Server, work: PostgresWork, unit_id: UUID, code: str, request_id: UUID) -> None:
    """Use a code up, or find that this very request has done so."""
    found = find_code(work.connection, code, server.clock())
    if found is None or found.unit_id != unit_id or found.request_id not in (None, request_id):
        raise Refusal("bad_code")
    if found.request_id is None:
        use_code(work.connection, found, request_id, server.clock())


def _enrolled(server: Server, work: PostgresWork, unit_id: UUID, device_id: UUID) -> Enrolled:
    made = Enrolled(unit_id, device_id, work.feed()[1])
    return replace(made, look_up=server.settings.look_up_url)


def _object(raw: bytes) -> dict[str, Any]:
    try:
        content = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise Refusal("bad_request") from error
    if not isinstance(content, dict):
        raise Refusal("bad_request")
    return content


def _check_key(public_key: str) -> None:
    try:
        is_key = len(bytes.fromhex(public_key)) == 32 and len(public_key) == 64
    except ValueError:
        is_key = False
    if not is_key:
        raise Refusal("bad_request", field="public_key")
