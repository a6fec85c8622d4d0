"""Another officer, or the same one after a pause, at a desk that is open and locked."""

from dataclasses import replace
from uuid import UUID

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.attempts import one_attempt
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.key_opening import own_slot_in
from desktop_app.services.desk.officer_register import register_notices
from desktop_app.services.desk.passwords import is_password_of
from desktop_app.services.desk.roster import Roster, roster_of, update_roster
from desktop_app.storage.officers import active_accounts
from desktop_app.storage.settings import Setting

USUAL_IDLE_MINUTES = 10
MOST_IDLE_MINUTES = 60
IDLE_MINUTES = Setting("desk.idle_minutes", int)


def may_lock(context: DeskContext) -> bool:
    """Return whether the desk can be locked: the sample desk has no passwords that anybody knows."""
    return DeskFolder(context.store.path.parent).slots is not None


def who_may_enter(context: DeskContext) -> Roster:
    """Return who may unlock the desk, with the signed-in officer as the last one."""
    return roster_of(context.store, context.officer)


def enter(context: DeskContext, officer_id: UUID | None, password: str) -> DeskContext:
    """Return the open desk with an officer signed in by the password; the database is not opened anew.

    Raises:
        RuleViolation: ``password.wrong``; as `one_attempt`.
    """
    with context.store.read() as connection:
        accounts = active_accounts(connection)
    wanted = officer_id or context.officer.id
    with one_attempt(DeskFolder(context.store.path.parent), wanted, context.clock):
        account = next((account for account in accounts if account.officer.id == wanted), None)
        if account is None or not is_password_of(account, password):
            raise RuleViolation("password.wrong", "password")
        slot = own_slot_in(DeskFolder(context.store.path.parent), password, str(wanted))
    update_roster(context.store, account.officer)
    secret, notices = (slot.secret, register_notices(context.store, slot)) if slot is not None else (b"", ())
    entered = replace(context, officer=account.officer, secret=secret, notices=notices)
    return replace(entered, must_change_password=account.must_change)


def idle_minutes(context: DeskContext) -> int:
    """Return after how many minutes without input the desk is locked; 0 where it cannot be."""
    if not may_lock(context):
        return 0
    with context.store.read() as connection:
        return IDLE_MINUTES.read(connection) or USUAL_IDLE_MINUTES


def choose_idle_minutes(context: DeskContext, minutes: int) -> None:
    """Store after how many minutes without input the desk is locked.

    Raises:
        RuleViolation: ``role.head_only``; ``idle.range`` with ``most`` for none, or more than an hour.
    """
    check_right(context.officer, Right.DESK_HABITS)
    if not 1 <= minutes <= MOST_IDLE_MINUTES:
        raise RuleViolation("idle.range", "minutes", most=MOST_IDLE_MINUTES)
    with context.store.write() as connection:
        IDLE_MINUTES.write(connection, minutes)
