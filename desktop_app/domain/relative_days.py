"""Days said in words or counted from today: hôm nay, hôm qua, -7, +3, thứ hai tuần sau, đầu tháng."""

import re
from calendar import monthrange
from datetime import date, timedelta

from desktop_app.domain.text import fold, undo_telex

_COUNTED = re.compile(r"([+-]) ?([0-9]{1,4})")
_NUMBER_OF_DAYS = re.compile(r"([0-9]{1,4}) ngay (truoc|nua|toi|sau)")
_STEPS = {
    "hom nay": 0,
    "nay": 0,
    "hom qua": -1,
    "hom kia": -2,
    "mai": 1,
    "ngay mai": 1,
    "ngay kia": 2,
    "ngay mot": 2,
    "tuan truoc": -7,
    "tuan sau": 7,
    "tuan toi": 7,
}
_NUMERALS = ("hai", "ba", "tu", "nam", "sau", "bay")
_WEEKDAYS = {
    **{f"thu {phrase}": place for place, phrase in enumerate(_NUMERALS)},
    **{f"{short}{place + 2}": place for place in range(6) for short in ("thu ", "thu", "t")},
    "chu nhat": 6,
    "cn": 6,
}
_WEEKDAY = re.compile(
    rf"({'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})(?: (?:tuan )?(nay|sau|toi|truoc|roi|vua roi|vua qua))?"
)
_WEEKS = {"nay": 0, "sau": 1, "toi": 1, "truoc": -1, "roi": -1, "vua roi": -1, "vua qua": -1}


def relative_day(text: str, today: date, *, ahead: bool = False) -> date | None:
    """Return the day that a text counts from today or names, or None when it does neither.

    Args:
        text: as typed; marks and capitals do not matter, and Telex keys are understood.
        today: the day it is counted from.
        ahead: a weekday without more words is the coming one, not that of this week.
    """
    if (counted := _COUNTED.fullmatch(text.strip())) is not None:
        return _moved(today, int(counted[1] + counted[2]))
    for phrase in (fold(text), undo_telex(text)):
        if (day := _named(phrase, today, ahead=ahead)) is not None:
            return day
    return None


def _named(phrase: str, today: date, *, ahead: bool) -> date | None:
    if phrase in _STEPS:
        return _moved(today, _STEPS[phrase])
    if (match := _NUMBER_OF_DAYS.fullmatch(phrase)) is not None:
        return _moved(today, -int(match[1]) if match[2] == "truoc" else int(match[1]))
    if (match := _WEEKDAY.fullmatch(phrase)) is not None:
        return _weekday(today, _WEEKDAYS[match[1]], match[2], ahead=ahead)
    return _borders(today).get(phrase)


def _weekday(today: date, place: int, week: str | None, *, ahead: bool) -> date | None:
    step = place - today.weekday()
    if week is None and ahead and step < 0:
        return _moved(today, step + 7)
    return _moved(today, step + 7 * _WEEKS.get(week or "nay", 0))


def _borders(today: date) -> dict[str, date]:
    """Return the first and last days of this week, month and year, by their names."""
    return {
        "dau tuan": today - timedelta(days=today.weekday()),
        "dau thang": today.replace(day=1),
        "cuoi thang": today.replace(day=monthrange(today.year, today.month)[1]),
        "dau nam": today.replace(month=1, day=1),
        "cuoi nam": today.replace(month=12, day=31),
    }


def _moved(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None
