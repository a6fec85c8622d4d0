"""The content of a page as plain values: the layout makes them, the painter draws them.

All lengths are points (1/72 inch). Inside a row, x runs from the left edge of the text area and y from
the row's top downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from forms.pdf import fonts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forms.pdf.fonts import Face

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """A structure element of the document, for screen readers: paragraph, table cell, picture.

    Each instance is one element, whatever its text; its texts may be on several lines and pages.

    Attributes:
        kind: Structure type of ISO 32000-1, 14.8.4: ``P``, ``H1``, ``Table``, ``TR``, ``TH``, ``TD``, ``Figure``.
        parent: The enclosing element; None is the document.
        alt: Alternative text of a picture.
    """

    kind: str
    parent: Element | None = None
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One run of letters.

    Attributes:
        x: Left edge.
        y: Base line.
        text: The text.
        face: Its face.
        size: Its size.
        element: The structure element that it belongs to; None for running heads and the like.
        spacing: Extra width of every space (justified lines).
    """

    x: float
    y: float
    text: str
    face: Face
    size: float
    element: Element | None = None
    spacing: float = 0.0

    @property
    def width(self) -> float:
        """Printed width."""
        stretched = self.spacing * fonts.spaces(self.text) if self.spacing else 0.0
        return fonts.width(self.text, self.face, self.size) + stretched


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
    """Filled cells of a code: rows of (start, length) runs in modules.

    A QR code has as many rows as modules and ``tall`` equal to ``module``; a barcode has one tall row.
    ``element`` describes the code for screen readers.
    """

    x: float
    y: float
    module: float
    tall: float
    rows: tuple[tuple[tuple[int, int], ...], ...]
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG file drawn into a box."""

    x: float
    y: float
    width: float
    height: float
    content: bytes
    element: Element | None = None


Item = Text | Rule | Cells | Picture


@dataclass(frozen=True, slots=True)
class Row:
    """A strip across the text area that no page break may cut.

    Attributes:
        height: Height of the strip.
        items: What it shows.
        keep: Whether the next row must be on the same page, if at all possible.
        heading: Rows to repeat when a page starts with this row (the heading of its table).
        closing: Items to add when a page ends with this row (the lower edge of its table).
        sides: Positions of vertical rules from the row's top to its bottom. Adjacent rows that share the
            same tuple get one rule over all of them.
    """

    height: float
    items: tuple[Item, ...] = ()
    keep: bool = False
    heading: tuple[Row, ...] = ()
    closing: tuple[Item, ...] = ()
    sides: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A row on a page; ``x`` and ``y`` are its upper left corner, from the page's upper left."""

    x: float
    y: float
    row: Row


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page; ``watermark`` is written across it in grey, behind everything else."""

    width: float
    height: float
    placed: tuple[Placed, ...] = field(default=())
    watermark: str = ""

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
    if isinstance(item, Rule):
        corners = (item.x1 + dx, item.y1 + dy, item.x2 + dx, item.y2 + dy)
        return Rule(*corners, item.weight, item.dashed)
    return replace(item, x=item.x + dx, y=item.y + dy)


def stacked(rows: Iterable[Row]) -> tuple[tuple[Item, ...], float]:
    """Return the items of rows laid below each other, and their common height."""
    items: tuple[Item, ...] = ()
    high = 0.0
    for row in rows:
        items += shifted(row.items, 0, high)
        high += row.height
    return items, high


def untagged(row: Row) -> Row:
    """Return a repeated row (the heading of a table) as an artifact: not part of the document's text."""
    items = tuple(item if isinstance(item, Rule) else replace(item, element=None) for item in row.items)
    return replace(row, items=items)
