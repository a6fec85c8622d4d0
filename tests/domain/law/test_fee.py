"""Amounts of money as officers type and read them."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.law.fee import (
    FeeRow,
    Payment,
    check_exemption,
    check_payment,
    check_proof,
    check_way,
    money,
    parse_money,
)
from desktop_app.services.law import load_law
from tests.domain.refusals import Refusal, refusal


@given(st.integers(0, 10**10))
def test_money_reads_back(amount: int) -> None:
    assert parse_money(money(amount)) == amount


def test_money() -> None:
    assert money(400_000) == "400.000 đ"
    assert money(1_400_000, "đồng") == "1.400.000 đồng"
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
        ("10.000.000.001", "fee.too_large"),
        ("99999999999999", "fee.too_large"),
    ],
)
def test_what_is_no_fee(typed: str, code: str) -> None:
    assert refusal(lambda: parse_money(typed)) == (code, "fee", {})
    assert refusal(lambda: parse_money(typed, "paid")) == (code, "paid", {})


def test_the_largest_fee() -> None:
    assert parse_money("10.000.000.000") == 10_000_000_000
    assert parse_money("0") == 0


@pytest.mark.parametrize(
    ("payment", "fee", "refused"),
    [
        (Payment.DIRECT, None, True),
        (Payment.ONLINE, 0, True),
        (Payment.DIRECT, 1, False),
        (None, None, False),
        (None, 0, False),
    ],
)
def test_only_a_fee_can_be_noted_as_paid(payment: Payment | None, fee: int | None, refused: bool) -> None:
    assert refusal(lambda: check_payment(payment, fee)) == (("payment.no_fee", "fee", {}) if refused else None)


@pytest.mark.parametrize(
    ("first", "last", "day", "holds"),
    [
        (None, None, 10, True),
        (10, None, 9, False),
        (10, None, 10, True),
        (None, 10, 10, True),
        (None, 10, 11, False),
        (9, 10, 8, False),
    ],
)
def test_a_fee_holds_from_its_first_to_its_last_day(first: int | None, last: int | None, day: int, holds: bool) -> None:
    row = FeeRow(
        1,
        valid_from=date(2026, 8, first) if first else None,
        valid_to=date(2026, 8, last) if last else None,
    )
    assert row.holds_on(date(2026, 8, day)) is holds


@pytest.mark.parametrize(
    ("exemption", "proof", "fee", "refused"),
    [
        ("", "", 400_000, None),
        ("", "", None, None),
        ("Hộ nghèo", "Giấy chứng nhận hộ nghèo", 0, None),
        ("Hộ nghèo", "Giấy chứng nhận hộ nghèo", None, None),
        ("Hộ nghèo", "", 0, ("exemption.no_proof", "exemption_proof", {})),
        ("Hộ nghèo", "Giấy chứng nhận hộ nghèo", 1, ("exemption.with_fee", "fee", {})),
        ("", "Giấy chứng nhận hộ nghèo", 0, ("exemption.nobody", "exemption", {})),
    ],
)
def test_an_exemption_is_shown_by_a_proof(exemption: str, proof: str, fee: int | None, refused: Refusal | None) -> None:
    assert refusal(lambda: check_exemption(exemption, proof, fee)) == refused


_RULE_SETS = {rules.name: rules.fee for rules in load_law().rule_sets}


@pytest.mark.parametrize(
    ("rule_set", "allowed"),
    [
        ("61/2018", set(Payment)),
        ("118/2025", set(Payment) - {Payment.POST}),
        ("118/2025+367+309", set(Payment) - {Payment.POST}),
    ],
)
def test_the_ways_to_pay_by_decree(rule_set: str, allowed: set[Payment]) -> None:
    rules = _RULE_SETS[rule_set]
    assert {way for way in Payment if refusal(partial(check_way, way, rules)) is None} == allowed
    assert refusal(lambda: check_way(None, rules)) is None


@pytest.mark.parametrize(
    ("rule_set", "way", "is_later", "is_refused"),
    [
        ("61/2018", Payment.DIRECT, False, False),
        ("61/2018", Payment.ONLINE, False, True),
        ("61/2018", Payment.ONLINE, True, True),
        ("118/2025", Payment.ONLINE, False, True),
        ("118/2025", Payment.ONLINE, True, False),
        ("118/2025", None, False, False),
    ],
)
def test_what_is_not_paid_directly_is_proved(
    rule_set: str, way: Payment | None, is_later: bool, is_refused: bool
) -> None:
    rules = _RULE_SETS[rule_set]
    unproved = refusal(lambda: check_proof(way, "", rules, is_after_reception=is_later))
    assert unproved == (("payment.no_proof", "fee_proof", {}) if is_refused else None)
    assert refusal(lambda: check_proof(way, "GD 88", rules, is_after_reception=is_later)) is None
