"""What a page holds, as plain values: the layout makes them, the painter draws them.

All lengths are points (1/72 inch). Inside a row, x runs from the left edge of the text area and y from
the row's top downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forms import fonts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forms.fonts import Face

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Text:
    """One run of letters; ``y`` is its base line."""

    x: float
    y: float
    text: str
    face: Face
    size: float

    @property
    def width(self) -> float:
        """Printed width."""
        return fonts.width(self.text, self.face, self.size)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float = 0.5
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Cells:
    """Filled cells of a code: rows of (start, length) runs in whole modules.

    A QR code has as many rows as modules and ``tall`` equal to ``module``; a barcode has one tall row.
    """

    x: float
    y: float
    module: float
    tall: float
    rows: tuple[tuple[tuple[int, int], ...], ...]


Item = Text | Rule | Cells


@dataclass(frozen=True, slots=True)
class Row:
    """A strip across the text area that no page break may cut.

    Attributes:
        height: Height of the strip.
        items: What it shows.
        keep: Whether the next row must stand on the same page, if at all possible.
        heading: Rows to repeat when a page starts with this row (the heading of its table).
        closing: Items to add when a page ends with this row (the lower edge of its table).
    """

    height: float
    items: tuple[Item, ...] = ()
    keep: bool = False
    heading: tuple[Row, ...] = ()
    closing: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A row on a page; ``x`` and ``y`` are its upper left corner, from the page's upper left."""

    x: float
    y: float
    row: Row


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page."""

    width: float
    height: float
    placed: tuple[Placed, ...] = field(default=())

    def texts(self) -> list[tuple[Text, tuple[float, float, float, float]]]:
        """Return every text with its box (left, top, right, bottom) on the page."""
        return [
            (item, _box(item, spot.x, spot.y))
            for spot in self.placed
            for item in spot.row.items
            if isinstance(item, Text)
        ]


def _box(item: Text, left: float, top: float) -> tuple[float, float, float, float]:
    x, base = left + item.x, top + item.y
    ascent, descent = fonts.ASCENT * item.size, fonts.DESCENT * item.size
    return (x, base - ascent, x + item.width, base + descent)


def frame(
    x: float, y: float, wide: float, high: float, *, weight: float = 0.5, dashed: bool = False
) -> tuple[Rule, ...]:
    """Return the four sides of a rectangle whose upper left corner is (x, y)."""
    right, bottom = x + wide, y + high
    sides = ((x, y, right, y), (x, bottom, right, bottom), (x, y, x, bottom), (right, y, right, bottom))
    return tuple(Rule(*side, weight, dashed) for side in sides)


def shifted(items: tuple[Item, ...], dx: float, dy: float) -> tuple[Item, ...]:
    """Return the same items moved right by ``dx`` and down by ``dy``."""
    return tuple(_shift(item, dx, dy) for item in items)


def _shift(item: Item, dx: float, dy: float) -> Item:
    if isinstance(item, Text):
        return Text(item.x + dx, item.y + dy, item.text, item.face, item.size)
    if isinstance(item, Rule):
        corners = (item.x1 + dx, item.y1 + dy, item.x2 + dx, item.y2 + dy)
        return Rule(*corners, item.weight, item.dashed)
    return Cells(item.x + dx, item.y + dy, item.module, item.tall, item.rows)


def stacked(rows: Iterable[Row]) -> tuple[tuple[Item, ...], float]:
    """Return the items of rows laid below each other, and their common height."""
    items: tuple[Item, ...] = ()
    high = 0.0
    for row in rows:
        items += shifted(row.items, 0, high)
        high += row.height
    return items, high
