"""Checking officers' passwords: argon2id hashes in the database."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from desktop_app.storage.officers import OfficerAccount

_HASHER = PasswordHasher()


def hash_of(password: str) -> str:
    """Return the salted hash of a password (argon2id, PHC string)."""
    return _HASHER.hash(password)


def is_password_of(account: OfficerAccount, password: str) -> bool:
    """Return whether a password is an account's."""
    try:
        return _HASHER.verify(account.password_hash, password)
    except (VerificationError, InvalidHashError):
        return False
