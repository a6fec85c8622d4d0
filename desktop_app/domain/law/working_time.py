"""Working time: which days count, when a time limit ends, and why.

Bộ luật Dân sự 2015 Điều 147 khoản 2: the day of the event is not counted. Điều 148 khoản 5: a limit whose last day is a
day off ends on the next working day. Bộ luật Lao động 2019 Điều 111, 112: weekly rest and public holidays; worked
Saturdays and exchanged days are announced by the Government each year. Nghị quyết 28/2026/QH16: 24/11 is a day off.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desktop_app.domain.bounds import Count, Name
from desktop_app.domain.dates import VIETNAM, days_between
from desktop_app.domain.errors import RuleViolation

_SATURDAY = 5
_LONGEST_LIMIT = 3650
# Where each year's public holidays fall, with the days off in lieu of a weekend: New Year, Tết, 30/4 and 01/5, 02/9.
_HOLIDAY_SEASONS = (((1, 1), (1, 3)), ((1, 20), (2, 28)), ((4, 27), (5, 5)), ((8, 29), (9, 5)))


class DayKind(StrEnum):
    """Kind of a calendar entry."""

    OFF = "off"
    WORKED = "worked"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day that differs from the ordinary week.

    Attributes:
        day: the day.
        kind: off, or a weekend day that is worked instead of another.
        name: why, in Vietnamese, as it is shown and printed.
        basis: the law or announcement.
        confirmed: whether an announcement was read; False for days computed ahead.
    """

    day: date
    kind: DayKind
    name: str
    basis: str = ""
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The known days off and worked weekends.

    Attributes:
        days: entries by day.
        version: a short stamp of the contents, kept with each due date computed from it.
    """

    days: Mapping[date, CalendarDay]
    version: str = ""

    def is_working(self, day: date) -> bool:
        """Return whether offices work on `day`."""
        entry = self.days.get(day)
        if entry is not None:
            return entry.kind is DayKind.WORKED
        return day.weekday() < _SATURDAY

    def reason_off(self, day: date) -> str:
        """Return why `day` is off: the holiday's name, or ``""`` for an ordinary weekend."""
        entry = self.days.get(day)
        return entry.name if entry is not None and entry.kind is DayKind.OFF else ""

    def knows(self, year: int) -> bool:
        """Return whether the days off of a year are entered: at least one day off at each of its public holidays.

        Basis: Bộ luật Lao động 2019 Điều 112 khoản 1: no year is without New Year, Tết, 30/4, 01/5 and Quốc khánh.
        """
        return all(
            any(self.reason_off(day) for day in days_between(date(year, *first), date(year, *last)))
            for first, last in _HOLIDAY_SEASONS
        )

    def working_from(self, day: date) -> date:
        """Return `day` itself when it is worked, else the first working day after it.

        Basis: Bộ luật Dân sự 2015 Điều 148 khoản 5: a limit that ends on a day off ends on the next working day.
        """
        return day if self.is_working(day) else self.next_working(day)

    def next_working(self, day: date) -> date:
        """Return the first working day after `day`."""
        following = day + timedelta(days=1)
        while not self.is_working(following):
            following += timedelta(days=1)
        return following


class LimitUnit(StrEnum):
    """Unit of a time limit."""

    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class LimitStep:
    """One step of a procedure's time limit.

    Attributes:
        n: how many units.
        unit: working days, calendar days or working hours.
        by: the unit in charge, for example ``Sở Nội vụ``.
    """

    n: Count
    unit: LimitUnit
    by: Name = ""


class Closed(StrEnum):
    """Why a dossier that is received at a moment is not received within the desk's hours of a working day."""

    AFTER_CLOSING = "after_closing"
    SATURDAY_MORNING = "saturday_morning"
    DAY_OFF = "received_on_day_off"


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The hours of a working day, local time, and what they mean for an appointment.

    No text that was read moves the first day of a limit because of the hour: Nghị định 118/2025 Điều 18 speaks of
    the hand-over only, and Bộ luật Dân sự 2015 Điều 147 khoản 2 does not count the day of the event whatever its
    hour. An agency with other rules of reception sets `next_day_when_closed`: then a dossier received
    after closing, on a Saturday morning or on a day off is validly received on the next working day, and that day is
    the uncounted one. A Saturday that is open for reception stays a day off for limits (Bộ luật Lao động 2019 Điều
    111) unless the calendar lists it as worked; then it has the whole hours of a working day.

    Attributes:
        morning: opening and closing time before noon.
        afternoon: opening and closing time after noon.
        appointment: the hour printed on a receipt when the limit ends with a day.
        cutoff: what is received after this hour has its same-day result on the next working day; what is received at
            this very hour has not (the local habit follows the hour of the hand-over, `HandOverRules`).
        closing: the hour from which no dossier is received any more.
        saturday_morning: whether dossiers are received on Saturdays too, in the hours of the morning.
        next_day_when_closed: whether a dossier received while the desk is `Closed` is validly received on the next
            working day.
    """

    morning: tuple[time, time] = (time(7, 30), time(11, 30))
    afternoon: tuple[time, time] = (time(13, 30), time(17, 0))
    appointment: time = time(16, 30)
    cutoff: time = time(15, 0)
    closing: time = time(17, 0)
    saturday_morning: bool = False
    next_day_when_closed: bool = False

    def closed_at(self, at: datetime, calendar: WorkCalendar) -> Closed | None:
        """Return why a local time is outside the desk's hours of a working day, or None within them."""
        day = at.date()
        if calendar.is_working(day):
            return Closed.AFTER_CLOSING if at.time() >= self.closing else None
        is_open = self.saturday_morning and day.weekday() == _SATURDAY and not calendar.reason_off(day)
        return Closed.SATURDAY_MORNING if is_open and at.time() < self.morning[1] else Closed.DAY_OFF

    def spans(self, day: date) -> list[tuple[datetime, datetime]]:
        """Return the aware working spans of `day`."""
        return [
            (datetime.combine(day, start, VIETNAM), datetime.combine(day, end, VIETNAM))
            for start, end in (self.morning, self.afternoon)
        ]


@dataclass(frozen=True, slots=True)
class SkippedDay:
    """A skipped day.

    Attributes:
        day: the day.
        reason: the holiday's name, or ``""`` for an ordinary weekend.
        confirmed: False when the day off was computed ahead of its announcement.
    """

    day: date
    reason: str
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Appointment:
    """When a result is due, and how it was computed.

    Attributes:
        due: the aware moment printed on the receipt.
        counted_from: the first day that counts: the day after valid reception, for working days the next of them, for
            hours the first that is worked.
        skipped: the days that the count stepped over, in order; days off inside a calendar-day limit do count.
        worked_weekends: the weekend days between reception and the due day that are worked.
        moved_for_cutoff: whether a same-day result moved to the next working day for its late hour.
        calendar_version: the calendar that was used.
        validly_on: the day of valid reception: that of reception, or the next working day by the desk's rule.
        closed: why valid reception moved to the next working day, or None when it did not.
        unknown_years: the years between reception and the due day whose days off the calendar does not know: the day
            may be too early.
    """

    due: datetime
    counted_from: date
    skipped: tuple[SkippedDay, ...]
    worked_weekends: tuple[CalendarDay, ...]
    moved_for_cutoff: bool
    calendar_version: str
    validly_on: date
    closed: Closed | None
    unknown_years: tuple[int, ...]


def appoint(
    received: datetime, steps: tuple[LimitStep, ...], calendar: WorkCalendar, hours: OfficeHours
) -> Appointment:
    """Compute when the result of a dossier is due.

    Args:
        received: the aware moment of reception (Nghị định 118/2025 Điều 17 khoản 3); `hours` say whether it is valid
            on that day.
        steps: the steps of the limit, one after the other; none means a result on the same day.
        calendar: the days off and worked weekends.
        hours: the office's hours.

    Raises:
        RuleViolation: ``limit.too_long`` for more than ten years, ``limit.negative`` for a step below zero.
    """
    _check_steps(steps)
    # A step of length 0 does not wait for the next opening and does not end at the hour of appointment.
    steps = tuple(step for step in steps if step.n)
    start = received.astimezone(VIETNAM)
    closed = hours.closed_at(start, calendar) if hours.next_day_when_closed else None
    valid = _next_opening(start, calendar, hours) if closed else start
    moved = not steps and (valid.time() > hours.cutoff or valid.time() >= hours.appointment)
    moment = _next_opening(start, calendar, hours) if moved else valid
    uncounted = _days_off(start.date(), 1, moment.date(), calendar)
    for step in steps:
        after = _after(moment, step, calendar, hours)
        counts_all = step.unit is LimitUnit.CALENDAR_DAY
        uncounted += _days_off(moment.date(), step.n if counts_all else 1, after.date(), calendar)
        moment = after
    if not _ends_within_hours(steps):
        due = calendar.working_from(moment.date())
        uncounted += _days_off(moment.date(), 1, due, calendar)
        moment = datetime.combine(due, hours.appointment, VIETNAM)
    return Appointment(
        due=moment,
        counted_from=valid.date() if valid.date() == moment.date() else _counted_from(valid, steps, calendar, hours),
        skipped=tuple(uncounted),
        worked_weekends=_worked_weekends(start.date(), moment.date(), calendar),
        moved_for_cutoff=moved,
        calendar_version=calendar.version,
        validly_on=valid.date(),
        closed=closed,
        unknown_years=tuple(year for year in range(start.year, moment.year + 1) if not calendar.knows(year)),
    )


def _next_opening(moment: datetime, calendar: WorkCalendar, hours: OfficeHours) -> datetime:
    return datetime.combine(calendar.next_working(moment.date()), hours.morning[0], VIETNAM)


def _check_steps(steps: tuple[LimitStep, ...]) -> None:
    if any(step.n < 0 for step in steps):
        raise RuleViolation("limit.negative", "limit")
    if sum(step.n for step in steps) > _LONGEST_LIMIT:
        raise RuleViolation("limit.too_long", "limit")


def _ends_within_hours(steps: tuple[LimitStep, ...]) -> bool:
    return bool(steps) and steps[-1].unit is LimitUnit.HOUR


def _after(moment: datetime, step: LimitStep, calendar: WorkCalendar, hours: OfficeHours) -> datetime:
    if step.unit is LimitUnit.HOUR:
        return after_working_hours(moment, step.n, calendar, lambda _day: hours)
    day = moment.date()
    if step.unit is LimitUnit.CALENDAR_DAY:
        day = calendar.working_from(day + timedelta(days=step.n))
    else:
        for _ in range(step.n):
            day = calendar.next_working(day)
    return datetime.combine(day, hours.appointment, VIETNAM)


def after_working_hours(
    start: datetime, n: int, calendar: WorkCalendar, hours_on: Callable[[date], OfficeHours]
) -> datetime:
    """Return the moment when `n` working hours have passed since a moment; aware, in Việt Nam's time.

    Args:
        start: the aware moment that is counted from, within or outside the hours.
        n: how many hours; with 0 the first worked moment from `start` on.
        calendar: the days off and worked weekends.
        hours_on: the office's hours of a day, which may change within the count.
    """
    left, moment = timedelta(hours=n), start.astimezone(VIETNAM)
    day = moment.date()
    while True:
        for opening, end in hours_on(day).spans(day) if calendar.is_working(day) else []:
            begin = max(opening, moment)
            if begin < end and left <= end - begin:
                return begin + left
            left -= max(end - begin, timedelta())
        day = calendar.next_working(day)


def _days_off(start: date, first: int, last: date, calendar: WorkCalendar) -> list[SkippedDay]:
    """Return the days off from the `first`-th day after `start` to `last`."""
    days = days_between(start + timedelta(days=first), last)
    return [_skipped(day, calendar) for day in days if not calendar.is_working(day)]


def _skipped(day: date, calendar: WorkCalendar) -> SkippedDay:
    entry = calendar.days.get(day)
    return SkippedDay(day, calendar.reason_off(day), entry.confirmed if entry is not None else True)


def _worked_weekends(start: date, due: date, calendar: WorkCalendar) -> tuple[CalendarDay, ...]:
    entries = [calendar.days.get(day) for day in days_between(start + timedelta(days=1), due)]
    return tuple(entry for entry in entries if entry is not None and entry.kind is DayKind.WORKED)


def _counted_from(start: datetime, steps: tuple[LimitStep, ...], calendar: WorkCalendar, hours: OfficeHours) -> date:
    unit = steps[0].unit if steps else LimitUnit.WORKING_DAY
    if unit is LimitUnit.CALENDAR_DAY:
        return start.date() + timedelta(days=1)
    if unit is LimitUnit.HOUR:
        return after_working_hours(start, 0, calendar, lambda _day: hours).date()
    return calendar.next_working(start.date())


def limit_in_working_days(steps: tuple[LimitStep, ...]) -> int | None:
    """Return the whole limit in working days, or None when it mixes units or is empty."""
    if not steps or any(step.unit is not LimitUnit.WORKING_DAY for step in steps):
        return None
    return sum(step.n for step in steps)
