"""Detects that the database was restored from a backup, promoted from a standby, or copied since it was served last.

A random marker is stored in the database and in a file beside the journal, and both change every minute, so a restored
backup has an old one. The file also holds the identity of the database: cluster, timeline and database number. Each new
connection is compared with it, because no database is replaced without ending all connections. Only a copy of all files
made within the last minute of service goes unnoticed here; the desks detect it, because their cursor is ahead of the
head.

A standby that was promoted is served without a pause when it cannot lack anything that was acknowledged: commits waited
for a standby when the markers changed last, its marker is the last one, and no feed is shorter than this process has
acknowledged.
"""

import fcntl
import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
from sqlalchemy import Connection
from sqlalchemy.dialects.postgresql import insert

from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.database_facts import DatabaseFacts, driver_of, facts_of, is_promoted
from central_server.storage.journal import JournalFile
from central_server.storage.shard import Shard
from desktop_app.domain.replication.failpoints import reached

_LOG = logging.getLogger(__name__)
_RENAMED = {"life": "database", "coming": "next_marker"}
# Names of version 0.1.0: an update in place must be no reason to begin a new era.
_HEADS = b"SELECT unit_id, head FROM feed WHERE unit_id = ANY(%s)"


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
        is_synchronous: whether commits waited for a standby when the marker was stored.
        fenced: changes with each `fence`.
    """

    marker: str
    next_marker: str
    database: str
    journal: str
    is_synchronous: bool = False
    fenced: str = ""


class RestoreDetector:
    """Compares and renews the markers in the database and beside the journal."""

    def __init__(self, shard: Shard, folder: Path, place: int = 0) -> None:
        """Use the file in the journal's folder.

        Args:
            shard: the database.
            folder: the journal's folder.
            place: its place among the server's databases.
        """
        self._shard = shard
        self._path = folder / (f"mark-{place}.json" if place else "mark.json")
        self._journal = JournalFile(folder)
        self._served: tuple[str, str] | None = None
        self._refused = ""

    def check(self) -> None:
        """Check that the database is the one that was served last; mark it at the first start.

        Raises:
            FenceNeeded: when it is not.
        """
        with self._shard.transaction() as connection:
            facts, mark = facts_of(driver_of(connection)), self._read()
            if mark is not None or facts.marker is not None:
                if mark is None or self._journal.identity() != mark.journal:
                    raise FenceNeeded("journal_lost")
                self._accept(driver_of(connection), facts, mark)
                return
            if facts.is_standby:
                raise FenceNeeded("standby")
        self.mark()

    def check_connection(self, connection: "psycopg.Connection[Any]") -> None:
        """Check a new connection as `check` does, for `Shard.check_connection`.

        Raises:
            psycopg.OperationalError: when nothing may be served from its database until `fence` has run.
        """
        try:
            facts, mark = facts_of(connection), self._read()
            if mark is None or not self._is_served(facts, mark):
                # Another process may be changing the markers.
                with self._exclusive():
                    self._accept(connection, facts_of(connection), self._read())
        except FenceNeeded as error:
            if self._refused != error.reason:
                self._refused = error.reason
                _LOG.error("nothing is served from this database (%s); see README: After a restore", error.reason)
            raise psycopg.OperationalError("not the database that was served last") from error
        self._refused = ""

    def is_journal_lost(self) -> bool:
        """Return whether the database was served before with a journal that is missing now."""
        mark, name = self._read(), self._journal.identity()
        with self._shard.transaction() as connection:
            marker = facts_of(driver_of(connection)).marker
        return marker is not None and (not name or (mark is not None and mark.journal != name))

    def mark(self) -> None:
        """Store a new marker in the database and the folder, so that they belong together."""
        journal = self._journal.create()
        # A server that runs meanwhile writes the same file, and would otherwise take away the unfinished one.
        with self._shard.engine.connect() as connection, self._exclusive():
            facts = facts_of(driver_of(connection))
            new = Mark("", "", facts.identity, journal, facts.is_synchronous, uuid4().hex)
            self._change(connection, new)
        self._served = (new.fenced, new.database)

    def renew(self) -> None:
        """Change both markers, so that an earlier backup is detected.

        Raises:
            FenceNeeded: when the database is not the one that was served last; no connection to it stays open.
        """
        # Connecting checks the markers too, so it comes before they are locked.
        with self._shard.engine.connect() as connection, self._exclusive():
            facts = facts_of(driver_of(connection))
            try:
                mark = self._accept(driver_of(connection), facts, self._read())
            except FenceNeeded:
                self._shard.close()
                raise
            self._change(connection, replace(mark, is_synchronous=facts.is_synchronous))

    def _is_served(self, facts: DatabaseFacts, mark: Mark) -> bool:
        return (
            _has_marker(facts, mark)
            and facts.identity == mark.database
            and self._served
            == (
                mark.fenced,
                mark.database,
            )
        )

    def _accept(self, connection: "psycopg.Connection[Any]", facts: DatabaseFacts, mark: Mark | None) -> Mark:
        """Return the mark if the database may be served, with the identity of a standby that was promoted."""
        if facts.is_standby:
            raise FenceNeeded("standby")
        if mark is None:
            raise FenceNeeded("journal_lost")
        is_same = facts.identity == mark.database
        if not _has_marker(facts, mark) or not (is_same or (mark.is_synchronous and is_promoted(facts, mark.database))):
            raise FenceNeeded("restored")
        self._check_acknowledged(connection, facts, mark)
        if not is_same:
            mark = replace(mark, database=facts.identity, is_synchronous=facts.is_synchronous)
            self._write(mark)
            _LOG.warning("a synchronous standby was promoted; it has all that was acknowledged")
        self._served = (mark.fenced, mark.database)
        return mark

    def _check_acknowledged(self, connection: "psycopg.Connection[Any]", facts: DatabaseFacts, mark: Mark) -> None:
        """Check that another database than before has all events that this process has acknowledged."""
        heads = self._shard.acknowledged
        if self._served is None or self._served[0] != mark.fenced:
            # What `fence` has accepted as lost is lost.
            heads.clear()
        if not heads or self._served == (mark.fenced, facts.identity):
            return
        present = dict(connection.execute(_HEADS, [list(heads)]).fetchall())
        connection.rollback()
        if any(present.get(unit_id, 0) < head for unit_id, head in heads.items()):
            # The other processes must not serve it either.
            self._write(replace(mark, database=""))
            raise FenceNeeded("restored")

    @contextmanager
    def _exclusive(self) -> Iterator[None]:
        """Keep other threads and worker processes from changing the markers at the same time."""
        with self._path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _change(self, connection: Connection, mark: Mark) -> None:
        """Store a new marker: at any moment the database has one of the two in the file."""
        marker = uuid4().hex
        self._write(replace(mark, next_marker=marker))
        reached("server.mark.written")
        self._store(connection, marker)
        reached("server.mark.stored")
        self._write(replace(mark, marker=marker, next_marker=""))

    @staticmethod
    def _store(connection: Connection, marker: str) -> None:
        new = insert(t.server_mark).values(one_row=True, marker=marker)
        connection.execute(new.on_conflict_do_update(index_elements=["one_row"], set_={"marker": marker}))
        connection.commit()

    def _read(self) -> Mark | None:
        try:
            stored = json.loads(self._path.read_text())
            return Mark(**{_RENAMED.get(name, name): value for name, value in stored.items()})
        except (OSError, ValueError, TypeError, AttributeError):
            return None

    def _write(self, mark: Mark) -> None:
        unfinished = self._path.with_suffix(".part")
        with unfinished.open("w") as file:
            file.write(json.dumps(asdict(mark)))
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(self._path)


def detectors_of(database: Database, folder: Path) -> list[RestoreDetector]:
    """Return a detector for each database of a server."""
    return [RestoreDetector(shard, folder, place) for place, shard in enumerate(database.shards)]


def _has_marker(facts: DatabaseFacts, mark: Mark) -> bool:
    return facts.marker in (mark.marker, mark.next_marker or None)
