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
    marked,
    problems_of_reception,
    with_line,
)
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import new_id

TODAY = date(2026, 11, 23)
PEOPLE = sample_people(30)
DOCUMENTS = tuple(SubmittedDocument(f"Giấy tờ {n}", CopyCounts(original=1), DocumentState.PRESENT) for n in range(1, 4))
PAGE = Reception(new_id(), PEOPLE[0], "A01", DOCUMENTS, (LimitStep(7, LimitUnit.WORKING_DAY),))


def _codes(page: Reception) -> list[str]:
    return [problem.code for problem in problems_of_reception(page, today=TODAY)]


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, []),
        ({"procedure_id": ""}, ["procedure.missing"]),
        ({"steps": None}, ["limit.missing"]),
        ({"sets": 0}, ["sets.range"]),
        ({"sets": 100}, ["sets.range"]),
        ({"documents": ()}, ["documents.none"]),
        ({"documents": marked(DOCUMENTS, 0, DocumentState.PRESENT)}, ["documents.unseen"]),
        ({"documents": marked(DOCUMENTS, 1, DocumentState.MISSING)}, ["documents.missing"]),
        ({"return_method": ReturnMethod.POST}, ["return_address.missing"]),
        ({"return_method": ReturnMethod.ELECTRONIC}, []),
        ({"payment": Payment.DIRECT}, ["payment.no_fee"]),
        ({"payment": Payment.ONLINE, "fee": 0}, ["payment.no_fee"]),
        ({"payment": Payment.ONLINE, "fee": 400_000}, []),
        ({"owner": Applicant()}, ["name.missing", "address.missing"]),
        ({"submitter": replace(PEOPLE[1], phone="09")}, ["phone.too_short"]),
    ],
)
def test_what_forbids_receiving(change: dict[str, object], codes: list[str]) -> None:
    assert _codes(replace(PAGE, **change)) == codes  # type: ignore[arg-type]


def test_the_submitters_problems_name_the_submitters_fields() -> None:
    page = replace(PAGE, submitter=replace(PEOPLE[1], phone="09"))
    assert [problem.field for problem in problems_of_reception(page, today=TODAY)] == ["submitter_phone"]


def test_a_paper_asked_for_only_in_some_cases_may_be_missing() -> None:
    optional = replace(DOCUMENTS[0], required=False, state=DocumentState.MISSING)
    assert not _codes(replace(PAGE, documents=(optional, *DOCUMENTS[1:])))


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


def test_one_more_line() -> None:
    extra = SubmittedDocument("Giấy ủy quyền", CopyCounts(copy=1), listed=False)
    assert with_line(DOCUMENTS, 3, extra)[-1] is extra
    assert with_line(DOCUMENTS, 0, extra)[1:] == DOCUMENTS[1:]


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
