"""Setting up a new desk."""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.domain.catalogue.levels import level_of_office
from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Agency, Officer, Role
from desktop_app.domain.people.agency_change import problems_of_agency
from desktop_app.domain.serials import desk_number_in, parse_desk_number
from desktop_app.domain.text import tidy, title_name
from desktop_app.files import remove_file, write_file
from desktop_app.services.agency import AGENCY
from desktop_app.services.calendar import ensure_seeded
from desktop_app.services.catalogue import Catalogue, usual_procedures
from desktop_app.services.context import Clock, DeskContext, new_id, system_clock
from desktop_app.services.desk.folder import DeskCard, DeskFolder, KeyPlace
from desktop_app.services.desk.officer_register import keep_register
from desktop_app.services.desk.passwords import check_strength, hash_of
from desktop_app.services.desk.roster import update_roster
from desktop_app.services.desk.sign_in import open_context, recovery_reminder, update_slots
from desktop_app.services.numbers import DeskShare, write_share
from desktop_app.services.printing.spool import PRINTER, PrintSettings
from desktop_app.services.procedures.favourite_procedures import USUAL
from desktop_app.services.sync.rollback_guard import start_rollback_guard
from desktop_app.storage import keys, schema, system_keyring
from desktop_app.storage.engine import Store
from desktop_app.storage.errors import StorageProblem, disk_problems_named
from desktop_app.storage.officers import OfficerAccount, add_officer


@dataclass(frozen=True, slots=True)
class NewDesk:
    """The answers of the first-run wizard.

    Attributes:
        agency: the agency as the forms name it.
        officer_name: the first officer, who is also the administrator.
        password: that officer's password.
        printing: where receipts go.
        desk_number: the desk's number within its office, as typed; no other desk of the office may have it. ``""`` for
            the number in its name.
        is_password_given: somebody else chose the password, so that it is changed at the first sign-in.
        is_shared: several accounts of the computer open the desk; the keyring of one of them does not hold its key.
    """

    agency: Agency
    officer_name: str
    password: str
    printing: PrintSettings
    desk_number: str = ""
    is_password_given: bool = False
    is_shared: bool = False

    @property
    def share(self) -> int:
        """The share of serials of the desk number.

        Raises:
            RuleViolation: ``desk_number.range``.
        """
        return parse_desk_number(self.desk_number) if self.desk_number.strip() else self.agency.desk_number


def desk_number_is_missing(name: str, typed: str) -> bool:
    """Return whether a desk number has to be asked for: none was typed, and the desk's name has none."""
    return not typed.strip() and not desk_number_in(name)


def problems_of_new_desk(desk: NewDesk) -> list[RuleViolation]:
    """Return the missing or invalid answers."""
    problems = problems_of_agency(desk.agency)
    if not tidy(desk.officer_name):
        problems.append(RuleViolation("officer.missing", "officer"))
    for check in (
        lambda: check_strength(desk.password, desk.officer_name, desk.agency.phone),
        lambda: desk.share,
    ):
        try:
            check()
        except RuleViolation as problem:
            problems.append(problem)
    return problems


def make_desk(
    folder: DeskFolder,
    new: NewDesk,
    catalogue: Catalogue,
    clock: Clock = system_clock,
    guard_folder: Path | None = None,
) -> DeskContext:
    """Create a desk: key, encrypted database, agency, first officer, calendar. Returns it signed in.

    A desk that could not be finished leaves nothing behind. `guard_folder` is the folder of its
    rollback guard, None for no guard.

    Raises:
        RuleViolation: for the first field that is missing or wrong.
        StorageProblem: ``storage.exists`` when the folder holds a desk or what is left of one; when the folder cannot
            be written.
    """
    for problem in problems_of_new_desk(new):
        raise problem
    if folder.exists:
        raise StorageProblem("storage.exists")
    with disk_problems_named():
        folder.path.mkdir(parents=True, exist_ok=True)
        # Ended by a power cut from here on, the next start begins anew instead of finding half a desk.
        write_file(folder.unfinished, b"")
        _remove_desk(folder)
    try:
        context = _made_in(folder, new, catalogue, clock)
    except BaseException:
        _remove_desk(folder)
        remove_file(folder.unfinished)
        raise
    with disk_problems_named():
        remove_file(folder.unfinished)
    start_rollback_guard(context.store, guard_folder, clock)
    update_roster(context.store, context.officer)
    notices = (recovery_reminder(folder, context.store, context.officer),)
    return replace(context, asks_about_clock=True, notices=notices)


def _made_in(folder: DeskFolder, new: NewDesk, catalogue: Catalogue, clock: Clock) -> DeskContext:
    desk_id, key = str(new_id()), keys.new_key()
    secret = keys.add_slot(folder.key_file, key, new.password)
    has_keyring = not new.is_shared and system_keyring.keyring_works() and system_keyring.keep_in_keyring(desk_id, key)
    store = Store(folder.database, key)
    try:
        context = fill_desk(store, new, catalogue, clock)
        update_slots(folder, store, context.officer, new.password, secret)
        keep_register(store, context.officer, secret)
        folder.write_card(DeskCard(1, desk_id, KeyPlace.KEYRING if has_keyring else KeyPlace.PASSWORD))
    finally:
        store.close()
    # From now on a file that is lost is never replaced by an empty one.
    store = Store(folder.database, key, must_exist=True)
    return replace(open_context(store, context.officer, catalogue, clock), secret=secret)


def _remove_desk(folder: DeskFolder) -> None:
    database = folder.database
    logs = (database.with_name(database.name + end) for end in ("-wal", "-shm", "-journal"))
    for path in (folder.card, folder.key_file, folder.roster, folder.attempts, database, *logs):
        remove_file(path)


def fill_desk(store: Store, new: NewDesk, catalogue: Catalogue, clock: Clock = system_clock) -> DeskContext:
    """Fill an empty database with the wizard's answers. Returns the desk with the first officer signed in."""
    now = clock()
    schema.bring_up_to_date(store, store.path.parent / "backups", now)
    officer = Officer(new_id(), title_name(new.officer_name), Role.ADMINISTRATOR)
    with store.write() as connection:
        AGENCY.write(connection, new.agency)
        PRINTER.write(connection, new.printing)
        write_share(connection, DeskShare(new.share))
        USUAL.write(connection, usual_procedures(level_of_office(new.agency.parent, new.agency.name)))
        account = OfficerAccount(officer, hash_of(new.password), must_change=new.is_password_given)
        add_officer(connection, account)
    ensure_seeded(store, local(now).date())
    return open_context(store, officer, catalogue, clock)
