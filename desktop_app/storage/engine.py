"""The encrypted database file: its connections and transactions."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from desktop_app.domain.changes import Changes
from desktop_app.domain.replication.failpoints import reached
from desktop_app.storage.commit_summary import CommitSummary, take_commit_summary
from desktop_app.storage.errors import StorageProblem, problems_named

KEY_BYTES = 32
# SQLite 3.7.0 to 3.51.2 can lose a WAL reset when two connections write or checkpoint at once.
_OLDEST_SQLITE = (3, 51, 3)
_BUSY_MS = 5000
# Once the driver's cache is full, new statements replace each other and are compiled at each use: with the default of
# 128, a connection that has migrated the file compiled every statement of a reception again.
_CACHED_STATEMENTS = 512
_READERS = 4
_READING = ("cell_size_check = ON", "temp_store = MEMORY", "cache_size = -2000")
# With recursive triggers REPLACE, too, fires those that forbid deleting events.
_WRITING = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON")


def has_content(path: Path) -> bool:
    """Return whether a file exists and is not empty; SQLite would make a new database of an empty one."""
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False


def connect(path: Path, key: bytes, *, must_exist: bool = False, read_only: bool = False) -> Any:
    """Open the encrypted file with the bare driver, the way every connection of ours is set.

    Args:
        path: the database file.
        key: 32 random bytes, used as they are (no pass phrase).
        must_exist: refuse to make a new file.
        read_only: write nothing at all, not beside the file either: for a file that nobody writes to, which may lie on
            a medium that cannot be written to.

    Raises:
        StorageProblem: ``storage.driver`` for a SQLite that could lose data, ``storage.missing`` when the file must
            exist and is absent or empty, else the code of the driver's error.
    """
    if dbapi2.sqlite_version_info < _OLDEST_SQLITE:
        raise StorageProblem("storage.driver")
    if (must_exist or read_only) and not has_content(path):
        raise StorageProblem("storage.missing")
    name = f"{path.absolute().as_uri()}?immutable=1" if read_only else str(path)
    with problems_named():
        raw = dbapi2.connect(
            name,
            isolation_level=None,
            check_same_thread=False,
            timeout=_BUSY_MS / 1000,
            uri=read_only,
            cached_statements=_CACHED_STATEMENTS,
        )
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in (*_READING, *(() if read_only else _WRITING)):
            raw.execute(f"PRAGMA {pragma}")
    return raw


def _no_rollback_guard(_summary: CommitSummary) -> None:
    """Default commit callback: no rollback guard (tests, sample desk, copies that are only read)."""


def ignore_changes(_changes: Changes) -> None:
    """Default of `Store.on_change`: nothing shows the data of this file."""


class Store:
    """The desk's database: one writer at a time, a few readers.

    Attributes:
        path: the file.
        on_commit: called after each commit that appended events or allocated numbers.
        on_change: called after each commit with the data that it changed, in the thread that committed.
    """

    def __init__(self, path: Path, key: bytes, *, must_exist: bool = False) -> None:
        """Prepare the connections; the file is opened with the first one.

        Args:
            path: the database file.
            key: 32 random bytes.
            must_exist: never make a new file: the database of a desk that was set up before.
        """
        self.path = path
        self._key = key
        self._must_exist = must_exist
        self._writing = threading.RLock()
        self._batch: Connection | None = None
        self.on_commit: Callable[[CommitSummary], None] = _no_rollback_guard
        self.on_change: Callable[[Changes], None] = ignore_changes
        self._writer = self._engine("BEGIN IMMEDIATE", 1)
        self._readers = self._engine("BEGIN", _READERS)

    @property
    def key(self) -> bytes:
        """The key of the file, for wrapping it under one more password."""
        return self._key

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open a write transaction: it is committed to disk when the block ends, and rolled back after an exception.

        Raises:
            StorageProblem: when the disk is full, the file is in use by another program, and so on.
        """
        with self._writing, problems_named():
            if self._batch is not None:
                yield self._batch
                return
            with self._writer.begin() as connection:
                take_commit_summary(connection)
                yield connection
                summary = take_commit_summary(connection)
            self._notify(summary)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Join the write transactions of this thread into one, for example for thousands of sample dossiers."""
        with self._writing, problems_named():
            with self._writer.begin() as connection:
                take_commit_summary(connection)
                self._batch = connection
                try:
                    yield
                    summary = take_commit_summary(connection)
                finally:
                    self._batch = None
            self._notify(summary)

    @contextmanager
    def rehearse(self) -> Iterator[Connection]:
        """Join the write transactions of this thread into one that is rolled back: to see what a step would do."""
        with self._writing, problems_named(), self._writer.connect() as connection:
            transaction = connection.begin()
            self._batch = connection
            try:
                yield connection
            finally:
                self._batch = None
                transaction.rollback()
                take_commit_summary(connection)

    def _notify(self, summary: CommitSummary) -> None:
        """Report a commit: first to the rollback guard, before anything is printed, then to the screens."""
        if summary.concerns_rollback_guard:
            reached("store.committed")
            self.on_commit(summary)
            reached("store.guarded")
        if summary.changes:
            self.on_change(summary.changes)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open one consistent view of the data."""
        with problems_named(), self._readers.connect() as connection:
            yield connection

    def raw(self) -> Any:
        """Open one more bare connection, for migrations, backup and checks. The caller closes it."""
        return connect(self.path, self._key, must_exist=self._must_exist)

    def raw_at(self, path: Path) -> Any:
        """Open another file with the same key: a copy of this one, sound or about to be written."""
        return connect(path, self._key)

    def close(self) -> None:
        """Give all connections back. The last one out folds the WAL into the file."""
        self._readers.dispose()
        self._writer.dispose()

    def _engine(self, begin: str, size: int) -> Engine:
        engine = create_engine(
            "sqlite://",
            module=dbapi2,
            creator=self.raw,
            poolclass=QueuePool,
            pool_size=size,
            max_overflow=0,
            # The reader used last is used again: its cache is warm, and the others' caches stay small.
            pool_use_lifo=True,
            hide_parameters=True,
        )
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
        return engine
