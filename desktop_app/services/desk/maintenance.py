"""Integrity check, backup and restore of the database."""

import shutil
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from desktop_app.services.context import DeskContext
from desktop_app.services.desk.folder import DeskFolder, open_key
from desktop_app.services.desk.sign_in import CHECKED_FIRST_BYTES
from desktop_app.services.progress import Cancelled
from desktop_app.storage import schema
from desktop_app.storage.engine import Store

_BACKUP_EACH_S = 20 * 3600


def find_damage(context: DeskContext) -> bool:
    """Check the whole database and return whether it is damaged. May take seconds: run it in the background."""
    return bool(schema.find_damage(context.store))


def care(context: DeskContext, is_cancelled: Callable[[], bool]) -> bool:
    """Check the database and make the daily backup in the background; return whether it is damaged.

    A large file is checked whole; found damage is remembered, so that the next start offers the way out before anything
    else. A sound file is backed up when its newest backup is older than a working day.

    Args:
        context: the open desk.
        is_cancelled: asked now and then during the backup.

    Raises:
        Cancelled: when `is_cancelled` returned True; the unfinished backup is removed.
    """
    is_large = context.store.path.stat().st_size > CHECKED_FIRST_BYTES
    if is_large and find_damage(context):
        DeskFolder(context.store.path.parent).suspect.touch()
        return True
    if _backup_is_old(context):
        back_up(context, is_cancelled)
    return False


def _stop_if(is_cancelled: Callable[[], bool], _left: int, _total: int) -> None:
    if is_cancelled():
        raise Cancelled


def _backup_is_old(context: DeskContext) -> bool:
    newest = max((path.stat().st_mtime for path in backups_of(context.store).glob("desk-*.db")), default=0.0)
    return context.clock().timestamp() - newest > _BACKUP_EACH_S


def backups_of(store: Store) -> Path:
    """Return the folder of a database's backups."""
    return store.path.parent / "backups"


def _never() -> bool:
    return False


def back_up(context: DeskContext, is_cancelled: Callable[[], bool] = _never) -> Path:
    """Copy the database, still encrypted, beside itself and return the copy.

    Raises:
        Cancelled: when `is_cancelled`, called at intervals, returned True; the unfinished copy is removed.
    """
    return schema.back_up(context.store, backups_of(context.store), context.clock(), partial(_stop_if, is_cancelled))


def sound_backups(folder: DeskFolder, password: str) -> list[Path]:
    """Return the backups that open and pass the check, newest first.

    Raises:
        RuleViolation: ``password.wrong``.
    """
    key = open_key(folder, password).key
    return [path for path in sorted(folder.backups.glob("desk-*.db"), reverse=True) if schema.is_sound(path, key)]


def restore(folder: DeskFolder, backup: Path, now: datetime) -> Path:
    """Replace a damaged database by a backup. The damaged file is renamed, and its new path is returned."""
    damaged = folder.database.with_name(f"damaged-{now:%Y%m%d-%H%M%S}.db")
    for suffix in ("", "-wal", "-shm"):
        source = folder.database.with_name(folder.database.name + suffix)
        if source.exists():
            source.replace(damaged.with_name(damaged.name + suffix))
    shutil.copyfile(backup, folder.database)
    folder.suspect.unlink(missing_ok=True)
    return damaged
