"""Rules of officers' passwords: one form for one typed text, and what a new password may not be."""

import re
import unicodedata
from collections.abc import Collection

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import digits, fold

LEAST = 8
"""Characters of the shortest password, counted after NFC."""

_FEWEST_DIGITS = 12
_LONGEST_PERIOD = 4
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
# Rows of the keyboard and the alphabet; a password that runs along one of them is guessed first.
_RUNS = ("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_SURROUNDING = re.compile(r"^[^a-z]+|[^a-z]+$")


def normal_form(password: str) -> str:
    """Return the password as it is hashed: NFC, nothing else changed."""
    return unicodedata.normalize("NFC", password)


def possible_forms(password: str) -> tuple[str, ...]:
    """Return the forms in which a typed password may have been hashed, the present one first.

    Versions before 0.2 hashed what the input method sent: composed letters, letters with separate marks, or letters
    with a separate tone as the Vietnamese keyboard of Windows types them. A password without marks has one form.
    """
    composed = normal_form(password)
    forms = (composed, unicodedata.normalize("NFD", password), _separate_tones(composed), password)
    return tuple(dict.fromkeys(forms))


def check_new_password(password: str, names: Collection[str], phones: Collection[str], common: Collection[str]) -> None:
    """Check that a new password is not among those that are guessed first.

    Args:
        password: as typed.
        names: full names of whose password it becomes.
        phones: that officer's telephone numbers.
        common: passwords that are often used, folded and without spaces.

    Raises:
        RuleViolation: in the field ``password``: ``password.too_short`` with ``least`` and ``found``,
            ``password.common``, ``password.digits`` with ``least``, ``password.name``, ``password.phone``.
    """
    typed = normal_form(password)
    if len(typed) < LEAST:
        raise RuleViolation("password.too_short", "password", least=LEAST, found=len(typed))
    if any(is_phone(typed, phone) for phone in phones):
        raise RuleViolation("password.phone", "password")
    if any(is_made_of_name(typed, name) for name in names):
        raise RuleViolation("password.name", "password")
    if is_common(typed, common):
        raise RuleViolation("password.common", "password")
    if digits(typed) == typed.replace(" ", "") and len(digits(typed)) < _FEWEST_DIGITS:
        raise RuleViolation("password.digits", "password", least=_FEWEST_DIGITS)


def is_common(password: str, common: Collection[str]) -> bool:
    """Return whether a password is on the list, repeats a few characters, or runs along the keyboard."""
    plain = password.casefold().replace(" ", "")
    folded = fold(password).replace(" ", "")
    if not plain or plain in common or folded in common:
        return True
    return any(_is_repeated(text) or _is_run(text) for text in {plain, folded} if text)


def is_made_of_name(password: str, name: str) -> bool:
    """Return whether a password is a name or neighbouring words of it, with or without digits around.

    >>> is_made_of_name("MinhĐức1990", "Trần Minh Đức")
    True
    """
    letters = _SURROUNDING.sub("", fold(password)).replace(" ", "")
    words = fold(name).split()
    parts = {"".join(words[first:last]) for first in range(len(words)) for last in range(first + 1, len(words) + 1)}
    return letters in parts


def is_phone(password: str, phone: str) -> bool:
    """Return whether a password is a telephone number, however it is spaced, with 0 or 84 before it."""
    number = digits(phone).removeprefix("84").lstrip("0")
    has_letters = any(char.isalpha() for char in password)
    return bool(number) and not has_letters and digits(password).removeprefix("84").lstrip("0") == number


def _is_repeated(text: str) -> bool:
    return any((text[:period] * len(text))[: len(text)] == text for period in range(1, _LONGEST_PERIOD + 1))


def _is_run(text: str) -> bool:
    return any(text in run or text[::-1] in run for run in _RUNS)


def _separate_tones(composed: str) -> str:
    return "".join(map(_with_separate_tone, composed))


def _with_separate_tone(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    tones = "".join(mark for mark in parts if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES)) + tones
