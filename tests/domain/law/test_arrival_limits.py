"""Until when an online dossier is examined, and one by post by the office's habit."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.arrival_limits import (
    ArrivalLimits,
    ArrivalState,
    OnlineRules,
    PostalHabit,
    alert_by,
    changed_habits,
    last_late_arrival,
    online_hours,
    postal_hours,
    read_habit,
    receive_within,
)
from desktop_app.domain.law.office_hours import DatedHours, HoursHistory
from desktop_app.domain.law.working_time import OfficeHours
from desktop_app.services.law import load_law
from tests.domain.law.test_working_time import CALENDAR
from tests.domain.refusals import refusal

ONLINE = load_law().rules(date(2026, 11, 23)).online
USUAL = HoursHistory()
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))


def _at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=VIETNAM)


def _limits(arrived_at: datetime, hours: int | None = 8, history: HoursHistory = USUAL) -> ArrivalLimits:
    return receive_within(arrived_at, hours, CALENDAR, history, is_habit=False)


def test_the_decree_of_2025_names_both_limits_and_that_of_2018_none() -> None:
    law = load_law()
    old = law.rules(date(2025, 6, 30)).online
    assert (old.alert_hours, old.intake_hours) == (None, None)
    for rules in law.rule_sets[1:]:
        assert (rules.online.alert_hours, rules.online.intake_hours) == (2, 8)
    assert alert_by(_at(2025, 6, 30, 9), old) is None
    assert postal_hours([], date(2025, 6, 30), old) is None


def test_the_officer_is_told_within_two_hours_of_the_clock() -> None:
    # At night too: the alert is the system's, it has no office hours.
    assert alert_by(_at(2026, 11, 27, 23, 30), ONLINE) == _at(2026, 11, 28, 1, 30)


@pytest.mark.parametrize(
    ("arrived_at", "receive_by"),
    [
        # Friday 16:00: one hour is left, seven on Monday.
        (_at(2026, 11, 27, 16), _at(2026, 11, 30, 16, 30)),
        (_at(2026, 11, 23, 7, 30), _at(2026, 11, 25, 8)),
        # Over the noon, in the night, on a Sunday.
        (_at(2026, 11, 25, 12), _at(2026, 11, 26, 12) + timedelta(hours=2)),
        (_at(2026, 11, 25, 22), _at(2026, 11, 27, 8)),
        (_at(2026, 11, 29, 10), _at(2026, 12, 1, 8)),
        # Tết 2026: off from 14/02 to 22/02.
        (_at(2026, 2, 13, 16), _at(2026, 2, 23, 16, 30)),
        # Saturday 22/08/2026 is worked instead of Monday 31/08.
        (_at(2026, 8, 21, 16), _at(2026, 8, 22, 16, 30)),
        # 24/11 is off.
        (_at(2026, 11, 23, 16), _at(2026, 11, 25, 16, 30)),
    ],
)
def test_eight_working_hours_over_the_calendar(arrived_at: datetime, receive_by: datetime) -> None:
    assert _limits(arrived_at).receive_by == receive_by
    assert _limits(arrived_at.astimezone(UTC)).receive_by == receive_by


def test_hours_that_change_inside_the_limit_count_as_they_are_on_each_day() -> None:
    short = OfficeHours(afternoon=(time(13, 30), time(14, 30)))
    history = HoursHistory((DatedHours(date(2026, 11, 26), short),))
    # Wednesday 15:00: two hours; Thursday is worked for five, Friday for one.
    assert _limits(_at(2026, 11, 25, 15), history=history).receive_by == _at(2026, 11, 27, 8, 30)


@given(days, st.integers(0, 24 * 60 - 1), st.integers(1, 40))
def test_a_dossier_goes_from_on_time_over_near_to_over(day: date, minute: int, hours: int) -> None:
    arrived_at = datetime.combine(day, time(), VIETNAM) + timedelta(minutes=minute)
    limits = _limits(arrived_at, hours)
    assert limits.near_from is not None
    assert limits.receive_by is not None
    assert arrived_at <= limits.near_from < limits.receive_by
    assert limits.state(limits.near_from) is ArrivalState.NEAR
    assert limits.state(limits.receive_by) is ArrivalState.NEAR
    assert limits.state(limits.receive_by + timedelta(microseconds=1)) is ArrivalState.OVER
    if arrived_at < limits.near_from:
        assert limits.state(limits.near_from - timedelta(microseconds=1)) is ArrivalState.ON_TIME


def test_two_working_hours_before_the_end_it_is_near() -> None:
    assert _limits(_at(2026, 11, 27, 16)).near_from == _at(2026, 11, 30, 14, 30)
    assert _limits(_at(2026, 11, 27, 16), 1).near_from == _at(2026, 11, 27, 16)


def test_without_a_limit_nothing_is_late() -> None:
    limits = _limits(_at(2026, 11, 23, 9), None)
    assert limits == ArrivalLimits()
    assert limits.state(_at(2030, 1, 1)) is ArrivalState.UNLIMITED


def test_the_special_law_of_a_procedure_comes_first() -> None:
    assert online_hours(ONLINE, None) == 8
    assert online_hours(ONLINE, 24) == 24
    assert online_hours(OnlineRules(), 4) == 4
    assert online_hours(OnlineRules(), None) is None


def test_the_habit_for_the_post_is_dated_and_begins_as_the_rule_for_online() -> None:
    today = date(2026, 11, 23)
    assert postal_hours([], today, ONLINE) == 8
    habits = changed_habits([], PostalHabit(date(2026, 12, 1), 16))
    habits = changed_habits(habits, PostalHabit(today, None, "QĐ 12"))
    assert [habit.effective_from for habit in habits] == [today, date(2026, 12, 1)]
    assert postal_hours(habits, date(2026, 11, 22), ONLINE) == 8
    assert postal_hours(habits, today, ONLINE) is None
    assert postal_hours(habits, date(2026, 12, 1), ONLINE) == 16
    replaced = changed_habits(habits, PostalHabit(today, 4))
    assert (len(replaced), postal_hours(replaced, today, ONLINE)) == (2, 4)


@pytest.mark.parametrize("text", ["0", "241", "-1", "tám", "8,5", "9" * 30])
def test_a_habit_is_a_number_of_hours(text: str) -> None:
    refused = ("postal_hours.range", "postal_hours", {"most": 240})
    assert refusal(lambda: read_habit(text, date(2026, 11, 23))) == refused


def test_an_empty_habit_is_no_limit() -> None:
    assert read_habit("  ", date(2026, 11, 23)) == PostalHabit(date(2026, 11, 23), None)
    assert read_habit(" 240", date(2026, 11, 23), " QĐ  12 ") == PostalHabit(date(2026, 11, 23), 240, "QĐ 12")
    assert read_habit("1", date(2026, 11, 23)).hours == 1


@given(days, st.integers(0, 24 * 60 * 20), st.integers(1, 40))
def test_a_report_finds_late_arrivals_as_their_limits_do(day: date, minutes: int, hours: int) -> None:
    end = datetime.combine(day, time(), VIETNAM)
    arrived_at = end - timedelta(minutes=minutes)
    last = last_late_arrival(end, hours, CALENDAR, USUAL)
    limit = _limits(arrived_at, hours).receive_by
    assert last is not None
    assert limit is not None
    assert (arrived_at <= last) is (limit < end)


def test_without_a_limit_no_arrival_is_late() -> None:
    assert last_late_arrival(_at(2026, 11, 23), None, CALENDAR, USUAL) is None
