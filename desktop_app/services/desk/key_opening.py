"""Finding the key of a desk's database."""

from dataclasses import dataclass

from desktop_app.domain.errors import RuleViolation
from desktop_app.files import write_file
from desktop_app.services.desk.folder import DeskFolder, KeyPlace
from desktop_app.storage import keys
from desktop_app.storage.backups import key_copies_in
from desktop_app.storage.errors import StorageProblem, disk_problems_named


@dataclass(frozen=True, slots=True)
class OpenedKey:
    """The database's key.

    Attributes:
        key: the key.
        owner: the officer's id of the slot that a password opened, `keys.RECOVERY`, or ``""`` when not known.
        notice: code of what there is to say about the way it was found, or ``""``.
    """

    key: bytes
    owner: str = ""
    notice: str = ""


def open_key(folder: DeskFolder, password: str, owner: str = "") -> OpenedKey:
    """Return the key of the desk's database, from the keyring or with a password or the recovery code.

    A key file that is missing or torn is replaced by the newest copy beside the backups that this password opens.

    Args:
        folder: the desk's folder.
        password: an officer's password or the recovery code.
        owner: id of the officer who signs in, or ``""`` when nobody was named.

    Raises:
        RuleViolation: ``password.wrong``.
        StorageProblem: ``storage.key_file`` when neither the key file nor a copy can be read.
    """
    card = folder.read_card()
    if card.key is KeyPlace.KEYRING and card.desk:
        key = keys.key_from_keyring(card.desk)
        if key is not None:
            return OpenedKey(key)
    try:
        slot = keys.open_slot(folder.key_file, password, owner)
        opened = OpenedKey(slot.key, slot.owner)
    except StorageProblem as problem:
        if problem.code != "storage.key_file":
            raise
        opened = _restored_slot(folder, password, owner, problem)
    if card.key is KeyPlace.KEYRING and card.desk:
        keys.keep_in_keyring(card.desk, opened.key)
    return opened


def _restored_slot(folder: DeskFolder, password: str, owner: str, problem: StorageProblem) -> OpenedKey:
    readable = [copy for copy in key_copies_in(folder.backups) if keys.is_key_file(copy)]
    if not readable:
        raise problem
    for copy in readable:
        try:
            opened = keys.open_slot(copy, password, owner)
        except RuleViolation:
            continue
        with disk_problems_named():
            write_file(folder.key_file, copy.read_bytes())
        return OpenedKey(opened.key, opened.owner, "opened.key_file_restored")
    raise RuleViolation("password.wrong", "password")
