"""Storage of the database key: a key file encrypted with the officers' passwords, and the system's keyring.

The key itself is 32 random bytes. The key file always holds it, wrapped with AES-256-GCM by a key from argon2id: one
slot for each officer, under the officer's id and without a name, and one for the recovery code. The keyring is only a
convenience that may lose its content: a password reset by a Windows administrator or a new profile empties it.
"""

import os
import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Meta

from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.passwords import normal_form, possible_forms
from desktop_app.files import write_file
from desktop_app.storage.engine import KEY_BYTES
from desktop_app.storage.errors import StorageProblem, disk_problems_named

RECOVERY = "recovery"
"""Owner of the slot that the recovery code opens."""

_SERVICE = "quay-mot-cua"
_VERSION = 1
_MOST_BYTES = 256 * 1024
_ABOUT = b"quay-mot-cua database key 1"
# Letters and digits that cannot be taken for one another on paper.
_CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_CODE_LENGTH, _CODE_GROUP = 24, 4


@dataclass(frozen=True, slots=True)
class _Cost:
    """Parameters of argon2id; the default is RFC 9106's second recommended set, about 0.1 s on an office PC."""

    time_cost: Annotated[int, Meta(ge=1, le=16)] = 3
    memory_cost: Annotated[int, Meta(ge=8, le=1_048_576)] = 65536
    parallelism: Annotated[int, Meta(ge=1, le=16)] = 4


@dataclass(frozen=True, slots=True)
class _Slot:
    """The key, wrapped under one password; salt, nonce and wrapped key in hexadecimal."""

    salt: str
    nonce: str
    wrapped: str
    cost: _Cost
    owner: str = ""


@dataclass(frozen=True, slots=True)
class _KeyFile:
    """Content of the key file."""

    version: int
    slots: tuple[_Slot, ...]


@dataclass(frozen=True, slots=True)
class OpenedSlot:
    """The database key that a password opened, and the id of the officer the slot belongs to (``""``: not known)."""

    key: bytes
    owner: str


_COST = _Cost()


def new_key() -> bytes:
    """Return a fresh random key."""
    return os.urandom(KEY_BYTES)


def new_recovery_code() -> str:
    """Return a random code of 24 letters and digits (119 bits) in groups of four, as it is printed."""
    letters = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return "-".join(letters[begin : begin + _CODE_GROUP] for begin in range(0, _CODE_LENGTH, _CODE_GROUP))


def keyring_works() -> bool:
    """Return whether the system's keyring works, by storing a probe value."""
    import keyring  # noqa: PLC0415 - probing every back end costs 0.1 s
    from keyring.backends import fail, null  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    if isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring):
        return False
    try:
        keyring.set_password(_SERVICE, "probe", "1")
        is_stored = keyring.get_password(_SERVICE, "probe") == "1"
        keyring.delete_password(_SERVICE, "probe")
    except (KeyringError, OSError, RuntimeError):
        return False
    return is_stored


def keep_in_keyring(desk_id: str, key: bytes) -> bool:
    """Store a desk's key in the system's keyring; return whether it took it."""
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        keyring.set_password(_SERVICE, desk_id, key.hex())
    except (KeyringError, OSError, RuntimeError):
        return False
    return True


def key_from_keyring(desk_id: str) -> bytes | None:
    """Return a desk's key from the system's keyring, or None when it does not have it or does not work."""
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        text = keyring.get_password(_SERVICE, desk_id)
        key = bytes.fromhex(text) if text else b""
    except (KeyringError, OSError, RuntimeError, ValueError):
        return None
    return key if len(key) == KEY_BYTES else None


def add_slot(path: Path, key: bytes, password: str, owner: str = "") -> None:
    """Add a slot with the key encrypted under a password; creates the file if needed.

    Args:
        path: the file.
        key: the key of the database.
        password: what opens the slot.
        owner: the officer's id, or ``""`` while there is none yet; `own_slot` sets it later.

    Raises:
        StorageProblem: when the file cannot be read or written.
    """
    slots = _slots(path) if path.exists() else ()
    _write(path, (*slots, _wrap(key, password, owner)))


def put_recovery_slot(path: Path, key: bytes, code: str) -> None:
    """Let a recovery code open the key, and no earlier code any more.

    Raises:
        StorageProblem: when the file cannot be read or written.
    """
    others = [slot for slot in _slots(path) if slot.owner != RECOVERY]
    _write(path, (*others, _wrap(key, _plain_code(code), RECOVERY)))


def own_slot(path: Path, password: str, owner: str) -> None:
    """Store the officer's id in the slots without owner that this password opens."""
    slots = _slots(path)
    if all(slot.owner for slot in slots):
        return
    opened = [slot for slot in slots if not slot.owner and _opened(slot, password) is not None]
    _write(path, tuple(replace(slot, owner=owner) if slot in opened else slot for slot in slots))


def keep_slots(path: Path, owners: Collection[str]) -> None:
    """Delete the slots of all other officers; the recovery slot and slots without owner stay."""
    slots = _slots(path)
    remaining = tuple(slot for slot in slots if slot.owner in {"", RECOVERY, *owners})
    if remaining != slots:
        _write(path, remaining)


def drop_older_slots(path: Path, owner: str) -> None:
    """Delete an officer's slots of former passwords; the newest slot stays."""
    slots = _slots(path)
    newest = max((place for place, slot in enumerate(slots) if slot.owner == owner), default=None)
    _write(path, tuple(slot for place, slot in enumerate(slots) if slot.owner != owner or place == newest))


def owners_of(path: Path) -> frozenset[str]:
    """Return the owners of the slots.

    Raises:
        StorageProblem: ``storage.key_file`` when the file is missing or cannot be read.
    """
    return frozenset(slot.owner for slot in _slots(path))


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
            key = _opened_with(slot, code) if len(code) == _CODE_LENGTH else None
        else:
            key = _opened(slot, password) if not owner or slot.owner in {"", owner} else None
        if key is not None:
            return OpenedSlot(key, slot.owner)
    raise RuleViolation("password.wrong", "password")


def is_key_file(path: Path) -> bool:
    """Return whether a file can be read as a key file that holds at least one slot."""
    try:
        return bool(_slots(path))
    except StorageProblem:
        return False


def _wrap(key: bytes, password: str, owner: str) -> _Slot:
    salt, nonce, cost = os.urandom(16), os.urandom(12), _COST
    wrapped = AESGCM(_derive(normal_form(password), salt, cost)).encrypt(nonce, key, _ABOUT)
    return _Slot(salt.hex(), nonce.hex(), wrapped.hex(), cost, owner)


def _opened(slot: _Slot, password: str) -> bytes | None:
    """Return the key, tried with each form in which the password may have been hashed."""
    keys = (_opened_with(slot, form) for form in possible_forms(password))
    return next((key for key in keys if key is not None), None)


def _opened_with(slot: _Slot, password: str) -> bytes | None:
    try:
        opener = AESGCM(_derive(password, bytes.fromhex(slot.salt), slot.cost))
        return opener.decrypt(bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), _ABOUT)
    except (InvalidTag, ValueError):
        return None


def _plain_code(typed: str) -> str:
    return "".join(letter for letter in typed.upper() if letter in _CODE_LETTERS)


def _write(path: Path, slots: tuple[_Slot, ...]) -> None:
    with disk_problems_named():
        write_file(path, encode(_KeyFile(_VERSION, slots)))


def _slots(path: Path) -> tuple[_Slot, ...]:
    with disk_problems_named():
        content = _content(path)
    try:
        file = decode(content, _KeyFile)
    except DecodeError as error:
        raise StorageProblem("storage.key_file") from error
    if file.version != _VERSION:
        raise StorageProblem("storage.newer")
    return file.slots


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except FileNotFoundError as error:
        raise StorageProblem("storage.key_file") from error


def _derive(password: str, salt: bytes, cost: _Cost) -> bytes:
    return hash_secret_raw(
        password.encode(),
        salt,
        time_cost=cost.time_cost,
        memory_cost=cost.memory_cost,
        parallelism=cost.parallelism,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
