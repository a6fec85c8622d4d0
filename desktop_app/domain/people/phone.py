"""Telephone numbers of Việt Nam: parsing and formatting."""

import re
from functools import lru_cache

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import digits, plain_dashes

_MOBILE_DIGITS = 10
_MOST_NUMBERS = 2
_WITHOUT_AREA = range(7, 9)
_LEAST_DIGITS = 9
_DIGITS_OF_TWO = 18
_JOINT = " / "
_BETWEEN = re.compile(r"[/\\;,|&\n]|\s(?:hoặc|hay|và|or)\s|\s-\s", re.IGNORECASE)
_COUNTRY = re.compile(r"\s*\(?(?:\+|00)\s*84\)?")


def check_phone(text: str, field: str = "phone") -> str:
    """Return the national form of a telephone number: digits only, beginning with 0.

    Args:
        text: as typed; spaces, dots, brackets and a leading +84, 0084 or (+84) 0 are understood. Empty text is
            allowed and comes back empty.
        field: the field to name when the number is refused.

    Raises:
        RuleViolation: ``phone.letters``, ``phone.no_area`` for a landline without its area code, ``phone.too_short``
            (with ``missing`` digits for a mobile number), ``phone.too_long`` (with ``extra``) or ``phone.prefix`` (no
            network has such a beginning).
    """
    if not text.strip():
        return ""
    if any(char.isalpha() for char in text):
        raise RuleViolation("phone.letters", field)
    number = national(text)
    if len(number) in _WITHOUT_AREA and not number.startswith(("0", "1")):
        raise RuleViolation("phone.no_area", field)
    if len(number) < _MOBILE_DIGITS and not number.startswith("02"):
        raise RuleViolation("phone.too_short", field, missing=_MOBILE_DIGITS - len(number))
    verdict = _verdict(number)
    if verdict == "phone.too_long":
        raise RuleViolation(verdict, field, extra=max(len(number) - _MOBILE_DIGITS, 1))
    if verdict == "phone.too_short":
        raise RuleViolation(verdict, field, missing=max(_MOBILE_DIGITS - len(number), 1))
    if verdict:
        raise RuleViolation(verdict, field)
    return number


def check_phones(text: str, field: str = "phone") -> tuple[str, str]:
    """Return the national forms of one or two telephone numbers that stand in one field.

    Args:
        text: as typed: the numbers are parted by a slash, a comma, a semicolon, a word such as "hoặc", or by nothing
            but white space.
        field: the field to name when a number is refused.

    Returns:
        The first and the second number; ``""`` for one that is not there.

    Raises:
        RuleViolation: the codes of `check_phone`, or ``phone.too_many`` for more than two numbers.
    """
    numbers = list(dict.fromkeys(check_phone(part, field) for part in phones_in(text)))
    if len(numbers) > _MOST_NUMBERS:
        raise RuleViolation("phone.too_many", field)
    first, second = (*numbers, "", "")[:_MOST_NUMBERS]
    return first, second


def phones_in(text: str) -> list[str]:
    """Return the parts of a typed text that are a telephone number each; nothing is checked.

    A separator after fewer than nine digits stands inside a number.
    """
    parts = [part.strip() for part in _BETWEEN.split(plain_dashes(text)) if part.strip()]
    if len(parts) == 1:
        parts = _parted_by_space(parts[0])
    return parts if all(len(digits(part)) >= _LEAST_DIGITS for part in parts[:-1]) else [text]


def joined(first: str, second: str) -> str:
    """Return two numbers, of which each may be missing, as the text of one field."""
    return _JOINT.join(number for number in (first, second) if number)


def _parted_by_space(text: str) -> list[str]:
    """Return two numbers that only white space parts: where the second half begins like a number."""
    words = text.split() if len(digits(text)) >= _DIGITS_OF_TWO else []
    for place in range(1, len(words)):
        halves = (" ".join(words[:place]), " ".join(words[place:]))
        if all(not _verdict(national(half)) for half in halves):
            return list(halves)
    return [text]


def parted(numbers: str) -> tuple[str, str]:
    """Return the two numbers that `joined` made one text; nothing is checked."""
    first, _, second = numbers.partition(_JOINT)
    return first, second


def spaced(numbers: str) -> str:
    """Return one or two national numbers in groups for the eye: ``0912 345 678 / 0987 654 321``."""
    return _JOINT.join(map(_grouped, numbers.split(_JOINT)))


def _grouped(number: str) -> str:
    if len(number) == _MOBILE_DIGITS:
        return f"{number[:4]} {number[4:7]} {number[7:]}"
    return number


def national(text: str) -> str:
    """Return the digits of a telephone number, the country code +84, 0084 or (+84) 0 made the leading 0.

    Nothing is checked.
    """
    number = digits(text)
    if _COUNTRY.match(text):
        return "0" + number.removeprefix("00").removeprefix("84").lstrip("0")
    if number.startswith("84") and len(number) > _MOBILE_DIGITS:
        return "0" + number[2:].lstrip("0")
    return number


@lru_cache(maxsize=64)  # a number is checked at each field it passes on its way to the disk
def _verdict(number: str) -> str:
    import phonenumbers  # noqa: PLC0415 - its tables cost 30 ms; the window must not wait for them

    if not number.startswith("0"):
        return "phone.prefix"
    try:
        parsed = phonenumbers.parse(number, "VN")
    except phonenumbers.NumberParseException:
        # "00" and an unknown country, for example.
        return "phone.prefix"
    reason = phonenumbers.is_possible_number_with_reason(parsed)
    if reason == phonenumbers.ValidationResult.TOO_LONG:
        return "phone.too_long"
    if reason == phonenumbers.ValidationResult.TOO_SHORT:
        return "phone.too_short"
    return "" if phonenumbers.is_valid_number(parsed) else "phone.prefix"
