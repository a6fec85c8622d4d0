"""The two ends of a change of the database's key: taken back, or finished after it was interrupted."""

from pathlib import Path

from desktop_app.domain.replication.failpoints import reached
from desktop_app.files import remove_file
from desktop_app.services.desk.folder import DeskFolder, KeyPlace
from desktop_app.services.sync.rollback_guard import pass_guard_on
from desktop_app.storage import keys, system_keyring
from desktop_app.storage.backups import backups_in, key_copy_of
from desktop_app.storage.engine import Store
from desktop_app.storage.errors import disk_problems_named


def undo_change(folder: DeskFolder, following: bytes) -> None:
    """Forget a key that the database never got, and the backup that was made under it."""
    keys.cancel_change(folder.key_file)
    with disk_problems_named():
        for backup in backups_in(folder.backups, following):
            remove_file(backup.path)
            remove_file(key_copy_of(backup.path))


def finish_interrupted(folder: DeskFolder, store: Store, former: bytes, guard_folder: Path | None) -> None:
    """Do what is left of a change of the key that was interrupted after the file had been replaced.

    Args:
        folder: the desk's folder.
        store: the database, open under its new key.
        former: the key before.
        guard_folder: folder of the rollback guard files; None for no guard.
    """
    pass_guard_on(store, guard_folder, former)
    finish(folder, store.key)


def finish(folder: DeskFolder, key: bytes) -> None:
    """Leave the new key only, in the key file and the keyring."""
    card = folder.read_card()
    if card.key is KeyPlace.KEYRING and card.desk:
        system_keyring.keep_in_keyring(card.desk, key)
    reached("rotation.guarded")
    keys.finish_change(folder.key_file)
    reached("rotation.finished")
