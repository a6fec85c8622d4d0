"""The signed register of officers in the database; rows are never changed or deleted (triggers)."""

from functools import lru_cache

from sqlalchemy import Connection, select

from desktop_app.domain.people.register import SignedEntry, StandingRegister, standing_register
from desktop_app.storage.tables import officer_register

_ENTRIES = select(officer_register).order_by(officer_register.c.seq)


def _entries(connection: Connection) -> tuple[SignedEntry, ...]:
    """Return all entries, in their order."""
    return tuple(SignedEntry(row.content, row.signer, row.signature) for row in connection.execute(_ENTRIES))


def stored_register(connection: Connection) -> StandingRegister | None:
    """Return the register that counts, or None on a desk without one: a sample desk, and one of before."""
    return _standing(_entries(connection))


def append_entry(connection: Connection, entry: SignedEntry) -> None:
    """Store one more entry."""
    connection.execute(
        officer_register.insert().values(content=entry.content, signer=entry.signer, signature=entry.signature)
    )


@lru_cache(maxsize=8)
def _standing(entries: tuple[SignedEntry, ...]) -> StandingRegister | None:
    """Check the entries once: accounts are read many times a day, and they change a few times a year."""
    return standing_register(entries)
