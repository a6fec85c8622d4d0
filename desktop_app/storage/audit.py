"""The audit log: who changed what about the desk itself, told what to whom, or looked at whose data, and when.

Rows are never deleted, and of a look that is past its time only the content is emptied (triggers, `audit_check`). Each
holds the hash of itself and the row before.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Select, select

from desktop_app.domain.codec import decode, encode
from desktop_app.domain.dossier.event_encoding import chain
from desktop_app.domain.people.agency import Officer
from desktop_app.storage.tables import audit_log

T = TypeVar("T")

_LAST_HASH = select(audit_log.c.hash).order_by(audit_log.c.seq.desc()).limit(1)


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

    def append(
        self, connection: Connection, at: datetime, officer: Officer, detail: T, dossier_id: UUID | None = None
    ) -> None:
        """Record a change in the same transaction; `dossier_id` is the dossier that it is about, if any."""
        row: dict[str, Any] = {
            "at": at,
            "officer_id": officer.id,
            "officer_name": officer.name,
            "kind": self.kind,
            "detail": encode(detail).decode(),
            "dossier_id": dossier_id,
        }
        before = connection.execute(_LAST_HASH).scalar()
        connection.execute(audit_log.insert().values(**row, hash=chain(before, line_of(**row))))

    def entries(self, connection: Connection) -> list[AuditEntry[T]]:
        """Return the recorded changes, oldest first."""
        return self._read(connection, select(audit_log).order_by(audit_log.c.seq))

    def latest(self, connection: Connection, most: int) -> list[AuditEntry[T]]:
        """Return the last recorded changes, at most that many, newest first."""
        return self._read(connection, select(audit_log).order_by(audit_log.c.seq.desc()).limit(most))

    def _read(self, connection: Connection, wanted: Select[Any]) -> list[AuditEntry[T]]:
        rows = connection.execute(wanted.where(audit_log.c.kind == self.kind))
        return [AuditEntry(row.at, row.officer_name, decode(row.detail, self.detail)) for row in rows]


def line_of(
    *, at: datetime, officer_id: UUID, officer_name: str, kind: str, detail: str, dossier_id: UUID | None
) -> bytes:
    """Return the bytes of a row that its hash covers."""
    milliseconds = round(at.timestamp() * 1000)
    return encode([milliseconds, str(officer_id), officer_name, kind, detail, str(dossier_id or "")])
