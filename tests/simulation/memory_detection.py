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
    """A server whose database has a marker and an identity."""

    marker: str | None
    database: int
    volume: Volume

    def work(self) -> AbstractContextManager[UnitOfWork]: ...


class _NamedJournal:
    """The identity of a journal that is never lost."""

    def identity(self) -> str:
        return "journal"

    def create(self) -> str:
        return "journal"


class _Connection:
    """A connection to a database in memory, as far as the product's rules look at it."""

    def __init__(self, server: MarkedServer) -> None:
        self.acknowledged: dict[UUID, int] = {}
        self.server = server
        self.engine = self.connection = self.driver_connection = self

    @contextmanager
    def connect(self) -> Iterator["_Connection"]:
        yield self

    transaction = connect

    @contextmanager
    def cursor(self, **_options: object) -> Iterator["_Connection"]:
        yield self

    def execute(self, *_statement: object) -> "_Connection":
        return self

    def fetchone(self) -> DatabaseFacts:
        server = self.server
        return DatabaseFacts(
            is_standby=False,
            cluster="memory",
            timeline="00000001",
            number=str(server.database),
            is_synchronous=False,
            marker=server.marker,
        )

    def rollback(self) -> None:
        return None

    close = rollback


class MemoryDetector(RestoreDetector):
    """The product's rules over a server in memory."""

    def __init__(self, server: MarkedServer) -> None:
        super().__init__(cast("Shard", _Connection(server)), Path())
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
