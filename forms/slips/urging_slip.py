"""The slip with which the counter urges a unit to go on with a dossier: "Phiếu đôn đốc".

It is not a form of the circular; the one-stop unit follows and urges the agencies that decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from forms.base.data import Count, FormData, Moment
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.heading import signatures
from forms.layout.paginate import with_text
from forms.layout.text import long_date, long_time
from forms.pdf.fonts import Face
from forms.pdf.scene import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgingSlipData(FormData):
    """The data of an urging slip.

    Attributes:
        number: Number of the slip without its sign.
        issued_at: When it is issued (aware).
        unit: The unit that is urged.
        applicant: Name of the person whose dossier it is.
        address: Their address.
        phone: Their telephone.
        procedure: Name of the administrative procedure.
        received_at: When the dossier was received (aware).
        due_at: When its result is due (aware).
        times: How often the unit was urged about this dossier, this slip included; urgent from the second time on.
        answer_by: Until when an answer is expected (aware).
        officer: Name below the officer's signature.
    """

    number: str = ""
    issued_at: Moment | None = None
    unit: str = ""
    applicant: str
    address: str = ""
    phone: str = ""
    procedure: str
    received_at: Moment | None = None
    due_at: Moment | None = None
    times: Count = 1
    answer_by: Moment | None = None
    officer: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment of issue."""
        return self.issued_at


class UrgingSlipLayout(FormLayout[UrgingSlipData]):
    """An urging slip in one style."""

    def heading_number(self) -> str:
        """Return ``Số: 03/PĐĐ-BPTN&TKQ``."""
        return self.fields.number(self.data.number)

    def below_title(self) -> list[tuple[str, Face]]:
        """Return how often the unit was urged."""
        key = "times" if self.data.times < 2 else "times_urgent"
        return [(self.words[key].format(times=self.data.times), Face.ITALIC)]

    def body(self) -> list[Row]:
        """Return the dossier, the request, what is to be answered, and the signature."""
        data, fields, words = self.data, self.fields, self.words
        rows = fields.line("unit", data.unit, Face.BOLD) + fields.line("applicant", data.applicant)
        rows += fields.line("address", data.address) + fields.line("phone", data.phone)
        rows += fields.line("procedure", data.procedure)
        rows += fields.time("received_at", data.received_at) + fields.time("due_at", data.due_at, Face.BOLD)
        due = long_date(data.due_at) if data.due_at is not None else words["blank"]
        answer = long_time(data.answer_by) if data.answer_by is not None else words["blank"]
        rows += [self.gap(0.5), *fields.sentence("request", due=due, answer=answer)]
        rows += fields.label("answer") + fields.leader() + fields.leader()
        titles = (words["sign_unit"], words["sign_officer"])
        return with_text(
            [*rows, self.gap()], signatures(titles, words["sign_caption"], ("", data.officer), self.style, self.room)
        )


FORM = Form(
    name="urging-slip",
    data=UrgingSlipData,
    papers=("a5", "a4"),
    copies=("office",),
    layout=UrgingSlipLayout,
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
