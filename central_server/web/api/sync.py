"""Synchronisation of desks: hello, push, feed, number leases, recovery of lost events."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Annotated
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from central_server.core import devices, ingest, numbers
from central_server.core.event_rules import EventRules
from central_server.storage.work.unit_of_work import PostgresWork
from central_server.web.authentication import AuthenticatedDevice, State, authenticate_device
from central_server.web.openapi_schema import NDJSON, json_body, json_response, ndjson_body, plain_response, security
from central_server.web.responses import bytes_response, message_response
from central_server.web.state import AppState
from desktop_app.domain.dossier.event_merge import Effect
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.protocol import (
    MOST_LINES,
    PROTOCOLS,
    SERVER,
    Batch,
    FeedPage,
    FeedRow,
    Hello,
    Lease,
    LeaseRequest,
    Pushed,
    Recovered,
    Refusal,
    Welcome,
    pack_page,
    unpack_batch,
    unpack_owed,
)
from desktop_app.sync.provenance import DeviceCertificate, certify_device
from desktop_app.sync.signing import public_key_of

router = APIRouter(prefix="/v1/units/{unit_id}", tags=["sync"])
MOST_WAIT_S = 25.0
_FRESH_LINES = 20
_MOST_SEQ = 2**63 - 1


@router.post("/devices/{device_id}/hello", responses=json_response(Welcome), openapi_extra=json_body(Hello))
async def hello(unit_id: UUID, device_id: UUID, request: Request, state: State) -> Response:
    """Negotiate the protocol; the server returns how far it is and its time."""
    device = await authenticate_device(request, unit_id, device_id)
    greeting = unpack_message(Hello, device.body)

    def task(work: PostgresWork) -> Welcome:
        """Run inside the transaction."""
        known = ingest.require_active(work.device(device_id))
        work.note_contact(device_id, greeting, state.clock())
        return replace(devices.greet(work, known, greeting, state.clock()), office=work.office_name())

    welcome = await state.read(unit_id, device.once(task))
    settings = state.settings
    welcome = replace(
        welcome,
        soft_minimum=settings.soft_minimum,
        look_up=settings.look_up_url,
        bundle_key=bytes(state.bundle_key.public_key).hex(),
        publisher_key=state.publisher_key,
        procedure_page=settings.procedure_page,
    )
    certified = await state.certified_keys()
    return message_response(replace(welcome, manifest=await state.manifest(), certificates=certified.version))


@router.post(
    "/devices/{device_id}/events",
    responses=json_response(Pushed),
    openapi_extra=ndjson_body(
        "One line about the batch, then the lines of the events; compressed with zstd or gzip, or not at all"
    ),
)
async def push(unit_id: UUID, device_id: UUID, request: Request, state: State) -> Response:
    """Accept a whole batch of events and return the effect of each. A repeat returns the same and changes nothing."""
    device = await authenticate_device(request, unit_id, device_id)
    batch, protocol = unpack_batch(device.body)
    if protocol not in PROTOCOLS:
        raise Refusal("protocol_unknown", protocols=list(PROTOCOLS))
    is_fresh = batch.lane == "fresh" and len(batch.lines) <= _FRESH_LINES
    rules = await state.event_rules()
    pushed = await state.write(partial(_push, state, device, unit_id, batch, rules), is_fresh=is_fresh)
    state.long_poll.notify(unit_id)
    state.metrics.events("pushed", len(batch.lines))
    state.metrics.events("set_aside", sum(1 for effect in pushed.effects if effect.effect == Effect.SET_ASIDE))
    return message_response(pushed)


def _push(state: AppState, device: AuthenticatedDevice, unit_id: UUID, batch: Batch, rules: EventRules) -> Pushed:
    own, limit = state.journal.of(unit_id), state.settings.device_day_bytes

    def task(work: PostgresWork) -> Pushed:
        """Run inside the transaction."""
        return ingest.push(work, own, device.device_id, batch, state.clock(), day_limit=limit, rules=rules)

    return state.database.run(unit_id, device.once(task))


@router.get(
    "/feed",
    responses={**plain_response("A page of the feed"), 204: {"description": "Nothing new while waiting"}},
    openapi_extra={"security": security("desk")},
)
async def feed(
    unit_id: UUID,
    request: Request,
    state: State,
    after: Annotated[int, Query(ge=0, le=_MOST_SEQ)] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST_LINES)] = MOST_LINES,
    wait: Annotated[float, Query(ge=0, le=MOST_WAIT_S)] = 0,
) -> Response:
    """Return the office's feed after a number; with `wait`, hold the request until there is something new."""
    device = await authenticate_device(request, unit_id)
    end = time.monotonic() + wait
    while True:
        with state.long_poll.subscribe(unit_id) as news:
            page = await state.read(unit_id, partial(_page, state.signing_key, device, after, limit))
            left = end - time.monotonic()
            if page.rows or not wait or page.head < after:
                state.metrics.events("pulled", len(page.rows))
                return bytes_response(pack_page(page), NDJSON)
            if left <= 0 or not await _is_set_within(news, left):
                return Response(status_code=204)


def _page(signing_key: bytes, device: AuthenticatedDevice, after: int, limit: int, work: PostgresWork) -> FeedPage:
    ingest.require_active(work.device(device.device_id))
    head, lineage = work.feed()
    rows = work.rows(after, limit) if head > after else []
    # Events committed between the two queries come with the next page.
    shown = tuple(row for row in rows if row.feed_seq <= head)
    return FeedPage(lineage, after, head, shown, _certified(signing_key, shown, work) if shown else ())


def _certified(signing_key: bytes, rows: Sequence[FeedRow], work: PostgresWork) -> tuple[DeviceCertificate, ...]:
    """Return the certificates of the devices of some rows, and of the server: whoever has another key has to notice."""
    keys = work.public_keys({row.device_id for row in rows})
    keys[SERVER] = public_key_of(Ed25519PrivateKey.from_private_bytes(signing_key))
    return tuple(certify_device(signing_key, work.unit_id, *named) for named in sorted(keys.items()))


async def _is_set_within(event: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True


@router.post("/number-leases", responses=json_response(Lease), openapi_extra=json_body(LeaseRequest))
async def lease(unit_id: UUID, request: Request, state: State) -> Response:
    """Lease a block of numbers; repeating the request id returns the same block."""
    device = await authenticate_device(request, unit_id)
    lease_request = unpack_message(LeaseRequest, device.body)
    own = state.journal.of(unit_id)

    def task(work: PostgresWork) -> Lease:
        """Run inside the transaction."""
        return numbers.lease_block(work, own, device.device_id, lease_request, state.clock())

    return message_response(await state.write(partial(state.database.run, unit_id, device.once(task))))


@router.post(
    "/recovery/events",
    responses=json_response(Recovered),
    openapi_extra=ndjson_body("Lost events with the devices that created them"),
)
async def recover(unit_id: UUID, request: Request, state: State) -> Response:
    """Accept events that a restored server lost, from a desk that had fetched them."""
    device = await authenticate_device(request, unit_id)
    owed = unpack_owed(device.body)
    own, limit = state.journal.of(unit_id), state.settings.device_day_bytes

    def task(work: PostgresWork) -> Recovered:
        """Run inside the transaction."""
        return ingest.recover_events(work, own, device.device_id, owed, state.clock(), day_limit=limit)

    recovered = await state.write(partial(state.database.run, unit_id, device.once(task)), is_fresh=False)
    state.long_poll.notify(unit_id)
    state.metrics.events("recovered", recovered.taken)
    return message_response(recovered)
