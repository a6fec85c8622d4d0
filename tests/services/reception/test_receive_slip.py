"""Entering a slip that was filled in by hand during an outage: number, moment, appointment; here and at the server."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_by_scan, open_dossier
from desktop_app.services.papers.day_sheet import sheet_of_day
from desktop_app.services.papers.outage_slips import SlipState, slip_in_scan, slips, void_slip
from desktop_app.services.printing.outage_slips import print_slips
from desktop_app.services.reception.appointments import appointment_at
from desktop_app.services.reception.drafts import keep_draft, open_latest_draft
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import rounds
from tests.conftest import MovableClock, a_reception
from tests.domain.papers.papers import KEY
from tests.enrolled import enrol
from tests.simulation.memory_server import MemoryServer

_WRITTEN = datetime(2026, 11, 23, 14, 5, tzinfo=VIETNAM)


@pytest.fixture
def codes(context: DeskContext, clock: MovableClock) -> list[str]:
    """Three slips that were printed in the morning; it is two days later now."""
    print_slips(context, 3)
    clock.now = clock.now.replace(day=25, hour=8)
    return [slip.code for slip in slips(context)]


def _page(context: DeskContext, person: Applicant, code: str, at: datetime | None = _WRITTEN) -> Reception:
    return replace(a_reception(context, person), slip=code, slip_at=at)


def test_the_dossier_has_the_number_and_the_moment_of_the_slip(
    context: DeskContext, people: list[Applicant], codes: list[str], clock: MovableClock
) -> None:
    page = _page(context, people[0], codes[1])
    made = receive(context, page)
    dossier = made.dossier
    assert (dossier.code, dossier.received_at, dossier.clock_started_at) == (codes[1], _WRITTEN, _WRITTEN)
    assert dossier.due_at == appointment_at(context, _WRITTEN, page).due
    assert dossier.due_at < appointment_at(context, clock(), page).due, "the citizen was promised the earlier day"
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    assert opened.events[0].at == clock(), "the history tells when it was entered"
    assert (opened.state.received_at, opened.dossier.received_at) == (_WRITTEN, _WRITTEN)
    assert open_by_scan(context, codes[1]) == dossier.id
    assert receive(context, page).dossier.code == codes[1], "saving twice makes one dossier"
    assert [slip.state for slip in slips(context)] == [SlipState.OPEN, SlipState.OPEN, SlipState.ENTERED]
    again = _page(context, people[1], codes[1])
    with pytest.raises(Problems, match=r"slip\.entered"):
        receive(context, again)


def test_what_the_slip_does_not_allow_is_refused_and_takes_nothing(
    context: DeskContext, people: list[Applicant], codes: list[str], clock: MovableClock
) -> None:
    for code, at, problem in (
        (codes[0], None, "slip.no_time"),
        (codes[0], clock() + timedelta(minutes=1), "slip.future"),
        (codes[0], datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM), "slip.before_print"),
        ("H44.18-261123-0199", _WRITTEN, "slip.unknown"),
        ("H44.18-261123-4001", _WRITTEN, "slip.unknown"),
    ):
        with pytest.raises(Problems) as refused:
            receive(context, _page(context, people[0], code, at))
        assert [(each.code, each.field) for each in refused.value.problems] == [(problem, "slip_at")]
    assert receive(context, _page(context, people[0], codes[0])).dossier.entry == 1


def test_an_unused_slip_is_voided_for_ever(context: DeskContext, people: list[Applicant], codes: list[str]) -> None:
    with pytest.raises(RuleViolation, match=r"void\.reason"):
        void_slip(context, codes[0], " ")
    void_slip(context, codes[0], "Không dùng")
    with pytest.raises(RuleViolation, match=r"slip\.voided"):
        void_slip(context, codes[0], "Không dùng")
    with pytest.raises(Problems, match=r"slip\.voided"):
        receive(context, _page(context, people[0], codes[0]))
    found = slip_in_scan(context, codes[0])
    assert found is not None
    assert (found.state, found.void_reason) == (SlipState.VOIDED, "Không dùng")


def test_the_sheets_of_both_days_count_the_slips(
    context: DeskContext, people: list[Applicant], codes: list[str], clock: MovableClock
) -> None:
    receive(context, _page(context, people[0], codes[0]))
    void_slip(context, codes[1], "Viết hỏng")
    today, then = sheet_of_day(context, context.today()), sheet_of_day(context, _WRITTEN.date())
    assert (today.entered_slips, today.voided_slips, today.open_slips, today.received) == (1, 1, 1, 0)
    assert (then.issued, then.received, then.entered_slips) == (3, 1, 0)
    assert [gap.subject for gap in then.gaps if gap.kind == "number"] == []
    assert [gap.subject for gap in today.gaps if gap.kind == "slip"] == [codes[2]]


def test_the_server_knows_the_moment_of_the_slip(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    server = MemoryServer()
    link = enrol(context, server, KEY)
    print_slips(context, 1)
    (slip,) = slips(context)
    clock.now = clock.now.replace(day=25, hour=8)
    dossier = receive(context, _page(context, people[0], slip.code)).dossier
    status = rounds.sync_now(context, client=link)
    assert (status.problem, status.waiting) == ("", 0)
    folded = server.folded()[dossier.id]
    assert (folded.code, folded.state.received_at, folded.state.due_at) == (slip.code, _WRITTEN, dossier.due_at)
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    assert opened.dossier.received_at == _WRITTEN


def test_a_draft_keeps_the_slip(context: DeskContext, people: list[Applicant], codes: list[str]) -> None:
    page = _page(context, people[0], codes[0])
    keep_draft(context, page, {})
    draft = open_latest_draft(context)
    assert draft is not None
    assert (draft.draft.reception.slip, draft.draft.reception.slip_at) == (codes[0], _WRITTEN)


def test_a_moment_without_a_slip_counts_for_nothing(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    made = receive(context, _page(context, people[0], "", _WRITTEN - timedelta(days=30)))
    assert made.dossier.received_at == clock()
