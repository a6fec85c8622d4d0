"""Detects that the database was restored from a backup, promoted from a standby, or copied since the last start.

A random marker is stored in the database and in a file beside the journal, and both change every minute, so a restored
backup has an old one. The file also holds the identity of the database: cluster, timeline and database number. Only a
copy of all files made within the last minute of service goes unnoticed here; the desks detect it, because their cursor
is ahead of the head.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from uuid import uuid4

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert

from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from desktop_app.domain.replication.failpoints import reached

_NAME = "mark.json"
_DATABASE_IDENTITY = text(
    "SELECT (SELECT system_identifier FROM pg_control_system())::text"
    " || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)"
    " || '/' || (SELECT oid FROM pg_database WHERE datname = current_database())"
)


class FenceNeeded(Exception):  # noqa: N818 - named after the required action
    """The database is not the one that was served last; `python -m central_server fence` has to run.

    Attributes:
        reason: ``restored``, ``journal_lost`` or ``standby``.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Mark:
    """The content of the file beside the journal.

    Attributes:
        marker: the marker in the database.
        next_marker: the next marker, while it is being written to the database, or ``""``.
        database: the identity of the database: cluster, timeline and database number.
        journal: the identity of the journal.
    """

    marker: str
    next_marker: str
    database: str
    journal: str


class RestoreDetector:
    """Compares and renews the markers in the database and beside the journal."""

    def __init__(self, database: Database, folder: Path) -> None:
        """Use the file in the journal's folder."""
        self._database = database
        self._path = folder / _NAME
        self._journal = JournalFile(folder)

    def check(self) -> None:
        """Check that the database is the one that was served last; mark it at the first start.

        Raises:
            FenceNeeded: when it is not.
        """
        stored, mark = self._stored(), self._read()
        if stored is None and mark is None:
            self.mark()
            return
        if mark is None or self._journal.identity() != mark.journal:
            raise FenceNeeded("journal_lost")
        if stored not in (mark.marker, mark.next_marker or None) or self._database_identity() != mark.database:
            raise FenceNeeded("restored")

    def is_journal_lost(self) -> bool:
        """Return whether the database was served before with a journal that is missing now."""
        mark, name = self._read(), self._journal.identity()
        return self._stored() is not None and (not name or (mark is not None and mark.journal != name))

    def mark(self) -> None:
        """Store a new marker in the database and the folder, so that they belong together."""
        marker = uuid4().hex
        identity = self._database_identity()
        mark = Mark(marker="", next_marker=marker, database=identity, journal=self._journal.create())
        self._write(mark)
        reached("server.mark.written")
        self._store(marker)
        reached("server.mark.stored")
        self._write(replace(mark, marker=marker, next_marker=""))

    def renew(self) -> None:
        """Change both markers, so that an earlier backup is detected."""
        with self._exclusive():
            mark = self._read()
            if mark is None:
                raise FenceNeeded("journal_lost")
            next_marker = uuid4().hex
            self._write(replace(mark, next_marker=next_marker))
            reached("server.mark.written")
            self._store(next_marker)
            reached("server.mark.stored")
            self._write(replace(mark, marker=next_marker, next_marker=""))

    @contextmanager
    def _exclusive(self) -> Iterator[None]:
        """Keep other worker processes from changing the markers at the same time."""
        with self._path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _database_identity(self) -> str:
        with self._database.transaction() as connection:
            if connection.execute(text("SELECT pg_is_in_recovery()")).scalar_one():
                raise FenceNeeded("standby")
            return str(connection.execute(_DATABASE_IDENTITY).scalar_one())

    def _stored(self) -> str | None:
        with self._database.transaction() as connection:
            marker: str | None = connection.execute(select(t.server_mark.c.marker)).scalar_one_or_none()
            return marker

    def _store(self, marker: str) -> None:
        new = insert(t.server_mark).values(one_row=True, marker=marker)
        with self._database.transaction() as connection:
            connection.execute(new.on_conflict_do_update(index_elements=["one_row"], set_={"marker": marker}))

    def _read(self) -> Mark | None:
        try:
            return Mark(**json.loads(self._path.read_text()))
        except (OSError, ValueError, TypeError):
            return None

    def _write(self, mark: Mark) -> None:
        unfinished = self._path.with_suffix(".part")
        with unfinished.open("w") as file:
            file.write(json.dumps(asdict(mark)))
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(self._path)
