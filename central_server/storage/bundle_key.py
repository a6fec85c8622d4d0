"""The private key for evidence bundles, stored beside the journal, on another volume than the database."""

import os
from pathlib import Path

from nacl.public import PrivateKey

_NAME = "bundle.key"


def bundle_key(folder: Path) -> PrivateKey:
    """Return the server's key and create it at the first call. Without it no existing bundle can be opened: back it up.

    Args:
        folder: the journal's folder.
    """
    path = folder / _NAME
    if not path.exists():
        unfinished = path.with_suffix(".new")
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(bytes(PrivateKey.generate()))
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    return PrivateKey(path.read_bytes())
