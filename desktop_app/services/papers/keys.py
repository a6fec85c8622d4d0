"""The desk's keys that sign papers, in the encrypted database, each from the moment of its first paper on.

An enrolled desk signs with the key of its device identity, which its server knows and certifies; a new enrolment or a
new identity brings a new one. A desk that was never enrolled makes a key of its own, which nobody certifies. A desk
marked for training signs with the key of training, so that its papers count for nothing anywhere else. All keys
are kept: a paper that is drawn again to be looked at has the signature of its time, and the desk knows its own papers.
"""

from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from desktop_app.domain.bounds import Moment
from desktop_app.domain.papers.training import TRAINING_KEY
from desktop_app.services.context import DeskContext
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_identity, read_key
from desktop_app.sync.signing import public_key_of


@dataclass(frozen=True, slots=True)
class _DatedKey:
    """A private key (hexadecimal), and when the first paper that it signed was asked for."""

    key: str
    since: Moment


_KEYS = Setting("papers.keys", list[_DatedKey])


def paper_key_at(context: DeskContext, moment: datetime) -> bytes:
    """Return the private key that signs a paper that was asked for at a moment, 32 bytes.

    It is ``b""`` for a paper from before there was a key: papers were not signed then.
    """
    with context.store.read() as connection:
        keys = _KEYS.read(connection) or []
    begun = [dated.key for dated in keys if dated.since <= moment]
    return bytes.fromhex(begun[-1]) if begun else b""


def have_paper_key(context: DeskContext, moment: datetime, *, is_training: bool = False) -> None:
    """Let the key that is in force sign a paper that was asked for at a moment and is printed now.

    Args:
        context: the desk.
        moment: when the paper was asked for.
        is_training: whether its papers are marked as those of training, which have a key of their own.
    """
    own = TRAINING_KEY if is_training else b""
    with context.store.read() as connection:
        if not _needs_key(connection, own):
            return
    with context.store.write() as connection:
        # Another thread may have been faster.
        if _needs_key(connection, own):
            key = own or _device_key(connection) or Ed25519PrivateKey.generate().private_bytes_raw()
            _KEYS.write(connection, [*(_KEYS.read(connection) or []), _DatedKey(key.hex(), moment)])


def own_public_keys(connection: Connection) -> list[bytes]:
    """Return the public halves of the keys that this desk signed papers with, the latest first."""
    keys = reversed(_KEYS.read(connection) or [])
    return [public_key_of(Ed25519PrivateKey.from_private_bytes(bytes.fromhex(dated.key))) for dated in keys]


def _needs_key(connection: Connection, own: bytes) -> bool:
    """Return whether there is no key yet, or another one since the desk was enrolled or marked for training."""
    keys, wanted = _KEYS.read(connection) or [], own or _device_key(connection)
    return not keys or (bool(wanted) and keys[-1].key != wanted.hex())


def _device_key(connection: Connection) -> bytes:
    return read_key(connection) if read_identity(connection) is not None else b""
