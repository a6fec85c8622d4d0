"""Form 05 of 2025: "Thông báo dừng giải quyết hồ sơ" (notice that processing has stopped).

Source: Circular 03/2025/TT-VPCP, Annex I, form 05 (name only); Decree 118/2025/NĐ-CP, Article 21: the applicant may
request to stop until the result is decided; Article 19, clause 5: the desk closes a dossier that was not supplemented.
The set of 2018 has no such form.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from forms.base.data import DocumentLine, Moment
from forms.base.documents import as_table
from forms.base.form import Form
from forms.layout.heading import centred
from forms.layout.text import long_date, long_time
from forms.letters.letter import LETTER_PAPER, LetterData, LetterLayout
from forms.pdf.fonts import Face
from forms.pdf.scene import Row, Rule

_UNDERLINE_SHARE = 0.4
_CLEAR_OF_LETTERS = 2.0
"""Distance of the rule from the line above it, in points, so that it meets no tail and no dot below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopNoticeData(LetterData):
    """The data of a stop notice.

    Attributes:
        requested_at: When the applicant requested to stop (aware).
        channel: How it was requested ("trực tiếp tại Bộ phận Một cửa").
        reason: Their reason; the line is left out when empty.
        stopped_at: From when on the dossier is no longer processed (aware).
        documents: Documents that are returned.
        fee: What happens to the fee, ready text; the line is left out when empty.
        asked_at: For a closing: when the supplement was asked for (aware); then nothing is said of a request to stop.
        last_day: For a closing: the last day that there was for it (aware).
        contact: Name of the officer to contact.
        contact_phone: Telephone of that officer.
    """

    requested_at: Moment | None = None
    channel: str = ""
    reason: str = ""
    stopped_at: Moment | None = None
    documents: tuple[DocumentLine, ...] = ()
    fee: str = ""
    asked_at: Moment | None = None
    last_day: Moment | None = None
    contact: str = ""
    contact_phone: str = ""


class StopNoticeLayout(LetterLayout[StopNoticeData]):
    """A stop notice in one style."""

    is_notice = True

    def title(self, room: float) -> list[Row]:
        """Return the kind of document and its subject, with a short rule below it."""
        style = self.style
        rows = centred(self.words["title"], Face.BOLD, style.title, style, room, kind="H1")
        subject = "subject" if self.data.asked_at is None else "closing_subject"
        rows += centred(self.words[subject], Face.BOLD, style.title, style, room)
        last, wide = rows[-1], room * _UNDERLINE_SHARE / 2
        below = last.height + _CLEAR_OF_LETTERS
        rule = Rule(room / 2 - wide / 2, below, room / 2 + wide / 2, below, 0.6)
        rows[-1] = replace(last, height=below + 2, items=(*last.items, rule))
        if self.data.second_language:
            rows += centred(self.words["second_title"], Face.ITALIC, style.small, style, room)
        return rows

    def paragraphs(self) -> list[Row]:
        """Return the dossier, the request, the decision, the returned documents, and whom to contact."""
        data = self.data
        rows = self.sentence(
            "received",
            received=self.day(data.received_at),
            agency=data.agency,
            procedure=data.procedure,
            submitter=data.submitter,
            code=data.dossier_code or "",
            due=long_date(data.due_at) if data.due_at else "",
        )
        rows += self._request() if data.asked_at is None else self._closing()
        rows += self._documents()
        if data.fee:
            rows += self.labelled("fee", data.fee)
        rows += self.sentence("contact", contact=data.contact, phone=data.contact_phone)
        return rows + self.sentence("thanks")

    def _request(self) -> list[Row]:
        data = self.data
        requested = self.day(data.requested_at)
        rows = self.sentence("requested", requested=requested, submitter=data.submitter, channel=data.channel)
        if data.reason:
            rows += self.labelled("reason", data.reason)
        return rows + self.sentence("decision", agency=data.agency, stopped=self._stopped())

    def _closing(self) -> list[Row]:
        data = self.data
        rows = self.sentence(
            "asked",
            asked=self.day(data.asked_at),
            agency=data.agency,
            submitter=data.submitter,
            last_day=long_date(data.last_day) if data.last_day else "",
        )
        return rows + self.sentence("closing", agency=data.agency, stopped=self._stopped())

    def _stopped(self) -> str:
        return long_time(self.data.stopped_at) if self.data.stopped_at else ""

    def _documents(self) -> list[Row]:
        if not self.data.documents:
            return self.sentence("no_documents")
        table = as_table(self.data.documents, self.words, self.style, self.room)
        above = [replace(row, keep=True) for row in self.sentence("documents", submitter=self.data.submitter)]
        return [*above, *table, self.gap()]


FORM = Form(
    name="stop-notice",
    data=StopNoticeData,
    papers=("a4",),
    copies=("applicant",),
    layout=StopNoticeLayout,
    styles=LETTER_PAPER,
    sets=("tt03-2025",),
)
"""The entry in :mod:`forms.registry`."""
