"""The steps of an internal process as a person types them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.typed_process import (
    TypedStep,
    read_process,
    read_time,
    readable_minutes,
    time_line,
    typed_step,
)
from desktop_app.domain.dossier.process_step import MOST_PROCESS_STEPS, ActorKind, ProcessStep, StepEnd
from desktop_app.domain.errors import Problems
from desktop_app.domain.text import tidy

RECEIVE = TypedStep("Bộ phận Một cửa", "Tiếp nhận, chuyển hồ sơ", "4 giờ", ActorKind.UNIT, StepEnd.HANDED_OVER)
EXAMINE = TypedStep("Công chức Tư pháp", "Thẩm định", "1,5 ngày", ActorKind.ROLE)
RETURN = TypedStep("Bộ phận Một cửa", "Trả kết quả", "không tính thời gian", end=StepEnd.RETURNED)
words = st.text(st.characters(categories=["L"]), min_size=1, max_size=9).map(tidy).filter(bool)
steps = st.builds(
    ProcessStep, words, words, st.integers(0, 100_000), st.sampled_from(ActorKind), st.just(StepEnd.MARKED)
)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("4 giờ", 240),
        ("4h", 240),
        ("04 GIO LAM VIEC", 240),
        ("0,5 ngày", 240),
        ("1/2 ngày", 240),
        ("1.5 ngày làm việc", 720),
        ("1 ngày 2 giờ 30 phút", 630),
        ("  2  ngay ", 960),
        ("không tính", 0),
        ("0", 0),
        ("Không tính thời gian", 0),
    ],
)
def test_a_time_as_people_type_it(typed: str, minutes: int) -> None:
    assert read_time(typed) == minutes


@pytest.mark.parametrize(
    "typed", ["", "4", "bốn giờ", "-4 giờ", "1/0 ngày", "1/7 phút", "4 giờ sáng", "2 tuần", "9999 ngày", "1 " * 40]
)
def test_what_is_no_time(typed: str) -> None:
    assert read_time(typed) is None


@given(st.integers(0, 100_000))
def test_a_time_is_read_as_it_is_written(minutes: int) -> None:
    assert read_time(time_line(minutes)) == minutes


@given(st.lists(steps, max_size=MOST_PROCESS_STEPS))
def test_a_process_is_read_as_it_is_written(process: list[ProcessStep]) -> None:
    typed = list(map(typed_step, process))
    assert read_process(typed) == tuple(process)
    assert readable_minutes(typed) == sum(step.minutes for step in process)


def test_empty_lines_are_left_out() -> None:
    process = read_process([RECEIVE, TypedStep(), replace(EXAMINE, who="  Công chức  Tư pháp ")])
    assert [(step.who, step.minutes, step.end) for step in process] == [
        ("Bộ phận Một cửa", 240, StepEnd.HANDED_OVER),
        ("Công chức Tư pháp", 720, StepEnd.MARKED),
    ]


def _problems(*lines: TypedStep) -> list[tuple[str, str]]:
    with pytest.raises(Problems) as refused:
        read_process(lines)
    return [(problem.code, problem.field) for problem in refused.value.problems]


def test_each_problem_stands_at_its_line() -> None:
    lines = (
        replace(RECEIVE, who=" "),
        TypedStep(),
        replace(EXAMINE, work=""),
        replace(EXAMINE, time=""),
        replace(EXAMINE, work="a" * 501),
    )
    assert _problems(*lines) == [
        ("process.who", "process_step_1"),
        ("process.work", "process_step_3"),
        ("process.time", "process_step_4"),
        ("process.too_long", "process_step_5"),
    ]
    assert _problems(*[EXAMINE] * (MOST_PROCESS_STEPS + 1)) == [("process.too_many", "process")]


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ((RETURN, replace(EXAMINE, end=StepEnd.RESULT_READY)), "process_step_2"),
        ((replace(EXAMINE, end=StepEnd.RESULT_READY), EXAMINE), "process_step_2"),
        ((EXAMINE, RETURN, RECEIVE), "process_step_3"),
    ],
)
def test_what_is_recorded_first_ends_a_step_further_up(lines: tuple[TypedStep, ...], wrong: str) -> None:
    assert _problems(*lines) == [("process.order", wrong)]


def test_a_usual_process() -> None:
    signed = replace(EXAMINE, work="Ký", end=StepEnd.RESULT_READY)
    assert len(read_process([RECEIVE, EXAMINE, RECEIVE, EXAMINE, signed, RETURN, RETURN])) == 7
