"""The register of officers: roles and accounts as an administrator signed them, each entry chained to the one before.

Every officer's password opens the database, so rows can be changed outside the program. What counts is the last entry
that an administrator of the entry before has signed; the first one is signed by an administrator in it. The key that
signs lies behind the administrator's password.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Meta

from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.people.agency import Role

_ABOUT = b"quay-mot-cua register of officers 1\n"


@dataclass(frozen=True, slots=True)
class RegisteredOfficer:
    """One officer as an administrator signed it.

    Attributes:
        id: the officer's id, or the owner of the slot of the recovery code.
        role: what the officer may do.
        active: whether the officer may sign in.
        key: public key that checks what the officer signs, in hexadecimal; ``""`` until the officer has signed in.
        sealing_key: public key that the database's key is sealed to; ``""`` likewise.
    """

    id: str
    role: Role
    active: bool
    key: str = ""
    sealing_key: str = ""


@dataclass(frozen=True, slots=True)
class OfficerRegister:
    """All officers after a change.

    Attributes:
        number: 1 for the first entry.
        before: SHA-256 of the entry before, in hexadecimal; ``""`` for the first.
        officers: everyone who may or might sign in, by id.
    """

    number: Annotated[int, Meta(ge=1)]
    before: str
    officers: tuple[RegisteredOfficer, ...]

    @property
    def by_id(self) -> Mapping[str, RegisteredOfficer]:
        """The officers by id."""
        return {officer.id: officer for officer in self.officers}

    def with_officers(self, *changed: RegisteredOfficer) -> tuple[RegisteredOfficer, ...]:
        """Return the officers after some were added or changed."""
        return tuple(sorted({**self.by_id, **{each.id: each for each in changed}}.values(), key=lambda each: each.id))

    def may_sign(self, key: str) -> bool:
        """Return whether a key is that of an administrator who may sign in."""
        return bool(key) and any(
            officer.key == key and officer.active and officer.role is Role.ADMINISTRATOR for officer in self.officers
        )


@dataclass(frozen=True, slots=True)
class SignedEntry:
    """An entry as it is stored: the bytes that were signed, by which key, and the signature."""

    content: bytes
    signer: str
    signature: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the content and its signature, in hexadecimal: what the next entry names."""
        return hashlib.sha256(self.content + self.signature).hexdigest()


def public_key_of(key: bytes) -> str:
    """Return the public key of a private Ed25519 key, in hexadecimal."""
    return Ed25519PrivateKey.from_private_bytes(key).public_key().public_bytes_raw().hex()


@dataclass(frozen=True, slots=True)
class StandingRegister:
    """The register that counts.

    Attributes:
        register: its content.
        digests: of all entries up to it, in their order: that of entry 1 comes first.
        last: the entry itself.
    """

    register: OfficerRegister
    digests: tuple[str, ...]
    last: SignedEntry


def standing_register(entries: Sequence[SignedEntry]) -> StandingRegister | None:
    """Return the register that counts: the last of the entries that each follow from the one before.

    An entry that is not signed by an administrator of the one before, or names another one as that, counts for nothing.

    Args:
        entries: all entries, in the order in which they were stored.
    """
    standing: StandingRegister | None = None
    for entry in entries:
        register = _read(entry)
        if register is None or not _follows(standing, register, entry.signer):
            continue
        before = standing.digests if standing is not None else ()
        standing = StandingRegister(register, (*before, entry.digest), entry)
    return standing


def _follows(standing: StandingRegister | None, register: OfficerRegister, signer: str) -> bool:
    if standing is None:
        return (register.number, register.before) == (1, "") and register.may_sign(signer)
    is_next = (register.number, register.before) == (standing.register.number + 1, standing.digests[-1])
    return is_next and standing.register.may_sign(signer)


def sign_entry(officers: Sequence[RegisteredOfficer], standing: StandingRegister | None, key: bytes) -> SignedEntry:
    """Return the next entry, signed.

    Args:
        officers: everyone after the change.
        standing: the register before, or None for the first entry.
        key: the administrator's private Ed25519 key, 32 bytes.
    """
    number, before = (standing.register.number + 1, standing.digests[-1]) if standing is not None else (1, "")
    content = encode(OfficerRegister(number, before, tuple(officers)))
    private = Ed25519PrivateKey.from_private_bytes(key)
    return SignedEntry(content, public_key_of(key), private.sign(_ABOUT + content))


def officer_with(known: RegisteredOfficer | None, officer_id: str, role: Role, *, active: bool) -> RegisteredOfficer:
    """Return an officer with another role or access; the keys stay."""
    before = known if known is not None else RegisteredOfficer(officer_id, role, active)
    return replace(before, role=role, active=active)


def _read(entry: SignedEntry) -> OfficerRegister | None:
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(entry.signer)).verify(entry.signature, _ABOUT + entry.content)
        return decode(entry.content, OfficerRegister)
    except (InvalidSignature, ValueError, DecodeError):
        return None
