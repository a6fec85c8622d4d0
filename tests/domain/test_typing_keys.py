"""Raw keys of Telex and VNI, composed as an input method would."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.text import fold
from desktop_app.domain.typing_keys import composed

_TELEX_TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_VNI_TONES = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_TELEX = {"đ": "dd", "ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
_VNI = {"đ": "d9", "ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7"}
NAMES = [
    "nguyễn",
    "trần",
    "lê",
    "phạm",
    "hoàng",
    "huỳnh",
    "phan",
    "vũ",
    "võ",
    "đặng",
    "bùi",
    "đỗ",
    "hồ",
    "ngô",
    "dương",
    "lý",
    "đinh",
    "thị",
    "văn",
    "đức",
    "hòa",
    "thúy",
    "quý",
    "giá",
    "giảng",
    "khánh",
    "nguyệt",
    "quỳnh",
    "trương",
    "thưởng",
    "diễm",
    "mỹ",
    "ngọc",
    "ánh",
    "tuấn",
    "kiệt",
    "hiếu",
    "liễu",
    "oanh",
    "khuyên",
    "thoại",
    "uyên",
    "quang",
    "quân",
    "ý",
    "yến",
    "ưu",
]


def keys_of(word: str, letters: dict[str, str], tones: dict[str, str], *, tone_last: bool) -> str:
    """Return the keys that type a word."""
    typed, tone = "", ""
    for char in word:
        bare = unicodedata.normalize("NFD", char)
        mark = next((part for part in bare if part in tones), "")
        letter = unicodedata.normalize("NFC", bare.replace(mark, "")) if mark else char
        typed += letters.get(letter, letter)
        if mark and not tone_last:
            typed += tones[mark]
        tone = tones.get(mark, tone)
    return typed + tone if tone_last else typed


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), st.booleans())
def test_names_are_composed_from_telex(words: list[str], tone_last: bool) -> None:
    keys = " ".join(keys_of(word, _TELEX, _TELEX_TONES, tone_last=tone_last) for word in words)
    assert composed(keys) == " ".join(words)


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), st.booleans())
def test_names_are_composed_from_vni(words: list[str], tone_last: bool) -> None:
    keys = " ".join(keys_of(word, _VNI, _VNI_TONES, tone_last=tone_last) for word in words)
    assert composed(keys) == " ".join(words)


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4))
def test_composed_names_and_names_without_marks_stay(words: list[str]) -> None:
    name = " ".join(words)
    assert composed(name) == name
    assert composed(fold(name)) == fold(name)


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ("Ddinhj Thij NGUYEETJ", "Định Thị NGUYỆT"),
        ("nguyene", "nguyên"),
        ("dinhd", "đinh"),
        ("truongwf", "trường"),
        ("truong72", "trường"),
        ("muwa muaw", "mưa mưa"),
        ("quawn", "quăn"),
        ("thuyr", "thủy"),
        ("khoer", "khỏe"),
        ("Alex Smith", "Alex Smith"),
        ("h4418", "h4418"),
        ("2208310025", "2208310025"),
        ("cong ty 19/5", "cong ty 19/5"),
        ("k'breeo", "k'breeo"),
        ("", ""),
    ],
)
def test_other_ways_to_type(keys: str, meant: str) -> None:
    assert composed(keys) == meant


@given(st.text(max_size=30) | st.text(alphabet="aeoudwsfrxj19 ", max_size=20))
def test_any_text_may_be_composed(text: str) -> None:
    assert len(composed(text).split()) == len(text.split())
