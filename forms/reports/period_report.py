"""Layout of the reports of a period."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, TypeVar

from forms.base.layout import FormLayout
from forms.layout.flow import Run, wrap
from forms.layout.heading import columns, signatures, strips
from forms.layout.paginate import with_text
from forms.layout.paper import A4_ACROSS, A4_STYLES, Style
from forms.layout.table import Column, Table
from forms.layout.text import long_date
from forms.pdf.fonts import Face
from forms.pdf.scene import MM, Element, Row
from forms.reports.grouped_heading import Group, GroupedHeading
from forms.reports.period_data import Line06a, Line07a, ReportData, counts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.layout.paper import Paper
    from forms.layout.table import Cell

R = TypeVar("R", bound=ReportData)

STYLES: dict[Paper, tuple[Style, ...]] = {A4_ACROSS: A4_STYLES}
"""Styles of the reports by paper."""

_LINE_TITLES = {"field": "column_name", "unit": "column_unit", "officer": "column_officer"}
_LEADING = 1.2
_LEFT_SHARE = 0.5
_NUMBER = 10.0


class PeriodReportLayout(FormLayout[R]):
    """A report in one style: a table with numbered columns, its sum, two signatures."""

    columns: ClassVar[Sequence[str]]
    """Keys of the titles of the counted columns, (3) and on."""
    groups: ClassVar[Sequence[tuple[str, int, int, int]]]
    """Groups of columns: key of the title, first column, column after the last, level."""
    size: ClassVar[float]
    """Size of the table's letters."""
    width: ClassVar[float]
    """Width of a counted column in millimetres."""

    @property
    @abstractmethod
    def lines(self) -> Sequence[Line06a | Line07a]:
        """The lines of the report."""

    def head(self) -> list[Row]:
        """Return the form's number and who reports to whom, instead of the heading of letters."""
        words, data = self.words, self.data
        right = (
            (words["reporter"], data.reporter or data.agency),
            (words["receiver"], data.receiver or words["blank"]),
        )
        size, split = self.style.body, self.room * _LEFT_SHARE
        left = strips(self.words.number, Face.BOLD, size, split)
        lines = [strip for label, name in right for strip in strips(f"{label} {name}", Face.REGULAR, size, split)]
        return [*columns(left, lines, self.room - split, self.room, self.style.leading), self.gap()]

    def below_title(self) -> list[tuple[str, Face]]:
        """Return the period."""
        period = self.data.period or self.words["blank"]
        return [(f"{self.words['period']} {period}", Face.ITALIC)]

    def body(self) -> list[Row]:
        """Return the unit, the table, place and date, and the signatures."""
        unit = self.fields.right_aligned(self.words["unit"])
        signed = signatures(
            (self.words["sign_maker"], self.words["sign_head"]),
            self.words["sign_caption"],
            (self.data.maker, self.data.head),
            self.style,
            self.room,
        )
        note = [self.gap(), *self.fields.text(self.data.note)] if self.data.note else []
        table = [replace(unit, keep=True), *self._table(), *note, self.gap()]
        return with_text(table, [*self._dated(), *signed])

    def _dated(self) -> list[Row]:
        """Return place and date above the head's signature."""
        day = long_date(self.data.dated) if self.data.dated else self.words["date_blank"]
        half = self.room / 2
        date = strips(f"{self.data.place}, {day}", Face.ITALIC, self.style.body, half)
        return columns((), date, half, self.room, self.style.leading)

    def _table(self) -> list[Row]:
        words, width = self.words, self.width * MM
        name = self.room - _NUMBER * MM - width * len(self.columns)
        titled = (
            Column(words["column_number"], _NUMBER * MM, "centre"),
            Column(words[_LINE_TITLES[self.data.lines_by]], name),
            *(Column(words[key], width, "right") for key in self.columns),
        )
        table = Table(titled, self.size, self.size * _LEADING)
        groups = [Group(words[key], first, end, level) for key, first, end, level in self.groups]
        table_element, edges = Element("Table"), table.edges
        heading = GroupedHeading(table, groups).row(table_element)
        rows = [heading]
        for number, line in enumerate(self.lines, 1):
            rows += table.row(
                self._cells(table, str(number), line.name, counts_of(line)), heading, edges, table_element
            )
        total = [sum(column) for column in zip(*map(counts_of, self.lines), strict=True)] or [0] * len(self.columns)
        last = self._cells(table, "", words["total"], total, Face.BOLD)
        # Keep the sum with the last line, if possible.
        return [*rows[:-1], replace(rows[-1], keep=True), *table.row(last, heading, edges, table_element)]

    def _cells(
        self, table: Table, number: str, name: str, counts: Sequence[int], face: Face = Face.REGULAR
    ) -> list[Cell]:
        shown = [number, name, *(f"{count:,}".replace(",", ".") for count in counts)]
        return [
            wrap([Run(text, face)], table.size, column.room) if text else ()
            for text, column in zip(shown, table.columns, strict=True)
        ]
