"""Every event of a signed batch can be proved alone, and nothing else can."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.event_encoding import chain, first_hash
from desktop_app.sync.provenance import (
    LONGEST_PROOF,
    DeviceCertificate,
    certify_device,
    is_batch_signed,
    is_certified,
    is_vouched,
    proofs_of,
    proves,
    read_proof,
    sign_batch,
    vouch,
)

_KEY, _OTHER = (Ed25519PrivateKey.from_private_bytes(bytes([n]) * 32) for n in (1, 2))
_PRIVATE, _PUBLIC = _KEY.private_bytes_raw(), _KEY.public_key().public_bytes_raw()
_STRANGE = _OTHER.public_key().public_bytes_raw()
_UNIT, _DEVICE = UUID(int=5), UUID(int=6)
_lines = st.lists(st.binary(max_size=30), min_size=1, max_size=40)


def _hashes(previous: bytes, lines: list[bytes]) -> list[bytes]:
    hashes = [previous]
    for line in lines:
        hashes.append(chain(hashes[-1], line))
    return hashes[1:]


def _proofs(lines: list[bytes], first_seq: int = 1) -> list[bytes]:
    start = first_hash(_PUBLIC)
    hashes = _hashes(start, lines)
    return proofs_of(first_seq, start, hashes, sign_batch(_PRIVATE, first_seq, hashes))


@given(_lines, st.integers(1, 2**40))
def test_each_event_of_a_batch_is_proved_alone(lines: list[bytes], first_seq: int) -> None:
    proofs = _proofs(lines, first_seq)
    assert all(proves(proof, line, _PUBLIC) for proof, line in zip(proofs, lines, strict=True))
    read = [read_proof(proof) for proof in proofs]
    assert [proof.seq for proof in read if proof] == list(range(first_seq, first_seq + len(lines)))
    assert not any(proves(proof, line, _STRANGE) for proof, line in zip(proofs, lines, strict=True))
    assert max(map(len, proofs)) <= LONGEST_PROOF


@given(_lines, st.data())
def test_a_changed_line_or_proof_proves_nothing(lines: list[bytes], data: st.DataObject) -> None:
    proofs = _proofs(lines)
    place = data.draw(st.integers(0, len(lines) - 1))
    proof, line = proofs[place], lines[place]
    assert not proves(proof, line + b"!", _PUBLIC)
    at = data.draw(st.integers(0, len(proof) - 1))
    bit = 1 << data.draw(st.integers(0, 7))
    assert not proves(proof[:at] + bytes([proof[at] ^ bit]) + proof[at + 1 :], line, _PUBLIC)
    assert not proves(proof[:at], line, _PUBLIC)


@given(_lines, st.data())
def test_a_batch_is_signed_whole(lines: list[bytes], data: st.DataObject) -> None:
    hashes = _hashes(first_hash(_PUBLIC), lines)
    signature = sign_batch(_PRIVATE, 7, hashes)
    assert is_batch_signed(_PUBLIC, 7, hashes, signature)
    place = data.draw(st.integers(0, len(hashes) - 1))
    for other in ([*hashes[:place], bytes(32), *hashes[place + 1 :]], [*hashes, bytes(32)]):
        assert not is_batch_signed(_PUBLIC, 7, other, signature)
    assert not is_batch_signed(_PUBLIC, 8, hashes, signature)
    assert not is_batch_signed(_STRANGE, 7, hashes, signature)


@given(st.binary(max_size=500))
def test_anything_may_stand_in_place_of_a_proof(packed: bytes) -> None:
    assert not proves(packed, b"x", _PUBLIC)
    assert not is_vouched(packed, b"x", _UNIT, _DEVICE, _PUBLIC)
    proof = read_proof(packed)
    assert proof is None or proof.pack() == packed


def test_the_server_vouches_for_one_event_of_one_device_of_one_office() -> None:
    proof = vouch(_PRIVATE, _UNIT, _DEVICE, b"line")
    assert is_vouched(proof, b"line", _UNIT, _DEVICE, _PUBLIC)
    assert not is_vouched(proof, b"other", _UNIT, _DEVICE, _PUBLIC)
    assert not is_vouched(proof, b"line", uuid4(), _DEVICE, _PUBLIC)
    assert not is_vouched(proof, b"line", _UNIT, uuid4(), _PUBLIC)
    assert not is_vouched(proof, b"line", _UNIT, _DEVICE, _STRANGE)
    assert not proves(proof, b"line", _PUBLIC), "the word of a server is no signature of a device"
    (own,) = _proofs([b"line"])
    assert not is_vouched(own, b"line", _UNIT, _DEVICE, _PUBLIC)


@pytest.mark.parametrize(
    "changed",
    [{"device_id": uuid4()}, {"public_key": _STRANGE.hex()}, {"signature": "00" * 64}],
)
def test_a_certificate_binds_a_key_to_a_device(changed: dict[str, object]) -> None:
    made = certify_device(_PRIVATE, _UNIT, _DEVICE, _PUBLIC)
    assert is_certified(made, _UNIT, _PUBLIC)
    assert not is_certified(made, uuid4(), _PUBLIC)
    assert not is_certified(made, _UNIT, _STRANGE)
    forged: DeviceCertificate = replace(made, **changed)  # type: ignore[arg-type]
    assert not is_certified(forged, _UNIT, _PUBLIC)
