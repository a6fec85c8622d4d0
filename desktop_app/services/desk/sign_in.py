"""Opening a desk with an officer's password."""

import logging
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Officer, Role
from desktop_app.services.agency import AGENCY
from desktop_app.services.calendar import ensure_seeded, load_calendar
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import Clock, DeskContext, system_clock
from desktop_app.services.desk.folder import DeskFolder, open_key
from desktop_app.services.desk.hours import stored_hours
from desktop_app.services.law import load_law
from desktop_app.services.sync.central_data import central_catalogue
from desktop_app.services.sync.rollback_guard import start_rollback_guard
from desktop_app.storage import keys, schema
from desktop_app.storage.engine import Store
from desktop_app.storage.errors import StorageProblem
from desktop_app.storage.officers import OfficerAccount, active_accounts, add_officer, all_accounts, store_account

# A database up to this size is checked completely before the first page opens, a larger one in the background.
CHECKED_FIRST_BYTES = 48 * 1024 * 1024
# Name of an officer who was added after the backup that was restored; an administrator gives the true one.
_RESTORED_NAME = "Cán bộ (khôi phục)"
_log = logging.getLogger(__name__)


def unlock(
    folder: DeskFolder,
    password: str,
    catalogue: Catalogue,
    clock: Clock = system_clock,
    guard_folder: Path | None = None,
) -> DeskContext:
    """Open the desk for the officer whose password this is.

    The database is backed up and migrated, then checked: a small file completely, a large one by opening it
    (`find_damage` does the rest behind the first page). With a folder of rollback guards an old or copied database is
    detected before it allocates a number; see `DeskContext.doubt`.

    Raises:
        RuleViolation: ``password.wrong``.
        StorageProblem: ``storage.missing`` when the database file is absent or empty, ``storage.damaged`` when the
            check fails, ``storage.key`` when the key does not open the file.
    """
    opened = open_key(folder, password)
    store = Store(folder.database, opened.key, must_exist=True)
    try:
        if schema.schema_version(store) == 0:
            # The file exists without content: its write-ahead log is lost. No new database is created in its place.
            raise StorageProblem("storage.missing")
        schema.bring_up_to_date(store, folder.backups, clock())
        is_small = folder.database.stat().st_size <= CHECKED_FIRST_BYTES
        if (is_small or folder.suspect.exists()) and schema.find_damage(store):
            raise StorageProblem("storage.damaged")
        folder.suspect.unlink(missing_ok=True)
        officer = _officer(store, password, opened.owner)
        update_slots(folder, store, officer, password)
        ensure_seeded(store, local(clock()).date())
        doubt = start_rollback_guard(store, guard_folder, clock)
        return replace(open_context(store, officer, catalogue, clock), doubt=doubt)
    except BaseException:
        store.close()
        raise


def update_slots(folder: DeskFolder, store: Store, officer: Officer, password: str) -> None:
    """Store the signed-in officer as owner of the key slot, and delete the slots of locked officers."""
    # The first officer's slot is older than the officer's row, and a crash may have left the slot of a locked officer.
    if folder.slots is not None:
        keys.own_slot(folder.slots, password, str(officer.id))
        with store.read() as connection:
            owners = {str(account.officer.id) for account in active_accounts(connection)}
        keys.keep_slots(folder.slots, owners)


def _officer(store: Store, password: str, slot_owner: str) -> Officer:
    """Return who signs in; a key slot that is newer than a restored database counts as the officer's password."""
    with store.read() as connection:
        accounts = all_accounts(connection)
    fitting = [account for account in accounts if _fits(account, password)]
    for account in fitting:
        if account.active:
            return account.officer
    if fitting or not slot_owner:
        raise RuleViolation("password.wrong", "password")
    return _reconciled(store, UUID(slot_owner), password)


def _fits(account: OfficerAccount, password: str) -> bool:
    try:
        return PasswordHasher().verify(account.password_hash, password)
    except VerificationError:
        return False


def _reconciled(store: Store, officer_id: UUID, password: str) -> Officer:
    """Give the owner of a key slot an account with the slot's password.

    The slot opened the key, so it was made for this officer by an administrator: only the database is older, after a
    restore. An officer whom the restored database does not know has the fewest rights until an administrator decides.
    """
    _log.warning("an officer's password was taken over from the key file after a restore")
    hashed = PasswordHasher().hash(password)
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
        agency = AGENCY.read(connection)
        hours = stored_hours(connection)
        procedures = central_catalogue(connection) or catalogue
    if agency is None:
        raise StorageProblem("storage.missing")
    return DeskContext(store, agency, officer, hours, procedures, load_law(), load_calendar(store), clock)
