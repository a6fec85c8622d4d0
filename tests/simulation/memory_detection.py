"""What `central_server.storage` needs of a database and a folder to notice a restore, in memory."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from central_server.core.ports import UnitOfWork
from central_server.storage.restore_detection import Mark, RestoreDetector


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


class MemoryDetector(RestoreDetector):
    """The product's rules over a server in memory."""

    def __init__(self, server: MarkedServer) -> None:
        self._server = server
        self._journal: Any = _NamedJournal()

    @contextmanager
    def _exclusive(self) -> Iterator[None]:
        yield

    def _database_identity(self) -> str:
        return str(self._server.database)

    def _stored(self) -> str | None:
        return self._server.marker

    def _store(self, marker: str) -> None:
        self._server.marker = marker

    def _read(self) -> Mark | None:
        return self._server.volume.mark

    def _write(self, mark: Mark) -> None:
        self._server.volume.mark = mark


class MemoryDatabase:
    """A database with one office."""

    def __init__(self, server: MarkedServer) -> None:
        self._server = server

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
