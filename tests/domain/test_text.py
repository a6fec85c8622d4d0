import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.text import close_hyphens, digits, fold, plain_dashes, tidy, title_name, undo_telex


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


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("y ƀlô̆ niê", "Y Ƀlô̆ Niê"),
        ("Y ƀlô̆ niê", "Y ƀlô̆ niê"),
        ("h'wen", "H'Wen"),
        ("H’HEN NIÊ", "H’Hen Niê"),
        ("k'brêo", "K'Brêo"),
        ("K'Brêo", "K'Brêo"),
        ("rơ̆ châm h’lan", "Rơ̆ Châm H’Lan"),
        ("siu y-thên", "Siu Y-Thên"),
        ("jean-pierre d'angelo", "Jean-Pierre D'Angelo"),
        ("ja'far", "Ja'far"),
        ("nGUYỄN vĂN hÙNG", "Nguyễn Văn Hùng"),
        ("nGUYỄN vĂN Hùng", "nGUYỄN vĂN Hùng"),
        ("\u00d0ÀO THỊ \u00d0OAN", "Đào Thị Đoan"),
        ("nguye\u0302\u0303n thi\u0323 ha\u0300", "Nguyễn Thị Hà"),
        ("nguye\u0303\u0302n", "Nguyễn"),
        ("ngu\u200byê\u0303n\u00ad văn\ufeff an", "Nguyễn Văn An"),
        ("b\u0335lo\u0302\u0306", "Ƀlô̆"),
        ("a", "A"),
        ("", ""),
    ],
)
def test_names_by_letters_with_all_their_marks(typed: str, name: str) -> None:
    assert title_name(typed) == unicodedata.normalize("NFC", name)


@given(st.text(max_size=40))
def test_a_name_is_titled_once(text: str) -> None:
    assert tidy(title_name(text)) == title_name(text)


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u202a"])
def test_invisible_marks_change_nothing(mark: str) -> None:
    assert tidy(f"Ngu{mark}yễn {mark}Văn An{mark}") == "Nguyễn Văn An"
    assert fold(f"Ngu{mark}yễn {mark}Văn An{mark}") == "nguyen van an"


def test_look_alikes_are_found_as_what_they_look_like() -> None:
    assert fold("\u00d0ào \u0189ức") == "dao duc"
    assert fold("Y Ƀlô̆ Niê") == fold("y ƀlô̆ niê") == fold("Y Blô Niê") == "y blo nie"
    assert fold(unicodedata.normalize("NFD", "Nguyễn Thị Đào")) == "nguyen thi dao"


def test_dashes_of_any_kind_are_hyphens() -> None:
    assert plain_dashes("a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g\uff0dh-i") == "a-b-c-d-e-f-g-h-i"
    assert close_hyphens(" H44.18 –\u00a0220831 - 0025 ") == "H44.18-220831-0025"
