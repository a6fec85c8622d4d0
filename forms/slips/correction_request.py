"""The slip that sends a result with an error back: "Phiếu chuyển lại kết quả để đính chính".

It is not a form of the circular; Decree 118/2025/NĐ-CP, Article 23, clause 1 says that the counter sends the dossier,
the result and what is wrong back, and that the corrected result returns within 3 working days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from forms.base.data import FormData, Moment
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.heading import signatures
from forms.layout.paginate import with_text
from forms.layout.text import long_date
from forms.pdf.fonts import Face
from forms.pdf.scene import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRequestData(FormData):
    """The data of a slip that sends a result back.

    Attributes:
        number: Number of the slip without its sign.
        issued_at: When it is issued (aware).
        unit: The unit that corrects the result.
        applicant: Name of the dossier's owner.
        phone: Their telephone.
        procedure: Name of the administrative procedure.
        result: Number and name of the result; may be empty.
        returned_at: When it was handed back (aware); the line is left out where it was not.
        error: What is wrong.
        fault: Whose fault it is, ready text.
        due_at: Until when the corrected result has to be back (aware); the sentence is left out where no rule says so.
        is_free: Whether the applicant pays nothing for the correction.
        note: Remark; the line is left out when empty.
        officer: Name below the officer's signature.
    """

    number: str = ""
    issued_at: Moment | None = None
    unit: str = ""
    applicant: str = ""
    phone: str = ""
    procedure: str
    result: str = ""
    returned_at: Moment | None = None
    error: str = ""
    fault: str = ""
    due_at: Moment | None = None
    is_free: bool = True
    note: str = ""
    officer: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment of issue."""
        return self.issued_at


class CorrectionRequestLayout(FormLayout[CorrectionRequestData]):
    """A slip that sends a result back, in one style."""

    def heading_number(self) -> str:
        """Return ``Số: 02/PĐC-BPTN&TKQ``."""
        return self.fields.number(self.data.number)

    def body(self) -> list[Row]:
        """Return the dossier, the error, until when it is to be corrected, and both signatures."""
        data, fields, words = self.data, self.fields, self.words
        rows = fields.line("unit", data.unit, Face.BOLD) + fields.line("applicant", data.applicant)
        rows += fields.line("phone", data.phone) + fields.line("procedure", data.procedure)
        rows += fields.line("result", data.result)
        if data.returned_at is not None:
            rows += fields.time("returned_at", data.returned_at)
        rows += fields.line("error", data.error, Face.BOLD) + fields.line("fault", data.fault)
        rows += fields.line("note", data.note) if data.note else []
        rows += [self.gap(0.5), *fields.sentence("request")]
        if data.due_at is not None:
            rows += fields.sentence("due", due=long_date(data.due_at))
        rows += fields.sentence("free") if data.is_free else []
        titles = (words["sign_unit"], words["sign_officer"])
        signed = signatures(titles, words["sign_caption"], ("", data.officer), self.style, self.room)
        return with_text([*rows, self.gap()], signed)


FORM = Form(
    name="correction-request",
    data=CorrectionRequestData,
    papers=("a5", "a4"),
    copies=("office",),
    layout=CorrectionRequestLayout,
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
