"""Backups of databases and journal, and their trial restore into a PostgreSQL of its own.

A backup is a folder: one dump of each database by pg_dump, the files of the journal's folder, and ``backup.json`` with
what was counted in the very snapshot that was dumped. A trial restores the dumps with pg_restore into a new cluster
below the folder of the backups, counts there, and throws the cluster away; the served databases are only read.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from central_server.storage.database import Database
from central_server.storage.journal import sync_folder
from desktop_app.domain.codec import DecodeError, decode, encode

FORMAT = "%Y%m%dT%H%M%SZ"
"""The name of a backup's folder: its moment in UTC."""

_FACTS = "backup.json"
_JOURNAL = "journal"
_TRIED = "tried"
_TABLES = ("unit", "feed", "event", "device", "device_event", "dossier", "number_lease", "access_token")
_MOST_S = 6 * 3600


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """What a backup holds.

    Attributes:
        made_at: when its snapshot was taken.
        counts: for each database the number of rows by table.
        files: SHA-256 of each file, hexadecimal, by its path inside the backup.
    """

    made_at: datetime
    counts: list[dict[str, int]]
    files: dict[str, str]


class BackupError(ValueError):
    """A backup could not be made, or its trial restore failed."""


def make_backup(database: Database, journal: Path, folder: Path, now: datetime) -> Path:
    """Write a backup below a folder and return it; an unfinished one never has its name.

    Raises:
        BackupError: when a program of PostgreSQL is missing or fails.
        OSError: when the disk is full or the folder cannot be written.
    """
    target = folder / now.strftime(FORMAT)
    unfinished = target.with_suffix(".part")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished.mkdir(mode=0o700)
    try:
        # The journal first: it may know of more numbers than the databases, never of fewer.
        shutil.copytree(journal, unfinished / _JOURNAL, ignore=shutil.ignore_patterns("*.part", "*.lock"))
        counts = [_dump(shard.url, unfinished / _dump_name(n)) for n, shard in enumerate(database.shards)]
        files = {str(path.relative_to(unfinished)): _digest(path) for path in _files(unfinished)}
        (unfinished / _FACTS).write_bytes(encode(BackupFacts(now, counts, files)))
        for path in _files(unfinished):
            _sync(path)
        unfinished.replace(target)
        sync_folder(folder)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    return target


def try_backup(backup: Path) -> BackupFacts:
    """Restore a backup into a cluster of its own and compare what comes out of it; return what it holds.

    Raises:
        BackupError: when a file differs, PostgreSQL's programs are missing, or other rows come out than were dumped.
    """
    try:
        facts = decode((backup / _FACTS).read_bytes(), BackupFacts)
    except DecodeError as error:
        raise BackupError(f"{_FACTS} cannot be read") from error
    changed = [name for name, digest in facts.files.items() if _digest(backup / name) != digest]
    if changed:
        raise BackupError(f"the backup was changed: {', '.join(changed)}")
    with _own_cluster(backup.parent) as url:
        for number, counts in enumerate(facts.counts):
            name = f"trial_{number}"
            with psycopg.connect(url("postgres"), autocommit=True) as connection:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
            words = ["--exit-on-error", "--no-owner", "--no-privileges", "--dbname", url(name)]
            _run([_program("pg_restore"), *words, backup / _dump_name(number)])
            with psycopg.connect(url(name)) as connection:
                if _count(connection) != counts:
                    raise BackupError(f"database {number + 1} comes out with other rows than were dumped")
    (backup / _TRIED).touch(mode=0o600)
    return facts


def last_tried(folder: Path) -> datetime | None:
    """Return the moment of the newest backup whose trial succeeded, or None."""
    tried = [path.parent.name for path in folder.glob(f"*/{_TRIED}") if _is_backup(path.parent.name)]
    return datetime.strptime(max(tried), FORMAT).replace(tzinfo=UTC) if tried else None


def drop_old(folder: Path, keep: int) -> int:
    """Delete all but the newest backups; return how many."""
    named = sorted(path for path in folder.iterdir() if path.is_dir() and _is_backup(path.name))
    old = named[:-keep] if keep else []
    for path in old:
        shutil.rmtree(path)
    return len(old)


def _is_backup(name: str) -> bool:
    try:
        datetime.strptime(name, FORMAT)  # noqa: DTZ007 - only the shape counts
    except ValueError:
        return False
    return True


def _dump(url: str, target: Path) -> dict[str, int]:
    """Dump a database; return its rows by table in the snapshot that was dumped."""
    with psycopg.connect(url) as connection, tempfile.TemporaryDirectory() as private:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        row = connection.execute("SELECT pg_export_snapshot()").fetchone()
        counts = _count(connection)
        # A service file, because the command line of a program is seen by all accounts.
        service = Path(private, "service")
        service.touch(mode=0o600)
        lines = [f"{name}={value}\n" for name, value in conninfo_to_dict(url).items()]
        service.write_text("[qmc]\n" + "".join(lines), encoding="utf-8")
        environment = os.environ | {"PGSERVICEFILE": str(service), "PGSERVICE": "qmc"}
        words = ["--format=custom", "--snapshot", str(row[0] if row else ""), "--file", target]
        _run([_program("pg_dump"), *words], environment)
    return counts


def _count(connection: "psycopg.Connection[tuple[int, ...]]") -> dict[str, int]:
    counts = {}
    for table in _TABLES:
        row = connection.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))).fetchone()
        counts[table] = int(row[0]) if row else 0
    return counts


@contextmanager
def _own_cluster(folder: Path) -> Iterator[Callable[[str], str]]:
    """Run a new PostgreSQL that only this account reaches; yield the address of a database by its name."""
    with tempfile.TemporaryDirectory(prefix="trial-", dir=folder) as place:
        data = Path(place, "data")
        _run([_program("initdb"), "-D", data, "-U", "trial", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"])
        # Nothing here has to outlive a power cut.
        options = f"-c listen_addresses= -c fsync=off -c full_page_writes=off -c jit=off -k {place}"
        control = [_program("pg_ctl"), "-D", data, "-w"]
        _run([*control, "-l", Path(place, "log"), "-o", options, "start"])
        try:
            yield lambda name: f"postgresql://trial@/{name}?host={place}"
        finally:
            _run([*control, "-m", "immediate", "stop"])


def _program(name: str) -> Path:
    """Return the newest installed program of PostgreSQL: it reads the dumps of all versions before."""
    installed = Path("/usr/lib/postgresql").glob(f"*/bin/{name}")
    newest = max(installed, key=lambda path: int(path.parts[-3]), default=None)
    program = newest or shutil.which(name)
    if program is None:
        raise BackupError(f"{name} is missing; install PostgreSQL's programs: apt-get install postgresql")
    return Path(program)


def _run(words: Sequence[object], environment: Mapping[str, str] | None = None) -> None:
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(  # noqa: S603 - our own words
            [str(word) for word in words],
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            timeout=_MOST_S,
        )
        if done.returncode:
            output.seek(0)
            last = output.read().decode(errors="replace").strip().splitlines()[-1:]
            raise BackupError(f"{Path(str(words[0])).name}: {last[0] if last else done.returncode}")


def _dump_name(number: int) -> str:
    return f"database-{number}.dump"


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
