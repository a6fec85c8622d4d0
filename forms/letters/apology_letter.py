"""Form 04: apology for a delay, with a new appointment.

Set of 2018: "Phiếu xin lỗi và hẹn lại ngày trả kết quả" (Circular 01/2018/TT-VPCP, Article 9, form 04). Set of
2025: "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết" (Circular 03/2025/TT-VPCP, Annex I, form 04). Decree
118/2025/NĐ-CP, Article 19, clause 6: sent no later than one day before the due date, with the reason and the
extended time, and not more than once.
"""

from __future__ import annotations

from dataclasses import dataclass

from forms.base.data import Moment
from forms.base.form import Form
from forms.layout.text import long_date, long_time
from forms.letters.letter import LETTER_PAPER, LetterData, LetterLayout
from forms.pdf.fonts import Face
from forms.pdf.scene import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologyLetterData(LetterData):
    """The data of an apology.

    Attributes:
        reason: Why the result is late.
        new_due_at: The new appointment (aware).
        is_late: Whether the due date has passed; if not, the delay is announced.
    """

    reason: str = ""
    new_due_at: Moment | None = None
    is_late: bool = False


class ApologyLetterLayout(LetterLayout[ApologyLetterData]):
    """An apology in one style."""

    def paragraphs(self) -> list[Row]:
        """Return what happened, why, the apology and the new appointment."""
        data = self.data
        agency, submitter = data.agency, data.submitter
        rows = self.sentence(
            "received",
            received=self.day(data.received_at),
            agency=agency,
            procedure=data.procedure,
            submitter=submitter,
        )
        rows += self.labelled("dossier", data.dossier_code or "")
        rows += self.labelled("due", long_date(data.due_at) if data.due_at else "")
        rows += self.sentence("late" if data.is_late else "expected_late", agency=agency, submitter=submitter)
        rows += self.labelled("reason", data.reason)
        rows += self.sentence("apology", agency=agency, submitter=submitter)
        rows += self.labelled("new_due", long_time(data.new_due_at) if data.new_due_at else "", Face.BOLD)
        return rows + self.sentence("thanks")


FORM = Form(
    name="apology-letter",
    data=ApologyLetterData,
    papers=("a4",),
    copies=("applicant",),
    layout=ApologyLetterLayout,
    styles=LETTER_PAPER,
)
"""The entry in :mod:`forms.registry`."""
