"""Slips for an outage: finding the one that was scanned, entering it, voiding what was not used."""

from datetime import datetime, time

from sqlalchemy import Connection

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.code import code_in_scan
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.papers.outage_slip import (
    OutageSlip,
    SlipState,
    check_open,
    check_written_at,
)
from desktop_app.domain.papers.voiding import check_void_reason
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.clock import event_time
from desktop_app.services.context import DeskContext
from desktop_app.services.papers.given_codes import given_codes
from desktop_app.storage.dossiers import is_code_taken
from desktop_app.storage.outage_slips import (
    add_slips,
    is_slip,
    listed_slips,
    read_slip,
    store_entered,
    store_voided,
)

_MOST_LISTED = 500


def slips(context: DeskContext) -> list[OutageSlip]:
    """Return the desk's slips, the open ones first."""
    with context.store.read() as connection:
        return listed_slips(connection, _MOST_LISTED)


def slip_in_scan(context: DeskContext, text: str) -> OutageSlip | None:
    """Return the slip whose number was scanned or typed, or None when the number is that of no slip of this desk."""
    code = code_in_scan(text)
    if code is None:
        return None
    with context.store.read() as connection:
        return slip_with_code(connection, context, code.text)


def slip_with_code(connection: Connection, context: DeskContext, code: str) -> OutageSlip | None:
    """Return the slip with a number.

    After a backup was put back the file does not know the slips that were printed since, but the rollback guard knows
    that their numbers were given: such a number that nothing has is believed to be a slip's.
    """
    stored = read_slip(connection, code)
    if stored is not None or is_code_taken(connection, code):
        return stored
    read = code_in_scan(code)
    if read is None or read.agency != context.agency.code_on(read.day) or read.day > context.today():
        return None
    is_given = code in set(given_codes(connection, context, read.day))
    return OutageSlip(code, datetime.combine(read.day, time(), VIETNAM)) if is_given else None


def check_slip(connection: Connection, context: DeskContext, reception: Reception, now: datetime) -> None:
    """Check that a page may be received with the number and the moment of its slip.

    Raises:
        Problems: as `check_open` and `check_written_at`.
    """
    try:
        slip = check_open(slip_with_code(connection, context, reception.slip))
        check_written_at(slip, reception.slip_at, now)
    except RuleViolation as problem:
        raise Problems([problem]) from problem


def enter_slip(connection: Connection, context: DeskContext, reception: Reception, now: datetime) -> None:
    """Record that a slip became a dossier, in the transaction that stores it."""
    _have_row(connection, context, reception.slip, now)
    store_entered(connection, reception.slip, reception.id, now)


def void_slip(context: DeskContext, code: str, why: str) -> None:
    """Void a slip that was not used or was spoilt; its number is given to nothing else.

    Raises:
        RuleViolation: ``role.counter_only``; ``void.reason``, ``void.reason_long`` (field ``why``); as `check_open`.
    """
    check_right(context.officer, Right.VOID_PAPERS)
    reason = check_void_reason(why)
    with context.store.write() as connection:
        check_open(slip_with_code(connection, context, code))
        now = event_time(connection, context)
        _have_row(connection, context, code, now)
        store_voided(connection, code, reason, context.officer.id, now)


def _have_row(connection: Connection, context: DeskContext, code: str, now: datetime) -> None:
    if not is_slip(connection, code):
        slip = slip_with_code(connection, context, code)
        add_slips(connection, [code], context.officer.id, slip.printed_at if slip is not None else now)


__all__ = [
    "OutageSlip",
    "SlipState",
    "check_slip",
    "enter_slip",
    "slip_in_scan",
    "slips",
    "void_slip",
]
