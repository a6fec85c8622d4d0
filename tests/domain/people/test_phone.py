import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.phone import check_phone, check_phones, joined, national, phones_in, spaced
from tests.domain.refusals import refusal


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0912 345 678", "0912345678"),
        ("+84 912.345.678", "0912345678"),
        ("84912345678", "0912345678"),
        ("+84 (0) 912 345 678", "0912345678"),
        ("(+84) 912345678", "0912345678"),
        ("0084 912 345 678", "0912345678"),
        ("0084 0912 345 678", "0912345678"),
        ("840912345678", "0912345678"),
        ("(0210) 3846 647", "02103846647"),
        ("+84 210 3846 647", "02103846647"),
        ("024 3825 3536", "02438253536"),
        ("02103846647", "02103846647"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_numbers_as_people_write_them(typed: str, kept: str) -> None:
    assert check_phone(typed) == kept


@pytest.mark.parametrize(
    ("typed", "code", "params"),
    [
        ("0912 345 67", "phone.too_short", {"missing": 1}),
        ("09", "phone.too_short", {"missing": 8}),
        ("0912 345 6789 1", "phone.too_long", {"extra": 2}),
        ("3846647", "phone.no_area", {}),
        ("38253536", "phone.no_area", {}),
        ("19001234", "phone.too_short", {"missing": 2}),
        ("0112345678", "phone.prefix", {}),
        ("1234567890", "phone.prefix", {}),
        ("0912 o45 678", "phone.letters", {}),
        # A number of a landline may have ten or eleven digits: at least one is missing, or one too many.
        ("0210", "phone.too_short", {"missing": 6}),
        ("0210384664", "phone.prefix", {}),
        ("021038466470000000", "phone.too_long", {"extra": 8}),
    ],
)
def test_a_wrong_number_says_what_is_wrong(typed: str, code: str, params: dict[str, int]) -> None:
    assert refusal(lambda: check_phone(typed)) == (code, "phone", params)
    assert refusal(lambda: check_phone(typed, "new")) == (code, "new", params)


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("+84 912 345 678", "0912345678"),
        ("+8491", "091"),
        (" +84912345678", "0912345678"),
        ("84912345678", "0912345678"),
        # Ten digits that begin with 84 are no country code.
        ("8491234567", "8491234567"),
        ("0912 345 678", "0912345678"),
        ("", ""),
    ],
)
def test_the_country_code_becomes_the_leading_zero(typed: str, digits: str) -> None:
    assert national(typed) == digits


def test_groups_for_the_eye() -> None:
    assert spaced("0912345678") == "0912 345 678"
    assert spaced("02103846647") == "02103846647"
    assert spaced("0912345678 / 0987654321") == "0912 345 678 / 0987 654 321"
    assert spaced("") == ""


@pytest.mark.parametrize(
    "typed",
    [
        "0912345678 / 0987654321",
        "0912345678/0987654321",
        "0912 345 678; 0987 654 321",
        "0912345678, 0987654321",
        "0912345678 - 0987654321",
        "0912345678 – 0987654321",
        "0912345678 hoặc 0987654321",
        "0912345678 & +84 987 654 321",
        "0912345678 0987654321",
        "0912 345 678 0987 654 321",
        "0912345678\n0987654321",
        "0912345678 / 0987654321 / 0912 345 678",
    ],
)
def test_two_numbers_in_one_field(typed: str) -> None:
    assert check_phones(typed) == ("0912345678", "0987654321")
    assert check_phones(joined(*check_phones(typed))) == ("0912345678", "0987654321")


def test_one_number_in_groups_is_one() -> None:
    assert check_phones("0912/345/678") == ("0912345678", "")
    assert check_phones("0912,345,678") == ("0912345678", "")
    assert check_phones("") == ("", "")
    assert phones_in("091 234 5678") == ["091 234 5678"]


def test_three_numbers_and_wrong_ones_are_refused() -> None:
    three = "0912345678 / 0987654321 / 0911111111"
    assert refusal(lambda: check_phones(three)) == ("phone.too_many", "phone", {})
    assert refusal(lambda: check_phones("0912345678 / 098765432", "new")) == ("phone.too_short", "new", {"missing": 1})
    assert refusal(lambda: check_phones("0912345678 9987654321")) is not None


@given(st.text(max_size=40) | st.text(alphabet="0123456789+()/., -", max_size=40))
def test_no_text_fails_otherwise_than_by_a_rule(text: str) -> None:
    refusal(lambda: check_phones(text))
    refusal(lambda: check_phone(text))
    assert national(text).isdigit() or not national(text)
