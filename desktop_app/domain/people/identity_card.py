"""Parsing and checks of the QR text of an identity card.

The text has fields parted by ``|``, dates as ``ddMMyyyy``: number, old number, name, birth date, sex, place of
residence, date of issue. The card of 2021 (CCCD gắn chip) has seven fields; the card since 01/7/2024 (thẻ Căn cước) has
up to four more, empty on the cards that were read. The structure of the number is that of Nghị định 137/2015/NĐ-CP
Điều 13 and Thông tư 59/2021/TT-BCA Điều 3: three digits of the place, one of century and sex, two of the birth year.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.code_pages import repaired
from desktop_app.domain.people.spelling import has_marks, is_plausible
from desktop_app.domain.scan_text import plain_scan
from desktop_app.domain.text import fold, is_number, tidy

_CENTURIES = ("19", "20", "21", "22", "23")
_MIN_FIELDS = 6
_OLDEST_YEAR = 1900
_LEAST_LOST = 2
_WORD = re.compile(r"[^\W\d_]+")
# What stands where a letter could not be shown; it says nothing about which letter that was.
_LOST_SIGNS = frozenset("?\ufffd")


class Sex(StrEnum):
    """Sex as the identity card states it."""

    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True)
class IdentityCard:
    """The data of a scanned identity card.

    Attributes:
        number: twelve digits, the personal identification number (số định danh cá nhân).
        old_number: the nine-digit number of the former card, or ``""``.
        name: full name, NFC.
        birth_date: date of birth.
        sex: sex, agreed with the digit of the number.
        address: place of residence as on the card; may name a unit from before the mergers of 2025.
        issued_on: date of issue, or None where the card leaves it empty.
        extra: further fields of newer cards, kept as they are and never relied on.
    """

    number: str
    old_number: str
    name: str
    birth_date: date
    sex: Sex
    address: str
    issued_on: date | None
    extra: tuple[str, ...] = ()


def looks_like_card(text: str) -> bool:
    """Return whether `text` looks like a card's text, valid or not (it has at least two bars)."""
    return text.count("|") >= 2


def parse_card(text: str, *, today: date) -> IdentityCard:
    """Read the QR text of an identity card.

    Args:
        text: the whole text as the scanner gave it.
        today: the day of the scan, in the desk's time zone.

    Raises:
        RuleViolation: ``card.*`` when the text is no card, lacks a field or disagrees with itself. The reader must
            scan again: letters are repaired only where one reading alone is possible, for a wrong scan may never
            become a wrong person.
    """
    parts = _parts(_readable(plain_scan(text)))
    if len(parts) < _MIN_FIELDS:
        raise RuleViolation("card.field_count", "line", found=len(parts))
    number, old_number, name, born, sex_word, address, issued = parts[:7]
    check_number(number, "line")
    _check_name(name, old_number)
    if not is_plausible(address):
        raise RuleViolation("card.garbled", "line")
    birth_date = _card_date(born, "card.birth_date")
    sex = _sex(sex_word)
    check_birth(birth_date, today=today, field="line")
    check_agreement(number, birth_date, sex, "line")
    issued_on = _issued(issued, birth_date, today)
    return IdentityCard(number, old_number, name, birth_date, sex, address, issued_on, tuple(parts[7:]))


def check_number(number: str, field: str = "number") -> None:
    """Check the shape of a personal identification number.

    Raises:
        RuleViolation: ``number.not_digits`` or ``number.digit_count`` (with ``found``).
    """
    if not is_number(number):
        raise RuleViolation("number.not_digits", field)
    if len(number) != 12:
        raise RuleViolation("number.digit_count", field, found=len(number))


def birth_year_of(number: str) -> int:
    """Return the birth year that a well-formed personal number carries (digits 4 to 6)."""
    return int(_CENTURIES[int(number[3]) // 2] + number[4:6])


def sex_of(number: str) -> Sex:
    """Return the sex that a well-formed personal number carries (an even fourth digit is male)."""
    return Sex.FEMALE if int(number[3]) % 2 else Sex.MALE


def check_agreement(number: str, birth_date: date | None, sex: Sex | None, field: str = "number") -> None:
    """Check that a personal number agrees with birth date and sex, as far as these are known.

    Raises:
        RuleViolation: ``number.birth_year`` or ``number.sex``.
    """
    if birth_date is not None and birth_year_of(number) != birth_date.year:
        raise RuleViolation("number.birth_year", field, number_year=birth_year_of(number), year=birth_date.year)
    if sex is not None and sex_of(number) is not sex:
        raise RuleViolation("number.sex", field)


def check_birth(birth_date: date, *, today: date, field: str = "birth_date") -> None:
    """Check that a birth date is plausible.

    Raises:
        RuleViolation: ``birth.future`` or ``birth.too_old``.
    """
    if birth_date > today:
        raise RuleViolation("birth.future", field)
    if birth_date.year < _OLDEST_YEAR:
        raise RuleViolation("birth.too_old", field, oldest=_OLDEST_YEAR)


def _lost_its_vowel(word: str) -> bool:
    # A scanner that cannot type a letter with marks leaves it out: "Vn Khnh". A single letter may be a name (Y, K').
    letters = fold(word)
    return len(letters) > 1 and "'" not in word and "’" not in word and not any(char in "aeiouy" for char in letters)


def lost_letters(scanned: str, known: str) -> bool:
    """Return whether a scanned name is the known one with letters missing in its words: a misread card.

    A name with fewer or other words, or with another spelling, is no such reading: the card is a new one.

    >>> lost_letters("Nguyn Vn Hng", "Nguyễn Văn Hùng")
    True
    >>> lost_letters("Nguyễn Hùng", "Nguyễn Văn Hùng")
    False
    """
    words, known_words = scanned.lower().split(), known.lower().split()
    if len(words) != len(known_words) or words == known_words:
        return False
    return all(_has_letters_of(word, other) for word, other in zip(words, known_words, strict=True))


def lost_address(scanned: str, known: str) -> bool:
    """Return whether a scanned address has lost letters with marks that the known one has.

    Two words and half of all unknown ones must be known words without such letters: a new address has other words, of
    which one may look like that by chance.

    >>> lost_address("S 9, x Lâm Thao", "Số 9, xã Lâm Thao")
    True
    """
    known_words = set(_WORD.findall(known.lower()))
    fresh = [word for word in _WORD.findall(scanned.lower()) if word not in known_words]
    lost = [word for word in fresh if any(_lost_marks(word, other) for other in known_words)]
    return len(lost) >= _LEAST_LOST and 2 * len(lost) >= len(fresh)


def _has_letters_of(word: str, known: str) -> bool:
    letters = iter(known)
    return all(char in letters for char in word)


def _lost_marks(word: str, known: str) -> bool:
    """Return whether `word` is `known` without some of its letters that are not ASCII."""
    place = 0
    for char in known:
        if word[place : place + 1] == char:
            place += 1
        elif char.isascii():
            return False
    return place == len(word) < len(known)


def _readable(text: str) -> str:
    """Return a card's text with its letters as they stand on the card, where that is certain; else as it came."""
    plain = text.swapcase() if _has_swapped_capitals(text) else text
    if _LOST_SIGNS & set(plain) or _is_readable(plain):
        return plain
    return repaired(plain, lambda reading: has_marks(reading) and _is_readable(reading)) or plain


def _is_readable(text: str) -> bool:
    parts = _parts(text)
    return len(parts) < _MIN_FIELDS or (is_plausible(parts[2], is_name=True) and is_plausible(parts[5]))


def _has_swapped_capitals(text: str) -> bool:
    # Caps Lock was on: the scanner presses Shift for capitals, which then come out small.
    parts = _parts(text)
    words = [word for word in parts[2].split() if len(word) > 1] if len(parts) >= _MIN_FIELDS else []
    return bool(words) and all(word[0].islower() and word[1:].isupper() for word in words)


def _parts(text: str) -> list[str]:
    parts = [tidy(part) for part in text.split("|")]
    return _with_old_number(parts) if len(parts) >= _MIN_FIELDS else parts


def _with_old_number(parts: list[str]) -> list[str]:
    # An early card leaves the old number out altogether instead of leaving it empty.
    is_short = len(parts) == _MIN_FIELDS or (_is_date(parts[2]) and not _is_date(parts[3]))
    return [parts[0], "", *parts[1:]] if is_short else parts


def _is_date(text: str) -> bool:
    try:
        _card_date(text, "card.birth_date")
    except RuleViolation:
        return False
    return True


def _card_date(text: str, code: str) -> date:
    plain = text.replace("/", "")
    if len(plain) != 8 or not is_number(plain):
        raise RuleViolation(code, "line")
    try:
        return date(int(plain[4:]), int(plain[2:4]), int(plain[:2]))
    except ValueError:
        raise RuleViolation(code, "line") from None


def _issued(text: str, birth_date: date, today: date) -> date | None:
    if not text:
        return None
    issued = _card_date(text, "card.issued_on")
    if not birth_date <= issued <= today:
        raise RuleViolation("card.issued_on", "line")
    return issued


def _sex(word: str) -> Sex:
    # An input method or a wrong code page strips or breaks the marks of "Nữ": the first letter is enough, and the
    # digit of the number is compared with it afterwards.
    letter = fold(word)[:2]
    if letter == "na":
        return Sex.MALE
    if letter in {"nu", "n"}:
        return Sex.FEMALE
    raise RuleViolation("card.sex", "line")


def _check_name(name: str, old_number: str) -> None:
    if not name or any(char.isdigit() for char in name):
        raise RuleViolation("card.name", "line")
    lost = any(_lost_its_vowel(word) for word in name.split()) or not any(char in "aeiouy" for char in fold(name))
    if lost or not is_plausible(name, is_name=True):
        raise RuleViolation("card.garbled", "line")
    if old_number and not (is_number(old_number) and len(old_number) in {9, 12}):
        raise RuleViolation("card.old_number", "line")
