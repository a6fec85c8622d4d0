"""Amounts of money as officers type and read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import money, parse_money


@given(st.integers(0, 10**10))
def test_money_reads_back(amount: int) -> None:
    assert parse_money(money(amount)) == amount


def test_money() -> None:
    assert money(400_000) == "400.000 đ"
    assert parse_money(" ") is None
    assert parse_money("400 000 đồng") == parse_money("400,000") == parse_money("400000đ") == 400_000


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("4x", "fee.not_money"),
        ("400.000,00", "fee.not_money"),
        ("1.5", "fee.not_money"),
        (".", "fee.not_money"),
        ("-5", "fee.not_money"),
        ("99999999999999", "fee.too_large"),
    ],
)
def test_what_is_no_fee(typed: str, code: str) -> None:
    with pytest.raises(RuleViolation) as caught:
        parse_money(typed)
    assert caught.value.code == code
