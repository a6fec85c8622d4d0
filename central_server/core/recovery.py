"""Recovery after a restore or a promotion: replays the journal and begins a new era of the feed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from central_server.core.devices import device_of
from central_server.core.journal_records import RevocationRecord
from central_server.core.numbers import lease_of
from central_server.core.ports import DeviceState, DeviceStore, Journal, JournalEntry, UnitOfWork
from desktop_app.domain.codec import convert
from desktop_app.domain.serials import SHARE_SCHEME
from desktop_app.sync.protocol import SERVER, Lease


def fence(work: UnitOfWork, journal: Journal, generation: str, now: datetime) -> None:
    """Begin a new era of an office's feed; recreate lost devices, revocations and leased blocks from the journal.

    Serials are not raised here, because leasing never goes below the journal. A fixed jump would be wrong: two restores
    of one backup would lease the same numbers twice.
    """
    work.lock_feed()
    entries = journal.entries()
    for entry in entries:
        _restore(work, entry)
    for device_id, lease in leased_blocks(entries):
        if device_id != SERVER and work.lease_of(lease.request_id) is None:
            work.put_lease(device_id, lease, now)
    work.begin_era(generation)


def leased_blocks(entries: Sequence[JournalEntry]) -> list[tuple[UUID, Lease]]:
    """Return the blocks of a journal that may have been leased, oldest first.

    A block whose transaction was rolled back after the journal entry was never leased: a concurrent request may have
    got the same numbers, or the same request got another block later.
    """
    leased: list[tuple[UUID, Lease]] = []
    seen: set[UUID] = set()
    shares: set[int] = set()
    lowest: dict[str, int] = {}
    for entry in reversed([entry for entry in entries if entry.kind == "lease"]):
        device_id, lease = lease_of(entry)
        is_leased = lease.last < lowest.get(lease.scheme, lease.last + 1)
        if lease.scheme == SHARE_SCHEME:
            # A desk may claim an older share after newer ones were assigned.
            is_leased = lease.first not in shares
            shares.add(lease.first)
        if is_leased and (device_id == SERVER or lease.request_id not in seen):
            leased.append((device_id, lease))
            seen.add(lease.request_id)
        lowest[lease.scheme] = min(lease.first, lowest.get(lease.scheme, lease.first))
    return leased[::-1]


def _restore(work: DeviceStore, entry: JournalEntry) -> None:
    if entry.kind == "device":
        device = device_of(entry)
        if work.lock_device(device.device_id) is None:
            work.put_device(device)
    elif entry.kind == "revoked":
        revoked = work.lock_device(convert(entry.body, RevocationRecord).device)
        if revoked is not None:
            work.put_device(replace(revoked, state=DeviceState.REVOKED))
