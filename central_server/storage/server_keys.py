"""The server's own keys, stored beside the journal, on another volume than the database.

All worker processes of a server use the same files. Each key is made at its first use.
"""

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from nacl.public import PrivateKey

from central_server.storage.journal import sync_folder

_BYTES = 32


def bundle_key(folder: Path) -> PrivateKey:
    """Return the private key for evidence bundles. Without it no existing bundle can be opened: back it up.

    Args:
        folder: the journal's folder.

    Raises:
        ValueError: when its file is damaged.
    """
    return PrivateKey(_stored_key(folder / "bundle.key", lambda: bytes(PrivateKey.generate())))


def publisher_key(folder: Path) -> Ed25519PrivateKey:
    """Return the private Ed25519 key that signs updates of the catalogue.

    With a new one each desk has to trust it by its fingerprint: back it up.

    Args:
        folder: the journal's folder.

    Raises:
        ValueError: when its file is damaged.
    """
    stored = _stored_key(folder / "publisher.key", lambda: Ed25519PrivateKey.generate().private_bytes_raw())
    return Ed25519PrivateKey.from_private_bytes(stored)


def session_key(folder: Path) -> bytes:
    """Return the secret that signs the sessions of report readers; with a new one they sign in again.

    Args:
        folder: the journal's folder.

    Raises:
        ValueError: when its file is damaged.
    """
    return _stored_key(folder / "session.key", lambda: secrets.token_bytes(_BYTES))


def _stored_key(path: Path, make: Callable[[], bytes]) -> bytes:
    if not path.exists():
        _create(path, make())
    key = path.read_bytes()
    if len(key) != _BYTES:
        # An empty key would let anybody sign.
        raise ValueError(f"{path.name} is damaged; put back a copy of it, or remove it to get a new one")
    return key


def _create(path: Path, key: bytes) -> None:
    """Create a file unless another process was faster: the first one counts for all."""
    unfinished = path.with_name(f"{path.name}.{uuid4().hex}")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            path.hardlink_to(unfinished)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(path.parent)
