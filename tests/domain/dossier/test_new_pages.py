"""With whom a text of the search line begins a page: never with a code, or with half a number."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.new_pages import offered_applicants
from desktop_app.domain.people.identity_card import Sex
from desktop_app.domain.people.person import Applicant, ApplicantKind

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("tran van an", [Applicant(name="Tran Van An")]),
        ("ddinhj thij nguyeetj", [Applicant(name="Định Thị Nguyệt"), Applicant(name="Ddinhj Thij Nguyeetj")]),
        ("d9inh thi5 nguyet65", [Applicant(name="Đinh Thị Nguyệt"), Applicant(name="D9inh Thi5 Nguyet65")]),
        ("khanh 1969", [Applicant(name="Khanh", birth_year=1969)]),
        ("an 1969", [Applicant(name="An", birth_year=1969)]),
        ("cong ty 19/5", [Applicant(name="Cong Ty 19/5")]),
        ("025190001234", [Applicant(number="025190001234", sex=Sex.FEMALE)]),
        ("131234567", [Applicant(old_number="131234567")]),
        ("C1234567", [Applicant(passport="C1234567")]),
        ("0912345678", [Applicant(phone="0912345678")]),
        ("0100109106", [Applicant(kind=ApplicantKind.ENTERPRISE, tax_code="0100109106")]),
    ],
)
def test_what_is_offered(typed: str, offered: list[Applicant]) -> None:
    assert list(offered_applicants(typed, today=TODAY)) == offered


@pytest.mark.parametrize(
    "typed",
    [
        "H44.18-220831-0025",
        "Mã hồ sơ: H44.18–220831–0025.",
        "h4418-220831-0025",
        "0831-0025",
        "220831-0025",
        "2208310025",
        "0025",
        "BS-2026-000001",
        "H44.18",
        "h44.18-2208",
        "09123",
        "0100109107",
        "",
        "...",
        "!?",
    ],
)
def test_codes_and_halves_begin_no_page(typed: str) -> None:
    assert offered_applicants(typed, today=TODAY) == ()


@given(st.from_regex(r"[A-Za-z][0-9]{2}\\.[0-9]{2}-[0-9]{6}-[0-9]{4}", fullmatch=True), st.integers(0, 17))
def test_no_piece_of_a_code_becomes_a_phone(code: str, cut: int) -> None:
    for piece in (code[cut:], code[: len(code) - cut], code.replace("-", "")[cut:]):
        assert all(not person.phone or "-" not in piece for person in offered_applicants(piece, today=TODAY))
