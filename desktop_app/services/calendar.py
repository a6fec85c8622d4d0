"""The working-time calendar: computed by the library `holidays`, corrected by announcements, stored in the database."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.law.working_time import CalendarDay, DayKind, WorkCalendar
from desktop_app.services.resources import read_json
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.calendar import calendar_days, put_days
from desktop_app.storage.engine import Store
from desktop_app.storage.settings import Setting

_YEARS_AHEAD = 2
_FIRST_YEAR = 2018
_SEEDED = Setting("calendar.seeded_to", int)


@dataclass(frozen=True, slots=True)
class DayChange:
    """A recorded change of the calendar.

    Attributes:
        day: which day.
        old: the entry before, or None.
        new: the entry since, or None when it was removed.
    """

    day: date
    old: CalendarDay | None
    new: CalendarDay | None


CALENDAR_CHANGES = AuditTrail("calendar", DayChange)


def ensure_seeded(store: Store, today: date) -> None:
    """Store the days off up to two years ahead, once a year; announced days override computed ones.

    A day that was entered, changed or deleted at the desk is not overwritten.
    """
    last_year = today.year + _YEARS_AHEAD
    with store.read() as connection:
        if (_SEEDED.read(connection) or 0) >= last_year:
            return
    with store.write() as connection:
        first_year = max((_SEEDED.read(connection) or 0) + 1, _FIRST_YEAR)
        shipped = [*computed_days(range(first_year, last_year + 1), confirmed_to=today.year), *announced_days()]
        changed = changed_days(connection)
        put_days(connection, [day for day in shipped if day.day not in changed])
        _SEEDED.write(connection, last_year)


def computed_days(years: range, confirmed_to: int) -> list[CalendarDay]:
    """Return the public holidays and worked weekends of some years as the library computes them.

    Days after the year `confirmed_to` are marked unconfirmed: the Prime Minister decides Tết and Quốc khánh each year
    (Bộ luật Lao động 2019 Điều 112 khoản 3).
    """
    import holidays  # noqa: PLC0415 - only once a year

    computed = holidays.country_holidays("VN", years=years, language="vi")
    worked = {day: "Làm bù" for day in computed.weekend_workdays if day.year in years}
    return [
        CalendarDay(day, kind, name, "Bộ luật Lao động 2019 Điều 112", day.year <= confirmed_to)
        for kind, named in ((DayKind.OFF, computed), (DayKind.WORKED, worked))
        for day, name in sorted(named.items())
    ]


def announced_days() -> list[CalendarDay]:
    """Return the days off and worked weekends of ``resources/calendar``."""
    return [read_day(row) for row in read_json("calendar", "vn.json")["days"]]


def read_day(row: Mapping[str, Any]) -> CalendarDay:
    """Return a day from its row in a year file.

    Raises:
        KeyError, TypeError, ValueError: when the row is not as those of ``resources/calendar/vn.json``.
    """
    return CalendarDay(
        date.fromisoformat(row["date"]), DayKind(row["kind"]), row["name"], row["basis"], bool(row["confirmed"])
    )


def changed_days(connection: Connection) -> set[date]:
    """Return the days that were changed at the desk."""
    return {entry.detail.day for entry in CALENDAR_CHANGES.entries(connection)}


def shipped_calendar(first_year: int, last_year: int) -> WorkCalendar:
    """Return the calendar that ships with the program, without a desk's own corrections."""
    this_year = max((day.day.year for day in announced_days() if day.confirmed), default=first_year)
    days = [*computed_days(range(first_year, last_year + 1), confirmed_to=this_year), *announced_days()]
    return _stamped(days)


def load_calendar(store: Store) -> WorkCalendar:
    """Return the calendar with a version stamp of its contents."""
    with store.read() as connection:
        days = calendar_days(connection)
    return _stamped(days)


def _stamped(days: list[CalendarDay]) -> WorkCalendar:
    stamp = hashlib.sha256(repr([(day.day, day.kind.value) for day in days]).encode()).hexdigest()[:12]
    return WorkCalendar({day.day: day for day in days}, stamp)
