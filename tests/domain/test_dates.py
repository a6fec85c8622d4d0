"""Days as officers type and read them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import day_text, days_between, local, parse_day, year_of_two_digits
from tests.domain.refusals import refusal


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_days_read_back(day: date) -> None:
    assert parse_day(day_text(day), "x") == day
    assert parse_day(f"{day:%d%m%Y}", "x") == day


def test_typed_days() -> None:
    assert parse_day("", "x") is None
    assert parse_day("3/1/1990", "x") == date(1990, 1, 3)
    assert parse_day(" 14-03-1990 ", "x") == parse_day("14.3.1990", "x") == parse_day("14031990", "x")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("14/03/90", "date.incomplete"),
        ("14/03", "date.incomplete"),
        ("14/03/1990/1", "date.incomplete"),
        ("1403", "date.incomplete"),
        ("140319901", "date.incomplete"),
        ("a4/03/1990", "date.incomplete"),
        ("14/03/19901", "date.incomplete"),
        ("31021990", "date.impossible"),
        ("31/02/1990", "date.impossible"),
        ("00/01/1990", "date.impossible"),
    ],
)
def test_what_is_no_day(typed: str, code: str) -> None:
    assert refusal(lambda: parse_day(typed, "birth_date")) == (code, "birth_date", {})


TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("typed", "day", "ahead"),
    [
        ("15/8", date(2026, 8, 15), date(2027, 8, 15)),
        ("15-12", date(2026, 12, 15), date(2026, 12, 15)),
        ("1508", date(2026, 8, 15), date(2027, 8, 15)),
        ("26/11", TODAY, TODAY),
        ("15/8/26", date(2026, 8, 15), date(2026, 8, 15)),
        ("15.8.99", date(1999, 8, 15), date(1999, 8, 15)),
        ("150826", date(2026, 8, 15), date(2026, 8, 15)),
        ("15 8 2026", date(2026, 8, 15), date(2026, 8, 15)),
        ("15–8–2026", date(2026, 8, 15), date(2026, 8, 15)),
        ("2026-08-15", date(2026, 8, 15), date(2026, 8, 15)),
        ("-7", date(2026, 11, 19), date(2026, 11, 19)),
        ("−7", date(2026, 11, 19), date(2026, 11, 19)),
        ("hôm nay", TODAY, TODAY),
        ("thứ hai", date(2026, 11, 23), date(2026, 11, 30)),
        ("", None, None),
    ],
)
def test_short_and_relative_days(typed: str, day: date | None, ahead: date | None) -> None:
    assert parse_day(typed, "from", today=TODAY) == day
    assert parse_day(typed, "from", today=TODAY, ahead=True) == ahead


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("15", "date.unclear"),
        ("abc", "date.unclear"),
        ("15/8/2026/1", "date.unclear"),
        ("15/8/6", "date.unclear"),
        ("115/8", "date.unclear"),
        ("31/2", "date.impossible"),
        ("15/13", "date.impossible"),
        ("2026", "date.impossible"),
    ],
)
def test_what_is_no_short_day(typed: str, code: str) -> None:
    assert refusal(lambda: parse_day(typed, "from", today=TODAY)) == (code, "from", {})


def test_a_leap_day_that_the_coming_year_has_not() -> None:
    assert refusal(lambda: parse_day("29/2", "x", today=date(2028, 3, 1), ahead=True)) == ("date.impossible", "x", {})


@given(st.dates(date(2007, 1, 1), date(2046, 12, 31)))
def test_two_digits_of_the_year(day: date) -> None:
    assert parse_day(f"{day:%d/%m/%y}", "x", today=TODAY) == day
    assert year_of_two_digits(day.year % 100, latest=2046) in {day.year, day.year - 100}


@given(st.text(max_size=20) | st.text(alphabet="0123456789/-+. ", max_size=12), st.booleans())
def test_any_text_is_a_day_or_is_refused_by_a_rule(text: str, ahead: bool) -> None:
    refusal(lambda: parse_day(text, "x", today=TODAY, ahead=ahead))
    refusal(lambda: parse_day(text, "x"))


def test_no_day_is_an_empty_text() -> None:
    assert day_text(None) == ""
    assert day_text(date(1990, 3, 4)) == "04/03/1990"


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(-5, 40))
def test_both_ends_are_between_two_days(first: date, apart: int) -> None:
    days = days_between(first, first + timedelta(days=apart))
    assert days == [first + timedelta(days=step) for step in range(apart + 1)]


def test_a_moment_is_shown_in_the_time_of_viet_nam() -> None:
    assert local(datetime(2026, 11, 23, 18, tzinfo=UTC)).isoformat() == "2026-11-24T01:00:00+07:00"
