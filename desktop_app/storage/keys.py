"""The key file: the database's key for each officer, behind the officer's password, and behind the recovery code.

The key itself is 32 random bytes. The file holds no name, only the officers' ids. While the key is being changed each
slot holds both keys: whichever the database has when the power comes back, its officers open it.
"""

import os
import secrets
import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.errors import RuleViolation
from desktop_app.files import write_file
from desktop_app.storage.engine import KEY_BYTES
from desktop_app.storage.errors import StorageProblem, disk_problems_named
from desktop_app.storage.key_slots import (
    OpenedSlot,
    Slot,
    make_slot,
    new_secret,
    open_with,
    open_with_code,
    public_of,
    with_following,
)

RECOVERY = "recovery"
"""Owner of the slot that the recovery code opens."""

Slots = tuple[Slot, ...]

_VERSION, _VERSION_0_1 = 2, 1
_MOST_BYTES = 256 * 1024
# Letters and digits that cannot be taken for one another on paper.
_CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_CODE_LENGTH, _CODE_GROUP = 24, 4
# Two threads of the program may change the file at once: what one of them adds must not be lost by the other.
_CHANGING = threading.RLock()


@dataclass(frozen=True, slots=True)
class _KeyFile:
    """Content of the key file."""

    version: int
    slots: Slots


def new_key() -> bytes:
    """Return a fresh random key."""
    return os.urandom(KEY_BYTES)


def new_recovery_code() -> str:
    """Return a random code of 24 letters and digits (119 bits) in groups of four, as it is printed."""
    letters = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return "-".join(letters[begin : begin + _CODE_GROUP] for begin in range(0, _CODE_LENGTH, _CODE_GROUP))


def add_slot(
    path: Path, key: bytes, password: str, owner: str = "", secret: bytes = b"", remembered: str = ""
) -> bytes:
    """Add a slot with the key behind a password; creates the file if needed.

    Args:
        path: the file.
        key: the key of the database.
        password: what opens the slot.
        owner: the officer's id, or ``""`` while there is none yet; `own_slot` sets it later.
        secret: the officer's secret; empty for a new one.
        remembered: what the officer has seen.

    Returns:
        The officer's secret.

    Raises:
        StorageProblem: when the file cannot be read or written.
    """
    kept = secret or new_secret()
    with _CHANGING:
        slots = _slots(path) if path.exists() else ()
        _write(path, (*slots, make_slot(key, password, owner, kept, remembered)))
    return kept


def put_recovery_slot(path: Path, key: bytes, code: str) -> bytes:
    """Let a recovery code open the key, and no earlier code any more; return the secret behind the code.

    Raises:
        StorageProblem: when the file cannot be read or written.
    """
    secret = new_secret()
    slot = make_slot(key, _plain_code(code), RECOVERY, secret)
    _change(path, lambda slots: (*(other for other in slots if other.owner != RECOVERY), slot))
    return secret


def remember(path: Path, key: bytes, password: str, opened: OpenedSlot, text: str) -> None:
    """Have an officer's slot remember something else; nothing while the key is being changed.

    Args:
        path: the file.
        key: the key of the database.
        password: the officer's password.
        opened: what it opened.
        text: what the officer has seen.
    """
    if opened.remembered == text or not opened.secret or is_changing(path):
        return
    new = make_slot(key, password, opened.owner, opened.secret, text)
    public = public_of(opened.secret)
    _change(path, lambda slots: tuple(new if slot.public == public else slot for slot in slots))


def own_slot(path: Path, password: str, owner: str) -> None:
    """Store the officer's id in the slots without owner that this password opens."""

    def owned(slot: Slot) -> Slot:
        is_of_password = not slot.owner and open_with(slot, password) is not None
        return replace(slot, owner=owner) if is_of_password else slot

    _change(path, lambda slots: tuple(map(owned, slots)))


def keep_slots(path: Path, owners: Collection[str]) -> None:
    """Delete the slots of all other officers; the recovery slot and slots without owner stay."""
    _change(path, lambda slots: tuple(slot for slot in slots if slot.owner in {"", RECOVERY, *owners}))


def drop_older_slots(path: Path, owner: str) -> None:
    """Delete an officer's slots of former passwords; the newest slot stays."""

    def without_older(slots: Slots) -> Slots:
        newest = max((place for place, slot in enumerate(slots) if slot.owner == owner), default=None)
        return tuple(slot for place, slot in enumerate(slots) if slot.owner != owner or place == newest)

    _change(path, without_older)


def owners_of(path: Path) -> frozenset[str]:
    """Return the owners of the slots.

    Raises:
        StorageProblem: ``storage.key_file`` when the file is missing or cannot be read.
    """
    return frozenset(slot.owner for slot in _slots(path))


def signing_keys_of(path: Path) -> dict[str, str]:
    """Return the public key that checks what the owner of each slot signs; ``""`` for a slot of before 0.2.

    Raises:
        StorageProblem: ``storage.key_file`` when the file is missing or cannot be read.
    """
    return {slot.owner: slot.signing for slot in _slots(path)}


def public_keys_of(path: Path) -> dict[str, str]:
    """Return the public key of each owner's newest slot, in hexadecimal; ``""`` for a slot of before 0.2.

    Raises:
        StorageProblem: ``storage.key_file`` when the file is missing or cannot be read.
    """
    return {slot.owner: slot.public for slot in _slots(path)}


def begin_change(path: Path, key: bytes, trusted: Mapping[str, str]) -> None:
    """Seal the key that the database gets to the owner of each slot, beside the present one.

    Args:
        path: the file.
        key: the key of the future.
        trusted: the public keys that were signed, by owner. Somebody who can write the file could put an own public
            key into another's slot: such a slot gets nothing.

    Raises:
        StorageProblem: when the file cannot be read or written.
    """

    def changed(slot: Slot) -> Slot:
        is_other = bool(trusted.get(slot.owner)) and trusted[slot.owner] != slot.public
        return slot if is_other else with_following(slot, key)

    _change(path, lambda slots: tuple(map(changed, slots)))


def cancel_change(path: Path) -> None:
    """Leave the present key in the slots, and no other one."""
    _change(path, lambda slots: tuple(replace(slot, following="") for slot in slots))


def finish_change(path: Path) -> None:
    """Leave the new key in the slots only; a slot that could not take it is deleted.

    A file that holds no new key stays as it is.
    """

    def changed(slots: Slots) -> Slots:
        new = tuple(replace(slot, sealed=slot.following, following="") for slot in slots if slot.following)
        return new or slots

    _change(path, changed)


def is_changing(path: Path) -> bool:
    """Return whether a change of the key was begun and not finished."""
    try:
        return any(slot.following for slot in _slots(path))
    except StorageProblem:
        return False


def copy_with_following(path: Path, target: Path) -> None:
    """Write a copy of the key file as it will be once the key was changed."""
    with disk_problems_named():
        write_file(target, _content(path))
    finish_change(target)


def open_slot(path: Path, password: str, owner: str = "") -> OpenedSlot:
    """Return the key that a password or the recovery code opens.

    Args:
        path: the file.
        password: as typed.
        owner: id of the officer whose password it is; ``""`` looks at the slots of all officers. The recovery slot is
            looked at when the text has the length of a recovery code.

    Raises:
        RuleViolation: ``password.wrong`` when it opens none of the slots.
        StorageProblem: ``storage.key_file`` when the file is missing or cannot be read.
    """
    code = _plain_code(password)
    for slot in _slots(path):
        if slot.owner == RECOVERY:
            opened = open_with_code(slot, code) if len(code) == _CODE_LENGTH else None
        else:
            opened = open_with(slot, password) if not owner or slot.owner in {"", owner} else None
        if opened is not None:
            return opened
    raise RuleViolation("password.wrong", "password")


def is_key_file(path: Path) -> bool:
    """Return whether a file can be read as a key file that holds at least one slot."""
    try:
        return bool(_slots(path))
    except StorageProblem:
        return False


def _plain_code(typed: str) -> str:
    return "".join(letter for letter in typed.upper() if letter in _CODE_LETTERS)


def _change(path: Path, change: Callable[[Slots], Slots]) -> None:
    with _CHANGING:
        before = _slots(path)
        after = change(before)
        if after != before:
            _write(path, after)


def _write(path: Path, slots: Slots) -> None:
    with disk_problems_named():
        write_file(path, encode(_KeyFile(_VERSION, slots)))


def _slots(path: Path) -> Slots:
    with disk_problems_named():
        content = _content(path)
    try:
        file = decode(content, _KeyFile)
    except DecodeError as error:
        raise StorageProblem("storage.key_file") from error
    if file.version not in {_VERSION, _VERSION_0_1}:
        raise StorageProblem("storage.newer")
    return file.slots


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except FileNotFoundError as error:
        raise StorageProblem("storage.key_file") from error
