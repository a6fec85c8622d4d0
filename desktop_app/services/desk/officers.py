"""Officers' accounts: added, changed and locked, but never deleted.

A password that an administrator gives has to be changed at the officer's first sign-in. Where passwords open the
database's key, the slot in the key file is made before and dropped after the row in the database changes: whatever
happens in between, everyone who may sign in can.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import (
    Officer,
    Role,
    check_keeps_administrator,
)
from desktop_app.domain.people.passwords import normal_form
from desktop_app.domain.people.phone import check_phone
from desktop_app.domain.people.rights import Right, check_right, has_right
from desktop_app.domain.text import tidy, title_name
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.desk.attempts import one_attempt
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.officer_changes import OfficerChangeKind, note_officer_change
from desktop_app.services.desk.officer_register import remembered_register, sign_officer
from desktop_app.services.desk.passwords import check_strength, hash_of, is_password_of
from desktop_app.services.desk.roster import update_roster
from desktop_app.storage import keys
from desktop_app.storage.key_slots import public_of
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
    """Add an officer who may sign in with this password from now on, and changes it the first time.

    Raises:
        RuleViolation: ``role.administrator_only``, ``officer.missing``, ``password.differs``; as `check_phone` and
            `check_strength`.
    """
    check_right(context.officer, Right.OFFICERS)
    number = check_phone(phone)
    if not tidy(name):
        raise RuleViolation("officer.missing", "name")
    officer = Officer(new_id(), title_name(name), role, number)
    _check_new_password(officer, password, again)
    with context.store.write() as connection:
        _make_slot(context, officer, password)
        add_officer(connection, OfficerAccount(officer, hash_of(password), must_change=True))
        sign_officer(connection, context, officer, active=True, has_new_slot=True)
        note_officer_change(connection, context, OfficerChangeKind.ADDED, officer)
    update_roster(context.store, context.officer)
    return officer


def change_role(context: DeskContext, officer_id: UUID, role: Role) -> DeskContext:
    """Give an officer another role; returns the desk, since it may be the role of the one who is signed in.

    Raises:
        RuleViolation: ``role.administrator_only``, ``officer.last_administrator``.
    """
    check_right(context.officer, Right.OFFICERS)
    with context.store.write() as connection:
        account = _account(connection, officer_id)
        if account.active:
            _check_stays(connection, account, role is Role.ADMINISTRATOR)
        changed = replace(account, officer=replace(account.officer, role=role))
        store_account(connection, changed)
        sign_officer(connection, context, changed.officer, active=changed.active)
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
    check_right(context.officer, Right.OFFICERS)
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
    update_roster(context.store, context.officer)
    return replace(context, officer=changed) if officer_id == context.officer.id else context


def lock(context: DeskContext, officer_id: UUID) -> None:
    """Lock an officer's account and delete its key slots. The officer's events stay.

    Raises:
        RuleViolation: ``role.administrator_only``, ``officer.last_administrator``, ``officer.self``.
    """
    check_right(context.officer, Right.OFFICERS)
    with context.store.write() as connection:
        account = _account(connection, officer_id)
        _check_stays(connection, account, False)
        if officer_id == context.officer.id:
            raise RuleViolation("officer.self", "role")
        store_account(connection, replace(account, active=False))
        sign_officer(connection, context, account.officer, active=False)
        note_officer_change(connection, context, OfficerChangeKind.LOCKED, account.officer)
        owners = {str(account.officer.id) for account in active_accounts(connection)}
    slots = _slots(context)
    if slots is not None:
        keys.keep_slots(slots, owners)
    update_roster(context.store, context.officer)


def set_password(context: DeskContext, officer_id: UUID, password: str, again: str) -> None:
    """Give an officer a new password; one who was locked may sign in again with it.

    Another officer has to change it at the next sign-in.

    Raises:
        RuleViolation: ``role.administrator_only``, ``password.differs``; as `check_strength`.
    """
    check_right(context.officer, Right.OFFICERS)
    with context.store.read() as connection:
        account = _account(connection, officer_id)
    _store_password(context, account, password, again, must_change=officer_id != context.officer.id)


def change_own_password(context: DeskContext, old: str, password: str, again: str) -> DeskContext:
    """Change the password of the officer who is signed in; returns the desk, on which none has to be changed.

    Raises:
        RuleViolation: ``password.wrong`` and ``password.wait`` in the field ``old``, as `one_attempt`;
            ``password.unchanged``, ``password.differs``; as `check_strength`.
    """
    with context.store.read() as connection:
        account = _account(connection, context.officer.id)
    with one_attempt(DeskFolder(context.store.path.parent), context.officer.id, context.clock, "old"):
        if not is_password_of(account, old):
            raise RuleViolation("password.wrong", "old")
    if normal_form(old) == normal_form(password):
        raise RuleViolation("password.unchanged", "password")
    _store_password(context, account, password, again, must_change=False)
    return replace(context, must_change_password=False)


def _store_password(
    context: DeskContext, account: OfficerAccount, password: str, again: str, *, must_change: bool
) -> None:
    officer = account.officer
    _check_new_password(officer, password, again)
    own = _own_secret(context, officer)
    with context.store.write() as connection:
        _make_slot(context, officer, password, own)
        store_account(connection, OfficerAccount(officer, hash_of(password), must_change=must_change))
        if not own and has_right(context.officer.role, Right.OFFICERS):
            sign_officer(connection, context, officer, active=True, has_new_slot=True)
        kind = OfficerChangeKind.PASSWORD if account.active else OfficerChangeKind.UNLOCKED
        note_officer_change(connection, context, kind, officer)
    slots = _slots(context)
    if slots is not None:
        keys.drop_older_slots(slots, str(officer.id))
    update_roster(context.store, context.officer)


def _account(connection: Connection, officer_id: UUID) -> OfficerAccount:
    return next(account for account in all_accounts(connection) if account.officer.id == officer_id)


def _check_stays(connection: Connection, account: OfficerAccount, stays: bool) -> None:
    check_keeps_administrator(account.officer, stays, [account.officer for account in active_accounts(connection)])


def _check_new_password(officer: Officer, password: str, again: str) -> None:
    check_strength(password, officer.name, officer.phone)
    if normal_form(password) != normal_form(again):
        raise RuleViolation("password.differs", "again")


def _slots(context: DeskContext) -> Path | None:
    return DeskFolder(context.store.path.parent).slots


def _own_secret(context: DeskContext, officer: Officer) -> bytes:
    """Return the secret of the officer who is signed in; empty for another officer, and behind the recovery code."""
    slots = _slots(context)
    if slots is None or not context.secret or officer.id != context.officer.id:
        return b""
    is_own = keys.public_keys_of(slots).get(str(officer.id)) == public_of(context.secret)
    return context.secret if is_own else b""


def _make_slot(context: DeskContext, officer: Officer, password: str, secret: bytes = b"") -> None:
    slots = _slots(context)
    if slots is not None:
        seen = remembered_register(context.store) if secret else ""
        keys.add_slot(slots, context.store.key, password, str(officer.id), secret, seen)
