import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.demo.sample_desk import card_text, sample_people
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.code_pages import _TCVN3, _VNI, repaired
from desktop_app.domain.people.identity_card import parse_card
from desktop_app.domain.people.person import Applicant

TODAY = date(2026, 11, 23)
PEOPLE = sample_people(300)
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def _through(page: str) -> Callable[[str], str]:
    """Return what a code page makes of the bytes of UTF-8; bytes that it does not have come through."""

    def misread(text: str) -> str:
        letters = []
        for byte in text.encode():
            try:
                letters.append(bytes([byte]).decode(page))
            except UnicodeDecodeError:
                letters.append(chr(byte))
        return "".join(letters)

    return misread


def _encoded(table: dict[str, str]) -> Callable[[str], str]:
    codes: dict[str, str] = {}
    for code, letter in table.items():
        codes.setdefault(letter, code)
    return lambda text: "".join(codes.get(char) or codes.get(char.lower(), char) for char in text)


def _through_1258(text: str) -> str:
    """Return the bytes of code page 1258 as code page 1252 shows them; tones are letters of their own."""
    raw = b""
    for char in text:
        apart = unicodedata.normalize("NFD", char)
        tones = "".join(part for part in apart if part in _TONES)
        base = unicodedata.normalize("NFC", "".join(part for part in apart if part not in _TONES))
        raw += (base + tones).encode("cp1258")
    return raw.decode("cp1252", "replace")


MISREADINGS: dict[str, Callable[[str], str]] = {
    **{page: _through(page) for page in ("latin-1", "cp1252", "cp437", "cp850", "mac_roman", "cp1258")},
    "twice": lambda text: _through("cp1252")(_through("cp1252")(text)),
    "cp1258 as cp1252": _through_1258,
    "vni": _encoded(_VNI),
    "tcvn3": _encoded({chr(code): chr(letter) for code, letter in _TCVN3.items()}),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "caps lock": str.swapcase,
}


@pytest.mark.parametrize("misread", MISREADINGS.values(), ids=MISREADINGS)
@given(person=st.sampled_from(PEOPLE))
def test_a_card_that_went_through_a_wrong_code_page_is_repaired(
    misread: Callable[[str], str], person: Applicant
) -> None:
    card = parse_card(misread(card_text(person)), today=TODAY)
    assert (card.number, card.name, card.address) == (person.number, person.name, person.address)
    assert (card.sex, card.birth_date) == (person.sex, person.birth_date)


@pytest.mark.parametrize("page", ["latin-1", "cp1252", "cp437", "cp850", "mac_roman", "cp1258"])
@given(person=st.sampled_from(PEOPLE), lost=st.integers(0, 200))
def test_a_card_with_a_lost_letter_is_never_another_name_or_address(page: str, person: Applicant, lost: int) -> None:
    misread = _through(page)(card_text(person))
    places = [place for place, char in enumerate(misread) if not char.isascii()]
    place = places[lost % len(places)]
    try:
        card = parse_card(misread[:place] + "?" + misread[place + 1 :], today=TODAY)
    except RuleViolation as problem:
        assert problem.field == "line"
    else:
        assert (card.name, card.address) == (person.name, person.address)


@given(st.sampled_from(PEOPLE), st.sampled_from(["?", "\ufffd"]), st.integers(0, 200))
def test_a_card_with_lost_letters_in_name_or_address_is_refused(person: Applicant, sign: str, lost: int) -> None:
    text = card_text(person)
    for field in (person.name, person.address):
        places = [place for place, char in enumerate(field) if char.isalpha()]
        place = places[lost % len(places)]
        broken = text.replace(field, field[:place] + sign + field[place + 1 :])
        with pytest.raises(RuleViolation) as caught:
            parse_card(broken, today=TODAY)
        assert caught.value.code == "card.garbled"


def test_two_readings_are_none() -> None:
    assert repaired("Ã¡", lambda _text: True) is None
    assert repaired("Ã¡", lambda text: text == "á") == "á"
    assert repaired("Ã¡", lambda _text: False) is None


def test_a_text_with_letters_of_no_code_page_has_no_other_bytes() -> None:
    assert repaired("中ễ", lambda text: text not in {"中ễ"}) is None
