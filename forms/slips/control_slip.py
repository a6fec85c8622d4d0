"""The control slip: "Phiếu kiểm soát quá trình giải quyết hồ sơ".

Sources: Circular 01/2018/TT-VPCP, Article 9, form 05; Circular 03/2025/TT-VPCP, Annex I, form 06.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from forms.base.data import FormData, Moment
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.pdf.fonts import Face
from forms.pdf.scene import Row
from forms.slips.hand_over_table import HandOver, HandOverTable

_HAND_OVERS = 11
"""Hand-overs that there is room for, as on the paper of 2018."""
_FEWEST_BLANK = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlSlipData(FormData):
    """The data of a control slip.

    Attributes:
        submitter: Name of the person whose dossier it accompanies.
        phone: Their telephone.
        procedure: Name of the administrative procedure.
        received_at: When the dossier was received (aware).
        due_at: When its result is due (aware).
        deciding_unit: The unit that decides.
        coordinating_unit: Units that take part; the line is left out when empty.
        hand_overs: Every hand-over so far, in order.
    """

    submitter: str
    phone: str = ""
    procedure: str
    received_at: Moment | None = None
    due_at: Moment | None = None
    deciding_unit: str = ""
    coordinating_unit: str = ""
    hand_overs: tuple[HandOver, ...] = ()

    @property
    def dated(self) -> datetime | None:
        """The moment of reception."""
        return self.received_at


class ControlSlipLayout(FormLayout[ControlSlipData]):
    """A control slip in one style."""

    has_title_below = True

    @property
    def has_code_above(self) -> bool:
        """The form has the code below its title."""
        return False

    def below_title(self) -> list[tuple[str, Face]]:
        """Return the dossier code."""
        return [(f"{self.words['code']} {self.code_text}", Face.REGULAR)]

    def body(self) -> list[Row]:
        """Return what the dossier is about and all hand-overs."""
        data, fields = self.data, self.fields
        rows = fields.line("submitter", data.submitter, Face.BOLD)
        rows += fields.line("phone", data.phone) + fields.line("procedure", data.procedure)
        rows += fields.time("received_at", data.received_at) + fields.time("due_at", data.due_at)
        rows += fields.line("deciding_unit", data.deciding_unit)
        if data.coordinating_unit:
            rows += fields.line("coordinating_unit", data.coordinating_unit)
        # The paper travels with the dossier: further hand-overs are written on it by hand.
        blank = max(_HAND_OVERS - len(data.hand_overs), _FEWEST_BLANK)
        return [*rows, self.gap(), *self._table().rows((*data.hand_overs, *(HandOver(),) * blank))]

    def _table(self) -> HandOverTable:
        return HandOverTable(self.words, self.style, self.room, self.paper.depth / 2)


FORM = Form(
    name="control-slip",
    data=ControlSlipData,
    papers=("a5", "a4"),
    copies=("office",),
    layout=ControlSlipLayout,
)
"""The entry in :mod:`forms.registry`."""
