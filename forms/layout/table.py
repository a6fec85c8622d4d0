"""Ruled tables that break over pages and repeat their heading."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from forms.layout.flow import Line, Run, base_line, texts, wrap, wrap_balanced
from forms.pdf.fonts import Face
from forms.pdf.scene import Element, Item, Row, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.layout.flow import Align

PADDING = 3.0
"""Distance between a cell's text and its side rules, in points."""

_VERTICAL = 1.2
_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its width in points, and the alignment of its cells."""

    title: str
    width: float
    align: Align = "left"

    @property
    def room(self) -> float:
        """Width available for text."""
        return self.width - 2 * PADDING


Cell = tuple[Line, ...]
"""The lines of one cell; lines with the same index are side by side in a table row."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table's columns and type size; ``leading`` is the line distance in points."""

    columns: tuple[Column, ...]
    size: float
    leading: float

    def cell(self, text: str, column: int) -> Cell:
        """Wrap ``text`` for the column with this number."""
        return wrap([Run(text, Face.REGULAR)], self.size, self.columns[column].room)

    def rows(self, cells: Sequence[Sequence[Cell]]) -> list[Row]:
        """Lay out the heading and all table rows.

        A table row stays on one page unless it is taller than a page; the heading is repeated on every page that
        begins with a part of the table.
        """
        table_element = Element("Table")
        edges = self.edges
        heading = self.heading(edges, table_element)
        rows = [heading]
        for row in cells:
            rows += self.row(row, heading, edges, table_element)
        return rows

    @property
    def edges(self) -> tuple[float, ...]:
        """Positions of the vertical rules; all rows of one table must be given the same tuple."""
        return tuple(accumulate((column.width for column in self.columns), initial=0.0))

    def heading(self, edges: tuple[float, ...], table_element: Element) -> Row:
        """Lay out the row of titles."""
        titles = [wrap_balanced(column.title, Face.BOLD, self.size, column.room) for column in self.columns]
        high = max(map(len, titles)) * self.leading + 2 * _VERTICAL
        items = _across(0.0, edges) + _across(high, edges)
        line = Element("TR", table_element)
        for column, x, lines in zip(self.columns, edges, titles, strict=False):
            items += self.title(lines, x, column.width, 0.0, high, Element("TH", line))
        return Row(high, items, keep=True, sides=edges)

    def title(
        self, lines: Sequence[Line], x: float, width: float, top: float, bottom: float, element: Element
    ) -> tuple[Item, ...]:
        """Lay out the lines of a title in the middle of its field."""
        above = (top + bottom - len(lines) * self.leading) / 2 + base_line(self.size, self.leading)
        room = width - 2 * PADDING
        items: tuple[Item, ...] = ()
        for number, line in enumerate(lines):
            y = above + number * self.leading
            items += texts(line, self.size, x + PADDING, y, room, "centre", element)
        return items

    def row(self, cells: Sequence[Cell], heading: Row, edges: tuple[float, ...], table_element: Element) -> list[Row]:
        """Lay out one table row, a strip for each of its lines."""
        count = max(1, *map(len, cells))
        line = Element("TR", table_element)
        elements = [Element("TD", line) for _ in cells]
        return [self._line(cells, number, count, heading, edges, elements) for number in range(count)]

    def _line(
        self,
        cells: Sequence[Cell],
        number: int,
        count: int,
        heading: Row,
        edges: tuple[float, ...],
        elements: Sequence[Element],
    ) -> Row:
        above = _VERTICAL if number == 0 else 0.0
        last = number == count - 1
        high = self.leading + above + (_VERTICAL if last else 0.0)
        base = above + base_line(self.size, self.leading)
        items: tuple[Item, ...] = ()
        for column, x, lines, element in zip(self.columns, edges, cells, elements, strict=False):
            if number < len(lines):
                items += texts(lines[number], self.size, x + PADDING, base, column.room, column.align, element)
        edge = _across(high, edges)
        if last:
            return Row(high, items + edge, heading=(heading,), sides=edges)
        return Row(high, items, keep=True, heading=(heading,), closing=edge, sides=edges)


def _across(y: float, edges: tuple[float, ...]) -> tuple[Item, ...]:
    return (Rule(0.0, y, edges[-1], y, _WEIGHT),)
