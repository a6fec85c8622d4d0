"""The guidance sheet for somebody who prepares a dossier: "Phiếu hướng dẫn hồ sơ, thủ tục hành chính".

It is not a form of the circular; Decree 118/2025/NĐ-CP, Article 16.1 says what it must contain: papers, authority,
steps and time limit, fee and how it is paid.
"""

from __future__ import annotations

from dataclasses import dataclass
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
class GuidanceSheetData(FormData):
    """The data of a guidance sheet.

    Attributes:
        issued_at: When it is given (aware).
        one_stop_unit: The counter that gives it.
        receiver: Who it is given to; may be empty.
        procedure: Name of the administrative procedure.
        procedure_code: Its national code; may be empty.
        papers: What has to be handed in, in order.
        authority: Who decides.
        steps: The steps of the time limit, a line each; empty when there is only one.
        time_limit: The time limit in words.
        fee: The fee in words.
        result: What is handed back in the end; may be empty.
        hand_in_place: Where the dossier is handed in.
        hours: The office's hours in words.
        channels: The ways to hand in, a line each.
        basis: The legal basis, a line each.
        phone: Number for questions.
        officer: Name below the officer's signature.
    """

    issued_at: Moment | None = None
    one_stop_unit: str = ""
    receiver: str = ""
    procedure: str
    procedure_code: str = ""
    papers: tuple[DocumentLine, ...] = ()
    authority: str = ""
    steps: tuple[str, ...] = ()
    time_limit: str = ""
    fee: str = ""
    result: str = ""
    hand_in_place: str = ""
    hours: str = ""
    channels: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    phone: str = ""
    officer: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment it is given."""
        return self.issued_at


class GuidanceSheetLayout(FormLayout[GuidanceSheetData]):
    """A guidance sheet in one style."""

    def body(self) -> list[Row]:
        """Return who it is for, the papers, the facts of the procedure, where to hand in, and the signatures."""
        data, fields = self.data, self.fields
        rows = fields.line("one_stop_unit", data.one_stop_unit) + fields.line("receiver", data.receiver, Face.BOLD)
        rows += fields.line("procedure", data.procedure, Face.BOLD)
        rows += fields.line("procedure_code", data.procedure_code) if data.procedure_code else []
        rows += [self.gap(0.5), *fields.label("papers"), self.gap(0.3)]
        rows += [*as_table(data.papers, self.words, self.style, self.room), self.gap(0.5)]
        rows += [*self._facts(), *self._places(), self.gap(0.5), *fields.sentence("free")]
        return with_text([*rows, self.gap()], self._signatures())

    def _facts(self) -> list[Row]:
        data, fields = self.data, self.fields
        rows = fields.line("authority", data.authority) + fields.line("time_limit", data.time_limit, Face.BOLD)
        rows += fields.line("steps", "; ".join(data.steps)) if data.steps else []
        rows += fields.line("fee", data.fee, Face.BOLD) + fields.text(self.words["fee_way"])
        return rows + (fields.line("result", data.result) if data.result else [])

    def _places(self) -> list[Row]:
        data, fields = self.data, self.fields
        rows = fields.line("hand_in_place", data.hand_in_place) + fields.line("hours", data.hours)
        rows += fields.line("channels", "; ".join(data.channels)) + fields.line("basis", "; ".join(data.basis))
        return rows + fields.line("phone", data.phone)

    def _signatures(self) -> list[Row]:
        titles = (self.words["sign_receiver"], self.words["sign_officer"])
        names = (self.data.receiver, self.data.officer)
        return signatures(titles, self.words["sign_caption"], names, self.style, self.room)


FORM = Form(
    name="guidance-sheet",
    data=GuidanceSheetData,
    papers=("a4",),
    copies=("applicant",),
    layout=GuidanceSheetLayout,
    styles={A4: A4_STYLES},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
