"""Enrolment of devices and new device generations: the two requests that are not signed."""

from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from central_server.core import devices
from central_server.storage.credentials import StoredCode, find_code, use_code
from central_server.storage.work.unit_of_work import PostgresWork
from central_server.web.admission import visitor
from central_server.web.authentication import State
from central_server.web.openapi_schema import json_body, json_response
from central_server.web.request_body import MOST_UNSIGNED, read_body
from central_server.web.responses import message_response
from central_server.web.state import AppState
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.protocol import DeviceReissue, Enrolled, Enrolment, OfferedOffice, Refusal, WireText
from desktop_app.sync.signing import is_reissue_proved

router = APIRouter(prefix="/v1", tags=["identity"])
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class _OneTimeCode:
    """The member of a request for a new generation that proves the right to it when the old key is lost."""

    code: WireText = ""


@router.post(
    "/enrolments",
    status_code=201,
    responses=json_response(Enrolled, 201),
    openapi_extra=json_body(Enrolment, signed=False),
)
async def enrol(request: Request, state: State) -> Response:
    """Exchange a one-time code for a device identity; repeating the request id returns the same identity."""
    message = unpack_message(Enrolment, await read_body(request, MOST_UNSIGNED))
    _check_key(message.public_key)
    unit_id = await _unit_of_right_code(request, state, message.code)
    return message_response(await state.write(partial(_enrol, state, unit_id, message)), 201)


@router.post(
    "/enrolments/office",
    responses=json_response(OfferedOffice),
    openapi_extra=json_body(Enrolment, signed=False),
)
async def show_office(request: Request, state: State) -> Response:
    """Name the office of a one-time code, for the administrator who is about to use it."""
    message = unpack_message(Enrolment, await read_body(request, MOST_UNSIGNED))
    unit_id = await _unit_of_right_code(request, state, message.code)
    return message_response(await state.run_blocking(partial(_office, state, unit_id, message)))


# The path of version 0.1.0, whose desks cannot be updated while they are cut off.
@router.post("/devices/{device_id}/rebirths", status_code=201, include_in_schema=False)
@router.post(
    "/devices/{device_id}/reissues",
    status_code=201,
    responses=json_response(Enrolled, 201),
    openapi_extra=json_body(DeviceReissue, signed=False),
)
async def begin_generation(device_id: UUID, request: Request, state: State) -> Response:
    """Begin a new generation of a device whose file was copied or rolled back.

    The old key proves the right to it; if that is lost, a one-time code of the office in a member ``code`` does.
    """
    raw = await read_body(request, MOST_UNSIGNED)
    message, code = unpack_message(DeviceReissue, raw), unpack_message(_OneTimeCode, raw).code
    _check_key(message.public_key)
    if message.old_device_id != device_id:
        raise Refusal("bad_request", field="old_device_id")
    if code:
        await _unit_of_right_code(request, state, code)
    return message_response(await state.write(partial(_begin_generation, state, message, code)), 201)


def _enrol(state: AppState, unit_id: UUID, message: Enrolment) -> Enrolled:
    def task(work: PostgresWork) -> Enrolled:
        """Run inside the transaction."""
        _use_code(state, work, unit_id, message.code, message.request_id)
        key = bytes.fromhex(message.public_key)
        name = message.name[:_LONGEST_NAME]
        own = state.journal.of(unit_id)
        device = devices.enrol(work, own, message.request_id, message.install_id, key, name)
        return _enrolled(state, work, unit_id, device.device_id)

    return state.database.run(unit_id, task)


def _begin_generation(state: AppState, message: DeviceReissue, code: str) -> Enrolled:
    unit_id = state.database.unit_of_device(message.old_device_id)
    if unit_id is None:
        raise Refusal("unknown_device")

    def task(work: PostgresWork) -> Enrolled:
        """Run inside the transaction."""
        old = work.device(message.old_device_id)
        is_proved = old is not None and is_reissue_proved(message, old.public_key)
        if not is_proved and code:
            _use_code(state, work, unit_id, code, message.request_id)
            is_proved = True
        device = devices.begin_generation(work, state.journal.of(unit_id), message, proved=is_proved)
        # Only the holder of the proof or the code may learn the result of an earlier request.
        if not is_proved:
            raise Refusal("reissue_unproved")
        return _enrolled(state, work, unit_id, device.device_id)

    return state.database.run(unit_id, task)


async def _unit_of_right_code(request: Request, state: AppState, code: str) -> UUID:
    # Looked up as a read: wrong codes must not take the places of desks that push.
    unit_id = await state.run_blocking(partial(_unit_of_code, state, code))
    if unit_id is None:
        state.wrong_codes.take(visitor(request, state.settings.proxy_header))
        raise Refusal("bad_code")
    return unit_id


def _unit_of_code(state: AppState, code: str) -> UUID | None:
    def read(connection: Connection) -> list[UUID]:
        """Run on each shard."""
        stored = find_code(connection, code, state.clock())
        return [stored.unit_id] if stored is not None else []

    return next(iter(state.database.from_all(read)), None)


def _office(state: AppState, unit_id: UUID, message: Enrolment) -> OfferedOffice:
    def task(work: PostgresWork) -> OfferedOffice:
        """Run inside the transaction."""
        _find_usable(state, work, unit_id, message.code, message.request_id)
        return OfferedOffice(unit_id, work.office_name())

    return state.database.run(unit_id, task)


def _find_usable(state: AppState, work: PostgresWork, unit_id: UUID, code: str, request_id: UUID) -> StoredCode:
    """Return a code of an office that nobody has used, unless it was this very request."""
    stored = find_code(work.connection, code, state.clock())
    if stored is None or stored.unit_id != unit_id or stored.request_id not in (None, request_id):
        raise Refusal("bad_code")
    return stored


def _use_code(state: AppState, work: PostgresWork, unit_id: UUID, code: str, request_id: UUID) -> None:
    stored = _find_usable(state, work, unit_id, code, request_id)
    if stored.request_id is None:
        use_code(work.connection, stored, request_id, state.clock())


def _enrolled(state: AppState, work: PostgresWork, unit_id: UUID, device_id: UUID) -> Enrolled:
    enrolled = Enrolled(unit_id, device_id, work.feed()[1])
    return replace(enrolled, look_up=state.settings.look_up_url, publisher_key=state.publisher_key)


def _check_key(public_key: str) -> None:
    try:
        is_key = len(bytes.fromhex(public_key)) == 32 and len(public_key) == 64
    except ValueError:
        is_key = False
    if not is_key:
        raise Refusal("bad_request", field="public_key")
