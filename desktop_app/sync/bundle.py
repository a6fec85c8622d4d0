"""Evidence bundles: waiting events in a file, encrypted for the server and signed by the desk.

Whoever carries one can neither read nor change it, and taking it in twice changes nothing: inside are the same chained
batches that travel over the network.

File: one line ``QMC-BUNDLE 1``, one line of JSON about the bundle (no personal data), the sealed box, and at the end 64
bytes of Ed25519 signature over everything before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import zstandard
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from desktop_app.domain.bounds import Moment, Serial
from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.sync.protocol import PROTOCOLS, Batch, Refusal, pack_batch, unpack_batch

_MAGIC = b"QMC-BUNDLE 1"
_SIGNATURE = 64
_LENGTH = 4
MOST_BYTES = 64 * 1024 * 1024
"""A bundle is never larger than this, unpacked: ten days of the busiest desk are a tenth of it."""


@dataclass(frozen=True, slots=True)
class BundleLabel:
    """The unencrypted label of a bundle.

    Attributes:
        unit_id: the office.
        device_id: the desk's device.
        made_at: when it was written.
        first_seq: number of its first event.
        last_seq: number of its last.
    """

    unit_id: UUID
    device_id: UUID
    made_at: Moment
    first_seq: Serial
    last_seq: Serial


@dataclass(frozen=True, slots=True)
class _FormerLabel:
    """The label as version 0.1.0 wrote it: sticks may lie in a drawer, and desks without a network are updated last."""

    unit: UUID
    device: UUID
    made_at: Moment
    first: Serial
    last: Serial


def pack_bundle(label: BundleLabel, batches: Sequence[Batch], signing_key: bytes, server_key: bytes) -> bytes:
    """Return a bundle.

    Args:
        label: its label.
        batches: the events, in order.
        signing_key: the desk's private Ed25519 key, 32 bytes.
        server_key: the server's public X25519 key, 32 bytes; only the server can decrypt the bundle.
    """
    packed = [pack_batch(batch, PROTOCOLS[0]) for batch in batches]
    content = zstandard.compress(b"".join(len(part).to_bytes(_LENGTH, "big") + part for part in packed))
    sealed = SealedBox(PublicKey(server_key)).encrypt(content)
    signed = b"\n".join((_MAGIC, encode(label), sealed))
    return signed + Ed25519PrivateKey.from_private_bytes(signing_key).sign(signed)


def read_label(bundle: bytes) -> BundleLabel:
    """Return the label of a bundle; its signature is not verified yet.

    Raises:
        Refusal: ``bundle.unreadable``.
    """
    magic, _, rest = bundle.partition(b"\n")
    line, separator, _ = rest.partition(b"\n")
    try:
        if magic != _MAGIC or not separator or len(bundle) < _SIGNATURE:
            raise ValueError
        return _label(line)
    except ValueError as error:
        raise Refusal("bundle.unreadable") from error


def _label(line: bytes) -> BundleLabel:
    try:
        return decode(line, BundleLabel)
    except DecodeError:
        former = decode(line, _FormerLabel)
    return BundleLabel(former.unit, former.device, former.made_at, former.first, former.last)


def unpack_bundle(bundle: bytes, public_key: bytes, private_key: bytes) -> list[Batch]:
    """Return the batches of a bundle.

    Args:
        bundle: the file's content.
        public_key: the Ed25519 key of the device that the label names.
        private_key: the server's X25519 key.

    Raises:
        Refusal: ``bundle.forged`` when the desk did not sign it like this, ``bundle.unreadable`` when it was sealed for
            another server or is damaged, ``too_large``.
    """
    signed, signature = bundle[:-_SIGNATURE], bundle[-_SIGNATURE:]
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, signed)
    except InvalidSignature as error:
        raise Refusal("bundle.forged") from error
    sealed = signed.split(b"\n", 2)[2]
    try:
        content = SealedBox(PrivateKey(private_key)).decrypt(sealed)
        if zstandard.get_frame_parameters(content).content_size > MOST_BYTES:
            raise Refusal("too_large")
        unpacked = zstandard.ZstdDecompressor().decompress(content, max_output_size=MOST_BYTES)
    except (CryptoError, ValueError, zstandard.ZstdError) as error:
        raise Refusal("bundle.unreadable") from error
    return list(_batches(unpacked))


def _batches(content: bytes) -> list[Batch]:
    batches, place = [], 0
    while place < len(content):
        end = place + _LENGTH + int.from_bytes(content[place : place + _LENGTH], "big")
        batch, _ = unpack_batch(content[place + _LENGTH : end])
        batches.append(batch)
        place = end
    return batches
