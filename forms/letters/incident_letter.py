"""The letter that apologises for a lost or damaged dossier: "Văn bản xin lỗi về việc hồ sơ bị mất, hư hỏng".

It is not a form of the circular; Decree 118/2025/NĐ-CP, Article 23, clause 2 says that the applicant gets an apology,
that the harm is made good, and that whoever is liable bears all cost.
"""

from __future__ import annotations

from dataclasses import dataclass

from forms.base.data import Moment
from forms.base.form import Form
from forms.layout.text import long_date
from forms.letters.letter import LETTER_PAPER, LetterData, LetterLayout
from forms.pdf.fonts import Face
from forms.pdf.scene import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentLetterData(LetterData):
    """The data of an apology for a lost or damaged dossier.

    Attributes:
        is_damaged: Whether it was damaged; if not, it was lost.
        papers: What was lost or damaged.
        remedy: How it is made good.
        new_day: The day on which the result is promised (aware); the line is left out where no day is.
        contact: Name of the officer to contact.
        contact_phone: Telephone of that officer.
    """

    is_damaged: bool = False
    papers: str = ""
    remedy: str = ""
    new_day: Moment | None = None
    contact: str = ""
    contact_phone: str = ""


class IncidentLetterLayout(LetterLayout[IncidentLetterData]):
    """An apology for a lost or damaged dossier in one style."""

    def paragraphs(self) -> list[Row]:
        """Return what happened, the apology, the remedy, the promised day, and whom to contact."""
        data = self.data
        agency, submitter = data.agency, data.submitter
        rows = self.sentence(
            "received",
            received=self.day(data.received_at),
            agency=agency,
            procedure=data.procedure,
            submitter=submitter,
            code=data.dossier_code or "",
        )
        rows += self.sentence("damaged" if data.is_damaged else "lost")
        rows += self.labelled("papers", data.papers, Face.BOLD)
        rows += self.sentence("apology", agency=agency, submitter=submitter)
        rows += self.labelled("remedy", data.remedy)
        rows += self.sentence("cost", submitter=submitter)
        if data.new_day is not None:
            rows += self.labelled("new_day", long_date(data.new_day), Face.BOLD)
        rows += self.sentence("contact", contact=data.contact, phone=data.contact_phone)
        return rows + self.sentence("thanks")


FORM = Form(
    name="incident-letter",
    data=IncidentLetterData,
    papers=("a4",),
    copies=("applicant",),
    layout=IncidentLetterLayout,
    styles=LETTER_PAPER,
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
