"""The data of a receipt. Text is normalised on the way in; impossible values are refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from forms.errors import FormDataError
from forms.text import clean
from forms.wording import FORM_SETS, FormSet

LONGEST_CODE = 32
"""Characters of the longest dossier code that a Code 128 on A5 can carry."""

LONGEST_QR_TEXT = 220
"""Characters of the longest text whose QR code still reads from a 150 dpi scan."""

LARGEST_COUNT = 9999
"""Largest number of sheets or sets that fits its column."""

_CODE = re.compile(rf"[!-~]{{1,{LONGEST_CODE}}}")


def _normalise(record: Any) -> None:
    """Clean all texts and check all counts and times of a frozen data class."""
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, str):
            object.__setattr__(record, field.name, clean(value))
        elif isinstance(value, int) and not 0 <= value <= LARGEST_COUNT:
            raise FormDataError(field.name, f"phải nằm trong khoảng từ 0 đến {LARGEST_COUNT}")
        elif isinstance(value, datetime) and value.tzinfo is None:
            raise FormDataError(field.name, "phải có múi giờ")


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document handed in: its name and how many of each kind.

    Attributes:
        name: Name of the document.
        original: Number of originals ("bản chính").
        certified: Number of certified copies ("bản sao chứng thực").
        copy: Number of plain copies ("bản sao").
        electronic: Number of electronic copies ("bản điện tử").
        note: Remark, printed after the name in parentheses.
    """

    name: str
    original: int = 0
    certified: int = 0
    copy: int = 0
    electronic: int = 0
    note: str = ""

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If a number is negative or too large.
        """
        _normalise(self)


@dataclass(frozen=True, slots=True)
class Reprint:
    """The mark of a copy that was printed again.

    Attributes:
        number: The how-manieth reprint this is, from 1.
        at: When it is printed (aware).
        by: Who prints it.
    """

    number: int
    at: datetime
    by: str

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If the number is not positive or the time has no zone.
        """
        _normalise(self)
        if self.number < 1:
            raise FormDataError("number", "phải từ 1 trở lên")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptData:
    """Everything that stands on a receipt. Empty texts leave a dotted line to fill in by hand.

    Attributes:
        form_set: Which circular's form is printed.
        parent_agency: The agency above, in the heading; may be empty.
        agency: The agency that issues the receipt.
        one_stop_unit: The counter ("bộ phận tiếp nhận và trả kết quả").
        place: The place in front of the date ("địa danh").
        dossier_code: The code, or None before the dossier is saved: dashed boxes then hold the places
            of the codes.
        qr_text: What the QR code says; None means the dossier code. Should name no person.
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
        reprint: Set when this is not the first print.
    """

    form_set: FormSet
    parent_agency: str = ""
    agency: str
    one_stop_unit: str
    place: str
    dossier_code: str | None = None
    qr_text: str | None = None
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
    reprint: Reprint | None = None

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If the set is unknown, a time has no zone, a count is out of range, or a code
                could not be encoded.
        """
        if self.form_set not in FORM_SETS:
            raise FormDataError("form_set", "phải là một trong các giá trị: " + ", ".join(FORM_SETS))
        _normalise(self)
        if self.dossier_code is not None and not _CODE.fullmatch(self.dossier_code):
            raise FormDataError(
                "dossier_code",
                f"phải gồm 1 đến {LONGEST_CODE} chữ cái không dấu, chữ số hoặc dấu, không có khoảng trắng",
            )
        if self.qr_text is not None and not 0 < len(self.qr_text) <= LONGEST_QR_TEXT:
            raise FormDataError("qr_text", f"phải dài từ 1 đến {LONGEST_QR_TEXT} ký tự")
