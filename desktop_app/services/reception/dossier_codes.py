"""The code of the next dossier: a serial of the desk's share, with or without a network."""

from datetime import date

from sqlalchemy import Connection

from desktop_app.domain.dossier.code import CodePattern, format_code, leased_code
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.serials import SERVER_SCHEME, lone_serial, reserve_serial, serial_of_day
from desktop_app.services.context import DeskContext
from desktop_app.services.numbers import DeskShare, series_of, usable_share
from desktop_app.storage.dossiers import is_code_taken
from desktop_app.storage.number_blocks import take_lent
from desktop_app.storage.numbers import take_number
from desktop_app.storage.outage_slips import is_slip
from desktop_app.storage.sync_state import read_identity


def next_code(connection: Connection, context: DeskContext, day: date) -> str:
    """Allocate the code of the next dossier, in the transaction that uses it.

    A code that a dossier at this desk has already, from whichever desk, is passed over; so is that of a slip.

    Raises:
        RuleViolation: ``code.range_used_up`` when the share has no serial left today; ``numbers.no_share`` while the
            server has not assigned one; ``code.shape`` when the agency's code makes none that can be read again; as
            `usable_share`.
    """
    agency = context.agency.code_on(day)
    pattern = context.law.pattern(day, agency)
    share = usable_share(connection, context.agency)
    if not share.number:
        return _code_of_old_block(connection, agency, day)
    while True:
        code = format_code(pattern, agency, day, _serial(connection, pattern, share, day))
        if not is_code_taken(connection, code) and not is_slip(connection, code):
            return code


def _code_of_old_block(connection: Connection, agency: str, day: date) -> str:
    """Return a code of the blocks that version 0.1.0 had been lent: an update without a network stops nobody."""
    serial = take_lent(connection, SERVER_SCHEME)
    if serial is None:
        raise RuleViolation("numbers.no_share", "numbers")
    return leased_code(agency, day, serial)


def _serial(connection: Connection, pattern: CodePattern, share: DeskShare, day: date) -> int:
    if pattern.restarts_daily:
        return serial_of_day(share.number, _place(connection, pattern, share.number, pattern.period_of(day)))
    serial = _running_serial(connection, pattern, share.number)
    if serial is not None:
        return serial
    series = series_of(pattern, share.number, is_reserve=True)
    return reserve_serial(share.number, take_number(connection, series, f"{day:%Y%m%d}"))


def _running_serial(connection: Connection, pattern: CodePattern, share: int) -> int | None:
    """Return the next serial of a series that runs on, or None when the desk has none left."""
    if read_identity(connection) is not None:
        return take_lent(connection, SERVER_SCHEME)
    try:
        return lone_serial(share, _place(connection, pattern, share, ""))
    except RuleViolation:
        return None


def _place(connection: Connection, pattern: CodePattern, share: int, period: str) -> int:
    return take_number(connection, series_of(pattern, share), period)
