"""How all desks and offices of a server do: what `status`, its page and the metrics show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, select

from central_server.core.attention import Reason, reasons_of
from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.device_list import ListedDevice, list_devices


@dataclass(frozen=True, slots=True)
class DeskStatus:
    """A desk that is in use.

    Attributes:
        device: the desk.
        reasons: why it calls for attention.
    """

    device: ListedDevice
    reasons: Sequence[Reason]


@dataclass(frozen=True, slots=True)
class OfficeStatus:
    """An office.

    Attributes:
        unit_id: the office.
        name: its name.
        events: how many events its feed has.
        set_aside: how many events of its devices were set aside.
        codes: how many one-time codes are valid and not used yet.
        reasons: why the office itself calls for attention.
        desks: its desks that are in use.
    """

    unit_id: UUID
    name: str
    events: int
    set_aside: int
    codes: int
    reasons: Sequence[Reason]
    desks: Sequence[DeskStatus]

    @property
    def needs_attention(self) -> bool:
        """Whether the office or one of its desks calls for attention."""
        return bool(self.reasons) or any(desk.reasons for desk in self.desks)


def server_status(
    database: Database, now: datetime, soft_minimum: str = "", unit_id: UUID | None = None
) -> list[OfficeStatus]:
    """Return the state of all offices, or of one, by name.

    Args:
        database: the server's database.
        now: the present moment.
        soft_minimum: desks with an older program are asked to update.
        unit_id: the only office to return.

    Raises:
        Refusal: ``busy`` when a database cannot be reached.
    """
    devices: dict[UUID, list[ListedDevice]] = {}
    for device in list_devices(database, unit_id):
        devices.setdefault(device.unit_id, []).append(device)

    def read(connection: Connection) -> Iterator[OfficeStatus]:
        """Run on each shard."""
        c = t.enrolment_code.c
        valid = (
            select(c.unit_id, func.count().label("valid"))
            .where(c.used_at.is_(None), c.expires_at > now)
            .group_by(c.unit_id)
        )
        codes = {row.unit_id: row.valid for row in connection.execute(valid)}
        for row in connection.execute(_OFFICES):
            if unit_id in (None, row.unit_id):
                own = devices.get(row.unit_id, [])
                desks = [DeskStatus(each, reasons_of(each.facts, now, soft_minimum)) for each in own if each.is_in_use]
                set_aside = sum(each.set_aside for each in own)
                reasons = _reasons(is_closed=row.leasing_closed, set_aside=set_aside)
                open_codes = codes.get(row.unit_id, 0)
                yield OfficeStatus(row.unit_id, row.name, row.head, set_aside, open_codes, reasons, desks)

    return sorted(database.from_all(read), key=lambda office: (office.name, office.unit_id))


def _reasons(*, is_closed: bool, set_aside: int) -> Sequence[Reason]:
    checks = {Reason.LEASING_CLOSED: is_closed, Reason.SET_ASIDE: set_aside > 0}
    return tuple(reason for reason, holds in checks.items() if holds)


_OFFICES = select(t.unit.c.unit_id, t.unit.c.name, t.feed.c.head, t.feed.c.leasing_closed).join_from(
    t.unit, t.feed, t.feed.c.unit_id == t.unit.c.unit_id
)
