from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.agency import check_password
from desktop_app.domain.dates import day_text, parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.fee import FeeRow, money, parse_money
from desktop_app.domain.procedure import Procedure, ProcedureVersion, fee_on
from desktop_app.services.law import load_law


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


def test_the_law_by_date() -> None:
    law = load_law()
    assert law.rules(date(2022, 8, 31)).form_set == "tt01-2018"
    assert law.rules(date(2025, 9, 14)).form_set == "tt01-2018"
    assert law.rules(date(2025, 9, 15)).form_set == "tt03-2025"
    assert law.rules(date(2026, 11, 23)).name == "118/2025+367+309"
    with pytest.raises(RuleViolation):
        law.rules(date(2018, 6, 20))


def test_versions_and_fees_by_date() -> None:
    rows = (FeeRow(300_000, valid_to=date(2026, 8, 14)), FeeRow(150_000, valid_from=date(2026, 8, 15)))
    old = ProcedureVersion(date(2021, 1, 1), date(2025, 6, 30))
    new = ProcedureVersion(date(2025, 7, 1), fees=rows)
    procedure = Procedure("X", "", "x", "x", "x", (old, new))
    assert procedure.on(date(2025, 6, 30)) is old
    assert procedure.on(date(2020, 1, 1)) is None
    assert fee_on(new, date(2026, 8, 14)) == 300_000
    assert fee_on(new, date(2026, 8, 15)) == 150_000
    assert fee_on(old, date(2022, 1, 1)) == 0
    assert fee_on(ProcedureVersion(date(2021, 1, 1), fees=(FeeRow(None),)), date(2022, 1, 1)) is None
    ended = Procedure("Y", "", "y", "y", "y", (old,))
    assert ended.on(date(2026, 1, 1)) is None
    assert ended.in_use_on(date(2026, 1, 1)) is old


def test_passwords() -> None:
    check_password("12345678")
    with pytest.raises(RuleViolation) as caught:
        check_password("1234567")
    assert caught.value.params == {"least": 8, "found": 7}
