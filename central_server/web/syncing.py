"""The rounds of the desks: greet, hand in, fetch, give back, ask for numbers."""

import asyncio
import time
from dataclasses import replace
from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from central_server.core import devices, numbers, pushing
from central_server.storage.work import PostgresWork
from central_server.web.context import Server
from central_server.web.described import NDJSON, answers, body, lines, page, security
from central_server.web.hearing import Heard, Shared, hear
from central_server.web.replies import answered, told
from desktop_app.domain.merging import Effect
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.wire import (
    MOST_LINES,
    PROTOCOLS,
    Batch,
    FeedPage,
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

router = APIRouter(prefix="/v1/units/{unit_id}", tags=["sync"])
MOST_WAIT_S = 25.0
_FRESH_LINES = 20
_MOST_SEQ = 2**63 - 1


@router.post("/devices/{device_id}/hello", responses=answers(Welcome), openapi_extra=body(Hello))
async def hello(unit_id: UUID, device_id: UUID, request: Request, server: Shared) -> Response:
    """Greet: the server says which protocol to speak, how far it is, and what time it is."""
    heard = await hear(request, unit_id, device_id)
    said = unpack_message(Hello, heard.body)

    def task(work: PostgresWork) -> Welcome:
        return devices.greet(work, pushing.heard(work.device(device_id)), said, server.clock())

    welcome = await server.read(unit_id, task)
    settings = server.settings
    welcome = replace(welcome, soft_minimum=settings.soft_minimum, look_up=settings.look_up_url)
    bundle_key = bytes(server.bundle_key.public_key).hex()
    return told(replace(welcome, manifest=await server.manifest(), bundle_key=bundle_key))


@router.post(
    "/devices/{device_id}/events",
    responses=answers(Pushed),
    openapi_extra=lines("One line about the batch, then the events' own lines; packed with zstd, gzip or not at all"),
)
async def push(unit_id: UUID, device_id: UUID, request: Request, server: Shared) -> Response:
    """Hand in events: all of the batch, each with its effect. A repeat gets the same answer and changes nothing."""
    heard = await hear(request, unit_id, device_id)
    batch, protocol = unpack_batch(heard.body)
    if protocol not in PROTOCOLS:
        raise Refusal("protocol_unknown", protocols=list(PROTOCOLS))
    is_fresh = batch.lane == "fresh" and len(batch.lines) <= _FRESH_LINES
    pushed = await server.write(partial(_push, server, unit_id, device_id, batch), is_fresh=is_fresh)
    server.hub.ring(unit_id)
    server.metrics.events("pushed", len(batch.lines))
    server.metrics.events("set_aside", sum(1 for one in pushed.effects if one.effect == Effect.SET_ASIDE))
    return told(pushed)


def _push(server: Server, unit_id: UUID, device_id: UUID, batch: Batch) -> Pushed:
    own = server.journal.of(unit_id)
    return server.database.run(unit_id, lambda work: pushing.push(work, own, device_id, batch, server.clock()))


@router.get(
    "/feed",
    responses={**page("A page of the order"), 204: {"description": "Nothing new came while waiting"}},
    openapi_extra={"security": security("desk")},
)
async def feed(
    unit_id: UUID,
    request: Request,
    server: Shared,
    after: Annotated[int, Query(ge=0, le=_MOST_SEQ)] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST_LINES)] = MOST_LINES,
    wait: Annotated[float, Query(ge=0, le=MOST_WAIT_S)] = 0,
) -> Response:
    """Fetch the office's order after a number; with `wait`, stay until something comes."""
    heard = await hear(request, unit_id)
    end = time.monotonic() + wait
    while True:
        with server.hub.bell(unit_id) as bell:
            found = await server.read(unit_id, partial(_page, heard, after, limit))
            left = end - time.monotonic()
            if found.rows or not wait or found.head < after:
                server.metrics.events("pulled", len(found.rows))
                return answered(pack_page(found), NDJSON)
            if left <= 0 or not await _rung(bell, left):
                return Response(status_code=204)


def _page(heard: Heard, after: int, limit: int, work: PostgresWork) -> FeedPage:
    pushing.heard(work.device(heard.device_id))
    head, lineage = work.feed()
    rows = work.rows(after, limit) if head > after else []
    # What was committed between the two questions comes with the next page.
    return FeedPage(lineage, after, head, tuple(row for row in rows if row.feed_seq <= head))


async def _rung(bell: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            await bell.wait()
    except TimeoutError:
        return False
    return True


@router.post("/number-leases", responses=answers(Lease), openapi_extra=body(LeaseRequest))
async def lease(unit_id: UUID, request: Request, server: Shared) -> Response:
    """Lend a block of numbers, or say again which one this request got."""
    heard = await hear(request, unit_id)
    wanted = unpack_message(LeaseRequest, heard.body)
    own = server.journal.of(unit_id)

    def task(work: PostgresWork) -> Lease:
        return numbers.lend(work, own, heard.device_id, wanted, server.clock())

    return told(await server.write(partial(server.database.run, unit_id, task)))


@router.post("/recovery/events", responses=answers(Recovered), openapi_extra=lines("Lost events with who made them"))
async def recover(unit_id: UUID, request: Request, server: Shared) -> Response:
    """Take back events that a restored server lost, from a desk that had fetched them."""
    heard = await hear(request, unit_id)
    owed = unpack_owed(heard.body)
    own = server.journal.of(unit_id)

    def task(work: PostgresWork) -> Recovered:
        return pushing.recover(work, own, heard.device_id, owed, server.clock())

    recovered = await server.write(partial(server.database.run, unit_id, task), is_fresh=False)
    server.hub.ring(unit_id)
    server.metrics.events("recovered", recovered.taken)
    return told(recovered)
