"""Normalised text, and Vietnamese phrases for dates and numbers."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
"""The only time zone that is ever printed."""

NBSP = "\u00a0"
"""A space at which no line breaks."""

_INSIDE_DATES = re.compile("\u00a0(?=(?:tháng|năm)\\b)")
_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")
_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


def clean(text: str) -> str:
    """Return ``text`` in NFC, on one line and without invisible characters.

    Decomposed letters would be drawn with their marks at the wrong place, so the text is composed (NFC) first. Format
    characters (zero-width joiners, direction marks) have no glyph and are dropped.
    """
    if text.isprintable() and "  " not in text and text == text.strip(" ") and unicodedata.is_normalized("NFC", text):
        return text
    composed = unicodedata.normalize("NFC", text)
    if not composed.isascii():
        composed = "".join(char for char in composed if unicodedata.category(char) != "Cf")
    return _BLANK.sub(" ", composed).strip(" ")


def unbroken_numbers(text: str) -> str:
    """Return ``text`` with spaces between digits (telephone numbers) at which no line breaks."""
    return _BETWEEN_DIGITS.sub(NBSP, text)


def unbroken(text: str) -> str:
    """Return ``text`` with spaces at which no line breaks."""
    return text.replace(" ", NBSP)


def breakable_dates(text: str) -> str:
    """Return ``text`` with dates that may break between day, month and year.

    On a justified line a whole date would be such a long word that the line above it is stretched.
    """
    return _INSIDE_DATES.sub(" ", text)


def two_digits(number: int) -> str:
    """Return a count as Decree 30/2020 requires: 7 becomes ``07``."""
    return f"{number:02d}"


def grouped(number: int) -> str:
    """Return a number with its thousands set apart: ``1.250.000``."""
    return f"{number:,}".replace(",", ".")


def local(moment: datetime) -> datetime:
    """Return an aware ``moment`` as Vietnamese wall-clock time."""
    return moment.astimezone(VIETNAM)


def long_date(moment: datetime) -> str:
    """Return ``ngày 03 tháng 02 năm 2026``.

    Days below 10 and the months January and February carry a leading zero (Decree 30/2020/NĐ-CP,
    Annex I); the other months do not.
    """
    day = local(moment)
    month = two_digits(day.month) if day.month <= 2 else str(day.month)
    return unbroken(f"ngày {two_digits(day.day)} tháng {month} năm {day.year}")


def long_time(moment: datetime) -> str:
    """Return ``09 giờ 42 phút, ngày 23 tháng 11 năm 2026``."""
    clock = local(moment)
    hour = unbroken(f"{two_digits(clock.hour)} giờ {two_digits(clock.minute)} phút")
    return f"{hour}, {long_date(moment)}"


def short_date(moment: datetime) -> str:
    """Return ``23/11/2026``."""
    day = local(moment)
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def short_time(moment: datetime) -> str:
    """Return ``09:42 23/11/2026``."""
    return local(moment).strftime("%H:%M %d/%m/%Y")
