"""Which administrative commands were run, when, by which account of the computer, and how they ended."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import insert, select, update

from central_server.storage import tables as t
from central_server.storage.database import Database
from desktop_app.domain.codec import DecodeError, decode, encode

_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class AdminEntry:
    """A command that was run.

    Attributes:
        at: when it began.
        account: the account of the operating system.
        command: its name.
        arguments: JSON of its arguments; codes and tokens are never among them.
        status: its exit status, or None while it runs or when it was cut off.
    """

    at: datetime
    account: str
    command: str
    arguments: str
    status: int | None


def begin_entry(database: Database, at: datetime, account: str, command: str, arguments: Mapping[str, object]) -> UUID:
    """Record that a command begins; return the entry's id."""
    entry_id = uuid4()
    named = {name: str(value) for name, value in arguments.items() if value not in (None, False, [], "")}
    row = {"entry_id": entry_id, "at": at, "account": account, "command": command}
    with database.transaction() as connection:
        connection.execute(insert(t.admin_log).values(**row, arguments=encode(named).decode()[:_LONGEST]))
    return entry_id


def end_entry(database: Database, entry_id: UUID, status: int) -> None:
    """Record how a command ended."""
    with database.transaction() as connection:
        connection.execute(update(t.admin_log).where(t.admin_log.c.entry_id == entry_id).values(status=status))


def entries_of_office(database: Database, unit_id: UUID, devices: Collection[UUID]) -> list[AdminEntry]:
    """Return the commands that concern an office, one of its devices or no office in particular, oldest first."""
    c = t.admin_log.c
    query = select(c.at, c.account, c.command, c.arguments, c.status).order_by(c.at, c.entry_id)
    with database.transaction() as connection:
        entries = [AdminEntry(*row) for row in connection.execute(query)]
    own = {str(each) for each in devices}
    return [entry for entry in entries if _concerns(_named(entry.arguments), str(unit_id), own)]


def _named(arguments: str) -> Mapping[str, str]:
    try:
        return decode(arguments, dict[str, str])
    except DecodeError:
        # Arguments that were cut off at their longest.
        return {}


def _concerns(named: Mapping[str, str], unit_id: str, devices: Collection[str]) -> bool:
    return named.get("unit", unit_id) == unit_id and ("device" not in named or named["device"] in devices)


def last_entries(database: Database, most: int) -> list[AdminEntry]:
    """Return the last entries, newest first."""
    c = t.admin_log.c
    query = select(c.at, c.account, c.command, c.arguments, c.status).order_by(c.at.desc(), c.entry_id).limit(most)
    with database.transaction() as connection:
        return [AdminEntry(*row) for row in connection.execute(query)]
