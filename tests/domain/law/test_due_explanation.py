"""A due date told day by day."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.due_explanation import DayRole, SkipReason, ToldAppointment, told
from desktop_app.domain.law.working_time import (
    CalendarDay,
    DayKind,
    LimitStep,
    LimitUnit,
    OfficeHours,
    WorkCalendar,
    appoint,
)

WD, CD, H = LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY, LimitUnit.HOUR
DAYS = (
    CalendarDay(date(2026, 11, 24), DayKind.OFF, "Ngày Văn hóa Việt Nam"),
    CalendarDay(date(2026, 11, 28), DayKind.WORKED, "làm bù"),
    CalendarDay(date(2027, 1, 1), DayKind.OFF, "Tết Dương lịch", confirmed=False),
)
CALENDAR = WorkCalendar({day.day: day for day in DAYS}, "test")
MONDAY = datetime(2026, 11, 23, 9, 42, tzinfo=VIETNAM)


def _told(received: datetime, *steps: LimitStep) -> ToldAppointment:
    return told(received, steps, CALENDAR, OfficeHours())


def _said(found: ToldAppointment) -> list[tuple[int, str, int, str]]:
    return [(one.day.day, one.role.value, one.number, one.reason or "") for one in found.days]


def test_working_days() -> None:
    assert _said(_told(MONDAY, LimitStep(5, WD))) == [
        (23, "received", 0, ""),
        (24, "skipped", 0, "holiday"),
        (25, "counted", 1, ""),
        (26, "counted", 2, ""),
        (27, "counted", 3, ""),
        (28, "counted", 4, ""),
        (29, "skipped", 0, "weekend"),
        (30, "counted", 5, ""),
    ]


def test_a_calendar_limit_counts_days_off_but_does_not_end_on_one() -> None:
    assert _said(_told(MONDAY, LimitStep(6, CD))) == [
        (23, "received", 0, ""),
        (24, "counted", 1, ""),
        (25, "counted", 2, ""),
        (26, "counted", 3, ""),
        (27, "counted", 4, ""),
        (28, "counted", 5, ""),
        (29, "skipped", 0, "ends_on_day_off"),
        (30, "counted", 6, ""),
    ]


def test_steps_follow_each_other() -> None:
    found = _told(MONDAY, LimitStep(1, WD), LimitStep(2, CD))
    assert [(one.day.day, one.step, one.number) for one in found.days] == [
        (23, 0, 0),
        (24, 1, 0),
        (25, 1, 1),
        (26, 2, 1),
        (27, 2, 2),
    ]


def test_a_same_day_result_that_moved() -> None:
    found = _told(MONDAY.replace(hour=15))
    assert _said(found) == [(23, "received", 0, "cutoff"), (24, "skipped", 0, "holiday"), (25, "counted", 0, "")]
    assert _said(_told(MONDAY)) == [(23, "received", 0, "")]


STRICT = OfficeHours(saturday_morning=True, next_day_when_closed=True)


@pytest.mark.parametrize(
    ("at", "steps", "said"),
    [
        (
            MONDAY.replace(hour=17),
            (LimitStep(2, WD),),
            [(23, "received", 0, "after_closing"), (24, "skipped", 0, "holiday"), (25, "valid", 0, "")],
        ),
        (
            MONDAY.replace(day=21),
            (LimitStep(1, CD),),
            [(21, "received", 0, "saturday_morning"), (22, "skipped", 0, "weekend"), (23, "valid", 0, "")],
        ),
        (
            MONDAY.replace(day=22),
            (LimitStep(1, WD),),
            [(22, "received", 0, "received_on_day_off"), (23, "valid", 0, ""), (24, "skipped", 0, "holiday")],
        ),
        (
            MONDAY.replace(day=22),
            (LimitStep(2, H),),
            [(22, "received", 0, "received_on_day_off"), (23, "counted", 1, "")],
        ),
        (MONDAY.replace(day=22), (), [(22, "received", 0, "received_on_day_off"), (23, "counted", 0, "")]),
    ],
)
def test_a_later_day_of_valid_reception_is_told(
    at: datetime, steps: tuple[LimitStep, ...], said: list[tuple[int, str, int, str]]
) -> None:
    found = told(at, steps, CALENDAR, STRICT)
    assert _said(found)[: len(said)] == said
    assert all(one.step == 0 for one in found.days if one.role is DayRole.VALID)


def test_hours_go_on_the_next_working_day() -> None:
    assert _said(_told(MONDAY.replace(hour=16, minute=0), LimitStep(8, H))) == [
        (23, "received", 0, ""),
        (24, "skipped", 0, "holiday"),
        (25, "counted", 1, ""),
    ]


def test_an_unannounced_day_off_is_said() -> None:
    found = _told(datetime(2026, 12, 31, 9, tzinfo=VIETNAM), LimitStep(1, WD))
    (new_year,) = [one for one in found.days if one.reason is SkipReason.HOLIDAY]
    assert not new_year.confirmed


moments = st.datetimes(datetime(2026, 10, 1), datetime(2027, 2, 1)).map(lambda at: at.replace(tzinfo=VIETNAM))
limits = st.lists(st.builds(LimitStep, st.integers(0, 30), st.sampled_from([WD, CD, H])), max_size=3)


@given(moments, limits, st.sampled_from([OfficeHours(), STRICT]))
def test_every_day_is_told_once_and_the_last_one_is_due(
    received: datetime, steps: list[LimitStep], hours: OfficeHours
) -> None:
    found = told(received, tuple(steps), CALENDAR, hours)
    assert found.appointment == appoint(received, tuple(steps), CALENDAR, hours)
    days = [one.day for one in found.days]
    assert days == [received.date() + timedelta(days=back) for back in range(len(days))]
    assert days[-1] == found.appointment.due.date()
    assert found.days[-1].role in {DayRole.COUNTED, DayRole.RECEIVED}
    skipped = [one.day for one in found.days if one.role is DayRole.SKIPPED]
    assert skipped == [one.day for one in found.appointment.skipped]


@given(moments, st.integers(1, 40), st.sampled_from([WD, CD]), st.sampled_from([OfficeHours(), STRICT]))
def test_as_many_days_are_counted_as_the_limit_has(
    received: datetime, n: int, unit: LimitUnit, hours: OfficeHours
) -> None:
    found = told(received, (LimitStep(n, unit),), CALENDAR, hours)
    counted = [one.number for one in found.days if one.role is DayRole.COUNTED]
    assert counted == list(range(1, n + 1))


@pytest.mark.parametrize("day", [date(2026, 11, 28)])
def test_a_worked_weekend_has_its_reason(day: date) -> None:
    (one,) = [one for one in _told(MONDAY, LimitStep(5, WD)).days if one.day == day]
    assert (one.role, one.name) == (DayRole.COUNTED, "làm bù")
