"""After a restore or a promotion: promises made since come back from the journal, and a new era begins."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from central_server.core.devices import device_of
from central_server.core.numbers import lease_of
from central_server.core.ports import DeviceState, Journal, JournalEntry, UnitOfWork
from desktop_app.sync.wire import CENTRE


def fence(work: UnitOfWork, journal: Journal, generation: str, now: datetime) -> None:
    """Begin a new era of an office's order and bring back devices, revocations and blocks of numbers that were lost.

    Serials need no raising here: lending never goes below the journal. A fixed jump instead would be wrong, since two
    restores of one backup would lend the same numbers twice.
    """
    work.lock_feed()
    for entry in journal.entries():
        _restore(work, entry, now)
    work.begin_era(generation)


def _restore(work: UnitOfWork, entry: JournalEntry, now: datetime) -> None:
    if entry.kind == "device":
        device = device_of(entry)
        if work.lock_device(device.device_id) is None:
            work.put_device(device)
    elif entry.kind == "revoked":
        found = work.lock_device(UUID(entry.body["device"]))
        if found is not None:
            work.put_device(replace(found, state=DeviceState.REVOKED))
    elif entry.kind == "lease":
        device_id, lease = lease_of(entry)
        if device_id != CENTRE and work.lease_of(lease.request_id) is None:
            work.put_lease(device_id, lease, now)
