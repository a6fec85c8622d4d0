"""The sheet of one procedure for the notice board: "Niêm yết thủ tục hành chính".

No circular gives it a layout. It says what has to be made public of a procedure: papers with their numbers, time limit,
fee, basis, result, where and when to hand in, and the decision that published it. What nobody compared with the
decision carries a star and a note: a public sheet must not say it as certain.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from forms.base.data import DocumentLine, FormData, Moment
from forms.base.documents import as_table
from forms.base.form import Form
from forms.base.layout import CopyId, FormLayout
from forms.errors import FormDataError
from forms.layout.flow import Run, paragraph
from forms.layout.paper import A3, A3_ENLARGEMENT, A4, POSTING_STYLES, large, scaled
from forms.layout.qr_reading import read_qr
from forms.pdf.fonts import Face
from forms.pdf.scene import Cells, Element

if TYPE_CHECKING:
    from forms.layout.paper import Paper, Style
    from forms.pdf.scene import Item, Row
    from forms.wording import FormWording

Part = Literal["procedure", "papers", "time_limit", "fee", "basis", "result"]
"""A part of the sheet that may not have been compared with the decision."""

_STAR = " (*)"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingSheetData(FormData):
    """The data of a posting sheet.

    Attributes:
        issued_at: When it is posted (aware).
        procedure: Name of the administrative procedure.
        procedure_code: Its national code; may be empty.
        field: Its field of administration.
        authority: Who decides.
        papers: What has to be handed in, in order.
        time_limit: The time limit in words.
        fee: The fee in words.
        basis: The legal basis, a line each.
        result: What is handed back in the end.
        hand_in_place: Where the dossier is handed in.
        hours: The office's hours in words.
        channels: The ways to hand in, a line each.
        phone: Number for questions.
        decision: Number and date of the decision that published it.
        catalogue_day: The day of the catalogue, as printed.
        unverified: The parts that nobody compared with the decision.
        is_large: Whether it is set in large print.
    """

    issued_at: Moment | None = None
    procedure: str
    procedure_code: str = ""
    field: str = ""
    authority: str = ""
    papers: tuple[DocumentLine, ...] = ()
    time_limit: str = ""
    fee: str = ""
    basis: tuple[str, ...] = ()
    result: str = ""
    hand_in_place: str = ""
    hours: str = ""
    channels: tuple[str, ...] = ()
    phone: str = ""
    decision: str = ""
    catalogue_day: str = ""
    unverified: tuple[Part, ...] = ()
    is_large: bool = False

    @property
    def dated(self) -> datetime | None:
        """The moment it is posted."""
        return self.issued_at


class PostingSheetLayout(FormLayout[PostingSheetData]):
    """A posting sheet in one style."""

    def __init__(self, data: PostingSheetData, words: FormWording, paper: Paper, style: Style, copy: CopyId) -> None:
        """Store the data; large print enlarges the style."""
        super().__init__(data, words, paper, large(style) if data.is_large else style, copy)

    def qr(self) -> tuple[float, tuple[Item, ...]]:
        """Return the QR code as every form draws it, after it was read back.

        Raises:
            FormDataError: If it does not read as the text that it was made of.
        """
        width, items = super().qr()
        text = self.data.qr_text or self.data.dossier_code
        if text is None:
            return width, items
        if not all(isinstance(item, Cells) and read_qr(item) == text for item in items):
            raise FormDataError("qr_text", "mã QR đọc lại không đúng địa chỉ")
        alt = Element("Figure", alt=self.words["alt_address"].format(code=text))
        return width, tuple(replace(item, element=alt) for item in items if isinstance(item, Cells))

    def below_title(self) -> list[tuple[str, Face]]:
        """Return the procedure's name, which is what people look for on the board."""
        name = self.data.procedure
        return [(self._starred("procedure", name) if name else self.words["blank"], Face.BOLD)]

    def body(self) -> list[Row]:
        """Return the facts, the papers, where to hand in, and the note on what was not compared."""
        data, fields, words = self.data, self.fields, self.words
        rows = fields.line("procedure_code", data.procedure_code, Face.BOLD)
        rows += fields.line("field", data.field) + fields.line("authority", data.authority)
        rows += [self.gap(0.5), *self._papers_label(), self.gap(0.3)]
        rows += [*as_table(data.papers, words, self.style, self.room), self.gap(0.5)]
        rows += self._part("time_limit", data.time_limit, Face.BOLD) + self._part("fee", data.fee, Face.BOLD)
        rows += self._part("result", data.result) + self._part("basis", "; ".join(data.basis))
        rows += fields.line("hand_in_place", data.hand_in_place) + fields.line("hours", data.hours)
        rows += fields.line("channels", "; ".join(data.channels)) + fields.line("phone", data.phone)
        rows += fields.line("decision", data.decision) + fields.line("catalogue_day", data.catalogue_day)
        return [*rows, *self._notes()]

    def _notes(self) -> list[Row]:
        qr = self.fields.sentence("qr_note") if self.data.qr_text else []
        star = self.fields.sentence("unverified_note") if self.data.unverified else []
        return [self.gap(0.5), *star, *qr] if star or qr else []

    def _papers_label(self) -> list[Row]:
        return paragraph(
            [Run(self._starred("papers", self.words["papers"]), Face.REGULAR)], self.fields.body, keep=True
        )

    def _part(self, part: Part, value: str, face: Face = Face.REGULAR) -> list[Row]:
        # An empty part stays a dotted line: there is nothing to doubt.
        return self.fields.line(part, self._starred(part, value) if value else "", face)

    def _starred(self, part: Part, text: str) -> str:
        return text + _STAR if part in self.data.unverified else text


FORM = Form(
    name="posting-sheet",
    data=PostingSheetData,
    papers=("a4", "a3"),
    copies=("office",),
    layout=PostingSheetLayout,
    styles={A4: POSTING_STYLES, A3: tuple(scaled(style, A3_ENLARGEMENT) for style in POSTING_STYLES)},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
