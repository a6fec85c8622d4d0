"""When steps are due: in order, moved by what stops the clock, and nothing late before it is due."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.process_course import DoneStep, ProcessCourse
from desktop_app.domain.dossier.process_dues import listed_step, timed_steps
from desktop_app.domain.dossier.process_step import ProcessStep, StepEnd
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.supplement import SupplementStage, Waiting
from desktop_app.domain.law.working_minutes import OfficeClock
from desktop_app.domain.law.working_time import OfficeHours, WorkCalendar

CLOCK = OfficeClock(WorkCalendar({}), lambda _day: OfficeHours())
EIGHT_HOURS = OfficeClock(WorkCalendar({}), lambda _day: OfficeHours((time(7, 30), time(11, 30)), (time(13), time(17))))
MONDAY = datetime(2026, 11, 23, 8, tzinfo=VIETNAM)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FAR = MONDAY + 400 * DAY


def a_state(
    *minutes: int, done: tuple[datetime, ...] = (), waits: tuple[Waiting, ...] = (), status: Status = Status.PROCESSING
) -> DossierState:
    steps = tuple(ProcessStep(f"Đơn vị {n}", f"Việc {n}", count) for n, count in enumerate(minutes, start=1))
    ends = tuple(DoneStep(at, StepEnd.MARKED) for at in done)
    return DossierState(status=status, received_at=MONDAY, waits=waits, process=ProcessCourse(steps, ends))


def waiting(since: datetime, until: datetime | None) -> Waiting:
    return Waiting(SupplementStage.EXAMINATION, since, until)


moments = st.integers(0, 60 * 24 * 30).map(lambda minutes: MONDAY + timedelta(minutes=minutes))


@st.composite
def states(draw: st.DrawFn) -> DossierState:
    """Return a state with up to four steps, some of them done, and up to two waits."""
    minutes = draw(st.lists(st.integers(0, 2_000), min_size=1, max_size=4))
    done = sorted(draw(st.lists(moments, max_size=len(minutes))))
    borders = sorted(draw(st.lists(moments, max_size=4, unique=True)))
    waits = [waiting(since, until) for since, until in zip(borders[::2], borders[1::2], strict=False)]
    if len(borders) % 2:
        waits.append(waiting(borders[-1], None))
    return a_state(*minutes, done=tuple(done), waits=tuple(waits))


def test_the_steps_of_a_dossier() -> None:
    state = a_state(120, 480, 0, done=(MONDAY + 3 * HOUR,))
    first, second, third = timed_steps(state, MONDAY + 4 * HOUR, CLOCK)
    assert (first.due_at, first.late_minutes, first.is_present) == (MONDAY + 2 * HOUR, 60, False)
    assert (second.begins_at, second.due_at) == (MONDAY + 3 * HOUR, MONDAY + DAY + 3 * HOUR)
    assert (second.late_minutes, second.is_present) == (0, True)
    assert (third.begins_at, third.due_at, third.is_present) == (second.due_at, None, False)
    late = timed_steps(state, MONDAY + DAY + 6 * HOUR, CLOCK)[1:]
    assert late[0].late_minutes == 60, "lunch is no working time"
    assert late[1].begins_at == MONDAY + DAY + 6 * HOUR, "the next one cannot begin before now"


def test_steps_that_were_over_together_had_the_time_of_all() -> None:
    state = a_state(60, 60, 60)
    at = MONDAY + 2 * HOUR
    passed = (DoneStep(at, StepEnd.RESULT_READY, is_passed=True), DoneStep(at, StepEnd.RESULT_READY))
    ended = replace(state, process=replace(state.process, done=passed))
    first, second, third = timed_steps(ended, at, CLOCK)
    assert [step.late_minutes for step in (first, second, third)] == [0, 0, 0]
    assert (first.due_at, second.due_at) == (MONDAY + HOUR, at)
    later = replace(ended, process=replace(ended.process, done=tuple(replace(d, at=at + HOUR) for d in passed)))
    assert [step.late_minutes for step in timed_steps(later, at, CLOCK)][:2] == [0, 60]


def test_a_dossier_that_ended_waits_for_no_step() -> None:
    for state in (a_state(60, status=Status.STOPPED), replace(a_state(60), received_at=None)):
        assert listed_step(state) is None
        assert [(step.due_at, step.late_minutes) for step in timed_steps(state, FAR, CLOCK)] in ([(None, 0)], [])
    assert timed_steps(a_state(), FAR, CLOCK) == ()


def test_while_the_clock_stands_nothing_becomes_late() -> None:
    state = a_state(120, 60, waits=(waiting(MONDAY + HOUR, None),), status=Status.SUPPLEMENT_REQUESTED)
    present, following = timed_steps(state, FAR, CLOCK)
    assert (present.is_present, present.due_at, present.late_minutes) == (True, None, 0)
    assert (following.begins_at, following.due_at) == (None, None)
    ended = replace(state, waits=(waiting(MONDAY + HOUR, MONDAY + DAY),), status=Status.PROCESSING)
    assert timed_steps(ended, FAR, CLOCK)[0].due_at == MONDAY + DAY + HOUR


@given(states(), moments)
def test_nothing_is_late_before_its_due(state: DossierState, now: datetime) -> None:
    for step in timed_steps(state, now, CLOCK):
        if step.late_minutes:
            end = step.done.at if step.done is not None else now
            assert step.due_at is not None and end > step.due_at
            assert step.done is not None or step.is_present


@given(states(), moments)
def test_steps_that_are_still_to_come_are_due_in_order(state: DossierState, now: datetime) -> None:
    timed = timed_steps(state, now, CLOCK)
    dues = [step.due_at for step in timed if step.done is None and step.due_at is not None]
    assert dues == sorted(dues)
    assert sum(step.is_present for step in timed) == (len(state.process.done) < len(timed))


@given(st.lists(st.integers(1, 2_000), min_size=1, max_size=6))
def test_the_last_step_is_due_when_the_sum_of_all_has_passed(minutes: list[int]) -> None:
    for clock in (CLOCK, EIGHT_HOURS):
        due, whole = timed_steps(a_state(*minutes), MONDAY, clock)[-1].due_at, clock.after(MONDAY, sum(minutes))
        assert due is not None and whole is not None
        # What an office of a shorter day is credited at closing goes to the step that ends then.
        assert due == whole if clock is EIGHT_HOURS else due >= whole


@given(states(), moments)
def test_a_list_says_what_the_page_says(state: DossierState, now: datetime) -> None:
    listed = listed_step(state)
    present = next((step for step in timed_steps(state, now, CLOCK) if step.is_present), None)
    assert (listed is None) == (present is None)
    if listed is not None and present is not None:
        assert (listed.number, listed.begun_at) == (present.number, present.begins_at)
        assert listed.late_minutes(now, CLOCK) == present.late_minutes


@given(states(), st.integers(1, 600), moments)
def test_a_longer_stop_never_makes_a_step_due_earlier(state: DossierState, minutes: int, now: datetime) -> None:
    if not state.waits or state.waits[-1].until is None:
        return
    *before, last = state.waits
    assert last.until is not None
    longer = replace(state, waits=(*before, replace(last, until=last.until + timedelta(minutes=minutes))))
    for short, long in zip(timed_steps(state, now, CLOCK), timed_steps(longer, now, CLOCK), strict=True):
        assert short.due_at is None or long.due_at is None or short.due_at <= long.due_at
