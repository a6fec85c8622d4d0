"""Unreadable lines, and the effects of a device's events, on PostgreSQL."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select

from central_server.storage import tables as t
from central_server.storage.work.base import UnitTables


class QuarantineTables(UnitTables):
    """Implements `Quarantine`."""

    def quarantine(self, device_id: UUID, seq: int, line: bytes, reason: str, now: datetime) -> None:
        """Store an unreadable line with the reason."""
        row = {
            "unit_id": self._unit_id,
            "device_id": device_id,
            "device_seq": seq,
            "line": line,
            "reason": reason,
            "set_aside_at": now,
        }
        self._connection.execute(insert(t.quarantine).values(row))

    def quarantined(self, device_id: UUID, after: int, last: int) -> dict[int, str]:
        """Return number and reason of a device's unreadable lines in a range of its events."""
        c = t.quarantine.c
        query = self._in(select(c.device_seq, c.reason), t.quarantine)
        query = query.where(c.device_id == device_id, c.device_seq.between(after + 1, last))
        return {row.device_seq: row.reason for row in self._connection.execute(query)}

    def effects(self, device_id: UUID, after: int, last: int) -> dict[int, tuple[str, str]]:
        """Return number, effect and code of a device's events in a range, as stored in the feed."""
        own, fed = t.device_event.c, t.event.c
        pair = (fed.unit_id == own.unit_id) & (fed.event_id == own.event_id)
        query = select(own.device_seq, fed.effect, fed.code).join_from(t.device_event, t.event, pair)
        query = query.where(
            own.unit_id == self._unit_id, own.device_id == device_id, own.device_seq.between(after + 1, last)
        )
        return {row.device_seq: (row.effect, row.code) for row in self._connection.execute(query)}
