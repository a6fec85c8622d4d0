"""Days as officers type and read them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import day_text, days_between, local, parse_day
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


def test_no_day_is_an_empty_text() -> None:
    assert day_text(None) == ""
    assert day_text(date(1990, 3, 4)) == "04/03/1990"


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(-5, 40))
def test_both_ends_are_between_two_days(first: date, apart: int) -> None:
    days = days_between(first, first + timedelta(days=apart))
    assert days == [first + timedelta(days=step) for step in range(apart + 1)]


def test_a_moment_is_shown_in_the_time_of_viet_nam() -> None:
    assert local(datetime(2026, 11, 23, 18, tzinfo=UTC)).isoformat() == "2026-11-24T01:00:00+07:00"
