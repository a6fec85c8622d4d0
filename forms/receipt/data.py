"""The data of a receipt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from forms.slip_data import DocumentLine, SlipData


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptData(SlipData):
    """What stands on a receipt besides the parts of every form.

    Without a dossier code dashed boxes hold the places of the codes.

    Attributes:
        one_stop_unit: The counter ("bộ phận tiếp nhận và trả kết quả").
        submitter: Who hands the dossier in.
        owner: Whose dossier it is; printed when it differs from the submitter.
        identity_number: Number of the identity card or tax code; the line is left out when empty.
        address: Address of the submitter (form of 2018).
        phone: Telephone number.
        email: E-mail address (form of 2018).
        procedure: Name of the administrative procedure.
        documents: What was handed in.
        sets: Number of dossier sets.
        time_limit: Ready text, such as ``10 ngày làm việc``.
        received_at: When it was received (aware; printed in Vietnamese time).
        due_at: When the result will be ready (aware).
        return_place: Where or how the result is handed out.
        fee: Ready text (form of 2025).
        book_number: Volume of the follow-up book.
        entry_number: Number in the book.
        submitter_signature: Name below the submitter's signature.
        officer: Name below the officer's signature.
        look_up: The desk's own last line: where the dossier can be looked up and with which key. No part of the form.
    """

    one_stop_unit: str
    submitter: str
    owner: str = ""
    identity_number: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    procedure: str
    documents: tuple[DocumentLine, ...] = ()
    sets: int = 1
    time_limit: str = ""
    received_at: datetime | None = None
    due_at: datetime | None = None
    return_place: str = ""
    fee: str = ""
    book_number: str = ""
    entry_number: str = ""
    submitter_signature: str = ""
    officer: str = ""
    look_up: str = ""

    @property
    def dated(self) -> datetime | None:
        """The moment of reception."""
        return self.received_at
