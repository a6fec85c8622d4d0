"""Until when a dossier leaves the desk."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.law.hand_over_deadline import hand_over_by
from desktop_app.domain.law.working_time import OfficeHours, WorkCalendar

PLAIN = WorkCalendar({})
HOURS = OfficeHours()


@pytest.mark.parametrize(
    ("received", "by"),
    [
        ("2026-11-24T08:00", "2026-11-24T17:00"),
        ("2026-11-24T14:59", "2026-11-24T17:00"),
        ("2026-11-24T15:00", "2026-11-25T11:30"),
        # Friday after fifteen o'clock; a Saturday.
        ("2026-11-27T16:10", "2026-11-30T11:30"),
        ("2026-11-28T09:00", "2026-11-30T11:30"),
    ],
)
def test_the_same_day_or_the_next_morning(received: str, by: str) -> None:
    at = datetime.fromisoformat(received).replace(tzinfo=VIETNAM)
    assert hand_over_by(at, PLAIN, HOURS) == datetime.fromisoformat(by).replace(tzinfo=VIETNAM)


@given(st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(VIETNAM)))
def test_always_a_working_day_and_never_later_than_the_next(received: datetime) -> None:
    by = hand_over_by(received, PLAIN, HOURS)
    assert by > received or local(received).time() >= HOURS.cutoff
    assert PLAIN.is_working(by.date())
    assert by.date() in {received.date(), PLAIN.next_working(received.date())}
