"""The list of papers that go back without a result: "Danh sách giấy tờ trả lại", signed by both sides.

It is not a form of the circular; Decree 118/2025/NĐ-CP, Articles 19 and 21 only say that the papers are returned.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from forms.base.data import DocumentLine, FormData, Moment
from forms.base.documents import as_table
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.heading import signatures
from forms.layout.paginate import with_text
from forms.layout.paper import A4, A4_STYLES
from forms.pdf.fonts import Face
from forms.pdf.scene import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedPapersData(FormData):
    """The data of a list of returned papers.

    Attributes:
        one_stop_unit: The counter that returns them.
        owner: Name of the dossier's owner.
        procedure: Name of the administrative procedure.
        number: Number of the list, without its suffix.
        returned_at: When they are returned (aware).
        papers: The papers, in order.
        collector: Who takes them, at the counter.
        collector_number: That person's personal number.
        authority: On what ground another person takes them.
        tracking_number: Number of the postal item.
        address: Where the post brings them.
        note: Remark.
        officer: Name below the officer's signature.
    """

    one_stop_unit: str
    owner: str
    procedure: str
    number: str = ""
    returned_at: Moment | None = None
    papers: tuple[DocumentLine, ...] = ()
    collector: str = ""
    collector_number: str = ""
    authority: str = ""
    tracking_number: str = ""
    address: str = ""
    note: str = ""
    officer: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment of the return."""
        return self.returned_at


class ReturnedPapersLayout(FormLayout[ReturnedPapersData]):
    """A list of returned papers in one style."""

    def heading_number(self) -> str:
        """Return ``Số: 15/DSTL``."""
        return self.fields.number(self.data.number)

    def body(self) -> list[Row]:
        """Return the dossier, the papers, who takes them, and both signatures."""
        data, fields = self.data, self.fields
        rows = fields.line("one_stop_unit", data.one_stop_unit) + fields.line("owner", data.owner, Face.BOLD)
        rows += fields.line("procedure", data.procedure) + fields.time("returned_at", data.returned_at)
        rows += [self.gap(), *as_table(data.papers, self.words, self.style, self.room), self.gap()]
        return with_text([*rows, *self._taker(), self.gap()], self._signatures())

    def _taker(self) -> list[Row]:
        data, fields = self.data, self.fields
        if data.tracking_number:
            rows = fields.line("tracking_number", data.tracking_number) + fields.line("address", data.address)
        else:
            rows = fields.line("collector", data.collector) + fields.line("collector_number", data.collector_number)
            rows += fields.line("authority", data.authority) if data.authority else []
        return [*rows, *(fields.line("note", data.note) if data.note else [])]

    def _signatures(self) -> list[Row]:
        rows = signatures(
            (self.words["sign_taker"], self.words["sign_giver"]),
            self.words["sign_caption"],
            (self.data.collector, self.data.officer),
            self.style,
            self.room,
        )
        return [replace(row, keep=True) for row in rows[:-1]] + [rows[-1]]


FORM = Form(
    name="returned-papers",
    data=ReturnedPapersData,
    papers=("a4",),
    copies=("office", "applicant"),
    layout=ReturnedPapersLayout,
    styles={A4: A4_STYLES},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
