"""What the journal's entries hold: enough to create devices, revocations and leased blocks again after a restore."""

from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.bounds import Name, Serial


@dataclass(frozen=True, slots=True)
class LeaseRecord:
    """What the journal holds of a leased block: to which device, for which request, and the numbers."""

    device: UUID
    request: UUID
    scheme: Name
    first: Serial
    last: Serial


@dataclass(frozen=True, slots=True)
class DeviceRecord:
    """What the journal holds of a device: enough to create it again; `key` is hexadecimal, `parent` may be empty."""

    device: UUID
    install: UUID
    key: Name
    name: Name
    parent: Name
    request: UUID


@dataclass(frozen=True, slots=True)
class RevocationRecord:
    """What the journal holds of a revoked device."""

    device: UUID
