"""Backups: copies of the database with the key file of their time, and their order.

The order of backups follows the events inside, not the time of the file: a backup that a wrong clock dated 2035 is not
the newest.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.files import UNFINISHED, copy_file, remove_file, replace_file, write_file
from desktop_app.storage import keys
from desktop_app.storage.engine import Store, connect
from desktop_app.storage.errors import disk_problems_named, problems_named
from desktop_app.storage.integrity import Contents, contents_of

KEPT = 10
_PAGES_A_STEP = 2000


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database.

    Attributes:
        path: the file.
        made_at: when the file was written, by the computer's clock of then.
        contents: what it holds.
    """

    path: Path
    made_at: datetime
    contents: Contents


def key_copy_of(backup: Path) -> Path:
    """Return the copy of the key file that belongs to a backup."""
    return backup.with_suffix(".key.json")


def key_copies_in(folder: Path) -> list[Path]:
    """Return the copies of the key file in a folder of backups, the latest first."""
    return sorted(folder.glob("desk-*.key.json"), key=lambda path: path.stat().st_mtime, reverse=True)


def back_up(
    store: Store,
    folder: Path,
    now: datetime,
    progress: Callable[[int, int], None] | None = None,
    key_file: Path | None = None,
) -> Path:
    """Copy the database page by page, encrypted with the same key, while it stays in use.

    Args:
        store: the open database.
        folder: folder of the backups; created when missing. Only the newest ten backups stay.
        now: names the copy.
        progress: called with (pages left, total pages).
        key_file: the key file, which is copied beside the backup; None where there is none.

    Raises:
        StorageProblem: ``storage.full`` when the disk is full; the unfinished copy is removed.
    """
    with disk_problems_named():
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"desk-{now:%Y%m%d-%H%M%S}.db"
        # Two backups may run at once: the daily one and one that the officer requested.
        unfinished = target.with_suffix(f".{threading.get_ident()}{UNFINISHED}")
        remove_file(unfinished)
        try:
            copy_pages(store, unfinished, store.key, progress)
            if key_file is not None and key_file.exists():
                write_file(key_copy_of(target), key_file.read_bytes())
            replace_file(unfinished, target)
        finally:
            remove_file(unfinished)
            remove_file(unfinished.with_name(unfinished.name + "-journal"))
        drop_old(folder, store.key, KEPT)
    return target


def keep_copy(copy: Path, folder: Path, now: datetime, key_file: Path) -> Path:
    """Make a backup of a finished copy of the database, which is closed, beside the key file as it will be.

    Args:
        copy: the copy, under the key that the database gets.
        folder: folder of the backups; created when missing.
        now: names the backup.
        key_file: the key file, in which the change of the key was begun.

    Raises:
        StorageProblem: ``storage.full`` when the disk is full, and so on.
    """
    with disk_problems_named():
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"desk-{now:%Y%m%d-%H%M%S}.db"
        # A backup that was made in the same second has the old key.
        remove_file(target)
        keys.copy_with_following(key_file, key_copy_of(target))
        copy_file(copy, target)
    return target


def backups_in(folder: Path, key: bytes) -> list[Backup]:
    """Return the backups in a folder that open with the key, the one with the most events first."""
    backups = []
    for path in folder.glob("desk-*.db"):
        contents = contents_of(path, key)
        if contents is not None:
            backups.append(Backup(path, datetime.fromtimestamp(path.stat().st_mtime, UTC), contents))
    return sorted(backups, key=lambda backup: (backup.contents.events, backup.path.name), reverse=True)


def last_backup(folder: Path, key: bytes) -> Backup | None:
    """Return the readable backup with the latest name, without opening the others; None without any."""
    for path in sorted(folder.glob("desk-*.db"), reverse=True):
        contents = contents_of(path, key)
        if contents is not None:
            return Backup(path, datetime.fromtimestamp(path.stat().st_mtime, UTC), contents)
    return None


def copy_backup(backup: Path, folder: Path, key: bytes, kept: int) -> Path:
    """Copy a backup with its key file to another disk, and return the copy.

    Args:
        backup: the backup.
        folder: the folder on the other disk; created when missing.
        key: the key of the database.
        kept: how many backups stay there.

    Raises:
        StorageProblem: when the other disk is full, missing or cannot be written to.
    """
    with disk_problems_named():
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / backup.name
        key_copy = key_copy_of(backup)
        if key_copy.exists():
            write_file(key_copy_of(target), key_copy.read_bytes())
        copy_file(backup, target)
        drop_old(folder, key, kept)
    return target


def drop_old(folder: Path, key: bytes, kept: int) -> None:
    """Delete all but the newest backups; files that the key does not open are not ours to delete.

    Raises:
        OSError: when a file cannot be deleted.
    """
    for backup in backups_in(folder, key)[kept:]:
        remove_file(backup.path)
        remove_file(key_copy_of(backup.path))


def copy_pages(store: Store, target: Path, key: bytes, progress: Callable[[int, int], None] | None) -> None:
    """Copy the database page by page into a new file; it stays in use.

    Args:
        store: the open database.
        target: the new file; what an exception leaves of it is the caller's to remove.
        key: the key of the new file.
        progress: called with (pages left, total pages); what it raises ends the copying.

    Raises:
        StorageProblem: ``storage.full`` when the disk is full, and so on.
    """
    source, copy = store.raw(), connect(target, key)
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
