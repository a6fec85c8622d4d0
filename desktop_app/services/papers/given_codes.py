"""The codes that this desk's counters gave on a day."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection

from desktop_app.domain.dossier.code import CodePattern, format_code, parse_code
from desktop_app.domain.serials import LAST_SHARE, reserve_serial, serial_of_day
from desktop_app.services.context import DeskContext
from desktop_app.services.numbers import series_of
from desktop_app.storage.numbers import taken_in

_LONGEST_RUN = 10_000


def given_codes(connection: Connection, context: DeskContext, day: date, received: Sequence[str] = ()) -> Iterator[str]:
    """Yield the codes that this desk's counters gave on a day, to dossiers and to slips.

    A series that runs on does not tell its days apart: there the codes between the first and the last reception count.

    Args:
        connection: the open transaction.
        context: the desk.
        day: the day.
        received: the codes of the dossiers that were received on it; only asked for a series that runs on.
    """
    agency = context.agency.code_on(day)
    pattern = context.law.pattern(day, agency)
    taken = taken_in(connection, f"{day:%Y%m%d}")
    for share in range(1, LAST_SHARE + 1) if taken else ():
        for is_reserve, serial in ((False, serial_of_day), (True, reserve_serial)):
            last = taken.get(series_of(pattern, share, is_reserve=is_reserve), 0)
            if last and (pattern.restarts_daily or is_reserve):
                yield from (format_code(pattern, agency, day, serial(share, place)) for place in range(1, last + 1))
    if not pattern.restarts_daily:
        yield from _running_codes(pattern, agency, day, received)


def _running_codes(pattern: CodePattern, agency: str, day: date, received: Sequence[str]) -> Iterator[str]:
    own = [code for code in map(parse_code, received) if code.agency == agency and code.serial]
    serials = sorted(code.serial for code in own)
    if serials and serials[-1] - serials[0] < _LONGEST_RUN:
        serials = list(range(serials[0], serials[-1] + 1))
    yield from (format_code(pattern, agency, day, serial) for serial in serials)
