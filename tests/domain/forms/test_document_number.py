"""The number of a paper that the document office gave."""

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.document_number import DocumentNumber, typed_number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("", None),
        ("  ", None),
        ("7", DocumentNumber(7)),
        ("027", DocumentNumber(27)),
        ("27/PXL-SNV", DocumentNumber(0, "27/PXL-SNV")),
        (" 05/TB-UBND ", DocumentNumber(0, "05/TB-UBND")),
        ("12a/2026/PXL-SNV", DocumentNumber(0, "12a/2026/PXL-SNV")),
    ],
)
def test_a_number_or_number_and_sign_are_taken(typed: str, number: DocumentNumber | None) -> None:
    assert typed_number(typed) == number


@pytest.mark.parametrize("typed", ["0", "PXL", "/PXL", "27/", "27/ PXL", "1234567", "27/PXL SNV", "27/" + "X" * 60])
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(RuleViolation, match=r"document_number\.shape"):
        typed_number(typed)
