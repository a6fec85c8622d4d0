"""Pagination: rows distributed over pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forms.pdf.scene import Placed, Row, Text, untagged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(slots=True)
class _Sheet:
    """A page being filled."""

    room: float
    rows: list[Row]
    used: float = 0.0

    def put(self, row: Row) -> None:
        """Add a row, after its table's heading when it is the first on the page."""
        if not self.rows and row.heading:
            for heading in row.heading:
                self._append(untagged(heading))
        self._append(row)

    def _append(self, row: Row) -> None:
        self.rows.append(row)
        self.used += row.height

    def fits(self, rows: Sequence[Row]) -> bool:
        """Return whether all these rows still fit."""
        heading = sum(row.height for row in rows[0].heading) if not self.rows else 0.0
        return self.used + heading + sum(row.height for row in rows) <= self.room + 0.01


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    group: list[Row] = []
    for row in rows:
        group.append(row)
        if not row.keep:
            yield group
            group = []
    if group:
        yield group


def paginate(rows: Iterable[Row], first: float, following: float) -> list[list[Row]]:
    """Distribute ``rows`` over pages with ``first`` points of height on page one, ``following`` on others.

    Rows that are kept together move to the next page together. A group of them that is taller than a
    page is split where the page ends, so text of any length is printed.
    """
    sheets = [_Sheet(first, [])]
    for group in _groups(rows):
        if sheets[-1].fits(group):
            parts = [group]
        elif _Sheet(following, []).fits(group):
            sheets.append(_Sheet(following, []))
            parts = [group]
        else:
            parts = [[row] for row in group]
        for part in parts:
            if sheets[-1].rows and not sheets[-1].fits(part):
                sheets.append(_Sheet(following, []))
            for row in part:
                sheets[-1].put(row)
    return [_closed(sheet.rows, last=sheet is sheets[-1]) for sheet in sheets]


def _closed(rows: list[Row], *, last: bool) -> list[Row]:
    if last or not rows or not rows[-1].closing:
        return rows
    end = rows[-1]
    return [*rows[:-1], replace(end, items=end.items + end.closing)]


def with_text(above: Sequence[Row], block: Sequence[Row], least: int = 2) -> list[Row]:
    """Return all rows, the last ``least`` lines of text of ``above`` kept on one page with ``block``.

    A signature never stands on a page of its own (practice of Decree 30/2020/NĐ-CP).
    """
    rows, lines = list(above), 0
    for index in range(len(rows) - 1, -1, -1):
        lines += any(isinstance(item, Text) for item in rows[index].items)
        rows[index] = replace(rows[index], keep=True)
        if lines == least:
            break
    return [*rows, *block]


def place(rows: Iterable[Row], x: float, y: float) -> tuple[Placed, ...]:
    """Stack ``rows`` downwards from (x, y)."""
    placed = []
    for row in rows:
        placed.append(Placed(x, y, row))
        y += row.height
    return tuple(placed)
