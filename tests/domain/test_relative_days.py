"""Days in words, and counted from today."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.relative_days import relative_day

THURSDAY = date(2026, 11, 26)
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@given(days, st.integers(-9_999, 9_999))
def test_counted_days(today: date, step: int) -> None:
    assert relative_day(f"{step:+d}", today) == today + timedelta(days=step)


@given(days, st.integers(0, 6), st.booleans())
def test_weekdays_lie_in_this_week_or_ahead(today: date, place: int, ahead: bool) -> None:
    said = ("thứ hai", "Thứ 3", "t4", "thứ năm", "thứ sáu", "THỨ BẢY", "chủ nhật")[place]
    day = relative_day(said, today, ahead=ahead)
    assert day is not None
    assert day.weekday() == place
    if ahead:
        assert 0 <= (day - today).days < 7
    else:
        assert day.isocalendar()[:2] == today.isocalendar()[:2]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("hôm nay", THURSDAY),
        ("HÔM NAY", THURSDAY),
        ("hoom nay", THURSDAY),
        ("hôm qua", date(2026, 11, 25)),
        ("hôm kia", date(2026, 11, 24)),
        ("ngày mai", date(2026, 11, 27)),
        ("3 ngày trước", date(2026, 11, 23)),
        ("10 ngày nữa", date(2026, 12, 6)),
        ("thứ hai tuần sau", date(2026, 11, 30)),
        ("thứ sáu sau", date(2026, 12, 4)),
        ("thứ hai tuần trước", date(2026, 11, 16)),
        ("thứ hai tuần này", date(2026, 11, 23)),
        ("thuws hai", date(2026, 11, 23)),
        ("cn", date(2026, 11, 29)),
        ("đầu tuần", date(2026, 11, 23)),
        ("đầu tháng", date(2026, 11, 1)),
        ("cuối tháng", date(2026, 11, 30)),
        ("đầu năm", date(2026, 1, 1)),
        ("cuối năm", date(2026, 12, 31)),
    ],
)
def test_said_days(said: str, day: date) -> None:
    assert relative_day(said, THURSDAY) == day


@pytest.mark.parametrize("text", ["", "15/8", "1508", "+", "-x", "7", "ngày", "thứ chín", "t9"])
def test_what_is_no_relative_day(text: str) -> None:
    assert relative_day(text, THURSDAY) is None


def test_no_day_lies_beyond_the_calendar() -> None:
    assert relative_day("+9999", date(9999, 1, 1)) is None
    assert relative_day("hôm qua", date.min) is None
