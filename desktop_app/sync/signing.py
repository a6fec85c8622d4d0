"""Signed requests: HTTP Message Signatures (RFC 9421), Ed25519, over method, path, query and Content-Digest (RFC 9530).

Pure functions: no clock, no chance, no network. The desk signs with `sign_request`; the server reads with
`read_signature`, looks up the key of ``key_id`` and asks `is_signed_by`, all of it from the headers alone. Only then it
reads the body and compares it by `check_digest`. The nonce makes each request another one, also when a
desk sends the same again, so the server can refuse one that somebody recorded on its way: it remembers
`Signature.request_digest` of what it has carried out until `expiry_of`.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop_app.domain.text import is_number
from desktop_app.sync.protocol import DeviceReissue, Refusal

MOST_SKEW_S = 300
"""A request whose clock is further off is answered with ``clock_skew`` and the server's time."""

_CLOCKS_APART_S = 60
"""How far the clocks of a server's machines may be apart."""

_COMPONENTS = '("@method" "@path" "@query" "content-digest")'
_INPUT = re.compile(
    r"sig1=(?P<params>" + re.escape(_COMPONENTS) + r"(?P<rest>(;[a-z]+=(\d{1,15}|\"[!#-\[\]-~]{0,128}\"))*))"
)
_PARAM = re.compile(r";([a-z]+)=([0-9]+|\"[^\"]*\")")
_DIGEST = re.compile(r"sha-256=:[A-Za-z0-9+/]{43}=:")
_VALUE = re.compile(r"sig1=:(?P<value>[A-Za-z0-9+/]{86}==):")


@dataclass(frozen=True, slots=True)
class Signature:
    """The signature of a request, read but not yet compared with a key.

    Attributes:
        key_id: whose key it claims to be: a device's id as text.
        created: the signer's clock, seconds since 1970.
        nonce: keeps equal requests apart.
        digest: the digest of the body that was signed, as in the header Content-Digest.
        base: the bytes that were signed.
        value: the signature.
    """

    key_id: str
    created: int
    nonce: str
    digest: str
    base: bytes
    value: bytes

    @property
    def request_digest(self) -> bytes:
        """What tells the request from all others: SHA-256 of what was signed.

        The signature's value is no part of it: who has the key can make several values for one request.
        """
        return sha256(self.base).digest()


def content_digest(body: bytes) -> str:
    """Return the header Content-Digest of a body as it is sent, after any Content-Encoding; of ``b""`` without one."""
    return f"sha-256=:{b64encode(sha256(body).digest()).decode()}:"


def sign_request(
    key: Ed25519PrivateKey, key_id: str, method: str, target: str, body: bytes, created: int, nonce: str
) -> dict[str, str]:
    """Return the headers that sign a request: Content-Digest, Signature-Input, Signature.

    Args:
        key: the device's key.
        key_id: the device's id as text.
        method: GET or POST.
        target: path and query exactly as they go over the wire, such as ``/v1/units/…/feed?after=0``.
        body: the content as it is sent, ``b""`` without one.
        created: seconds since 1970 by the desk's clock, corrected by the known offset to the server's.
        nonce: 1 to 128 visible ASCII characters without quotation mark and backslash, never used before.
    """
    params = f'{_COMPONENTS};created={created};nonce="{nonce}";keyid="{key_id}";alg="ed25519"'
    digest = content_digest(body)
    value = key.sign(_base(method, target, digest, params))
    return {
        "Content-Digest": digest,
        "Signature-Input": f"sig1={params}",
        "Signature": f"sig1=:{b64encode(value).decode()}:",
    }


def read_signature(headers: Mapping[str, str], method: str, target: str) -> Signature:
    """Return the signature that a request's headers carry; the key is not known here, so it is not verified yet.

    Args:
        headers: the request's headers, names in small letters or case-insensitive.
        method: the request's method.
        target: path and query exactly as they came over the wire.

    Raises:
        Refusal: ``unsigned`` without the headers or with others than `sign_request` makes, ``bad_digest`` when the
            digest is not one that `content_digest` makes.
    """
    match = _INPUT.fullmatch(headers.get("signature-input", ""))
    value = _VALUE.fullmatch(headers.get("signature", ""))
    if match is None or value is None:
        raise Refusal("unsigned")
    given = {name: text.strip('"') for name, text in _PARAM.findall(match["rest"])}
    if not given.keys() >= {"created", "nonce", "keyid"} or given.get("alg", "ed25519") != "ed25519":
        raise Refusal("unsigned")
    if not is_number(given["created"]):
        raise Refusal("unsigned")
    digest = headers.get("content-digest", "")
    if not _DIGEST.fullmatch(digest):
        raise Refusal("bad_digest")
    base = _base(method, target, digest, match["params"])
    return Signature(given["keyid"], int(given["created"]), given["nonce"], digest, base, b64decode(value["value"]))


def check_digest(signature: Signature, body: bytes) -> None:
    """Check that a body is the one that was signed.

    Args:
        signature: the request's signature.
        body: the content as it came over the wire.

    Raises:
        Refusal: ``bad_digest`` when it is another one.
    """
    if signature.digest != content_digest(body):
        raise Refusal("bad_digest")


def is_signed_by(signature: Signature, public_key: bytes) -> bool:
    """Return whether a signature was made with the key that this public key (32 bytes) belongs to."""
    return is_made_with(public_key, signature.value, signature.base)


def check_clock(signature: Signature, now: datetime) -> None:
    """Check that signer and server agree on the time.

    Raises:
        Refusal: ``clock_skew`` with ``now``, the server's time in ISO 8601: the desk signs again by that clock.
    """
    if abs(now.timestamp() - signature.created) > MOST_SKEW_S:
        raise Refusal("clock_skew", now=now.isoformat())


def expiry_of(signature: Signature) -> datetime:
    """Return from when on `check_clock` refuses a signature on every machine of a server."""
    return datetime.fromtimestamp(signature.created, UTC) + timedelta(seconds=MOST_SKEW_S + _CLOCKS_APART_S)


def public_key_of(key: Ed25519PrivateKey) -> bytes:
    """Return the 32 bytes of a key's public half."""
    return key.public_key().public_bytes_raw()


def prove_reissue(old_key: Ed25519PrivateKey, request_id: UUID, new_public_key: str) -> str:
    """Return the value of ``DeviceReissue.proof``: the old key's signature over the request's id and the new key."""
    return old_key.sign(_reissue_base(request_id, new_public_key)).hex()


def is_reissue_proved(reissue: DeviceReissue, old_public_key: bytes) -> bool:
    """Return whether the proof of a reissue request was made with the old key; also one of version 0.1.0."""
    try:
        proof = bytes.fromhex(reissue.proof)
    except ValueError:
        return False
    bases = (_reissue_base(reissue.request_id, reissue.public_key, act) for act in ("reissue", "rebirth"))
    return any(is_made_with(old_public_key, proof, base) for base in bases)


def is_made_with(public_key: bytes, value: bytes, signed: bytes) -> bool:
    """Return whether a signature over `signed` was made with the key that this public key (32 bytes) belongs to."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(value, signed)
    except (InvalidSignature, ValueError):
        return False
    return True


def _reissue_base(request_id: UUID, public_key: str, act: str = "reissue") -> bytes:
    return f"{act}\n{request_id}\n{public_key.lower()}".encode()


def _base(method: str, target: str, digest: str, params: str) -> bytes:
    path, _, query = target.partition("?")
    lines = (
        f'"@method": {method.upper()}',
        f'"@path": {path}',
        f'"@query": ?{query}',
        f'"content-digest": {digest}',
        f'"@signature-params": {params}',
    )
    return "\n".join(lines).encode()
