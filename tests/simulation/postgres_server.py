"""The server of a history on real PostgreSQL: the product's own storage, with backups as copies of the database."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from central_server.core.ports import Journal
from central_server.storage import recovery
from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.restore_detection import FenceNeeded, RestoreDetector
from central_server.storage.work.unit_of_work import PostgresWork
from desktop_app.domain.codec import decode
from desktop_app.domain.dossier.event_merge import FoldedDossier
from tests.central_server.cluster import Cluster
from tests.simulation.doubles import FeedEntry
from tests.simulation.journal_folder import JournalFolder
from tests.simulation.memory_server import SERVER_KEY
from tests.simulation.turns import Turns


class PostgresServer:
    """The server: its database, its journal and its backups, with the interface of `MemoryServer`."""

    def __init__(self, cluster: Cluster, folder: Path, unit_id: UUID) -> None:
        """Make an empty database for one office.

        Args:
            cluster: where databases live.
            folder: where the journal is kept.
            unit_id: the office; the server's rules never look at it.
        """
        self._cluster = cluster
        self._unit_id = unit_id
        self._backup: str | None = None
        self._volume = JournalFolder(folder, unit_id)
        self.is_serving = True
        self._open(cluster.copy())
        self._database.add_unit(unit_id, "", "g0", datetime.now(UTC))

    @property
    def journal(self) -> Journal:
        """The office's journal."""
        return self._volume

    def start(self) -> None:
        """Serve, unless the database is not the one that was served last."""
        try:
            self._detector().check()
        except FenceNeeded:
            self.is_serving = False
        else:
            self.is_serving = True

    def fence(self, now: datetime) -> None:
        """Do what the administrator's command does."""
        recovery.fence_all(self._database, self._volume.file, [self._detector()], now)

    @contextmanager
    def work(self) -> Iterator[PostgresWork]:
        with self._database.work(self._unit_id) as work:
            yield work

    @contextmanager
    def uncommitted(self) -> Iterator[PostgresWork]:
        """Open a transaction that is never committed."""
        with self._database.shards[0].engine.connect() as connection:
            yield PostgresWork(connection, self._unit_id, SERVER_KEY)

    def shared_by(self, turns: Turns) -> AbstractContextManager[None]:
        """Not here: real transactions overlap in tests of their own."""
        raise NotImplementedError

    def entries(self) -> list[FeedEntry]:
        """Return the order, oldest first."""
        c = t.event.c
        query = select(c.feed_seq, c.event_id, c.dossier_id, c.kind, c.effect, c.line).order_by(c.feed_seq)
        with self._database.transaction() as connection:
            return [FeedEntry(*row[:5], bytes(row.line)) for row in connection.execute(query)]

    def event_ids(self) -> set[UUID]:
        """Return the events of the order."""
        with self._database.transaction() as connection:
            return set(connection.scalars(select(t.event.c.event_id)))

    def folded(self) -> dict[UUID, FoldedDossier]:
        """Return what is kept of each dossier."""
        with self._database.transaction() as connection:
            rows = connection.execute(select(t.dossier.c.dossier_id, t.dossier.c.course))
            return {row.dossier_id: decode(row.course, FoldedDossier) for row in rows}

    def lent_to(self) -> set[UUID]:
        """Return the requests that got numbers."""
        with self._database.transaction() as connection:
            return set(connection.scalars(select(t.number_lease.c.request_id)))

    def back_up(self) -> None:
        """Keep a copy of the database, and one of the other volume with the journal."""
        if self._backup is not None:
            self._cluster.drop(self._backup)
        self._database.close()
        self._backup = self._cluster.copy(self._name)
        self._volume.back_up()
        self._detector().renew()

    def restore(self, *, is_new: bool = True, with_journal: bool = False) -> bool:
        """Put the last backup in place of the database; return False when there is none. Nothing is fenced here.

        Args:
            is_new: without effect: the copy of a database is always another one.
            with_journal: put the other volume back too.
        """
        if self._backup is None:
            return False
        self._database.close()
        self._cluster.drop(self._name)
        self._open(self._cluster.copy(self._backup))
        if with_journal:
            self._volume.put_back()
        return True

    def close(self) -> None:
        """Drop everything."""
        self._database.close()
        self._cluster.drop(self._name)
        if self._backup is not None:
            self._cluster.drop(self._backup)

    def _detector(self) -> RestoreDetector:
        return RestoreDetector(self._database.shards[0], self._volume.path)

    def _open(self, name: str) -> None:
        self._name = name
        self._database = Database(self._cluster.url(name), pool=4)
        self._database.sign_with(SERVER_KEY)
