"""Form 01: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" (receipt and appointment slip).

Sources: Circular 01/2018/TT-VPCP, Article 9, form 01 (set ``tt01-2018``); for Circular 03/2025/TT-VPCP,
Annex I, form 01 only the title is known, its body follows the layout in use (set ``tt03-2025``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from forms.base.data import Count, DocumentLine, FormData, Moment
from forms.base.documents import as_list, as_table
from forms.base.form import Form
from forms.base.layout import FormLayout
from forms.layout.heading import centred, signatures
from forms.layout.paginate import with_text
from forms.layout.text import long_time, short_time, two_digits
from forms.pdf.fonts import Face
from forms.pdf.scene import Row

_HANDWRITTEN = 5
"""Empty lines for documents on a receipt that is filled in by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptData(FormData):
    """The data of a receipt.

    Without a dossier code, dashed boxes are drawn in place of the codes.

    Attributes:
        number: Number of the receipt without its sign; the line is left out when empty.
        one_stop_unit: The counter ("bộ phận tiếp nhận và trả kết quả").
        submitter: Name of the person who hands the dossier in.
        owner: Name of the dossier's owner; printed when it differs from the submitter.
        identity_number: Number of the identity card or tax code; the line is left out when empty.
        address: Address of the submitter (form of 2018).
        phone: Telephone number.
        email: E-mail address (form of 2018).
        procedure: Name of the administrative procedure.
        documents: The documents that were handed in.
        sets: Number of dossier sets.
        time_limit: Ready text, such as ``10 ngày làm việc``.
        received_at: When it was received (aware; printed in Vietnamese time).
        due_at: When the result will be ready (aware).
        first_agency: The agency that begins an interlinked procedure; its line is left out when empty.
        first_agency_due_at: When that agency is done (aware).
        return_place: Where or how the result is returned.
        fee: Ready text (form of 2025).
        book_number: Volume of the follow-up book.
        entry_number: Number in the book.
        submitter_signature: Name below the submitter's signature.
        officer: Name below the officer's signature.
        corrected_at: When what it states was corrected (aware); it is marked, and the receipts printed before are void.
        look_up: A last line added by the desk: where the dossier can be looked up and its key; not in the circular.
    """

    number: str = ""
    one_stop_unit: str
    submitter: str
    owner: str = ""
    identity_number: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    procedure: str
    documents: tuple[DocumentLine, ...] = ()
    sets: Count = 1
    time_limit: str = ""
    received_at: Moment | None = None
    due_at: Moment | None = None
    first_agency: str = ""
    first_agency_due_at: Moment | None = None
    return_place: str = ""
    fee: str = ""
    book_number: str = ""
    entry_number: str = ""
    submitter_signature: str = ""
    officer: str = ""
    look_up: str = ""
    corrected_at: Moment | None = None

    @property
    def dated(self) -> datetime | None:
        """The moment of reception."""
        return self.received_at


class ReceiptLayout(FormLayout[ReceiptData]):
    """One copy of the receipt in one style."""

    has_pending_codes = True

    @property
    def has_code_above(self) -> bool:
        """The set of 2025 prints the code with the barcode, the set of 2018 below the title."""
        return self.data.form_set == "tt03-2025"

    def heading_number(self) -> str:
        """Return ``Số: 01/TNHS``, or nothing: not every office numbers its receipts."""
        return self.fields.number(self.data.number) if self.data.number else ""

    def below_title(self) -> list[tuple[str, Face]]:
        """Return which copy it is, in the set of 2018 after the code."""
        lines = [(self.words[f"copy_{self.copy}"], Face.ITALIC)]
        if not self.has_code_above:
            lines.insert(0, (f"{self.words['code']} {self.code_text}", Face.REGULAR))
        return lines

    def mark_texts(self) -> list[str]:
        """Return the marks of every form, and that this receipt replaces those before."""
        corrected_at = self.data.corrected_at
        marks = [self.words["corrected"].format(at=short_time(corrected_at))] if corrected_at is not None else []
        return [*super().mark_texts(), *marks]

    def body(self) -> list[Row]:
        """Return the fields, the documents, the terms and the signatures."""
        applicant, terms = self._spread(self._applicant()), self._spread(self._terms())
        return with_text([*applicant, *self._documents(), *terms], self._tail())

    @property
    def _is_handwritten(self) -> bool:
        return "outage" in self.data.marks

    def _spread(self, rows: list[Row]) -> list[Row]:
        """Leave room between the lines of a receipt that is filled in by hand."""
        if not self._is_handwritten:
            return rows
        return [part for row in rows for part in (row, self.gap(0.4))]

    def _applicant(self) -> list[Row]:
        data, fields = self.data, self.fields
        rows = fields.line("one_stop_unit", data.one_stop_unit)
        rows += fields.line("submitter", data.submitter, Face.BOLD)
        if data.owner and data.owner != data.submitter:
            rows += fields.line("owner", data.owner)
        if data.form_set == "tt01-2018":
            rows += fields.line("address", data.address)
            rows += fields.pair(("phone", data.phone), ("email", data.email))
        elif data.identity_number:
            rows += fields.pair(("identity_number", data.identity_number), ("phone", data.phone))
        else:
            rows += fields.line("phone", data.phone)
        return rows + fields.line("procedure", data.procedure)

    def _documents(self) -> list[Row]:
        rows = self.fields.label("documents")
        if self.data.form_set == "tt01-2018" or self.paper.is_roll:
            return rows + as_list(self.data.documents, self.words, self.fields)
        blank = _HANDWRITTEN if self._is_handwritten else 1
        table = as_table(self.data.documents, self.words, self.style, self.room, blank)
        return [*rows, Row(1.5, keep=True), *table, Row(2.5)]

    def _terms(self) -> list[Row]:
        data, fields, words = self.data, self.fields, self.words
        rows = fields.line("sets", f"{two_digits(data.sets)} {words['sets_unit']}")
        rows += fields.line("time_limit", data.time_limit)
        rows += fields.time("received_at", data.received_at)
        rows += fields.time("due_at", data.due_at, Face.BOLD)
        if data.first_agency and data.first_agency_due_at is not None:
            done = words["first_agency_due"].format(agency=data.first_agency, due=long_time(data.first_agency_due_at))
            rows += fields.text(done)
        rows += fields.line("return_place", data.return_place)
        if data.form_set == "tt03-2025":
            rows += fields.line("fee", data.fee)
        return rows

    def _tail(self) -> list[Row]:
        """The book line, signatures and notes: one block, so that a page break cannot separate them."""
        data, words, style = self.data, self.words, self.style
        blank = "entry_blank" if "entry_blank" in words else None
        rows = self.fields.pair(("book", data.book_number), ("entry", data.entry_number), blank)
        rows += [self.gap()]
        rows += signatures(
            (words["sign_submitter"], words["sign_officer"]),
            words["sign_caption"],
            (data.submitter_signature, data.officer),
            style,
            self.room,
        )
        rows += [self.gap(), *self.fields.notes()]
        if data.look_up:
            rows += centred(data.look_up, Face.BOLD, style.small, style, self.room)
        return [replace(row, keep=True) for row in rows[:-1]] + [rows[-1]]


FORM = Form(
    name="receipt",
    data=ReceiptData,
    papers=("a5", "a4", "a4-two-up", "roll-80"),
    copies=("office", "applicant"),
    layout=ReceiptLayout,
)
"""The entry in :mod:`forms.registry`; without a dossier code it is a preview."""
