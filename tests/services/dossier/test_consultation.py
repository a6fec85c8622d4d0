"""Asking other units and telling of a verification, as steps of a stored dossier."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.citizen_notice import NoticeStep
from desktop_app.domain.dossier.consultation import UnitAnswers
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.payloads.consultation import ConsultationAnswered
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.consultation import announce_verification, note_answer, request_consultation
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.deadlines import watched_deadlines
from desktop_app.services.reports.statistics import report
from tests.conftest import MovableClock, a_reception

UNIT = "Sở Xây dựng"


@pytest.fixture
def dossier(context: DeskContext, people: list[Applicant]) -> Dossier:
    return receive(context, a_reception(context, people[0]), printed=False).dossier


def _ask(context: DeskContext, dossier: Dossier, day: date, unit: str = UNIT) -> None:
    request_consultation(context, dossier.id, unit, "Quy hoạch khu đất", day, way="bằng văn bản")


def _answers(context: DeskContext, dossier: Dossier) -> list[ConsultationAnswered]:
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    return [event.payload for event in opened.events if isinstance(event.payload, ConsultationAnswered)]


def test_an_answer_in_time(context: DeskContext, dossier: Dossier, clock: MovableClock) -> None:
    day = context.calendar.next_working(context.today())
    _ask(context, dossier, day)
    (watched,) = watched_deadlines(context)
    assert (watched.deadline.unit, watched.is_late, watched.tells_head) == (UNIT, False, False)
    assert watched.deadline.by == datetime.combine(day, context.hours_history.on(day).closing, VIETNAM)
    before = open_dossier(context, dossier.id)
    clock.move(hours=2)
    state = note_answer(context, dossier.id, None, "Phù hợp quy hoạch", "12/SXD-QH", is_silent=False).state
    assert before is not None
    assert state.due_at == before.state.due_at, "the due day stays"
    assert watched_deadlines(context) == ()
    assert [(answer.unit, answer.in_time) for answer in _answers(context, dossier)] == [(UNIT, True)]


def test_a_late_answer_and_silence_are_told_to_the_head(
    context: DeskContext, dossier: Dossier, clock: MovableClock
) -> None:
    _ask(context, dossier, context.today())
    _ask(context, dossier, context.today(), "Công an tỉnh")
    clock.move(days=1)
    assert [(line.deadline.unit, line.tells_head) for line in watched_deadlines(context)] == [
        (UNIT, True),
        ("Công an tỉnh", True),
    ]
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    second = opened.state.consultations[1].request
    note_answer(context, dossier.id, second, "", is_silent=True)
    note_answer(context, dossier.id, None, "Phù hợp", "12/SXD-QH", is_silent=False)
    answers = _answers(context, dossier)
    assert [(answer.unit, answer.is_silent, answer.in_time) for answer in answers] == [
        ("Công an tỉnh", True, False),
        (UNIT, False, False),
    ]
    with pytest.raises(RuleViolation, match=r"consultation\.none"):
        note_answer(context, dossier.id, second, "", is_silent=True)


def test_a_far_day_is_not_on_the_list_yet(context: DeskContext, dossier: Dossier) -> None:
    _ask(context, dossier, context.today() + timedelta(days=30))
    assert watched_deadlines(context) == ()


def test_nobody_is_asked_about_an_ended_dossier(context: DeskContext, dossier: Dossier) -> None:
    _ask(context, dossier, context.today())
    result_ready(context, dossier.id)
    assert watched_deadlines(context) == ()
    with pytest.raises(RuleViolation, match=r"consultation\.ended"):
        _ask(context, dossier, context.today())


def test_a_verification_is_told_to_the_applicant(context: DeskContext, dossier: Dossier) -> None:
    at = context.clock() + timedelta(days=1)
    state = announce_verification(context, dossier.id, at, " Thửa đất số 12 ", "Chủ hồ sơ", "Ranh giới").state
    assert [notice.step for notice in state.open_notices] == [NoticeStep.VERIFICATION]
    with pytest.raises(RuleViolation, match=r"verification\.past"):
        announce_verification(context, dossier.id, at - timedelta(days=9), "x", "x", "x")


def test_the_report_counts_how_units_answered(context: DeskContext, dossier: Dossier, clock: MovableClock) -> None:
    _ask(context, dossier, context.today())
    _ask(context, dossier, context.today(), "Công an tỉnh")
    note_answer(context, dossier.id, None, "Phù hợp", "12/SXD-QH", is_silent=False)
    day = context.today()
    clock.move(days=1)
    assert report(context, day, day).answers_of_units == {
        "Công an tỉnh": UnitAnswers(asked=1, waiting=1, overdue=1),
        UNIT: UnitAnswers(asked=1, in_time=1),
    }
    assert report(context, context.today(), context.today()).answers_of_units == {}


def test_before_2025_no_rule_says_that_the_applicant_is_told(context: DeskContext, people: list[Applicant]) -> None:
    dossier = receive(context, a_reception(context, people[1]), printed=False).dossier
    law = context.law
    old = replace(law.rules(context.today()), consultation=law.named("61/2018").consultation)
    before = replace(context, law=replace(law, rule_sets=(*law.rule_sets[:-1], old)))
    at = context.clock() + timedelta(days=1)
    state = announce_verification(before, dossier.id, at, "Thửa đất số 12", "Chủ hồ sơ", "Ranh giới").state
    assert state.open_notices == ()
