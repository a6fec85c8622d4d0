"""All devices of a server with what they said of themselves in their last greeting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Connection, ScalarSelect, Select, Table, and_, cast, func, select

from central_server.core.attention import DeskFacts
from central_server.core.ports import DeviceState
from central_server.storage import tables as t
from central_server.storage.database import Database
from desktop_app.domain.serials import SERVER_SCHEME, SHARE_SCHEME


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
        clock_ahead_s: by how many seconds its clock was ahead then; None when it did not say.
        set_aside: how many of its events were set aside.
        numbers_left: how many numbers of its open blocks no dossier has; None without blocks.
        share: its share of each day's serials, or 0.
        is_replaced: whether another device was issued from it.
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
    clock_ahead_s: float | None
    set_aside: int
    numbers_left: int | None
    share: int
    is_replaced: bool

    @property
    def is_in_use(self) -> bool:
        """Whether a desk is expected to greet under this identity."""
        return self.state == DeviceState.ACTIVE and not self.is_replaced

    @property
    def facts(self) -> DeskFacts:
        """What `reasons_of` looks at."""
        return DeskFacts(self.last_contact, self.app, self.backlog, self.clock_ahead_s, self.numbers_left)


def list_devices(database: Database, unit_id: UUID | None = None) -> list[ListedDevice]:
    """Return the devices of an office, or of all, by office and name."""
    own = [t.device.c.unit_id == unit_id] if unit_id is not None else []

    def read(connection: Connection) -> Iterator[ListedDevice]:
        """Run on each shard."""
        for row in connection.execute(_DEVICES.where(*own)):
            values = row._asdict() | {"app": row.app or "", "backlog": row.backlog or 0, "name": _plain(row.name)}
            yield ListedDevice(**values)

    return sorted(database.from_all(read), key=lambda device: (device.office, device.name, device.device_id))


def _plain(name: str) -> str:
    """Return a name on one line: a desk chooses its own, and it must not look like another device."""
    return "".join(char if char.isprintable() else " " for char in name)


def _of_device(query: Select[Any], table: Table) -> ScalarSelect[Any]:
    """Return a query over a table's rows of the listed device as a column."""
    own = (table.c.unit_id == t.device.c.unit_id, table.c.device_id == t.device.c.device_id)
    return query.where(*own).correlate(t.device).scalar_subquery()


_lease = t.number_lease.c
_child = t.device.alias()
_set_aside = select(func.count()).select_from(t.quarantine)
_unused = select(cast(func.sum(func.greatest(_lease.last - _lease.first + 1 - _lease.used, 0)), BigInteger))
_unused = _unused.where(_lease.scheme == SERVER_SCHEME, _lease.closed_at.is_(None))
_share = select(func.coalesce(func.max(_lease.first), 0)).where(_lease.scheme == SHARE_SCHEME)
_is_replaced = select(1).where(_child.c.unit_id == t.device.c.unit_id, _child.c.parent_id == t.device.c.device_id)
_DEVICES = (
    select(
        t.device.c.unit_id,
        t.unit.c.name.label("office"),
        t.device.c.device_id,
        t.device.c.parent_id,
        t.device.c.state,
        t.device_contact.c.at.label("last_contact"),
        t.device_contact.c.app,
        t.device_contact.c.backlog,
        t.device.c.name,
        t.device_contact.c.clock_ahead_s,
        _of_device(_set_aside, t.quarantine).label("set_aside"),
        _of_device(_unused, t.number_lease).label("numbers_left"),
        _of_device(_share, t.number_lease).label("share"),
        _is_replaced.correlate(t.device).exists().label("is_replaced"),
    )
    .join_from(t.device, t.unit, t.device.c.unit_id == t.unit.c.unit_id)
    .outerjoin(
        t.device_contact,
        and_(t.device_contact.c.unit_id == t.device.c.unit_id, t.device_contact.c.device_id == t.device.c.device_id),
    )
)
