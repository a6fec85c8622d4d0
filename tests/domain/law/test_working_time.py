from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.working_time import (
    Appointment,
    CalendarDay,
    Closed,
    DayKind,
    LimitStep,
    LimitUnit,
    OfficeHours,
    SkippedDay,
    WorkCalendar,
    after_working_hours,
    appoint,
    limit_in_working_days,
)
from desktop_app.services.calendar import announced_days, computed_days
from tests.domain.refusals import refusal

HOURS = OfficeHours()
STRICT = OfficeHours(saturday_morning=True, next_day_when_closed=True)
DAYS = {day.day: day for day in [*computed_days(range(2022, 2029), confirmed_to=2026), *announced_days()]}
CALENDAR = WorkCalendar(DAYS, "test")
WD, CD, H = LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY, LimitUnit.HOUR
moments = st.datetimes(datetime(2022, 1, 3), datetime(2027, 12, 1)).map(lambda at: at.replace(tzinfo=VIETNAM))
steps = st.lists(st.builds(LimitStep, st.integers(0, 40), st.sampled_from([WD, CD, H])), min_size=1, max_size=4)


def _at(day: date, hour: int = 9, minute: int = 42) -> datetime:
    return datetime.combine(day, time(hour, minute), VIETNAM)


def _due(received: datetime, *wanted: LimitStep) -> Appointment:
    return appoint(received, wanted, CALENDAR, HOURS)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2022, 1, 3), False),
        (date(2022, 5, 3), False),
        (date(2023, 1, 20), False),
        (date(2023, 9, 4), False),
        (date(2024, 4, 29), False),
        (date(2024, 5, 4), True),
        (date(2025, 5, 2), False),
        (date(2025, 4, 26), True),
        (date(2025, 11, 24), True),
        (date(2026, 1, 2), False),
        (date(2026, 1, 10), True),
        (date(2026, 2, 16), False),
        (date(2026, 4, 27), False),
        (date(2026, 8, 22), True),
        (date(2026, 8, 31), False),
        (date(2026, 11, 24), False),
        (date(2026, 11, 25), True),
    ],
)
def test_the_announced_calendar(day: date, works: bool) -> None:
    assert CALENDAR.is_working(day) is works


def test_ten_working_days_over_the_culture_day() -> None:
    found = _due(_at(date(2026, 11, 23)), LimitStep(10, WD))
    assert found.due == _at(date(2026, 12, 8), 16, 30)
    assert found.counted_from == date(2026, 11, 25)
    names = [(one.day, one.reason) for one in found.skipped if one.reason]
    assert names == [(date(2026, 11, 24), DAYS[date(2026, 11, 24)].name)]
    assert len(found.skipped) == 5


def test_an_appointment_says_how_it_was_computed() -> None:
    assert _due(_at(date(2026, 11, 23)), LimitStep(10, WD)) == Appointment(
        due=_at(date(2026, 12, 8), 16, 30),
        counted_from=date(2026, 11, 25),
        skipped=(
            SkippedDay(date(2026, 11, 24), DAYS[date(2026, 11, 24)].name, True),
            SkippedDay(date(2026, 11, 28), ""),
            SkippedDay(date(2026, 11, 29), ""),
            SkippedDay(date(2026, 12, 5), ""),
            SkippedDay(date(2026, 12, 6), ""),
        ),
        worked_weekends=(),
        moved_for_cutoff=False,
        calendar_version="test",
        validly_on=date(2026, 11, 23),
        closed=None,
        unknown_years=(),
    )


def test_a_moment_of_another_time_zone_is_one_of_viet_nam() -> None:
    received = _at(date(2026, 11, 23), 6)
    assert _due(received.astimezone(UTC), LimitStep(3, WD)) == _due(received, LimitStep(3, WD))
    assert received.astimezone(UTC).date() < received.date()


def test_a_day_off_that_was_not_announced_yet_says_so() -> None:
    day = date(2026, 12, 1)
    for confirmed in (True, False):
        calendar = WorkCalendar({day: CalendarDay(day, DayKind.OFF, "Nghỉ lễ", confirmed=confirmed)})
        found = appoint(_at(date(2026, 11, 30)), (LimitStep(1, WD),), calendar, HOURS)
        assert found.skipped == (SkippedDay(day, "Nghỉ lễ", confirmed),)


def test_worked_weekends_from_the_day_after_reception_to_the_due_day() -> None:
    saturday = DAYS[date(2026, 8, 22)]
    for received, n, found in (
        (date(2026, 8, 21), 1, (saturday,)),
        (date(2026, 8, 21), 5, (saturday,)),
        (date(2026, 8, 22), 5, ()),
        (date(2026, 8, 20), 1, ()),
    ):
        assert _due(_at(received), LimitStep(n, WD)).worked_weekends == found


@pytest.mark.parametrize(
    ("hour", "minute", "n", "due"),
    [
        # Up to the end of a session, and one hour more.
        (10, 30, 1, (23, 11, 30)),
        (10, 31, 1, (23, 13, 31)),
        (11, 30, 1, (23, 14, 30)),
        (12, 0, 1, (23, 14, 30)),
        (7, 0, 1, (23, 8, 30)),
        (7, 30, 4, (23, 11, 30)),
        (13, 30, 3, (23, 16, 30)),
        (16, 0, 1, (23, 17, 0)),
        (16, 30, 1, (25, 8, 0)),
        (17, 0, 1, (25, 8, 30)),
        # A whole working day has seven and a half hours.
        (7, 30, 8, (25, 8, 0)),
        (7, 30, 15, (25, 17, 0)),
        (7, 30, 16, (26, 8, 30)),
    ],
)
def test_a_limit_in_hours_runs_while_the_desk_works(hour: int, minute: int, n: int, due: tuple[int, int, int]) -> None:
    found = _due(_at(date(2026, 11, 23), hour, minute), LimitStep(n, H)).due
    assert (found.day, found.hour, found.minute) == due


def test_steps_of_several_units_follow_each_other() -> None:
    hours_first = _due(_at(date(2026, 11, 25), 9), LimitStep(2, H), LimitStep(1, WD))
    assert hours_first.due == _at(date(2026, 11, 26), 16, 30)
    assert hours_first.counted_from == date(2026, 11, 25)
    hours_last = _due(_at(date(2026, 11, 25), 9), LimitStep(1, WD), LimitStep(2, H))
    assert hours_last.due == _at(date(2026, 11, 27), 9, 0), "half an hour is left after the hour of appointment"
    assert hours_last.counted_from == date(2026, 11, 26)


def test_the_earlier_of_cutoff_and_appointment_moves_a_same_day_result() -> None:
    early = replace(HOURS, appointment=time(14), cutoff=time(15))
    monday = date(2026, 11, 23)
    assert not appoint(_at(monday, 13, 59), (), CALENDAR, early).moved_for_cutoff
    assert appoint(_at(monday, 14, 0), (), CALENDAR, early).moved_for_cutoff
    moved = appoint(_at(monday, 14, 0), (), CALENDAR, early)
    assert (moved.due, moved.counted_from) == (_at(date(2026, 11, 25), 14, 0), date(2026, 11, 25))
    assert [one.day for one in moved.skipped] == [date(2026, 11, 24)]


def test_the_reason_of_a_day_off() -> None:
    assert CALENDAR.reason_off(date(2026, 11, 24)) == DAYS[date(2026, 11, 24)].name
    assert CALENDAR.reason_off(date(2026, 8, 22)) == "", "a worked weekend"
    assert CALENDAR.reason_off(date(2026, 11, 28)) == CALENDAR.reason_off(date(2026, 11, 25)) == ""


def test_a_year_is_known_by_a_day_off_in_each_of_its_seasons() -> None:
    first = [date(2031, 1, 1), date(2031, 1, 20), date(2031, 4, 27), date(2031, 8, 29)]
    last = [date(2031, 1, 3), date(2031, 2, 28), date(2031, 5, 5), date(2031, 9, 5)]

    def knows(days: list[date], kind: DayKind = DayKind.OFF) -> bool:
        return WorkCalendar({day: CalendarDay(day, kind, "Nghỉ lễ") for day in days}).knows(2031)

    assert knows(first)
    assert knows(last)
    assert not knows(first, DayKind.WORKED)
    for place in range(4):
        assert not knows([*first[:place], *first[place + 1 :]])
        for outside in (first[place] - timedelta(days=1), last[place] + timedelta(days=1)):
            assert not knows([*first[:place], outside, *first[place + 1 :]])


@pytest.mark.parametrize(
    ("day", "following"),
    [(25, date(2026, 11, 26)), (27, date(2026, 11, 30)), (28, date(2026, 11, 30)), (23, date(2026, 11, 25))],
)
def test_the_next_working_day_is_a_later_day(day: int, following: date) -> None:
    assert CALENDAR.next_working(date(2026, 11, day)) == following


def test_a_worked_saturday_counts() -> None:
    found = _due(_at(date(2026, 8, 21)), LimitStep(1, WD))
    assert found.due.date() == date(2026, 8, 22)
    assert [one.day for one in found.worked_weekends] == [date(2026, 8, 22)]


def test_a_calendar_limit_that_ends_on_a_day_off_rolls_on() -> None:
    assert _due(_at(date(2026, 11, 17)), LimitStep(7, CD)).due.date() == date(2026, 11, 25)
    assert _due(_at(date(2026, 11, 16)), LimitStep(7, CD)).due.date() == date(2026, 11, 23)


def test_days_off_inside_a_calendar_limit_do_count() -> None:
    found = _due(_at(date(2026, 11, 20)), LimitStep(15, CD))
    assert found.due.date() == date(2026, 12, 7)
    assert found.counted_from == date(2026, 11, 21)
    assert [one.day for one in found.skipped] == [date(2026, 12, 5), date(2026, 12, 6)]
    both = _due(_at(date(2026, 11, 20)), LimitStep(4, CD), LimitStep(2, WD))
    assert both.due.date() == date(2026, 11, 27)
    assert [one.day for one in both.skipped] == [date(2026, 11, 24)]


def test_hours_count_from_the_first_hour_that_is_worked() -> None:
    assert _due(_at(date(2026, 11, 23), 16), LimitStep(2, H)).counted_from == date(2026, 11, 23)
    assert _due(_at(date(2026, 11, 23), 18), LimitStep(2, H)).counted_from == date(2026, 11, 25)
    assert _due(_at(date(2026, 11, 23), 9), LimitStep(2, H)).counted_from == date(2026, 11, 23)


def test_a_same_day_result_asked_for_on_a_day_off_comes_on_the_next_working_day() -> None:
    found = _due(_at(date(2026, 11, 21)))
    assert found.due == _at(date(2026, 11, 23), 16, 30)
    assert [one.day for one in found.skipped] == [date(2026, 11, 22)]
    assert not found.moved_for_cutoff


def test_a_same_day_result_moves_after_the_cutoff() -> None:
    assert _due(_at(date(2026, 11, 23), 14, 59)).due == _at(date(2026, 11, 23), 16, 30)
    assert not _due(_at(date(2026, 11, 23), 15, 0)).moved_for_cutoff, "15:00 is not after 15:00"
    assert _due(_at(date(2026, 11, 23), 15, 0)).due == _at(date(2026, 11, 23), 16, 30)
    late = _due(_at(date(2026, 11, 23), 15, 1))
    assert late.due == _at(date(2026, 11, 25), 16, 30)
    assert late.moved_for_cutoff


def test_hours_are_working_hours() -> None:
    assert _due(_at(date(2026, 11, 23), 10, 30), LimitStep(2, H)).due == _at(date(2026, 11, 23), 14, 30)
    assert _due(_at(date(2026, 11, 23), 16, 0), LimitStep(2, H)).due == _at(date(2026, 11, 25), 8, 30)


def test_tet_of_2027_is_announced_and_that_of_2028_is_not() -> None:
    found = _due(_at(date(2027, 2, 3)), LimitStep(3, WD))
    assert found.due.date() == date(2027, 2, 15), "04 to 10/02 are off, so 11, 12 and 15/02 count"
    assert all(one.confirmed for one in found.skipped)
    computed = _due(_at(date(2028, 1, 20)), LimitStep(10, WD))
    assert any(not one.confirmed for one in computed.skipped)


@pytest.mark.parametrize(
    ("day", "basis"),
    [
        (date(2018, 9, 3), "Bộ luật Lao động 2012 Điều 115"),
        (date(2020, 9, 2), "Bộ luật Lao động 2012 Điều 115"),
        (date(2021, 1, 1), "Bộ luật Lao động 2019 Điều 112"),
        (date(2022, 4, 11), "Bộ luật Lao động 2019 Điều 112"),
    ],
)
def test_a_day_off_names_the_code_in_force(day: date, basis: str) -> None:
    computed = {entry.day: entry for entry in computed_days(range(2018, 2023), confirmed_to=2026)}
    assert computed[day].basis == basis


def test_steps_follow_each_other() -> None:
    both = _due(_at(date(2026, 11, 9)), LimitStep(2, WD), LimitStep(3, WD))
    assert both.due == _due(_at(date(2026, 11, 9)), LimitStep(5, WD)).due


@pytest.mark.parametrize("nothing", [WD, CD, H])
@pytest.mark.parametrize("counted", [(23, CD), (23, H), (5, WD)])
def test_a_step_of_nothing_changes_nothing(nothing: LimitUnit, counted: tuple[int, LimitUnit]) -> None:
    step, empty = LimitStep(*counted), LimitStep(0, nothing)
    evening = _at(date(2026, 10, 1), 17)
    assert _due(evening, empty, step) == _due(evening, step) == _due(evening, step, empty)
    assert _due(evening, empty) == _due(evening)


def test_limits_that_cannot_be_counted() -> None:
    monday = _at(date(2026, 11, 23))
    assert refusal(lambda: _due(monday, LimitStep(-1, WD))) == ("limit.negative", "limit", {})
    assert refusal(lambda: _due(monday, LimitStep(5, WD), LimitStep(-1, H))) == ("limit.negative", "limit", {})
    assert refusal(lambda: _due(monday, LimitStep(3650, CD))) is None
    assert refusal(lambda: _due(monday, LimitStep(3651, CD))) == ("limit.too_long", "limit", {})
    assert refusal(lambda: _due(monday, LimitStep(3650, CD), LimitStep(1, H))) == ("limit.too_long", "limit", {})


@given(moments, steps)
def test_a_due_moment_is_never_on_a_day_off_nor_in_the_past(received: datetime, wanted: list[LimitStep]) -> None:
    found = _due(received, *wanted)
    assert CALENDAR.is_working(found.due.date())
    assert found.due.date() >= received.date()
    assert HOURS.morning[0] <= found.due.timetz().replace(tzinfo=None) <= HOURS.afternoon[1]


@given(moments, st.integers(1, 60))
def test_n_working_days_are_n_working_days(received: datetime, n: int) -> None:
    found = _due(received, LimitStep(n, WD))
    after = received.date() + timedelta(days=1)
    counted = [after + timedelta(days=step) for step in range((found.due.date() - received.date()).days)]
    assert sum(CALENDAR.is_working(day) for day in counted) == n
    assert len(counted) - n == len(found.skipped)


@given(moments, st.integers(1, 60))
def test_n_calendar_days_are_n_days_and_the_days_off_they_end_on(received: datetime, n: int) -> None:
    found = _due(received, LimitStep(n, CD))
    last = received.date() + timedelta(days=n)
    assert found.due.date() == last + timedelta(days=len(found.skipped))
    assert all(one.day >= last and not CALENDAR.is_working(one.day) for one in found.skipped)
    assert found.counted_from == received.date() + timedelta(days=1)


@given(moments, steps)
def test_every_day_is_told_once_and_in_order(received: datetime, wanted: list[LimitStep]) -> None:
    days = [one.day for one in _due(received, *wanted).skipped]
    assert days == sorted(set(days))


@given(moments, st.integers(1, 60), st.sampled_from([WD, CD, H]))
def test_a_longer_limit_is_never_due_earlier(received: datetime, n: int, unit: LimitUnit) -> None:
    assert _due(received, LimitStep(n, unit)).due <= _due(received, LimitStep(n + 1, unit)).due


def test_an_override_wins() -> None:
    day = date(2026, 12, 1)
    calendar = WorkCalendar({day: CalendarDay(day, DayKind.OFF, "Nghỉ đột xuất")})
    assert appoint(_at(date(2026, 11, 30)), (LimitStep(1, WD),), calendar, HOURS).due.date() == date(2026, 12, 2)


def test_whole_limit_in_working_days() -> None:
    assert limit_in_working_days((LimitStep(5, WD), LimitStep(7, WD))) == 12
    assert limit_in_working_days((LimitStep(5, WD), LimitStep(12, CD))) is None
    assert limit_in_working_days((LimitStep(12, CD),)) is None
    assert limit_in_working_days(()) is None


@pytest.mark.parametrize(
    ("received", "wanted", "valid", "closed", "first", "due"),
    [
        ((20, 16, 59), (5, WD), 20, None, 23, (30, 16, 30)),
        ((20, 17, 0), (5, WD), 23, Closed.AFTER_CLOSING, 25, (1, 16, 30)),
        ((21, 9, 0), (5, WD), 23, Closed.SATURDAY_MORNING, 25, (1, 16, 30)),
        ((21, 13, 0), (5, WD), 23, Closed.DAY_OFF, 25, (1, 16, 30)),
        ((24, 9, 0), (1, WD), 25, Closed.DAY_OFF, 26, (26, 16, 30)),
        ((20, 18, 0), (3, CD), 23, Closed.AFTER_CLOSING, 24, (26, 16, 30)),
        ((20, 18, 0), (2, H), 23, Closed.AFTER_CLOSING, 23, (23, 9, 30)),
        ((20, 18, 0), (0, WD), 23, Closed.AFTER_CLOSING, 23, (23, 16, 30)),
        ((20, 15, 30), (0, WD), 20, None, 23, (23, 16, 30)),
    ],
)
def test_where_the_rule_says_so_a_closed_desk_receives_on_the_next_working_day(
    received: tuple[int, int, int],
    wanted: tuple[int, LimitUnit],
    valid: int,
    closed: Closed | None,
    first: int,
    due: tuple[int, int, int],
) -> None:
    found = appoint(datetime(2026, 11, *received, tzinfo=VIETNAM), (LimitStep(*wanted),), CALENDAR, STRICT)
    assert (found.validly_on.day, found.closed, found.counted_from.day) == (valid, closed, first)
    assert (found.due.day, found.due.hour, found.due.minute) == due
    assert found.moved_for_cutoff is (received == (20, 15, 30))


@pytest.mark.parametrize("hour", [9, 15, 17, 22])
def test_without_the_rule_the_hour_moves_nothing(hour: int) -> None:
    found = _due(_at(date(2026, 11, 20), hour), LimitStep(5, WD))
    assert (found.validly_on, found.closed) == (date(2026, 11, 20), None)
    assert found.due == _at(date(2026, 11, 30), 16, 30)


@given(moments, steps)
def test_the_rule_is_reception_at_the_next_opening(received: datetime, wanted: list[LimitStep]) -> None:
    strict = appoint(received, tuple(wanted), CALENDAR, STRICT)
    opening = datetime.combine(strict.validly_on, HOURS.morning[0], VIETNAM)
    if strict.closed:
        assert strict.validly_on == CALENDAR.next_working(received.date())
        assert strict.due == appoint(opening, tuple(wanted), CALENDAR, HOURS).due
    else:
        assert strict == appoint(received, tuple(wanted), CALENDAR, HOURS)
    assert strict.due >= appoint(received, tuple(wanted), CALENDAR, HOURS).due
    days = [one.day for one in strict.skipped]
    assert days == sorted(set(days))


@pytest.mark.parametrize(
    ("received", "n", "unknown"),
    [(date(2028, 12, 1), 10, ()), (date(2028, 12, 1), 40, (2029,)), (date(2029, 5, 4), 300, (2029, 2030))],
)
def test_a_limit_beyond_the_known_years_says_so(received: date, n: int, unknown: tuple[int, ...]) -> None:
    assert _due(_at(received), LimitStep(n, WD)).unknown_years == unknown


def test_a_year_that_is_missing_in_between() -> None:
    days = {day: one for day, one in DAYS.items() if day.year != 2027}
    found = appoint(_at(date(2026, 12, 1)), (LimitStep(280, WD),), WorkCalendar(days), HOURS)
    assert found.unknown_years == (2027,)


def _worked_between(start: datetime, end: datetime, change: date, before: OfficeHours, after: OfficeHours) -> timedelta:
    """Return the working time between two moments, counted in another way: minute spans of each day, cut and summed."""
    whole, day = timedelta(), start.date()
    while day <= end.date():
        for begin, stop in (before if day < change else after).spans(day) if CALENDAR.is_working(day) else []:
            whole += max(min(stop, end) - max(begin, start), timedelta())
        day += timedelta(days=1)
    return whole


@given(moments, st.integers(1, 40), st.integers(-3, 10))
def test_working_hours_are_worked_under_the_hours_of_each_day(start: datetime, n: int, changed_after: int) -> None:
    other = OfficeHours(morning=(time(8), time(12)), afternoon=(time(13), time(16, 30)))
    change = start.date() + timedelta(days=changed_after)

    def hours_on(day: date) -> OfficeHours:
        return HOURS if day < change else other

    end = after_working_hours(start, n, CALENDAR, hours_on)
    assert _worked_between(start, end, change, HOURS, other) == timedelta(hours=n)
    assert CALENDAR.is_working(end.date())
    assert after_working_hours(start, n + 1, CALENDAR, hours_on) > end
