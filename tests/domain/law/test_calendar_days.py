"""Entries of the calendar, and swaps that lack their half."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.law.calendar_days import check_day_entry, check_new_days, check_swap, is_swap, lone_days
from desktop_app.domain.law.working_time import CalendarDay, DayKind, WorkCalendar
from desktop_app.services.calendar import announced_days, shipped_calendar
from tests.domain.refusals import Refusal, refusal

FRIDAY, SATURDAY = date(2027, 1, 8), date(2027, 1, 16)


def _off(day: date, name: str = "Nghỉ hoán đổi") -> CalendarDay:
    return CalendarDay(day, DayKind.OFF, name)


def _worked(day: date) -> CalendarDay:
    return CalendarDay(day, DayKind.WORKED, "Làm bù")


@pytest.mark.parametrize(
    ("entry", "refused"),
    [
        (_off(FRIDAY, "  "), ("calendar.no_name", "name", {})),
        (_worked(FRIDAY), ("calendar.worked_weekday", "day", {"day": "08/01/2027"})),
        (_off(SATURDAY), ("calendar.swap_weekend", "day", {"day": "16/01/2027"})),
        (_off(SATURDAY + timedelta(days=1)), ("calendar.swap_weekend", "day", {"day": "17/01/2027"})),
        (_worked(SATURDAY), None),
        (_worked(SATURDAY + timedelta(days=1)), None),
        (_off(FRIDAY), None),
    ],
)
def test_an_entry_that_cannot_be(entry: CalendarDay, refused: Refusal | None) -> None:
    assert refusal(lambda: check_day_entry(entry)) == refused
    if refused and refused[1] == "day":
        assert refusal(lambda: check_day_entry(entry, "worked")) == (refused[0], "worked", refused[2])


def test_an_entry_is_tidied() -> None:
    typed = CalendarDay(FRIDAY, DayKind.OFF, "  Nghỉ   bão ", "  Thông báo  12 ", False)
    assert check_day_entry(typed) == CalendarDay(FRIDAY, DayKind.OFF, "Nghỉ bão", "Thông báo 12", False)
    assert check_day_entry(_off(SATURDAY, "Tết Dương lịch")).day == SATURDAY, "a holiday may fall on a weekend"


def test_no_day_twice() -> None:
    check_new_days([FRIDAY, SATURDAY], [])
    for days, known, twice in (
        ([FRIDAY, FRIDAY], [], "08/01/2027"),
        ([FRIDAY, SATURDAY, FRIDAY], [], "08/01/2027"),
        ([SATURDAY], [SATURDAY], "16/01/2027"),
    ):
        assert refusal(lambda: check_new_days(days, known)) == ("calendar.twice", "day", {"day": twice})  # noqa: B023
        assert refusal(lambda: check_new_days(days, known, "last")) == (  # noqa: B023
            "calendar.twice",
            "last",
            {"day": twice},
        )


@pytest.mark.parametrize(
    ("off", "worked", "refused"),
    [
        (None, SATURDAY, ("calendar.no_day", "day", {})),
        (FRIDAY, None, ("calendar.no_worked", "worked", {})),
        (FRIDAY, FRIDAY + timedelta(days=15), ("calendar.swap_apart", "worked", {"most": 14})),
        (FRIDAY, FRIDAY - timedelta(days=15), ("calendar.swap_apart", "worked", {"most": 14})),
        (FRIDAY, FRIDAY + timedelta(days=14), None),
        (FRIDAY, FRIDAY - timedelta(days=14), None),
    ],
)
def test_a_swap_has_two_days_at_most_two_weeks_apart(
    off: date | None, worked: date | None, refused: Refusal | None
) -> None:
    assert refusal(lambda: check_swap(off, worked)) == refused
    assert check_swap(FRIDAY, SATURDAY) == (FRIDAY, SATURDAY)


@pytest.mark.parametrize(
    ("name", "kind", "swapped"),
    [
        ("Nghỉ HOÁN ĐỔI ngày làm việc", DayKind.OFF, True),
        ("Nghỉ thay cho thứ bảy", DayKind.OFF, True),
        ("Nghỉ hoán đổi", DayKind.WORKED, False),
        ("Tết Dương lịch", DayKind.OFF, False),
    ],
)
def test_a_swapped_day_off_is_known_by_the_words_of_its_announcement(name: str, kind: DayKind, swapped: bool) -> None:
    assert is_swap(CalendarDay(FRIDAY, kind, name)) is swapped


def test_a_worked_weekend_belongs_to_the_nearest_swapped_day_off() -> None:
    before, after = SATURDAY - timedelta(days=14), SATURDAY + timedelta(days=3)
    assert lone_days([_off(before), _off(after), _worked(SATURDAY)]) == {before}
    assert lone_days([_off(before), _worked(SATURDAY)]) == set()
    assert lone_days([_off(before - timedelta(days=1)), _worked(SATURDAY)]) == {before - timedelta(days=1), SATURDAY}
    equally_near = [SATURDAY - timedelta(days=2), SATURDAY + timedelta(days=2)]
    assert lone_days([*map(_off, equally_near), _worked(SATURDAY)]) == {equally_near[1]}
    assert lone_days([*map(_off, reversed(equally_near)), _worked(SATURDAY)]) == {equally_near[1]}


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
