"""Storage of the database key: the system's keyring, or a key file encrypted with the officers' passwords.

The key itself is 32 random bytes. Under a password it is wrapped with AES-256-GCM by a key from argon2id; the file
holds one slot for each officer, under the officer's id and without a name.
"""

import json
import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop_app.domain.errors import RuleViolation
from desktop_app.storage.engine import KEY_BYTES

_SERVICE = "quay-mot-cua"
# RFC 9106's second recommended set: 64 MiB, three passes; about 0.1 s on an office PC.
_COST = {"time_cost": 3, "memory_cost": 65536, "parallelism": 4}
_ABOUT = b"quay-mot-cua database key 1"


def new_key() -> bytes:
    """Return a fresh random key."""
    return os.urandom(KEY_BYTES)


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


def keep_in_keyring(desk_id: str, key: bytes) -> None:
    """Store a desk's key in the system's keyring."""
    import keyring  # noqa: PLC0415

    keyring.set_password(_SERVICE, desk_id, key.hex())


def key_from_keyring(desk_id: str) -> bytes | None:
    """Return a desk's key from the system's keyring, or None without one."""
    import keyring  # noqa: PLC0415

    key = keyring.get_password(_SERVICE, desk_id)
    return bytes.fromhex(key) if key else None


def add_slot(path: Path, key: bytes, password: str, owner: str = "") -> None:
    """Add a slot with the key encrypted under a password; creates the file if needed.

    Args:
        path: the file.
        key: the key of the database.
        password: what opens the slot.
        owner: the officer's id, or ``""`` while there is none yet; `own_slot` sets it later.
    """
    slots = _slots(path) if path.exists() else []
    salt, nonce = os.urandom(16), os.urandom(12)
    wrapped = AESGCM(_derive(password, salt, _COST)).encrypt(nonce, key, _ABOUT)
    slot = {"owner": owner, "salt": salt.hex(), "nonce": nonce.hex(), "wrapped": wrapped.hex(), "cost": _COST}
    _write(path, [*slots, slot])


def own_slot(path: Path, password: str, owner: str) -> None:
    """Store the officer's id in the slots without owner that this password opens."""
    slots = _slots(path)
    if all(slot.get("owner") for slot in slots):
        return
    nobodys = [slot for slot in slots if not slot.get("owner") and _opened(slot, password) is not None]
    _write(path, [{**slot, "owner": owner} if slot in nobodys else slot for slot in slots])


def keep_slots(path: Path, owners: Collection[str]) -> None:
    """Delete the slots of all other officers; slots without owner stay."""
    slots = _slots(path)
    remaining = [slot for slot in slots if not slot.get("owner") or slot["owner"] in owners]
    if remaining != slots:
        _write(path, remaining)


def drop_older_slots(path: Path, owner: str) -> None:
    """Delete an officer's slots of former passwords; the newest slot stays."""
    slots = _slots(path)
    newest = max((place for place, slot in enumerate(slots) if slot.get("owner") == owner), default=None)
    _write(path, [slot for place, slot in enumerate(slots) if slot.get("owner") != owner or place == newest])


@dataclass(frozen=True, slots=True)
class OpenedSlot:
    """The database key that a password opened, and the id of the officer the slot belongs to (``""``: not known)."""

    key: bytes
    owner: str


def open_slot(path: Path, password: str) -> OpenedSlot:
    """Return the key that a password opens.

    Raises:
        RuleViolation: ``password.wrong`` when it opens none of the slots.
    """
    for slot in _slots(path):
        key = _opened(slot, password)
        if key is not None:
            return OpenedSlot(key, slot.get("owner", ""))
    raise RuleViolation("password.wrong", "password")


def _opened(slot: dict[str, Any], password: str) -> bytes | None:
    opener = AESGCM(_derive(password, bytes.fromhex(slot["salt"]), slot["cost"]))
    try:
        return opener.decrypt(bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["wrapped"]), _ABOUT)
    except InvalidTag:
        return None


def _write(path: Path, slots: list[dict[str, Any]]) -> None:
    unfinished = path.with_suffix(".part")
    unfinished.write_text(json.dumps({"version": 1, "slots": slots}), encoding="utf-8")
    unfinished.chmod(0o600)
    unfinished.replace(path)


def _slots(path: Path) -> list[dict[str, Any]]:
    slots: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["slots"]
    return slots


def _derive(password: str, salt: bytes, cost: dict[str, int]) -> bytes:
    return hash_secret_raw(password.encode(), salt, hash_len=KEY_BYTES, type=Type.ID, **cost)
