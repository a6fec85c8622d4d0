"""The ledger's table: thirteen columns, three of them under one title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.layout.flow import Run, base_line, wrap, wrap_balanced
from forms.layout.table import PADDING, Column, Table
from forms.layout.text import short_date, unbroken_numbers
from forms.pdf import fonts
from forms.pdf.fonts import Face
from forms.pdf.scene import MM, Element, Item, Row, Rule, Text, untagged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from forms.layout.flow import Align, Line
    from forms.reports.ledger_data import LedgerRow
    from forms.wording import FormWording

_COLUMNS: tuple[tuple[str, float, Align], ...] = (
    ("column_number", 10.5, "centre"),
    ("column_code", 31, "left"),
    ("column_procedure", 35, "left"),
    ("column_sets", 11, "centre"),
    ("column_applicant", 26, "left"),
    ("column_contact", 28, "left"),
    ("column_unit", 21, "left"),
    ("column_received", 17.5, "centre"),
    ("column_due", 17.5, "centre"),
    ("column_returned", 17.5, "centre"),
    ("column_method", 16, "left"),
    ("column_signature", 10, "left"),
    ("column_note", 11, "left"),
)
"""Key of the title, width in millimetres (252 in all), and alignment of the cells."""

_DATES = slice(7, 10)
_SIZE = 9.0
_LEADING = 10.8
_VERTICAL = 1.6
_BASE = _VERTICAL + base_line(_SIZE, _LEADING)


class LedgerTable:
    """The table at a given width (points)."""

    def __init__(self, words: FormWording, room: float) -> None:
        """Compute the columns."""
        scale = room / (sum(width for _, width, _ in _COLUMNS) * MM)
        columns = tuple(Column(words[key], width * MM * scale, align) for key, width, align in _COLUMNS)
        self.words = words
        self.table = Table(columns, _SIZE, _LEADING)
        self.edges = self.table.edges
        self._fields = tuple(
            (x + PADDING, column.room, column.align) for x, column in zip(self.edges, columns, strict=False)
        )
        self._first = self._titles()
        self._repeated = untagged(self._first)

    def heading(self, *, is_first: bool) -> Row:
        """Return the row of titles; only the first one is part of the document's text."""
        return self._first if is_first else self._repeated

    def _titles(self) -> Row:
        columns, edges, leading = self.table.columns, self.edges, _LEADING
        titles = [wrap_balanced(column.title, Face.BOLD, _SIZE, column.room) for column in columns]
        group = wrap_balanced(self.words["column_dates"], Face.BOLD, _SIZE, edges[10] - edges[7])
        upper = len(group) * leading + 2 * _VERTICAL
        lower = upper + max(map(len, titles[_DATES])) * leading + 2 * _VERTICAL
        high = max(lower, max(map(len, titles)) * leading + 2 * _VERTICAL)
        element = Element("P")
        items = self.table.title(group, edges[7], edges[10] - edges[7], 0.0, upper, element)
        for number, (column, lines) in enumerate(zip(columns, titles, strict=True)):
            top = upper if number in range(*_DATES.indices(len(columns))) else 0.0
            items += self.table.title(lines, edges[number], column.width, top, high, element)
        inner = tuple(Rule(edges[at], upper, edges[at], high) for at in (8, 9))
        sides = tuple(Rule(x, 0.0, x, high) for at, x in enumerate(edges) if at not in {8, 9})
        across = (Rule(0.0, 0.0, edges[-1], 0.0), Rule(0.0, high, edges[-1], high))
        return Row(high, (*items, *inner, *sides, *across, Rule(edges[7], upper, edges[10], upper)))

    def strips(self, number: int, row: LedgerRow, depth: float) -> Iterator[Row]:
        """Lay out one dossier: one strip, or several when it is taller than half a page of ``depth`` points.

        For screen readers each dossier is a paragraph: a table of cells would make the file ten times larger.
        """
        cells = self._cells(number, row)
        count = max(map(len, cells))
        most = max(1, int(depth / 2 / _LEADING))
        for first in range(0, count, most):
            yield self._strip(cells, first, min(first + most, count), Element("P"))

    def _strip(self, cells: Sequence[Sequence[Line]], first: int, end: int, element: Element) -> Row:
        high = (end - first) * _LEADING + 2 * _VERTICAL
        items: list[Item] = [Rule(0.0, high, self.edges[-1], high)]
        for (x, room, align), lines in zip(self._fields, cells, strict=True):
            y = _BASE
            for line in lines[first:end]:
                start = x if align == "left" else x + (room - line.width) / 2
                items += [Text(start + at, y, run.text, run.face, _SIZE, element) for at, run in line.pieces]
                y += _LEADING
        return Row(high, tuple(items), sides=self.edges)

    def _cells(self, number: int, row: LedgerRow) -> list[Sequence[Line]]:
        shown: tuple[str, ...] = (
            str(number),
            row.code,
            row.procedure,
            str(row.sets),
            row.applicant,
            unbroken_numbers(row.contact),
            row.unit,
            _day(row.received_at),
            _day(row.due_at),
            _day(row.returned_at),
            row.method,
            "",
            row.note,
        )
        if fonts.missing("".join(shown)):
            shown = tuple(map(fonts.substitute, shown))
        return [
            wrap((Run(text, Face.REGULAR),), _SIZE, room) if text else ()
            for text, (_, room, _) in zip(shown, self._fields, strict=True)
        ]


def _day(moment: datetime | None) -> str:
    return short_date(moment) if moment is not None else ""
