"""Officers' passwords: argon2id hashes in the database, and what a new one may not be."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from desktop_app.domain.people.passwords import check_new_password, normal_form, possible_forms
from desktop_app.services.resources import read_json
from desktop_app.storage.officers import OfficerAccount

_HASHER = PasswordHasher()


def hash_of(password: str) -> str:
    """Return the salted hash of a password in NFC (argon2id, PHC string)."""
    return _HASHER.hash(normal_form(password))


def is_password_of(account: OfficerAccount, password: str) -> bool:
    """Return whether a password is an account's, in any form in which it may have been hashed."""
    return any(_is_hash_of(account.password_hash, form) for form in possible_forms(password))


def check_strength(password: str, name: str = "", phone: str = "") -> None:
    """Check a new password of an officer with this name and telephone number.

    Raises:
        RuleViolation: as `check_new_password`.
    """
    check_new_password(password, [name], [phone], _common_passwords())


def _is_hash_of(hashed: str, password: str) -> bool:
    try:
        return _HASHER.verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _common_passwords() -> frozenset[str]:
    return frozenset(read_json("passwords", "common.json")["passwords"])
