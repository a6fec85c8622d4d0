"""Signs settings that bind the office, and reads what was signed: the register of officers holds both."""

from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Connection

from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.register import (
    RegisteredOfficer,
    SignedValue,
    StandingRegister,
    Subject,
    public_key_of,
    sign_entry,
)
from desktop_app.services.context import DeskContext
from desktop_app.storage.key_slots import signing_key_of
from desktop_app.storage.officer_register import append_entry, stored_register

T = TypeVar("T")


def append_signed(
    connection: Connection,
    secret: bytes,
    standing: StandingRegister,
    officers: Sequence[RegisteredOfficer] = (),
    values: Sequence[SignedValue] = (),
    subjects: Collection[Subject] = (),
) -> None:
    """Append what somebody decided to the register.

    Args:
        connection: the open transaction.
        secret: of who decides.
        standing: the register before.
        officers: the officers that are added or changed.
        values: the settings that are changed.
        subjects: of which settings only what was signed counts from now on.

    Raises:
        RuleViolation: ``officer.cannot_sign`` when the register does not know the key, or not with this right.
    """
    key = signing_key_of(secret) if secret else b""
    signer, register = public_key_of(key) if key else "", standing.register
    may_sign = register.may_sign(signer)
    if not officers and not subjects:
        may_sign = register.may_sign_values(signer, {signed.subject for signed in values})
    if not may_sign:
        raise RuleViolation("officer.cannot_sign", "role")
    append_entry(connection, sign_entry(register.with_officers(*officers), standing, key, values, subjects))


def sign_values(connection: Connection, context: DeskContext, subject: Subject, changed: Mapping[str, object]) -> None:
    """Sign settings that an officer changes, in the same transaction.

    On a desk without a key file, and until an administrator has signed in with this version, nothing is signed.

    Args:
        connection: the open transaction.
        context: the desk; its officer has the right, which the caller has checked.
        subject: what the settings are about.
        changed: the new values by their keys; None for one that is taken out.

    Raises:
        RuleViolation: as `append_signed`.
    """
    standing = stored_register(connection)
    if standing is not None and subject in standing.register.subjects:
        values = [SignedValue(subject, key, _packed(value)) for key, value in changed.items()]
        append_signed(connection, context.secret, standing, values=values)


def signed_values(connection: Connection, subject: Subject) -> Mapping[str, SignedValue] | None:
    """Return the settings of a subject as they were signed, by their keys; None while rows count as they are."""
    standing = stored_register(connection)
    if standing is None or subject not in standing.register.subjects:
        return None
    return {key: signed for (of, key), signed in standing.values.items() if of is subject}


def value_of(signed: SignedValue | None, kind: type[T]) -> T | None:
    """Return the value that was signed; None when none was, or when it was taken out."""
    if signed is None or not signed.value:
        return None
    try:
        return decode(signed.value, kind)
    except DecodeError:
        # Signed by a later version of the program, with facts that this one does not know.
        return None


def _packed(value: object) -> str:
    return "" if value is None else encode(value).decode()
