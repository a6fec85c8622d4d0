"""The officers of the desk."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select

from desktop_app.domain.agency import Officer, Role
from desktop_app.storage.tables import officer


@dataclass(frozen=True, slots=True)
class OfficerAccount:
    """An officer and the hash that checks the password (argon2id, PHC string)."""

    officer: Officer
    password_hash: str


def add_officer(connection: Connection, account: OfficerAccount) -> None:
    """Store a new officer."""
    person = account.officer
    connection.execute(
        officer.insert().values(
            id=person.id, name=person.name, role=person.role.value, password_hash=account.password_hash
        )
    )


def active_accounts(connection: Connection) -> list[OfficerAccount]:
    """Return the officers who may sign in, by name."""
    rows = connection.execute(select(officer).where(officer.c.active == 1).order_by(officer.c.name))
    return [OfficerAccount(Officer(row.id, row.name, Role(row.role)), row.password_hash) for row in rows]


def officer_names(connection: Connection) -> dict[UUID, str]:
    """Return the name of everyone who ever worked at the desk, by id."""
    return {row.id: row.name for row in connection.execute(select(officer.c.id, officer.c.name))}
