"""Certificates of the keys that sign papers: the server says whose key it is, so that other desks can believe it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Meta

from desktop_app.domain.bounds import Name
from desktop_app.domain.codec import DecodeError, decode, encode

# Says what is signed: no signature for another purpose counts as a certificate.
_PURPOSE = b"qmc-paper-certificate-1\n"
MOST_CERTIFICATES = 20_000
"""A list never holds more: the desks of a province and their former keys are a tenth of it."""
MOST_BYTES = 16 * 1024 * 1024
"""A list of certificates is never larger than this."""

_Key = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
_Signature = Annotated[str, Meta(pattern="^(?:[0-9a-f]{128})?$")]


@dataclass(frozen=True, slots=True)
class Certificate:
    """The server's word for one key.

    Attributes:
        public_key: the desk's Ed25519 public key, hexadecimal.
        office: name of the office whose papers it signs.
        valid_until: the last day of reception that it may sign; it is prolonged as long as the desk is known.
        is_revoked: whether the desk was revoked (stolen, for example): its papers have to be asked about.
        signature: the server's signature over all of this, hexadecimal.
    """

    public_key: _Key
    office: Name
    valid_until: date
    is_revoked: bool = False
    signature: _Signature = ""

    @property
    def key(self) -> bytes:
        """The public key as 32 bytes."""
        return bytes.fromhex(self.public_key)


@dataclass(frozen=True, slots=True)
class CertificateList:
    """All certificates of one server, as they travel."""

    certificates: Annotated[tuple[Certificate, ...], Meta(max_length=MOST_CERTIFICATES)]


def certify(public_key: bytes, office: str, valid_until: date, *, is_revoked: bool, server_key: bytes) -> Certificate:
    """Return a certificate, signed with the server's private Ed25519 key of 32 bytes."""
    plain = Certificate(public_key.hex(), office, valid_until, is_revoked)
    signature = Ed25519PrivateKey.from_private_bytes(server_key).sign(_signed(plain))
    return Certificate(plain.public_key, office, valid_until, is_revoked, signature.hex())


def is_issued_by(certificate: Certificate, server_key: bytes) -> bool:
    """Return whether the server with this public key (32 bytes) made a certificate, and nobody changed it since."""
    try:
        signature = bytes.fromhex(certificate.signature)
        Ed25519PublicKey.from_public_bytes(server_key).verify(signature, _signed(certificate))
    except (InvalidSignature, ValueError):
        return False
    return True


def pack_certificates(certificates: CertificateList) -> bytes:
    """Return a list as it travels."""
    return encode(certificates)


def unpack_certificates(body: bytes) -> CertificateList:
    """Decode a list of `pack_certificates`; no signature is compared.

    Raises:
        DecodeError: when it is something else, or too large.
    """
    if len(body) > MOST_BYTES:
        raise DecodeError("too large")
    return decode(body, CertificateList)


def _signed(certificate: Certificate) -> bytes:
    named = (certificate.public_key, certificate.valid_until.isoformat(), str(certificate.is_revoked))
    return _PURPOSE + "\n".join((*named, certificate.office)).encode()
