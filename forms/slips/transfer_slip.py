"""The slip that sends a dossier to the agencies that decide it: "Phiếu chuyển xử lý".

Decree 118/2025/NĐ-CP, Article 20, clauses 1 and 2, asks for it with the work and the limit of each agency; no circular
gives it a layout.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from forms.base.data import DocumentLine, FormData, Moment, normalise
from forms.base.documents import as_table
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.heading import signatures
from forms.layout.paginate import with_text
from forms.layout.paper import A4, A4_STYLES
from forms.layout.table import Column, Table
from forms.layout.text import short_time
from forms.pdf.fonts import Face
from forms.pdf.scene import MM, Row

_SIZE = 11.0
_NUMBER_MM, _DUE_MM, _TAKER_MM = 10, 33, 32


@dataclass(frozen=True, slots=True)
class AgencyPart:
    """The part of one agency.

    Attributes:
        agency: Who does it.
        work: What it does.
        due_at: Until when (aware), or None where its limit begins with its own receipt.
    """

    agency: str
    work: str = ""
    due_at: Moment | None = None

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If a time has no zone.
        """
        normalise(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferSlipData(FormData):
    """The data of a transfer slip.

    Attributes:
        number: Number of the slip, without its suffix.
        issued_at: When it is issued (aware).
        one_stop_unit: The counter that sends the dossier, and gets the result.
        applicant: Name of the dossier's owner.
        procedure: Name of the administrative procedure.
        received_at: When the dossier was received (aware).
        due_at: When its result is due (aware), or None where that is not known yet.
        lead: The lead agency, or "" where only one agency decides.
        way: How it is sent, in words.
        parts: The part of each agency, in their order.
        papers: The papers that travel with it.
        officer: Name below the officer's signature.
    """

    number: str = ""
    issued_at: Moment | None = None
    one_stop_unit: str = ""
    applicant: str = ""
    procedure: str
    received_at: Moment | None = None
    due_at: Moment | None = None
    lead: str = ""
    way: str = ""
    parts: tuple[AgencyPart, ...] = ()
    papers: tuple[DocumentLine, ...] = ()
    officer: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment of issue."""
        return self.issued_at


class TransferSlipLayout(FormLayout[TransferSlipData]):
    """A transfer slip in one style."""

    def heading_number(self) -> str:
        """Return ``Số: 04/PCXL``."""
        return self.fields.number(self.data.number)

    def body(self) -> list[Row]:
        """Return the dossier, the part of each agency, the papers, and both signatures."""
        data, fields, words = self.data, self.fields, self.words
        rows = fields.line("one_stop_unit", data.one_stop_unit) + fields.line("applicant", data.applicant, Face.BOLD)
        rows += fields.line("procedure", data.procedure)
        rows += fields.time("received_at", data.received_at)
        rows += fields.time("due_at", data.due_at, Face.BOLD) if data.due_at is not None else fields.label("due_later")
        rows += fields.line("lead", data.lead, Face.BOLD) if data.lead else []
        rows += fields.line("way", data.way)
        rows += [*fields.label("parts"), self.gap(0.5), *self._table(), self.gap()]
        rows += [
            *fields.label("papers"),
            self.gap(0.5),
            *as_table(data.papers, words, self.style, self.room),
            self.gap(),
        ]
        signed = signatures(
            (words["sign_taker"], words["sign_giver"]), words["sign_caption"], ("", data.officer), self.style, self.room
        )
        return with_text([*rows, *fields.sentence("request", lead=data.lead or self._first()), self.gap()], signed)

    def _first(self) -> str:
        return self.data.parts[0].agency if self.data.parts else self.words["blank"]

    def _table(self) -> list[Row]:
        words, room = self.words, self.room - (_NUMBER_MM + _DUE_MM + _TAKER_MM) * MM
        columns = (
            Column(words["column_number"], _NUMBER_MM * MM, "centre"),
            Column(words["column_agency"], room * 0.45),
            Column(words["column_work"], room * 0.55),
            Column(words["column_due"], _DUE_MM * MM, "centre"),
            Column(words["column_taken"], _TAKER_MM * MM),
        )
        table = Table(columns, _SIZE, _SIZE * self.style.leading)
        lines = []
        for number, part in enumerate(self.data.parts, 1):
            due = short_time(part.due_at) if part.due_at is not None else words["from_receipt"]
            texts = (str(number), part.agency, part.work, due, "")
            lines.append([table.cell(text, column) if text else () for column, text in enumerate(texts)])
        return table.rows(lines or [[()] * len(columns)])


FORM = Form(
    name="transfer-slip",
    data=TransferSlipData,
    papers=("a4",),
    copies=("office",),
    layout=TransferSlipLayout,
    styles={A4: A4_STYLES},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
