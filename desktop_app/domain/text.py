"""Normalisation of text: NFC for storage, folded for search."""

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^0-9a-z]+")
_MOST_DIGITS = 18
_TELEX_TONES = frozenset("sfrxj")
_TELEX_DOUBLES = {"aa": "a", "ee": "e", "oo": "o", "dd": "d"}
_VOWELS = frozenset("aeiouy")


def tidy(text: str) -> str:
    """Return `text` in NFC, without control characters, runs of white space made one space, ends trimmed."""
    plain = "".join(" " if unicodedata.category(char) == "Cc" else char for char in text)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", plain)).strip()


def fold(text: str) -> str:
    """Return the search form of `text`: no marks, đ as d, lower case, words parted by one space.

    >>> fold("Nguyễn Thị  Đào")
    'nguyen thi dao'
    """
    lowered = text.lower().replace("đ", "d")
    bare = "".join(char for char in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", bare).strip()


def digits(text: str) -> str:
    """Return only the decimal digits 0 to 9 of `text`."""
    return "".join(char for char in text if char in "0123456789")


def is_number(text: str) -> bool:
    """Return whether `text` is nothing but decimal digits 0 to 9; other scripts' digits and ``²`` are none."""
    return text.isascii() and text.isdigit()


def number_in(text: str) -> int | None:
    """Return the whole number that a typed text is; None when it is none or has more than 18 digits."""
    plain = text.strip()
    return int(plain) if is_number(plain) and len(plain) <= _MOST_DIGITS else None


def undo_telex(text: str) -> str:
    """Return the folded word of Telex keys that no input method converted to diacritics.

    An officer who types by habit writes "nguyeenx" where the method is off. Words that carry no Telex key
    come back unchanged.

    >>> undo_telex("nguyeenx thij ddaof")
    'nguyen thi dao'
    """
    return " ".join(_undo_telex_word(word) for word in fold(text).split())


def _undo_telex_word(word: str) -> str:
    # A w after a vowel is a horn or a breve; Vietnamese words have no w of their own.
    bare = word.replace("uow", "uo").replace("w", "") if any(char in _VOWELS for char in word) else word
    for double, single in _TELEX_DOUBLES.items():
        bare = bare.replace(double, single)
    if len(bare) > 2 and bare[-1] in _TELEX_TONES and any(char in _VOWELS for char in bare[:-1]):
        bare = bare[:-1]
    return bare


def title_name(text: str) -> str:
    """Return a person's name as it is written on paper: tidy, and no longer in capitals or small letters only.

    A name that already mixes both is left as its owner writes it.
    """
    name = tidy(text)
    return name.title() if name.islower() or name.isupper() else name
