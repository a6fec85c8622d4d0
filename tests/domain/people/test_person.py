from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.identity_card import Sex
from desktop_app.domain.people.person import (
    Applicant,
    ApplicantKind,
    is_likely_double,
    merge,
    problems_of,
    tidied,
    typed_applicant,
)
from desktop_app.services.context import new_id

TODAY = date(2026, 11, 23)
KNOWN = Applicant(
    id=new_id(),
    name="Nguyễn Thị Thu Hà",
    number="025190001234",
    birth_date=date(1990, 3, 14),
    sex=Sex.FEMALE,
    address="Số 18, phường Việt Trì",
    phone="0912345678",
    email="ha@vidu.vn",
)
applicants = st.builds(
    Applicant,
    name=st.sampled_from(["", "Nguyễn Thị Thu Hà", "Nguyen Thi Thu Ha", "Trần Văn An"]),
    number=st.sampled_from(["", "025190001234"]),
    birth_date=st.sampled_from([None, date(1990, 3, 14)]),
    address=st.sampled_from(["", "Số 2, xã Hy Cương"]),
    phone=st.sampled_from(["", "0987654321"]),
    email=st.sampled_from(["", "x@vidu.vn"]),
    card_issued_on=st.sampled_from([None, date(2021, 6, 15)]),
)


@given(applicants, applicants)
def test_a_merge_never_blanks_what_is_known(known: Applicant, fresh: Applicant) -> None:
    merged = merge(known, fresh)
    for item in fields(Applicant):
        if getattr(known, item.name) or getattr(fresh, item.name):
            assert getattr(merged, item.name)


def test_a_merge_takes_what_the_card_knows_better() -> None:
    merged = merge(KNOWN, Applicant(name="Nguyễn Thị Thu Hà", number=KNOWN.number, old_number="131234567"))
    assert (merged.phone, merged.old_number, merged.id) == ("0912345678", "131234567", KNOWN.id)


def test_marks_are_not_lost_to_a_scanner_without_them() -> None:
    assert merge(KNOWN, Applicant(name="Nguyen Thi Thu Ha")).name == "Nguyễn Thị Thu Hà"


def test_a_newer_card_brings_a_newer_address() -> None:
    fresh = Applicant(address="Số 9, xã Lâm Thao", card_issued_on=date(2025, 1, 1))
    assert merge(KNOWN, fresh).address == "Số 9, xã Lâm Thao"
    newer = replace(KNOWN, card_issued_on=date(2026, 1, 1))
    assert merge(newer, fresh).address == KNOWN.address


def test_doubles() -> None:
    other = replace(KNOWN, id=new_id(), number="", name="NGUYEN THI THU HA")
    assert is_likely_double(KNOWN, other)
    assert not is_likely_double(KNOWN, KNOWN)
    assert not is_likely_double(KNOWN, replace(other, birth_date=date(1991, 3, 14)))


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, []),
        ({"name": " "}, ["name.missing"]),
        ({"name": "Hà 2"}, ["name.digits"]),
        ({"number": "0251900"}, ["number.digit_count"]),
        ({"birth_date": date(2027, 1, 1), "number": ""}, ["birth.future"]),
        ({"birth_date": date(1991, 1, 1)}, ["number.birth_year"]),
        ({"number": "025490001234", "birth_date": None, "sex": None}, ["number.century"]),
        ({"number": "²" * 12}, ["number.not_digits"]),
        ({"phone": "09"}, ["phone.too_short"]),
        ({"email": "ha@"}, ["email.wrong"]),
        ({"address": ""}, ["address.missing"]),
        ({"kind": ApplicantKind.ENTERPRISE, "number": ""}, ["tax_code.missing"]),
        ({"kind": ApplicantKind.ENTERPRISE, "tax_code": "0100109107"}, ["tax_code.wrong"]),
        ({"kind": ApplicantKind.ENTERPRISE, "tax_code": "0100109106"}, []),
    ],
)
def test_each_field_says_its_problem(change: dict[str, object], codes: list[str]) -> None:
    person = replace(KNOWN, **change)  # type: ignore[arg-type]
    assert [problem.code for problem in problems_of(person, today=TODAY)] == codes


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("025190001234", Applicant(number="025190001234", sex=Sex.FEMALE)),
        ("025 190 001 234", Applicant(number="025190001234", sex=Sex.FEMALE)),
        ("0912 345 678", Applicant(phone="0912345678")),
        ("0912-345-678", Applicant(phone="0912345678")),
        ("+84 912.345.678", Applicant(phone="84912345678")),
        ("0912 345", Applicant(phone="0912345")),
        ("0100109106-001", Applicant(kind=ApplicantKind.ENTERPRISE, tax_code="0100109106-001")),
        ("2600 104 283", Applicant(kind=ApplicantKind.ENTERPRISE, tax_code="2600104283")),
        ("0200113152", Applicant(kind=ApplicantKind.ENTERPRISE, tax_code="0200113152")),
        ("131234567", Applicant(number="131234567")),
        ("nguyễn  văn an", Applicant(name="nguyễn văn an")),
        ("quầy 3", Applicant(name="quầy 3")),
        ("", Applicant()),
    ],
)
def test_what_a_typed_text_means(typed: str, meant: Applicant) -> None:
    assert typed_applicant(typed) == meant


def test_tidied() -> None:
    person = tidied(replace(KNOWN, name="NGUYỄN THỊ  THU HÀ", number="025 190 001 234"))
    assert (person.name, person.number) == ("Nguyễn Thị Thu Hà", "025190001234")


def test_each_kind_keeps_only_its_own_number() -> None:
    both = replace(KNOWN, tax_code="2600 104 283")
    assert (tidied(both).number, tidied(both).tax_code) == (KNOWN.number, "")
    business = tidied(replace(both, kind=ApplicantKind.HOUSEHOLD_BUSINESS))
    assert (business.number, business.tax_code) == ("", "2600104283")
