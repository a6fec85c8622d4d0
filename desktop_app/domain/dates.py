"""Parsing and formatting of dates and times at the desk."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.relative_days import relative_day
from desktop_app.domain.text import is_number, plain_dashes, tidy

_BETWEEN = re.compile(r"[/\-. ]")
_YEAR_DIGITS = 4
_YEARS_AHEAD = 20

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def local(moment: datetime) -> datetime:
    """Return an aware moment in the desk's time zone, Asia/Ho_Chi_Minh."""
    return moment.astimezone(VIETNAM)


def parse_day(text: str, field: str, *, today: date | None = None, ahead: bool = False) -> date | None:
    """Return a typed day: ``14031990``, ``14/3/1990``, ``14-03-1990`` or ``1990-03-14``. Empty text is None.

    With `today` it may also be short or relative: ``15/8`` and ``1508`` (of this year), ``15/8/26``, ``hôm nay``,
    ``hôm qua``, ``-7`` and ``+3`` (days from today), ``thứ hai`` (of this week), ``thứ hai tuần sau``, ``đầu tháng``;
    with or without marks, and as Telex keys where the input method is off.

    Args:
        text: as typed.
        field: the field to name when the day is refused.
        today: the day that short and relative days are counted from; without it a day has a year of four digits.
        ahead: the day lies ahead: ``15/8`` and ``thứ hai`` are the coming ones.

    Raises:
        RuleViolation: ``date.unclear`` when it is no day, ``date.incomplete`` when it may not be short either,
            ``date.impossible`` for 31/02.
    """
    plain = plain_dashes(tidy(text))
    if not plain:
        return None
    if today is not None and (relative := relative_day(plain, today, ahead=ahead)) is not None:
        return relative
    year, month, day = _numbers(plain, field, today)
    try:
        parsed = date(year, month, day)
        passed = today is not None and ahead and _has_no_year(plain) and parsed < today
        return date(year + 1, month, day) if passed else parsed
    except ValueError:
        raise RuleViolation("date.impossible", field) from None


def year_of_two_digits(digit_pair: int, *, latest: int) -> int:
    """Return the year that two digits mean: the last one with this end that is not after `latest`."""
    return latest - (latest - digit_pair) % 100


def _numbers(plain: str, field: str, today: date | None) -> tuple[int, int, int]:
    """Return year, month and day of a day written in digits."""
    parts = _parts(plain) if is_number("".join(_parts(plain))) else []
    if len(parts) == 3 and len(parts[0]) == _YEAR_DIGITS:
        parts.reverse()
    lengths = tuple(map(len, parts))
    if len(lengths) >= 2 and max(lengths[:2]) <= 2:
        if lengths[2:] == (_YEAR_DIGITS,):
            return int(parts[2]), int(parts[1]), int(parts[0])
        if lengths[2:] == (2,) and today is not None:
            year = year_of_two_digits(int(parts[2]), latest=today.year + _YEARS_AHEAD)
            return year, int(parts[1]), int(parts[0])
        if not lengths[2:] and today is not None:
            return today.year, int(parts[1]), int(parts[0])
    raise RuleViolation("date.incomplete" if today is None else "date.unclear", field)


def _parts(plain: str) -> list[str]:
    parts = [part for part in _BETWEEN.split(plain) if part]
    if len(parts) == 1 and len(plain) in {4, 6, 8}:
        return [part for part in (plain[:2], plain[2:4], plain[4:]) if part]
    return parts


def _has_no_year(plain: str) -> bool:
    return len(_parts(plain)) == 2


def day_text(day: date | None) -> str:
    """Return ``dd/mm/yyyy``, or an empty text for None."""
    return f"{day:%d/%m/%Y}" if day else ""


def days_between(first: date, last: date) -> list[date]:
    """Return each day from `first` to `last`, both included; empty when `last` is earlier."""
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]
