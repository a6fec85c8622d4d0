"""Identity numbers of each kind, as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.identity_number import is_former_card, is_passport, normal_number, same_number


@pytest.mark.parametrize("typed", ["025069000001", "025 069 000 001", "025.069.000.001", " 025-069-000-001 "])
def test_groups_do_not_matter(typed: str) -> None:
    assert normal_number(typed) == "025069000001"
    assert same_number(typed, "025069000001")
    assert same_number("025069000001", typed)


def test_nothing_is_no_number() -> None:
    assert not same_number("", "")
    assert not same_number(" ", "-")
    assert not same_number("025069000001", "025069000002")


@pytest.mark.parametrize("number", ["C1234567", "B12345678", "12AB34567", "AB123456", "P1234A"])
def test_passports(number: str) -> None:
    assert is_passport(number)
    assert not is_former_card(number)


@pytest.mark.parametrize(
    "number",
    ["", "123456789", "ABCDEF", "KHANH1969", "02519X", "0C123456", "ABC123", "C123456789", "C123 567", "02519000123X"],
)
def test_what_is_no_passport(number: str) -> None:
    assert not is_passport(number)


def test_former_cards() -> None:
    assert is_former_card("131234567")
    for other in ("13123456", "1312345678", "13123456X", ""):
        assert not is_former_card(other)


@given(st.text(max_size=30))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normal_number(normal_number(text)) == normal_number(text)
