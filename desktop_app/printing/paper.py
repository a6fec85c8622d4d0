"""Sheets that a receipt can be printed on."""

from enum import StrEnum


class Paper(StrEnum):
    """How Form 01 lies on the paper; the values are those of `forms.receipt.render_receipt`."""

    A5 = "a5"
    A4 = "a4"
    A4_TWO_UP = "a4-two-up"

    @property
    def sheet(self) -> str:
        """The sheet in the tray: ``A5`` or ``A4``."""
        return "A5" if self is Paper.A5 else "A4"
