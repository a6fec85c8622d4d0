"""Office hours as the desk stores them: its own changes and what the server distributes."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from desktop_app.domain.law.office_hours import DatedHours, HoursHistory
from desktop_app.storage.settings import Setting

_HOURS = Setting("office_hours", list[DatedHours])


def stored_hours(connection: Connection) -> HoursHistory:
    """Return the hours that the desk has had, each from its day on."""
    return HoursHistory(tuple(_HOURS.read(connection) or ()))


def store_published_hours(connection: Connection, published: Sequence[DatedHours], now: datetime) -> None:
    """Store the hours that the server distributes; dossiers received before `now` keep their due date."""
    stored = stored_hours(connection)
    changed = stored.published(published, now)
    if changed != stored:
        keep_hours(connection, changed)


def keep_hours(connection: Connection, history: HoursHistory) -> None:
    """Store the hours."""
    _HOURS.write(connection, list(history.entries))
