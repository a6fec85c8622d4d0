"""Whose updates a program believes: a root file with the keys of its maker, and the files that renew it.

Each program has a root file built in. It names the keys that sign updates and the keys that sign the next root file.
A bundle brings the root files since; each counts when enough keys of the one before it have signed it, and enough of
its own. So a key that was lost or stolen is replaced without a visit to any desk.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Annotated

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from msgspec import Meta

from desktop_app.domain.bounds import Moment
from desktop_app.domain.codec import DecodeError, decode
from desktop_app.domain.updates.manifest import Digest
from desktop_app.sync.signing import is_made_with, public_key_of

MOST_ROOTS = 50
_MOST_KEYS = 20
_CANONICAL = msgspec.json.Encoder(order="sorted")
_Hex = Annotated[str, Meta(pattern="^([0-9a-f]{64}|[0-9a-f]{128})$")]


class UntrustedUpdateError(ValueError):
    """The signatures do not show that the maker of this program signed it."""


@dataclass(frozen=True, slots=True)
class KeySignature:
    """A signature by a key, which is named by the SHA-256 of its 32 bytes."""

    key: Digest
    value: _Hex


@dataclass(frozen=True, slots=True)
class Signed:
    """A text that was signed: canonical JSON, kept as it was signed."""

    body: str
    signatures: Annotated[tuple[KeySignature, ...], Meta(min_length=1, max_length=_MOST_KEYS)]


@dataclass(frozen=True, slots=True)
class UpdateRoot:
    """Which keys sign.

    Attributes:
        version: counts up by one with each root file.
        expires_at: a desk takes no update under a root file that has expired; a newer one renews it.
        keys: public Ed25519 keys in hexadecimal by their ids.
        root: ids of the keys that sign the next root file.
        release: ids of the keys that sign updates.
        threshold: how many keys of `root` have to sign a root file; one key of `release` signs an update.
    """

    version: Annotated[int, Meta(ge=1, le=100_000)]
    expires_at: Moment
    keys: Annotated[dict[Digest, _Hex], Meta(min_length=1, max_length=_MOST_KEYS)]
    root: Annotated[tuple[Digest, ...], Meta(min_length=1, max_length=_MOST_KEYS)]
    release: Annotated[tuple[Digest, ...], Meta(min_length=1, max_length=_MOST_KEYS)]
    threshold: Annotated[int, Meta(ge=1, le=_MOST_KEYS)] = 1


def key_id(public_key: bytes) -> str:
    """Return the id of a public key of 32 bytes."""
    return sha256(public_key).hexdigest()


def private_key_in(pem: bytes) -> Ed25519PrivateKey:
    """Return the private key in a PEM file.

    Raises:
        ValueError: when it holds another kind of key, or is damaged.
    """
    key = load_pem_private_key(pem, None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError("no Ed25519 key")
    return key


def canonical(value: object) -> str:
    """Return a value as JSON that is the same wherever it is written: keys sorted, without spaces."""
    return _CANONICAL.encode(value).decode()


def sign_text(role: str, body: str, keys: Iterable[Ed25519PrivateKey]) -> Signed:
    """Sign a text with keys.

    Args:
        role: ``root`` or ``release``; a signature for one does not count for the other.
        body: canonical JSON.
        keys: private keys.
    """
    signatures = [KeySignature(key_id(public_key_of(key)), key.sign(_base(role, body)).hex()) for key in keys]
    return Signed(body, tuple(signatures))


def newest_root(pinned: Signed, chain: Sequence[Signed]) -> UpdateRoot:
    """Return the root file that counts: the built-in one, renewed by those that a bundle brings.

    Args:
        pinned: the built-in root file.
        chain: later root files in order; those that are not later than the built-in one are passed over.

    Raises:
        UntrustedUpdateError: when one is damaged, one is missing between two, or one has not enough signatures.
    """
    root = _root_in(pinned)
    _check_signed("root", pinned, root, root.root, root.threshold)
    for signed in chain:
        following = _root_in(signed)
        if following.version <= root.version:
            continue
        if following.version != root.version + 1:
            raise UntrustedUpdateError("a root file is missing")
        for signer in (root, following):
            _check_signed("root", signed, signer, signer.root, signer.threshold)
        root = following
    return root


def check_release(signed: Signed, root: UpdateRoot, now: datetime) -> None:
    """Check that a key for updates of an unexpired root file signed a text.

    Raises:
        UntrustedUpdateError: when none did.
    """
    if now >= root.expires_at:
        raise UntrustedUpdateError("the root file has expired")
    _check_signed("release", signed, root, root.release, 1)


def _root_in(signed: Signed) -> UpdateRoot:
    try:
        root = decode(signed.body, UpdateRoot)
    except DecodeError as error:
        raise UntrustedUpdateError("a root file is damaged") from error
    if any(key_id(bytes.fromhex(key)) != name for name, key in root.keys.items()):
        raise UntrustedUpdateError("a key has another id")
    return root


def _check_signed(role: str, signed: Signed, root: UpdateRoot, allowed: Collection[str], threshold: int) -> None:
    base = _base(role, signed.body)
    # By key: two signatures of one key are one.
    signers = {each.key for each in signed.signatures if each.key in allowed and _fits(root.keys, each, base)}
    if len(signers) < threshold:
        raise UntrustedUpdateError("not signed by the maker of this program")


def _fits(keys: Mapping[str, str], signature: KeySignature, base: bytes) -> bool:
    public = keys.get(signature.key, "")
    return bool(public) and is_made_with(bytes.fromhex(public), bytes.fromhex(signature.value), base)


def _base(role: str, body: str) -> bytes:
    return f"qmc-update {role}\n{body}".encode(errors="surrogatepass")
