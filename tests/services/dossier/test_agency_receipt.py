"""A dossier for a competent agency elsewhere: both moments, the deadline for the papers, the due date, the receipt."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.actions import DossierAction, available_actions
from desktop_app.domain.dossier.alerts import AlertKind
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.agency_receipt import agency_received
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import OpenedDossier, open_dossier
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over, to_hand_over
from desktop_app.services.printing.spool import JobState, print_job
from desktop_app.services.reception.appointments import explain_due_date
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.alerts import todays_alerts
from tests.conftest import MovableClock, a_reception

TEN = (LimitStep(10, LimitUnit.WORKING_DAY),)


def _at(day: int, hour: int, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=VIETNAM)


def _received(context: DeskContext, person: Applicant) -> Dossier:
    page = replace(a_reception(context, person), steps=TEN, is_non_territorial=True)
    return receive(context, page, printed=False).dossier


def _opened(context: DeskContext, dossier: Dossier) -> OpenedDossier:
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    return opened


def test_the_limit_begins_when_the_agency_has_it(
    context: DeskContext, people: list[Applicant], clock: MovableClock, tmp_path: Path
) -> None:
    clock.now = _at(9, 10)
    dossier = _received(context, people[0])
    opened = _opened(context, dossier)
    assert (opened.dossier.received_at, opened.dossier.clock_started_at) == (_at(9, 10), None)
    # Expected for the last day for forwarding, 10/11; 24/11 is off.
    assert dossier.due_at == opened.dossier.due_at == _at(25, 16, 30)
    assert explain_due_date(context, opened).kept is None
    clock.now = _at(12, 9, 20)
    taken = agency_received(context, dossier.id, _at(11, 14, 5), "Bưu gửi EV 1")
    opened = _opened(context, dossier)
    assert (opened.dossier.received_at, opened.dossier.clock_started_at) == (_at(9, 10), _at(11, 14, 5))
    assert opened.dossier.due_at == taken.state.due_at == _at(26, 16, 30)
    due = explain_due_date(context, opened)
    assert (due.explanation.days[0].day, due.kept, due.extended_to) == (_at(11, 0).date(), None, None)
    assert print_job(context, taken.job_ids[0]) is JobState.SENT
    (written,) = (tmp_path / "pdf").glob("*.pdf")
    text = " ".join(pypdfium2.PdfDocument(written)[0].get_textpage().get_text_bounded().replace("\xa0", " ").split())
    assert "14 giờ 05 phút, ngày 11 tháng 11 năm 2026" in text
    assert "26 tháng 11 năm 2026" in text


@pytest.mark.parametrize(
    ("now", "awaits"),
    [(_at(4, 16, 59, month=8), False), (_at(4, 23, 59, month=8), False), (_at(5, 0, 0, month=8), True)],
)
def test_before_the_decree_of_2026_the_limit_begins_at_the_counter(
    context: DeskContext, people: list[Applicant], clock: MovableClock, now: datetime, awaits: bool
) -> None:
    clock.now = now
    dossier = _received(context, people[0])
    state = _opened(context, dossier).state
    assert state.awaits_agency is awaits
    assert state.clock_started_at == (None if awaits else now)
    offered = DossierAction.AGENCY_RECEIVED in available_actions(state, Role.OFFICER)
    assert offered is awaits
    if not awaits:
        with pytest.raises(RuleViolation, match=r"agency\.not_awaited"):
            agency_received(context, dossier.id)


def test_only_a_dossier_for_elsewhere_waits(context: DeskContext, people: list[Applicant]) -> None:
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    assert dossier.clock_started_at == dossier.received_at
    assert not _opened(context, dossier).state.awaits_agency


@pytest.mark.parametrize(
    ("at", "code"),
    [(_at(9, 9, 59), "agency.before_reception"), (_at(9, 11, 1), "agency.future"), (_at(9, 10, 0), "")],
)
def test_an_impossible_moment_is_refused(
    context: DeskContext, people: list[Applicant], clock: MovableClock, at: datetime, code: str
) -> None:
    clock.now = _at(9, 10).replace(second=31)
    dossier = _received(context, people[0])
    clock.now = _at(9, 11)
    if not code:
        assert agency_received(context, dossier.id, at).state.clock_started_at == dossier.received_at
        return
    with pytest.raises(RuleViolation) as caught:
        agency_received(context, dossier.id, at)
    assert caught.value.code == code
    assert _opened(context, dossier).state.awaits_agency


def test_the_papers_are_forwarded_within_a_working_day(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    clock.now = _at(12, 15, 30)
    here = receive(context, a_reception(context, people[1]), printed=False).dossier
    dossier = _received(context, people[0])
    by = {item.row.id: (item.by, item.is_late) for item in to_hand_over(context)}
    assert by == {here.id: (_at(13, 11, 30), False), dossier.id: (_at(13, 17), False)}
    assert [alert.kind for alert in todays_alerts(context).alerts] == []
    clock.now = _at(13, 17, 1)
    assert {item.row.id for item in to_hand_over(context) if item.is_late} == {here.id, dossier.id}
    alerts = todays_alerts(context)
    assert [(alert.kind, alert.row.id) for alert in alerts.alerts] == [(AlertKind.FORWARD, dossier.id)]
    assert alerts.urgent == 1
    hand_over(context, [dossier.id], HandOverTo("Sở Nội vụ tỉnh khác"), printed=False)
    kinds = [alert.kind for alert in todays_alerts(context).alerts]
    assert kinds == [AlertKind.FORWARD], "until the agency's receipt is noted"
    agency_received(context, dossier.id)
    assert todays_alerts(context).alerts == ()


def test_a_result_ends_the_wait_for_the_agency(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    dossier = _received(context, people[0])
    clock.move(days=4)
    result_ready(context, dossier.id)
    assert AlertKind.FORWARD not in {alert.kind for alert in todays_alerts(context).alerts}
