"""Periods of reports: months, quarters and years, and their first days."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import IntEnum, StrEnum

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a report is about, both included.

    Attributes:
        first: first day.
        last: last day.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        """Check the order.

        Raises:
            RuleViolation: ``period.backwards``.
        """
        if self.last < self.first:
            raise RuleViolation("period.backwards", "to")

    @property
    def begin(self) -> datetime:
        """The first moment, aware."""
        return datetime.combine(self.first, time(), VIETNAM)

    @property
    def end(self) -> datetime:
        """The first moment after the period, aware."""
        return datetime.combine(self.last + timedelta(days=1), time(), VIETNAM)


class PeriodKind(StrEnum):
    """The periods that reports are made for."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Border(IntEnum):
    """The day of the month on which periods begin: by the calendar, or the 15th to the 14th as some reports run."""

    CALENDAR = 1
    FIFTEENTH = 15


_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}


def period_around(day: date, kind: PeriodKind, border: Border = Border.CALENDAR) -> Period:
    """Return the period of a kind that holds a day.

    Args:
        day: any day of it.
        kind: month, quarter or year.
        border: on which day of the month periods begin; one that begins on the 15th is named after the month that it
            ends in.
    """
    length = _MONTHS[kind]
    # Months counted from year 0; a period that begins on the 15th belongs to the month after.
    shift = 0 if border is Border.CALENDAR else 1
    month = day.year * 12 + day.month - 1 + (shift if day.day >= border else 0)
    begin = month // length * length - shift
    return Period(_day_of(begin, border), _day_of(begin + length, border) - timedelta(days=1))


def _day_of(month: int, day: int) -> date:
    return date(month // 12, month % 12 + 1, day)
