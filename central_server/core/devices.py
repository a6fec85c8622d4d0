"""Desks come, begin a new life, and go."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid5

from central_server.core.ports import Device, DeviceState, Journal, JournalEntry, UnitOfWork
from desktop_app.domain.event_lines import first_hash
from desktop_app.domain.failpoints import reached
from desktop_app.sync.wire import PROTOCOLS, Hello, Rebirth, Refusal, Welcome


def take_in(
    work: UnitOfWork, journal: Journal, request_id: UUID, install_id: UUID, public_key: bytes, name: str
) -> Device:
    """Make the first life of an installation, or return the one that the same request made.

    The one-time code has been checked and used up by the caller, in the same unit of work.
    """
    found = work.device_of_request(request_id)
    if found is not None:
        return found
    return _make(work, journal, request_id, install_id, public_key, name, None)


def begin_life(work: UnitOfWork, journal: Journal, rebirth: Rebirth, *, proved: bool) -> Device:
    """Give a copy, a rolled-back file or a second twin a life of its own.

    The old life and its blocks of numbers stay with its twin, if there is one: the server cannot tell which of the two
    is the copy.

    Args:
        work: the unit of work.
        journal: where the new life is written down first.
        rebirth: what the desk asks.
        proved: whether the old key signed the request. Without it an administrator has to make a one-time code.

    Raises:
        Refusal: ``unknown_device``, ``device_revoked``, or ``rebirth_unproved``.
    """
    found = work.device_of_request(rebirth.request_id)
    if found is not None:
        return found
    old = work.lock_device(rebirth.old_device_id)
    if old is None:
        raise Refusal("unknown_device")
    if old.state is DeviceState.REVOKED:
        raise Refusal("device_revoked")
    if not proved:
        raise Refusal("rebirth_unproved")
    key = bytes.fromhex(rebirth.public_key)
    return _make(work, journal, rebirth.request_id, old.install_id, key, old.name, old.device_id)


def greet(work: UnitOfWork, device: Device, hello: Hello, now: datetime) -> Welcome:
    """Answer a desk's first message of a round.

    Raises:
        Refusal: ``protocol_unknown`` (with ``protocols``) when the two speak no common version.
    """
    common = [version for version in PROTOCOLS if version in hello.protocols]
    if not common:
        raise Refusal("protocol_unknown", protocols=list(PROTOCOLS))
    head, lineage = work.feed()
    return Welcome(common[0], now, lineage, head, device.last_seq, device.last_hash.hex())


def revoke(work: UnitOfWork, journal: Journal, device_id: UUID, now: datetime) -> None:
    """Hear a device no more, from this moment on; what is unused of its numbers is burnt.

    Raises:
        Refusal: ``unknown_device``.
    """
    device = work.lock_device(device_id)
    if device is None:
        raise Refusal("unknown_device")
    journal.add(JournalEntry("revoked", {"device": str(device_id)}))
    work.put_device(replace(device, state=DeviceState.REVOKED))
    work.close_leases(device_id, now)


def device_entry(device: Device) -> JournalEntry:
    """Return what the journal says of a device: enough to know it again after a restore."""
    return JournalEntry(
        "device",
        {
            "device": str(device.device_id),
            "install": str(device.install_id),
            "key": device.public_key.hex(),
            "name": device.name,
            "parent": str(device.parent_id) if device.parent_id else "",
            "request": str(device.request_id),
        },
    )


def device_of(entry: JournalEntry) -> Device:
    """Return the device that `device_entry` wrote, as it was when it was new."""
    body = entry.body
    key = bytes.fromhex(body["key"])
    return Device(
        UUID(body["device"]),
        UUID(body["install"]),
        key,
        body["name"],
        DeviceState.ACTIVE,
        0,
        first_hash(key),
        UUID(body["parent"]) if body["parent"] else None,
        UUID(body["request"]),
    )


def _make(
    work: UnitOfWork,
    journal: Journal,
    request_id: UUID,
    install_id: UUID,
    public_key: bytes,
    name: str,
    parent_id: UUID | None,
) -> Device:
    # A device that was written down but not committed is asked for again by the same request and comes out the same.
    device_id = uuid5(request_id, public_key.hex())
    device = Device(
        device_id, install_id, public_key, name, DeviceState.ACTIVE, 0, first_hash(public_key), parent_id, request_id
    )
    journal.add(device_entry(device))
    reached("server.device.journalled")
    work.put_device(device)
    return device
