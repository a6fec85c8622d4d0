"""Migrations with a backup before them, and integrity checks of the database."""

import sqlite3
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.storage.engine import Store, connect
from desktop_app.storage.errors import StorageProblem, problems_named

# Incremented with each migration and stored in PRAGMA user_version, so that most starts do not import Alembic.
SCHEMA_VERSION = 9

_KEPT_BACKUPS = 10
_PAGES_A_STEP = 2000
_MIGRATIONS = Path(__file__).with_name("migrations")


def schema_version(store: Store) -> int:
    """Return the version of the file's schema, 0 for a new file.

    Raises:
        StorageProblem: ``storage.key`` when the key does not open the file.
    """
    raw = store.raw()
    try:
        with problems_named():
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return int(raw.execute("PRAGMA user_version").fetchone()[0])
    finally:
        raw.close()


def bring_up_to_date(store: Store, backups: Path, now: datetime) -> Path | None:
    """Migrate the file to `SCHEMA_VERSION`, after a backup of what was there.

    Returns:
        The backup, or None when there was nothing to migrate or the database is new.

    Raises:
        StorageProblem: ``storage.newer`` when a later version of the program wrote the file.
    """
    version = schema_version(store)
    if version > SCHEMA_VERSION:
        raise StorageProblem("storage.newer")
    if version == SCHEMA_VERSION:
        return None
    backup = back_up(store, backups, now) if version else None
    _migrate(store)
    return backup


def _migrate(store: Store) -> None:
    # Alembic costs 0.2 s to import: only when there is something to migrate.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with store.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def back_up(store: Store, folder: Path, now: datetime, progress: Callable[[int, int], None] | None = None) -> Path:
    """Copy the database page by page, encrypted with the same key, while it stays in use.

    Args:
        store: the open database.
        folder: folder of the backups; created when missing. Only the newest ten backups stay.
        now: names the copy.
        progress: called with (pages left, total pages).

    Raises:
        StorageProblem: ``storage.full`` when the disk is full; the unfinished copy is removed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"desk-{now:%Y%m%d-%H%M%S}.db"
    # Two backups may run at once: the daily one and one that the officer requested.
    unfinished = target.with_suffix(f".{threading.get_ident()}.part")
    unfinished.unlink(missing_ok=True)
    try:
        _copy_pages(store, unfinished, progress)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    _drop_old(folder)
    return target


def _copy_pages(store: Store, target: Path, progress: Callable[[int, int], None] | None) -> None:
    source, copy = store.raw(), store.raw_at(target)
    try:
        with problems_named():
            copy.execute("PRAGMA journal_mode = DELETE")

            def report(_status: int, left: int, total: int) -> None:
                """Pass the progress on."""
                if progress is not None:
                    progress(left, total)

            source.backup(copy, pages=_PAGES_A_STEP, progress=report)
    finally:
        copy.close()
        source.close()


def _drop_old(folder: Path) -> None:
    for old in sorted(folder.glob("desk-*.db"))[:-_KEPT_BACKUPS]:
        old.unlink()


def find_damage(store: Store) -> list[str]:
    """Return the problems that SQLite's integrity check reports; empty when there is none.

    Both the pages' authentication codes (SQLCipher) and the structure of tables and indexes are read.
    """
    raw = store.raw()
    try:
        return _damage_of(raw)
    finally:
        raw.close()


def is_sound(path: Path, key: bytes) -> bool:
    """Return whether a copy of the file opens with `key` and passes the same check."""
    try:
        raw = connect(path, key, must_exist=True)
    except StorageProblem:
        return False
    try:
        return not _damage_of(raw)
    finally:
        raw.close()


def _damage_of(raw: Any) -> list[str]:
    try:
        with problems_named():
            rows = raw.execute("PRAGMA cipher_integrity_check").fetchall()
            rows += raw.execute("PRAGMA quick_check(20)").fetchall()
    except (StorageProblem, sqlite3.DatabaseError) as error:
        return [str(error)]
    return [row[0] for row in rows if row[0] != "ok"]
