"""Slots of the key file as version 0.1 wrote them: the password wraps the database's key itself."""

import json
import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop_app.storage import key_slots


def make_old(path: Path, key: bytes, password: str, owner: str) -> None:
    """Replace an owner's slots by one of version 0.1; the other slots stay."""
    salt, nonce, cost = os.urandom(16), os.urandom(12), key_slots.Cost(1, 8, 1)
    wrapped = AESGCM(key_slots._derive(password, salt, cost)).encrypt(nonce, key, b"quay-mot-cua database key 1")
    old = {
        "salt": salt.hex(),
        "nonce": nonce.hex(),
        "wrapped": wrapped.hex(),
        "cost": {"time_cost": 1, "memory_cost": 8, "parallelism": 1},
        "owner": owner,
    }
    slots = json.loads(path.read_text())["slots"] if path.exists() else []
    others = [slot for slot in slots if slot["owner"] != owner]
    path.write_text(json.dumps({"version": 2 if others else 1, "slots": [*others, old]}))
