"""One PostgreSQL database of a server: its connection pool, and transactions with retries."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar
from uuid import UUID

import psycopg
from sqlalchemy import Connection, Engine, create_engine, select
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from central_server.storage.work.unit_of_work import PostgresWork
from desktop_app.sync.protocol import Refusal

T = TypeVar("T")
_ATTEMPTS = 3
_CONFLICTS = (psycopg.errors.SerializationFailure, psycopg.errors.DeadlockDetected, psycopg.errors.UniqueViolation)


class Shard:
    """A database with the data of some offices, or of all.

    Attributes:
        url: its address as libpq writes it, perhaps with several hosts.
        check_connection: called with each new connection of the driver; raises ``psycopg.OperationalError`` when
            nothing may be served from its database.
        signing_key: the server's private Ed25519 key, with which it vouches for events; empty for none.
        acknowledged: for each office the head of its feed after the last event that this process has acknowledged.
    """

    def __init__(self, url: str, pool: int) -> None:
        """Prepare a pool of connections; `open` connects it."""
        self.url = url
        self._pool = pool
        self.check_connection: Callable[[psycopg.Connection[Any]], None] = _accept
        self.acknowledged: dict[UUID, int] = {}
        self.signing_key = b""
        self.engine: Engine = create_engine(
            "postgresql+psycopg://",
            # Only libpq itself reads all that its addresses can say, such as several hosts.
            creator=self._connect,
            pool_size=pool,
            max_overflow=0,
            pool_timeout=20,
            pool_use_lifo=True,
        )

    def open(self) -> None:
        """Open all connections before the first requests, which may come from many desks at once."""
        connections = [self.engine.connect() for _ in range(self._pool)]
        for connection in connections:
            connection.close()

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def _connect(self) -> "psycopg.Connection[Any]":
        connection = psycopg.connect(self.url, options="-c synchronous_commit=on", connect_timeout=10)
        try:
            self.check_connection(connection)
        except psycopg.Error:
            connection.close()
            raise
        return connection

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
    def snapshot(self) -> Iterator[Connection]:
        """Open a reading transaction that sees one moment for as long as it lasts.

        Raises:
            Refusal: ``busy`` when the database cannot be reached or is overloaded.
        """
        try:
            with self.engine.connect() as connection:
                fixed = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
                with fixed.begin():
                    yield fixed
        except (OperationalError, PoolTimeout) as error:
            raise Refusal("busy") from error

    def run(self, unit_id: UUID, task: Callable[[PostgresWork], T]) -> T:
        """Run a task in one transaction; retry it after a conflict with another transaction.

        Two concurrent first requests with one id collide at a unique key; the retry finds what the other one stored.

        Raises:
            Refusal: ``busy`` when the database cannot be reached; as the task.
        """
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                with self.engine.begin() as connection:
                    work = PostgresWork(connection, unit_id, self.signing_key)
                    result = task(work)
                if work.new_head:
                    self.acknowledged[unit_id] = max(work.new_head, self.acknowledged.get(unit_id, 0))
                return result
            except (DBAPIError, PoolTimeout) as error:
                if not _is_conflict(error) or attempt == _ATTEMPTS:
                    raise _as_refusal(error) from error
        raise Refusal("busy")

    def ping(self) -> None:
        """Run a trivial query."""
        with self.transaction() as connection:
            connection.execute(select(1))

    def in_use(self) -> int:
        """Return the number of connections in use."""
        checked_out: int = self.engine.pool.checkedout()  # type: ignore[attr-defined]
        return checked_out


def _accept(_connection: "psycopg.Connection[Any]") -> None:
    return None


def _is_conflict(error: Exception) -> bool:
    return isinstance(error, DBAPIError) and isinstance(error.orig, _CONFLICTS)


def _as_refusal(error: Exception) -> Exception:
    """Return ``busy`` for an unreachable or overloaded database, and any other error as it is."""
    is_temporary = isinstance(error, PoolTimeout | OperationalError) or _is_conflict(error)
    return Refusal("busy") if is_temporary else error
