"""Positions of combining marks for which there is no composed letter: Ê̆, Ô̆, Ơ̆, Ư̆ in Ê Đê, Ba Na and Gia Rai names.

The font's tables have anchors for plain letters only, so a shaping library leaves such a mark where the font draws
it: beside or through the letter. The marks are placed by the boxes of the glyphs instead, as shaping libraries do for
fonts without anchors.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from math import radians, tan
from struct import unpack_from

from forms.pdf import fonts
from forms.pdf.fonts import Face

_MARKED = re.compile("[^ \u00a0\u0300-\u036f][\u0300-\u036f][^ \u00a0]*")
_BELOW, _ABOVE = 220, 230
_HORN = 216
_GAP = 0.03
_LEAN = 0.7
"""How far a mark follows the slope of an italic letter; measured on the composed letters of the font."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that are drawn at once; a mark is moved to the right and up, in font sizes."""

    text: str
    right: float = 0.0
    up: float = 0.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text and the pieces in which it is drawn; several only where it has marks."""

    text: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Box:
    """The box of a glyph around its origin, in font sizes."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


def stretches(text: str, face: Face) -> tuple[Stretch, ...]:
    """Return the parts of ``text`` to draw: one, or several when it has combining marks.

    A part with marks lasts until the end of its word: what follows it is a space then, and no reader of the file sees
    a gap where the raised mark ends.
    """
    if not _MARKED.search(text):
        return (Stretch(text, (Piece(text),)),)
    return _stretches(text, face)


@lru_cache(maxsize=512)
def _stretches(text: str, face: Face) -> tuple[Stretch, ...]:
    drawn: list[Stretch] = []
    end = 0
    for match in _MARKED.finditer(text):
        plain = text[end : match.start()]
        drawn += [Stretch(plain, (Piece(plain),))] if plain else []
        drawn.append(Stretch(match[0], _pieces(match[0], face)))
        end = match.end()
    return (*drawn, Stretch(text[end:], (Piece(text[end:]),))) if end < len(text) else tuple(drawn)


def _pieces(word: str, face: Face) -> tuple[Piece, ...]:
    drawn: list[Piece] = []
    plain, cluster = word[0], _Cluster(word[0], face)
    for char in word[1:]:
        if unicodedata.combining(char):
            drawn += [Piece(plain), cluster.place(char)] if plain else [cluster.place(char)]
            plain = ""
        else:
            plain += char
            cluster = _Cluster(char, face)
    return (*drawn, Piece(plain)) if plain else tuple(drawn)


class _Cluster:
    """A letter and the marks that were placed at it so far."""

    def __init__(self, letter: str, face: Face) -> None:
        self.face = face
        self.advance = fonts.width(letter, face, 1.0)
        self.body = _box(_bare(letter), face)
        whole = _box(_without_horn(letter), face)
        self.top, self.bottom = whole.top, whole.bottom

    def place(self, mark: str) -> Piece:
        """Return the mark above or below all that is there, in the middle of the letter."""
        kind, box = unicodedata.combining(mark), _box(mark, self.face)
        up = 0.0
        if kind == _ABOVE:
            up = self.top + _GAP - box.bottom
            self.top = box.top + up
        elif kind == _BELOW:
            up = self.bottom - _GAP - box.top
            self.bottom = box.bottom + up
        middle, height = box.middle
        body, body_height = self.body.middle
        lean = _LEAN * _slope(self.face) * (height + up - body_height)
        return Piece(mark, body + lean - middle - self.advance, up)


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def _without_horn(letter: str) -> str:
    """Return the letter without its horn, which is beside the place of a mark."""
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(part for part in parts if unicodedata.combining(part) != _HORN))


@cache
def _slope(face: Face) -> float:
    return tan(radians(-fonts.font(face).italicAngle))


@cache
def _outlines(face: Face) -> tuple[int, bool, bytes, bytes]:
    """Return the units of a font size, whether offsets are long, and the tables ``loca`` and ``glyf``."""
    head, offsets, outlines = (fonts.table(face, name) for name in ("head", "loca", "glyf"))
    (units,), (is_long,) = unpack_from(">H", head, 18), unpack_from(">h", head, 50)
    return units, bool(is_long), offsets, outlines


@cache
def _box(char: str, face: Face) -> _Box:
    """Return the box of a letter's glyph; a blank glyph has an empty one."""
    units, is_long, offsets, outlines = _outlines(face)
    glyph = fonts.font(face).charToGlyph[ord(char)]
    short_start, short_end = (0, 0) if is_long else unpack_from(">2H", offsets, glyph * 2)
    start, end = unpack_from(">2L", offsets, glyph * 4) if is_long else (2 * short_start, 2 * short_end)
    if start == end:
        return _Box(0.0, 0.0, 0.0, 0.0)
    return _Box(*(edge / units for edge in unpack_from(">4h", outlines, start + 2)))
