"""The working-time calendar: computed by the library `holidays`, corrected by announcements, stored in the database."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.law.working_time import CalendarDay, DayKind, WorkCalendar
from desktop_app.domain.people.register import SignedValue, Subject
from desktop_app.services.resources import read_json
from desktop_app.services.signed_settings import signed_values, value_of
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.calendar import calendar_days, put_days
from desktop_app.storage.engine import Store
from desktop_app.storage.settings import Setting

_YEARS_AHEAD = 2
_FIRST_YEAR = 2018
_SEEDED = Setting("calendar.seeded_to", int)
_SHIPPED = Setting("calendar.shipped", str)
_PUBLISHED = Setting("central.days", list[CalendarDay])
# The Labour Code of 2019 holds from 01/01/2021; before it, that of 2012 did.
_LAST_YEAR_OF_2012 = 2020
_BASIS_TO_2020, _BASIS_FROM_2021 = "Bộ luật Lao động 2012 Điều 115", "Bộ luật Lao động 2019 Điều 112"


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

    A day that was entered, changed or deleted at the desk is not overwritten. When the program brings other
    announcements, days that were computed or taken over from earlier ones get them.
    """
    last_year, version = today.year + _YEARS_AHEAD, str(read_json("calendar", "vn.json")["version"])
    with store.read() as connection:
        seeded_to, is_current = _SEEDED.read(connection) or 0, _SHIPPED.read(connection) == version
        if seeded_to >= last_year and is_current:
            return
    with store.write() as connection:
        first_year = max(seeded_to + 1, _FIRST_YEAR) if is_current else _FIRST_YEAR
        shipped = [*computed_days(range(first_year, last_year + 1), confirmed_to=today.year), *announced_days()]
        kept = changed_days(connection) | _of_others(connection, shipped)
        put_days(connection, [day for day in shipped if day.day not in kept])
        _SEEDED.write(connection, max(seeded_to, last_year))
        _SHIPPED.write(connection, version)


def _of_others(connection: Connection, shipped: list[CalendarDay]) -> set[date]:
    """Return the days that somebody else announced: the server confirmed them with a basis of its own."""
    ours = {day.basis for day in shipped} | {_BASIS_FROM_2021}
    return {day.day for day in calendar_days(connection) if day.confirmed and day.basis not in ours}


def computed_days(years: range, confirmed_to: int) -> list[CalendarDay]:
    """Return the public holidays and worked weekends of some years as the library computes them.

    Days after the year `confirmed_to` are marked unconfirmed: the Prime Minister decides Tết and Quốc khánh each year
    (Bộ luật Lao động 2019 Điều 112 khoản 3). Up to 2020 the days off were those of the Labour Code of 2012.
    """
    import holidays  # noqa: PLC0415 - only once a year

    computed = holidays.country_holidays("VN", years=years, language="vi")
    worked = {day: "Làm bù" for day in computed.weekend_workdays if day.year in years}
    return [
        CalendarDay(day, kind, name, _basis_of(day), day.year <= confirmed_to)
        for kind, named in ((DayKind.OFF, computed), (DayKind.WORKED, worked))
        for day, name in sorted(named.items())
    ]


def _basis_of(day: date) -> str:
    return _BASIS_FROM_2021 if day.year > _LAST_YEAR_OF_2012 else _BASIS_TO_2020


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
        days = standing_days(connection)
    return _stamped(days)


def standing_days(connection: Connection) -> list[CalendarDay]:
    """Return the days that count, in order: a row that was changed outside the program does not."""
    rows = calendar_days(connection)
    signed = signed_values(connection, Subject.CALENDAR)
    return rows if signed is None else _standing(connection, rows, signed)


def _standing(
    connection: Connection, rows: Sequence[CalendarDay], signed: Mapping[str, SignedValue]
) -> list[CalendarDay]:
    stored, published = {row.day: row for row in rows}, _published(connection)
    days: dict[date, CalendarDay] = {}
    for day in sorted({*stored, *(date.fromisoformat(key) for key in signed)}):
        row, of_desk = stored.get(day), signed.get(day.isoformat())
        decided = value_of(of_desk, CalendarDay)
        if row != decided and (of_desk is None or not of_desk.is_decided) and _is_brought(row, published):
            decided = row
        if decided is not None:
            days[day] = decided
    return list(days.values())


def _is_brought(row: CalendarDay | None, published: Mapping[date, CalendarDay]) -> bool:
    """Return whether the server has published a day, or the program brings it."""
    if row is None:
        return False
    return published.get(row.day) == row or _shipped_kinds(row.day.year).get(row.day) is row.kind


@lru_cache(maxsize=64)
def _shipped_kinds(year: int) -> Mapping[date, DayKind]:
    """Return the days that the program brings; computed only when a day is not signed yet, after each new year."""
    days = [*computed_days(range(year, year + 1), confirmed_to=year), *announced_days()]
    return {day.day: day.kind for day in days if day.day.year == year}


def publish_days(connection: Connection, days: Sequence[CalendarDay]) -> None:
    """Store the days that the server publishes, except those that were changed at the desk."""
    by_hand = changed_days(connection)
    put_days(connection, [day for day in days if day.day not in by_hand])
    _PUBLISHED.write(connection, list({**_published(connection), **{day.day: day for day in days}}.values()))


def _published(connection: Connection) -> dict[date, CalendarDay]:
    return {day.day: day for day in _PUBLISHED.read(connection) or ()}


def _stamped(days: list[CalendarDay]) -> WorkCalendar:
    stamp = hashlib.sha256(repr([(day.day, day.kind.value) for day in days]).encode()).hexdigest()[:12]
    return WorkCalendar({day.day: day for day in days}, stamp)
