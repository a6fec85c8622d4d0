import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.phone import check_phone, spaced


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
    ],
)
def test_a_wrong_number_says_what_is_wrong(typed: str, code: str, params: dict[str, int]) -> None:
    with pytest.raises(RuleViolation) as caught:
        check_phone(typed)
    assert (caught.value.code, caught.value.params, caught.value.field) == (code, params, "phone")


def test_groups_for_the_eye() -> None:
    assert spaced("0912345678") == "0912 345 678"
    assert spaced("02103846647") == "02103846647"
