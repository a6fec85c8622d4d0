"""Entries of the calendar, and swaps that lack their half."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.calendar_days import check_day_entry, check_new_days, check_swap, is_swap, lone_days
from desktop_app.domain.law.working_time import CalendarDay, DayKind, WorkCalendar
from desktop_app.services.calendar import announced_days, shipped_calendar

FRIDAY, SATURDAY = date(2027, 1, 8), date(2027, 1, 16)


def _off(day: date, name: str = "Nghỉ hoán đổi") -> CalendarDay:
    return CalendarDay(day, DayKind.OFF, name)


def _worked(day: date) -> CalendarDay:
    return CalendarDay(day, DayKind.WORKED, "Làm bù")


@pytest.mark.parametrize(
    ("entry", "code", "field"),
    [
        (_off(FRIDAY, "  "), "calendar.no_name", "name"),
        (_worked(FRIDAY), "calendar.worked_weekday", "day"),
        (_off(SATURDAY), "calendar.swap_weekend", "day"),
    ],
)
def test_an_entry_that_cannot_be(entry: CalendarDay, code: str, field: str) -> None:
    with pytest.raises(RuleViolation) as caught:
        check_day_entry(entry)
    assert (caught.value.code, caught.value.field) == (code, field)


def test_an_entry_is_tidied() -> None:
    assert check_day_entry(_off(FRIDAY, "  Nghỉ   bão ")).name == "Nghỉ bão"
    assert check_day_entry(_off(SATURDAY, "Tết Dương lịch")).day == SATURDAY, "a holiday may fall on a weekend"


def test_no_day_twice() -> None:
    check_new_days([FRIDAY, SATURDAY], [])
    for days, known in (([FRIDAY, FRIDAY], []), ([SATURDAY], [SATURDAY])):
        with pytest.raises(RuleViolation) as caught:
            check_new_days(days, known)
        assert caught.value.code == "calendar.twice"


@pytest.mark.parametrize(
    ("off", "worked", "code"),
    [
        (None, SATURDAY, "calendar.no_day"),
        (FRIDAY, None, "calendar.no_worked"),
        (FRIDAY, FRIDAY + timedelta(days=15), "calendar.swap_apart"),
    ],
)
def test_half_a_swap(off: date | None, worked: date | None, code: str) -> None:
    with pytest.raises(RuleViolation) as caught:
        check_swap(off, worked)
    assert caught.value.code == code
    assert check_swap(FRIDAY, SATURDAY) == (FRIDAY, SATURDAY)


@pytest.mark.parametrize(
    ("days", "lone"),
    [
        ([], set()),
        ([_off(FRIDAY), _worked(SATURDAY)], set()),
        ([_off(FRIDAY)], {FRIDAY}),
        ([_worked(SATURDAY)], {SATURDAY}),
        ([_off(FRIDAY, "Tết Dương lịch"), _worked(SATURDAY)], {SATURDAY}),
        ([_off(FRIDAY), _worked(FRIDAY + timedelta(days=15))], {FRIDAY, FRIDAY + timedelta(days=15)}),
        ([_off(FRIDAY), _worked(SATURDAY), _worked(SATURDAY + timedelta(days=1))], {SATURDAY + timedelta(days=1)}),
    ],
)
def test_days_that_lack_their_half(days: list[CalendarDay], lone: set[date]) -> None:
    assert lone_days(days) == lone


def test_what_is_shipped_is_whole() -> None:
    assert lone_days(announced_days()) == set()
    assert lone_days(list(shipped_calendar(2018, 2029).days.values())) == set()
    assert [is_swap(one) for one in announced_days()].count(True) == 4


@given(st.lists(st.sampled_from([FRIDAY + timedelta(days=7 * n) for n in range(8)]), unique=True))
def test_each_swap_with_the_saturday_after_it_is_whole(fridays: list[date]) -> None:
    days = [_off(day) for day in fridays] + [_worked(day + timedelta(days=1)) for day in fridays]
    assert lone_days(days) == set()
    assert len(lone_days(days[1:])) == (1 if days else 0)


@pytest.mark.parametrize("year", range(2018, 2030))
def test_the_shipped_years_are_known(year: int) -> None:
    calendar = shipped_calendar(year, year)
    assert calendar.knows(year)
    assert not calendar.knows(year + 20)
    without_tet = {day: one for day, one in calendar.days.items() if not (1, 20) <= (day.month, day.day) <= (2, 28)}
    assert not WorkCalendar(without_tet).knows(year)
