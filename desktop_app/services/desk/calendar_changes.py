"""Changes of the working calendar: single days, swaps, files of a year, and the audit log."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.dates import day_text
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.calendar_days import check_day_entry, check_new_days, check_swap, lone_days
from desktop_app.domain.law.working_time import CalendarDay, DayKind
from desktop_app.domain.people.register import Subject
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.calendar import CALENDAR_CHANGES, DayChange, load_calendar, read_day, standing_days
from desktop_app.services.context import DeskContext
from desktop_app.services.signed_settings import sign_values
from desktop_app.storage.audit import AuditEntry
from desktop_app.storage.calendar import drop_day, put_days

_LARGEST_FILE = 1_000_000


@dataclass(frozen=True, slots=True)
class CalendarChange:
    """One recorded change.

    Attributes:
        at: when, aware.
        officer_name: who.
        day: which day.
        old: the entry before, or None.
        new: the entry since, or None after a deletion.
    """

    at: datetime
    officer_name: str
    day: date
    old: CalendarDay | None
    new: CalendarDay | None


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A year as the page shows it.

    Attributes:
        year: the year.
        days: its days that differ from the plain week, in order.
        lone: those of them that are half a swap.
        is_known: whether its public holidays are entered.
        unknown: the years without their public holidays from the first that is entered to the one after the last.
        years: the years to choose from.
        changes: who changed what in it, newest first.
        version: the stamp of the whole calendar.
    """

    year: int
    days: tuple[CalendarDay, ...]
    lone: frozenset[date]
    is_known: bool
    unknown: tuple[int, ...]
    years: tuple[int, ...]
    changes: tuple[CalendarChange, ...]
    version: str


def calendar_year(context: DeskContext, year: int) -> CalendarYear:
    """Return the days of a year and its missing entries."""
    calendar = load_calendar(context.store)
    with context.store.read() as connection:
        made = [_change(entry) for entry in CALENDAR_CHANGES.entries(connection)]
    this_year = context.today().year
    entered = {day.year for day in calendar.days} | {this_year}
    years = range(min(entered), max(entered) + 2)
    return CalendarYear(
        year,
        tuple(entry for day, entry in sorted(calendar.days.items()) if day.year == year),
        frozenset(lone_days(list(calendar.days.values()))),
        calendar.knows(year),
        tuple(other for other in years if not calendar.knows(other)),
        tuple(years),
        tuple(change for change in reversed(made) if change.day.year == year),
        calendar.version,
    )


def put_day(context: DeskContext, entry: CalendarDay, instead_of: date | None = None) -> DeskContext:
    """Enter a day, or change the one of `instead_of`; returns the desk with the new calendar.

    Dossiers received before keep their due date; the audit log keeps the former entry.

    Raises:
        RuleViolation: ``role.head_only``, the codes of `check_day_entry`, ``calendar.twice``, ``calendar.unchanged``,
            ``officer.cannot_sign``.
    """
    check_right(context.officer, Right.WORKING_TIME)
    checked = check_day_entry(entry)
    with context.store.write() as connection:
        before = _stored(connection)
        check_new_days([checked.day], before.keys() - {instead_of})
        if before.get(checked.day) == checked and instead_of in {None, checked.day}:
            raise RuleViolation("calendar.unchanged", "day")
        gone = [instead_of] if instead_of is not None and instead_of != checked.day else []
        _apply(connection, context, before, [checked], gone)
    return _renewed(context)


def put_swap(
    context: DeskContext, off: date | None, worked: date | None, basis: str, *, confirmed: bool = True
) -> DeskContext:
    """Enter an announced swap: the day off and the weekend day worked for it. Returns the desk with the new calendar.

    Raises:
        RuleViolation: ``role.head_only``, the codes of `check_swap`, `check_day_entry` and `check_new_days`.
    """
    check_right(context.officer, Right.WORKING_TIME)
    first, second = check_swap(off, worked)
    name, pays = f"Nghỉ hoán đổi, làm bù ngày {day_text(second)}", f"Làm bù ngày {day_text(first)}"
    days = [
        check_day_entry(CalendarDay(first, DayKind.OFF, name, basis, confirmed)),
        check_day_entry(CalendarDay(second, DayKind.WORKED, pays, basis, confirmed), "worked"),
    ]
    with context.store.write() as connection:
        before = _stored(connection)
        check_new_days([first], before.keys())
        check_new_days([second], before.keys(), "worked")
        _apply(connection, context, before, days, [])
    return _renewed(context)


def remove_day(context: DeskContext, day: date) -> DeskContext:
    """Delete a day; the ordinary week applies to it again. Returns the context with the new calendar.

    Raises:
        RuleViolation: ``role.head_only``, or ``calendar.no_day`` when nothing is entered for it.
    """
    check_right(context.officer, Right.WORKING_TIME)
    with context.store.write() as connection:
        before = _stored(connection)
        if day not in before:
            raise RuleViolation("calendar.no_day", "day")
        _apply(connection, context, before, [], [day])
    return _renewed(context)


def take_year_file(context: DeskContext, path: Path) -> DeskContext:
    """Import the days of a file in the format of ``resources/calendar/vn.json``; other days stay.

    Half swaps are accepted (the other half may be in another year's file) and shown on the page.

    Raises:
        RuleViolation: ``role.head_only``; ``calendar.file_unreadable``, ``calendar.file_shape`` (with ``line``, the
            how-manieth day), ``calendar.twice``, the codes of `check_day_entry`, ``calendar.unchanged``. Then
            nothing is stored.
    """
    check_right(context.officer, Right.WORKING_TIME)
    days = _checked_file(_rows(path))
    with context.store.write() as connection:
        before = _stored(connection)
        new = [day for day in days if before.get(day.day) != day]
        if not new:
            raise RuleViolation("calendar.unchanged", "file")
        _apply(connection, context, before, new, [])
    return _renewed(context)


def _rows(path: Path) -> list[Any]:
    try:
        # As bytes: the editors of Windows write a mark of byte order before UTF-8, or UTF-16.
        rows = json.loads(path.read_bytes())["days"] if path.stat().st_size <= _LARGEST_FILE else None
    except (OSError, ValueError, KeyError, TypeError):
        rows = None
    if not isinstance(rows, list) or not rows:
        raise RuleViolation("calendar.file_unreadable", "file")
    return rows


def _checked_file(rows: Sequence[Any]) -> list[CalendarDay]:
    days = []
    for line, row in enumerate(rows, 1):
        try:
            day = read_day(row)
            days.append(check_day_entry(day, "file"))
        except (KeyError, TypeError, ValueError, AttributeError):
            raise RuleViolation("calendar.file_shape", "file", line=line) from None
    check_new_days([day.day for day in days], (), "file")
    return days


def _stored(connection: Connection) -> dict[date, CalendarDay]:
    return {day.day: day for day in standing_days(connection)}


def _apply(
    connection: Connection,
    context: DeskContext,
    before: Mapping[date, CalendarDay],
    new: Sequence[CalendarDay],
    gone: Sequence[date],
) -> None:
    after: dict[date, CalendarDay | None] = {**dict.fromkeys(gone), **{day.day: day for day in new}}
    for day, entry in after.items():
        CALENDAR_CHANGES.append(connection, context.clock(), context.officer, DayChange(day, before.get(day), entry))
    for day in gone:
        drop_day(connection, day)
    put_days(connection, list(new))
    sign_values(connection, context, Subject.CALENDAR, {day.isoformat(): entry for day, entry in after.items()})


def _change(entry: AuditEntry[DayChange]) -> CalendarChange:
    made = entry.detail
    return CalendarChange(entry.at, entry.officer_name, made.day, made.old, made.new)


def _renewed(context: DeskContext) -> DeskContext:
    return replace(context, calendar=load_calendar(context.store))
