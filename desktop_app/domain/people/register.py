"""The register of officers: roles and accounts as an administrator signed them, each entry chained to the one before.

Every officer's password opens the database, so rows can be changed outside the program. What counts is the last entry
that an administrator of the entry before has signed; the first one is signed by an administrator in it. The key that
signs lies behind the administrator's password.

An entry may also hold values of settings that bind the office: the agency's facts, days of the calendar, wordings. Who
has the right to change them (`rights`) signs them; roles and accounts stay the administrator's.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Meta

from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.rights import Right, has_right

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


class Subject(StrEnum):
    """What settings are about; the names are stored."""

    AGENCY = "agency"
    CALENDAR = "calendar"
    WORDING = "wording"


RIGHT_FOR: Mapping[Subject, Right] = {
    Subject.AGENCY: Right.AGENCY,
    Subject.CALENDAR: Right.WORKING_TIME,
    Subject.WORDING: Right.WORDINGS,
}
"""The right that whoever signs a setting needs."""


@dataclass(frozen=True, slots=True)
class SignedValue:
    """A setting as it was signed.

    Attributes:
        subject: what it is about.
        key: which of the subject's values: the day, the id of the wording's correction, ``""`` for the agency.
        value: the value as JSON; ``""`` when it was taken out.
        is_decided: whether somebody at the desk decided it; not so for what program or server had brought.
    """

    subject: Subject
    key: str
    value: str
    is_decided: bool = True


@dataclass(frozen=True, slots=True)
class OfficerRegister:
    """All officers after a change.

    Attributes:
        number: 1 for the first entry.
        before: SHA-256 of the entry before, in hexadecimal; ``""`` for the first.
        officers: everyone who may or might sign in, by id.
        subjects: of which settings only what was signed counts.
        values: the settings that this entry signs; those of the entries before stay.
    """

    number: Annotated[int, Meta(ge=1)]
    before: str
    officers: tuple[RegisteredOfficer, ...]
    subjects: tuple[Subject, ...] = ()
    values: tuple[SignedValue, ...] = ()

    @property
    def by_id(self) -> Mapping[str, RegisteredOfficer]:
        """The officers by id."""
        return {officer.id: officer for officer in self.officers}

    def with_officers(self, *changed: RegisteredOfficer) -> tuple[RegisteredOfficer, ...]:
        """Return the officers after some were added or changed."""
        return tuple(sorted({**self.by_id, **{each.id: each for each in changed}}.values(), key=lambda each: each.id))

    def may_sign(self, key: str) -> bool:
        """Return whether a key is that of an administrator who may sign in."""
        return any(role is Role.ADMINISTRATOR for role in self._roles_of(key))

    def may_sign_values(self, key: str, subjects: Collection[Subject]) -> bool:
        """Return whether a key is that of somebody who may change all of some settings and may sign in."""
        roles = self._roles_of(key)
        return any(all(has_right(role, RIGHT_FOR[subject]) for subject in subjects) for role in roles)

    def _roles_of(self, key: str) -> list[Role]:
        return [officer.role for officer in self.officers if key and officer.key == key and officer.active]


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
        values: the settings as they were signed last, by subject and key.
    """

    register: OfficerRegister
    digests: tuple[str, ...]
    last: SignedEntry
    values: Mapping[tuple[Subject, str], SignedValue] = field(default_factory=dict)


def standing_register(entries: Sequence[SignedEntry]) -> StandingRegister | None:
    """Return the register that counts: the last of the entries that each follow from the one before.

    An entry that is not signed by an administrator of the one before, or names another one as that, counts for nothing.
    One that changes no officer may be signed by whoever has the right to the settings in it.

    Args:
        entries: all entries, in the order in which they were stored.
    """
    standing: StandingRegister | None = None
    values: dict[tuple[Subject, str], SignedValue] = {}
    for entry in entries:
        register = _read(entry)
        if register is None or not _follows(standing, register, entry.signer):
            continue
        before = standing.digests if standing is not None else ()
        values |= {(signed.subject, signed.key): signed for signed in register.values}
        standing = StandingRegister(register, (*before, entry.digest), entry, values)
    return standing


def _follows(standing: StandingRegister | None, register: OfficerRegister, signer: str) -> bool:
    if standing is None:
        return (register.number, register.before) == (1, "") and register.may_sign(signer)
    is_next = (register.number, register.before) == (standing.register.number + 1, standing.digests[-1])
    return is_next and _may_follow(standing.register, register, signer)


def _may_follow(before: OfficerRegister, register: OfficerRegister, signer: str) -> bool:
    if before.may_sign(signer):
        return set(register.subjects) >= set(before.subjects)
    is_about_values = (register.officers, register.subjects) == (before.officers, before.subjects)
    return is_about_values and before.may_sign_values(signer, {signed.subject for signed in register.values})


def sign_entry(
    officers: Sequence[RegisteredOfficer],
    standing: StandingRegister | None,
    key: bytes,
    values: Sequence[SignedValue] = (),
    subjects: Collection[Subject] = (),
) -> SignedEntry:
    """Return the next entry, signed.

    Args:
        officers: everyone after the change.
        standing: the register before, or None for the first entry.
        key: the private Ed25519 key of who signs, 32 bytes.
        values: the settings that are signed with it.
        subjects: of which settings, besides those of the register before, only what was signed counts from now on.
    """
    number, before = (standing.register.number + 1, standing.digests[-1]) if standing is not None else (1, "")
    covered = {*(standing.register.subjects if standing is not None else ()), *subjects}
    content = encode(OfficerRegister(number, before, tuple(officers), tuple(sorted(covered)), tuple(values)))
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
