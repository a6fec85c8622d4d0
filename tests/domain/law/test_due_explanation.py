"""A due date explained day by day."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.due_explanation import (
    AppointmentExplanation,
    DayRole,
    ExplainedDay,
    SkipReason,
    explain_appointment,
)
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


def _explained(received: datetime, *steps: LimitStep) -> AppointmentExplanation:
    return explain_appointment(received, steps, CALENDAR, OfficeHours())


def _summary(explanation: AppointmentExplanation) -> list[tuple[int, str, int, str]]:
    return [(day.day.day, day.role.value, day.number, day.reason or "") for day in explanation.days]


def test_working_days() -> None:
    assert _summary(_explained(MONDAY, LimitStep(5, WD))) == [
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
    assert _summary(_explained(MONDAY, LimitStep(6, CD))) == [
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
    explanation = _explained(MONDAY, LimitStep(1, WD), LimitStep(2, CD))
    assert [(day.day.day, day.step, day.number) for day in explanation.days] == [
        (23, 0, 0),
        (24, 1, 0),
        (25, 1, 1),
        (26, 2, 1),
        (27, 2, 2),
    ]


def test_a_same_day_result_that_moved() -> None:
    explanation = _explained(MONDAY.replace(hour=15))
    assert _summary(explanation) == [
        (23, "received", 0, "cutoff"),
        (24, "skipped", 0, "holiday"),
        (25, "counted", 0, ""),
    ]
    assert _summary(_explained(MONDAY)) == [(23, "received", 0, "")]


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
    explanation = explain_appointment(at, steps, CALENDAR, STRICT)
    assert _summary(explanation)[: len(said)] == said
    assert all(day.step == 0 for day in explanation.days if day.role is DayRole.VALID)


def test_hours_go_on_the_next_working_day() -> None:
    assert _summary(_explained(MONDAY.replace(hour=16, minute=0), LimitStep(8, H))) == [
        (23, "received", 0, ""),
        (24, "skipped", 0, "holiday"),
        (25, "counted", 1, ""),
    ]


def test_an_unannounced_day_off_is_said() -> None:
    explanation = _explained(datetime(2026, 12, 31, 9, tzinfo=VIETNAM), LimitStep(1, WD))
    (new_year,) = [day for day in explanation.days if day.reason is SkipReason.HOLIDAY]
    assert not new_year.confirmed


moments = st.datetimes(datetime(2026, 10, 1), datetime(2027, 2, 1)).map(lambda at: at.replace(tzinfo=VIETNAM))
limits = st.lists(st.builds(LimitStep, st.integers(0, 30), st.sampled_from([WD, CD, H])), max_size=3)


@given(moments, limits, st.sampled_from([OfficeHours(), STRICT]))
def test_every_day_is_told_once_and_the_last_one_is_due(
    received: datetime, steps: list[LimitStep], hours: OfficeHours
) -> None:
    explanation = explain_appointment(received, tuple(steps), CALENDAR, hours)
    assert explanation.appointment == appoint(received, tuple(steps), CALENDAR, hours)
    days = [day.day for day in explanation.days]
    assert days == [received.date() + timedelta(days=back) for back in range(len(days))]
    assert days[-1] == explanation.appointment.due.date()
    assert explanation.days[-1].role in {DayRole.COUNTED, DayRole.RECEIVED}
    skipped = [day.day for day in explanation.days if day.role is DayRole.SKIPPED]
    assert skipped == [day.day for day in explanation.appointment.skipped]


@given(moments, st.integers(1, 40), st.sampled_from([WD, CD]), st.sampled_from([OfficeHours(), STRICT]))
def test_as_many_days_are_counted_as_the_limit_has(
    received: datetime, n: int, unit: LimitUnit, hours: OfficeHours
) -> None:
    explanation = explain_appointment(received, (LimitStep(n, unit),), CALENDAR, hours)
    counted = [day.number for day in explanation.days if day.role is DayRole.COUNTED]
    assert counted == list(range(1, n + 1))


def test_everything_that_is_said_of_each_day() -> None:
    culture_day = ExplainedDay(
        date(2026, 11, 24), DayRole.SKIPPED, 1, 0, SkipReason.HOLIDAY, "Ngày Văn hóa Việt Nam", True
    )
    assert _explained(MONDAY, LimitStep(4, WD), LimitStep(1, WD)).days == (
        ExplainedDay(date(2026, 11, 23), DayRole.RECEIVED),
        culture_day,
        ExplainedDay(date(2026, 11, 25), DayRole.COUNTED, 1, 1),
        ExplainedDay(date(2026, 11, 26), DayRole.COUNTED, 1, 2),
        ExplainedDay(date(2026, 11, 27), DayRole.COUNTED, 1, 3),
        ExplainedDay(date(2026, 11, 28), DayRole.COUNTED, 1, 4, None, "làm bù", True),
        ExplainedDay(date(2026, 11, 29), DayRole.SKIPPED, 2, 0, SkipReason.WEEKEND),
        ExplainedDay(date(2026, 11, 30), DayRole.COUNTED, 2, 1),
    )
    holiday = datetime(2026, 12, 31, 9, tzinfo=VIETNAM)
    assert _explained(holiday, LimitStep(1, CD)).days == (
        ExplainedDay(date(2026, 12, 31), DayRole.RECEIVED),
        ExplainedDay(
            date(2027, 1, 1), DayRole.SKIPPED, 1, 0, SkipReason.ENDS_ON_DAY_OFF, "Tết Dương lịch", confirmed=False
        ),
        ExplainedDay(date(2027, 1, 2), DayRole.SKIPPED, 1, 0, SkipReason.ENDS_ON_DAY_OFF),
        ExplainedDay(date(2027, 1, 3), DayRole.SKIPPED, 1, 0, SkipReason.ENDS_ON_DAY_OFF),
        ExplainedDay(date(2027, 1, 4), DayRole.COUNTED, 1, 1),
    )
    assert _explained(MONDAY, LimitStep(2, CD)).days == (
        ExplainedDay(date(2026, 11, 23), DayRole.RECEIVED),
        ExplainedDay(date(2026, 11, 24), DayRole.COUNTED, 1, 1, name="Ngày Văn hóa Việt Nam"),
        ExplainedDay(date(2026, 11, 25), DayRole.COUNTED, 1, 2),
    )


def test_everything_that_is_said_of_a_later_valid_reception() -> None:
    received = datetime(2026, 11, 24, 9, tzinfo=VIETNAM)
    assert explain_appointment(received, (LimitStep(1, WD),), CALENDAR, STRICT).days == (
        ExplainedDay(
            date(2026, 11, 24), DayRole.RECEIVED, reason=SkipReason.RECEIVED_ON_DAY_OFF, name="Ngày Văn hóa Việt Nam"
        ),
        ExplainedDay(date(2026, 11, 25), DayRole.VALID),
        ExplainedDay(date(2026, 11, 26), DayRole.COUNTED, 1, 1),
    )
    friday = datetime(2026, 11, 27, 17, tzinfo=VIETNAM)
    assert explain_appointment(friday, (LimitStep(1, WD),), CALENDAR, STRICT).days == (
        ExplainedDay(date(2026, 11, 27), DayRole.RECEIVED, reason=SkipReason.AFTER_CLOSING),
        ExplainedDay(date(2026, 11, 28), DayRole.VALID, name="làm bù"),
        ExplainedDay(date(2026, 11, 29), DayRole.SKIPPED, 1, 0, SkipReason.WEEKEND),
        ExplainedDay(date(2026, 11, 30), DayRole.COUNTED, 1, 1),
    )
    new_year = datetime(2026, 12, 31, 17, tzinfo=VIETNAM)
    assert explain_appointment(new_year, (LimitStep(1, WD),), CALENDAR, STRICT).days == (
        ExplainedDay(date(2026, 12, 31), DayRole.RECEIVED, reason=SkipReason.AFTER_CLOSING),
        ExplainedDay(date(2027, 1, 1), DayRole.SKIPPED, 0, 0, SkipReason.HOLIDAY, "Tết Dương lịch", confirmed=False),
        ExplainedDay(date(2027, 1, 2), DayRole.SKIPPED, 0, 0, SkipReason.WEEKEND),
        ExplainedDay(date(2027, 1, 3), DayRole.SKIPPED, 0, 0, SkipReason.WEEKEND),
        ExplainedDay(date(2027, 1, 4), DayRole.VALID),
        ExplainedDay(date(2027, 1, 5), DayRole.COUNTED, 1, 1),
    )


def test_everything_that_is_said_of_a_same_day_result() -> None:
    assert _explained(MONDAY.replace(hour=15)).days == (
        ExplainedDay(date(2026, 11, 23), DayRole.RECEIVED, reason=SkipReason.CUTOFF),
        ExplainedDay(
            date(2026, 11, 24), DayRole.SKIPPED, 1, 0, SkipReason.HOLIDAY, "Ngày Văn hóa Việt Nam", confirmed=True
        ),
        ExplainedDay(date(2026, 11, 25), DayRole.COUNTED, 1, 0),
    )
    assert _explained(MONDAY.replace(hour=14, minute=59)).days == (ExplainedDay(date(2026, 11, 23), DayRole.RECEIVED),)


@pytest.mark.parametrize("day", [date(2026, 11, 28)])
def test_a_worked_weekend_has_its_reason(day: date) -> None:
    (explained,) = [each for each in _explained(MONDAY, LimitStep(5, WD)).days if each.day == day]
    assert (explained.role, explained.name) == (DayRole.COUNTED, "làm bù")
