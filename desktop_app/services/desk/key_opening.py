"""Finding the key of a desk's database."""

from dataclasses import dataclass, field

from desktop_app.domain.errors import RuleViolation
from desktop_app.files import write_file
from desktop_app.services.desk.folder import DeskFolder, KeyPlace
from desktop_app.services.desk.key_change_end import undo_change
from desktop_app.storage import keys, system_keyring
from desktop_app.storage.backups import key_copies_in
from desktop_app.storage.engine import has_content, opens
from desktop_app.storage.errors import StorageProblem, disk_problems_named
from desktop_app.storage.key_slots import OpenedSlot


@dataclass(frozen=True, slots=True)
class OpenedKey:
    """The database's key.

    Attributes:
        key: the key.
        owner: the officer's id of the slot that a password opened, `keys.RECOVERY`, or ``""`` when not known.
        notice: code of what there is to say about the way it was found, or ``""``.
        secret: the officer's secret; empty when no slot of this version was opened.
        remembered: what the officer saw at the last sign-in.
        former: the key before `key`, when a change of the key was interrupted after the file had been replaced.
    """

    key: bytes = field(repr=False)
    owner: str = ""
    notice: str = ""
    secret: bytes = field(default=b"", repr=False)
    former: bytes = field(default=b"", repr=False)
    remembered: str = ""


def open_key(folder: DeskFolder, password: str, owner: str = "") -> OpenedKey:
    """Return the key of the desk's database, from the keyring or with a password or the recovery code.

    A key file that is missing or torn is replaced by a copy beside the backups that this password opens. A change of
    the key that was interrupted before the file was replaced is taken back.

    Args:
        folder: the desk's folder.
        password: an officer's password or the recovery code.
        owner: id of the officer who signs in, or ``""`` when nobody was named.

    Raises:
        RuleViolation: ``password.wrong``.
        StorageProblem: ``storage.key_file`` when neither the key file nor a copy can be read; ``storage.rotation``
            when a change of the key was interrupted that this officer's slot cannot end.
    """
    card = folder.read_card()
    has_keyring = card.key is KeyPlace.KEYRING and bool(card.desk)
    if has_keyring and not keys.is_changing(folder.key_file):
        key = system_keyring.key_from_keyring(card.desk)
        if key is not None and not _is_refused(folder, key):
            return OpenedKey(key)
    try:
        opened = _settled(folder, keys.open_slot(folder.key_file, password, owner))
    except StorageProblem as problem:
        if problem.code != "storage.key_file":
            raise
        opened = _restored_slot(folder, password, owner, problem)
    if has_keyring:
        system_keyring.keep_in_keyring(card.desk, opened.key)
    return opened


def own_slot_in(folder: DeskFolder, password: str, owner: str) -> OpenedSlot | None:
    """Return what an officer's slot of the key file holds; None when there is none, or it is one of version 0.1."""
    if not keys.is_key_file(folder.key_file) or owner not in keys.owners_of(folder.key_file):
        return None
    try:
        opened = keys.open_slot(folder.key_file, password, owner)
    except RuleViolation:
        return None
    return opened if opened.secret else None


def _is_refused(folder: DeskFolder, key: bytes) -> bool:
    return has_content(folder.database) and not opens(folder.database, key)


def _settled(folder: DeskFolder, slot: OpenedSlot) -> OpenedKey:
    """Return the key that the file has, when a change of the key may have been interrupted."""
    if slot.following:
        if opens(folder.database, slot.following):
            return OpenedKey(
                slot.following, slot.owner, secret=slot.secret, former=slot.key, remembered=slot.remembered
            )
        if opens(folder.database, slot.key):
            undo_change(folder, slot.following)
    elif keys.is_changing(folder.key_file) and _is_refused(folder, slot.key):
        raise StorageProblem("storage.rotation")
    return OpenedKey(slot.key, slot.owner, secret=slot.secret, remembered=slot.remembered)


def _restored_slot(folder: DeskFolder, password: str, owner: str, problem: StorageProblem) -> OpenedKey:
    readable = [copy for copy in key_copies_in(folder.backups) if keys.is_key_file(copy)]
    if not readable:
        raise problem
    usable = []
    for copy in readable:
        try:
            opened = keys.open_slot(copy, password, owner)
        except RuleViolation:
            continue
        usable.append((copy, opened))
        if opens(folder.database, opened.key):
            break
    if not usable:
        raise RuleViolation("password.wrong", "password")
    # Without a database that can tell, the latest copy.
    copy, opened = usable[-1] if opens(folder.database, usable[-1][1].key) else usable[0]
    with disk_problems_named():
        write_file(folder.key_file, copy.read_bytes())
    return OpenedKey(opened.key, opened.owner, "opened.key_file_restored", opened.secret, remembered=opened.remembered)
