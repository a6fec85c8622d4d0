"""The facts of the desk's agency as they count: what an administrator signed, with the names from the server."""

from sqlalchemy import Connection

from desktop_app.domain.codec import DecodeError, convert, plain
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.people.register import Subject
from desktop_app.services.signed_settings import signed_values, value_of
from desktop_app.storage.settings import Setting

AGENCY = Setting("agency", Agency)
_PUBLISHED = Setting("central.names", dict[str, str])
AGENCY_KEY = ""
"""The key of the agency among the signed values: there is one."""


def stored_agency(connection: Connection) -> Agency | None:
    """Return the agency, or None on a desk that is not set up.

    A row that was changed outside the program counts for nothing: what was signed last holds.
    """
    row, signed = agency_in_row(connection), signed_agency(connection)
    if signed is None or row in (signed, _with_names(signed, _PUBLISHED.read(connection) or {})):
        return row
    return signed


def signed_agency(connection: Connection) -> Agency | None:
    """Return the agency as it was signed last; None where nothing was."""
    values = signed_values(connection, Subject.AGENCY)
    return value_of(values.get(AGENCY_KEY), Agency) if values is not None else None


def agency_in_row(connection: Connection) -> Agency | None:
    """Return the agency as its row says, which somebody may have changed outside the program."""
    try:
        return AGENCY.read(connection)
    except DecodeError:
        return None


def publish_names(connection: Connection, names: dict[str, str]) -> None:
    """Give the agency the names that the server publishes."""
    agency = stored_agency(connection)
    if agency is not None and names:
        AGENCY.write(connection, _with_names(agency, names))
        _PUBLISHED.write(connection, names)


def _with_names(agency: Agency, names: dict[str, str]) -> Agency:
    return convert({**plain(agency), **names}, Agency)
