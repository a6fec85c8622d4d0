"""What is typed into the search line, as data of a person."""

import pytest

from desktop_app.domain.people.identity_card import Sex
from desktop_app.domain.people.person import Applicant, ApplicantKind
from desktop_app.domain.people.typed import typed_applicant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("025190001234", Applicant(number="025190001234", sex=Sex.FEMALE)),
        ("025 190 001 234", Applicant(number="025190001234", sex=Sex.FEMALE)),
        ("0912 345 678", Applicant(phone="0912345678")),
        ("0912-345-678", Applicant(phone="0912345678")),
        ("+84 912.345.678", Applicant(phone="0912345678")),
        ("0912 345", Applicant(phone="0912345")),
        ("0210 384 6647", Applicant(phone="02103846647")),
        ("0312345678", Applicant(phone="0312345678")),
        ("0512345678", Applicant(phone="0512345678")),
        ("0772345678", Applicant(phone="0772345678")),
        ("0812345678", Applicant(phone="0812345678")),
        ("0100109106", Applicant(kind=ApplicantKind.ENTERPRISE, tax_code="0100109106")),
        ("0100109106001", Applicant(kind=ApplicantKind.ENTERPRISE, tax_code="0100109106001")),
        ("01001091061", Applicant(number="01001091061")),
        ("0100109106-001", Applicant(kind=ApplicantKind.ENTERPRISE, tax_code="0100109106001")),
        ("2600 104 283", Applicant(kind=ApplicantKind.ENTERPRISE, tax_code="2600104283")),
        ("0200113152", Applicant(kind=ApplicantKind.ENTERPRISE, tax_code="0200113152")),
        ("131234567", Applicant(old_number="131234567")),
        ("+84 (0) 912 345 678", Applicant(phone="0912345678")),
        ("(+84) 912345678", Applicant(phone="0912345678")),
        ("0084 912 345 678", Applicant(phone="0912345678")),
        ("0912345678 / 0987654321", Applicant(phone="0912345678", other_phone="0987654321")),
        ("0912 345 678 0987 654 321", Applicant(phone="0912345678", other_phone="0987654321")),
        ("c 1234567", Applicant(passport="C1234567")),
        ("12AB34567", Applicant(passport="12AB34567")),
        ("H44.1822", Applicant(name="H44.1822")),
        ("nguyễn  văn an", Applicant(name="nguyễn văn an")),
        ("quầy 3", Applicant(name="quầy 3")),
        ("", Applicant()),
    ],
)
def test_what_a_typed_text_means(typed: str, meant: Applicant) -> None:
    assert typed_applicant(typed) == meant
