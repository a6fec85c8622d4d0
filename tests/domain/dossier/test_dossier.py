from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.demo.sample_desk import sample_people
from desktop_app.domain.codec import decode, encode
from desktop_app.domain.dossier.dossier import (
    Channel,
    DocumentState,
    Reception,
    ReturnMethod,
    SubmittedDocument,
    all_present,
    checklist,
    has_same_content,
    marked,
    missing_papers,
    needs_reason,
    next_mark,
    problems_of_intake,
    problems_of_reception,
    with_line,
)
from desktop_app.domain.dossier.procedure import CopyCounts, RequiredDocument
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import new_id
from desktop_app.services.law import load_law
from tests.domain.refusals import Refusal

TODAY = date(2026, 11, 23)
RULES = load_law().rules(TODAY)
PEOPLE = sample_people(30)
DOCUMENTS = tuple(SubmittedDocument(f"Giấy tờ {n}", CopyCounts(original=1), DocumentState.PRESENT) for n in range(1, 4))
PAGE = Reception(new_id(), PEOPLE[0], "A01", DOCUMENTS, (LimitStep(7, LimitUnit.WORKING_DAY),))


def _said(page: Reception) -> list[Refusal]:
    return [(one.code, one.field, one.params) for one in problems_of_reception(page, today=TODAY, rules=RULES)]


def _states(*states: DocumentState, required: bool = True) -> tuple[SubmittedDocument, ...]:
    return tuple(replace(DOCUMENTS[0], state=state, required=required) for state in states)


UNSEEN, PRESENT, MISSING = DocumentState.UNSEEN, DocumentState.PRESENT, DocumentState.MISSING


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, []),
        ({"procedure_id": ""}, [("procedure.missing", "procedure", {})]),
        ({"steps": None}, [("limit.missing", "limit", {})]),
        ({"steps": ()}, []),
        ({"sets": 0}, [("sets.range", "sets", {"most": 99})]),
        ({"sets": 1}, []),
        ({"sets": 99}, []),
        ({"sets": 100}, [("sets.range", "sets", {"most": 99})]),
        ({"documents": ()}, [("documents.none", "documents", {})]),
        ({"documents": _states(UNSEEN, MISSING, required=False)}, [("documents.none", "documents", {})]),
        ({"documents": (), "procedure_id": ""}, [("procedure.missing", "procedure", {})]),
        ({"documents": _states(UNSEEN, UNSEEN, MISSING)}, [("documents.unseen", "documents", {"count": 2})]),
        ({"documents": _states(PRESENT, MISSING, MISSING)}, [("documents.missing", "documents", {"count": 2})]),
        (
            {"documents": _states(UNSEEN, MISSING, required=False) + _states(UNSEEN, PRESENT)},
            [("documents.unseen", "documents", {"count": 1})],
        ),
        (
            {"documents": _states(UNSEEN, MISSING, required=False) + _states(MISSING, PRESENT)},
            [("documents.missing", "documents", {"count": 1})],
        ),
        ({"return_method": ReturnMethod.POST}, [("return_address.missing", "return_address", {})]),
        (
            {"return_method": ReturnMethod.POST, "return_address": " "},
            [("return_address.missing", "return_address", {})],
        ),
        ({"return_method": ReturnMethod.POST, "return_address": "Số 9"}, []),
        ({"return_method": ReturnMethod.ELECTRONIC}, []),
        ({"return_method": ReturnMethod.ELECTRONIC, "owner": replace(PEOPLE[0], email="")}, []),
        ({"return_method": ReturnMethod.ELECTRONIC, "owner": replace(PEOPLE[0], number="", email="a@b.vn")}, []),
        (
            {"return_method": ReturnMethod.ELECTRONIC, "owner": replace(PEOPLE[0], number="", email="")},
            [("return_electronic.missing", "email", {})],
        ),
        ({"payment": Payment.DIRECT}, [("payment.no_fee", "fee", {})]),
        ({"payment": Payment.ONLINE, "fee": 0}, [("payment.no_fee", "fee", {})]),
        ({"payment": Payment.ONLINE, "fee": 400_000}, [("payment.no_proof", "fee_proof", {})]),
        ({"payment": Payment.ONLINE, "fee": 400_000, "fee_proof": "GD 8812"}, []),
        ({"payment": Payment.POST, "fee": 400_000, "fee_proof": "BĐ 11"}, [("payment.way", "way", {})]),
        ({"exemption": "Hộ nghèo", "fee": 0}, [("exemption.no_proof", "exemption_proof", {})]),
        ({"exemption": "Hộ nghèo", "exemption_proof": "Giấy chứng nhận", "fee": 0}, []),
        (
            {"exemption": "Hộ nghèo", "exemption_proof": " ", "fee": 5_000, "payment": Payment.DIRECT},
            [("exemption.with_fee", "fee", {})],
        ),
        ({"owner": Applicant()}, [("name.missing", "name", {}), ("address.missing", "address", {})]),
        (
            {"submitter": replace(PEOPLE[1], phone="09")},
            [("phone.too_short", "submitter_phone", {"missing": 8})],
        ),
        (
            {"submitter": replace(PEOPLE[1], birth_date=date(2026, 11, 24), number="")},
            [("birth.future", "submitter_birth_date", {})],
        ),
        ({"submitter": replace(PEOPLE[1], birth_date=TODAY, number="")}, []),
    ],
)
def test_what_forbids_receiving(change: dict[str, object], said: list[Refusal]) -> None:
    assert _said(replace(PAGE, **change)) == said  # type: ignore[arg-type]


def test_problems_stand_in_the_order_of_the_page() -> None:
    page = replace(
        PAGE,
        owner=replace(PEOPLE[0], name=""),
        submitter=replace(PEOPLE[1], name=""),
        documents=_states(UNSEEN),
        steps=None,
        sets=0,
        payment=Payment.DIRECT,
        return_method=ReturnMethod.POST,
        procedure_id="",
    )
    assert [field for _code, field, _params in _said(page)] == [
        "name",
        "submitter_name",
        "procedure",
        "documents",
        "limit",
        "sets",
        "fee",
        "return_address",
    ]
    assert [(one.code, one.field) for one in problems_of_intake(page, today=TODAY)] == [
        ("name.missing", "name"),
        ("name.missing", "submitter_name"),
        ("procedure.missing", "procedure"),
    ]


def test_a_paper_asked_for_only_in_some_cases_may_be_missing() -> None:
    optional = replace(DOCUMENTS[0], required=False, state=DocumentState.MISSING)
    assert not _said(replace(PAGE, documents=(optional, *DOCUMENTS[1:])))
    assert missing_papers((optional, *DOCUMENTS[1:])) == (optional.name,)


def test_the_checklist_of_a_procedure_begins_unseen() -> None:
    counts = CopyCounts(1, 2, 3, 4)
    asked = (RequiredDocument("Đơn", counts), RequiredDocument("Ảnh", CopyCounts(), required=False))
    assert checklist(asked) == (
        SubmittedDocument("Đơn", counts, DocumentState.UNSEEN, True, True, ""),
        SubmittedDocument("Ảnh", CopyCounts(), DocumentState.UNSEEN, False, True, ""),
    )
    assert counts.total == 10


def test_marking_a_line() -> None:
    once = marked(_states(UNSEEN, UNSEEN), 1, MISSING)
    assert [line.state for line in once] == [UNSEEN, MISSING]
    assert [line.state for line in marked(once, 1, PRESENT)] == [UNSEEN, PRESENT]
    assert [line.state for line in marked(once, 1, MISSING)] == [UNSEEN, UNSEEN]
    assert [line.state for line in marked(once, 0, PRESENT)] == [PRESENT, MISSING]
    assert marked(once, 2, PRESENT) is once
    assert marked(once, -1, PRESENT) is once


IN_DATABASE = SubmittedDocument("Giấy khai sinh", CopyCounts(copy=1), from_database=True)
CIVIL_STATUS = "Cơ sở dữ liệu hộ tịch điện tử"


def test_what_a_database_has_is_first_marked_as_read_there() -> None:
    lines: tuple[SubmittedDocument, ...] = (DOCUMENTS[0], IN_DATABASE)
    seen = []
    for _ in range(3):
        lines = next_mark(lines, 1)
        seen.append((lines[1].state, lines[1].note, needs_reason(lines[1])))
    assert seen == [
        (DocumentState.FROM_DATABASE, CIVIL_STATUS, False),
        (PRESENT, "", True),
        (UNSEEN, "", False),
    ]
    assert next_mark(next_mark(lines, 0), 0) == lines
    assert next_mark(lines, 2) is lines
    assert next_mark(lines, -1) is lines


def test_a_missing_one_is_read_in_the_database_after_all() -> None:
    missing = replace(IN_DATABASE, state=MISSING, note="chưa tra cứu")
    (line,) = next_mark((missing,), 0)
    assert (line.state, line.note) == (DocumentState.FROM_DATABASE, "chưa tra cứu")


def test_all_there_reads_in_the_database_what_it_has() -> None:
    asked_for = replace(IN_DATABASE, state=PRESENT, note="bản khai sinh chưa số hóa")
    lines = all_present((DOCUMENTS[0], IN_DATABASE, asked_for, replace(IN_DATABASE, state=MISSING)))
    assert [line.state for line in lines] == [PRESENT, DocumentState.FROM_DATABASE, PRESENT, MISSING]
    assert lines[2] == asked_for


def test_asking_for_what_a_database_has_needs_a_reason() -> None:
    there = replace(IN_DATABASE, state=DocumentState.FROM_DATABASE, note=CIVIL_STATUS)
    asked_for = replace(IN_DATABASE, state=PRESENT)
    refusal = ("documents.in_database", "documents", {"name": "Giấy khai sinh"})
    assert not _said(replace(PAGE, documents=(there,))), "no paper at all is a whole dossier"
    assert _said(replace(PAGE, documents=(*DOCUMENTS, asked_for))) == [refusal]
    assert _said(replace(PAGE, documents=(*DOCUMENTS, replace(asked_for, note=" ")))) == [refusal]
    assert not _said(replace(PAGE, documents=(*DOCUMENTS, replace(asked_for, note="chưa số hóa"))))


def test_the_checklist_knows_what_a_database_has() -> None:
    (line,) = checklist((RequiredDocument("Giấy khai sinh", CopyCounts(copy=1), from_database=True),))
    assert line == IN_DATABASE


SAVED = replace(PAGE, submitter=PEOPLE[1])


@pytest.mark.parametrize(
    ("wanted", "same"),
    [
        (SAVED, True),
        (replace(SAVED, owner=Applicant(name=PEOPLE[0].name, number=PEOPLE[0].number)), True),
        (replace(SAVED, submitter=Applicant(name=PEOPLE[1].name)), True),
        (replace(SAVED, owner=replace(PEOPLE[0], phone="0987654321")), False),
        (replace(SAVED, submitter=replace(PEOPLE[1], phone="0987654321")), False),
        (replace(SAVED, submitter=None), False),
        (replace(SAVED, note="khác"), False),
        (replace(SAVED, sets=2), False),
    ],
)
def test_saving_twice_stores_nothing_new(wanted: Reception, same: bool) -> None:
    assert has_same_content(SAVED, wanted) is same


def test_a_submitter_is_content() -> None:
    assert has_same_content(PAGE, PAGE)
    assert not has_same_content(PAGE, SAVED)


states = st.sampled_from(list(DocumentState))
checklists = st.lists(states, max_size=12).map(
    lambda wanted: tuple(replace(DOCUMENTS[0], state=state) for state in wanted)
)


@given(checklists, st.integers(-2, 14), st.sampled_from([DocumentState.PRESENT, DocumentState.MISSING]))
def test_marking_touches_one_line_and_marking_again_undoes_it(
    documents: tuple[SubmittedDocument, ...], place: int, state: DocumentState
) -> None:
    once = marked(documents, place, state)
    assert len(once) == len(documents)
    changed = [n for n, (old, new) in enumerate(zip(documents, once, strict=True)) if old != new]
    assert changed in ([], [place])
    if 0 <= place < len(documents) and documents[place].state is DocumentState.UNSEEN:
        assert marked(once, place, state) == documents


@given(checklists)
def test_all_there_as_listed_leaves_the_missing_ones(documents: tuple[SubmittedDocument, ...]) -> None:
    for old, new in zip(documents, all_present(documents), strict=True):
        missing = old.state is DocumentState.MISSING
        assert new.state is (DocumentState.MISSING if missing else DocumentState.PRESENT)


def test_papers_of_some_cases_are_marked_by_themselves() -> None:
    optional = replace(DOCUMENTS[0], required=False, state=UNSEEN)
    lines = all_present(
        (DOCUMENTS[0], optional, replace(optional, state=PRESENT), replace(optional, from_database=True))
    )
    assert [line.state for line in lines] == [PRESENT, UNSEEN, PRESENT, UNSEEN]


def test_one_more_line() -> None:
    extra = SubmittedDocument("Giấy ủy quyền", CopyCounts(copy=1), listed=False)
    assert with_line(DOCUMENTS, 3, extra)[-1] is extra
    assert with_line(DOCUMENTS, 3, extra) == (*DOCUMENTS, extra)
    assert with_line(DOCUMENTS, 0, extra) == (extra, *DOCUMENTS[1:])
    assert with_line(DOCUMENTS, 1, extra) == (DOCUMENTS[0], extra, DOCUMENTS[2])


receptions = st.builds(
    Reception,
    id=st.builds(new_id),
    owner=st.sampled_from(PEOPLE),
    procedure_id=st.sampled_from(["", "A01"]),
    documents=checklists,
    steps=st.none() | st.just(()) | st.just((LimitStep(5, LimitUnit.CALENDAR_DAY, "Sở Nội vụ"),)),
    submitter=st.none() | st.sampled_from(PEOPLE),
    authority=st.text(max_size=20),
    sets=st.integers(1, 9),
    fee=st.none() | st.integers(0, 10**9),
    return_method=st.sampled_from(list(ReturnMethod)),
    return_address=st.text(max_size=30),
    channel=st.sampled_from(Channel),
    payment=st.none() | st.sampled_from(Payment),
    is_non_territorial=st.booleans(),
)


@given(receptions)
def test_a_page_survives_its_journey_through_json(page: Reception) -> None:
    assert decode(encode(page), Reception) == page
