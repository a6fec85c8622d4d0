"""Text flow: breaking runs into lines, lines into rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal
from unicodedata import combining

from forms.layout.text import breakable_dates
from forms.pdf import fonts
from forms.pdf.scene import Element, Row, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forms.pdf.fonts import Face

Align = Literal["left", "centre", "right", "justify"]

_WIDEST_GAPS = 0.2


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face."""

    text: str
    face: Face


@dataclass(frozen=True, slots=True)
class Line:
    """A broken line: pieces with their distance from the line's start, and its total width."""

    pieces: tuple[tuple[float, Run], ...]
    width: float


def _words(runs: Iterable[Run]) -> list[Run]:
    return [Run(word, run.face) for run in runs for word in run.text.split(" ") if word]


def _split(word: Run, size: float, room: float) -> list[Run]:
    """Cut a word that is wider than the line into pieces that fit of at least one letter."""
    pieces, start, used = [], 0, 0.0
    for index, char in enumerate(word.text):
        wide = fonts.width(char, word.face, size)
        if used + wide > room and index > start and not combining(char):
            pieces.append(Run(word.text[start:index], word.face))
            start, used = index, 0.0
        used += wide
    pieces.append(Run(word.text[start:], word.face))
    return pieces


class _LineBreaker:
    """Breaks words into lines."""

    def __init__(self, size: float, room: float, indent: float) -> None:
        self.size, self.room = size, room
        self.lines: list[Line] = []
        self.pieces: list[tuple[float, Run]] = []
        self.at = indent

    def add(self, word: Run) -> None:
        """Add a word to this line, to the next one, or in pieces to several."""
        wide = fonts.width(word.text, word.face, self.size)
        gap = fonts.width(" ", word.face, self.size) if self.pieces else 0.0
        if self.pieces and self.at + gap + wide > self.room:
            self.end_line()
            gap = 0.0
        if self.at + wide > self.room:
            self._add_long(word)
            return
        self._put(word, gap, wide)

    def _put(self, word: Run, gap: float, wide: float) -> None:
        if self.pieces and self.pieces[-1][1].face == word.face:
            x, run = self.pieces.pop()
            self.pieces.append((x, Run(f"{run.text} {word.text}", word.face)))
        else:
            self.pieces.append((self.at + gap, word))
        self.at += gap + wide

    def _add_long(self, word: Run) -> None:
        for number, piece in enumerate(_split(word, self.size, self.room - self.at)):
            if number:
                self.end_line()
            self._put(piece, 0.0, fonts.width(piece.text, piece.face, self.size))

    def end_line(self) -> None:
        """Finish the line and begin the next one at the left edge."""
        self.lines.append(Line(tuple(self.pieces), self.at))
        self.pieces, self.at = [], 0.0


def wrap(runs: Iterable[Run], size: float, room: float, *, indent: float = 0.0) -> tuple[Line, ...]:
    """Break ``runs`` into lines at most ``room`` points wide.

    Lines break at spaces; a word wider than a line is broken between letters, so nothing is ever
    cut off. ``indent`` moves the start of the first line. There is always at least one line.
    """
    words = tuple(runs)
    if len(words) == 1 and not indent:
        # Most cells of a long ledger are one short line, which is not worth caching.
        (run,) = words
        wide = fonts.width(run.text, run.face, size)
        if wide <= room and run.text:
            return (Line(((0.0, run),), wide),)
    return _wrap(words, size, room, indent)


@lru_cache(maxsize=1024)
def _wrap(runs: tuple[Run, ...], size: float, room: float, indent: float) -> tuple[Line, ...]:
    breaker = _LineBreaker(size, room, indent)
    for word in _words(runs):
        breaker.add(word)
    if breaker.pieces or not breaker.lines:
        breaker.end_line()
    return tuple(breaker.lines)


@lru_cache(maxsize=512)
def wrap_balanced(text: str, face: Face, size: float, room: float) -> tuple[Line, ...]:
    """Break ``text`` into as few lines as possible, of about the same width (for centred headings)."""
    runs = [Run(text, face)]
    lines = wrap(runs, size, room)
    if len(lines) < 2:
        return lines
    widest = max(fonts.width(word.text, face, size) for word in _words(runs))
    # Not narrower than the longest word, which would be broken unnecessarily.
    low, high = max(sum(line.width for line in lines) / len(lines), min(widest, room)), room
    if len(wrap(runs, size, low)) <= len(lines):
        return wrap(runs, size, low)
    while high - low > 2:
        middle = (low + high) / 2
        if len(wrap(runs, size, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return wrap(runs, size, high)


def base_line(size: float, leading: float) -> float:
    """Return the distance from a row's top to its base line."""
    return (leading - (fonts.ASCENT + fonts.DESCENT) * size) / 2 + fonts.ASCENT * size


def texts(
    line: Line, size: float, x: float, y: float, room: float, align: Align = "left", element: Element | None = None
) -> tuple[Text, ...]:
    """Return the pieces of ``line`` as texts on base line ``y``, set within ``x`` .. ``x + room``."""
    spare = room - line.width
    if align == "justify":
        return _justified(line, size, x, y, spare, element)
    start = x + (0.0 if align == "left" else spare / 2 if align == "centre" else spare)
    return tuple([Text(start + at, y, run.text, run.face, size, element) for at, run in line.pieces])


def _justified(line: Line, size: float, x: float, y: float, spare: float, element: Element | None) -> tuple[Text, ...]:
    """Widen the spaces of a line until it fills its room; a line with few words stays as it is."""
    gaps = sum(fonts.spaces(run.text) for _, run in line.pieces) + len(line.pieces) - 1
    extra = spare / gaps if gaps and spare < _WIDEST_GAPS * line.width else 0.0
    shown, before = [], 0
    for at, run in line.pieces:
        shown.append(Text(x + at + before * extra, y, run.text, run.face, size, element, extra))
        before += fonts.spaces(run.text) + 1
    return tuple(shown)


@dataclass(frozen=True, slots=True)
class Block:
    """Where and how a paragraph is set: its left edge, its width, size and line distance."""

    x: float
    width: float
    size: float
    leading: float
    align: Align = "left"


def rows(lines: Sequence[Line], block: Block, *, keep: bool = False, kind: str = "P") -> list[Row]:
    """Turn the lines of one part of the document, of this ``kind``, into rows.

    A paragraph of up to three lines stays together, a longer one never leaves a single line alone on
    a page. With ``keep`` it also stays with what follows.
    """
    base, last, element = base_line(block.size, block.leading), len(lines) - 1, Element(kind)
    last_align: Align = "left" if block.align == "justify" else block.align
    return [
        Row(
            block.leading,
            texts(line, block.size, block.x, base, block.width, last_align if index == last else block.align, element),
            keep=keep if index == last else stays(index, len(lines)),
        )
        for index, line in enumerate(lines)
    ]


def stays(index: int, count: int) -> bool:
    """Return whether line ``index`` of ``count`` must be followed by its successor on the same page."""
    return count <= 3 or index in {0, count - 2}


def paragraph(runs: Iterable[Run], block: Block, *, indent: float = 0.0, keep: bool = False) -> list[Row]:
    """Lay out a paragraph; ``indent`` is that of its first line."""
    if block.align == "justify":
        runs = [Run(breakable_dates(run.text), run.face) for run in runs]
    return rows(wrap(runs, block.size, block.width, indent=indent), block, keep=keep)
