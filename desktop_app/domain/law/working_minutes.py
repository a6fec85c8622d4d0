"""Working time in minutes, for times shorter than a limit: a working day counts eight hours.

Internal processes give their times in hours, and in days of eight hours (Bộ luật Lao động 2019 Điều 105 khoản 1). An
office whose day is shorter by its opening hours is credited the rest when it closes, and what a day is longer counts
nothing, so that five days of a process end when five working days have passed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.domain.dates import local
from desktop_app.domain.law.working_time import OfficeHours, WorkCalendar

HOUR_MINUTES = 60
DAY_MINUTES = 8 * HOUR_MINUTES
"""Minutes of a working day."""
_DAY = timedelta(minutes=DAY_MINUTES)
_NOTHING = timedelta()

Stop = tuple[datetime, datetime | None]
"""A time in which the clock stands: from when, and until when; None while it still stands."""


@dataclass(frozen=True, slots=True)
class OfficeClock:
    """Counts the working time of an office.

    Attributes:
        calendar: the days off and worked weekends.
        hours_on: the office's hours of a day.
    """

    calendar: WorkCalendar
    hours_on: Callable[[date], OfficeHours]

    def between(self, begin: datetime, end: datetime, stops: Iterable[Stop] = ()) -> timedelta:
        """Return the working time from a moment to another one, without the times in which the clock stood.

        Args:
            begin: an aware moment.
            end: an aware moment; one before `begin` gives nothing.
            stops: when the clock stood; none within another.
        """
        worked = self._worked(begin, end)
        for since, until in stops:
            worked -= self._worked(max(begin, since), min(end, until or end))
        return max(worked, _NOTHING)

    def after(self, begin: datetime, minutes: int, stops: Sequence[Stop] = ()) -> datetime | None:
        """Return the first moment by which so much working time has passed since another one.

        Returns:
            The moment in Việt Nam's time; None where the clock stands before it and was not started again.
        """
        left, at = timedelta(minutes=minutes), begin
        for since, until in sorted(stops, key=lambda stop: stop[0]):
            if until is not None and until <= at:
                continue
            worked = self._worked(at, since)
            if since > at and worked >= left:
                break
            if until is None:
                return None
            left -= worked
            at = until
        return self._after(at, left)

    def _worked(self, begin: datetime, end: datetime) -> timedelta:
        if end <= begin:
            return _NOTHING
        begin, end = local(begin), local(end)
        day = begin.date()
        worked = -self._until(begin)
        while day < end.date():
            worked += _DAY if self.calendar.is_working(day) else _NOTHING
            day += timedelta(days=1)
        return worked + self._until(end)

    def _until(self, at: datetime) -> timedelta:
        """Return the working time of a day that has passed at a local moment of it."""
        if not self.calendar.is_working(at.date()):
            return _NOTHING
        spans = self.hours_on(at.date()).spans(at.date())
        if at >= spans[-1][1]:
            return _DAY
        passed = sum((min(max(at, begin), end) - begin for begin, end in spans), _NOTHING)
        return min(passed, _DAY)

    def _after(self, begin: datetime, left: timedelta) -> datetime:
        at = local(begin)
        if left <= _NOTHING:
            return at
        day, left = at.date(), left + self._until(at)
        while not self.calendar.is_working(day) or left > _DAY:
            left -= _DAY if self.calendar.is_working(day) else _NOTHING
            day += timedelta(days=1)
        spans = self.hours_on(day).spans(day)
        for opening, end in spans:
            if left <= end - opening:
                return opening + left
            left -= end - opening
        return spans[-1][1]
