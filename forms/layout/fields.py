"""Fields of a form: a label, then its value or a dotted line to fill in by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from forms.layout.flow import Block, Line, Run, base_line, paragraph, rows, texts, wrap
from forms.layout.text import long_time, unbroken
from forms.pdf import fonts
from forms.pdf.fonts import Face
from forms.pdf.scene import Element, Row, Text

if TYPE_CHECKING:
    from datetime import datetime

    from forms.layout.paper import Style
    from forms.wording import FormWording

_FEWEST_DOTS = 10
_PAIR_GAP = 14.0


class Fields:
    """Sets the fields of one form in one style and width (points)."""

    def __init__(self, words: FormWording, style: Style, room: float) -> None:
        """Store the words and the style."""
        self.words, self.style, self.room = words, style, room
        self.body = Block(0.0, room, style.body, style.body * style.leading)

    def line(self, key: str, value: str, face: Face = Face.REGULAR) -> list[Row]:
        """Lay out the label ``key`` with its value in ``face``, wrapped."""
        return paragraph(self._runs(self.words[key], value, face, self.room), self.body)

    def number(self, number: str, abbreviation: str = "") -> str:
        """Return the document's number and sign: ``Số: 01/PXL-SNV``.

        Args:
            number: its number; empty leaves dots to fill in by hand, number and sign with a slash are printed as given.
            abbreviation: the issuer's abbreviation, or empty.
        """
        if "/" in number:
            return f"{self.words['number']} {number}"
        issuer = f"-{abbreviation}" if abbreviation else ""
        return f"{self.words['number']} {number or '.....'}{self.words['number_suffix']}{issuer}"

    def text(self, text: str) -> list[Row]:
        """Lay out a justified paragraph."""
        return paragraph([Run(text, Face.REGULAR)], replace(self.body, align="justify"))

    def sentence(self, key: str, **values: str) -> list[Row]:
        """Lay out the wording ``key`` as a justified paragraph with its placeholders filled."""
        return self.text(self.words[key].format(**values))

    def label(self, key: str) -> list[Row]:
        """Lay out a label and keep it on one page with what follows."""
        return paragraph([Run(self.words[key], Face.REGULAR)], self.body, keep=True)

    def time(self, key: str, moment: datetime | None, face: Face = Face.REGULAR) -> list[Row]:
        """Lay out a point in time, or the blanks of the form."""
        if moment is None:
            return self.line(key, blank_time(self.words))
        return self.line(key, long_time(moment), face)

    def pair(self, left: tuple[str, str], right: tuple[str, str], blank_suffix: str | None = None) -> list[Row]:
        """Lay out two (label, value) fields on one line, or below each other when they are too wide.

        ``blank_suffix`` names words that follow the dotted line of an empty right field.
        """
        half = self.room / 2
        suffix = f" {self.words[blank_suffix]}" if blank_suffix and not right[1] else ""
        first = wrap(self._runs(self.words[left[0]], left[1], Face.REGULAR, half - _PAIR_GAP), *self._wide)
        second = wrap(self._runs(self.words[right[0]], right[1], Face.REGULAR, half, suffix), *self._wide)
        start = max(half, first[0].width + _PAIR_GAP)
        if len(first) == len(second) == 1 and first[0].width + _PAIR_GAP + second[0].width <= self.room:
            start = min(start, self.room - second[0].width)
            return [self._side_by_side(first[0], second[0], start)]
        return rows(first, self.body) + rows(second, self.body)

    def item(self, number: int, runs: list[Run], *, dotted: bool = False) -> list[Row]:
        """Lay out a numbered item, indented, with its further lines hanging; ``dotted`` puts a dot after the number."""
        size, leading = self.style.body, self.style.body * self.style.leading
        shown = _line(f"{number}." if dotted else str(number), Face.REGULAR, size)
        # Numbers of three digits and more need a wider indent than the usual one.
        indent = max(2.2 * size, 0.9 * size + shown.width)
        block = Block(indent, self.room - indent, size, leading)
        rows_below = paragraph(runs, block)
        first = rows_below[0]
        element = next((item.element for item in first.items if isinstance(item, Text)), None)
        mark = texts(shown, size, size * 0.8, base_line(size, leading), indent, element=element)
        return [Row(first.height, mark + first.items, keep=first.keep), *rows_below[1:]]

    def leader(self) -> list[Row]:
        """Lay out a dotted line over the full width."""
        return paragraph(self._runs("", "", Face.REGULAR, self.room), self.body)

    def right_aligned(self, text: str) -> Row:
        """Lay out a small line at the right edge."""
        size = self.style.small
        line = _line(text, Face.REGULAR, size)
        leading = size * 1.3
        return Row(leading, texts(line, size, 0.0, base_line(size, leading), self.room, "right"))

    def notes(self) -> list[Row]:
        """Lay out the notes at the foot of the form: in line with their heading, or below it as a list."""
        size = self.style.small
        block = Block(0.0, self.room, size, size * max(1.12, self.style.leading - 0.06))
        keys = sorted(key for key in self.words.wordings if key.startswith("note_"))
        title = Run(self.words["notes"], Face.BOLD)
        if len(keys) == 1:
            return paragraph([title, Run(self.words[keys[0]], Face.ITALIC)], block)
        rows_below = paragraph([title], block, keep=True)
        for key in keys:
            rows_below += paragraph([Run(self.words[key], Face.REGULAR)], block)
        return rows_below

    @property
    def _wide(self) -> tuple[float, float]:
        return self.style.body, self.room

    def _runs(self, label: str, value: str, face: Face, room: float, suffix: str = "") -> list[Run]:
        shown = value if value else self._dots(label, room, suffix) + suffix
        return [Run(label, Face.REGULAR), Run(shown, face if value else Face.REGULAR)]

    def _dots(self, label: str, room: float, suffix: str) -> str:
        size = self.style.body
        taken = fonts.width(f"{label} {suffix}", Face.REGULAR, size)
        dot = fonts.width(".", Face.REGULAR, size)
        return "." * max(_FEWEST_DOTS, int((room - taken) / dot) - 1)

    def _side_by_side(self, left: Line, right: Line, start: float) -> Row:
        size, leading = self.body.size, self.body.leading
        base = base_line(size, leading)
        items = texts(left, size, 0.0, base, self.room, element=Element("P"))
        items += texts(right, size, start, base, self.room, element=Element("P"))
        return Row(leading, items)


def blank_time(words: FormWording) -> str:
    """Return the blanks of a point in time; the date does not break."""
    clock, _, day = words["time_blank"].partition(", ")
    return f"{clock}, {unbroken(day)}"


def _line(text: str, face: Face, size: float) -> Line:
    return Line(((0.0, Run(text, face)),), fonts.width(text, face, size))
