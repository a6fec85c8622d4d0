"""All devices of a server with what they said of themselves in their last greeting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, and_, select

from central_server.storage import tables as t
from central_server.storage.database import Database


@dataclass(frozen=True, slots=True)
class ListedDevice:
    """A device.

    Attributes:
        unit_id: its office.
        office: the office's name.
        device_id: the device.
        parent_id: the device that it was issued from, or None.
        state: ``active``, ``ended`` or ``revoked``.
        last_contact: when it greeted last, or None when it never did with a server of this version.
        app: the program's version, or ``""``.
        backlog: how many events waited at it then.
        name: its name for itself.
    """

    unit_id: UUID
    office: str
    device_id: UUID
    parent_id: UUID | None
    state: str
    last_contact: datetime | None
    app: str
    backlog: int
    name: str


def list_devices(database: Database, unit_id: UUID | None = None) -> list[ListedDevice]:
    """Return the devices of an office, or of all, by office and name."""
    own = [t.device.c.unit_id == unit_id] if unit_id is not None else []

    def read(connection: Connection) -> Iterator[ListedDevice]:
        """Run on each shard."""
        for row in connection.execute(_DEVICES.where(*own)):
            yield ListedDevice(*row[:6], row.app or "", row.backlog or 0, _plain(row.device_name))

    return sorted(database.from_all(read), key=lambda device: (device.office, device.name, device.device_id))


def _plain(name: str) -> str:
    """Return a name on one line: a desk chooses its own, and it must not look like another device."""
    return "".join(char if char.isprintable() else " " for char in name)


_DEVICES = (
    select(
        t.device.c.unit_id,
        t.unit.c.name,
        t.device.c.device_id,
        t.device.c.parent_id,
        t.device.c.state,
        t.device_contact.c.at,
        t.device_contact.c.app,
        t.device_contact.c.backlog,
        t.device.c.name.label("device_name"),
    )
    .join_from(t.device, t.unit, t.device.c.unit_id == t.unit.c.unit_id)
    .outerjoin(
        t.device_contact,
        and_(t.device_contact.c.unit_id == t.device.c.unit_id, t.device_contact.c.device_id == t.device.c.device_id),
    )
)
