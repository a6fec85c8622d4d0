"""Updates of the national catalogue as a signed file: the same from the server and from a stick.

A delta states what changed between two days; each holds all changes since its first day, so that a desk that missed
some takes the newest alone. File: one line ``QMC-CATALOGUE 1``, the delta as compressed JSON, and at the end 64 bytes
of Ed25519 signature over everything before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

import zstandard
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Meta

from desktop_app.domain.bounds import Name
from desktop_app.domain.catalogue.comparison import ImportedRow
from desktop_app.domain.codec import decode, encode

_MAGIC = b"QMC-CATALOGUE 1\n"
_SIGNATURE = 64
_MOST_ROWS = 20_000
MOST_BYTES = 64 * 1024 * 1024
"""A delta is never larger than this, unpacked: the whole catalogue with all details is a third of it."""


class UnreadableDeltaError(ValueError):
    """The file is no delta, or damaged."""


class ForgedDeltaError(ValueError):
    """Nobody whose key is known signed the file like this."""


@dataclass(frozen=True, slots=True)
class CatalogueDelta:
    """What changed in the national catalogue.

    Attributes:
        since: the day of the catalogue that it starts from.
        until: the day of the catalogue that it leads to.
        source: who made it, and from what.
        rows: the changes; each row names its decision and its first day.
    """

    since: date
    until: date
    source: Name
    rows: Annotated[tuple[ImportedRow, ...], Meta(max_length=_MOST_ROWS)]


def pack_delta(delta: CatalogueDelta, signing_key: bytes) -> bytes:
    """Return a delta as a file, signed with a private Ed25519 key of 32 bytes."""
    signed = _MAGIC + zstandard.compress(encode(delta))
    return signed + Ed25519PrivateKey.from_private_bytes(signing_key).sign(signed)


def read_delta(content: bytes, public_keys: Sequence[bytes]) -> CatalogueDelta:
    """Return the delta in a file.

    Args:
        content: the file.
        public_keys: Ed25519 keys of who may publish, 32 bytes each.

    Raises:
        UnreadableDeltaError: when it is something else, damaged or too large.
        ForgedDeltaError: when none of the keys signed it; nothing of it was read then.
    """
    signed, signature = content[:-_SIGNATURE], content[-_SIGNATURE:]
    if not signed.startswith(_MAGIC):
        raise UnreadableDeltaError("no delta")
    if not any(_is_signed(signed, signature, key) for key in public_keys):
        raise ForgedDeltaError("signed by nobody known")
    packed = signed[len(_MAGIC) :]
    try:
        if zstandard.get_frame_parameters(packed).content_size > MOST_BYTES:
            raise UnreadableDeltaError("too large")
        return decode(zstandard.ZstdDecompressor().decompress(packed, max_output_size=MOST_BYTES), CatalogueDelta)
    except (ValueError, zstandard.ZstdError) as error:
        raise UnreadableDeltaError("damaged") from error


def _is_signed(signed: bytes, signature: bytes, key: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, signed)
    except (InvalidSignature, ValueError):
        return False
    return True
