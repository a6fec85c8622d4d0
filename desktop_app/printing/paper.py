"""Sheets that forms can be printed on."""

from enum import StrEnum


class Paper(StrEnum):
    """The paper of a form; the values are those of `forms.layout.paper.PaperName`.

    Reports and the ledger are printed on landscape A4.
    """

    A5 = "a5"
    A4 = "a4"
    A4_TWO_UP = "a4-two-up"
    A4_LANDSCAPE = "a4-landscape"
    A3 = "a3"
    ROLL_80 = "roll-80"

    @property
    def sheet(self) -> str:
        """The sheet in the tray: ``A5``, ``A4``, ``A3``, or ``roll`` for an 80 mm roll."""
        return {Paper.A5: "A5", Paper.A3: "A3", Paper.ROLL_80: "roll"}.get(self, "A4")
