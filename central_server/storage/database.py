"""The PostgreSQL connection pool, transactions with retries, and queries over all offices."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar
from uuid import UUID

import psycopg
from sqlalchemy import Connection, Engine, create_engine, func, insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from central_server.storage import tables as t
from central_server.storage.work.unit_of_work import PostgresWork
from desktop_app.domain.replication.lineage import Lineage
from desktop_app.sync.protocol import FeedRow, Refusal

T = TypeVar("T")
_ATTEMPTS = 3
_CONFLICTS = (psycopg.errors.SerializationFailure, psycopg.errors.DeadlockDetected, psycopg.errors.UniqueViolation)


class Database:
    """The database of one server."""

    def __init__(self, url: str, pool: int = 24) -> None:
        """Prepare a pool; `open` connects it.

        Args:
            url: ``postgresql://user@host/name``, as libpq writes it.
            pool: the number of connections.
        """
        self._pool = pool
        self.engine: Engine = create_engine(
            _with_driver(url),
            pool_size=pool,
            max_overflow=0,
            pool_timeout=20,
            pool_use_lifo=True,
            connect_args={"options": "-c synchronous_commit=on", "connect_timeout": 10},
        )

    def open(self) -> None:
        """Open all connections before the first requests, which may come from many desks at once."""
        connections = [self.engine.connect() for _ in range(self._pool)]
        for connection in connections:
            connection.close()

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Open a transaction that is committed at the end of the block.

        Raises:
            Refusal: ``busy`` when the database cannot be reached or is overloaded.
        """
        try:
            with self.engine.begin() as connection:
                yield connection
        except (OperationalError, PoolTimeout) as error:
            raise Refusal("busy") from error

    @contextmanager
    def work(self, unit_id: UUID) -> Iterator[PostgresWork]:
        """Open a transaction on one office's data that is committed at the end of the block.

        Raises:
            Refusal: as `transaction`.
        """
        with self.transaction() as connection:
            yield PostgresWork(connection, unit_id)

    def run(self, unit_id: UUID, task: Callable[[PostgresWork], T]) -> T:
        """Run a task in one transaction; retry it after a conflict with another transaction.

        Two concurrent first requests with one id collide at a unique key; the retry finds what the other one stored.

        Raises:
            Refusal: ``busy`` when the database cannot be reached; as the task.
        """
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                with self.engine.begin() as connection:
                    return task(PostgresWork(connection, unit_id))
            except (DBAPIError, PoolTimeout) as error:
                if not _is_conflict(error) or attempt == _ATTEMPTS:
                    raise _as_refusal(error) from error
        raise Refusal("busy")

    def page(self, unit_id: UUID, after: int, most: int) -> tuple[int, Lineage, list[FeedRow]]:
        """Return head and lineage of an office's feed, and its rows after a number up to that head."""
        with self.work(unit_id) as work:
            head, lineage = work.feed()
            rows = work.rows(after, most) if head > after else []
            return head, lineage, [row for row in rows if row.feed_seq <= head]

    def heads(self, units: Collection[UUID]) -> dict[UUID, int]:
        """Return the heads of some offices' feeds."""
        c = t.feed.c
        with self.transaction() as connection:
            rows = connection.execute(select(c.unit_id, c.head).where(c.unit_id == func.any(list(units))))
            return {row.unit_id: row.head for row in rows}

    def units(self) -> list[UUID]:
        """Return all offices."""
        with self.transaction() as connection:
            return list(connection.scalars(select(t.unit.c.unit_id).order_by(t.unit.c.unit_id)))

    def add_unit(self, unit_id: UUID, name: str, generation: str, now: datetime) -> None:
        """Add an office with an empty feed and its first era.

        Raises:
            ValueError: when it exists already.
        """
        try:
            with self.transaction() as connection:
                connection.execute(insert(t.unit).values(unit_id=unit_id, name=name, made_at=now))
                connection.execute(insert(t.feed).values(unit_id=unit_id, head=0))
                era = {"unit_id": unit_id, "place": 0, "generation": generation, "start_seq": 0}
                connection.execute(insert(t.lineage).values(era))
        except IntegrityError as error:
            raise ValueError("the office is there already") from error

    def unit_of_device(self, device_id: UUID) -> UUID | None:
        """Return the office that a device belongs to, or None."""
        query = select(t.device.c.unit_id).where(t.device.c.device_id == device_id).limit(1)
        with self.transaction() as connection:
            unit_id: UUID | None = connection.execute(query).scalar_one_or_none()
            return unit_id

    def ping(self) -> None:
        """Run a trivial query."""
        with self.transaction() as connection:
            connection.execute(select(1))

    def in_use(self) -> int:
        """Return the number of connections in use."""
        checked_out: int = self.engine.pool.checkedout()  # type: ignore[attr-defined]
        return checked_out


def _with_driver(url: str) -> str:
    for plain in ("postgresql://", "postgres://"):
        if url.startswith(plain):
            return "postgresql+psycopg://" + url.removeprefix(plain)
    return url


def _is_conflict(error: Exception) -> bool:
    return isinstance(error, DBAPIError) and isinstance(error.orig, _CONFLICTS)


def _as_refusal(error: Exception) -> Exception:
    """Return ``busy`` for an unreachable or overloaded database, and any other error as it is."""
    is_temporary = isinstance(error, PoolTimeout | OperationalError) or _is_conflict(error)
    return Refusal("busy") if is_temporary else error
