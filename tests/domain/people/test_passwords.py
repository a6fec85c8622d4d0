"""What a new password may not be, and the forms of one typed text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.passwords import (
    LEAST,
    check_new_password,
    is_common,
    is_made_of_name,
    is_phone,
    normal_form,
    possible_forms,
)
from desktop_app.services.resources import read_json
from tests.domain.refusals import refusal

COMMON = frozenset(read_json("passwords", "common.json")["passwords"])
VIETNAMESE = st.text("aăâeêioôơuưyđăạảấầẫậéèẽẹếềớợữựýn bcgh", min_size=1, max_size=20)


def _refused(password: str, name: str = "Trần Minh Đức", phone: str = "0912345678") -> str:
    found = refusal(lambda: check_new_password(password, [name], [phone], COMMON))
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("1234567", "password.too_short"),
        ("mat mă", "password.too_short"),
        ("mâ\u0323t ma\u0303", "password.too_short"),
        ("        ", "password.common"),
        ("12345678", "password.common"),
        ("Mật Khẩu 123", "password.common"),
        ("matkhau@123", "password.common"),
        ("aaaaaaaa", "password.common"),
        ("abcabcabc", "password.common"),
        ("poiuytrewq", "password.common"),
        ("31121990", "password.digits"),
        ("trầnminhđức", "password.name"),
        ("Minh Duc 1990", "password.name"),
        ("0912 345 678", "password.phone"),
        ("+84912345678", "password.phone"),
        ("mat khau thu", ""),
        ("mật khẩu của Hà", ""),
        ("năm con gà trống", ""),
        ("907731506628", ""),
    ],
)
def test_what_is_refused(password: str, code: str) -> None:
    assert _refused(password) == code


def test_a_name_or_phone_that_is_not_there_refuses_nothing() -> None:
    assert not is_made_of_name("", "Trần")
    assert not is_made_of_name("mot hai ba", "")
    assert not is_phone("mot hai ba", "")
    assert not is_phone("a0912345678", "0912345678")


@given(VIETNAMESE)
def test_every_way_of_typing_finds_what_was_stored(text: str) -> None:
    typed = [form(text) for form in (str, lambda t: unicodedata.normalize("NFD", t))]
    for stored in possible_forms(text):
        assert all(stored in possible_forms(other) for other in typed)
    assert possible_forms(text)[0] == normal_form(text)


def test_the_vietnamese_keyboard_of_windows_is_one_of_the_forms() -> None:
    assert "mâ\u0323t khâ\u0309u" in possible_forms("mật khẩu")
    assert possible_forms("mat khau") == ("mat khau",)


@given(st.text(max_size=40), st.text("abcd 12", max_size=LEAST - 1))
def test_never_anything_but_a_refusal(password: str, short: str) -> None:
    _refused(password)
    assert _refused(short) == "password.too_short"


@given(st.sampled_from(sorted(COMMON)))
def test_the_list_is_refused_however_it_is_written(password: str) -> None:
    assert is_common(password, COMMON)
    assert is_common(password.upper(), COMMON)
    assert is_common(" ".join(password), COMMON)
