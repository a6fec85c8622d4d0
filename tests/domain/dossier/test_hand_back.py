"""Who may have a result, and what each way back needs."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.demo.sample_desk import sample_people
from desktop_app.domain.dossier.dossier import DocumentState, Reception, ReturnMethod, SubmittedDocument
from desktop_app.domain.dossier.hand_back import (
    HandBack,
    divided,
    fits_form,
    may_collect,
    originals_of,
    problems_of_hand_back,
    way_back,
)
from desktop_app.domain.dossier.payloads.results import KeptPaper
from desktop_app.domain.dossier.procedure import CopyCounts, RequiredDocument
from desktop_app.domain.law.result import ResultForm
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.text import tidy
from desktop_app.services.context import new_id
from tests.domain.refusals import refusal

OWNER, SUBMITTER, STRANGER = sample_people(3)
PAGE = Reception(new_id(), OWNER, "A01", (), (), submitter=SUBMITTER)
NAMELESS = replace(PAGE, owner=Applicant(name="Nguyễn Thị Thu Hà"), submitter=None)
COMPANY = replace(PAGE, owner=Applicant(name="Công ty Hùng Vương", tax_code="2600123456"), submitter=None)
AT_DESK = HandBack(ReturnMethod.DESK, True, "", OWNER.name, OWNER.number)
BY_POST = HandBack(ReturnMethod.POST, address="Số 7, đường Bến Gót", tracking_number="EV1VN")
ONLINE = HandBack(ReturnMethod.ELECTRONIC, electronic_place="ha@example.vn")


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (AT_DESK, []),
        (replace(AT_DESK, collector_name=SUBMITTER.name, collector_number=SUBMITTER.number), []),
        (replace(AT_DESK, has_receipt=False), [("return.no_receipt", "receipt")]),
        (replace(AT_DESK, has_receipt=False, no_receipt_reason=" "), [("return.no_receipt", "receipt")]),
        (replace(AT_DESK, has_receipt=False, no_receipt_reason="Đơn báo mất ngày 01/12"), []),
        (replace(AT_DESK, collector_name=" "), [("return.nobody", "collector")]),
        (
            replace(AT_DESK, has_receipt=False, collector_name=""),
            [("return.no_receipt", "receipt"), ("return.nobody", "collector")],
        ),
        (replace(AT_DESK, collector_number=STRANGER.number), [("return.stranger", "authority")]),
        (replace(AT_DESK, collector_number=STRANGER.number, authority=" "), [("return.stranger", "authority")]),
        (replace(AT_DESK, collector_number=STRANGER.number, authority="Giấy ủy quyền 01/12"), []),
        (
            replace(AT_DESK, collector_number="", authority="Giấy ủy quyền 01/12"),
            [("return.no_number", "collector_number")],
        ),
        (BY_POST, []),
        (replace(BY_POST, address=""), [("return.no_address", "address")]),
        (replace(BY_POST, tracking_number=" "), [("return.no_tracking", "tracking_number")]),
        (
            replace(BY_POST, address=" ", tracking_number=""),
            [("return.no_address", "address"), ("return.no_tracking", "tracking_number")],
        ),
        (ONLINE, []),
        (replace(ONLINE, electronic_place=""), [("return.no_place", "electronic_place")]),
        (replace(ONLINE, satisfaction=1), []),
        (replace(ONLINE, satisfaction=5), []),
        (replace(ONLINE, satisfaction=0), [("return.satisfaction", "satisfaction")]),
        (replace(ONLINE, satisfaction=6), [("return.satisfaction", "satisfaction")]),
    ],
)
def test_what_forbids_handing_back(wanted: HandBack, said: list[tuple[str, str]]) -> None:
    assert [(one.code, one.field) for one in problems_of_hand_back(wanted, PAGE)] == said


@pytest.mark.parametrize(
    ("name", "number", "page", "may"),
    [
        (OWNER.name, OWNER.number, PAGE, True),
        # A number decides: a name alone is anybody's.
        (OWNER.name, "", PAGE, False),
        ("Tên khác", OWNER.number, PAGE, True),
        ("nguyen thi thu ha", "", NAMELESS, True),
        ("Nguyễn Thị Thu Hương", "", NAMELESS, False),
        ("Công ty Hùng Vương", "", COMPANY, False),
    ],
)
def test_who_may_collect(name: str, number: str, page: Reception, may: bool) -> None:
    assert may_collect(name, number, page) is may


@given(st.sampled_from(sample_people(40)), st.booleans(), st.text(max_size=5))
def test_a_strangers_card_opens_nothing_without_an_authority(person: Applicant, receipt: bool, authority: str) -> None:
    wanted = replace(
        AT_DESK,
        has_receipt=receipt,
        collector_name=person.name,
        collector_number=person.number,
        authority=authority,
    )
    codes = {one.code for one in problems_of_hand_back(wanted, PAGE)}
    is_known = person.number in {OWNER.number, SUBMITTER.number}
    assert ("return.stranger" in codes) == (not is_known and not tidy(authority))
    assert ("return.no_receipt" in codes) == (not receipt)


@pytest.mark.parametrize(
    ("form", "wanted", "way"),
    [
        (None, ReturnMethod.ELECTRONIC, ReturnMethod.ELECTRONIC),
        (None, ReturnMethod.POST, ReturnMethod.POST),
        (ResultForm.ELECTRONIC, ReturnMethod.DESK, ReturnMethod.ELECTRONIC),
        (ResultForm.BOTH, ReturnMethod.POST, ReturnMethod.POST),
        (ResultForm.BOTH, ReturnMethod.ELECTRONIC, ReturnMethod.DESK),
        (ResultForm.PAPER, ReturnMethod.DESK, ReturnMethod.DESK),
    ],
)
def test_a_paper_goes_back_as_a_paper_and_what_has_none_electronically(
    form: ResultForm | None, wanted: ReturnMethod, way: ReturnMethod
) -> None:
    assert way_back(form, replace(PAGE, return_method=wanted)) is way
    assert fits_form(way, form)


@pytest.mark.parametrize("method", ReturnMethod)
def test_a_paper_never_leaves_electronically(method: ReturnMethod) -> None:
    is_electronic = method is ReturnMethod.ELECTRONIC
    fitting = [fits_form(method, form) for form in (ResultForm.PAPER, ResultForm.BOTH, ResultForm.ELECTRONIC, None)]
    assert fitting == [not is_electronic, not is_electronic, is_electronic, True]


def _line(name: str, state: DocumentState = DocumentState.PRESENT, **counts: int) -> SubmittedDocument:
    return SubmittedDocument(name, CopyCounts(**counts), state)


HANDED_IN = replace(
    PAGE,
    documents=(
        _line("Mẫu đăng ký", original=1),
        _line("Văn bản đề nghị của doanh nghiệp", original=1),
        _line("Tờ khai", original=1),
        _line("Giấy chứng nhận tiền ký quỹ", original=1),
        _line("Bằng tốt nghiệp", original=1, copy=2),
        _line("Căn cước", original=1),
        _line("Hộ chiếu", certified=1),
        _line("Sổ hộ khẩu", DocumentState.MISSING, original=1),
        _line("Sổ gốc", original=2),
    ),
)
REQUIRED = (
    RequiredDocument("Mẫu đăng ký", form_number="Mẫu 01"),
    RequiredDocument("Sổ gốc"),
    RequiredDocument("Giấy chứng nhận tiền ký quỹ", form_number="Mẫu 05"),
    RequiredDocument("Căn cước", present_only=True),
    RequiredDocument("Bằng tốt nghiệp"),
)
ORIGINALS = originals_of(HANDED_IN, REQUIRED)


def test_originals_that_were_taken_in_go_back_and_what_was_written_for_the_procedure_stays() -> None:
    assert [(paper.name, paper.counts) for paper in ORIGINALS] == [
        ("Giấy chứng nhận tiền ký quỹ", CopyCounts(original=1)),
        ("Bằng tốt nghiệp", CopyCounts(original=1)),
        ("Sổ gốc", CopyCounts(original=2)),
    ]
    assert originals_of(PAGE, REQUIRED) == ()


def test_all_go_back_unless_an_officer_says_otherwise() -> None:
    assert divided(ORIGINALS, AT_DESK) == (ORIGINALS, ())
    ticked = replace(
        AT_DESK, originals=("Giấy chứng nhận tiền ký quỹ", "Bằng tốt nghiệp", "Sổ gốc"), kept_reason="thừa"
    )
    assert divided(ORIGINALS, ticked) == (ORIGINALS, ())


def test_an_original_that_stays_needs_a_reason() -> None:
    ticked = replace(AT_DESK, originals=("Giấy chứng nhận tiền ký quỹ", "Sổ gốc"), kept_reason=" ")
    refused = ("originals.no_reason", "kept_reason", {"name": "Bằng tốt nghiệp"})
    assert refusal(lambda: divided(ORIGINALS, ticked)) == refused
    kept = divided(ORIGINALS, replace(ticked, kept_reason=" Luật giữ lại "))
    assert kept == (
        (ORIGINALS[0], ORIGINALS[2]),
        (KeptPaper("Bằng tốt nghiệp", "Luật giữ lại", CopyCounts(original=1)),),
    )


@pytest.mark.parametrize("typed", ["025 069 000 001", "025.069.000.001", "025-069-000-001", " 025069000001 "])
def test_a_number_in_groups_needs_no_authority(typed: str) -> None:
    page = replace(NAMELESS, owner=Applicant(name="Lê Văn Khánh", number="025069000001"))
    assert may_collect("Lê Văn Khánh", typed, page)
    assert problems_of_hand_back(replace(AT_DESK, collector_name="Lê Văn Khánh", collector_number=typed), page) == []


def test_a_passport_and_a_former_card_decide_too() -> None:
    guest = replace(NAMELESS, owner=Applicant(name="Anna Schmidt", passport="C1234567"))
    assert may_collect("A. Schmidt", "c 1234567", guest)
    assert not may_collect("Anna Schmidt", "C1234568", guest)
    former = replace(NAMELESS, owner=Applicant(name="Lê Văn Khánh", number="025069000001", old_number="131234567"))
    assert may_collect("Lê Văn Khánh", "131 234 567", former)
    assert not may_collect("Lê Văn Khánh", "", former)
