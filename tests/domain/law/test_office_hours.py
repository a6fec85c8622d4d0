"""Hours as they are typed."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.office_hours import (
    DatedHours,
    HoursHistory,
    check_first_day,
    parse_time,
    problems_of_hours,
    read_hours,
    time_text,
)
from desktop_app.domain.law.working_time import CalendarDay, Closed, DayKind, OfficeHours, WorkCalendar
from tests.domain.refusals import refusal

HOURS = OfficeHours(saturday_morning=True)
WORKED, HOLIDAY = date(2026, 11, 21), date(2026, 11, 14)
CALENDAR = WorkCalendar(
    {
        WORKED: CalendarDay(WORKED, DayKind.WORKED, "Làm bù"),
        HOLIDAY: CalendarDay(HOLIDAY, DayKind.OFF, "Nghỉ lễ"),
    }
)


@pytest.mark.parametrize("typed", ["7:30", "0730", "07:30", "7h30", "7.30", "730", " 7 h 30 ", "7g30"])
def test_a_time_as_people_type_it(typed: str) -> None:
    assert parse_time(typed, "opens") == time(7, 30)


@pytest.mark.parametrize("typed", ["15h", "15", "15:00"])
def test_a_whole_hour(typed: str) -> None:
    assert parse_time(typed, "opens") == time(15)


@pytest.mark.parametrize("typed", ["", "24:00", "7:60", "7:3", "sáng", "-1:00", "7:30:15"])
def test_what_is_no_time(typed: str) -> None:
    with pytest.raises(RuleViolation) as caught:
        parse_time(typed, "closing")
    assert (caught.value.code, caught.value.field) == ("time.wrong", "closing")


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_time_is_read_as_it_is_written(at: time) -> None:
    assert parse_time(time_text(at), "opens") == at


def test_typed_hours() -> None:
    typed = {
        "morning_start": "7h30",
        "morning_end": "11:30",
        "afternoon_start": "1330",
        "afternoon_end": "17:00",
        "appointment": "16:30",
        "cutoff": "15h",
        "closing": "17",
    }
    assert read_hours(typed, saturday_morning=True, next_day_when_closed=False) == HOURS
    assert read_hours(typed, saturday_morning=False, next_day_when_closed=True) == replace(
        HOURS, saturday_morning=False, next_day_when_closed=True
    )
    for field in typed:
        with pytest.raises(RuleViolation) as caught:
            read_hours(typed | {field: "25h"}, saturday_morning=True, next_day_when_closed=False)
        assert (caught.value.code, caught.value.field) == ("time.wrong", field)


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"morning": (time(11, 30), time(7, 30))}, [("hours.backwards", "morning_end")]),
        ({"morning": (time(11, 30), time(11, 30))}, [("hours.backwards", "morning_end")]),
        ({"morning": (time(11, 29), time(11, 30))}, []),
        ({"afternoon": (time(11), time(17))}, [("hours.overlap", "afternoon_start")]),
        ({"afternoon": (time(11, 29), time(17))}, [("hours.overlap", "afternoon_start")]),
        ({"afternoon": (time(11, 30), time(17))}, []),
        ({"appointment": time(12)}, [("hours.appointment_outside", "appointment")]),
        ({"appointment": time(18)}, [("hours.appointment_outside", "appointment")]),
        ({"appointment": time(11, 30)}, []),
        (
            {"afternoon": (time(17), time(17)), "appointment": time(9), "cutoff": time(9)},
            [("hours.backwards", "afternoon_end"), ("hours.closing_outside", "closing")],
        ),
        ({"cutoff": time(7)}, [("hours.cutoff_outside", "cutoff")]),
        ({"cutoff": time(7, 29)}, [("hours.cutoff_outside", "cutoff")]),
        ({"cutoff": time(7, 30)}, []),
        ({"appointment": time(13, 30)}, []),
        ({"appointment": time(17)}, []),
        ({"appointment": time(17, 1)}, [("hours.appointment_outside", "appointment")]),
        ({"closing": time(17)}, []),
        ({"closing": time(13, 31)}, []),
        ({"closing": time(17, 1)}, [("hours.closing_outside", "closing")]),
        ({"closing": time(13, 30)}, [("hours.closing_outside", "closing")]),
        ({"closing": time(16)}, []),
        (
            {"afternoon": (time(17), time(13, 30))},
            [
                ("hours.backwards", "afternoon_end"),
                ("hours.appointment_outside", "appointment"),
                ("hours.cutoff_outside", "cutoff"),
                ("hours.closing_outside", "closing"),
            ],
        ),
    ],
)
def test_hours_that_contradict_themselves(changed: dict[str, object], found: list[tuple[str, str]]) -> None:
    problems = problems_of_hours(replace(OfficeHours(), **changed))  # type: ignore[arg-type] # a table of fields
    assert [(one.code, one.field) for one in problems] == found


@pytest.mark.parametrize(
    ("at", "closed"),
    [
        ((23, 9, 0), None),
        ((23, 5, 0), None),
        ((23, 16, 59), None),
        ((23, 17, 0), Closed.AFTER_CLOSING),
        ((28, 9, 0), Closed.SATURDAY_MORNING),
        ((28, 11, 30), Closed.DAY_OFF),
        ((22, 9, 0), Closed.DAY_OFF),
        ((21, 9, 0), None),
        ((21, 16, 0), None),
        ((21, 18, 0), Closed.AFTER_CLOSING),
        ((14, 9, 0), Closed.DAY_OFF),
    ],
)
def test_when_the_desk_is_closed(at: tuple[int, int, int], closed: Closed | None) -> None:
    assert HOURS.closed_at(datetime(2026, 11, *at), CALENDAR) is closed


def test_without_saturdays_a_saturday_is_a_day_off() -> None:
    moment = datetime(2026, 11, 28, 9, tzinfo=VIETNAM)
    assert OfficeHours().closed_at(moment, CALENDAR) is Closed.DAY_OFF


def test_hours_hold_from_their_day_on() -> None:
    winter, summer = replace(OfficeHours(), appointment=time(16)), replace(OfficeHours(), appointment=time(17))
    in_winter, in_summer = DatedHours(date(2026, 10, 1), winter), DatedHours(date(2027, 4, 1), summer)
    history = HoursHistory().changed(in_winter).changed(in_summer)
    assert history.on(date(2026, 9, 30)) == OfficeHours()
    assert history.on(date(2026, 10, 1)) == history.on(date(2027, 3, 31)) == winter
    assert history.on(date(2027, 4, 1)) == summer
    again = history.changed(replace(in_summer, effective_from=date(2026, 10, 1)))
    assert [entry.hours for entry in again.entries] == [winter, summer], "what was to begin later is given up"
    assert again.on(date(2026, 12, 1)) == summer


def _entered(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=VIETNAM)


def test_a_change_never_reaches_what_was_received_before_it() -> None:
    early, late = replace(OfficeHours(), appointment=time(15)), replace(OfficeHours(), appointment=time(17))
    first = DatedHours(date(2026, 11, 16), early, "QĐ 12/QĐ-UBND", _entered(16, 8))
    history = HoursHistory().changed(first).changed(DatedHours(date(2026, 11, 16), late, "QĐ 15", _entered(16, 14)))
    assert history.at(_entered(16, 7)).hours == OfficeHours(), "before the desk knew of any"
    assert history.at(_entered(16, 8)) == first
    assert history.at(_entered(16, 13)) == first
    assert (history.at(_entered(16, 14)).decision, history.at(_entered(30, 9)).hours) == ("QĐ 15", late)
    assert history.at(_entered(15, 23)).hours == OfficeHours()
    assert history.on(date(2026, 11, 16)) == late


def test_hours_of_the_server_join_those_of_the_desk() -> None:
    winter, summer = (replace(OfficeHours(), appointment=time(hour)) for hour in (15, 17))
    own = HoursHistory().changed(DatedHours(date(2026, 11, 20), summer, "", _entered(20, 8)))
    decided = DatedHours(date(2026, 11, 2), winter, "QĐ 9/QĐ-UBND")
    later = DatedHours(date(2026, 12, 1), winter, "QĐ 10/QĐ-UBND")
    history = own.published([decided, later], _entered(21, 9))
    assert history.at(_entered(10, 9)).hours == OfficeHours(), "distributed later than this reception"
    assert history.on(date(2026, 11, 21)) == summer, "the desk's own, which began later"
    assert history.on(date(2026, 12, 1)) == winter
    assert history.published([decided, later], _entered(22, 9)) == history, "nothing new"
    withdrawn = history.published([decided], _entered(22, 9))
    assert withdrawn.on(date(2026, 12, 1)) == summer, "what did not begin is gone"
    assert withdrawn.published([], _entered(23, 9)) == withdrawn, "what began stays"
    changed = history.changed(DatedHours(date(2026, 11, 23), summer, "", _entered(23, 8)))
    assert changed.on(date(2026, 12, 1)) == winter, "a change at the desk leaves the server's"


def test_hours_do_not_begin_in_the_past() -> None:
    today = date(2026, 11, 23)
    assert check_first_day(today, today) == today
    assert refusal(lambda: check_first_day(date(2026, 11, 22), today)) == ("hours.past", "effective_from", {})
    assert refusal(lambda: check_first_day(None, today)) == ("hours.no_day", "effective_from", {})
