"""One slot of the key file: what an officer's password, or the recovery code, opens.

Behind each password lies a random secret that only this password opens. Two pairs of keys follow from it: the
database's key is sealed to the first (X25519), so that another key can be given to everybody without their passwords;
the second one (Ed25519) signs what the officer decides. Slots of versions before 0.2 wrap the database's key itself.
"""

import os
from dataclasses import dataclass, field, replace
from typing import Annotated

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec import Meta
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from desktop_app.domain.people.passwords import normal_form, possible_forms
from desktop_app.domain.people.register import public_key_of
from desktop_app.storage.engine import KEY_BYTES

SECRET_BYTES = 32
_ABOUT_KEY = b"quay-mot-cua database key 1"
_ABOUT_SECRET = b"quay-mot-cua officer's secret 2"


@dataclass(frozen=True, slots=True)
class Cost:
    """Parameters of argon2id; the default is RFC 9106's second recommended set, about 0.1 s on an office PC."""

    time_cost: Annotated[int, Meta(ge=1, le=16)] = 3
    memory_cost: Annotated[int, Meta(ge=8, le=1_048_576)] = 65536
    parallelism: Annotated[int, Meta(ge=1, le=16)] = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """What one password opens; all bytes in hexadecimal.

    Attributes:
        salt: of argon2id.
        nonce: of AES-256-GCM.
        wrapped: the officer's secret under the password; the database's key itself in a slot without `public`.
        cost: of argon2id.
        owner: the officer's id, or ``""`` while it is not known.
        public: the public key (X25519) that keys are sealed to.
        sealed: the database's key.
        following: the key that the database gets, while it is being changed.
        signing: the public key (Ed25519) that checks what the officer signs.
    """

    salt: str
    nonce: str
    wrapped: str
    cost: Cost
    owner: str = ""
    public: str = ""
    sealed: str = ""
    following: str = ""
    signing: str = ""


@dataclass(frozen=True, slots=True)
class OpenedSlot:
    """What a password opened.

    Attributes:
        key: the database's key.
        owner: id of the officer, or ``""`` when it is not known.
        secret: the officer's secret; empty for a slot of a version before 0.2.
        following: the key that replaces `key`, while it is being changed; empty otherwise.
        remembered: what the officer saw at the last sign-in, which nobody else can change in the slot; ``""`` for
            nothing.
    """

    key: bytes = field(repr=False)
    owner: str
    secret: bytes = field(default=b"", repr=False)
    following: bytes = field(default=b"", repr=False)
    remembered: str = ""


_COST = Cost()


def new_secret() -> bytes:
    """Return a fresh random secret of an officer."""
    return os.urandom(SECRET_BYTES)


def derived(secret: bytes, purpose: str) -> bytes:
    """Return the 32 bytes that follow from a secret for a purpose."""
    return HKDF(SHA256(), KEY_BYTES, None, f"quay-mot-cua {purpose}".encode()).derive(secret)


def make_slot(key: bytes, password: str, owner: str, secret: bytes, remembered: str = "") -> Slot:
    """Return a slot with a key that a password opens, with the officer's secret and what is remembered between them."""
    salt, nonce, cost = os.urandom(16), os.urandom(12), _COST
    opener = AESGCM(_derive(normal_form(password), salt, cost))
    wrapped = opener.encrypt(nonce, secret + remembered.encode(), _ABOUT_SECRET)
    public = _opener(secret).public_key.encode().hex()
    signing = public_key_of(signing_key_of(secret))
    return Slot(salt.hex(), nonce.hex(), wrapped.hex(), cost, owner, public, _sealed(key, public), signing=signing)


def with_following(slot: Slot, key: bytes) -> Slot:
    """Return a slot that holds the key of the future besides the present one; one of before 0.2 cannot."""
    return replace(slot, following=_sealed(key, slot.public)) if slot.public else slot


def open_with(slot: Slot, password: str) -> OpenedSlot | None:
    """Return what an officer's password opens, tried with each form in which it may have been hashed."""
    results = (open_with_code(slot, form) for form in possible_forms(password))
    return next((opened for opened in results if opened is not None), None)


def open_with_code(slot: Slot, password: str) -> OpenedSlot | None:
    """Return what a password opens in the form given, or None."""
    try:
        opener = AESGCM(_derive(password, bytes.fromhex(slot.salt), slot.cost))
        about = _ABOUT_SECRET if slot.public else _ABOUT_KEY
        content = opener.decrypt(bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), about)
        if not slot.public:
            return OpenedSlot(content, slot.owner)
        secret, remembered = content[:SECRET_BYTES], content[SECRET_BYTES:].decode()
        box = SealedBox(_opener(secret))
        key = box.decrypt(bytes.fromhex(slot.sealed))
        following = box.decrypt(bytes.fromhex(slot.following)) if slot.following else b""
    except (InvalidTag, CryptoError, ValueError):
        return None
    return OpenedSlot(key, slot.owner, secret, following, remembered)


def public_of(secret: bytes) -> str:
    """Return the public key that keys are sealed to for the owner of a secret, in hexadecimal."""
    return _opener(secret).public_key.encode().hex()


def signing_key_of(secret: bytes) -> bytes:
    """Return the private key (Ed25519) that signs what the owner of a secret decides."""
    return derived(secret, "sign")


def _opener(secret: bytes) -> PrivateKey:
    return PrivateKey(derived(secret, "seal"))


def _sealed(key: bytes, public: str) -> str:
    return SealedBox(PublicKey(bytes.fromhex(public))).encrypt(key).hex()


def _derive(password: str, salt: bytes, cost: Cost) -> bytes:
    return hash_secret_raw(
        password.encode(),
        salt,
        time_cost=cost.time_cost,
        memory_cost=cost.memory_cost,
        parallelism=cost.parallelism,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
