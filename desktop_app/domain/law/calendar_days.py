"""Calendar entries that differ from the ordinary week: their checks, and swaps with a missing half.

Bộ luật Lao động 2019 Điều 111, 112. A swap (hoán đổi) is announced as a pair: a working day off, and a weekend day that
is worked instead. The calendar holds its two days apart, since they may lie in two years.
"""

from collections.abc import Collection, Iterable
from datetime import date

from desktop_app.domain.dates import day_text
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import CalendarDay, DayKind
from desktop_app.domain.text import tidy

_SATURDAY = 5
# Name of a swapped day off in the announcements and in the library `holidays`.
_SWAP_WORDS = ("hoán đổi", "thay cho")
_MOST_DAYS_APART = 14


def is_swap(day: CalendarDay) -> bool:
    """Return whether a day off is swapped with a worked weekend."""
    return day.kind is DayKind.OFF and any(words in day.name.lower() for words in _SWAP_WORDS)


def check_day_entry(entry: CalendarDay, field: str = "day") -> CalendarDay:
    """Return an entry with normalised texts.

    Args:
        entry: the day.
        field: the field of the page where the date was typed.

    Raises:
        RuleViolation: ``calendar.no_name``, ``calendar.worked_weekday`` for a worked day that is no weekend (it is
            worked anyway), ``calendar.swap_weekend`` for a swapped day off that is a weekend; with ``day``.
    """
    name = tidy(entry.name)
    if not name:
        raise RuleViolation("calendar.no_name", "name")
    is_weekend = entry.day.weekday() >= _SATURDAY
    if entry.kind is DayKind.WORKED and not is_weekend:
        raise RuleViolation("calendar.worked_weekday", field, day=day_text(entry.day))
    if is_swap(entry) and is_weekend:
        raise RuleViolation("calendar.swap_weekend", field, day=day_text(entry.day))
    return CalendarDay(entry.day, entry.kind, name, tidy(entry.basis), entry.confirmed)


def check_new_days(days: Iterable[date], known: Collection[date], field: str = "day") -> None:
    """Check that no day is entered twice.

    Raises:
        RuleViolation: ``calendar.twice`` with ``day``.
    """
    seen = set(known)
    for day in days:
        if day in seen:
            raise RuleViolation("calendar.twice", field, day=day_text(day))
        seen.add(day)


def check_swap(off: date | None, worked: date | None) -> tuple[date, date]:
    """Return the two days of a swap.

    Raises:
        RuleViolation: ``calendar.no_day``, ``calendar.no_worked``, or ``calendar.swap_apart`` when they lie further
            apart than any announcement ever put them.
    """
    if off is None:
        raise RuleViolation("calendar.no_day", "day")
    if worked is None:
        raise RuleViolation("calendar.no_worked", "worked")
    if abs((worked - off).days) > _MOST_DAYS_APART:
        raise RuleViolation("calendar.swap_apart", "worked", most=_MOST_DAYS_APART)
    return off, worked


def lone_days(days: Collection[CalendarDay]) -> set[date]:
    """Return the swapped days off without a worked weekend near them, and the worked weekends without a day off."""
    swaps = [entry.day for entry in days if is_swap(entry)]
    lone = set()
    for worked in sorted(entry.day for entry in days if entry.kind is DayKind.WORKED):
        near = [off for off in swaps if abs((off - worked).days) <= _MOST_DAYS_APART]
        if near:
            swaps.remove(min(near, key=lambda off: (abs((off - worked).days), off)))
        else:
            lone.add(worked)
    return lone | set(swaps)
