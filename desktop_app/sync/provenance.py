"""Provenance of events: whose they are can be proved, one by one, by everybody who knows the public keys.

A device signs each batch that it sends: the chained hashes of its lines, together, as the root of a Merkle tree.
Because each hash covers all lines of the device before it, a signed batch also fixes the device's whole history. What
proves one event is kept with it and travels with it: the hash before it, its place among the hashes that were signed
together, the hashes beside its way to the root, and the signature.

For events that the server makes itself, and for those of programs that do not sign, the server vouches with its own
key. One signature for each batch costs a fiftieth of one for each line when a desk sends what has accumulated.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Annotated
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Meta

from desktop_app.domain.dossier.event_encoding import chain

# Each says what is signed: no signature for another purpose counts here.
_BATCH, _VOUCHED, _DEVICE = b"qmc-events-1\n", b"qmc-vouched-1\n", b"qmc-device-1\n"
_NODE = b"qmc-node\n"
_HASH, _SIGNATURE, _SEQ, _PLACE = 32, 64, 8, 2
_FIXED = _SEQ + _PLACE + _HASH + _SIGNATURE
_LONGEST_PATH = 10
LONGEST_PROOF = _FIXED + _LONGEST_PATH * _HASH
"""Bytes of the longest proof, of an event among 513 to 1,024 that were signed together."""

_Key = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
_Signature = Annotated[str, Meta(pattern="^[0-9a-f]{128}$")]


@dataclass(frozen=True, slots=True)
class DeviceCertificate:
    """The server's word for whose key a key is.

    Attributes:
        device_id: the device.
        public_key: its Ed25519 public key, hexadecimal.
        signature: the server's signature over office, device and key, hexadecimal.
    """

    device_id: UUID
    public_key: _Key
    signature: _Signature


@dataclass(frozen=True, slots=True)
class Proof:
    """What proves whose an event is.

    Attributes:
        first_seq: number of the first event that was signed together with it in its device's chain; 0 when the server
            vouches for it.
        place: its place among those, from 0.
        previous: the chained hash before it.
        signature: the signature over the root of the tree.
        path: the hashes beside its way to the root.
    """

    first_seq: int
    place: int
    previous: bytes
    signature: bytes
    path: tuple[bytes, ...] = ()

    @property
    def seq(self) -> int:
        """The event's number in its device's chain; 0 when the server vouches for it."""
        return self.first_seq + self.place

    def pack(self) -> bytes:
        """Return the proof as it is stored and sent."""
        numbers = self.first_seq.to_bytes(_SEQ, "big") + self.place.to_bytes(_PLACE, "big")
        return numbers + self.previous + self.signature + b"".join(self.path)


def read_proof(packed: bytes) -> Proof | None:
    """Return the proof that `Proof.pack` has packed, or None for anything else."""
    extra = len(packed) - _FIXED
    if extra < 0 or extra % _HASH or extra > _LONGEST_PATH * _HASH:
        return None
    first_seq, place = int.from_bytes(packed[:_SEQ], "big"), int.from_bytes(packed[_SEQ : _SEQ + _PLACE], "big")
    if place >> (extra // _HASH) or first_seq >> 63:
        return None
    previous = packed[_SEQ + _PLACE : _SEQ + _PLACE + _HASH]
    signature, rest = packed[_FIXED - _SIGNATURE : _FIXED], packed[_FIXED:]
    path = tuple(rest[begin : begin + _HASH] for begin in range(0, extra, _HASH))
    return Proof(first_seq, place, previous, signature, path)


def sign_batch(private_key: bytes, first_seq: int, hashes: Sequence[bytes]) -> bytes:
    """Return a device's signature over the chained hashes of a batch, 64 bytes.

    Args:
        private_key: the device's Ed25519 key, 32 bytes.
        first_seq: number of the batch's first event in the device's chain, at least 1.
        hashes: the chained hashes of its events, at least one.
    """
    return Ed25519PrivateKey.from_private_bytes(private_key).sign(_signed(first_seq, _levels(hashes)[-1][0]))


def is_batch_signed(public_key: bytes, first_seq: int, hashes: Sequence[bytes], signature: bytes) -> bool:
    """Return whether the device with a public key (32 bytes) signed a batch; see `sign_batch`."""
    return _is_signed(public_key, _signed(first_seq, _levels(hashes)[-1][0]), signature)


def proofs_of(first_seq: int, previous: bytes, hashes: Sequence[bytes], signature: bytes) -> list[bytes]:
    """Return the packed proof of each event of a signed batch.

    Args:
        first_seq: number of the batch's first event.
        previous: the chained hash before it.
        hashes: the chained hashes of the batch.
        signature: the device's signature over them.
    """
    levels = _levels(hashes)
    before = (previous, *hashes[:-1])
    return [
        Proof(first_seq, place, before[place], signature, _path(levels, place)).pack() for place in range(len(hashes))
    ]


def proves(packed: bytes, line: bytes, public_key: bytes) -> bool:
    """Return whether a proof shows that the device with a public key (32 bytes) made an event."""
    proof = read_proof(packed)
    return proof is not None and proof.first_seq > 0 and _is_root_signed(proof, line, _BATCH, public_key)


def vouch(private_key: bytes, unit_id: UUID, device_id: UUID, line: bytes) -> bytes:
    """Return the server's packed proof of an event: it made it itself, or took it from a device that does not sign.

    Args:
        private_key: the server's Ed25519 key, 32 bytes.
        unit_id: the office whose feed it is in.
        device_id: in whose name the event stands.
        line: the event's bytes.
    """
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    previous = _vouched_base(unit_id, device_id)
    signature = key.sign(_signed(0, chain(previous, line), _VOUCHED))
    return Proof(0, 0, previous, signature).pack()


def is_vouched(packed: bytes, line: bytes, unit_id: UUID, device_id: UUID, server_key: bytes) -> bool:
    """Return whether the server with a public key (32 bytes) vouches for an event in a device's name; see `vouch`."""
    proof = read_proof(packed)
    if proof is None or proof.seq or proof.path or proof.previous != _vouched_base(unit_id, device_id):
        return False
    return _is_root_signed(proof, line, _VOUCHED, server_key)


def certify_device(private_key: bytes, unit_id: UUID, device_id: UUID, public_key: bytes) -> DeviceCertificate:
    """Return the certificate of a device of an office, signed with the server's Ed25519 key of 32 bytes."""
    return _certified(private_key, unit_id, device_id, public_key)


def is_certified(certificate: DeviceCertificate, unit_id: UUID, server_key: bytes) -> bool:
    """Return whether the server with a public key (32 bytes) made a certificate for a device of an office."""
    signed = _device(unit_id, certificate.device_id, bytes.fromhex(certificate.public_key))
    return _is_signed(server_key, signed, bytes.fromhex(certificate.signature))


@lru_cache(maxsize=4_096)
def _certified(private_key: bytes, unit_id: UUID, device_id: UUID, public_key: bytes) -> DeviceCertificate:
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    return DeviceCertificate(device_id, public_key.hex(), key.sign(_device(unit_id, device_id, public_key)).hex())


def _device(unit_id: UUID, device_id: UUID, public_key: bytes) -> bytes:
    return _DEVICE + unit_id.bytes + device_id.bytes + public_key


def _vouched_base(unit_id: UUID, device_id: UUID) -> bytes:
    return sha256(_VOUCHED + unit_id.bytes + device_id.bytes).digest()


def _signed(first_seq: int, root: bytes, purpose: bytes = _BATCH) -> bytes:
    return purpose + first_seq.to_bytes(_SEQ, "big") + root


def _is_root_signed(proof: Proof, line: bytes, purpose: bytes, public_key: bytes) -> bool:
    node, place = chain(proof.previous, line), proof.place
    for beside in proof.path:
        node = _node(beside, node) if place & 1 else _node(node, beside)
        place >>= 1
    return _is_signed(public_key, _signed(proof.first_seq, node, purpose), proof.signature)


@lru_cache(maxsize=4_096)
def _is_signed(public_key: bytes, signed: bytes, signature: bytes) -> bool:
    """Many events have the signature of one batch: it is compared once."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, signed)
    except (InvalidSignature, ValueError):
        return False
    return True


def _levels(hashes: Sequence[bytes]) -> list[list[bytes]]:
    """Return the levels of the tree from the hashes to the root; where one has no neighbour it is its own."""
    levels = [list(hashes)]
    while len(levels[-1]) > 1:
        row = levels[-1] if len(levels[-1]) % 2 == 0 else [*levels[-1], levels[-1][-1]]
        levels.append([_node(row[place], row[place + 1]) for place in range(0, len(row), 2)])
    return levels


def _path(levels: Sequence[Sequence[bytes]], place: int) -> tuple[bytes, ...]:
    path = []
    for row in levels[:-1]:
        beside = place ^ 1
        path.append(row[beside] if beside < len(row) else row[place])
        place >>= 1
    return tuple(path)


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(_NODE + left + right).digest()
