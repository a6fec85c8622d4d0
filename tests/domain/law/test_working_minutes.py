"""Working time in minutes: a working day counts eight hours, whatever the office's hours are."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.working_minutes import DAY_MINUTES, OfficeClock, Stop
from desktop_app.domain.law.working_time import CalendarDay, DayKind, OfficeHours, WorkCalendar

HOLIDAY, WORKED = date(2026, 9, 2), date(2026, 9, 5)
CALENDAR = WorkCalendar(
    {
        HOLIDAY: CalendarDay(HOLIDAY, DayKind.OFF, "Quốc khánh"),
        WORKED: CalendarDay(WORKED, DayKind.WORKED, "Làm bù"),
    }
)
USUAL = OfficeHours()
LONG = OfficeHours((time(7), time(12)), (time(13), time(17, 30)))
CLOCK = OfficeClock(CALENDAR, lambda _day: USUAL)
MONDAY = datetime(2026, 8, 31, 8, tzinfo=VIETNAM)
moments = st.datetimes(datetime(2026, 8, 20), datetime(2026, 9, 20)).map(lambda at: at.replace(tzinfo=VIETNAM))
clocks = st.sampled_from([USUAL, LONG]).map(lambda hours: OfficeClock(CALENDAR, lambda _day: hours))
minutes = st.integers(1, 6 * DAY_MINUTES)
MINUTE = timedelta(minutes=1)


@st.composite
def stops(draw: st.DrawFn) -> list[Stop]:
    """Return up to three times in which the clock stood, none within another; the last one may go on."""
    borders = sorted(draw(st.lists(moments, max_size=6, unique=True)))
    pairs = list(zip(borders[::2], borders[1::2], strict=False))
    goes_on: list[Stop] = [(borders[-1], None)] if len(borders) % 2 else []
    return [*pairs, *goes_on]


@pytest.mark.parametrize(
    ("begin", "count", "due"),
    [
        (MONDAY, 120, datetime(2026, 8, 31, 10)),
        (MONDAY, 240, datetime(2026, 8, 31, 14)),
        (MONDAY, DAY_MINUTES, datetime(2026, 9, 1, 8)),
        (MONDAY, 5 * DAY_MINUTES, datetime(2026, 9, 7, 8)),
        (MONDAY.replace(hour=13, minute=30), 240, datetime(2026, 8, 31, 17)),
        (MONDAY.replace(hour=19), 60, datetime(2026, 9, 1, 8, 30)),
        (datetime(2026, 9, 6, 10, tzinfo=VIETNAM), 60, datetime(2026, 9, 7, 8, 30)),
    ],
    ids=["two hours", "over noon", "a day", "five days", "credited at closing", "in the evening", "on a Sunday"],
)
def test_what_is_due_when(begin: datetime, count: int, due: datetime) -> None:
    assert CLOCK.after(begin, count) == due.replace(tzinfo=VIETNAM)


def test_a_day_that_is_longer_than_eight_hours_counts_eight() -> None:
    clock = OfficeClock(CALENDAR, lambda _day: LONG)
    assert clock.after(MONDAY, DAY_MINUTES) == MONDAY + timedelta(days=1)
    assert clock.between(MONDAY.replace(hour=7), MONDAY.replace(hour=18)) == timedelta(hours=8)


@given(clocks, moments, minutes, stops())
def test_a_due_moment_is_the_first_by_which_the_time_has_passed(
    clock: OfficeClock, begin: datetime, count: int, stood: list[Stop]
) -> None:
    due = clock.after(begin, count, stood)
    if due is None:
        assert clock.between(begin, datetime(2027, 1, 1, tzinfo=VIETNAM), stood) < count * MINUTE
    else:
        assert clock.between(begin, due, stood) >= count * MINUTE
        assert clock.between(begin, due - timedelta(seconds=1), stood) < count * MINUTE


@given(clocks, moments, minutes, minutes, stops())
def test_more_time_is_due_later(clock: OfficeClock, begin: datetime, count: int, more: int, stood: list[Stop]) -> None:
    first, second = clock.after(begin, count, stood), clock.after(begin, count + more, stood)
    assert second is None or (first is not None and first <= second)


@given(clocks, moments, minutes, stops())
def test_a_stop_never_makes_the_due_moment_earlier(
    clock: OfficeClock, begin: datetime, count: int, stood: list[Stop]
) -> None:
    due, without = clock.after(begin, count, stood), clock.after(begin, count)
    assert without is not None
    assert due is None or due >= without


@given(clocks, moments, moments, moments)
def test_working_time_adds_up(clock: OfficeClock, first: datetime, second: datetime, third: datetime) -> None:
    begin, middle, end = sorted((first, second, third))
    assert clock.between(begin, middle) + clock.between(middle, end) == clock.between(begin, end)
    assert clock.between(end, begin) == timedelta()
