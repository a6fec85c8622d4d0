"""What a typed identity number is: a personal number, the number of a former card, or that of a passport.

Foreigners have a passport; dossiers of before 2025 and people abroad still have cards of nine digits (CMND, valid until
31/12/2024 by Luật Căn cước 26/2023/QH15 Điều 46 khoản 2). Passport numbers have up to nine letters and digits
(ICAO 9303 part 4).
"""

import re

from desktop_app.domain.text import digits, is_number, plain_dashes, tidy

PERSONAL_DIGITS = 12
FORMER_CARD_DIGITS = 9
# A single letter begins the number: one at another place is a slip of the finger in a number of digits.
_PASSPORT = re.compile(r"(?=[A-Z][0-9]*\Z|[0-9]*(?:[A-Z][0-9]*){2,3}\Z)(?=(?:[A-Z]*[0-9]){4})[A-Z0-9]{6,9}")
_DIGITS_BEHIND_SPACE = 6
_BETWEEN = str.maketrans("", "", " .-")


def normal_number(text: str) -> str:
    """Return a typed identity number without what stands between its groups, letters in capitals.

    >>> normal_number("025 069 000 001"), normal_number("c 1234567")
    ('025069000001', 'C1234567')
    """
    return plain_dashes(tidy(text)).translate(_BETWEEN).upper()


def is_passport(number: str) -> bool:
    """Return whether a normal number is that of a passport: six to nine digits and letters, one to three of these."""
    return _PASSPORT.fullmatch(number) is not None


def is_typed_passport(text: str) -> bool:
    """Return whether a text of the search line is a passport number, no short name with a year, no part of a code."""
    number = normal_number(text)
    parted = " " in text.strip() and len(digits(number)) < _DIGITS_BEHIND_SPACE
    return is_passport(number) and not parted and not {".", "-"} & set(text)


def is_former_card(number: str) -> bool:
    """Return whether a normal number is that of a card of before 2016: nine digits."""
    return is_number(number) and len(number) == FORMER_CARD_DIGITS


def same_number(number: str, other: str) -> bool:
    """Return whether two typed numbers are one; nothing is no number."""
    return bool(normal_number(number)) and normal_number(number) == normal_number(other)
