"""How far a dossier is in its internal process: by what the desk records, and by steps that are marked."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.event_encoding import line_of, read_line
from desktop_app.domain.dossier.event_merge import FoldedDossier, merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.kinds import PAYLOADS
from desktop_app.domain.dossier.process_course import ProcessCourse, check_markable, markable_steps
from desktop_app.domain.dossier.process_step import LONGEST_STEP_TEXT, MOST_PROCESS_STEPS, ProcessStep, StepEnd
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import RuleViolation
from tests.domain.received import DUE, received_body

DOSSIER, OFFICER = UUID(int=7), UUID(int=1)
BEGUN = datetime(2026, 11, 23, 1, tzinfo=UTC)
STEPS = (
    ProcessStep("Một cửa", "Tiếp nhận", 120, end=StepEnd.HANDED_OVER),
    ProcessStep("Chuyên viên", "Thẩm định", 960),
    ProcessStep("Trưởng phòng", "Kiểm tra", 240),
    ProcessStep("Lãnh đạo", "Ký", 240, end=StepEnd.RESULT_READY),
    ProcessStep("Một cửa", "Trả kết quả", 0, end=StepEnd.RETURNED),
)
PROCESS = [{"who": s.who, "work": s.work, "minutes": s.minutes, "end": s.end.value} for s in STEPS]
Recorded = tuple[EventKind, dict[str, Any]]
HANDED_OVER: Recorded = (EventKind.HANDED_OVER, {"to": "Phòng Tư pháp"})
READY: Recorded = (EventKind.RESULT_READY, {})
RETURNED: Recorded = (EventKind.RETURNED, {})
TAKEN_BACK: Recorded = (EventKind.TAKEN_BACK, {})


def marked(number: int) -> Recorded:
    return EventKind.PROCESS_STEP_DONE, {"number": number}


def events_of(*recorded: Recorded, process: object = PROCESS) -> list[DossierEvent]:
    """Return a reception with a process, and what was recorded each an hour later."""
    received = (EventKind.RECEIVED, {**received_body(DOSSIER), "process": process})
    return [
        DossierEvent(UUID(int=n + 100), DOSSIER, BEGUN + timedelta(hours=n), OFFICER, convert(body, PAYLOADS[kind]))
        for n, (kind, body) in enumerate((received, *recorded))
    ]


def folded(*recorded: Recorded) -> FoldedDossier:
    return merge_events(events_of(*recorded))


def ends(*recorded: Recorded) -> list[tuple[StepEnd, bool]]:
    return [(done.end, done.is_passed) for done in folded(*recorded).state.process.done]


OVER, RESULT, BACK, MARK = StepEnd.HANDED_OVER, StepEnd.RESULT_READY, StepEnd.RETURNED, StepEnd.MARKED


@pytest.mark.parametrize(
    ("recorded", "done"),
    [
        ((), []),
        ((HANDED_OVER,), [(OVER, False)]),
        (((EventKind.HANDED_OVER, {"to": "", "from_unit": "Phòng"}),), []),
        ((HANDED_OVER, HANDED_OVER), [(OVER, False)]),
        ((marked(1), HANDED_OVER), [(MARK, False)]),
        ((HANDED_OVER, marked(2)), [(OVER, False), (MARK, False)]),
        ((HANDED_OVER, marked(3)), [(OVER, False), (MARK, True), (MARK, False)]),
        ((HANDED_OVER, marked(3), marked(2)), [(OVER, False), (MARK, True), (MARK, False)]),
        ((marked(0),), []),
        ((marked(99),), [(MARK, True)] * 4 + [(MARK, False)]),
        ((HANDED_OVER, READY), [(OVER, False), (RESULT, True), (RESULT, True), (RESULT, False)]),
        ((READY, RETURNED), [(RESULT, True)] * 3 + [(RESULT, False), (BACK, False)]),
        ((HANDED_OVER, READY, TAKEN_BACK), [(OVER, False)]),
        ((READY, RETURNED, TAKEN_BACK), [(RESULT, True)] * 3 + [(RESULT, False)]),
    ],
)
def test_what_is_recorded_ends_steps(recorded: tuple[Recorded, ...], done: list[tuple[StepEnd, bool]]) -> None:
    assert ends(*recorded) == done


def test_a_mark_is_noted_and_leaves_the_status() -> None:
    before, after = folded(HANDED_OVER).state, folded(HANDED_OVER, marked(2)).state
    assert (after.status, after.due_at, after.holder) == (before.status, before.due_at, before.holder)
    assert after.process.done[-1].at == BEGUN + timedelta(hours=2)


def test_a_mark_is_undone() -> None:
    events = events_of(HANDED_OVER, marked(2))
    undone = (EventKind.UNDONE, {"event": str(events[-1].id)})
    assert ends(HANDED_OVER, marked(2), undone) == [(OVER, False)]


def test_the_longest_process_fits_into_an_event() -> None:
    step = {"who": "ữ" * LONGEST_STEP_TEXT, "work": "ữ" * LONGEST_STEP_TEXT, "minutes": 480}
    (received,) = events_of(process=[step] * MOST_PROCESS_STEPS)
    assert read_line(line_of(received)) == received


def test_no_process_has_no_course() -> None:
    events = events_of(HANDED_OVER, marked(1), READY, RETURNED, process=[])
    assert merge_events(events).state.process == ProcessCourse()


def test_another_procedure_has_its_own_process_from_the_reception_on() -> None:
    body = received_body(DOSSIER)
    corrected = {
        "reception": body["reception"],
        "procedure": {"id": "B02"},
        "first_due_at": DUE,
        "due_at": DUE,
        "calendar": "2026",
        "changes": [{"name": "procedure", "old": "A", "new": "B"}],
    }
    kept = folded(HANDED_OVER, marked(2), (EventKind.RECEPTION_CORRECTED, corrected)).state.process
    assert [done.end for done in kept.done] == [OVER, MARK], "another value was corrected"
    other = {**corrected, "process": PROCESS[:2]}
    replaced = folded(HANDED_OVER, marked(2), (EventKind.RECEPTION_CORRECTED, other)).state.process
    assert (len(replaced.steps), [done.end for done in replaced.done]) == (2, [OVER])
    assert replaced.done[0].at == BEGUN + timedelta(hours=1)


def test_a_wrong_clock_moves_the_ends() -> None:
    events = events_of(HANDED_OVER)
    first, last = events[0].at - timedelta(minutes=1), events[-1].at + timedelta(minutes=1)
    redated = (EventKind.REDATED, {"first": first.isoformat(), "last": last.isoformat(), "earlier_s": 3600})
    assert folded(HANDED_OVER, redated).state.process.done[0].at == BEGUN


def test_only_open_steps_that_nothing_else_ends_are_marked() -> None:
    course = folded(HANDED_OVER).state.process
    assert markable_steps(course) == [2, 3]
    assert markable_steps(folded().state.process) == [1, 2, 3]
    assert check_markable(course, 3) == STEPS[2]
    for number in (0, 1, 4, 9):
        with pytest.raises(RuleViolation, match=r"process\.not_open"):
            check_markable(course, number)


@given(st.lists(st.sampled_from([HANDED_OVER, marked(1), marked(2), marked(3), READY, RETURNED]), max_size=6))
def test_a_course_never_goes_back_by_what_is_recorded(recorded: list[Recorded]) -> None:
    events = events_of(*recorded)
    courses = [merge_events(events[: n + 1]).state.process for n in range(len(events))]
    for before, after in pairwise(courses):
        assert after.done[: len(before.done)] == before.done
        assert sorted(done.at for done in after.done) == [done.at for done in after.done]
    last = merge_events(events).state
    assert last.status is not Status.RETURNED or last.process.present is None
