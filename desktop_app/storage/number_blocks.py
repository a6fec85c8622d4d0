"""Blocks of numbers leased by the central server; numbers are allocated in the transaction that uses them."""

from uuid import UUID

from sqlalchemy import Connection, func, select, text
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.replication.number_leases import BlockOfNumbers
from desktop_app.storage.tables import dossier, number_block

_TAKE = text(
    "UPDATE number_block SET next = next + 1 WHERE request_id = (SELECT request_id FROM number_block "
    "WHERE scheme = :scheme AND closed = 0 AND next <= last ORDER BY first LIMIT 1) RETURNING next - 1"
)


def take_lent(connection: Connection, scheme: str) -> int | None:
    """Allocate the next leased number, or return None when none is left."""
    number = connection.execute(_TAKE, {"scheme": scheme}).scalar()
    return int(number) if number is not None else None


def blocks_of(connection: Connection, scheme: str) -> list[BlockOfNumbers]:
    """Return all blocks of a scheme, oldest numbers first."""
    rows = connection.execute(
        select(number_block).where(number_block.c.scheme == scheme).order_by(number_block.c.first)
    )
    return [BlockOfNumbers(row.scheme, row.first, row.last, row.next, bool(row.closed)) for row in rows]


def add_block(connection: Connection, request_id: UUID, scheme: str, first: int, last: int) -> None:
    """Store a leased block; storing it again changes nothing."""
    statement = insert(number_block).values(request_id=request_id, scheme=scheme, first=first, last=last, next=first)
    connection.execute(statement.on_conflict_do_nothing())


def close_blocks(connection: Connection) -> None:
    """Close all blocks: a copy of this database may have allocated their numbers."""
    connection.execute(number_block.update().values(closed=1))


def received_since(connection: Connection, moment_ms: int) -> int:
    """Return how many dossiers this desk received since a moment (milliseconds since 1970, UTC)."""
    counted = select(func.count()).where(text("origin = x'' AND received_at >= :since"))
    return int(connection.execute(counted.select_from(dossier), {"since": moment_ms}).scalar_one())
