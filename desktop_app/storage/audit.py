"""The audit log: who changed what about the desk itself or told what to whom, and when.

Rows are never changed or deleted (triggers).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Select, select

from desktop_app.domain.codec import decode, encode
from desktop_app.domain.people.agency import Officer
from desktop_app.storage.tables import audit_log

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AuditEntry(Generic[T]):
    """One recorded change.

    Attributes:
        at: when, UTC.
        officer_name: the officer's name on that day.
        detail: what was changed.
    """

    at: datetime
    officer_name: str
    detail: T


@dataclass(frozen=True, slots=True)
class AuditTrail(Generic[T]):
    """The entries of one kind in the audit log.

    Attributes:
        kind: the name in the table; never reused for another type.
        detail: the type of what is recorded.
    """

    kind: str
    detail: type[T]

    def append(self, connection: Connection, at: datetime, officer: Officer, detail: T) -> None:
        """Record a change in the same transaction."""
        connection.execute(
            audit_log.insert().values(
                at=at,
                officer_id=officer.id,
                officer_name=officer.name,
                kind=self.kind,
                detail=encode(detail).decode(),
            )
        )

    def entries(self, connection: Connection) -> list[AuditEntry[T]]:
        """Return the recorded changes, oldest first."""
        return self._read(connection, select(audit_log).order_by(audit_log.c.seq))

    def latest(self, connection: Connection, most: int) -> list[AuditEntry[T]]:
        """Return the last recorded changes, at most that many, newest first."""
        return self._read(connection, select(audit_log).order_by(audit_log.c.seq.desc()).limit(most))

    def _read(self, connection: Connection, wanted: Select[Any]) -> list[AuditEntry[T]]:
        rows = connection.execute(wanted.where(audit_log.c.kind == self.kind))
        return [AuditEntry(row.at, row.officer_name, decode(row.detail, self.detail)) for row in rows]
