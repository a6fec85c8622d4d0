"""The control slip: "Phiếu kiểm soát quá trình giải quyết hồ sơ".

Sources: Circular 01/2018/TT-VPCP, Article 9, form 05; Circular 03/2025/TT-VPCP, Annex I, form 06.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from forms.base.data import FormData, Moment
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.pdf.fonts import Face
from forms.pdf.scene import Row
from forms.slips.hand_over_table import HandOver, HandOverTable


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
        return [*rows, self.gap(), *self._table().rows(data.hand_overs)]

    def filled(self, sheets: list[list[Row]], above: float) -> list[list[Row]]:
        """Return all pages with blank lines for hand-overs down to the foot of the last one."""
        last = sheets[-1]
        room = self.paper.depth - (above if len(sheets) > 1 else 0.0) - sum(row.height for row in last)
        table = self._table()
        count = int(room / table.rows((HandOver(),))[1].height)
        blanks = table.rows((HandOver(),) * count)[1:]
        return [*sheets[:-1], [*last, *(replace(row, sides=last[-1].sides) for row in blanks)]]

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
