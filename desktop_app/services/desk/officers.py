"""Officers' accounts: added, changed and locked, but never deleted.

An officer signs in by password alone, so no two may have the same. Where passwords open the database's key, the slot
in the key file is made before and dropped after the row in the database changes: whatever happens in between, everyone
who may sign in can.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import (
    Officer,
    Role,
    check_administrator,
    check_keeps_administrator,
    check_password,
)
from desktop_app.domain.people.phone import check_phone
from desktop_app.domain.text import tidy, title_name
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.officer_changes import OfficerChangeKind, note_officer_change
from desktop_app.services.desk.passwords import hash_of, is_password_of
from desktop_app.storage import keys
from desktop_app.storage.officers import OfficerAccount, active_accounts, add_officer, all_accounts, store_account


@dataclass(frozen=True, slots=True)
class OfficerLine:
    """An officer as the page lists them, and whether the officer may sign in."""

    officer: Officer
    active: bool


def officers_of(context: DeskContext) -> list[OfficerLine]:
    """Return everyone who ever worked at the desk: those who may sign in first, by name."""
    with context.store.read() as connection:
        lines = [OfficerLine(account.officer, account.active) for account in all_accounts(connection)]
    return sorted(lines, key=lambda line: not line.active)


def add(context: DeskContext, name: str, role: Role, password: str, again: str, phone: str = "") -> Officer:
    """Add an officer who may sign in with this password from now on.

    Raises:
        RuleViolation: ``role.administrator_only``, ``officer.missing``, ``password.too_short``, ``password.differs``,
            ``password.taken``; as `check_phone`.
    """
    check_administrator(context.officer)
    number = check_phone(phone)
    if not tidy(name):
        raise RuleViolation("officer.missing", "name")
    with context.store.write() as connection:
        _check_new_password(connection, password, again)
        officer = Officer(new_id(), title_name(name), role, number)
        _make_slot(context, officer, password)
        add_officer(connection, OfficerAccount(officer, hash_of(password)))
        note_officer_change(connection, context, OfficerChangeKind.ADDED, officer)
    return officer


def change_role(context: DeskContext, officer_id: UUID, role: Role) -> DeskContext:
    """Give an officer another role; returns the desk, since it may be the role of the one who is signed in.

    Raises:
        RuleViolation: ``role.administrator_only``, ``officer.last_administrator``.
    """
    check_administrator(context.officer)
    with context.store.write() as connection:
        account = _account(connection, officer_id)
        if account.active:
            _check_stays(connection, account, role is Role.ADMINISTRATOR)
        changed = replace(account, officer=replace(account.officer, role=role))
        store_account(connection, changed)
        if role is not account.officer.role:
            note_officer_change(connection, context, OfficerChangeKind.ROLE, changed.officer, account.officer.role)
    return replace(context, officer=changed.officer) if officer_id == context.officer.id else context


def change_contact(context: DeskContext, officer_id: UUID, name: str, phone: str) -> DeskContext:
    """Change what an officer is called on papers from now on; returns the desk, whose officer it may be.

    Papers and entries of before keep the name that they were made with.

    Args:
        context: the desk.
        officer_id: the officer.
        name: the full name.
        phone: the telephone number on papers, or ``""`` for that of the agency.

    Raises:
        RuleViolation: ``role.administrator_only``, ``officer.missing``; as `check_phone`.
    """
    check_administrator(context.officer)
    wanted, number = title_name(name), check_phone(phone)
    if not wanted:
        raise RuleViolation("officer.missing", "name")
    with context.store.write() as connection:
        account = _account(connection, officer_id)
        before, changed = account.officer, replace(account.officer, name=wanted, phone=number)
        store_account(connection, replace(account, officer=changed))
        new_texts = {
            OfficerChangeKind.NAME: (before.name, changed.name),
            OfficerChangeKind.PHONE: (before.phone, changed.phone),
        }
        for kind, texts in new_texts.items():
            if texts[0] != texts[1]:
                note_officer_change(connection, context, kind, changed, texts=texts)
    return replace(context, officer=changed) if officer_id == context.officer.id else context


def lock(context: DeskContext, officer_id: UUID) -> None:
    """Lock an officer's account and delete its key slots. The officer's events stay.

    Raises:
        RuleViolation: ``role.administrator_only``, ``officer.last_administrator``, ``officer.self``.
    """
    check_administrator(context.officer)
    with context.store.write() as connection:
        account = _account(connection, officer_id)
        _check_stays(connection, account, False)
        if officer_id == context.officer.id:
            raise RuleViolation("officer.self", "role")
        store_account(connection, replace(account, active=False))
        note_officer_change(connection, context, OfficerChangeKind.LOCKED, account.officer)
        owners = {str(account.officer.id) for account in active_accounts(connection)}
    slots = _slots(context)
    if slots is not None:
        keys.keep_slots(slots, owners)


def set_password(context: DeskContext, officer_id: UUID, password: str, again: str) -> None:
    """Give an officer a new password; one who was locked may sign in again with it.

    Raises:
        RuleViolation: ``role.administrator_only``, ``password.too_short``, ``password.differs``, ``password.taken``.
    """
    check_administrator(context.officer)
    with context.store.write() as connection:
        account = _account(connection, officer_id)
        _check_new_password(connection, password, again, officer_id)
        _make_slot(context, account.officer, password)
        store_account(connection, OfficerAccount(account.officer, hash_of(password)))
        kind = OfficerChangeKind.PASSWORD if account.active else OfficerChangeKind.UNLOCKED
        note_officer_change(connection, context, kind, account.officer)
    slots = _slots(context)
    if slots is not None:
        keys.drop_older_slots(slots, str(officer_id))


def _account(connection: Connection, officer_id: UUID) -> OfficerAccount:
    return next(account for account in all_accounts(connection) if account.officer.id == officer_id)


def _check_stays(connection: Connection, account: OfficerAccount, stays: bool) -> None:
    check_keeps_administrator(account.officer, stays, [account.officer for account in active_accounts(connection)])


def _check_new_password(connection: Connection, password: str, again: str, own: UUID | None = None) -> None:
    check_password(password)
    if password != again:
        raise RuleViolation("password.differs", "again")
    others = [account for account in active_accounts(connection) if account.officer.id != own]
    if any(is_password_of(account, password) for account in others):
        raise RuleViolation("password.taken", "password")


def _slots(context: DeskContext) -> Path | None:
    return DeskFolder(context.store.path.parent).slots


def _make_slot(context: DeskContext, officer: Officer, password: str) -> None:
    slots = _slots(context)
    if slots is not None:
        keys.add_slot(slots, context.store.key, password, str(officer.id))
