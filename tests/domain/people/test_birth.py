"""Births: a day, or the year alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.birth import Birth, birth_text, parse_birth
from tests.domain.refusals import refusal

TODAY = date(2026, 11, 26)


@given(st.dates(date(1900, 1, 1), TODAY))
def test_births_read_back(day: date) -> None:
    assert parse_birth(birth_text(day, None), today=TODAY) == Birth(day=day)
    assert parse_birth(birth_text(None, day.year), today=TODAY) == Birth(year=day.year)


@given(st.dates(date(1926, 11, 27), TODAY), st.sampled_from(["%d/%m/%y", "%d.%m.%y", "%d-%m-%y", "%d%m%y", "%d %m %y"]))
def test_two_digits_are_the_last_such_year(day: date, form: str) -> None:
    parsed = parse_birth(day.strftime(form), today=TODAY).day
    assert parsed is not None
    assert (parsed.day, parsed.month, parsed.year % 100) == (day.day, day.month, day.year % 100)
    assert TODAY.year - 100 < parsed.year <= TODAY.year


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("14/3", "birth.incomplete"),
        ("1403", "birth.incomplete"),
        ("0000", "birth.incomplete"),
        ("3/1969", "birth.incomplete"),
        ("3/69", "birth.incomplete"),
        ("hôm nay", "birth.incomplete"),
        ("-7", "birth.incomplete"),
        ("31/02/1990", "date.impossible"),
        ("310290", "date.impossible"),
    ],
)
def test_what_is_no_birth(typed: str, code: str) -> None:
    assert refusal(lambda: parse_birth(typed, today=TODAY)) == (code, "birth_date", {})


def test_empty_texts() -> None:
    assert parse_birth(" ", today=TODAY) == Birth()
    assert birth_text(None, None) == ""
    assert birth_text(date(1990, 3, 14), 1990) == "14/03/1990"
