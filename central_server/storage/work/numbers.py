"""Dossier numbers, serials and leased blocks on PostgreSQL."""

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, Text, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert

from central_server.storage import tables as t
from central_server.storage.bulk import add_numbers
from central_server.storage.work.base import UNIT, UnitTables
from desktop_app.sync.protocol import Lease


class NumberTables(UnitTables):
    """Implements `NumberStore`."""

    def owners(self, numbers: Collection[str]) -> dict[str, UUID]:
        """Return the dossiers of some numbers; unassigned numbers are left out."""
        if not numbers:
            return {}
        rows = self._connection.execute(_OWNERS, {"unit": self._unit_id, "numbers": list(numbers)})
        return {row.number: row.dossier_id for row in rows}

    def give_numbers(self, owners: Mapping[str, UUID]) -> None:
        """Assign unassigned numbers to dossiers."""
        add_numbers(self._connection, self._unit_id, owners)

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

    def lease_of(self, request_id: UUID) -> Lease | None:
        """Return the block that a request was granted, or None."""
        query = self._in(select(t.number_lease), t.number_lease).where(t.number_lease.c.request_id == request_id)
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            return None
        return Lease(request_id=row["request_id"], scheme=row["scheme"], first=row["first"], last=row["last"])

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


_OWNERS = select(t.dossier_number.c.number, t.dossier_number.c.dossier_id).where(
    t.dossier_number.c.unit_id == UNIT,
    t.dossier_number.c.number == func.any(bindparam("numbers", type_=ARRAY(Text))),
)
