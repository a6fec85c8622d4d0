"""The internal process of stored dossiers: kept at reception, marked, and watched where it is late."""

from dataclasses import replace

import pytest

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.payloads.process import ProcessStepDone
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import OpenedDossier, find, open_dossier
from desktop_app.services.dossier.hand_over import HandOverTo, hand_over
from desktop_app.services.dossier.process_steps import mark_step_done, steps_of
from desktop_app.services.dossier.supplement import SupplementRequest, request_supplement, supplement_received
from desktop_app.services.dossier.undo import undo_last
from desktop_app.services.procedures.editing import state_process
from desktop_app.services.procedures.typed_procedure import TypedVersion
from desktop_app.services.reception.corrections import correct_reception
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.alerts import todays_alerts
from desktop_app.services.reports.late_steps import late_steps
from desktop_app.services.reports.ledger import LedgerFilter, late_minutes_of_line, open_newest
from desktop_app.services.sync.projection import project
from tests.conftest import MovableClock, a_reception
from tests.services.procedures.test_process_page import LINES

PROCEDURE, OTHER = "A01", "1.001193"
DECIDED = TypedVersion("77/QĐ-UBND", "20/11/2026", "hôm nay")
"""The steps: 2 hours until it is handed over, 4 hours, 2 hours until the result is there, the hand-back."""


@pytest.fixture
def desk(context: DeskContext) -> DeskContext:
    return state_process(context, PROCEDURE, LINES, DECIDED)


@pytest.fixture
def dossier(desk: DeskContext, people: list[Applicant]) -> Dossier:
    return receive(desk, a_reception(desk, people[0], PROCEDURE), printed=False).dossier


def opened_of(desk: DeskContext, dossier: Dossier) -> OpenedDossier:
    opened = open_dossier(desk, dossier.id)
    assert opened is not None
    return opened


def test_a_dossier_keeps_the_process_of_its_day(
    desk: DeskContext, dossier: Dossier, people: list[Applicant], clock: MovableClock
) -> None:
    changed = state_process(desk, PROCEDURE, LINES[:1], replace(DECIDED, decision="78/QĐ-UBND"))
    assert len(opened_of(changed, dossier).state.process.steps) == 4
    clock.move(hours=1)
    assert [step.late_minutes for step in steps_of(changed, opened_of(changed, dossier))] == [0, 0, 0, 0]
    newer = receive(changed, a_reception(changed, people[1], PROCEDURE), printed=False).dossier
    assert len(opened_of(changed, newer).state.process.steps) == 1


def test_a_procedure_without_steps_shows_nothing(desk: DeskContext, people: list[Applicant]) -> None:
    plain = receive(desk, a_reception(desk, people[0], OTHER), printed=False).dossier
    assert steps_of(desk, opened_of(desk, plain)) == ()
    _, (line,) = open_newest(desk, LedgerFilter(), 10, 10)
    assert line.step is None and late_minutes_of_line(desk, line) == 0
    assert find(desk, plain.code).dossiers[0].step_number == 0
    with pytest.raises(RuleViolation, match=r"process\.not_open"):
        mark_step_done(desk, plain.id, 1)


def test_a_late_step_is_told_by_how_much_and_ends_with_its_mark(
    desk: DeskContext, dossier: Dossier, clock: MovableClock
) -> None:
    assert late_steps(desk) == ()
    # The day after, 24/11, is off.
    clock.move(days=2)
    (late,) = todays_alerts(desk).late_steps
    assert (late.row.id, late.step.number, late.step.who) == (dossier.id, 1, "Bộ phận Một cửa")
    assert late.minutes == 6 * 60, "a day of eight hours, two of which it had"
    _, (line,) = open_newest(desk, LedgerFilter(), 10, 10)
    assert late_minutes_of_line(desk, line) == late.minutes
    hit = find(desk, dossier.code).dossiers[0]
    assert (hit.step_number, hit.step_work) == (1, LINES[0].work)

    hand_over(desk, [dossier.id], HandOverTo("Phòng Tư pháp", "", ""), printed=False)
    assert late_steps(desk) == ()
    clock.move(days=2)
    assert [each.step.number for each in late_steps(desk)] == [2]
    state = mark_step_done(desk, dossier.id, 2, " đã trình ").state
    assert state.process.present == 2
    opened = opened_of(desk, dossier)
    (payload,) = [event.payload for event in opened.events if isinstance(event.payload, ProcessStepDone)]
    assert payload == ProcessStepDone(2, LINES[1].work, "đã trình", in_time=False)
    assert [step.late_minutes > 0 for step in steps_of(desk, opened)] == [True, True, False, False]
    with pytest.raises(RuleViolation, match=r"process\.not_open"):
        mark_step_done(desk, dossier.id, 2)

    undo_last(desk, dossier.id)
    assert opened_of(desk, dossier).state.process.present == 1
    assert [each.step.number for each in late_steps(desk)] == [2]
    mark_step_done(desk, dossier.id, 2)
    result_ready(desk, dossier.id, "")
    clock.move(days=30)
    assert late_steps(desk) == (), "no time is counted for handing back"
    with pytest.raises(RuleViolation, match=r"process\.ended"):
        mark_step_done(desk, dossier.id, 4)


def test_another_desk_computes_the_same_row(desk: DeskContext, dossier: Dossier, clock: MovableClock) -> None:
    clock.move(days=1)
    before = late_steps(desk)
    with desk.store.write() as connection:
        assert project(connection, [dossier.id], clock()) == []
    assert late_steps(desk) == before != ()


def test_a_correction_to_another_procedure_takes_its_process(desk: DeskContext, dossier: Dossier) -> None:
    other = state_process(desk, OTHER, LINES[1:], replace(DECIDED, decision="79/QĐ-UBND"))
    page = replace(dossier.reception, note="Sửa ghi chú")
    correct_reception(other, dossier.id, page, "Ghi nhầm", printed=False)
    assert len(opened_of(other, dossier).state.process.steps) == 4
    wanted = a_reception(other, dossier.reception.owner, OTHER)
    correct_reception(other, dossier.id, replace(wanted, id=dossier.id), "Nhầm thủ tục", printed=False)
    assert [step.work for step in opened_of(other, dossier).state.process.steps] == [line.work for line in LINES[1:]]


def test_a_wait_for_a_supplement_does_not_count(desk: DeskContext, dossier: Dossier, clock: MovableClock) -> None:
    hand_over(desk, [dossier.id], HandOverTo("Phòng Tư pháp", "", ""), printed=False)
    clock.move(hours=1)
    request_supplement(desk, dossier.id, SupplementRequest((WantedItem("Giấy chứng sinh"),), "Chưa đủ"))
    clock.move(days=7)
    assert late_steps(desk) == ()
    supplement_received(desk, dossier.id)
    clock.move(hours=1)
    assert late_steps(desk) == ()
    assert steps_of(desk, opened_of(desk, dossier))[1].late_minutes == 0
    clock.move(days=1)
    (late,) = late_steps(desk)
    assert late.step.number == 2 and late.step.stops
    _, (line,) = open_newest(desk, LedgerFilter(), 10, 10)
    assert late_minutes_of_line(desk, line) == late.minutes == steps_of(desk, opened_of(desk, dossier))[1].late_minutes
