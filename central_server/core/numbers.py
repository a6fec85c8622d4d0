"""Lending numbers: a block that was lent is never lent again, whatever happens to either side's database."""

import re
from datetime import datetime
from uuid import UUID

from central_server.core.ingest import lock_active_device
from central_server.core.judging import lease_entry
from central_server.core.ports import Journal, JournalEntry, UnitOfWork
from desktop_app.domain.failpoints import reached
from desktop_app.sync.wire import Lease, LeaseRequest, Refusal

MOST_LENT = 2000
"""No request gets more numbers than this at once."""

_SCHEME = re.compile(r"[a-z0-9_.-]{1,32}")


def lend(work: UnitOfWork, journal: Journal, device_id: UUID, request: LeaseRequest, now: datetime) -> Lease:
    """Lend a block, or return the one that the same request got.

    The block is in the journal, on another volume, before it is committed: a restored database cannot lend it twice.

    Raises:
        Refusal: ``leasing_closed`` after a restore without journal; what `active_device` says; ``bad_request``.
    """
    lock_active_device(work, device_id)
    found = work.lease_of(request.request_id)
    if found is not None:
        return found
    if not 1 <= request.want <= MOST_LENT or not _SCHEME.fullmatch(request.scheme):
        raise Refusal("bad_request")
    if work.leasing_is_closed():
        raise Refusal("leasing_closed")
    first = work.take_serials(request.scheme, request.want, journal.high_water(request.scheme))
    lease = Lease(request.request_id, request.scheme, first, first + request.want - 1)
    journal.add(lease_entry(device_id, lease))
    reached("server.lease.journalled")
    work.put_lease(device_id, lease, now)
    return lease


def lease_of(entry: JournalEntry) -> tuple[UUID, Lease]:
    """Return device and block that `lease_entry` wrote."""
    body = entry.body
    return UUID(body["device"]), Lease(UUID(body["request"]), body["scheme"], body["first"], body["last"])
