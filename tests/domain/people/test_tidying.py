"""A person's data in their normal forms."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.identity_card import Sex
from desktop_app.domain.people.person import Applicant, ApplicantKind
from desktop_app.domain.people.tidying import tidied, with_identity, with_phones, without_identity

KNOWN = Applicant(
    name="Nguyễn Thị Thu Hà",
    number="025190001234",
    birth_date=date(1990, 3, 14),
    sex=Sex.FEMALE,
    address="Số 18, phường Việt Trì",
    phone="0912345678",
    email="ha@vidu.vn",
)
texts = st.text(max_size=20) | st.text(alphabet="0123456789 .-+/ABab@v", max_size=24)


def test_tidied() -> None:
    person = tidied(replace(KNOWN, name="NGUYỄN THỊ  THU HÀ", number="025 190 001 234"))
    assert (person.name, person.number) == ("Nguyễn Thị Thu Hà", "025190001234")
    assert tidied(replace(KNOWN, address="  Số 18,  phường Việt Trì ", email=" ha@vidu.vn ")) == KNOWN
    company = Applicant(kind=ApplicantKind.ENTERPRISE, name=" CÔNG TY  HÙNG VƯƠNG ", tax_code="2600104283")
    assert tidied(company).name == "CÔNG TY HÙNG VƯƠNG", "a company writes itself as it likes"


def test_each_kind_keeps_only_its_own_number() -> None:
    both = replace(KNOWN, tax_code="2600 104 283")
    assert (tidied(both).number, tidied(both).tax_code) == (KNOWN.number, "")
    business = tidied(replace(both, kind=ApplicantKind.HOUSEHOLD_BUSINESS))
    assert (business.number, business.tax_code) == ("", "2600104283")


@given(st.sampled_from(ApplicantKind), texts, texts, texts, texts)
def test_tidying_twice_changes_nothing(kind: ApplicantKind, name: str, number: str, phone: str, email: str) -> None:
    person = Applicant(kind=kind, name=name, number=number, tax_code=number, phone=phone, email=email)
    once = tidied(person)
    assert tidied(once) == once


def test_a_number_goes_where_it_belongs() -> None:
    assert with_identity(Applicant(), "025 190 001 234").number == "025190001234"
    assert with_identity(Applicant(), "131 234 567").old_number == "131234567"
    assert with_identity(Applicant(), "c1234567").passport == "C1234567"
    assert with_identity(Applicant(), "0251900").number == "0251900", "it is not complete yet"
    former = Applicant(old_number="131234567")
    assert with_identity(former, "025190001234") == Applicant(number="025190001234"), "the shown one is replaced"
    card = replace(KNOWN, old_number="131234567")
    assert with_identity(card, "C1234567") == replace(card, number="", passport="C1234567")
    assert tidied(former) == former


def test_an_organisation_shows_its_tax_code_only() -> None:
    firm = Applicant(kind=ApplicantKind.ENTERPRISE, tax_code="0100109106-001", old_number="131234567")
    assert without_identity(firm) == firm
    assert tidied(firm).tax_code == "0100109106001"


def test_phones_that_cannot_be_read_stay() -> None:
    assert with_phones(KNOWN, "0912345678/0987654321").phones == "0912345678 / 0987654321"
    assert with_phones(KNOWN, " 0912x ").phones == "0912x"
    assert with_phones(replace(KNOWN, other_phone="0987654321"), "0911 111 111").phones == "0911111111"
    assert with_phones(KNOWN, "").phones == ""
