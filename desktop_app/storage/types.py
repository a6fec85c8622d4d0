"""Column types for values of the domain."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Dialect, Integer, cast
from sqlalchemy.types import BLOB, INTEGER, TEXT, TypeDecorator


class UuidColumn(TypeDecorator[UUID]):
    """A UUID as its 16 bytes."""

    impl = BLOB
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> bytes | None:
        """Return the bytes to store."""
        return value.bytes if value is not None else None

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> UUID | None:
        """Return the UUID that was stored."""
        return UUID(bytes=value) if value is not None else None


class Moment(TypeDecorator[datetime]):
    """An aware moment as milliseconds since 1970, UTC."""

    impl = INTEGER
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Return the milliseconds to store."""
        return round(value.timestamp() * 1000) if value is not None else None

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Return the moment that was stored, in UTC."""
        return datetime.fromtimestamp(value / 1000, UTC) if value is not None else None


def local_day(moment: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return the expression for the number of the day of a `Moment` in Việt Nam, counted from 1970-01-01."""
    # Việt Nam has had one offset, +7, since 1975.
    return (cast(moment, Integer) + 7 * 3_600_000) // 86_400_000


class Day(TypeDecorator[date]):
    """A day as ``yyyy-mm-dd``."""

    impl = TEXT
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """Return the text to store."""
        return value.isoformat() if value is not None else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """Return the day that was stored."""
        return date.fromisoformat(value) if value else None
