"""Backups under former keys of the database: known by these keys, and deleted once they are replaced.

Who was removed may have a copy of the key file of then: the password still opens it, and with it the backups of then.
The former keys lie in the encrypted database, so only who opens the desk can tell its old backups from other files.
"""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from desktop_app.files import remove_file
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.folder import DeskFolder, second_folder
from desktop_app.storage import integrity
from desktop_app.storage.backups import Backup, backups_in, key_copy_of
from desktop_app.storage.errors import disk_problems_named
from desktop_app.storage.settings import Setting

_MOST_KEYS = 40


@dataclass(frozen=True, slots=True)
class _FormerKey:
    """A key that the database had, in hexadecimal, and when it ended."""

    key: str = field(repr=False)
    until: datetime


_FORMER = Setting("keys.former", tuple[_FormerKey, ...])


def remember_key(connection: Connection, key: bytes, now: datetime) -> None:
    """Store that the database had this key until now."""
    before = _FORMER.read(connection) or ()
    _FORMER.write(connection, (*before, _FormerKey(key.hex(), now))[-_MOST_KEYS:])


def drop_former_backups(context: DeskContext) -> tuple[int, int]:
    """Delete the backups under former keys from each place where a sound one under the present key lies.

    Returns:
        How many were deleted, and how many are still there.

    Raises:
        StorageProblem: when one cannot be deleted.
    """
    with context.store.read() as connection:
        former = [bytes.fromhex(known.key) for known in _FORMER.read(connection) or ()]
    folder = DeskFolder(context.store.path.parent)
    second = folder.read_card().second_place
    deleted = left = 0
    for place in (folder.backups, *([second_folder(second)] if second else [])):
        old = [backup for key in former for backup in backups_in(place, key)]
        if old and _has_sound_backup(place, context.store.key):
            _delete(old)
            deleted += len(old)
        else:
            left += len(old)
    return deleted, left


def _has_sound_backup(place: Path, key: bytes) -> bool:
    return any(integrity.is_sound(backup.path, key) for backup in backups_in(place, key)[:1])


def _delete(old: list[Backup]) -> None:
    with disk_problems_named():
        for backup in old:
            remove_file(key_copy_of(backup.path))
            remove_file(backup.path)
