"""Leasing numbers to desks: shares of each day's serials, and blocks where serials run on.

Nothing is leased twice, even if either database is restored.
"""

from datetime import UTC, datetime
from uuid import UUID

from central_server.core.ingest import lock_active_device
from central_server.core.journal_records import LeaseRecord
from central_server.core.ordering import lease_entry
from central_server.core.ports import Device, Journal, JournalEntry, NumberStore, UnitOfWork
from central_server.core.quota import begin_of_day
from desktop_app.domain.codec import convert
from desktop_app.domain.replication.failpoints import reached
from desktop_app.domain.serials import (
    FIRST_LEASED_SERIAL,
    LAST_LEASED_SERIAL,
    LAST_LONE_SHARE,
    LAST_SHARE,
    SERVER_SCHEME,
    SHARE_SCHEME,
    is_assignable,
)
from desktop_app.sync.protocol import Lease, LeaseRequest, Refusal

MOST_LEASED = 2000
"""The most numbers of one block."""

MOST_UNUSED = 2 * MOST_LEASED
"""A device with so many unused numbers gets no further block: more than ten working days of the busiest desk."""

MOST_A_DAY = 3 * MOST_LEASED
"""The most numbers that one installation gets a day, under all of its device identities together."""

MOST_SHARES_A_DAY = 5
"""The most shares that one installation gets a day: one, and one more for each new device identity."""

MOST_SHARES = 60
"""The most shares that one installation ever gets; an office has 2,979 of them to assign."""


_MOST_FORGOTTEN = 10
# A desk may claim a share that a restored server forgot only this far above the next one: it must not use up the rest.


def lease_block(work: UnitOfWork, journal: Journal, device_id: UUID, request: LeaseRequest, now: datetime) -> Lease:
    """Lease a block or a share, or return the one that the same request was granted.

    It is in the journal, on another volume, before it is committed: a restored database cannot lease it again.

    Raises:
        Refusal: ``leasing_closed`` after a restore without journal; ``lease_limit``, see `MOST_UNUSED`, `MOST_A_DAY`,
            `MOST_SHARES_A_DAY`, `MOST_SHARES`; ``numbers_exhausted``; as `lock_active_device`; ``bad_request``, also
            for the request id of another device.
    """
    device = lock_active_device(work, device_id)
    existing = work.lease_of(request.request_id)
    if existing is not None:
        owner, lease = existing
        if owner != device_id:
            raise Refusal("bad_request", field="request_id")
        return lease
    most = {SERVER_SCHEME: MOST_LEASED, SHARE_SCHEME: 1}.get(request.scheme, 0)
    if not 1 <= request.want <= most:
        raise Refusal("bad_request")
    if work.leasing_is_closed():
        raise Refusal("leasing_closed")
    choose = _choose_share if request.scheme == SHARE_SCHEME else _choose_block
    first = choose(work, journal, device, request, now)
    lease = Lease(request.request_id, request.scheme, first, first + request.want - 1)
    journal.add(lease_entry(device_id, lease))
    reached("server.lease.journalled")
    work.put_lease(device_id, lease, now)
    return lease


def _choose_block(work: UnitOfWork, journal: Journal, device: Device, request: LeaseRequest, now: datetime) -> int:
    above = max(journal.high_water(SERVER_SCHEME), FIRST_LEASED_SERIAL - 1)
    first = work.take_serials(SERVER_SCHEME, request.want, above)
    # The serials lock their series, so that two identities of one desk are counted one after the other.
    today = work.leased_since(device.install_id, SERVER_SCHEME, begin_of_day(now))
    if work.unused_numbers(device.device_id, SERVER_SCHEME) >= MOST_UNUSED or today + request.want > MOST_A_DAY:
        raise Refusal("lease_limit")
    if first + request.want - 1 > LAST_LEASED_SERIAL:
        raise Refusal("numbers_exhausted")
    return first


def _choose_share(work: UnitOfWork, journal: Journal, device: Device, request: LeaseRequest, now: datetime) -> int:
    """Return the share that the device has already if nobody else has it, else the next one that was never assigned."""
    share = _next_share(work, journal)
    # Taking a serial locked the series, so that the counts below stay right.
    today = work.leased_since(device.install_id, SHARE_SCHEME, begin_of_day(now))
    if today >= MOST_SHARES_A_DAY or work.leased_since(device.install_id, SHARE_SCHEME, _EVER) >= MOST_SHARES:
        raise Refusal("lease_limit")
    is_plausible = is_assignable(request.held) and request.held <= share + _MOST_FORGOTTEN
    if is_plausible and work.share_owner(request.held) is None:
        return request.held
    if share > LAST_SHARE:
        raise Refusal("numbers_exhausted")
    return share


def _next_share(work: NumberStore, journal: Journal) -> int:
    while True:
        share = work.take_serials(SHARE_SCHEME, 1, max(journal.high_water(SHARE_SCHEME), LAST_LONE_SHARE))
        # A desk may have kept a share of this number from before a restore.
        if share > LAST_SHARE or (is_assignable(share) and work.share_owner(share) is None):
            return share


def lease_of(entry: JournalEntry) -> tuple[UUID, Lease]:
    """Return device and block of a `lease_entry`."""
    record = convert(entry.body, LeaseRecord)
    return record.device, Lease(request_id=record.request, scheme=record.scheme, first=record.first, last=record.last)


_EVER = datetime.fromtimestamp(0, UTC)
