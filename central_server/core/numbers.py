"""Leasing blocks of numbers to desks. No block is leased twice, even if either database is restored."""

import re
from datetime import datetime
from uuid import UUID

from central_server.core.ingest import lock_active_device
from central_server.core.journal_records import LeaseRecord
from central_server.core.ordering import lease_entry
from central_server.core.ports import Device, Journal, JournalEntry, UnitOfWork
from central_server.core.quota import begin_of_day
from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.code import LAST_LEASED_SERIAL
from desktop_app.domain.replication.failpoints import reached
from desktop_app.sync.protocol import Lease, LeaseRequest, Refusal

MOST_LEASED = 2000
"""The most numbers of one block."""

MOST_UNUSED = 2 * MOST_LEASED
"""A device with so many unused numbers gets no further block: more than ten working days of the busiest desk."""

MOST_A_DAY = 3 * MOST_LEASED
"""The most numbers that one installation gets a day, under all of its device identities together."""

_SCHEME = re.compile(r"[a-z0-9_.-]{1,32}")


def lease_block(work: UnitOfWork, journal: Journal, device_id: UUID, request: LeaseRequest, now: datetime) -> Lease:
    """Lease a block, or return the one that the same request was granted.

    The block is in the journal, on another volume, before it is committed: a restored database cannot lease it again.

    Raises:
        Refusal: ``leasing_closed`` after a restore without journal; ``lease_limit``, see `MOST_UNUSED`, `MOST_A_DAY`;
            ``numbers_exhausted``; as `lock_active_device`; ``bad_request``, also for the request id of another device.
    """
    device = lock_active_device(work, device_id)
    existing = work.lease_of(request.request_id)
    if existing is not None:
        owner, lease = existing
        if owner != device_id:
            raise Refusal("bad_request", field="request_id")
        return lease
    if not 1 <= request.want <= MOST_LEASED or not _SCHEME.fullmatch(request.scheme):
        raise Refusal("bad_request")
    if work.leasing_is_closed():
        raise Refusal("leasing_closed")
    first = work.take_serials(request.scheme, request.want, journal.high_water(request.scheme))
    # The serials lock their series, so that two identities of one desk are counted one after the other.
    _check_limits(work, device, request.want, now)
    if first + request.want - 1 > LAST_LEASED_SERIAL:
        raise Refusal("numbers_exhausted")
    lease = Lease(request_id=request.request_id, scheme=request.scheme, first=first, last=first + request.want - 1)
    journal.add(lease_entry(device_id, lease))
    reached("server.lease.journalled")
    work.put_lease(device_id, lease, now)
    return lease


def _check_limits(work: UnitOfWork, device: Device, want: int, now: datetime) -> None:
    today = work.leased_since(device.install_id, begin_of_day(now))
    if work.unused_numbers(device.device_id) >= MOST_UNUSED or today + want > MOST_A_DAY:
        raise Refusal("lease_limit")


def lease_of(entry: JournalEntry) -> tuple[UUID, Lease]:
    """Return device and block of a `lease_entry`."""
    record = convert(entry.body, LeaseRecord)
    return record.device, Lease(request_id=record.request, scheme=record.scheme, first=record.first, last=record.last)
