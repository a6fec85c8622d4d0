"""Blank forms (mẫu đơn, tờ khai) that are kept with a procedure: what they are, and for which of its papers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.text import fold, tidy

MOST_FORM_BYTES = 5 * 2**20
MOST_FORMS = 20
"""How many forms of a procedure hold at a time."""
_LONGEST_NAME = 100
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_UNNAMED = "bieu-mau"
# Names that Windows keeps for devices, with whatever end.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


class FormKind(StrEnum):
    """What a form is by its content; the value is the end of its file's name."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class FormFile:
    """A form, without its content.

    Attributes:
        id: its UUIDv7.
        procedure_id: the procedure.
        document: the name of the paper that it is written for, or ``""`` for the procedure as a whole.
        name: the file's name, with the end that its content asks for.
        kind: what it is by its content.
        size: its bytes.
        sha256: SHA-256 of its content, hexadecimal.
        source: where it comes from, such as the circular with its annex.
        effective_from: the first day on which it is given out.
        effective_to: the last one, or None.
        officer_name: who added it.
        added_at: when.
    """

    id: UUID
    procedure_id: str
    document: str
    name: str
    kind: FormKind
    size: int
    sha256: str
    source: str
    effective_from: date
    effective_to: date | None
    officer_name: str
    added_at: datetime

    def holds_on(self, day: date) -> bool:
        """Return whether it is given out on a day."""
        return self.effective_from <= day <= (self.effective_to or day)


def file_name_of(name: str, kind: FormKind) -> str:
    """Return a file's name that every system takes: no folders, no devices, of bounded length, with the right end.

    >>> file_name_of("../Mẫu 01: tờ khai.DOCX", FormKind.DOCX)
    'Mẫu 01 tờ khai.docx'
    """
    plain = tidy(_NOT_IN_NAMES.sub(" ", name.replace("\\", "/").rsplit("/", maxsplit=1)[-1]))
    before, dot, end = plain.rpartition(".")
    is_end = bool(dot) and end.lower() in {kind.value for kind in FormKind}
    stem = (before if is_end else plain)[:_LONGEST_NAME].strip(" .")
    if not stem or stem.partition(".")[0].lower() in _DEVICES:
        stem = _UNNAMED
    return f"{stem}.{kind.value}"


def forms_for(forms: Iterable[FormFile], document: str) -> list[FormFile]:
    """Return the forms of a paper, by its name whatever its marks and spaces."""
    wanted = fold(document)
    return [form for form in forms if form.document and fold(form.document) == wanted]
