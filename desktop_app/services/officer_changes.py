"""Who changed what about the officers of the desk, and when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from desktop_app.domain.agency import Officer, Role
from desktop_app.services.context import DeskContext
from desktop_app.storage.settings import read_setting, write_setting

_CHANGES = "officers.changes"


class OfficerChangeKind(StrEnum):
    """What can be changed about an officer."""

    ADDED = "added"
    ROLE = "role"
    PASSWORD = "password"  # noqa: S105 - the name of a change; no password is kept
    LOCKED = "locked"
    UNLOCKED = "unlocked"


@dataclass(frozen=True, slots=True)
class OfficerChange:
    """One change that somebody made.

    Attributes:
        at: when, aware.
        changed_by: name of who made it.
        officer_name: name of whom it is about.
        kind: what was changed.
        old: the role before, for a new role.
        role: the role since.
    """

    at: datetime
    changed_by: str
    officer_name: str
    kind: OfficerChangeKind
    old: Role | None
    role: Role


def officer_changes(context: DeskContext) -> list[OfficerChange]:
    """Return what was changed about the officers, newest first."""
    with context.store.read() as connection:
        bodies = read_setting(connection, _CHANGES, [])
    return [
        OfficerChange(
            datetime.fromisoformat(one["at"]),
            one["by_name"],
            one["name"],
            OfficerChangeKind(one["kind"]),
            Role(one["old"]) if one["old"] else None,
            Role(one["role"]),
        )
        for one in reversed(bodies)
    ]


def note_officer_change(
    connection: Connection, context: DeskContext, kind: OfficerChangeKind, officer: Officer, old: Role | None = None
) -> None:
    """Add a change to the list in the unit of work that makes it; what stands in the list stays."""
    change = {
        "at": context.clock().isoformat(),
        "by": str(context.officer.id),
        "by_name": context.officer.name,
        "of": str(officer.id),
        "name": officer.name,
        "kind": kind.value,
        "old": old.value if old else "",
        "role": officer.role.value,
    }
    write_setting(connection, _CHANGES, [*read_setting(connection, _CHANGES, []), change])
