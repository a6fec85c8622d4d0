"""The code of the next dossier: from the desk's own range, or after enrolment from leased numbers."""

import secrets
from datetime import date

from sqlalchemy import Connection

from desktop_app.domain.dossier.code import (
    PROVISIONAL_LETTERS,
    SERVER_SCHEME,
    format_code,
    leased_code,
    provisional_code,
)
from desktop_app.services.context import DeskContext
from desktop_app.storage.number_blocks import take_lent
from desktop_app.storage.numbers import take_number
from desktop_app.storage.sync_state import read_identity

_MARK = 6


def next_code(connection: Connection, context: DeskContext, day: date) -> str:
    """Allocate the code of the next dossier, in the transaction that uses it.

    An enrolled desk without a number left does not stop: it gives a provisional code, which the server replaces.

    Raises:
        RuleViolation: ``code.range_used_up`` at a desk that was never enrolled.
    """
    agency = context.agency.code_on(day)
    if read_identity(connection) is None:
        pattern = context.law.pattern(day)
        return format_code(pattern, agency, day, take_number(connection, pattern.name, pattern.period_of(day)))
    serial = take_lent(connection, SERVER_SCHEME)
    if serial is None:
        return provisional_code(agency, day, "".join(secrets.choice(PROVISIONAL_LETTERS) for _ in range(_MARK)))
    return leased_code(agency, day, serial)
