"""Settings whose rows were changed without a signature: found, named, and put back; and what is still to be signed."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from desktop_app.domain.codec import encode
from desktop_app.domain.forms.wording import WordingEntry
from desktop_app.domain.people.register import RIGHT_FOR, SignedValue, Subject
from desktop_app.domain.people.rights import check_right
from desktop_app.services.agency import AGENCY, AGENCY_KEY, agency_in_row, stored_agency
from desktop_app.services.calendar import changed_days, standing_days
from desktop_app.services.context import DeskContext
from desktop_app.services.signed_settings import signed_values
from desktop_app.services.wording_entries import standing_entries
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.calendar import calendar_days, drop_day, put_days
from desktop_app.storage.engine import Store
from desktop_app.storage.wordings import all_entries, put_entries_back

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Unsigned:
    """What the audit log keeps of settings changed without a signature, and whether they were put back."""

    subjects: tuple[Subject, ...]
    put_back: bool = False


_FINDINGS = AuditTrail("settings.unsigned", _Unsigned)


def settings_to_sign(connection: Connection) -> tuple[list[SignedValue], list[Subject]]:
    """Return the settings that count and are not signed as they are, and the subjects of which none is signed yet.

    What a desk of before holds is signed as it is, as its officers are.
    """
    values, subjects = [], []
    for subject in Subject:
        signed = signed_values(connection, subject)
        if signed is None:
            subjects.append(subject)
        decided = {day.isoformat() for day in changed_days(connection)} if subject is Subject.CALENDAR else None
        for key, value in _that_count(connection, subject).items():
            packed = encode(value).decode()
            if signed is None or key not in signed or signed[key].value != packed:
                values.append(SignedValue(subject, key, packed, decided is None or key in decided))
    return values, subjects


def unsigned_settings(store: Store) -> list[Subject]:
    """Return what the settings are about whose rows were changed without a signature."""
    with store.read() as connection:
        return [subject for subject in Subject if _rows(connection, subject) != _that_count(connection, subject)]


def note_unsigned_settings(context: DeskContext) -> list[Subject]:
    """Record in the audit log that settings were changed without a signature, once for the same; return which."""
    subjects = unsigned_settings(context.store)
    if subjects:
        _log.warning("settings were changed without a signature: %s", ", ".join(subjects))
        with context.store.write() as connection:
            last = next(iter(_FINDINGS.latest(connection, 1)), None)
            if last is None or last.detail != _Unsigned(tuple(subjects)):
                _FINDINGS.append(connection, context.clock(), context.officer, _Unsigned(tuple(subjects)))
    return subjects


def put_back_settings(context: DeskContext, subject: Subject) -> None:
    """Make the rows say what counts: what was signed last, and what program and server have brought.

    Raises:
        RuleViolation: ``role.administrator_only`` or ``role.head_only``, after who may change these settings.
    """
    check_right(context.officer, RIGHT_FOR[subject])
    with context.store.write() as connection:
        if subject is Subject.WORDING:
            put_entries_back(connection, standing_entries(connection))
        elif subject is Subject.CALENDAR:
            _put_days_back(connection)
        elif (agency := stored_agency(connection)) is not None:
            AGENCY.write(connection, agency)
        _FINDINGS.append(connection, context.clock(), context.officer, _Unsigned((subject,), put_back=True))


def _put_days_back(connection: Connection) -> None:
    days, rows = standing_days(connection), calendar_days(connection)
    for gone in {row.day for row in rows} - {day.day for day in days}:
        drop_day(connection, gone)
    put_days(connection, days)


def _rows(connection: Connection, subject: Subject) -> Mapping[str, object]:
    """Return the settings as their rows say, which somebody may have changed outside the program."""
    if subject is Subject.WORDING:
        return {str(entry.id): _unnamed(entry) for entry in all_entries(connection)}
    if subject is Subject.CALENDAR:
        return {day.day.isoformat(): day for day in calendar_days(connection)}
    agency = agency_in_row(connection)
    return {AGENCY_KEY: agency} if agency is not None else {}


def _that_count(connection: Connection, subject: Subject) -> Mapping[str, object]:
    """Return the settings that count."""
    if subject is Subject.WORDING:
        return {str(entry.id): _unnamed(entry) for entry in standing_entries(connection)}
    if subject is Subject.CALENDAR:
        return {day.day.isoformat(): day for day in standing_days(connection)}
    agency = stored_agency(connection)
    return {AGENCY_KEY: agency} if agency is not None else {}


def _unnamed(entry: WordingEntry) -> WordingEntry:
    """Return an entry without its officer's name, which changes with the officer's account."""
    return replace(entry, officer_name="")
