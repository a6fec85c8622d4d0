"""What `central_server.storage` needs of a database and a folder to notice a restore, in memory."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, cast
from uuid import UUID

from central_server.core.ports import UnitOfWork
from central_server.storage.database_facts import DatabaseFacts
from central_server.storage.restore_detection import Mark, RestoreDetector
from central_server.storage.shard import Shard


@dataclass
class Volume:
    """What lies beside the journal, on another volume than the database."""

    mark: Mark | None = None


class MarkedServer(Protocol):
    """A server whose database has a marker and a number in its cluster."""

    marker: str | None
    database: int
    volume: Volume

    def work(self) -> AbstractContextManager[UnitOfWork]: ...


class _Driver:
    """A connection of the driver that knows the one query of `database_facts`."""

    def __init__(self, server: MarkedServer) -> None:
        self._server = server

    @contextmanager
    def cursor(self, **_options: object) -> Iterator["_Driver"]:
        yield self

    def execute(self, _query: bytes) -> "_Driver":
        return self

    def fetchone(self) -> DatabaseFacts:
        return DatabaseFacts(False, "cluster", "00000001", str(self._server.database), False, self._server.marker)

    def rollback(self) -> None:
        return None


class _Shard:
    """A database of one connection; it is what SQLAlchemy gives, as far as a detector looks at it."""

    def __init__(self, server: MarkedServer) -> None:
        self.server = server
        self.acknowledged: dict[UUID, int] = {}
        self.driver_connection = _Driver(server)
        self.connection = self.engine = self

    @contextmanager
    def transaction(self) -> Iterator["_Shard"]:
        yield self

    connect = transaction

    def close(self) -> None:
        return None


class _NamedJournal:
    """The identity of a journal that is never lost."""

    def identity(self) -> str:
        return "journal"

    def create(self) -> str:
        return "journal"


class MemoryDetector(RestoreDetector):
    """The product's rules over a server in memory."""

    def __init__(self, server: MarkedServer) -> None:
        super().__init__(cast("Shard", _Shard(server)), Path())
        self._server = server
        self._journal: Any = _NamedJournal()

    @contextmanager
    def _exclusive(self) -> Iterator[None]:
        yield

    @staticmethod
    def _store(connection: Any, marker: str) -> None:
        connection.server.marker = marker

    def _read(self) -> Mark | None:
        return self._server.volume.mark

    def _write(self, mark: Mark) -> None:
        self._server.volume.mark = mark


class MemoryDatabase:
    """A database with one office."""

    def __init__(self, server: MarkedServer) -> None:
        self._server = server
        self.shards = [self]

    def units(self) -> list[UUID]:
        return [UUID(int=7)]

    def work(self, _unit_id: UUID) -> AbstractContextManager[UnitOfWork]:
        return self._server.work()

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        """Open a transaction on tables that no history looks at."""
        yield self

    def execute(self, _statement: object) -> None:
        return None
