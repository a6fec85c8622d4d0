"""Paper sizes, margins and type sizes."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Literal

from forms.pdf.scene import MM


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and its margins, in points.

    ``dot`` is given for rolls only: the width of a thermal printer's dot. A roll's pages end where their content ends.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    dot: float = 0.0

    @property
    def is_roll(self) -> bool:
        """Whether it is a roll."""
        return self.dot > 0

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

A4_ACROSS = Paper(297 * MM, 210 * MM, left=30 * MM, right=15 * MM, top=20 * MM, bottom=17 * MM)
"""A4 landscape, for the ledger and the reports."""

A3 = Paper(297 * MM, 420 * MM, left=30 * MM, right=20 * MM, top=25 * MM, bottom=25 * MM)
"""A3 upright, for notice boards."""

ROLL = Paper(80 * MM, 4900.0, left=4 * MM, right=4 * MM, top=4 * MM, bottom=6 * MM, dot=72 / 203.2)
"""A roll of 80 mm, of which thermal printers print on 72 mm; a PDF page may be no longer than 5 m."""


@dataclass(frozen=True, slots=True)
class Style:
    """Type sizes and distances of a form, in points.

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
        signature: Height of the space for the hand-written signature.
        qr: Smallest width of the QR code.
        beside_codes: Whether the title is beside the QR code (narrow paper) or below it.
        logo: Height of the logo.
        indent: Indent of the first line of a letter's paragraphs.
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
    logo: float = 11 * MM
    indent: float = 0.0


def scaled(style: Style, factor: float) -> Style:
    """Return a style with all its sizes and distances multiplied; the line distance is a multiple already."""
    sizes = {each.name: getattr(style, each.name) for each in fields(style) if each.name != "leading"}
    return replace(style, **{name: size * factor for name, size in sizes.items() if not isinstance(size, bool)})


A5_STYLES = (
    Style(11, 12, 11, 12, 11.5, 11, 9.5, 1.25, 8, 16 * MM, 26 * MM, beside_codes=True),
    Style(11, 12, 11, 12, 11, 10.5, 9.5, 1.2, 6, 14 * MM, 26 * MM, beside_codes=True),
    Style(11, 12, 11, 12, 10.5, 10, 9, 1.18, 5, 13 * MM, 26 * MM, beside_codes=True),
    Style(11, 12, 11, 12, 10.5, 10, 9, 1.12, 4, 11 * MM, 26 * MM, beside_codes=True),
)
"""Styles for A5, the most generous first: the fewer lines there are, the larger their type."""

A4_STYLES = (
    Style(12, 13, 13, 14, 13, 12, 11, 1.3, 10, 22 * MM, 30 * MM, beside_codes=False),
    Style(12, 13, 13, 13, 12, 11.5, 10.5, 1.18, 7, 17 * MM, 30 * MM, beside_codes=False),
)
"""Styles for A4 with the sizes of Decree 30/2020/NĐ-CP; the second for receipts with more text."""

LETTER_STYLES = (
    Style(12, 13, 13, 14, 14, 13, 12, 1.3, 8, 28 * MM, 28 * MM, beside_codes=False, logo=15 * MM, indent=12.7 * MM),
    Style(12, 13, 13, 13, 13, 12, 11, 1.2, 7, 22 * MM, 26 * MM, beside_codes=False, logo=13 * MM, indent=12.7 * MM),
)
"""Styles for administrative letters on A4 (Decree 30/2020/NĐ-CP, Annex I)."""

ROLL_STYLES = (Style(8.5, 8.5, 8.5, 10.5, 9, 8.5, 7.5, 1.2, 5, 14 * MM, 32 * MM, beside_codes=False, logo=9 * MM),)
"""Style for 80 mm rolls."""

STYLES: dict[Paper, tuple[Style, ...]] = {A5: A5_STYLES, A4: A4_STYLES, ROLL: ROLL_STYLES}
"""The usual styles by paper."""

LARGE_PRINT = 1.5
"""Large print is of 16 points or more, where the tightest style for a notice board has 11."""


def large(style: Style) -> Style:
    """Return a style in large print; the heading, whose lines may not break, keeps its sizes."""
    return replace(scaled(style, LARGE_PRINT), national=style.national, motto=style.motto, date=style.date)


POSTING_STYLES = (
    Style(12, 13, 13, 16, 13, 12, 11, 1.25, 8, 0, 32 * MM, beside_codes=True, logo=15 * MM),
    Style(12, 13, 13, 14, 12, 11, 10, 1.15, 5, 0, 30 * MM, beside_codes=True),
    Style(12, 13, 13, 13, 11, 10, 9.5, 1.12, 3, 0, 30 * MM, beside_codes=True),
)
"""Styles for sheets on a notice board, which are read standing: one page where that is possible."""

A3_ENLARGEMENT = 1.4
"""An A3 sheet is an A4 sheet enlarged, so that it is read from farther away."""

PaperName = Literal["a5", "a4", "a4-two-up", "a4-landscape", "a3", "roll-80"]
"""A5, A4 or A3, one page a copy; both copies side by side on a landscape A4, to be cut apart; landscape A4; roll."""

PAPERS: dict[PaperName, Paper] = {
    "a5": A5,
    "a4": A4,
    "a4-two-up": A5,
    "a4-landscape": A4_ACROSS,
    "a3": A3,
    "roll-80": ROLL,
}
"""The paper that a page is laid out for, by the name of the sheet."""
