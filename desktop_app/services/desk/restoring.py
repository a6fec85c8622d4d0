"""Putting a backup in the place of a lost or damaged database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.files import UNFINISHED, copy_file, remove_file, replace_file
from desktop_app.services.desk.folder import DeskFolder, second_folder
from desktop_app.services.desk.key_opening import open_key
from desktop_app.services.sync.rollback_guard import last_guarded_event
from desktop_app.storage import integrity
from desktop_app.storage.backups import Backup, backups_in
from desktop_app.storage.errors import StorageProblem, disk_problems_named


@dataclass(frozen=True, slots=True)
class RestoreOffer:
    """The backup that would take the database's place.

    Attributes:
        backup: the backup.
        missing: how many entries were recorded after it and are not in it, or None when that is not known.
    """

    backup: Backup
    missing: int | None


def offer_restore(folder: DeskFolder, password: str, guard_folder: Path | None = None) -> RestoreOffer:
    """Return the sound backup with the most events, of the desk's folder or the second place.

    Args:
        folder: the desk's folder.
        password: an officer's password or the recovery code.
        guard_folder: folder of the rollback guard files, which tell what was recorded later; None for none.

    Raises:
        RuleViolation: ``password.wrong``.
        StorageProblem: ``storage.no_backup`` when no backup is sound.
    """
    key = open_key(folder, password).key
    for backup in _candidates(folder, key):
        if integrity.is_sound(backup.path, key):
            last = last_guarded_event(guard_folder, key)
            return RestoreOffer(backup, None if last is None else max(last - backup.contents.events, 0))
    raise StorageProblem("storage.no_backup")


def restore(folder: DeskFolder, backup: Path, now: datetime) -> Path:
    """Replace a damaged or lost database by a backup; the damaged file is renamed, and its new path is returned.

    Until the copy of the backup is on the disk nothing changes.

    Raises:
        StorageProblem: ``storage.full`` when the disk is full, ``storage.readonly``, and so on.
    """
    damaged = folder.database.with_name(f"damaged-{now:%Y%m%d-%H%M%S}.db")
    copy = folder.database.with_name(folder.database.name + UNFINISHED)
    with disk_problems_named():
        copy_file(backup, copy)
        for end in ("-wal", "-shm", ""):
            source = folder.database.with_name(folder.database.name + end)
            if source.exists():
                replace_file(source, damaged.with_name(damaged.name + end))
        replace_file(copy, folder.database)
        remove_file(folder.suspect)
    return damaged


def _candidates(folder: DeskFolder, key: bytes) -> Iterator[Backup]:
    own = backups_in(folder.backups, key)
    place = folder.read_card().second_place
    second = backups_in(second_folder(place), key) if place else []
    yield from sorted([*own, *second], key=lambda backup: backup.contents.events, reverse=True)
