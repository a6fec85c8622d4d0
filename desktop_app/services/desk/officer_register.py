"""Signs what an administrator decides about officers, and finds what was changed without a signature."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from desktop_app.domain.people.agency import Officer, Role
from desktop_app.domain.people.register import (
    RegisteredOfficer,
    officer_with,
    public_key_of,
    sign_entry,
)
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.unsigned_settings import settings_to_sign
from desktop_app.services.signed_settings import append_signed
from desktop_app.storage import keys
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.engine import Store
from desktop_app.storage.key_slots import OpenedSlot, public_of, signing_key_of
from desktop_app.storage.officer_register import append_entry, stored_register
from desktop_app.storage.officers import accounts_in_rows, all_accounts, store_account

_SEEN = re.compile(r"(?P<number>[1-9][0-9]{0,6}):(?P<first>[0-9a-f]{64}):(?P<last>[0-9a-f]{64})")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Unsigned:
    """What the audit log keeps of changes without a signature: the officers' names, and whether they were put back."""

    names: tuple[str, ...]
    put_back: bool = False


_FINDINGS = AuditTrail("officer.unsigned", _Unsigned)


def sign_officer(
    connection: Connection, context: DeskContext, officer: Officer, *, active: bool, has_new_slot: bool = False
) -> None:
    """Sign the role and access that an administrator gives an officer, in the same transaction.

    On a desk without a key file, such as a sample desk, nothing is signed.

    Args:
        connection: the open transaction.
        context: the desk, an administrator signed in.
        officer: the officer with the role.
        active: whether the officer may sign in.
        has_new_slot: whether the officer's newest slot was made by the administrator just now, so that its keys hold.

    Raises:
        RuleViolation: ``officer.cannot_sign`` when the register does not know who is signed in as an administrator.
    """
    standing = stored_register(connection)
    if standing is None:
        return
    changed = officer_with(standing.register.by_id.get(str(officer.id)), str(officer.id), officer.role, active=active)
    if has_new_slot:
        changed = _with_keys(context.store, replace(changed, key="", sealing_key=""))
    append_signed(connection, context.secret, standing, [changed])


def sign_recovery_code(connection: Connection, context: DeskContext, secret: bytes) -> None:
    """Sign that whoever has the new recovery code may sign like an administrator.

    Raises:
        RuleViolation: as `sign_officer`.
    """
    standing = stored_register(connection)
    if standing is not None:
        append_signed(connection, context.secret, standing, [_administrator(keys.RECOVERY, secret)])


def keep_register(store: Store, officer: Officer, secret: bytes) -> None:
    """Make the first entry when an administrator signs in; add what is not signed yet later.

    That are the keys of officers who signed in since the last entry, settings of a desk of before, and days of the
    calendar that program or server have brought.

    Args:
        store: the open database.
        officer: who signed in, with the role that counts.
        secret: the officer's secret; nothing is done without one.
    """
    if not secret:
        return
    key = public_key_of(signing_key_of(secret))
    with store.write() as connection:
        standing = stored_register(connection)
        if standing is None and officer.role is Role.ADMINISTRATOR:
            accounts = [account for account in all_accounts(connection) if account.officer.id != officer.id]
            others = [_with_keys(store, _registered(each.officer, active=each.active)) for each in accounts]
            own = [_administrator(str(officer.id), secret), *_recovery_code(store)]
            first = sorted([*others, *own], key=lambda each: each.id)
            values, subjects = settings_to_sign(connection)
            append_entry(connection, sign_entry(first, None, signing_key_of(secret), values, subjects))
        elif standing is not None and standing.register.may_sign(key):
            missing = [each for each in standing.register.officers if not each.key]
            new = [known for each in missing if (known := _with_keys(store, each)).key]
            values, subjects = settings_to_sign(connection)
            if new or values or subjects:
                append_signed(connection, secret, standing, new, values, subjects)


def recovery_code_may_sign(store: Store) -> bool:
    """Return whether the recovery code signs like an administrator; one from before the register was made does not."""
    with store.read() as connection:
        standing = stored_register(connection)
    code = next(_recovery_code(store), None)
    return standing is None or (code is not None and standing.register.may_sign(code.key))


def remembered_register(store: Store) -> str:
    """Return what an officer's slot remembers of the register, or ``""`` without one.

    It is the number of the last entry with the digests of the first and the last: ``3:…:…``.
    """
    with store.read() as connection:
        standing = stored_register(connection)
    if standing is None:
        return ""
    return f"{standing.register.number}:{standing.digests[0]}:{standing.digests[-1]}"


def is_replaced(store: Store, remembered: str) -> bool:
    """Return whether the register is not a later state of the one that the officer saw at the last sign-in.

    A restored backup has an earlier state, which is no replaced one.
    """
    seen = _SEEN.fullmatch(remembered)
    if seen is None:
        return False
    with store.read() as connection:
        standing = stored_register(connection)
    if standing is None or standing.digests[0] != seen["first"]:
        return True
    number = int(seen["number"])
    return number <= len(standing.digests) and standing.digests[number - 1] != seen["last"]


def register_notices(store: Store, slot: OpenedSlot) -> tuple[str, ...]:
    """Return the code of what an officer has to know about the register at sign-in; empty when all is well."""
    if is_replaced(store, slot.remembered):
        _log.warning("the register of officers is another one than at the last sign-in")
        return ("opened.register_replaced",)
    return ()


def unsigned_accounts(store: Store) -> list[Officer]:
    """Return the officers, as their rows say, whose role or access was changed without an administrator's signature."""
    with store.read() as connection:
        standing, rows = stored_register(connection), accounts_in_rows(connection)
    if standing is None:
        return []
    signed = {known.id: (known.role, known.active) for known in standing.register.officers}
    return [row.officer for row in rows if signed.get(str(row.officer.id)) != (row.officer.role, row.active)]


def note_unsigned(context: DeskContext) -> list[str]:
    """Record in the audit log that accounts were changed without a signature, once for the same; return their names."""
    names = sorted(officer.name for officer in unsigned_accounts(context.store))
    if names:
        _log.warning("%d accounts of officers were changed without a signature", len(names))
        with context.store.write() as connection:
            last = next(iter(_FINDINGS.latest(connection, 1)), None)
            if last is None or last.detail != _Unsigned(tuple(names)):
                _FINDINGS.append(connection, context.clock(), context.officer, _Unsigned(tuple(names)))
    return names


def put_back_signed(context: DeskContext) -> list[str]:
    """Give the rows of officers the roles and accesses that were signed; an unknown one is locked. Returns the names.

    Raises:
        RuleViolation: ``role.administrator_only``; as `sign_officer`.
    """
    check_right(context.officer, Right.OFFICERS)
    unsigned = {officer.id for officer in unsigned_accounts(context.store)}
    with context.store.write() as connection:
        standing = stored_register(connection)
        # Their roles are those that count already.
        accounts = [account for account in all_accounts(connection) if account.officer.id in unsigned]
        for account in accounts:
            signed = standing.register.by_id.get(str(account.officer.id)) if standing is not None else None
            store_account(connection, replace(account, active=signed is not None and signed.active))
            if signed is None:
                sign_officer(connection, context, account.officer, active=False)
        names = sorted(account.officer.name for account in accounts)
        if names:
            _FINDINGS.append(connection, context.clock(), context.officer, _Unsigned(tuple(names), put_back=True))
    return names


def _registered(officer: Officer, *, active: bool) -> RegisteredOfficer:
    return RegisteredOfficer(str(officer.id), officer.role, active)


def _administrator(owner: str, secret: bytes) -> RegisteredOfficer:
    key = public_key_of(signing_key_of(secret))
    return RegisteredOfficer(owner, Role.ADMINISTRATOR, True, key, public_of(secret))


def _recovery_code(store: Store) -> Iterator[RegisteredOfficer]:
    """Yield the owner of the recovery code, when there is one that can sign; no name stands behind it."""
    code = _with_keys(store, RegisteredOfficer(keys.RECOVERY, Role.ADMINISTRATOR, True))
    if code.key:
        yield code


def _with_keys(store: Store, officer: RegisteredOfficer) -> RegisteredOfficer:
    """Return an officer with the public keys of the newest slot; without any when there is none yet."""
    slots = DeskFolder(store.path.parent).slots
    if slots is None:
        return officer
    signing, sealing = keys.signing_keys_of(slots), keys.public_keys_of(slots)
    return replace(officer, key=signing.get(officer.id, ""), sealing_key=sealing.get(officer.id, ""))
