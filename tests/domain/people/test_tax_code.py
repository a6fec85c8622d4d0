"""Tax codes: one form for each, and their check digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.tax_code import check_tax_code, is_tax_code, normal_tax_code
from tests.domain.refusals import refusal


@pytest.mark.parametrize(
    ("code", "right"),
    [
        ("0100109106", True),
        ("0100109107", False),
        ("0100109106-001", True),
        ("010010910", False),
        ("", False),
        ("0100109106001", True),
        ("0100 109 106", True),
        ("0100109106–001", True),
    ],
)
def test_a_tax_code_has_a_check_digit(code: str, right: bool) -> None:
    assert is_tax_code(code) is right
    assert refusal(lambda: check_tax_code(code)) == (None if right else ("tax_code.wrong", "number", {}))
    assert refusal(lambda: check_tax_code(code, "tax")) == (None if right else ("tax_code.wrong", "tax", {}))


def test_a_household_business_may_have_its_owners_number_as_tax_code() -> None:
    assert refusal(lambda: check_tax_code("025190001234")) is None
    for wrong in ("02519000123x", "02519000123", "0251900012345"):
        assert refusal(lambda: check_tax_code(wrong)) == ("tax_code.wrong", "number", {})  # noqa: B023


@pytest.mark.parametrize("zeros", ["000000000000", "0000000000", "0000000000000", "000190001234", "025190000000"])
def test_zeros_are_no_tax_code(zeros: str) -> None:
    assert refusal(lambda: check_tax_code(zeros)) == ("tax_code.wrong", "number", {})


def test_all_ways_to_write_a_code_are_one() -> None:
    ways = ("0100109106-001", "0100109106001", " 0100 109 106 - 001 ", "0100109106–001", "0100109106.001")
    assert {normal_tax_code(way) for way in ways} == {"0100109106001"}
    assert normal_tax_code(" chưa có ") == "chưa có"


@given(st.text(max_size=30))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normal_tax_code(normal_tax_code(text)) == normal_tax_code(text)
    is_tax_code(text)
