"""Liberation Serif: four faces, their widths, and a substitute for missing letters.

Decree 30/2020/NĐ-CP requires Times New Roman. Liberation Serif 2.1.5 (SIL Open Font License 1.1, its
text is stored beside the fonts) has the same widths and all letters of TCVN 6909:2001.
"""

from __future__ import annotations

import logging
import unicodedata
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeVar

from reportlab.pdfbase.ttfonts import TTFontFile

if TYPE_CHECKING:
    from collections.abc import Collection

    from _typeshed import DataclassInstance

    Record = TypeVar("Record", bound=DataclassInstance)
else:
    Record = TypeVar("Record")

_log = logging.getLogger(__name__)

SUBSTITUTE = "\u25a1"
"""An empty box, printed in place of a character that the fonts do not have."""

ASCENT = 0.891
"""Height above the base line that letters with stacked marks need, in font sizes."""

DESCENT = 0.216
"""Depth below the base line, in font sizes."""


class Face(StrEnum):
    """A face of the family; the value is the name of its file without the ending."""

    REGULAR = "LiberationSerif-Regular"
    BOLD = "LiberationSerif-Bold"
    ITALIC = "LiberationSerif-Italic"
    BOLD_ITALIC = "LiberationSerif-BoldItalic"


def _vietnamese_letters() -> str:
    marks = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    vowels = "aăâeêioôơuưy"
    small = "".join(unicodedata.normalize("NFC", vowel + mark) for vowel in vowels for mark in marks) + "đ"
    return "".join(char for char in small + small.upper() if ord(char) > 127)


ALPHABET = _vietnamese_letters() + "–—‘’“”…×°₫½"
"""Letters at the start of the glyph list of an upright face (ASCII is always in it), so that lists repeat."""


@cache
def font(face: Face) -> TTFontFile:
    """Return the parsed font of ``face``; it is read on first use."""
    program = files("resources").joinpath("fonts", f"{face.value}.ttf").read_bytes()
    return TTFontFile(BytesIO(program))


def table(face: Face, name: str) -> bytes:
    """Return a table of the font file of ``face``."""
    return bytes(font(face).get_table(name))  # type: ignore[no-untyped-call] # ReportLab declares no types here


@lru_cache(maxsize=4096)
def _thousandths(text: str, face: Face) -> float:
    parsed = font(face)
    widths, other = parsed.charWidths, parsed.defaultWidth
    return float(sum([widths.get(code, other) for code in map(ord, text)]))


def width(text: str, face: Face, size: float) -> float:
    """Return the printed width of ``text`` in points. There is no kerning, so widths add up."""
    return _thousandths(text, face) * size / 1000


def spaces(text: str) -> int:
    """Return how many spaces of ``text`` get wider on a justified line: non-breaking ones included."""
    return text.count(" ") + text.count("\u00a0")


@cache
def _glyphs() -> frozenset[str]:
    common = set.intersection(*(set(font(face).charToGlyph) for face in Face))
    return frozenset(map(chr, common))


def missing(text: str) -> frozenset[str]:
    """Return the characters of ``text`` that at least one face cannot draw."""
    return frozenset(text) - _glyphs()


def substitute(text: str) -> str:
    """Return ``text`` with :data:`SUBSTITUTE` for every character that cannot be drawn.

    Printing a receipt must never fail at the counter, so this does not raise. ReportLab would draw such
    a character as a blank without notice; the box is visible, and a warning with the code points (never
    the text, which may be a person's name) is logged.
    """
    absent = missing(text)
    if not absent:
        return text
    _log.warning("no glyph for %s", ", ".join(f"U+{ord(char):04X}" for char in sorted(absent)))
    return text.translate({ord(char): SUBSTITUTE for char in absent})


def drawable(record: Record, skip: Collection[str] = ()) -> Record:
    """Return a data class with :func:`substitute` applied to all its texts, nested ones included.

    Fields named in ``skip`` stay as they are. The record itself is returned when nothing changes.
    """
    changes: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in skip or value is None:
            continue
        shown = _drawable_value(value)
        if shown != value:
            changes[field.name] = shown
    return replace(record, **changes) if changes else record


def _drawable_value(value: Any) -> Any:
    if isinstance(value, str):
        return substitute(value)
    if isinstance(value, tuple):
        return tuple(_drawable_value(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return drawable(value)
    return value
