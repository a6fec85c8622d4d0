import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.text import digits, fold, tidy, title_name, undo_telex


@given(st.text(max_size=60))
def test_tidy_text_is_nfc_and_stays_tidy(text: str) -> None:
    once = tidy(text)
    assert once == unicodedata.normalize("NFC", once) == tidy(once)
    assert "  " not in once


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folding() -> None:
    assert fold("Đặng Thị  Ngọc-Ánh") == "dang thi ngoc anh"
    assert fold("  Số 18/2, ngõ 3 ") == "so 18 2 ngo 3"
    assert fold("CẤP GIẤY PHÉP") == fold("cấp giấy phép") == "cap giay phep"


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ("nguyeenx", "nguyen"),
        ("ddaof", "dao"),
        ("giaays pheps", "giay phep"),
        ("thuowng", "thuong"),
        ("ha", "ha"),
        ("coong", "cong"),
        ("hawngf", "hang"),
        # Two letters may be a whole word, and what has no vowel is no word of Vietnamese.
        ("as", "as"),
        ("asf", "as"),
        ("wx", "wx"),
        ("trs", "trs"),
        ("lar", "la"),
        ("maj", "ma"),
        ("mar max mas maf", "ma ma ma ma"),
        ("mau", "mau"),
    ],
)
def test_keys_that_no_input_method_took(keys: str, meant: str) -> None:
    assert undo_telex(keys) == meant


def test_names() -> None:
    assert title_name("NGUYỄN THỊ THU HÀ") == title_name("nguyễn thị  thu hà") == "Nguyễn Thị Thu Hà"
    assert title_name("H'Hen Niê") == "H'Hen Niê"
    assert title_name("  H'Hen   Niê ") == "H'Hen Niê"


def test_a_control_character_is_a_space() -> None:
    assert tidy("Nguyễn\x00Văn\tAn\x1f") == "Nguyễn Văn An"
    assert tidy("e\u0301") == "\u00e9", "NFC"


def test_digits() -> None:
    assert digits("0912-345 x") == "0912345"
    assert digits("a1234567890²") == "1234567890"
    assert digits("X0912x") == "0912"
