"""The desk's key that signs papers, in the encrypted database.

An enrolled desk signs with the key of its device identity, which its server knows and certifies; a new enrolment or a
new identity brings a new one. A desk that was never enrolled makes a key of its own, which nobody certifies; it is kept
afterwards, so that this desk still knows the papers of that time.
"""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from desktop_app.services.context import DeskContext
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_identity, read_key
from desktop_app.sync.signing import public_key_of

_OWN = Setting("papers.own_key", str)


def stored_paper_key(context: DeskContext) -> bytes:
    """Return the private key that papers are signed with, 32 bytes; ``b""`` before there is one."""
    with context.store.read() as connection:
        return _paper_key(connection)


def have_paper_key(context: DeskContext) -> None:
    """Make a key for a desk that has none yet."""
    if stored_paper_key(context):
        return
    with context.store.write() as connection:
        # Another thread may have been faster.
        if not _paper_key(connection):
            _OWN.write(connection, Ed25519PrivateKey.generate().private_bytes_raw().hex())


def own_public_keys(connection: Connection) -> list[bytes]:
    """Return the public halves of the keys that this desk signs or signed papers with."""
    own = bytes.fromhex(_OWN.read(connection) or "")
    device = _device_key(connection)
    return [public_key_of(Ed25519PrivateKey.from_private_bytes(key)) for key in (device, own) if key]


def _paper_key(connection: Connection) -> bytes:
    return _device_key(connection) or bytes.fromhex(_OWN.read(connection) or "")


def _device_key(connection: Connection) -> bytes:
    return read_key(connection) if read_identity(connection) is not None else b""
