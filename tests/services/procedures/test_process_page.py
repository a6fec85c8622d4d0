"""The internal process of a procedure: stated as a version, read back into fields, never against the time limit."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.catalogue.stated import Layer, StatedValues
from desktop_app.domain.catalogue.typed_process import TypedStep
from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.dossier.process_step import MOST_PROCESS_STEPS, ActorKind, ProcessStep, StepEnd
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.editing import state_process
from desktop_app.services.procedures.process_page import process_page
from desktop_app.services.procedures.typed_procedure import TypedVersion

BIRTH = "1.001193"
DECIDED = TypedVersion("77/QĐ-UBND", "20/11/2026", "hôm nay")
LINES = (
    TypedStep("Bộ phận Một cửa", "Tiếp nhận, chuyển hồ sơ", "2 giờ", end=StepEnd.HANDED_OVER),
    TypedStep("Công chức Tư pháp - hộ tịch", "Thẩm định, trình ký", "4 giờ", ActorKind.ROLE),
    TypedStep("Chủ tịch UBND", "Ký", "2 giờ", ActorKind.ROLE, StepEnd.RESULT_READY),
    TypedStep("Bộ phận Một cửa", "Trả kết quả", "không tính", end=StepEnd.RETURNED),
)


def _process(context: DeskContext, day: date) -> tuple[ProcessStep, ...]:
    procedure = context.catalogue.by_id(BIRTH)
    version = procedure.on(day) if procedure is not None else None
    assert version is not None
    return version.process


def test_a_process_is_a_version_with_its_source(context: DeskContext) -> None:
    before = context.catalogue.by_id(BIRTH)
    changed = state_process(context, BIRTH, LINES, DECIDED)
    today = context.today()
    assert [step.minutes for step in _process(changed, today)] == [120, 240, 120, 0]
    assert _process(changed, today - timedelta(days=1)) == (), "nothing before the decision's day"
    sourced = changed.catalogue.sources(BIRTH, today)["process"]
    assert sourced.entry is not None
    assert (sourced.entry.origin.decision, sourced.entry.origin.layer) == ("77/QĐ-UBND", Layer.DESK)
    after = changed.catalogue.by_id(BIRTH)
    assert before is not None and after is not None
    old, new = before.in_use_on(today), after.in_use_on(today)
    assert old is not None and new is not None
    assert (new.steps, new.decision) == (old.steps, old.decision), "the office's own decision publishes nothing"

    page = process_page(changed, BIRTH)
    assert page.lines[0] == replace(LINES[0], time="2 giờ")
    assert page.lines[1].actor is ActorKind.ROLE
    assert (page.limit, context.officer.name in page.officers) == (old.steps, True)
    assert {"Bộ phận Một cửa", context.agency.name} <= set(page.units)

    with pytest.raises(RuleViolation, match=r"catalogue\.nothing_new"):
        state_process(changed, BIRTH, page.lines, DECIDED)
    ended = state_process(changed, BIRTH, (), replace(DECIDED, decision="78/QĐ-UBND"))
    assert _process(ended, today) == (), "no lines state that there is none"


def test_lines_and_version_are_refused_together(context: DeskContext) -> None:
    with pytest.raises(Problems) as refused:
        state_process(context, BIRTH, (replace(LINES[0], time="lâu"),), TypedVersion(day="31/02/2026"))
    assert [(problem.code, problem.field) for problem in refused.value.problems] == [
        ("process.time", "process_step_1"),
        ("catalogue.no_decision", "decision"),
        ("date.impossible", "day"),
    ]


def test_only_the_head_states_a_process(context: DeskContext) -> None:
    clerk = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    with pytest.raises(RuleViolation, match=r"role\.head_only"):
        state_process(clerk, BIRTH, LINES, DECIDED)


def test_a_later_version_stands_above(context: DeskContext) -> None:
    later = state_process(context, BIRTH, LINES, DECIDED)
    with pytest.raises(Problems) as refused:
        state_process(later, BIRTH, LINES[:2], replace(DECIDED, day="01/01/2026"))
    assert refused.value.code == "catalogue.stands_above"


def test_more_steps_than_a_process_may_have_are_not_read() -> None:
    step = {"who": "A", "work": "b", "minutes": 60}
    assert decode(encode({"process": [step] * MOST_PROCESS_STEPS}), StatedValues).process is not None
    with pytest.raises(DecodeError):
        decode(encode({"process": [step] * (MOST_PROCESS_STEPS + 1)}), StatedValues)
