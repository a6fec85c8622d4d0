"""A desk on disk: made once, unlocked by an officer, checked, backed up and brought up to date."""

import json
import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from desktop_app.domain.agency import Agency, Officer, Role, check_agency_code, check_password
from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import tidy, title_name
from desktop_app.services.agency import AGENCY
from desktop_app.services.calendar import ensure_seeded, load_calendar
from desktop_app.services.catalogue import Catalogue, usual_procedures
from desktop_app.services.central_data import central_catalogue
from desktop_app.services.context import Clock, DeskContext, new_id, system_clock
from desktop_app.services.copies import keep_witness
from desktop_app.services.hours import stored_hours
from desktop_app.services.law import load_law
from desktop_app.services.progress import Cancelled
from desktop_app.services.spool import PRINTER, PrintSettings
from desktop_app.services.usual import USUAL
from desktop_app.storage import keys, schema
from desktop_app.storage.engine import Store
from desktop_app.storage.errors import StorageProblem
from desktop_app.storage.keys import OpenedSlot
from desktop_app.storage.officers import OfficerAccount, active_accounts, add_officer, all_accounts, store_account

# A file this small is checked whole before the first page opens; a larger one behind it.
_CHECKED_FIRST_BYTES = 48 * 1024 * 1024
_BACKUP_EACH_S = 20 * 3600
# Name of an officer who was added after the backup that was restored; an administrator gives the true one.
_RESTORED_NAME = "Cán bộ (khôi phục)"
_log = logging.getLogger(__name__)


class KeyPlace(StrEnum):
    """Where the key of the database lives."""

    KEYRING = "keyring"
    PASSWORD = "password"  # noqa: S105 - the name of a place


@dataclass(frozen=True, slots=True)
class DeskFolder:
    """The folder that holds everything of one desk."""

    path: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.path / "desk.db"

    @property
    def key_file(self) -> Path:
        """The key under the officers' passwords, where there is no keyring."""
        return self.path / "desk.key.json"

    @property
    def card(self) -> Path:
        """What is known without the key: the desk's id and where the key lives."""
        return self.path / "desk.json"

    @property
    def backups(self) -> Path:
        """Copies of the database, encrypted like it."""
        return self.path / "backups"

    @property
    def suspect(self) -> Path:
        """Stands here when a check behind the page found damage: the next start reads the whole file first."""
        return self.path / "desk.suspect"

    @property
    def exists(self) -> bool:
        """Whether a desk was made here."""
        return self.card.exists()

    @property
    def slots(self) -> Path | None:
        """The key file when the officers' passwords open it; None with a keyring and for a sample desk."""
        return self.key_file if self.key_file.exists() else None


@dataclass(frozen=True, slots=True)
class NewDesk:
    """What the first-run wizard asks.

    Attributes:
        agency: the agency as the forms name it.
        officer_name: the first officer, who is also the administrator.
        password: that officer's password.
        printing: where receipts go.
    """

    agency: Agency
    officer_name: str
    password: str
    printing: PrintSettings


def problems_of_new_desk(desk: NewDesk) -> list[RuleViolation]:
    """Return what the wizard must still ask for."""
    found = [
        RuleViolation(f"{field}.missing", field)
        for field, text in (
            ("agency", desk.agency.name),
            ("place", desk.agency.place),
            ("officer", desk.officer_name),
        )
        if not tidy(text)
    ]
    for check in (
        lambda: check_agency_code(desk.agency.codes[0].code),
        lambda: check_password(desk.password),
    ):
        try:
            check()
        except RuleViolation as problem:
            found.append(problem)
    return found


def make_desk(
    folder: DeskFolder, new: NewDesk, catalogue: Catalogue, clock: Clock = system_clock, witness: Path | None = None
) -> DeskContext:
    """Make a desk: key, encrypted database, agency, first officer, calendar. Returns it signed in.

    A desk that could not be finished leaves nothing behind. `witness` is the folder of its witness, None for none.

    Raises:
        RuleViolation: for the first field that is missing or wrong.
        StorageProblem: when the folder cannot be written.
    """
    for problem in problems_of_new_desk(new):
        raise problem
    folder.path.mkdir(parents=True, exist_ok=True)
    desk_id, key = str(new_id()), keys.new_key()
    place = KeyPlace.KEYRING if keys.keyring_works() else KeyPlace.PASSWORD
    if place is KeyPlace.KEYRING:
        keys.keep_in_keyring(desk_id, key)
    else:
        keys.add_slot(folder.key_file, key, new.password)
    context = fill_desk(Store(folder.database, key), new, catalogue, clock)
    _tend_slots(folder, context.store, context.officer, new.password)
    folder.card.write_text(json.dumps({"version": 1, "desk": desk_id, "key": place.value}), encoding="utf-8")
    keep_witness(context.store, witness, clock)
    return context


def fill_desk(store: Store, new: NewDesk, catalogue: Catalogue, clock: Clock = system_clock) -> DeskContext:
    """Bring an empty database to life with what the wizard asked. Returns the desk, first officer signed in."""
    now = clock()
    schema.bring_up_to_date(store, _backups(store), now)
    officer = Officer(new_id(), title_name(new.officer_name), Role.ADMINISTRATOR)
    with store.write() as connection:
        AGENCY.write(connection, new.agency)
        PRINTER.write(connection, new.printing)
        USUAL.write(connection, usual_procedures())
        add_officer(connection, OfficerAccount(officer, PasswordHasher().hash(new.password)))
    ensure_seeded(store, local(now).date())
    return _context(store, officer, catalogue, clock)


def unlock(
    folder: DeskFolder, password: str, catalogue: Catalogue, clock: Clock = system_clock, witness: Path | None = None
) -> DeskContext:
    """Open the desk for the officer whose password this is.

    The file is brought up to date after a backup, and checked: a small one whole, a large one by opening it (the rest
    is `find_damage`, to be run behind the first page). With a folder of witnesses an old or copied file is told
    from the true one before it gives out a number; `DeskContext.doubt` says so.

    Raises:
        RuleViolation: ``password.wrong``.
        StorageProblem: ``storage.missing`` when the database file is absent or empty, ``storage.damaged`` when the
            check fails, ``storage.key`` when the key does not open the file.
    """
    opened = _open_key(folder, password)
    store = Store(folder.database, opened.key, must_exist=True)
    try:
        if schema.schema_version(store) == 0:
            # The file is there without its content: its write-ahead log is lost. Nothing is made in its place.
            raise StorageProblem("storage.missing")
        schema.bring_up_to_date(store, folder.backups, clock())
        is_small = folder.database.stat().st_size <= _CHECKED_FIRST_BYTES
        if (is_small or folder.suspect.exists()) and schema.find_damage(store):
            raise StorageProblem("storage.damaged")
        folder.suspect.unlink(missing_ok=True)
        officer = _officer(store, password, opened.owner)
        _tend_slots(folder, store, officer, password)
        ensure_seeded(store, local(clock()).date())
        doubt = keep_witness(store, witness, clock)
        return replace(_context(store, officer, catalogue, clock), doubt=doubt)
    except BaseException:
        store.close()
        raise


def find_damage(context: DeskContext) -> bool:
    """Read the whole file and return whether something in it is broken. May take seconds: run it behind the page."""
    return bool(schema.find_damage(context.store))


def care(context: DeskContext, is_cancelled: Callable[[], bool]) -> bool:
    """Do behind the first page what takes too long before it; return whether the file is damaged.

    A large file is checked whole; found damage is remembered, so that the next start offers the way out before anything
    else. A sound file is backed up when its newest backup is older than a working day.

    Args:
        context: the open desk.
        is_cancelled: asked now and then during the backup.

    Raises:
        Cancelled: when `is_cancelled` said so; the unfinished backup is removed.
    """
    is_large = context.store.path.stat().st_size > _CHECKED_FIRST_BYTES
    if is_large and find_damage(context):
        DeskFolder(context.store.path.parent).suspect.touch()
        return True
    if _backup_is_old(context):
        back_up(context, is_cancelled)
    return False


def _stop_if(is_cancelled: Callable[[], bool], _left: int, _total: int) -> None:
    if is_cancelled():
        raise Cancelled


def _backup_is_old(context: DeskContext) -> bool:
    newest = max((path.stat().st_mtime for path in _backups(context.store).glob("desk-*.db")), default=0.0)
    return context.clock().timestamp() - newest > _BACKUP_EACH_S


def _backups(store: Store) -> Path:
    return store.path.parent / "backups"


def _never() -> bool:
    return False


def back_up(context: DeskContext, is_cancelled: Callable[[], bool] = _never) -> Path:
    """Copy the database, still encrypted, beside itself and return the copy.

    Raises:
        Cancelled: when `is_cancelled`, asked now and then, said so; the unfinished copy is removed.
    """
    return schema.back_up(context.store, _backups(context.store), context.clock(), partial(_stop_if, is_cancelled))


def sound_backups(folder: DeskFolder, password: str) -> list[Path]:
    """Return the backups that open and pass the check, newest first.

    Raises:
        RuleViolation: ``password.wrong``.
    """
    key = _open_key(folder, password).key
    return [path for path in sorted(folder.backups.glob("desk-*.db"), reverse=True) if schema.is_sound(path, key)]


def restore(folder: DeskFolder, backup: Path, now: datetime) -> Path:
    """Put a backup in the place of a damaged file. The damaged file is kept beside it and its new path returned."""
    damaged = folder.database.with_name(f"damaged-{now:%Y%m%d-%H%M%S}.db")
    for suffix in ("", "-wal", "-shm"):
        source = folder.database.with_name(folder.database.name + suffix)
        if source.exists():
            source.replace(damaged.with_name(damaged.name + suffix))
    shutil.copyfile(backup, folder.database)
    folder.suspect.unlink(missing_ok=True)
    return damaged


def _open_key(folder: DeskFolder, password: str) -> OpenedSlot:
    card = json.loads(folder.card.read_text(encoding="utf-8"))
    if KeyPlace(card["key"]) is KeyPlace.PASSWORD:
        return keys.open_slot(folder.key_file, password)
    key = keys.key_from_keyring(card["desk"])
    if key is None:
        raise StorageProblem("storage.no_key")
    return OpenedSlot(key, "")


def _tend_slots(folder: DeskFolder, store: Store, officer: Officer, password: str) -> None:
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
        known = next((one for one in all_accounts(connection) if one.officer.id == officer_id), None)
        if known is None:
            officer = Officer(officer_id, _RESTORED_NAME, Role.OFFICER)
            add_officer(connection, OfficerAccount(officer, hashed))
        else:
            officer = known.officer
            store_account(connection, OfficerAccount(officer, hashed))
    return officer


def _context(store: Store, officer: Officer, catalogue: Catalogue, clock: Clock) -> DeskContext:
    with store.read() as connection:
        agency = AGENCY.read(connection)
        hours = stored_hours(connection)
        procedures = central_catalogue(connection) or catalogue
    if agency is None:
        raise StorageProblem("storage.missing")
    return DeskContext(store, agency, officer, hours, procedures, load_law(), load_calendar(store), clock)
