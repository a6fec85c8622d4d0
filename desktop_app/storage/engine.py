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
from desktop_app.files import replace_file, sync_folder
from desktop_app.storage.commit_summary import CommitSummary, take_commit_summary
from desktop_app.storage.errors import StorageProblem, disk_problems_named, problems_named
from desktop_app.storage.reading import Readers

KEY_BYTES = 32
# SQLite 3.7.0 to 3.51.2 can lose a WAL reset when two connections write or checkpoint at once.
_OLDEST_SQLITE = (3, 51, 3)
_BUSY_MS = 5000
# Once the driver's cache is full, new statements replace each other and are compiled at each use: with the default of
# 128, a connection that has migrated the file compiled every statement of a reception again.
_CACHED_STATEMENTS = 512
_READERS = 4
# A report over a million dossiers reads for seconds; who reads longer than this keeps the file from being replaced.
_WAIT_FOR_READERS_S = 60.0
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


def opens(path: Path, key: bytes) -> bool:
    """Return whether a key opens a database file; False for one that is missing or damaged at its beginning."""
    try:
        raw = connect(path, key, must_exist=True)
    except StorageProblem:
        return False
    try:
        with problems_named():
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except StorageProblem:
        return False
    finally:
        raw.close()
    return True


def fold_log(path: Path, key: bytes) -> None:
    """Fold the write-ahead log of a file into it and delete the log: it must never meet another file of this name.

    Raises:
        StorageProblem: ``storage.busy`` while another connection has the file open.
    """
    raw = connect(path, key, must_exist=True)
    try:
        with problems_named():
            mode = raw.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    finally:
        raw.close()
    if mode != "delete" or has_content(path.with_name(f"{path.name}-wal")):
        raise StorageProblem("storage.busy")
    # That the log is gone has to be on the disk before another file takes the name.
    sync_folder(path.parent)


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
        self._reading = Readers()
        self._open_engines()

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
        with self._reading.reading(), problems_named(), self._readers.connect() as connection:
            yield connection

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Let nobody write inside: other threads wait. Reading goes on."""
        with self._writing:
            yield

    def replace_by(self, copy: Path, key: bytes) -> None:
        """Put a complete copy of the file, under another key, in its place, and go on with it.

        Args:
            copy: the copy, in the folder of the file; nothing was written since it was made (`standing_still`).
            key: its key, 32 random bytes.

        Raises:
            StorageProblem: ``storage.busy`` when somebody reads for a minute, or another program has the file open;
                the file is the one of before then, and the copy still there.
        """
        with self._writing, self._reading.kept_out(_WAIT_FOR_READERS_S):
            self.close()
            fold_log(self.path, self._key)
            reached("rotation.closed")
            with disk_problems_named():
                replace_file(copy, self.path)
            reached("rotation.replaced")
            self._key = key
            self._open_engines()

    def raw(self) -> Any:
        """Open one more bare connection, for migrations, backup and checks. The caller closes it."""
        return connect(self.path, self._key, must_exist=self._must_exist)

    def close(self) -> None:
        """Give all connections back. The last one out folds the WAL into the file."""
        self._readers.dispose()
        self._writer.dispose()

    def _open_engines(self) -> None:
        self._writer = self._engine("BEGIN IMMEDIATE", 1)
        self._readers = self._engine("BEGIN", _READERS)

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
