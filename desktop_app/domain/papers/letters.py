"""Bytes written in the 28 letters and digits that no Vietnamese input method changes when a scanner types them.

One number in base 28 is shorter than groups of three bytes: 88 bytes take 147 letters instead of 150.
"""

from math import ceil, log

from desktop_app.domain.dossier.code import PROVISIONAL_LETTERS

_BASE = len(PROVISIONAL_LETTERS)
_VALUES = {letter: value for value, letter in enumerate(PROVISIONAL_LETTERS)}


def letters_for(size: int) -> int:
    """Return how many letters hold `size` bytes."""
    return ceil(size * 8 / log(_BASE, 2))


def to_letters(content: bytes) -> str:
    """Return bytes as letters; their number follows from that of the bytes."""
    number, letters = int.from_bytes(content, "big"), ""
    for _ in range(letters_for(len(content))):
        number, rest = divmod(number, _BASE)
        letters = PROVISIONAL_LETTERS[rest] + letters
    return letters


def from_letters(text: str, size: int) -> bytes:
    """Return the `size` bytes that letters hold; each sequence of bytes has one spelling only.

    Raises:
        ValueError: when the text has another length, another letter, or a number that `size` bytes do not hold.
    """
    if len(text) != letters_for(size):
        raise ValueError("another number of letters")
    number = 0
    for letter in text:
        if letter not in _VALUES:
            raise ValueError("not one of the letters")
        number = number * _BASE + _VALUES[letter]
    if number >> (size * 8):
        raise ValueError("more than fits")
    return number.to_bytes(size, "big")
