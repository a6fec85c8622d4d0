"""Form 02: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ" (request to supplement and complete the dossier).

Sources: Circular 01/2018/TT-VPCP, Article 9, form 02; Circular 03/2025/TT-VPCP, Annex I, form 02. Decree
61/2018/NĐ-CP, Article 17, clause 1 (a): every missing document and its reason must be named, all at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from forms.base.data import Moment, normalise
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.flow import Run
from forms.layout.heading import signatures
from forms.layout.paginate import with_text
from forms.layout.text import long_date
from forms.pdf.fonts import Face
from forms.pdf.scene import Row
from forms.slips.person import PersonData, person_rows


@dataclass(frozen=True, slots=True)
class SupplementItem:
    """One document to bring or to correct.

    Attributes:
        text: The document that is requested.
        reason: Why; empty when the reason of the whole request covers it.
    """

    text: str
    reason: str = ""

    def __post_init__(self) -> None:
        """Normalise."""
        normalise(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequestData(PersonData):
    """The data of a supplement request.

    Attributes:
        issued_at: When it is issued (aware).
        items: Everything that is requested.
        reason: The reason, for all of it.
        last_day: The last day for it (aware); the line is left out when no rule names one.
        contact: Name of the officer to contact.
        contact_phone: Telephone of that officer.
    """

    issued_at: Moment | None = None
    items: tuple[SupplementItem, ...] = ()
    reason: str = ""
    last_day: Moment | None = None
    contact: str = ""
    contact_phone: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment of issue."""
        return self.issued_at


class SupplementRequestLayout(FormLayout[SupplementRequestData]):
    """One copy of a supplement request in one style."""

    def heading_number(self) -> str:
        """Return ``Số: 15/HDHS``."""
        return self.fields.number(self.data.number, self.data.abbreviation)

    def body(self) -> list[Row]:
        """Return the applicant's fields, the requested items, the reason and the officer's signature."""
        rows = person_rows(self.data, self.fields, procedure_last=False)
        rows += [self.gap(0.5), *self.fields.label("items"), *self._items(), *self._reason()]
        return with_text([*rows, self.gap(0.5)], self._tail())

    def _items(self) -> list[Row]:
        rows: list[Row] = []
        for number, item in enumerate(self.data.items, start=1):
            text = item.text
            if item.reason:
                text = self.words["item_reason"].format(item=item.text, reason=item.reason)
            rows += self.fields.item(number, [Run(text, Face.REGULAR)], dotted=True)
        return rows or self.fields.leader() + self.fields.leader()

    def _reason(self) -> list[Row]:
        if not self.data.reason and any(item.reason for item in self.data.items):
            return []
        return self.fields.line("reason", self.data.reason)

    def _tail(self) -> list[Row]:
        blank = self.words["blank"]
        contact, phone = self.data.contact or blank, self.data.contact_phone or blank
        day = self.data.last_day
        rows = self.fields.sentence("last_day", day=long_date(day)) if day is not None else []
        rows += self.fields.sentence("contact", contact=contact, phone=phone)
        title, name = self.data.signed(self.words)
        signed = signatures(("", title), self.words["sign_caption"], ("", name), self.style, self.room)
        rows += [self.gap(), *signed]
        return [replace(row, keep=True) for row in rows[:-1]] + [rows[-1]]


FORM = Form(
    name="supplement-request",
    data=SupplementRequestData,
    papers=("a5", "a4", "a4-two-up", "roll-80"),
    copies=("office", "applicant"),
    layout=SupplementRequestLayout,
)
"""The entry in :mod:`forms.registry`."""
