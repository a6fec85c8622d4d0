"""Updates of the national catalogue as a signed file: the same from the server and from a stick.

A delta holds everything that its publisher has published since the day of a base catalogue, so that a desk that missed
some takes the newest file alone. File: one line ``QMC-CATALOGUE 1``, the publisher's Ed25519 public key of 32 bytes,
the delta as compressed JSON, and at the end 64 bytes of signature over everything before. A desk believes a key only
after it was trusted; the key in the file serves to tell an unknown publisher's file from a damaged one.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from itertools import pairwise
from typing import Annotated

import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec import Meta

from desktop_app.domain.bounds import Moment, Name, check_moment
from desktop_app.domain.catalogue.comparison import ImportedRow
from desktop_app.domain.codec import decode, encode
from desktop_app.domain.dates import local
from desktop_app.sync.signing import is_made_with

_MAGIC = b"QMC-CATALOGUE 1\n"
_KEY, _SIGNATURE = 32, 64
_MOST_ROWS, _MOST_PUBLICATIONS = 20_000, 5_000
_FINGERPRINT, _GROUP = 32, 4
MOST_BYTES = 64 * 1024 * 1024
"""A delta is never larger than this, unpacked: the whole catalogue with all details is a third of it."""


class UnreadableDeltaError(ValueError):
    """The file is no delta, or damaged."""


class ForgedDeltaError(ValueError):
    """The file was changed after it was signed."""


class UnknownPublisherError(ValueError):
    """The file is as its publisher signed it, but nobody has trusted this publisher.

    Attributes:
        key: the publisher's public key.
    """

    def __init__(self, key: bytes) -> None:
        super().__init__("signed by nobody known")
        self.key = key


@dataclass(frozen=True, slots=True)
class Publication:
    """What one official file changed.

    Attributes:
        published_at: when it was published; publications of one publisher follow each other by it.
        source: name of the official file without its folder.
        file_sha256: SHA-256 of that file.
        effective_from: first day of the rows that name none themselves.
        decision: number of its decision, or ``""``.
        decision_date: its date.
        office: code of the province whose decision it is, or ``""`` for the whole country.
        is_verified: whether the publisher compared the file with the decision.
        rows: the changes: new, changed and abolished procedures, each with the values that differ only.
    """

    published_at: Moment
    source: Name
    file_sha256: Name
    effective_from: date
    decision: Name = ""
    decision_date: date | None = None
    office: Name = ""
    is_verified: bool = False
    rows: Annotated[tuple[ImportedRow, ...], Meta(max_length=_MOST_ROWS)] = ()


@dataclass(frozen=True, slots=True)
class CatalogueDelta:
    """What was published since a base catalogue.

    Attributes:
        since: the day of the base that the first publication was compared with.
        publisher: who publishes it.
        publications: what was published, in order.
    """

    since: date
    publisher: Name
    publications: Annotated[tuple[Publication, ...], Meta(min_length=1, max_length=_MOST_PUBLICATIONS)]

    @property
    def published_at(self) -> datetime:
        """When the last of it was published."""
        return self.publications[-1].published_at

    @property
    def until(self) -> date:
        """The day of the catalogue that it leads to."""
        return local(self.published_at).date()


def pack_delta(delta: CatalogueDelta, signing_key: bytes) -> bytes:
    """Return a delta as a file, signed with a private Ed25519 key of 32 bytes."""
    key = Ed25519PrivateKey.from_private_bytes(signing_key)
    signed = _MAGIC + key.public_key().public_bytes_raw() + zstandard.compress(encode(delta))
    return signed + key.sign(signed)


def is_delta(content: bytes) -> bool:
    """Return whether a file says that it is a delta; only `read_delta` tells whether it is to be believed."""
    return content.startswith(_MAGIC)


def read_delta(content: bytes, public_keys: Collection[bytes]) -> tuple[CatalogueDelta, bytes]:
    """Return the delta in a file, and the public key of its publisher.

    Args:
        content: the file.
        public_keys: Ed25519 keys of who may publish, 32 bytes each.

    Raises:
        UnreadableDeltaError: when it is something else, damaged or too large.
        ForgedDeltaError: when its signature does not fit; nothing of it was read then.
        UnknownPublisherError: when the publisher is none of those; nothing of it was read then.
    """
    signed, signature = content[:-_SIGNATURE], content[-_SIGNATURE:]
    if not is_delta(signed):
        raise UnreadableDeltaError("no delta")
    key, packed = signed[len(_MAGIC) :][:_KEY], signed[len(_MAGIC) + _KEY :]
    if not is_made_with(key, signature, signed):
        raise ForgedDeltaError("changed after it was signed")
    if key not in public_keys:
        raise UnknownPublisherError(key)
    try:
        if zstandard.get_frame_parameters(packed).content_size > MOST_BYTES:
            raise UnreadableDeltaError("too large")
        delta = decode(zstandard.ZstdDecompressor().decompress(packed, max_output_size=MOST_BYTES), CatalogueDelta)
        _check_order(delta)
    except (ValueError, zstandard.ZstdError) as error:
        raise UnreadableDeltaError("damaged") from error
    return delta, key


def fingerprint(public_key: bytes) -> str:
    """Return what two people compare to see that they have the same public key: eight groups of four signs."""
    digits = sha256(public_key).hexdigest()[:_FINGERPRINT].upper()
    return "-".join(digits[place : place + _GROUP] for place in range(0, _FINGERPRINT, _GROUP))


def _check_order(delta: CatalogueDelta) -> None:
    moments = [publication.published_at for publication in delta.publications]
    for moment in moments:
        check_moment(moment)
    if any(later <= earlier for earlier, later in pairwise(moments)):
        raise UnreadableDeltaError("not in order")
