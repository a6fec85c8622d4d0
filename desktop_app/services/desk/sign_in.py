"""Opening a desk with an officer's password."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Officer, Role
from desktop_app.files import replace_file
from desktop_app.services.agency import stored_agency
from desktop_app.services.calendar import ensure_seeded, load_calendar
from desktop_app.services.catalogue import Catalogue, desk_catalogue
from desktop_app.services.context import Clock, DeskContext, system_clock
from desktop_app.services.desk.attempts import one_attempt
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.key_change_end import finish_interrupted
from desktop_app.services.desk.key_opening import OpenedKey, open_key, own_slot_in
from desktop_app.services.desk.officer_register import (
    keep_register,
    recovery_code_may_sign,
    register_notices,
    remembered_register,
)
from desktop_app.services.desk.passwords import hash_of, is_password_of
from desktop_app.services.desk.roster import update_roster
from desktop_app.services.law import load_law
from desktop_app.services.office_hours import stored_hours
from desktop_app.services.sync.central_data import central_procedures
from desktop_app.services.sync.rollback_guard import start_rollback_guard
from desktop_app.storage import integrity, keys, schema
from desktop_app.storage.engine import Store
from desktop_app.storage.errors import StorageProblem, disk_problems_named
from desktop_app.storage.key_slots import OpenedSlot
from desktop_app.storage.officers import OfficerAccount, active_accounts, add_officer, all_accounts, store_account

# A database up to this size is checked completely before the first page opens, a larger one in the background.
CHECKED_FIRST_BYTES = 48 * 1024 * 1024
# Name of an officer who was added after the backup that was restored; an administrator gives the true one.
_RESTORED_NAME = "Cán bộ (khôi phục)"
RECOVERY_NOTICE = "opened.recovery_code"
"""Notice of an opening with the recovery code."""

_log = logging.getLogger(__name__)


def unlock(
    folder: DeskFolder,
    password: str,
    catalogue: Catalogue,
    clock: Clock = system_clock,
    guard_folder: Path | None = None,
    officer_id: UUID | None = None,
) -> DeskContext:
    """Open the desk for an officer with the officer's password, or with the recovery code.

    For a named officer the costs do not depend on how many officers there are. Without a name, in commands and where
    the roster is lost, the passwords of all are compared.

    The database is backed up and migrated, then checked: a small file completely, a large one by opening it
    (`find_damage` does the rest behind the first page). With a folder of rollback guards an old or copied database is
    detected before it allocates a number. `DeskContext.notices` tells what was found and mended on the way.

    Raises:
        RuleViolation: ``password.wrong``; as `one_attempt`.
        StorageProblem: ``storage.missing`` when the database file is absent or empty, ``storage.damaged`` when the
            check fails, ``storage.key`` when the key does not open the file.
    """
    with one_attempt(folder, officer_id, clock):
        opened = open_key(folder, password, str(officer_id or ""))
        store = Store(folder.database, opened.key, must_exist=True)
        try:
            _make_ready(folder, store, clock)
            signed_in = _signed_in(folder, store, password, opened.owner, officer_id)
        except BaseException:
            store.close()
            raise
    try:
        if opened.former:
            finish_interrupted(folder, store, opened.former, guard_folder)
        ensure_seeded(store, local(clock()).date())
        secret, warnings = _keep_keys(folder, store, password, opened, signed_in)
        doubt = start_rollback_guard(store, guard_folder, clock)
        update_roster(store, signed_in.officer)
        reminder = recovery_reminder(folder, store, signed_in.officer)
        notices = (doubt and f"doubt.{doubt}", *warnings, opened.notice, signed_in.notice, reminder)
        return replace(_context(store, signed_in, catalogue, clock, notices), secret=secret)
    except BaseException:
        store.close()
        raise


def _keep_keys(
    folder: DeskFolder, store: Store, password: str, opened: OpenedKey, signed_in: "_SignedIn"
) -> tuple[bytes, tuple[str, ...]]:
    """Bring the officer's slot and the register of officers up to date.

    Returns:
        The secret that the password opens, ``b""`` without one; and the codes of what is wrong with the register.
    """
    slot = _own_slot(folder, password, opened, signed_in)
    secret = slot.secret if slot is not None else b""
    if signed_in.notice != RECOVERY_NOTICE:
        secret = update_slots(folder, store, signed_in.officer, password, secret)
        keep_register(store, signed_in.officer, secret)
    warnings = register_notices(store, slot) if slot is not None else ()
    if slot is not None and not warnings:
        keys.remember(folder.key_file, store.key, password, slot, remembered_register(store))
    return secret, warnings


def _own_slot(folder: DeskFolder, password: str, opened: OpenedKey, signed_in: "_SignedIn") -> OpenedSlot | None:
    """Return the officer's own slot, or that of the recovery code; None for one of version 0.1 or none at all."""
    owner = keys.RECOVERY if signed_in.notice == RECOVERY_NOTICE else str(signed_in.officer.id)
    if opened.secret and opened.owner == owner:
        return OpenedSlot(opened.key, owner, opened.secret, remembered=opened.remembered)
    return own_slot_in(folder, password, owner)


def _context(
    store: Store, signed_in: "_SignedIn", catalogue: Catalogue, clock: Clock, notices: Sequence[str]
) -> DeskContext:
    return replace(
        open_context(store, signed_in.officer, catalogue, clock),
        asks_about_clock=True,
        notices=tuple(code for code in notices if code),
        must_change_password=signed_in.must_change,
    )


def _make_ready(folder: DeskFolder, store: Store, clock: Clock) -> None:
    """Migrate and check the database that the key opens."""
    if _version(store) == 0:
        # The file exists without content: its write-ahead log is lost. No new database is created in its place.
        raise StorageProblem("storage.missing")
    schema.bring_up_to_date(store, folder.backups, clock(), folder.key_file)
    is_small = folder.database.stat().st_size <= CHECKED_FIRST_BYTES
    if (is_small or folder.suspect.exists()) and integrity.find_damage(store):
        raise StorageProblem("storage.damaged")
    folder.suspect.unlink(missing_ok=True)


def _version(store: Store) -> int:
    try:
        return schema.schema_version(store)
    except StorageProblem as problem:
        # The key was unwrapped with an authenticated cipher: it is the right one, so the file's first page is damaged.
        raise StorageProblem("storage.damaged") if problem.code == "storage.key" else problem from problem


def update_slots(folder: DeskFolder, store: Store, officer: Officer, password: str, secret: bytes = b"") -> bytes:
    """Make sure that the signed-in officer's password opens the key, and delete the slots of locked officers.

    Args:
        folder: the desk's folder.
        store: the open database.
        officer: who signed in.
        password: with which password.
        secret: the officer's secret, when the password opened a slot that holds it.

    Returns:
        The officer's secret.
    """
    # The first officer's slot is older than the officer's row, a crash may have left the slot of a locked officer, and
    # a desk of version 0.1.0 with a keyring has no key file.
    if keys.is_key_file(folder.key_file):
        keys.own_slot(folder.key_file, password, str(officer.id))
    elif folder.key_file.exists():
        with disk_problems_named():
            replace_file(folder.key_file, folder.key_file.with_suffix(".damaged.json"))
    with store.read() as connection:
        owners = {str(account.officer.id) for account in active_accounts(connection)}
    if not secret:
        secret = keys.add_slot(folder.key_file, store.key, password, str(officer.id))
        keys.drop_older_slots(folder.key_file, str(officer.id))
    keys.keep_slots(folder.key_file, owners)
    return secret


def recovery_reminder(folder: DeskFolder, store: Store, officer: Officer) -> str:
    """Return the notice that an administrator should make a recovery code, or another one, or ``""``."""
    if officer.role is not Role.ADMINISTRATOR:
        return ""
    if keys.RECOVERY not in keys.owners_of(folder.key_file):
        return "opened.no_recovery_code"
    return "" if recovery_code_may_sign(store) else "opened.recovery_code_of_before"


@dataclass(frozen=True, slots=True)
class _SignedIn:
    """Who signed in, the code of what there is to say about it or ``""``, and whether the password must be changed."""

    officer: Officer
    notice: str = ""
    must_change: bool = False


def _signed_in(folder: DeskFolder, store: Store, password: str, slot_owner: str, officer_id: UUID | None) -> _SignedIn:
    """Return who signs in; a key slot that is newer than a restored database counts as the officer's password."""
    with store.read() as connection:
        accounts = all_accounts(connection)
    named = [account for account in accounts if officer_id is None or account.officer.id == officer_id]
    fitting = [account for account in named if is_password_of(account, password)]
    for account in fitting:
        if account.active:
            return _SignedIn(account.officer, must_change=account.must_change)
    if fitting or not keys.is_key_file(folder.key_file):
        raise RuleViolation("password.wrong", "password")
    # The keyring opened the key without asking whose password this is.
    owner = slot_owner or keys.open_slot(folder.key_file, password, str(officer_id or "")).owner
    if owner == keys.RECOVERY:
        _log.warning("the desk was opened with the recovery code")
        return _SignedIn(_first_administrator(accounts), RECOVERY_NOTICE)
    if not owner:
        raise RuleViolation("password.wrong", "password")
    return _SignedIn(_reconciled(store, UUID(owner), password), "opened.password_reconciled")


def _first_administrator(accounts: Sequence[OfficerAccount]) -> Officer:
    """Return whom the recovery code signs in; the officers' page then sets new passwords."""
    return next(
        account.officer for account in accounts if account.active and account.officer.role is Role.ADMINISTRATOR
    )


def _reconciled(store: Store, officer_id: UUID, password: str) -> Officer:
    """Give the owner of a key slot an account with the slot's password.

    The slot opened the key, so it was made for this officer by an administrator: only the database is older, after a
    restore. An officer whom the restored database does not know has the fewest rights until an administrator decides.
    """
    _log.warning("an officer's password was taken over from the key file after a restore")
    hashed = hash_of(password)
    with store.write() as connection:
        known = next((account for account in all_accounts(connection) if account.officer.id == officer_id), None)
        if known is None:
            officer = Officer(officer_id, _RESTORED_NAME, Role.OFFICER)
            add_officer(connection, OfficerAccount(officer, hashed))
        else:
            officer = known.officer
            store_account(connection, OfficerAccount(officer, hashed))
    return officer


def open_context(store: Store, officer: Officer, catalogue: Catalogue, clock: Clock) -> DeskContext:
    """Return the context of a signed-in officer with the stored settings of the desk.

    Raises:
        StorageProblem: ``storage.missing`` when the file holds no desk.
    """
    with store.read() as connection:
        agency = stored_agency(connection)
        hours = stored_hours(connection)
        own = central_procedures(connection)
    if agency is None:
        raise StorageProblem("storage.missing")
    seen = desk_catalogue(catalogue, store, agency, clock, own)
    return DeskContext(store, agency, officer, hours, seen, load_law(), load_calendar(store), clock)
