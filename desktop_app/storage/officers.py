"""The officers of the desk."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.people.agency import Officer, Role
from desktop_app.domain.people.register import RegisteredOfficer
from desktop_app.storage.officer_register import stored_register
from desktop_app.storage.tables import officer


@dataclass(frozen=True, slots=True)
class OfficerAccount:
    """An officer's account.

    Attributes:
        officer: whose it is.
        password_hash: checks the password (argon2id, PHC string).
        active: whether the officer may sign in.
        must_change: whether the password is one that an administrator gave, to be changed at the next sign-in.
    """

    officer: Officer
    password_hash: str
    active: bool = True
    must_change: bool = False


# Built once: a year of another office's dossiers names its officers thirty thousand times.
_new = insert(officer)
_KNOW = _new.on_conflict_do_update(
    index_elements=["id"],
    set_={"name": _new.excluded.name},
    where=(officer.c.password_hash == "") & (_new.excluded.name != ""),
)


def add_officer(connection: Connection, account: OfficerAccount) -> None:
    """Store a new officer."""
    person = account.officer
    connection.execute(
        officer.insert().values(
            id=person.id,
            name=person.name,
            role=person.role.value,
            password_hash=account.password_hash,
            phone=person.phone,
            must_change=int(account.must_change),
        )
    )


def know_officer(connection: Connection, officer_id: UUID, name: str) -> None:
    """Store the name of another desk's officer, who cannot sign in here; this desk's officers are not changed."""
    values = {"id": officer_id, "name": name, "role": Role.OFFICER.value, "password_hash": "", "active": 0}
    connection.execute(_KNOW, values)


def active_accounts(connection: Connection) -> list[OfficerAccount]:
    """Return the officers who may sign in, by name."""
    return [account for account in all_accounts(connection) if account.active]


def all_accounts(connection: Connection) -> list[OfficerAccount]:
    """Return everyone who ever worked at this desk, by name; officers of other desks have no password here.

    Roles and accesses are those that an administrator signed, whatever the rows say. An officer whom nobody signed has
    a reception officer's rights at most.
    """
    accounts, standing = accounts_in_rows(connection), stored_register(connection)
    if standing is None:
        return accounts
    return [_as_signed(account, standing.register.by_id.get(str(account.officer.id))) for account in accounts]


def _as_signed(account: OfficerAccount, signed: RegisteredOfficer | None) -> OfficerAccount:
    if signed is not None:
        officer = replace(account.officer, role=signed.role)
        return replace(account, officer=officer, active=account.active and signed.active)
    if account.officer.role.is_head:
        return replace(account, officer=replace(account.officer, role=Role.OFFICER))
    return account


def accounts_in_rows(connection: Connection) -> list[OfficerAccount]:
    """Return the accounts as their rows say, which somebody may have changed outside the program."""
    rows = connection.execute(select(officer).where(officer.c.password_hash != "").order_by(officer.c.name))
    return [_account_of(row) for row in rows]


def officer_by_id(connection: Connection, officer_id: UUID) -> Officer | None:
    """Return an officer of this desk or of another, or None for one who is not known here."""
    row = connection.execute(select(officer).where(officer.c.id == officer_id)).first()
    return None if row is None else Officer(row.id, row.name, Role(row.role), row.phone)


def _account_of(row: Row[Any]) -> OfficerAccount:
    person = Officer(row.id, row.name, Role(row.role), row.phone)
    return OfficerAccount(person, row.password_hash, bool(row.active), bool(row.must_change))


def store_account(connection: Connection, account: OfficerAccount) -> None:
    """Store what changed of an account."""
    values = {
        "name": account.officer.name,
        "phone": account.officer.phone,
        "role": account.officer.role.value,
        "password_hash": account.password_hash,
        "active": int(account.active),
        "must_change": int(account.must_change),
    }
    connection.execute(officer.update().where(officer.c.id == account.officer.id).values(**values))


def officer_names(connection: Connection) -> dict[UUID, str]:
    """Return the name of everyone who ever worked at the office, by id."""
    return {row.id: row.name for row in connection.execute(select(officer.c.id, officer.c.name))}
