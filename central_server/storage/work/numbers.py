"""Dossier numbers, serials and leased blocks on PostgreSQL."""

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, Text, bindparam, func, select, text, update
from sqlalchemy.dialects.postgresql import insert

from central_server.storage import tables as t
from central_server.storage.bulk import add_numbers
from central_server.storage.work.base import UNIT, UnitTables
from desktop_app.domain.dossier.code import leased_serial
from desktop_app.domain.serials import SERVER_SCHEME, SHARE_SCHEME
from desktop_app.sync.protocol import Lease

_lease = t.number_lease.c


class NumberTables(UnitTables):
    """Implements `NumberStore`."""

    def owners(self, numbers: Collection[str]) -> dict[str, UUID]:
        """Return the dossiers of some numbers; unassigned numbers are left out."""
        if not numbers:
            return {}
        rows = self._connection.execute(_OWNERS, {"unit": self._unit_id, "numbers": list(numbers)})
        return {row.number: row.dossier_id for row in rows}

    def give_numbers(self, owners: Mapping[str, UUID]) -> None:
        """Assign unassigned numbers to dossiers, and count them as used in their blocks."""
        add_numbers(self._connection, self._unit_id, owners)
        serials = [serial for number in owners if (serial := leased_serial(number))]
        if serials:
            self._connection.execute(_USE, {"unit": self._unit_id, "scheme": SERVER_SCHEME, "serials": serials})

    def take_serials(self, scheme: str, count: int, above: int) -> int:
        """Take `count` serials of a scheme, all above `above`, and return the first."""
        new = insert(t.number_scheme).values(unit_id=self._unit_id, scheme=scheme, next_serial=above + 1 + count)
        first = func.greatest(t.number_scheme.c.next_serial, above + 1)
        grown = new.on_conflict_do_update(index_elements=["unit_id", "scheme"], set_={"next_serial": first + count})
        after: int = self._connection.execute(grown.returning(t.number_scheme.c.next_serial)).scalar_one()
        return after - count

    def raise_serial(self, scheme: str, at_least: int) -> None:
        """Make the next serial of a scheme at least this."""
        new = insert(t.number_scheme).values(unit_id=self._unit_id, scheme=scheme, next_serial=at_least)
        highest = func.greatest(t.number_scheme.c.next_serial, at_least)
        raised = new.on_conflict_do_update(index_elements=["unit_id", "scheme"], set_={"next_serial": highest})
        self._connection.execute(raised)

    def lease_of(self, request_id: UUID) -> tuple[UUID, Lease] | None:
        """Return the block that a request was granted and the device that it was leased to, or None."""
        query = self._in(select(t.number_lease), t.number_lease).where(t.number_lease.c.request_id == request_id)
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            return None
        lease = Lease(request_id=row["request_id"], scheme=row["scheme"], first=row["first"], last=row["last"])
        return row["device_id"], lease

    def share_owner(self, share: int) -> UUID | None:
        """Return the device that a share was assigned to, or None."""
        query = self._in(select(_lease.device_id), t.number_lease)
        row = self._connection.execute(query.where(_lease.scheme == SHARE_SCHEME, _lease.first == share)).first()
        return row.device_id if row is not None else None

    def unused_numbers(self, device_id: UUID, scheme: str) -> int:
        """Return how many numbers of a scheme's open blocks of a device no dossier has."""
        unused = func.sum(func.greatest(_lease.last - _lease.first + 1 - _lease.used, 0))
        own = (_lease.device_id == device_id, _lease.scheme == scheme, _lease.closed_at.is_(None))
        query = self._in(select(func.coalesce(unused, 0)), t.number_lease).where(*own)
        return int(self._connection.execute(query).scalar_one())

    def leased_since(self, install_id: UUID, scheme: str, since: datetime) -> int:
        """Return how many numbers of a scheme were leased to the devices of an installation since a moment."""
        leased = func.coalesce(func.sum(_lease.last - _lease.first + 1), 0)
        devices = self._in(select(t.device.c.device_id), t.device).where(t.device.c.install_id == install_id)
        own = (_lease.device_id.in_(devices), _lease.scheme == scheme, _lease.lent_at >= since)
        return int(self._connection.execute(self._in(select(leased), t.number_lease).where(*own)).scalar_one())

    def put_lease(self, device_id: UUID, lease: Lease, now: datetime) -> None:
        """Store a leased block."""
        row = {
            "unit_id": self._unit_id,
            "scheme": lease.scheme,
            "first": lease.first,
            "last": lease.last,
            "device_id": device_id,
            "request_id": lease.request_id,
            "lent_at": now,
        }
        self._connection.execute(insert(t.number_lease).values(row))

    def close_leases(self, device_id: UUID, now: datetime) -> None:
        """Close all blocks of a device; their unused numbers are never used again."""
        c = t.number_lease.c
        own = (c.unit_id == self._unit_id, c.device_id == device_id, c.closed_at.is_(None))
        self._connection.execute(update(t.number_lease).where(*own).values(closed_at=now))

    def leasing_is_closed(self) -> bool:
        """Return whether numbers may not be leased until an administrator has set a floor."""
        closed = self._connection.execute(self._in(select(t.feed.c.leasing_closed), t.feed)).scalar_one()
        return bool(closed)

    def close_leasing(self, *, is_closed: bool) -> None:
        """Stop leasing numbers, or allow it again."""
        own = update(t.feed).where(t.feed.c.unit_id == self._unit_id)
        self._connection.execute(own.values(leasing_closed=is_closed))


_USE = text(
    """
    UPDATE number_lease AS lease
    SET used = lease.used + given.count
    FROM (
        SELECT block.first, count(*) AS count
        FROM unnest(CAST(:serials AS bigint[])) AS serial
        CROSS JOIN LATERAL (
            SELECT first, last FROM number_lease
            WHERE unit_id = :unit AND scheme = :scheme AND first <= serial
            ORDER BY first DESC LIMIT 1
        ) AS block
        WHERE serial <= block.last
        GROUP BY block.first
    ) AS given
    WHERE lease.unit_id = :unit AND lease.scheme = :scheme AND lease.first = given.first
    """
)
"""Blocks never overlap, so a serial can only be in the last block that begins at or before it."""

_OWNERS = select(t.dossier_number.c.number, t.dossier_number.c.dossier_id).where(
    t.dossier_number.c.unit_id == UNIT,
    t.dossier_number.c.number == func.any(bindparam("numbers", type_=ARRAY(Text))),
)
