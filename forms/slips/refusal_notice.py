"""Form 03: "Phiếu từ chối tiếp nhận giải quyết hồ sơ" (refusal to receive the dossier).

Sources: Circular 01/2018/TT-VPCP, Article 9, form 03; Circular 03/2025/TT-VPCP, Annex I, form 03. The same
form serves a refusal at the counter and one after examination (Decree 61/2018/NĐ-CP, Articles 17 and 19).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from forms.base.data import Moment
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.heading import signatures
from forms.layout.paginate import with_text
from forms.pdf.scene import Row
from forms.slips.person import PersonData, person_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalNoticeData(PersonData):
    """The data of a refusal.

    Attributes:
        issued_at: When it is issued (aware).
        reasons: The reasons, a paragraph each, with the article of the law that it is based on.
        submitter_signature: Name below the submitter's signature.
    """

    issued_at: Moment | None = None
    reasons: tuple[str, ...] = ()
    submitter_signature: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment of issue."""
        return self.issued_at


class RefusalNoticeLayout(FormLayout[RefusalNoticeData]):
    """One copy of a refusal in one style."""

    def heading_number(self) -> str:
        """Return the number; it is left out when empty, because the form of 2018 has none."""
        data = self.data
        return self.fields.number(data.number, data.abbreviation) if data.number or data.is_examined else ""

    def body(self) -> list[Row]:
        """Return the applicant's fields, the reasons and both signatures."""
        rows = person_rows(self.data, self.fields, procedure_last=True)
        rows += [self.gap(0.5), *self._refused()]
        for reason in self.data.reasons:
            rows += self.fields.text(reason)
        if not self.data.reasons:
            rows += self.fields.leader() + self.fields.leader() + self.fields.leader()
        return with_text([*rows, self.gap(0.5)], self._tail())

    def _refused(self) -> list[Row]:
        if self.data.is_examined:
            return self.fields.sentence("refused_examined", agency=self.data.agency)
        return self.fields.sentence("refused", unit=self.data.one_stop_unit)

    def _tail(self) -> list[Row]:
        title, name = self.data.signed(self.words)
        rows = [*self.fields.sentence("closing"), self.gap()]
        rows += signatures(
            (self.words["sign_submitter"], title),
            self.words["sign_caption"],
            (self.data.submitter_signature, name),
            self.style,
            self.room,
        )
        return [replace(row, keep=True) for row in rows[:-1]] + [rows[-1]]


FORM = Form(
    name="refusal-notice",
    data=RefusalNoticeData,
    papers=("a5", "a4", "a4-two-up", "roll-80"),
    copies=("office", "applicant"),
    layout=RefusalNoticeLayout,
)
"""The entry in :mod:`forms.registry`."""
