"""The data of every form: its set, the agency, the dossier's code, marks. Texts are normalised on construction."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as Base64Error
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta

from forms.codec import check
from forms.errors import FormDataError
from forms.layout.text import clean
from forms.pdf.images import image_of
from forms.wording import FORM_SETS, FormSet

LONGEST_CODE = 32
"""Characters of the longest dossier code that a Code 128 on A5 can carry."""

LONGEST_QR_TEXT = 220
"""Characters of the longest text whose QR code still reads from a 150 dpi scan."""

LARGEST_COUNT = 9999
"""Largest number of sheets or sets that fits its column."""

Count = Annotated[int, Meta(ge=0, le=LARGEST_COUNT)]
"""A number of sheets or sets."""

Filled = Annotated[str, Meta(min_length=1, extra={"limits": "không được để trống"})]
"""A text without which the paper would be wrong: nobody can fill it in by hand."""

Code = Annotated[
    str,
    Meta(
        pattern=f"^[!-~]{{1,{LONGEST_CODE}}}$",
        extra={
            "limits": f"phải gồm 1 đến {LONGEST_CODE} chữ cái không dấu, chữ số hoặc dấu, không có khoảng trắng",
        },
    ),
]
"""A dossier code that can be encoded."""

QrText = Annotated[str, Meta(min_length=1, max_length=LONGEST_QR_TEXT)]
"""A text that can be encoded as a QR code."""

Moment = Annotated[
    datetime,
    Meta(
        tz=True,
        extra_json_schema={"pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$"},
    ),
]
"""A moment with its time zone."""

Mark = Literal["copy", "training", "outage"]
"""``copy`` prints "BẢN SAO", ``training`` and ``outage`` write across every page that it counts for nothing, or that
it is filled in by hand."""


def normalise(record: Any) -> None:
    """Clean all texts of a frozen data class, and check its counts, codes and times.

    Raises:
        FormDataError: If a value is out of its limits or a time has no zone.
    """
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, str):
            object.__setattr__(record, field.name, clean(value))
        elif isinstance(value, tuple):
            cleaned = tuple(clean(part) if isinstance(part, str) else part for part in value)
            object.__setattr__(record, field.name, cleaned)
        elif isinstance(value, datetime) and value.tzinfo is None:
            raise FormDataError(field.name, "phải có múi giờ")
    check(record)


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document of the dossier: its name and how many of each kind.

    Attributes:
        name: Name of the document; not empty.
        original: Number of originals ("bản chính").
        certified: Number of certified copies ("bản sao chứng thực").
        copy: Number of plain copies ("bản sao").
        electronic: Number of electronic copies ("bản điện tử").
        note: Remark, printed after the name in parentheses.
    """

    name: Filled
    original: Count = 0
    certified: Count = 0
    copy: Count = 0
    electronic: Count = 0
    note: str = ""

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If the name is empty, or a number is negative or too large.
        """
        normalise(self)


@dataclass(frozen=True, slots=True)
class Reprint:
    """The mark of a copy that was printed again.

    Attributes:
        number: Number of the reprint, from 1.
        at: When it is printed (aware).
        by: Name of the officer who prints it.
    """

    number: Annotated[int, Meta(ge=1, le=LARGEST_COUNT)]
    at: Moment
    by: str

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If the number is not positive or the time has no zone.
        """
        normalise(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormData:
    """The data of every form. Empty texts leave a dotted line to fill in by hand.

    Attributes:
        form_set: The set of forms (the circular) that is printed.
        parent_agency: The agency above, in the heading; may be empty.
        agency: The agency that issues the form, in normal case; the heading writes it in capitals. Not empty.
        place: The place name before the date ("địa danh"); not empty.
        dossier_code: The code, or None before there is one.
        qr_text: Text of the QR code; None means the dossier code. It should not name a person.
        logo: A PNG or JPEG file in base64, printed above the agency's name; may be empty.
        second_language: Whether a line in the second language is printed below the title.
        marks: Marks of the print: a copy, a print made in training.
        reprint: Set when this is not the first print.
    """

    form_set: FormSet
    parent_agency: str = ""
    agency: Filled
    place: Filled
    dossier_code: Code | None = None
    qr_text: QrText | None = None
    logo: str = ""
    second_language: bool = False
    marks: tuple[Mark, ...] = ()
    reprint: Reprint | None = None

    def __post_init__(self) -> None:
        """Normalise.

        Raises:
            FormDataError: If the set is unknown, agency or place is empty, a time has no zone, a count is out of
                range, a code could not be encoded, or the logo is no picture.
        """
        if self.form_set not in FORM_SETS:
            raise FormDataError("form_set", "phải là một trong các giá trị: " + ", ".join(FORM_SETS))
        normalise(self)
        if self.logo:
            image_of(self.logo_file)

    @property
    def logo_file(self) -> bytes:
        """The logo's file.

        Raises:
            FormDataError: If it is not base64.
        """
        try:
            return b64decode(self.logo, validate=True)
        except (Base64Error, ValueError):
            raise FormDataError("logo", "phải là tệp ảnh PNG hoặc JPEG mã hóa base64") from None

    @property
    def dated(self) -> datetime | None:
        """The date of the form, for its heading and the file's metadata."""
        return None
