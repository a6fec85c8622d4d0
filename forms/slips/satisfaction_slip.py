"""The slip on which an applicant rates the service: "Phiếu đánh giá mức độ hài lòng".

It is not a form of the circular. It names no person; by its code the answer can be entered with the dossier.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from forms.base.data import FormData, Moment
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.flow import Block, Run, paragraph
from forms.pdf.fonts import Face
from forms.pdf.scene import Row, frame

LEVELS = (5, 4, 3, 2, 1)
"""The levels as they are listed, the best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SatisfactionSlipData(FormData):
    """The data of a satisfaction slip.

    Attributes:
        issued_at: When it is given (aware).
        one_stop_unit: The counter that is rated.
        procedure: Name of the administrative procedure.
    """

    issued_at: Moment | None = None
    one_stop_unit: str = ""
    procedure: str

    @property
    def dated(self) -> datetime | None:
        """The moment it is given."""
        return self.issued_at


class SatisfactionSlipLayout(FormLayout[SatisfactionSlipData]):
    """A satisfaction slip in one style."""

    def body(self) -> list[Row]:
        """Return what is rated, a box for each level, and lines for remarks."""
        data, fields = self.data, self.fields
        rows = fields.line("one_stop_unit", data.one_stop_unit) + fields.line("procedure", data.procedure, Face.BOLD)
        rows += [self.gap(0.5), *fields.label("question"), self.gap(0.5)]
        for level in LEVELS:
            rows += [*self._level(level), self.gap(0.4)]
        rows += fields.label("remarks") + fields.leader() + fields.leader() + fields.leader()
        return [*rows, self.gap(0.5), *fields.sentence("thanks")]

    def _level(self, level: int) -> list[Row]:
        size, leading = self.style.body, self.style.body * self.style.leading
        side, indent = size, 2 * size
        block = Block(indent + 1.8 * size, self.room - indent - 1.8 * size, size, leading)
        rows = paragraph([Run(f"{level}. {self.words[f'level_{level}']}", Face.REGULAR)], block, keep=True)
        box = frame(indent, (leading - side) / 2, side, side, weight=0.8)
        return [replace(rows[0], items=rows[0].items + box), *rows[1:]]


FORM = Form(
    name="satisfaction-slip",
    data=SatisfactionSlipData,
    papers=("a5", "a4"),
    copies=("applicant",),
    layout=SatisfactionSlipLayout,
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
