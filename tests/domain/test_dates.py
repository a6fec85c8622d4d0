"""Days as officers type and read them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import day_text, parse_day
from desktop_app.domain.errors import RuleViolation


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_days_read_back(day: date) -> None:
    assert parse_day(day_text(day), "x") == day
    assert parse_day(f"{day:%d%m%Y}", "x") == day


def test_typed_days() -> None:
    assert parse_day("", "x") is None
    assert parse_day("3/1/1990", "x") == date(1990, 1, 3)
    for wrong, code in (("14/03/90", "date.incomplete"), ("1403", "date.incomplete"), ("31021990", "date.impossible")):
        with pytest.raises(RuleViolation) as caught:
            parse_day(wrong, "birth_date")
        assert (caught.value.code, caught.value.field) == (code, "birth_date")
