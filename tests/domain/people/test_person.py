from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.identity_card import IdentityCard, Sex
from desktop_app.domain.people.person import (
    Applicant,
    ApplicantKind,
    adds_nothing,
    check_agreement_of,
    check_birth_of,
    check_numbers_of,
    from_card,
    is_likely_double,
    is_older_card,
    merge,
    problems_of,
    read_again,
)
from desktop_app.services.context import new_id
from tests.domain.refusals import refusal

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
    bare = Applicant(name="Nguyen Thi Thu Ha", address="So 18, phuong Viet Tri", card_issued_on=date(2025, 1, 1))
    assert merge(KNOWN, bare).address == KNOWN.address
    assert merge(replace(KNOWN, name=bare.name, address=bare.address), KNOWN).name == KNOWN.name
    # As many marks as before: what was read last counts.
    assert merge(replace(KNOWN, name="Nguyễn Thị Thu Hà"), replace(bare, name="NGUYỄN THỊ THU HÀ")).name.isupper()


def test_a_newer_card_brings_a_newer_address() -> None:
    fresh = Applicant(address="Số 9, xã Lâm Thao", card_issued_on=date(2025, 1, 1))
    assert merge(KNOWN, fresh).address == "Số 9, xã Lâm Thao"
    newer = replace(KNOWN, card_issued_on=date(2026, 1, 1))
    assert merge(newer, fresh).address == KNOWN.address
    same = replace(KNOWN, card_issued_on=fresh.card_issued_on)
    assert merge(same, fresh).address == KNOWN.address
    older = replace(KNOWN, card_issued_on=date(2024, 12, 31))
    assert merge(older, fresh).address == "Số 9, xã Lâm Thao"
    assert merge(older, replace(fresh, card_issued_on=None)).address == KNOWN.address
    assert merge(replace(KNOWN, address=""), replace(fresh, card_issued_on=None)).address == "Số 9, xã Lâm Thao"


def test_what_an_older_card_says_changes_nothing_but_fills_what_is_empty() -> None:
    newest = replace(KNOWN, name="Nguyễn Thị Hà", address="Số 9, xã Lâm Thao", card_issued_on=date(2025, 7, 2))
    older = Applicant(
        name="Nguyễn Thị Thu Hà",
        number=newest.number,
        address="Số 1, huyện Lâm Thao",
        old_number="131234567",
        phone="0987654321",
        card_issued_on=date(2021, 6, 15),
    )
    assert is_older_card(newest, older)
    assert merge(newest, older) == replace(newest, old_number="131234567", phone="0987654321")
    assert not is_older_card(older, newest)
    assert not is_older_card(newest, replace(older, card_issued_on=None))
    assert not is_older_card(replace(newest, card_issued_on=None), older)
    assert not is_older_card(newest, newest)


def test_a_card_that_is_read_again_corrects_what_nobody_has_touched() -> None:
    garbled = replace(KNOWN, name="Nguyễn Thị Thu H", address="Số 100, đờng âu C", card_issued_on=date(2021, 6, 15))
    again = replace(garbled, name="Nguyễn Thị Thu Hà", address="Số 100, đường Âu Cơ", phone="")
    shown = replace(garbled, phone="0987654321")
    assert read_again(shown, garbled, again) == replace(again, phone="0987654321")
    typed = replace(shown, address="Số 7, xã Lâm Thao")
    assert read_again(typed, garbled, again) == replace(again, address="Số 7, xã Lâm Thao", phone="0987654321")
    empty = replace(shown, address="")
    assert read_again(empty, garbled, again) == replace(again, phone="0987654321")
    assert read_again(shown, garbled, replace(again, address="")).address == garbled.address
    older = replace(again, card_issued_on=date(2020, 1, 1))
    assert read_again(shown, garbled, older) == shown
    newer = replace(again, card_issued_on=date(2026, 1, 1))
    assert read_again(shown, garbled, newer) == replace(newer, phone="0987654321")


def test_a_merge_takes_each_fresh_value_and_keeps_the_record() -> None:
    fresh = Applicant(
        id=new_id(),
        kind=ApplicantKind.ENTERPRISE,
        name="Trần Văn An",
        number="025090001234",
        tax_code="0100109106",
        birth_date=date(1990, 3, 15),
        sex=Sex.MALE,
        address="Số 9, xã Lâm Thao",
        phone="0987654321",
        email="an@vidu.vn",
        old_number="131234567",
        card_issued_on=date(2025, 1, 1),
    )
    assert merge(KNOWN, fresh) == replace(fresh, id=KNOWN.id)
    assert merge(fresh, Applicant()) == replace(fresh, kind=ApplicantKind.CITIZEN)


def test_doubles() -> None:
    other = replace(KNOWN, id=new_id(), number="", name="NGUYEN THI THU HA")
    assert is_likely_double(KNOWN, other)
    assert not is_likely_double(KNOWN, KNOWN)
    assert not is_likely_double(KNOWN, replace(other, birth_date=date(1991, 3, 14)))
    assert not is_likely_double(KNOWN, replace(other, name="Nguyễn Thị Thu Hằng"))
    assert not is_likely_double(KNOWN, replace(other, number=KNOWN.number)), "that is one person, and known as such"
    assert is_likely_double(KNOWN, replace(other, number="025190009999"))
    assert is_likely_double(replace(KNOWN, id=None, number=""), replace(other, id=None)), "neither is stored yet"
    assert not is_likely_double(replace(KNOWN, birth_date=None), replace(other, birth_date=None))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, []),
        ({"name": " "}, [("name.missing", "name")]),
        ({"name": "Hà 2"}, [("name.digits", "name")]),
        ({"number": "0251900"}, [("number.digit_count", "number")]),
        ({"number": ""}, []),
        ({"birth_date": date(2027, 1, 1), "number": ""}, [("birth.future", "birth_date")]),
        ({"birth_date": TODAY, "number": ""}, []),
        ({"birth_date": date(1991, 1, 1)}, [("number.birth_year", "number")]),
        ({"number": "025490001234", "birth_date": None, "sex": None}, [("number.century", "number")]),
        ({"number": "025326001234", "birth_date": None, "sex": None}, []),
        ({"number": "025327001234", "birth_date": None, "sex": None}, [("number.century", "number")]),
        ({"birth_date": None, "birth_year": 1990}, []),
        ({"birth_date": None, "birth_year": 1991}, [("number.birth_year", "number")]),
        ({"birth_date": None, "birth_year": 1899, "number": ""}, [("birth.too_old", "birth_date")]),
        ({"birth_date": None, "birth_year": 2027, "number": ""}, [("birth.future", "birth_date")]),
        ({"other_phone": "0987654321"}, []),
        ({"other_phone": "0987"}, [("phone.too_short", "phone")]),
        ({"number": "", "passport": "C1234567", "birth_date": None}, []),
        ({"number": "²" * 12}, [("number.not_digits", "number")]),
        ({"phone": "09"}, [("phone.too_short", "phone")]),
        ({"email": ""}, []),
        ({"email": "ha@X.vn"}, []),
        ({"email": "ha@"}, [("email.wrong", "email")]),
        ({"email": "@vidu.vn"}, [("email.wrong", "email")]),
        ({"email": "vidu.vn"}, [("email.wrong", "email")]),
        ({"email": "ha@vidu"}, [("email.wrong", "email")]),
        ({"email": "ha@vidu."}, [("email.wrong", "email")]),
        ({"email": "ha@.vidu"}, [("email.wrong", "email")]),
        ({"email": "ha @vidu.vn"}, [("email.wrong", "email")]),
        ({"address": ""}, [("address.missing", "address")]),
        ({"address": " "}, [("address.missing", "address")]),
        ({"kind": ApplicantKind.ENTERPRISE, "number": ""}, [("tax_code.missing", "number")]),
        ({"kind": ApplicantKind.ENTERPRISE, "tax_code": "0100109107"}, [("tax_code.wrong", "number")]),
        ({"kind": ApplicantKind.ENTERPRISE, "tax_code": "0100109106"}, []),
        ({"kind": ApplicantKind.ENTERPRISE, "tax_code": "0100109106", "name": "Công ty 26"}, []),
        (
            {"name": "", "phone": "09", "email": "x", "address": "", "number": ""},
            [
                ("name.missing", "name"),
                ("phone.too_short", "phone"),
                ("email.wrong", "email"),
                ("address.missing", "address"),
            ],
        ),
    ],
)
def test_each_field_says_its_problem(change: dict[str, object], said: list[tuple[str, str]]) -> None:
    person = replace(KNOWN, **change)  # type: ignore[arg-type]
    assert [(problem.code, problem.field) for problem in problems_of(person, today=TODAY)] == said


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({}, False),
        ({"sex": Sex.MALE}, True),
        ({"sex": Sex.MALE, "kind": ApplicantKind.ENTERPRISE}, False),
        # The shape of the number is checked elsewhere.
        ({"sex": Sex.MALE, "number": "02519000123"}, False),
        ({"sex": Sex.MALE, "number": "025 190 001 234"}, False),
        ({"sex": Sex.MALE, "number": "02519000123x"}, False),
    ],
)
def test_a_citizens_number_agrees_with_the_sex(change: dict[str, object], refused: bool) -> None:
    person = replace(KNOWN, **change)  # type: ignore[arg-type]
    assert refusal(lambda: check_agreement_of(person)) == (("number.sex", "number", {}) if refused else None)


def test_a_card_describes_a_citizen() -> None:
    card = IdentityCard(
        number="025190001234",
        old_number="131234567",
        name="NGUYỄN THỊ THU HÀ",
        birth_date=date(1990, 3, 14),
        sex=Sex.FEMALE,
        address="Số 18, phường Việt Trì",
        issued_on=date(2021, 6, 15),
    )
    assert from_card(card) == Applicant(
        name="Nguyễn Thị Thu Hà",
        number="025190001234",
        birth_date=date(1990, 3, 14),
        sex=Sex.FEMALE,
        address="Số 18, phường Việt Trì",
        old_number="131234567",
        card_issued_on=date(2021, 6, 15),
    )


def test_the_receipt_shows_the_personal_number_or_else_the_tax_code() -> None:
    assert Applicant(number="025190001234", tax_code="0100109106").public_number == "025190001234"
    assert Applicant(tax_code="0100109106").public_number == "0100109106"


@pytest.mark.parametrize(
    ("fresh", "nothing"),
    [
        (Applicant(), True),
        (Applicant(name="Nguyen Thi Thu Ha"), True),
        (Applicant(phone="0912345678", address=KNOWN.address), True),
        (Applicant(phone="0987654321"), False),
        (Applicant(old_number="131234567"), False),
        # A merge keeps the known address; the other one is still news.
        (Applicant(address="Số 9, xã Lâm Thao"), False),
    ],
)
def test_what_is_known_already_adds_nothing(fresh: Applicant, nothing: bool) -> None:
    assert adds_nothing(KNOWN, fresh) is nothing


def test_the_number_that_papers_show() -> None:
    bare = replace(KNOWN, number="")
    assert KNOWN.public_number == "025190001234"
    assert replace(bare, tax_code="0100109106", passport="C1234567").public_number == "0100109106"
    assert replace(bare, passport="C1234567", old_number="131234567").public_number == "C1234567"
    assert replace(bare, old_number="131234567").public_number == "131234567"


def test_two_phones_are_one_text() -> None:
    assert KNOWN.phones == "0912345678"
    assert replace(KNOWN, other_phone="0987654321").phones == "0912345678 / 0987654321"
    assert replace(KNOWN, phone="").phones == ""


def test_the_year_of_birth_is_what_anything_tells() -> None:
    nobody = Applicant()
    assert nobody.year_of_birth is None
    assert replace(nobody, birth_date=date(1969, 5, 7), number="025190001234").year_of_birth == 1969
    assert replace(nobody, birth_year=1970, number="025190001234").year_of_birth == 1970
    assert replace(nobody, number="025190001234").year_of_birth == 1990
    assert replace(nobody, number="02519000123").year_of_birth is None
    assert replace(nobody, number="02519000123X").year_of_birth is None


def test_phones_and_births_are_merged_as_a_whole() -> None:
    two = replace(KNOWN, other_phone="0987654321")
    assert merge(two, Applicant(phone="0911111111")).phones == "0911111111"
    assert merge(two, Applicant(name=KNOWN.name)).phones == two.phones
    year = replace(KNOWN, birth_date=None, birth_year=1990)
    assert merge(year, Applicant(birth_date=date(1990, 3, 14))).birth_year is None
    assert merge(KNOWN, Applicant(birth_year=1990)) == KNOWN, "the known day says more"
    other = merge(KNOWN, Applicant(birth_year=1991))
    assert (other.birth_date, other.birth_year) == (None, 1991)
    assert merge(year, Applicant(birth_year=1991)).birth_year == 1991
    assert merge(year, Applicant(phone="0911111111")).birth_year == 1990


def test_doubles_by_the_year_alone() -> None:
    day = replace(KNOWN, id=new_id(), number="")
    year = replace(day, id=new_id(), birth_date=None, birth_year=1990)
    assert is_likely_double(day, year)
    assert is_likely_double(year, KNOWN)
    assert not is_likely_double(year, replace(day, birth_date=date(1991, 1, 1)))
    by_number = replace(KNOWN, id=new_id(), number="025190009999", birth_date=None)
    assert not is_likely_double(by_number, replace(KNOWN, birth_date=None)), "two numbers of one year are two people"


def test_numbers_and_births_are_checked_one_by_one() -> None:
    assert refusal(lambda: check_numbers_of(KNOWN, today=TODAY)) is None
    wrong = replace(KNOWN, number="025191001234")
    assert refusal(lambda: check_numbers_of(wrong, today=TODAY)) == (
        "number.birth_year",
        "number",
        {"number_year": 1991, "year": 1990},
    )
    assert refusal(lambda: check_birth_of(KNOWN, today=TODAY)) is None
    assert refusal(lambda: check_birth_of(wrong, today=TODAY)) is not None
    young = replace(KNOWN, birth_date=None, birth_year=2027)
    assert refusal(lambda: check_birth_of(young, today=TODAY)) == ("birth.future", "birth_date", {})
