"""What is not received yet: the code on its paper, who may be asked for what, and the waiting time before reception."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.dossier import (
    DocumentState,
    Reception,
    SubmittedDocument,
    missing_papers,
    problems_of_intake,
    problems_of_reception,
)
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.intake import format_intake_code, intake_code_in, waits_before
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.supplement import SupplementRules, SupplementStage, Waiting, check_request
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import new_id
from desktop_app.services.law import load_law
from tests.domain.received import received_body
from tests.events import make_event

AT = datetime(2026, 11, 24, 2, tzinfo=UTC)
TODAY = date(2026, 11, 24)
RULES = load_law().rules(TODAY)
HA = Applicant(name="Nguyễn Thị Thu Hà", number="025190001234", address="Số 18, đường Hoa Phượng", phone="0912345678")
PAPERS = tuple(
    SubmittedDocument(name, CopyCounts(original=1), state)
    for name, state in (
        ("Đơn đề nghị", DocumentState.PRESENT),
        ("Giấy khai sinh", DocumentState.MISSING),
        ("Ảnh 4×6", DocumentState.UNSEEN),
    )
)
PAGE = Reception(new_id(), HA, "A01", PAPERS, None)


def test_a_code_has_the_year_and_six_digits_at_least() -> None:
    assert format_intake_code(2026, 12) == "BS-2026-000012"
    assert format_intake_code(2026, 1_234_567) == "BS-2026-1234567"


def test_a_wait_that_ended_keeps_its_end() -> None:
    ended = Waiting(SupplementStage.INTAKE, AT, AT + timedelta(days=1))
    open_ = Waiting(SupplementStage.INTAKE, AT + timedelta(days=2))
    now = AT + timedelta(days=3)
    assert waits_before([ended, open_], now) == (ended, replace(open_, until=now))


@given(st.integers(2018, 9999), st.integers(1, 10**8))
def test_a_code_reads_back_however_it_is_typed(year: int, serial: int) -> None:
    code = format_intake_code(year, serial)
    assert intake_code_in(f" {code.lower()}\n") == code


@pytest.mark.parametrize(
    "text", ["", "BS-26-000001", "BS-2026-1", "H44.18-261124-0001", "025190001234", "XBS-2026-000001"]
)
def test_anything_else_is_no_code(text: str) -> None:
    assert intake_code_in(text) is None


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        (PAGE, []),
        (replace(PAGE, documents=()), []),
        (replace(PAGE, procedure_id=""), ["procedure.missing"]),
        (replace(PAGE, owner=replace(HA, name="")), ["name.missing"]),
        (replace(PAGE, submitter=replace(HA, phone="09")), ["phone.too_short"]),
    ],
)
def test_what_the_paper_names_has_to_be_there(page: Reception, codes: list[str]) -> None:
    assert [one.code for one in problems_of_intake(page, today=TODAY)] == codes
    assert set(codes) <= {one.code for one in problems_of_reception(page, today=TODAY, rules=RULES)}


def test_what_is_marked_missing_is_asked_for() -> None:
    assert missing_papers(PAPERS) == ("Giấy khai sinh",)


def _event(kind: EventKind, days: int, **body: object) -> DossierEvent:
    return make_event(new_id(), PAGE.id, kind, AT + timedelta(days=days), new_id(), body)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=5))
def test_every_wait_at_the_counter_ends_where_the_next_begins_and_the_last_with_reception(gaps: list[int]) -> None:
    days = [sum(gaps[:place]) for place in range(len(gaps) + 1)]
    asked = [_event(EventKind.SUPPLEMENT_REQUESTED, day, stage="intake", override="x") for day in days[:-1]]
    waiting = merge_events(asked).state
    assert waiting.status is Status.NEW
    assert [wait.until is None for wait in waiting.waits] == [False] * (len(asked) - 1) + [True]
    reception = _event(EventKind.RECEIVED, days[-1], **received_body(PAGE.id, "2027-12-08T16:30:00+07:00"))
    received = merge_events([*asked, reception]).state
    assert received.status is Status.RECEIVED
    assert [(wait.since, wait.until) for wait in received.waits] == [
        (AT + timedelta(days=begin), AT + timedelta(days=end)) for begin, end in pairwise(days)
    ]


@given(st.integers(0, 5), st.integers(0, 3), st.booleans(), st.booleans())
def test_nobody_but_the_head_goes_beyond_what_the_rules_allow(before: int, most: int, is_head: bool, why: bool) -> None:
    waits = waits_before([Waiting(SupplementStage.INTAKE, AT)] * before, AT + timedelta(days=1))
    assert all(wait.until is not None for wait in waits)
    override = "Luật thay đổi" if why else ""
    if before < most or (is_head and why):
        check_request(waits, SupplementStage.INTAKE, SupplementRules(most), override, is_head=is_head)
    else:
        with pytest.raises(RuleViolation):
            check_request(waits, SupplementStage.INTAKE, SupplementRules(most), override, is_head=is_head)
    if most:
        check_request(waits, SupplementStage.EXAMINATION, SupplementRules(0, most), "", is_head=False)


def test_a_pasted_code_of_the_counter_is_understood() -> None:
    for pasted in ("Phiếu BS–2026–000001.", "bs-2026-000001", "BS - 2026\u2011000001", "\ufeffBS-2026-000001"):
        assert intake_code_in(pasted) == "BS-2026-000001", pasted
    assert intake_code_in("BS-2026-000001 BS-2026-000002") is None
    assert intake_code_in("XBS-2026-000001") is None
