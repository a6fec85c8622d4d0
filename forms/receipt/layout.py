"""Layout of the receipt: from data to rows. The words come from the set's wording file."""

from __future__ import annotations

from dataclasses import replace

from forms.documents import as_list, as_table
from forms.fonts import Face
from forms.heading import centred, signatures
from forms.receipt.data import ReceiptData
from forms.scene import Row
from forms.slip import Slip
from forms.text import two_digits


class ReceiptSlip(Slip[ReceiptData]):
    """One copy of the receipt in one style."""

    has_pending_codes = True

    @property
    def has_code_above(self) -> bool:
        """The set of 2025 has the code with the barcode, that of 2018 below the title."""
        return self.data.form_set == "tt03-2025"

    def below_title(self) -> list[tuple[str, Face]]:
        """Return which copy it is, in the set of 2018 after the code."""
        lines = [(self.words[f"copy_{self.copy}"], Face.ITALIC)]
        if not self.has_code_above:
            lines.insert(0, (f"{self.words['code']} {self.code_text}", Face.REGULAR))
        return lines

    def body(self) -> list[Row]:
        """Return the fields, the documents, the terms and the signatures."""
        return [*self._applicant(), *self._documents(), *self._terms(), *self._tail()]

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
        table = as_table(self.data.documents, self.words, self.style, self.room)
        return [*rows, Row(1.5, keep=True), *table, Row(2.5)]

    def _terms(self) -> list[Row]:
        data, fields, words = self.data, self.fields, self.words
        rows = fields.line("sets", f"{two_digits(data.sets)} {words['sets_unit']}")
        rows += fields.line("time_limit", data.time_limit)
        rows += fields.time("received_at", data.received_at)
        rows += fields.time("due_at", data.due_at, Face.BOLD)
        rows += fields.line("return_place", data.return_place)
        if data.form_set == "tt03-2025":
            rows += fields.line("fee", data.fee)
        return rows

    def _tail(self) -> list[Row]:
        """The book line, signatures and notes: one block, so that none of them stands alone."""
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
