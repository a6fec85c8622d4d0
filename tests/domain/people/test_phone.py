import pytest

from desktop_app.domain.people.phone import check_phone, national, spaced
from tests.domain.refusals import refusal


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0912 345 678", "0912345678"),
        ("+84 912.345.678", "0912345678"),
        ("84912345678", "0912345678"),
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
