"""Many rows at once by COPY, binary: several times faster than INSERT, and the line's bytes go through unescaped."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import psycopg
from sqlalchemy import Connection

from central_server.core.ports import FedEvent

_EVENT = {
    "unit_id": "uuid",
    "feed_seq": "int8",
    "event_id": "uuid",
    "device_id": "uuid",
    "dossier_id": "uuid",
    "kind": "text",
    "occurred_at": "timestamptz",
    "received_at": "timestamptz",
    "officer_id": "uuid",
    "effect": "text",
    "code": "text",
    "line": "bytea",
}
_HASH = {"unit_id": "uuid", "device_id": "uuid", "device_seq": "int8", "event_id": "uuid", "hash": "bytea"}


def copy_events(connection: Connection, unit_id: UUID, events: Sequence[FedEvent], now: datetime) -> None:
    """Append events to an office's order."""
    rows = (
        (
            unit_id,
            one.feed_seq,
            one.event_id,
            one.device_id,
            one.dossier_id,
            one.kind,
            one.occurred_at,
            now,
            one.officer_id,
            one.effect,
            one.code,
            one.line,
        )
        for one in events
    )
    _copy(connection, "event", _EVENT, rows)


def copy_hashes(
    connection: Connection, unit_id: UUID, device_id: UUID, first: int, events: Sequence[tuple[UUID | None, bytes]]
) -> None:
    """Append chained hashes to a life's log."""
    rows = ((unit_id, device_id, seq, event_id, line_hash) for seq, (event_id, line_hash) in enumerate(events, first))
    _copy(connection, "device_event", _HASH, rows)


def _copy(connection: Connection, table: str, columns: dict[str, str], rows: Iterable[Sequence[Any]]) -> None:
    names = ", ".join(columns)
    statement = f"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)"
    driver: psycopg.Connection[Any] = connection.connection.driver_connection  # type: ignore[assignment]
    with driver.cursor() as cursor, cursor.copy(statement.encode()) as copy:
        copy.set_types(list(columns.values()))
        for row in rows:
            copy.write_row(row)
