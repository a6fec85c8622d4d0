"""The number of an administrative paper: counted by the desk, or typed in from the document office."""

import re
from dataclasses import dataclass

from desktop_app.domain.bounds import Count, Name
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import number_in, tidy

_MOST = 999_999
_REFERENCE = re.compile(r"[0-9]{1,6}[a-zA-Z]?/[^\s/]\S{0,58}")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number of the year, or the whole reference of the document office.

    Attributes:
        number: the number of the year; 0 while it is not known and left to be written by hand.
        reference: number and sign as the document office gave them, such as ``27/PXL-SNV``; ``""`` when they are made
            of the number, the kind of paper and the issuer's abbreviation.
    """

    number: Count = 0
    reference: Name = ""


def typed_number(text: str) -> DocumentNumber | None:
    """Return the number that an officer typed; None for an empty text.

    Raises:
        RuleViolation: ``document_number.shape`` when it is neither a number nor number and sign (27/PXL-SNV).
    """
    typed = tidy(text)
    if not typed:
        return None
    number = number_in(typed)
    if number is not None and 0 < number <= _MOST:
        return DocumentNumber(number)
    if _REFERENCE.fullmatch(typed):
        return DocumentNumber(0, typed)
    raise RuleViolation("document_number.shape", "document_number")
