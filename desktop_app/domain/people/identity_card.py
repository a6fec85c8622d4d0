"""Parsing and checks of the QR text of an identity card.

The text has fields parted by ``|``, dates as ``ddMMyyyy``: number, old number, name, birth date, sex, place of
residence, date of issue. The card of 2021 (CCCD gắn chip) has seven fields; the card since 01/7/2024 (thẻ Căn cước) has
up to four more, empty on the cards that were read. The structure of the number is that of Nghị định 137/2015/NĐ-CP
Điều 13 and Thông tư 59/2021/TT-BCA Điều 3: three digits of the place, one of century and sex, two of the birth year.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import fold, is_number, tidy

_CENTURIES = ("19", "20", "21", "22", "23")
_MIN_FIELDS = 6
_OLDEST_YEAR = 1900


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
            scan again; nothing is corrected silently, for a wrong scan may never become a wrong person.
    """
    parts = [tidy(part) for part in text.strip("\r\n\t ").split("|")]
    if len(parts) < _MIN_FIELDS:
        raise RuleViolation("card.field_count", "line", found=len(parts))
    parts = _with_old_number(parts)
    number, old_number, name, born, sex_word, address, issued = parts[:7]
    if "�" in text:
        raise RuleViolation("card.garbled", "line")
    check_number(number, "line")
    _check_name(name, old_number)
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
    """Return whether a scanned name or address is the known one with some letters missing: a misread card.

    At least half of the letters must be there: "Số 1" is no misreading of a whole address.

    >>> lost_letters("Nguyn Vn Hng", "Nguyễn Văn Hùng")
    True
    """
    letters = iter(known.lower())
    return len(known) / 2 <= len(scanned) < len(known) and all(char in letters for char in scanned.lower())


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
    # A scanner with a wrong code page puts ? or brackets where letters with marks belong.
    if not name or any(char.isdigit() for char in name):
        raise RuleViolation("card.name", "line")
    if any(char in name for char in "?[]{}~^`") or any(_lost_its_vowel(word) for word in name.split()):
        raise RuleViolation("card.garbled", "line")
    if old_number and not (is_number(old_number) and len(old_number) in {9, 12}):
        raise RuleViolation("card.old_number", "line")
