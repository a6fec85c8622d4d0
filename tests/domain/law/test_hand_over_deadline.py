"""Until when a dossier leaves the desk."""

from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.law.hand_over_deadline import HandOverRules, forward_by, hand_over_by
from desktop_app.domain.law.working_time import CalendarDay, DayKind, OfficeHours, WorkCalendar

PLAIN = WorkCalendar({})
HOURS = OfficeHours()
RULES = HandOverRules()


@pytest.mark.parametrize(
    ("received", "by"),
    [
        ("2026-11-24T08:00", "2026-11-24T17:00"),
        ("2026-11-24T14:59", "2026-11-24T17:00"),
        ("2026-11-24T15:00", "2026-11-24T17:00"),
        ("2026-11-24T15:00:01", "2026-11-25T11:30"),
        ("2026-11-24T15:01", "2026-11-25T11:30"),
        ("2026-11-27T15:00", "2026-11-27T17:00"),
        # Friday after fifteen o'clock; a Saturday.
        ("2026-11-27T16:10", "2026-11-30T11:30"),
        ("2026-11-28T09:00", "2026-11-30T11:30"),
    ],
)
def test_the_same_day_or_the_next_morning(received: str, by: str) -> None:
    at = datetime.fromisoformat(received).replace(tzinfo=VIETNAM)
    assert hand_over_by(at, PLAIN, HOURS, RULES) == datetime.fromisoformat(by).replace(tzinfo=VIETNAM)


@given(st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(VIETNAM)))
def test_always_a_working_day_and_never_later_than_the_next(received: datetime) -> None:
    by = hand_over_by(received, PLAIN, HOURS, RULES)
    assert by > received or local(received).time() > RULES.cutoff
    assert PLAIN.is_working(by.date())
    assert by.date() in {received.date(), PLAIN.next_working(received.date())}


@pytest.mark.parametrize(
    ("received", "cutoff", "by"),
    [
        ("2026-11-24T14:00", time(14, 0), "2026-11-24T17:00"),
        ("2026-11-24T14:00:01", time(14, 0), "2026-11-25T11:30"),
        ("2026-11-24T15:30", time(16, 0), "2026-11-24T17:00"),
    ],
)
def test_the_hour_is_that_of_the_rule_set(received: str, cutoff: time, by: str) -> None:
    at = datetime.fromisoformat(received).replace(tzinfo=VIETNAM)
    wanted = datetime.fromisoformat(by).replace(tzinfo=VIETNAM)
    assert hand_over_by(at, PLAIN, HOURS, HandOverRules(cutoff)) == wanted


@pytest.mark.parametrize(
    ("received", "by"),
    [
        # The day of reception is not counted, at whatever hour.
        ("2026-11-25T08:00", "2026-11-26T17:00"),
        ("2026-11-25T16:59", "2026-11-26T17:00"),
        # Friday, Saturday, and the day before 24/11.
        ("2026-11-27T10:00", "2026-11-30T17:00"),
        ("2026-11-28T10:00", "2026-11-30T17:00"),
        ("2026-11-23T10:00", "2026-11-25T17:00"),
    ],
)
def test_papers_for_an_agency_elsewhere_go_within_a_working_day(received: str, by: str) -> None:
    off = date(2026, 11, 24)
    calendar = WorkCalendar({off: CalendarDay(off, DayKind.OFF, "Ngày Văn hóa Việt Nam")})
    at = datetime.fromisoformat(received).replace(tzinfo=VIETNAM)
    wanted = datetime.fromisoformat(by).replace(tzinfo=VIETNAM)
    assert forward_by(at, calendar, HOURS, HandOverRules(forward_days=1)) == wanted
    assert forward_by(at, calendar, HOURS, RULES) == hand_over_by(at, calendar, HOURS, RULES), "as before 05/8/2026"


@given(
    st.lists(st.datetimes(datetime(2026, 11, 1), datetime(2026, 12, 1), timezones=st.just(VIETNAM)), min_size=2),
    st.sampled_from([hand_over_by, forward_by]),
    st.sampled_from([RULES, HandOverRules(forward_days=1)]),
)
def test_what_was_received_earlier_never_has_to_leave_later(
    moments: list[datetime], deadline: Callable[..., datetime], rules: HandOverRules
) -> None:
    deadlines = [deadline(at, PLAIN, HOURS, rules) for at in sorted(moments)]
    assert deadlines == sorted(deadlines)
