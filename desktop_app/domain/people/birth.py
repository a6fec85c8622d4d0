"""The birth of a citizen: a day, or the year alone where no paper says more."""

import re
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.dates import day_text, parse_day, year_of_two_digits
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import tidy

_YEAR = re.compile(r"[0-9]{4}")
_FIRST_YEAR = "1800"
_SHORT_YEAR = re.compile(r"([0-9]{1,2}[/. -][0-9]{1,2}[/. -]|[0-9]{4})([0-9]{2})")


@dataclass(frozen=True, slots=True)
class Birth:
    """When a citizen was born.

    Attributes:
        day: the day, or None where only the year is known.
        year: the year where nothing more is known, else None.
    """

    day: date | None = None
    year: int | None = None


def parse_birth(text: str, *, today: date, field: str = "birth_date") -> Birth:
    """Return a typed birth: a day, or a year of four digits. A year of two digits is the last one that has passed.

    Raises:
        RuleViolation: ``birth.incomplete``, or ``date.impossible`` for 31/02.
    """
    plain = tidy(text)
    if _YEAR.fullmatch(plain) and plain >= _FIRST_YEAR:
        return Birth(year=int(plain))
    if (short := _SHORT_YEAR.fullmatch(plain)) is not None:
        plain = short[1] + str(year_of_two_digits(int(short[2]), latest=today.year))
    try:
        return Birth(day=parse_day(plain, field))
    except RuleViolation as problem:
        if problem.code == "date.incomplete":
            raise RuleViolation("birth.incomplete", field) from None
        raise


def birth_text(day: date | None, year: int | None) -> str:
    """Return a birth as it is shown and typed: ``14/03/1990``, ``1969``, or an empty text."""
    return day_text(day) or (str(year) if year else "")
