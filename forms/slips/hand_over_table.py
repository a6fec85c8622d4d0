"""The table of hand-overs: two cells for each hand-over, the lower one with space for two signatures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from forms.base.data import Moment, normalise
from forms.layout.fields import blank_time
from forms.layout.flow import Run, base_line, texts, wrap, wrap_balanced
from forms.layout.table import PADDING, Column, Table
from forms.layout.text import long_time, unbroken
from forms.pdf.fonts import Face
from forms.pdf.scene import Element, Item, Row, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.layout.flow import Line
    from forms.layout.paper import Style
    from forms.wording import FormWording

_SHARES = (0.24, 0.39, 0.24, 0.13)
_TITLES = ("column_unit", "column_time", "column_result", "column_note")
_SIGNATURE = 1.6
_ABOVE = 1.5


Timeliness = Literal["", "early", "on_time", "overdue"]
"""Whether a unit kept its due date: not known yet, before it, on it or after it."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """One hand-over of the dossier. Empty texts leave room to fill in by hand.

    Attributes:
        giver_unit: The unit that hands over.
        taker_unit: The unit that takes over.
        at: When (aware).
        giver: Name of the person who hands over.
        taker: Name of the person who takes over.
        result: Whether the giving unit kept its due date.
        note: Remark.
    """

    giver_unit: str = ""
    taker_unit: str = ""
    at: Moment | None = None
    giver: str = ""
    taker: str = ""
    result: Timeliness = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If the time has no zone.
        """
        normalise(self)


class HandOverTable:
    """The table in one style and width."""

    def __init__(self, words: FormWording, style: Style, room: float, tallest: float) -> None:
        """Store the words; compute the columns. No hand-over becomes taller than ``tallest`` points."""
        self.tallest = tallest
        self.words, self.size = words, style.table
        self.leading = style.table * style.leading
        columns = tuple(Column(_broken(words[key]), room * share) for key, share in zip(_TITLES, _SHARES, strict=True))
        self.table = Table(columns, style.table, self.leading)
        self.edges = self.table.edges

    def rows(self, hand_overs: Sequence[HandOver]) -> list[Row]:
        """Lay out the heading and all hand-overs; each stays on one page."""
        table_element = Element("Table")
        heading = self.table.heading(self.edges, table_element)
        rows = [heading]
        for hand_over in hand_overs:
            row = self._row(hand_over, heading, Element("TR", table_element))
            rows += [row] if row.height < self.tallest else self._plain(hand_over, heading, table_element)
        return rows

    def _plain(self, hand_over: HandOver, heading: Row, table_element: Element) -> list[Row]:
        """Lay out a hand-over that is too tall for a page as an ordinary row, which a page break may split."""
        words = self.words
        texts_by_column = (
            (f"{words['giver_unit']} {hand_over.giver_unit}", f"{words['taker_unit']} {hand_over.taker_unit}"),
            (
                long_time(hand_over.at) if hand_over.at else "",
                *(f"{words[key]}: {name}" for key, name in _signed(hand_over)),
            ),
            (words[hand_over.result] if hand_over.result else "",),
            (hand_over.note,),
        )
        cells = [
            sum((self._wrapped(text, at) for text in column_texts), ())
            for at, column_texts in enumerate(texts_by_column)
        ]
        return self.table.row(cells, heading, self.edges, table_element)

    def _row(self, hand_over: HandOver, heading: Row, line: Element) -> Row:
        giver = self._wrapped(f"{self.words['giver_unit']} {hand_over.giver_unit}", 0)
        taker = self._wrapped(f"{self.words['taker_unit']} {hand_over.taker_unit}", 0)
        when = long_time(hand_over.at) if hand_over.at else blank_time(self.words)
        time = self._wrapped(when, 1)
        signed = [self._signature(key, name) for key, name in _signed(hand_over)]
        result = self._wrapped(self.words[hand_over.result] if hand_over.result else "", 2)
        note = self._wrapped(hand_over.note, 3)
        upper = self._high(giver, time)
        lower = max(self._high(taker), *(self._high(lines) + _SIGNATURE * self.leading for lines in signed))
        lower = max(lower, self._high(result) - upper, self._high(note) - upper)
        items = self._cell(giver, 0, 0.0, line) + self._cell(time, 1, 0.0, line, centred=True)
        items += self._cell(taker, 0, upper, line)
        items += self._signatures(signed, upper, upper + lower, line)
        items += self._cell(result, 2, 0.0, line, centred=True) + self._cell(note, 3, 0.0, line)
        items += (Rule(0.0, upper, self.edges[2], upper), Rule(0.0, upper + lower, self.edges[-1], upper + lower))
        return Row(upper + lower, items, heading=(heading,), sides=self.edges)

    def _wrapped(self, text: str, column: int) -> tuple[Line, ...]:
        return self.table.cell(text, column) if text else ()

    def _high(self, *cells: Sequence[Line]) -> float:
        return max(map(len, cells)) * self.leading + 2 * _ABOVE

    @property
    def _half(self) -> float:
        return (self.edges[2] - self.edges[1]) / 2

    def _signature(self, key: str, name: str) -> tuple[Line, ...]:
        """Return the title over a signature, then the lines of the name under it."""
        room = self._half - 2 * PADDING
        title = wrap([Run(self.words[key], Face.ITALIC)], self.size, room)
        return title + (wrap_balanced(name, Face.BOLD, self.size, room) if name else ())

    def _cell(
        self, lines: Sequence[Line], column: int, top: float, line: Element, *, centred: bool = False
    ) -> tuple[Item, ...]:
        room, x = self.table.columns[column].room, self.edges[column] + PADDING
        return self._lines(lines, x, top + _ABOVE, room, Element("TD", line), centred=centred)

    def _lines(
        self, lines: Sequence[Line], x: float, top: float, room: float, element: Element, *, centred: bool
    ) -> tuple[Item, ...]:
        base = top + base_line(self.size, self.leading)
        items: tuple[Item, ...] = ()
        for number, line in enumerate(lines):
            y = base + number * self.leading
            items += texts(line, self.size, x, y, room, "centre" if centred else "left", element)
        return items

    def _signatures(
        self, signed: Sequence[Sequence[Line]], top: float, bottom: float, line: Element
    ) -> tuple[Item, ...]:
        """Lay out the title of each signature at the top of its half, the name at its foot."""
        items: tuple[Item, ...] = ()
        room = self._half - 2 * PADDING
        for number, (title, *name) in enumerate(signed):
            x, element = self.edges[1] + number * self._half + PADDING, Element("TD", line)
            items += self._lines([title], x, top + _ABOVE, room, element, centred=True)
            foot = bottom - _ABOVE - len(name) * self.leading
            items += self._lines(name, x, foot, room, element, centred=True)
        middle = self.edges[1] + self._half
        return (*items, Rule(middle, top, middle, bottom))


def _broken(title: str) -> str:
    """Let the choices in brackets break between them only: (Trước hạn/Đúng hạn/Quá hạn)."""
    return re.sub(r"\([^)]*\)", lambda match: "/ ".join(map(unbroken, match[0].split("/"))), title)


def _signed(hand_over: HandOver) -> tuple[tuple[str, str], tuple[str, str]]:
    return (("giver", hand_over.giver), ("taker", hand_over.taker))
