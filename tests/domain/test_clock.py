from datetime import date, datetime, timedelta

import pytest

from desktop_app.domain.clock import ClockDoubt, ClockEvidence, doubt_of_clock
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.working_time import CalendarDay, DayKind, OfficeHours, WorkCalendar

_HOURS = OfficeHours()
_CALENDAR = WorkCalendar({date(2026, 11, 24): CalendarDay(date(2026, 11, 24), DayKind.OFF, "Ngày Văn hóa Việt Nam")})
_RELEASED = date(2026, 11, 1)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def _doubt(now: str, last: str | None = None, **known: object) -> ClockDoubt | None:
    evidence = ClockEvidence(_RELEASED, _at(last) if last else None, **known)  # type: ignore[arg-type]
    return doubt_of_clock(_at(now), evidence, _CALENDAR, _HOURS)


@pytest.mark.parametrize(
    ("now", "doubt"),
    [
        ("1980-01-01T00:00", ClockDoubt.BEFORE_RELEASE),
        ("2010-06-01T09:00", ClockDoubt.BEFORE_RELEASE),
        ("2026-10-31T09:00", ClockDoubt.BEFORE_RELEASE),
        ("2026-11-02T09:00", None),
    ],
)
def test_no_clock_is_older_than_the_program(now: str, doubt: ClockDoubt | None) -> None:
    assert _doubt(now) is doubt
    assert _doubt(now, confirmed_at=_at(now)) is doubt, "that cannot be confirmed"


@pytest.mark.parametrize(
    ("now", "last", "doubt"),
    [
        pytest.param("2026-11-20T16:00", "2026-11-20T09:00", None, id="the same day"),
        pytest.param("2026-11-23T08:00", "2026-11-20T16:30", None, id="over a weekend"),
        pytest.param("2026-11-25T08:00", "2026-11-23T16:30", None, id="over a day off"),
        pytest.param("2026-11-26T08:00", "2026-11-23T16:30", ClockDoubt.UNUSED_DAYS, id="a working day unused"),
        pytest.param("2027-12-28T08:00", "2026-11-23T16:30", ClockDoubt.UNUSED_DAYS, id="a year ahead"),
        pytest.param("2035-01-08T08:00", "2026-11-23T16:30", ClockDoubt.UNUSED_DAYS, id="a leap to 2035"),
        pytest.param("2099-01-05T08:00", None, None, id="a first start knows nothing better"),
    ],
)
def test_whole_days_without_an_entry_are_asked_about(now: str, last: str | None, doubt: ClockDoubt | None) -> None:
    assert _doubt(now, last) is doubt
    assert _doubt(now, last, confirmed_at=_at(now)) is None, "once confirmed it is not asked again"


@pytest.mark.parametrize(
    ("now", "doubt"),
    [
        ("2026-11-20T06:29", ClockDoubt.OFF_HOURS),
        ("2026-11-20T06:30", None),
        ("2026-11-20T12:10", None),
        ("2026-11-20T19:00", None),
        ("2026-11-20T19:01", ClockDoubt.OFF_HOURS),
        ("2026-11-21T09:00", ClockDoubt.OFF_HOURS),
        ("2026-11-24T09:00", ClockDoubt.OFF_HOURS),
    ],
)
def test_a_moment_outside_office_hours_is_asked_about(now: str, doubt: ClockDoubt | None) -> None:
    assert _doubt(now) is doubt


@pytest.mark.parametrize(
    ("ahead", "doubt"), [(300, None), (301, ClockDoubt.SERVER), (-300, None), (-301, ClockDoubt.SERVER)]
)
def test_a_clock_that_differs_from_the_servers_is_asked_about(ahead: int, doubt: ClockDoubt | None) -> None:
    assert _doubt("2026-11-20T09:00", server_ahead=timedelta(seconds=ahead)) is doubt


def test_a_confirmation_holds_for_its_day_and_not_before_its_moment() -> None:
    confirmed = _at("2026-11-21T09:00")
    assert _doubt("2026-11-21T16:00", confirmed_at=confirmed) is None
    assert _doubt("2026-11-21T08:59", confirmed_at=confirmed) is ClockDoubt.OFF_HOURS
    assert _doubt("2026-11-22T09:00", confirmed_at=confirmed) is ClockDoubt.OFF_HOURS
