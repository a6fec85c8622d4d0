"""Enrolment of devices, new generations, and revocation."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol
from uuid import UUID, uuid5

from central_server.core.journal_records import DeviceRecord, RevocationRecord
from central_server.core.ports import (
    Device,
    DeviceState,
    DeviceStore,
    EventFeed,
    Journal,
    JournalEntry,
    NumberStore,
    UnitOfWork,
)
from desktop_app.domain.codec import convert, plain
from desktop_app.domain.dossier.event_encoding import first_hash
from desktop_app.domain.replication.failpoints import reached
from desktop_app.sync.protocol import (
    PROTOCOLS,
    SHARE_TAKEN,
    SHARE_UNKNOWN,
    DeviceReissue,
    Hello,
    Refusal,
    Welcome,
)


def enrol(
    work: DeviceStore, journal: Journal, request_id: UUID, install_id: UUID, public_key: bytes, name: str
) -> Device:
    """Create the first generation of an installation, or return the one that the same request created.

    The caller checks and uses up the one-time code in the same unit of work.
    """
    existing = work.device_of_request(request_id)
    if existing is not None:
        return existing
    return _create(work, journal, request_id, install_id, public_key, name, None)


def begin_generation(work: DeviceStore, journal: Journal, reissue: DeviceReissue, *, proved: bool) -> Device:
    """Create a new generation for a copied or rolled-back desk file.

    The old generation stays active with its blocks of numbers, because the other file may still use it: the server
    cannot tell which of the two is the copy.

    Args:
        work: the unit of work.
        journal: the office's journal, which gets the new generation first.
        reissue: the desk's request.
        proved: whether the old key signed the request, or a valid one-time code came with it.

    Raises:
        Refusal: ``unknown_device``, ``device_revoked``, or ``reissue_unproved``.
    """
    existing = work.device_of_request(reissue.request_id)
    if existing is not None:
        return existing
    old = work.lock_device(reissue.old_device_id)
    if old is None:
        raise Refusal("unknown_device")
    if old.state is DeviceState.REVOKED:
        raise Refusal("device_revoked")
    if not proved:
        raise Refusal("reissue_unproved")
    key = bytes.fromhex(reissue.public_key)
    return _create(work, journal, reissue.request_id, old.install_id, key, old.name, old.device_id)


class _Greeting(EventFeed, NumberStore, Protocol):
    """What answering a greeting needs."""


def greet(work: _Greeting, device: Device, hello: Hello, now: datetime) -> Welcome:
    """Answer the first request of a sync round.

    Raises:
        Refusal: ``protocol_unknown`` (with ``protocols``) when there is no common version.
    """
    common = [version for version in PROTOCOLS if version in hello.protocols]
    if not common:
        raise Refusal("protocol_unknown", protocols=list(PROTOCOLS))
    head, lineage = work.feed()
    share = _answer_about_share(work, device, hello.share)
    return Welcome(common[0], now, lineage, head, device.last_seq, device.last_hash.hex(), share=share)


def _answer_about_share(work: NumberStore, device: Device, share: int) -> str:
    owner = work.share_owner(share) if share else device.device_id
    if owner == device.device_id:
        return ""
    return SHARE_UNKNOWN if owner is None else SHARE_TAKEN


def revoke(work: UnitOfWork, journal: Journal, device_id: UUID, now: datetime) -> list[UUID]:
    """Refuse all further requests of a device and of every device issued from it; return all of these.

    Whoever has the key of a stolen desk can request a new identity with it, which has to end with the old one. Unused
    numbers are never used again.

    Raises:
        Refusal: ``unknown_device``.
    """
    if work.lock_device(device_id) is None:
        raise Refusal("unknown_device")
    revoked, waiting = list[UUID](), [device_id]
    while waiting:
        current = waiting.pop()
        # Its children are read when it is locked: until then it could still get another one.
        device = work.lock_device(current)
        if device is not None:
            journal.add(JournalEntry("revoked", plain(RevocationRecord(current))))
            work.put_device(replace(device, state=DeviceState.REVOKED))
            work.close_leases(current, now)
            revoked.append(current)
            waiting += work.children_of(current)
    return revoked


def device_entry(device: Device) -> JournalEntry:
    """Return the journal entry of a device, with all that is needed to recreate it after a restore."""
    record = DeviceRecord(
        device=device.device_id,
        install=device.install_id,
        key=device.public_key.hex(),
        name=device.name,
        parent=str(device.parent_id) if device.parent_id else "",
        request=device.request_id,
    )
    return JournalEntry("device", plain(record))


def device_of(entry: JournalEntry) -> Device:
    """Return the device of a `device_entry`, as it was when it was new."""
    record = convert(entry.body, DeviceRecord)
    return _new_device(
        device_id=record.device,
        install_id=record.install,
        public_key=bytes.fromhex(record.key),
        name=record.name,
        parent_id=UUID(record.parent) if record.parent else None,
        request_id=record.request,
    )


def _new_device(
    *, device_id: UUID, install_id: UUID, public_key: bytes, name: str, parent_id: UUID | None, request_id: UUID
) -> Device:
    return Device(
        device_id=device_id,
        install_id=install_id,
        public_key=public_key,
        name=name,
        state=DeviceState.ACTIVE,
        last_seq=0,
        last_hash=first_hash(public_key),
        parent_id=parent_id,
        request_id=request_id,
    )


def _create(
    work: DeviceStore,
    journal: Journal,
    request_id: UUID,
    install_id: UUID,
    public_key: bytes,
    name: str,
    parent_id: UUID | None,
) -> Device:
    # If the journal has the device but the commit failed, a repeat of the request creates the same device id.
    device_id = uuid5(request_id, public_key.hex())
    device = _new_device(
        device_id=device_id,
        install_id=install_id,
        public_key=public_key,
        name=name,
        parent_id=parent_id,
        request_id=request_id,
    )
    journal.add(device_entry(device))
    reached("server.device.journalled")
    work.put_device(device)
    return device
