"""Paper sizes, margins and type sizes."""

from __future__ import annotations

from dataclasses import dataclass

from forms.scene import MM


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and its margins, in points."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def room(self) -> float:
        """Width of the text area."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        """Height of the text area."""
        return self.height - self.top - self.bottom


A5 = Paper(148 * MM, 210 * MM, left=10 * MM, right=10 * MM, top=9 * MM, bottom=10 * MM)
"""A5 upright (Circular 01/2018/TT-VPCP, Article 9, clause 2); two of them make a landscape A4."""

A4 = Paper(210 * MM, 297 * MM, left=30 * MM, right=15 * MM, top=20 * MM, bottom=20 * MM)
"""A4 upright with the margins of Decree 30/2020/NĐ-CP."""


@dataclass(frozen=True, slots=True)
class Style:
    """Type sizes and distances of a slip, in points.

    Attributes:
        national: The line with the country's name, and the agency names.
        motto: The line below it.
        date: Place and date.
        title: The name of the form.
        body: Fields.
        table: Cells of tables.
        small: Notes, page numbers, the mark of a reprint.
        leading: Line distance as a multiple of the size.
        gap: Distance between the parts of the form.
        signature: Room for the hand-written signature.
        qr: Smallest width of the QR code.
        beside_codes: Whether the title stands beside the QR code (narrow paper) or below it.
    """

    national: float
    motto: float
    date: float
    title: float
    body: float
    table: float
    small: float
    leading: float
    gap: float
    signature: float
    qr: float
    beside_codes: bool


A5_STYLES = (
    Style(11, 12, 11, 12, 11.5, 11, 9.5, 1.25, 8, 16 * MM, 26 * MM, beside_codes=True),
    Style(11, 12, 11, 12, 11, 10.5, 9.5, 1.2, 6, 14 * MM, 26 * MM, beside_codes=True),
    Style(11, 12, 11, 12, 10.5, 10, 9, 1.18, 5, 13 * MM, 26 * MM, beside_codes=True),
    Style(11, 12, 11, 12, 10.5, 10, 9, 1.12, 4, 11 * MM, 26 * MM, beside_codes=True),
)
"""Styles for A5, the roomiest first: the fewer lines there are, the larger they are set."""

A4_STYLES = (
    Style(12, 13, 13, 14, 13, 12, 11, 1.3, 10, 22 * MM, 30 * MM, beside_codes=False),
    Style(12, 13, 13, 13, 12, 11.5, 10.5, 1.18, 7, 17 * MM, 30 * MM, beside_codes=False),
)
"""Styles for A4 with the sizes of Decree 30/2020/NĐ-CP; the second for receipts with more on them."""
