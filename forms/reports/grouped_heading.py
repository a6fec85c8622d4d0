"""The heading of a table with grouped columns, and the columns' numbers below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forms.layout.flow import Run, wrap, wrap_balanced
from forms.layout.table import PADDING
from forms.pdf.fonts import Face
from forms.pdf.scene import Element, Item, Row, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.layout.flow import Line
    from forms.layout.table import Table

_VERTICAL = 1.6


@dataclass(frozen=True, slots=True)
class Group:
    """Columns under one title.

    Attributes:
        title: Title above them.
        first: Number of the first column, from 0.
        end: Number after the last one.
        level: 0 for the uppermost titles, 1 for those within them.
    """

    title: str
    first: int
    end: int
    level: int = 0


class GroupedHeading:
    """The heading of one table."""

    def __init__(self, table: Table, groups: Sequence[Group]) -> None:
        """Store the table and its groups."""
        self.table, self.groups, self.edges = table, groups, table.edges

    def row(self, table_element: Element) -> Row:
        """Lay out the heading as one row of the table."""
        line = Element("TR", table_element)
        tops = self._tops()
        titles = [wrap_balanced(column.title, Face.BOLD, self.table.size, column.room) for column in self.table.columns]
        high = max(self._below(at, tops) + self._high(lines) for at, lines in enumerate(titles))
        items: tuple[Item, ...] = ()
        for group in self.groups:
            top, bottom, left = tops[group.level], tops[group.level + 1], self.edges[group.first]
            right = self.edges[group.end]
            items += self.table.title(self._lines(group), left, right - left, top, bottom, Element("TH", line))
            items += (Rule(left, bottom, right, bottom),)
        for at, (column, lines) in enumerate(zip(self.table.columns, titles, strict=True)):
            top = self._below(at, tops)
            items += self.table.title(lines, self.edges[at], column.width, top, high, Element("TH", line))
        return self._closed(items, high, tops, line)

    def _closed(self, items: tuple[Item, ...], high: float, tops: Sequence[float], line: Element) -> Row:
        """Add the numbers of the columns and all rules."""
        end = high + self.table.leading + _VERTICAL
        for number, column in enumerate(self.table.columns, 1):
            shown = wrap([Run(f"({number})", Face.ITALIC)], self.table.size, column.room)
            left = self.edges[number - 1]
            items += self.table.title(shown, left, column.width, high, end, Element("TH", line))
        items += tuple(Rule(0.0, y, self.edges[-1], y) for y in (0.0, high, end))
        items += tuple(Rule(x, self._starts(at, tops), x, end) for at, x in enumerate(self.edges))
        return Row(end, items, keep=True)

    def _lines(self, group: Group) -> tuple[Line, ...]:
        room = self.edges[group.end] - self.edges[group.first] - 2 * PADDING
        return wrap_balanced(group.title, Face.BOLD, self.table.size, room)

    def _high(self, lines: Sequence[Line]) -> float:
        return len(lines) * self.table.leading + 2 * _VERTICAL

    def _tops(self) -> list[float]:
        """Return the top of each level of groups, and the bottom of the last one."""
        tops = [0.0]
        for level in range(1 + max(group.level for group in self.groups)):
            tops.append(tops[-1] + max(self._high(self._lines(group)) for group in self.groups if group.level == level))
        return tops

    def _below(self, column: int, tops: Sequence[float]) -> float:
        """Return the top of a column's own title: below its innermost group."""
        return max((tops[group.level + 1] for group in self.groups if group.first <= column < group.end), default=0.0)

    def _starts(self, edge: int, tops: Sequence[float]) -> float:
        """Return the top of a vertical rule: below the groups that it lies within."""
        return max((tops[group.level + 1] for group in self.groups if group.first < edge < group.end), default=0.0)
