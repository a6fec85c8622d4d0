"""The audit log: who changed what about the desk itself, and when. Rows are never changed or deleted (triggers)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from sqlalchemy import Connection, select

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
        wanted = select(audit_log).where(audit_log.c.kind == self.kind).order_by(audit_log.c.seq)
        return [
            AuditEntry(row.at, row.officer_name, decode(row.detail, self.detail)) for row in connection.execute(wanted)
        ]
