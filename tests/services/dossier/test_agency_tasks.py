"""Dossiers that several agencies decide: the slip, the limit of each, and what each has done."""

from dataclasses import replace
from datetime import datetime

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.payloads.interlinked import AgencyDone, AgencyTask
from desktop_app.domain.dossier.payloads.processing import HandedOver
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.agency_tasks import agency_done, proposed_tasks, send_to_agencies
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.printing.spool import open_spool
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.deadlines import watched_deadlines
from tests.conftest import MovableClock, a_reception

FIRST, SECOND = "Sở Nội vụ", "Ủy ban nhân dân tỉnh"
STEPS = (LimitStep(1, LimitUnit.WORKING_DAY, FIRST), LimitStep(3, LimitUnit.WORKING_DAY, SECOND))


@pytest.fixture
def dossier(context: DeskContext, people: list[Applicant]) -> Dossier:
    page = replace(a_reception(context, people[0]), steps=STEPS)
    return receive(context, page, printed=False).dossier


def _tasks(context: DeskContext, dossier: Dossier) -> tuple[AgencyTask, ...]:
    return tuple(replace(task, work="Thẩm định") for task in proposed_tasks(context, dossier))


def test_each_agency_gets_its_part_of_the_limit(context: DeskContext, dossier: Dossier) -> None:
    tasks = proposed_tasks(context, dossier)
    assert [task.agency for task in tasks] == [FIRST, SECOND]
    assert tasks[1].due_at == dossier.due_at
    assert tasks[0].due_at < dossier.due_at


def test_one_agency_has_no_parts(context: DeskContext, people: list[Applicant]) -> None:
    alone = receive(context, a_reception(context, people[1]), printed=False).dossier
    assert proposed_tasks(context, replace(alone, reception=replace(alone.reception, steps=None))) == ()


def test_the_slip_is_printed_and_what_is_late_shows(
    context: DeskContext, dossier: Dossier, clock: MovableClock
) -> None:
    taken = send_to_agencies(context, dossier.id, FIRST, _tasks(context, dossier), is_electronic=True)
    assert len(taken.job_ids) == 1
    assert [line.deadline.unit for line in watched_deadlines(context)] == [FIRST]
    clock.move(days=5)
    state = agency_done(context, dossier.id, FIRST, "Tờ trình 12").state
    assert [task.done_at is None for task in state.tasks] == [False, True]
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    (done,) = (event.payload for event in opened.events if isinstance(event.payload, AgencyDone))
    assert not done.in_time
    with pytest.raises(RuleViolation, match=r"interlinked\.none"):
        agency_done(context, dossier.id, FIRST)


def test_what_a_slip_needs(context: DeskContext, dossier: Dossier) -> None:
    due = datetime(2026, 12, 2, 16, 30, tzinfo=VIETNAM)
    with pytest.raises(RuleViolation, match=r"interlinked\.few"):
        send_to_agencies(context, dossier.id, FIRST, [AgencyTask(FIRST, "Ký", due)], is_electronic=False)
    result_ready(context, dossier.id)
    with pytest.raises(RuleViolation, match=r"interlinked\.ended"):
        send_to_agencies(context, dossier.id, FIRST, _tasks(context, dossier), is_electronic=False)


def test_a_dossier_for_an_agency_elsewhere_goes_with_a_slip(context: DeskContext, people: list[Applicant]) -> None:
    page = replace(a_reception(context, people[2]), is_non_territorial=True)
    elsewhere = receive(context, page, printed=False).dossier
    (taken,) = hand_over(context, [elsewhere.id], HandOverTo("Sở Nội vụ tỉnh Lào Cai"))
    jobs = {job.id: job.form for job in open_spool(context)}
    assert {jobs[job_id] for job_id in taken.job_ids} == {FormName.CONTROL_SLIP, FormName.TRANSFER_SLIP}
    opened = open_dossier(context, elsewhere.id)
    assert opened is not None
    (handed,) = (event.payload for event in opened.events if isinstance(event.payload, HandedOver))
    assert handed.slip == 1
