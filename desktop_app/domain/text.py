"""Normalisation of text: NFC for storage, folded for search."""

import re
import unicodedata

_INVISIBLE = dict.fromkeys(
    (
        *(0x00AD, 0x034F, 0x061C, 0x180E, 0xFEFF),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFFF9, 0xFFFC),
    )
)
"""Soft hyphens, joiners, marks of direction and what else has no shape: pasted texts are full of them."""
# What looks like a Vietnamese letter and is another one: the eth of Iceland, the d of Africa, letters with a stroke
# that was put on afterwards.
_LOOK_ALIKES = str.maketrans({"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ"})
_STROKES = re.compile("([bBdD])[\u0335\u0336]")
_STROKED = {"b": "ƀ", "B": "Ƀ", "d": "đ", "D": "Đ"}
# Some programs write the tone before the circumflex or breve; Unicode then has no composed letter.
_TONE_FIRST = re.compile("([\u0300\u0301\u0303\u0309\u0323]+)([\u0302\u0306\u031b]+)")
_BARE = str.maketrans({"đ": "d", "\u00f0": "d", "\u0256": "d", "ƀ": "b"})
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
"""The marks of Vietnamese and its neighbours, taken off at once; the rare ones of other scripts one by one."""
_APOSTROPHES = frozenset("'’ʼ‘`´")
_DASHES = re.compile("[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]")
_SPACED_HYPHEN = re.compile(r"\s*-\s*")
_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^0-9a-z]+")
_MOST_DIGITS = 18
_TELEX_TONES = frozenset("sfrxj")
_TELEX_DOUBLES = {"aa": "a", "ee": "e", "oo": "o", "dd": "d"}
_VOWELS = frozenset("aeiouy")


def tidy(text: str) -> str:
    """Return `text` as it is stored: composed (NFC), without invisible characters, white space as single spaces.

    Letters that only look like Vietnamese ones become these (the eth Ð becomes Đ), and marks in a wrong order are put
    in order.
    """
    plain = "".join(" " if unicodedata.category(char) == "Cc" else char for char in text.translate(_INVISIBLE))
    parts = _STROKES.sub(lambda match: _STROKED[match[1]], unicodedata.normalize("NFD", plain.translate(_LOOK_ALIKES)))
    return _SPACES.sub(" ", unicodedata.normalize("NFC", _TONE_FIRST.sub(r"\2\1", parts))).strip()


def fold(text: str) -> str:
    """Return the search form of `text`: no marks, đ as d, lower case, words parted by one space.

    >>> fold("Nguyễn Thị  Đào")
    'nguyen thi dao'
    """
    lowered = text.translate(_INVISIBLE).lower().translate(_BARE)
    bare = _MARKS.sub("", unicodedata.normalize("NFD", lowered))
    if not bare.isascii():
        bare = "".join(char for char in bare if not unicodedata.combining(char))
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

    A name that mixes both is left as its owner writes it, unless Caps Lock turned every word round. Marks over letters
    (Ê Đê, Ba Na, Gia Rai and Chăm names) begin no word; hyphens do, and the apostrophe after a single letter.

    >>> title_name("y ƀlô̆ niê"), title_name("h'wen"), title_name("nGUYỄN vĂN hÙNG")
    ('Y Ƀlô̆ Niê', "H'Wen", 'Nguyễn Văn Hùng')
    """
    name = tidy(text)
    is_plain = name.islower() or name.isupper() or _is_turned_round(name)
    return " ".join(map(_title_word, name.split())) if is_plain else name


def _is_turned_round(name: str) -> bool:
    words = [word for word in name.split() if len(word) > 1]
    return bool(words) and all(word[0].islower() and word[1:].isupper() for word in words)


def _title_word(word: str) -> str:
    letters, begins = "", True
    length = 0
    for char in word.lower():
        letters += char.upper() if begins else char
        length += char.isalpha()
        begins = char == "-" or (char in _APOSTROPHES and length == 1)
        length = 0 if char == "-" else length
    return letters


def plain_dashes(text: str) -> str:
    """Return `text` with each dash, minus and hyphen of another kind as the hyphen of the keyboard."""
    return _DASHES.sub("-", text)


def close_hyphens(text: str) -> str:
    """Return `text` tidy, with plain hyphens and no white space around them: a pasted code in its own form."""
    return _SPACED_HYPHEN.sub("-", plain_dashes(tidy(text)))
