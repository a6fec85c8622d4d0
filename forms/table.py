"""Ruled tables that break over pages and repeat their heading."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from forms.flow import Line, Run, base_line, stays, texts, wrap, wrap_balanced
from forms.fonts import Face
from forms.scene import Item, Row, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.flow import Align

PADDING = 3.0
"""Distance between a cell's text and its side rules, in points."""

_VERTICAL = 1.2
_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what its heading says, its width in points, and how its cells are aligned."""

    title: str
    width: float
    align: Align = "left"

    @property
    def room(self) -> float:
        """Width that is left for text."""
        return self.width - 2 * PADDING


Cell = tuple[Line, ...]
"""The lines of one cell; lines of the same number stand side by side in a table row."""


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
        """Set the heading and all table rows.

        A table row of up to three lines stays on one page, a longer one may be broken; the heading is
        repeated on every page that begins with a part of the table.
        """
        heading = self._heading()
        rows = [heading]
        for row in cells:
            rows += self._row(row, heading)
        return rows

    @property
    def _edges(self) -> list[float]:
        return list(accumulate((column.width for column in self.columns), initial=0.0))

    def _sides(self, high: float) -> tuple[Item, ...]:
        return tuple(Rule(x, 0.0, x, high, _WEIGHT) for x in self._edges)

    def _across(self, y: float) -> tuple[Item, ...]:
        return (Rule(0.0, y, self._edges[-1], y, _WEIGHT),)

    def _heading(self) -> Row:
        titles = [wrap_balanced(one.title, Face.BOLD, self.size, one.room) for one in self.columns]
        high = max(map(len, titles)) * self.leading + 2 * _VERTICAL
        items = self._sides(high) + self._across(0.0) + self._across(high)
        for column, x, lines in zip(self.columns, self._edges, titles, strict=False):
            top = (high - len(lines) * self.leading) / 2
            for number, line in enumerate(lines):
                y = top + number * self.leading + base_line(self.size, self.leading)
                items += texts(line, self.size, x + PADDING, y, column.room, "centre")
        return Row(high, items, keep=True)

    def _row(self, cells: Sequence[Cell], heading: Row) -> list[Row]:
        count = max(1, *map(len, cells))
        return [self._line(cells, number, count, heading) for number in range(count)]

    def _line(self, cells: Sequence[Cell], number: int, count: int, heading: Row) -> Row:
        above = _VERTICAL if number == 0 else 0.0
        last = number == count - 1
        high = self.leading + above + (_VERTICAL if last else 0.0)
        base = above + base_line(self.size, self.leading)
        items = self._sides(high)
        for column, x, lines in zip(self.columns, self._edges, cells, strict=False):
            if number < len(lines):
                items += texts(lines[number], self.size, x + PADDING, base, column.room, column.align)
        edge = self._across(high)
        if last:
            return Row(high, items + edge, heading=(heading,))
        return Row(high, items, keep=stays(number, count), heading=(heading,), closing=edge)
