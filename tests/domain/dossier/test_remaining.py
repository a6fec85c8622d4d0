"""What is left of a time limit."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.remaining import Clock, Remaining, remaining, working_days_after
from desktop_app.domain.dossier.status import Status
from desktop_app.services.calendar import shipped_calendar

CALENDAR = shipped_calendar(2026, 2027)
FRIDAY = date(2026, 11, 20)
DAYS = st.dates(date(2026, 2, 1), date(2027, 11, 30))


def _due(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 16, 30, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("status", "due", "today", "expected"),
    [
        (Status.PROCESSING, FRIDAY, FRIDAY, Remaining(Clock.DUE_TODAY)),
        (Status.PROCESSING, FRIDAY, date(2026, 11, 21), Remaining(Clock.OVERDUE, 1)),
        (Status.PROCESSING, FRIDAY, date(2026, 11, 23), Remaining(Clock.OVERDUE, 1)),
        # 24/11 is a day off.
        (Status.RECEIVED, date(2026, 11, 25), FRIDAY, Remaining(Clock.RUNNING, 2)),
        (Status.PAYMENT_REQUESTED, date(2026, 11, 18), FRIDAY, Remaining(Clock.OVERDUE, 2)),
        (Status.SUPPLEMENT_REQUESTED, date(2026, 11, 1), FRIDAY, Remaining(Clock.STOPPED)),
        (Status.DONE, date(2026, 11, 1), FRIDAY, Remaining(Clock.ENDED)),
        (Status.RETURNED, date(2026, 11, 1), FRIDAY, Remaining(Clock.ENDED)),
        (Status.NOT_RECEIVED, date(2026, 11, 1), FRIDAY, Remaining(Clock.ENDED)),
    ],
)
def test_the_limit_runs_stands_or_is_over(status: Status, due: date, today: date, expected: Remaining) -> None:
    assert remaining(status, _due(due), today, CALENDAR) == expected


@pytest.mark.parametrize("status", [Status.PROCESSING, Status.SUPPLEMENT_REQUESTED, Status.DONE])
@pytest.mark.parametrize("ahead", [-3, 0, 3])
def test_an_apology_is_kept_in_sight(status: Status, ahead: int) -> None:
    due = _due(FRIDAY + timedelta(days=ahead))
    assert remaining(status, due, FRIDAY, CALENDAR, is_apologised=True).is_apologised


@given(DAYS, DAYS, DAYS)
def test_working_days_add_up(first: date, middle: date, last: date) -> None:
    first, middle, last = sorted((first, middle, last))
    whole = working_days_after(first, last, CALENDAR)
    assert whole == working_days_after(first, middle, CALENDAR) + working_days_after(middle, last, CALENDAR)
    every = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    assert whole == sum(map(CALENDAR.is_working, every))
    assert first == last or working_days_after(last, first, CALENDAR) == 0


@given(DAYS, DAYS)
def test_a_dossier_is_overdue_after_its_day_and_not_before(due: date, today: date) -> None:
    left = remaining(Status.PROCESSING, _due(due), today, CALENDAR)
    assert (left.clock is Clock.OVERDUE) == (due < today)
    assert (left.clock is Clock.DUE_TODAY) == (due == today)
    assert left.clock is not Clock.OVERDUE or left.days >= 1
