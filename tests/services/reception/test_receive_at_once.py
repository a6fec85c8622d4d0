"""A result that is handed back while the applicant waits (Nghị định 118/2025/NĐ-CP Điều 17 khoản 4)."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.ledger import LedgerFilter, LedgerTotals
from desktop_app.domain.dossier.payloads.results import Returned
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import Problems
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_dossier, reprint
from desktop_app.services.dossier.hand_over import to_hand_over
from desktop_app.services.printing.spool import job_of, open_spool
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.alerts import todays_alerts
from desktop_app.services.reports.ledger import open_ledger, totals_of
from desktop_app.services.reports.statistics import report
from tests.conftest import MovableClock, a_reception

INSTANT = "A22"


def _page(context: DeskContext, person: Applicant, copies: int = 1) -> Reception:
    page = a_reception(context, person)
    return replace(page, procedure_id=INSTANT, steps=(), at_once=True, copies=copies)


def test_one_action_receives_and_hands_back(context: DeskContext, people: list[Applicant]) -> None:
    made = receive(context, _page(context, people[0], 30))
    assert made.job_id is None
    assert open_spool(context) == [], "no receipt is printed"
    opened = open_dossier(context, made.dossier.id)
    assert opened is not None
    assert [event.kind for event in opened.events] == [EventKind.RECEIVED, EventKind.RESULT_READY, EventKind.RETURNED]
    assert {event.at for event in opened.events} == {made.dossier.received_at}
    assert opened.state.status is Status.RETURNED
    payload = opened.events[-1].payload
    assert isinstance(payload, Returned)
    assert (payload.at_once, payload.copies, payload.collector) == (True, 30, people[0].name)
    assert to_hand_over(context) == []
    assert todays_alerts(context).alerts == ()


def test_it_takes_a_code_and_an_entry_like_any_other(context: DeskContext, people: list[Applicant]) -> None:
    before = receive(context, a_reception(context, people[0]), printed=False).dossier
    made = receive(context, _page(context, people[1])).dossier
    assert (made.code, made.entry) == ("H44.18-261123-0002", before.entry + 1)


def test_ledger_and_report_count_it(context: DeskContext, people: list[Applicant]) -> None:
    receive(context, _page(context, people[0], 30))
    assert totals_of(context, open_ledger(context, LedgerFilter())) == LedgerTotals(all=1, closed=1)
    total = report(context, date(2026, 11, 1), date(2026, 11, 30)).total
    assert (total.direct, total.on_time, total.open_in_time) == (1, 1, 0)


def test_saved_twice_it_is_handed_back_once(context: DeskContext, people: list[Applicant]) -> None:
    page = _page(context, people[0])
    first, second = receive(context, page), receive(context, page)
    assert first.dossier.code == second.dossier.code
    opened = open_dossier(context, page.id)
    assert opened is not None
    assert len(opened.events) == 3


def test_a_receipt_that_is_asked_for_is_an_original(context: DeskContext, people: list[Applicant]) -> None:
    made = receive(context, _page(context, people[0])).dossier
    job = job_of(context, reprint(context, made.id))
    assert job is not None
    assert job.reprint == 0


def test_after_the_cutoff_it_needs_an_appointment(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    clock.now = datetime(2026, 11, 27, 15, 0, 1, tzinfo=VIETNAM)
    page = _page(context, people[0])
    with pytest.raises(Problems) as caught:
        receive(context, page)
    (problem,) = caught.value.problems
    assert (problem.code, problem.field, problem.params["due"]) == ("at_once.tomorrow", "at_once", "30/11/2026")
    assert open_dossier(context, page.id) is None, "nothing was stored"
    made = receive(context, replace(page, at_once=False))
    assert made.job_id is not None
    assert made.dossier.due_at.date() == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"procedure_id": "A01"}, "at_once.not_instant"),
        ({"is_non_territorial": True}, "at_once.elsewhere"),
        ({"copies": 0}, "copies.range"),
        ({"copies": 1_000}, "copies.range"),
    ],
)
def test_what_cannot_be_handed_back_at_once_is_refused(
    context: DeskContext, people: list[Applicant], changes: dict[str, object], code: str
) -> None:
    with pytest.raises(Problems) as caught:
        receive(context, replace(_page(context, people[0]), **changes))  # type: ignore[arg-type]
    assert [problem.code for problem in caught.value.problems] == [code]
