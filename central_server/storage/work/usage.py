"""How much each installation has stored today, on PostgreSQL."""

from datetime import date
from uuid import UUID

from sqlalchemy import case, select
from sqlalchemy.dialects.postgresql import Insert, insert

from central_server.storage import tables as t
from central_server.storage.work.base import UnitTables

_c = t.install_usage.c


class UsageTables(UnitTables):
    """Implements `UsageStore`."""

    def stored_on(self, install_id: UUID, day: date) -> int:
        """Return the bytes that an installation has stored on a day."""
        query = self._in(select(_c.size), t.install_usage).where(_c.install_id == install_id, _c.day == day)
        size: int | None = self._connection.execute(query).scalar_one_or_none()
        return size or 0

    def add_stored(self, install_id: UUID, day: date, size: int) -> None:
        """Add to the bytes that an installation has stored on a day; other days of it are forgotten."""
        row = {"unit_id": self._unit_id, "install_id": install_id, "day": day, "size": size}
        self._connection.execute(_ADD, row)


def _add() -> Insert:
    new = insert(t.install_usage)
    added = case((_c.day == new.excluded.day, _c.size + new.excluded.size), else_=new.excluded.size)
    return new.on_conflict_do_update(
        index_elements=["unit_id", "install_id"], set_={"day": new.excluded.day, "size": added}
    )


_ADD = _add()
