"""The notice of an incident with personal data to the authority.

Its title is "Thông báo vi phạm quy định về bảo vệ dữ liệu cá nhân".
Law 91/2025/QH15 Article 23 and Decree 356/2025/NĐ-CP Article 28 refer to a form of their own (Form 08), whose text was
not read: every word here can be corrected.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from forms.base.data import FormData, Moment
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.heading import signatures
from forms.layout.paginate import with_text
from forms.layout.paper import A4, A4_STYLES
from forms.pdf.fonts import Face

if TYPE_CHECKING:
    from forms.pdf.scene import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentNoticeData(FormData):
    """The data of a notice.

    Attributes:
        number: Number of the incident within its year.
        issued_at: When the notice was made (aware).
        addressee: The authority.
        kind: What happened to the data, ready text.
        found_at: When it was discovered (aware).
        notice_by: Until when it is notified (aware).
        data: Which data.
        people: How many people.
        description: What happened, when and where.
        measures: What was done, and what is going to be done.
        telling: Whether the people are told, ready text.
        contact: Who answers questions.
        basis: The text that demands the notice.
        maker: Name below the signature of who made it.
    """

    number: str = ""
    issued_at: Moment | None = None
    addressee: str = ""
    kind: str = ""
    found_at: Moment | None = None
    notice_by: Moment | None = None
    data: str = ""
    people: Annotated[int, Meta(ge=0, le=100_000_000)] = 0
    description: str = ""
    measures: str = ""
    telling: str = ""
    contact: str = ""
    basis: str = ""
    maker: str = ""

    @property
    def dated(self) -> datetime | None:
        """When the notice was made."""
        return self.issued_at


class IncidentNoticeLayout(FormLayout[IncidentNoticeData]):
    """A notice in one style."""

    def heading_number(self) -> str:
        """Return ``Số: 02/TBVP-BPTN&TKQ``."""
        return self.fields.number(self.data.number)

    def body(self) -> list[Row]:
        """Return the authority, the incident, the measures and the signature."""
        data, fields, words = self.data, self.fields, self.words
        rows = fields.line("addressee", data.addressee, Face.BOLD)
        rows += fields.sentence("opening", basis=data.basis) if data.basis else []
        rows += fields.time("found_at", data.found_at) + fields.line("kind", data.kind, Face.BOLD)
        rows += fields.line("data", data.data)
        rows += fields.line("people", f"{data.people:,}".replace(",", ".") if data.people else "")
        rows += fields.line("description", data.description) + fields.line("measures", data.measures)
        rows += fields.line("telling", data.telling) + fields.line("contact", data.contact)
        rows += fields.time("notice_by", data.notice_by)
        titles = (words["sign_maker"], words["sign_head"])
        signed = signatures(titles, words["sign_caption"], (data.maker, ""), self.style, self.room)
        return with_text([*rows, self.gap()], signed)


FORM = Form(
    name="incident-notice",
    data=IncidentNoticeData,
    papers=("a4",),
    copies=("office",),
    layout=IncidentNoticeLayout,
    styles={A4: A4_STYLES},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
