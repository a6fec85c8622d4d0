"""Audit log of changes to officers' accounts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from desktop_app.domain.people.agency import Officer, Role
from desktop_app.services.context import DeskContext
from desktop_app.storage.audit import AuditTrail


class OfficerChangeKind(StrEnum):
    """Kinds of changes of an officer's account."""

    ADDED = "added"
    ROLE = "role"
    NAME = "name"
    PHONE = "phone"
    PASSWORD = "password"  # noqa: S105 - the name of a change; no password is kept
    LOCKED = "locked"
    UNLOCKED = "unlocked"


@dataclass(frozen=True, slots=True)
class OfficerChange:
    """One recorded change.

    Attributes:
        at: when, aware.
        changed_by: name of who made it.
        officer_name: name of whom it is about.
        kind: what was changed.
        old: the role before, for a new role.
        role: the role since.
        was: the name or telephone number before, for a new one.
        now: the name or telephone number since.
    """

    at: datetime
    changed_by: str
    officer_name: str
    kind: OfficerChangeKind
    old: Role | None
    role: Role
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class _AccountChange:
    officer_name: str
    kind: OfficerChangeKind
    role: Role
    old: Role | None = None
    was: str = ""
    now: str = ""


_CHANGES = AuditTrail("officer", _AccountChange)


def officer_changes(context: DeskContext) -> list[OfficerChange]:
    """Return the changes of officers' accounts, newest first."""
    with context.store.read() as connection:
        entries = _CHANGES.entries(connection)
    return [
        OfficerChange(
            at=entry.at,
            changed_by=entry.officer_name,
            officer_name=entry.detail.officer_name,
            kind=entry.detail.kind,
            old=entry.detail.old,
            role=entry.detail.role,
            was=entry.detail.was,
            now=entry.detail.now,
        )
        for entry in reversed(entries)
    ]


def note_officer_change(
    connection: Connection,
    context: DeskContext,
    kind: OfficerChangeKind,
    officer: Officer,
    old: Role | None = None,
    *,
    texts: tuple[str, str] = ("", ""),
) -> None:
    """Record a change of an officer's account in the same transaction; `texts` are what was and what is now."""
    change = _AccountChange(officer.name, kind, officer.role, old, *texts)
    _CHANGES.append(connection, context.clock(), context.officer, change)
