"""When each step of an internal process is due, and by how much it is late: in working time, while the clock runs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.process_course import DoneStep, ProcessCourse
from desktop_app.domain.dossier.process_step import ProcessStep
from desktop_app.domain.law.working_minutes import OfficeClock, Stop

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class TimedStep:
    """A step of a dossier's process.

    Attributes:
        number: its number, counted from 1.
        step: who does what in which time.
        begins_at: when it began; for one that has not begun, when that is expected; None while nobody can tell.
        due_at: until when it has to be done; None for one whose time is not counted, and while the clock stands.
        done: how it ended, or None.
        is_present: whether it is under way.
        late_minutes: the working minutes by which it is late, or was when it ended; 0 for one that is not.
    """

    number: int
    step: ProcessStep
    begins_at: datetime | None
    due_at: datetime | None
    done: DoneStep | None = None
    is_present: bool = False
    late_minutes: int = 0


@dataclass(frozen=True, slots=True)
class ListedStep:
    """The step that is under way, as lists know it.

    Attributes:
        number: its number, counted from 1.
        work: what is done.
        who: who does it.
        minutes: its working time; 0 where none is counted.
        begun_at: when it began.
        stops: when the clock stood since.
    """

    number: int
    work: str
    who: str
    minutes: int
    begun_at: datetime
    stops: tuple[Stop, ...] = ()

    def late_minutes(self, now: datetime, clock: OfficeClock) -> int:
        """Return the working minutes by which it is late; 0 for one that is not."""
        return late_minutes(self.begun_at, self.minutes, now, self.stops, clock)


def listed_step(state: DossierState) -> ListedStep | None:
    """Return the step that is under way; None where there is none."""
    place = state.process.present
    if place is None or state.received_at is None or not is_under_way(state):
        return None
    step = state.process.steps[place]
    begun_at = state.process.done[-1].at if state.process.done else state.received_at
    return ListedStep(place + 1, step.work, step.who, step.minutes, begun_at, stops_of(state))


def stops_of(state: DossierState) -> tuple[Stop, ...]:
    """Return the times in which the clock of a dossier stood: those of waiting for a supplement after reception.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 5.
    """
    received = state.received_at
    return tuple(
        (wait.since, wait.until)
        for wait in state.waits
        if received is not None and (wait.until is None or wait.until > received)
    )


def is_under_way(state: DossierState) -> bool:
    """Return whether a step of the dossier's process is still to be done."""
    return state.status.is_open and state.received_at is not None and state.process.present is not None


def timed_steps(state: DossierState, now: datetime, clock: OfficeClock) -> tuple[TimedStep, ...]:
    """Return the steps of a dossier with their times; nothing where its procedure had no process.

    Args:
        state: the dossier.
        now: the present moment.
        clock: the office's working time.
    """
    if state.received_at is None:
        return ()
    stops, course = stops_of(state), state.process
    done = _done_steps(course, state.received_at, stops, clock)
    begun_at = course.done[-1].at if course.done else state.received_at
    begins_at = begun_at if is_under_way(state) else None
    return (*done, *_steps_to_come(course, begins_at, now, stops, clock))


def late_minutes(begins_at: datetime, minutes: int, end: datetime, stops: Sequence[Stop], clock: OfficeClock) -> int:
    """Return the working minutes by which a step is late at a moment; 0 while its time has not passed.

    Args:
        begins_at: when it began.
        minutes: its working time; 0 where none is counted.
        end: when it ended, or the present moment.
        stops: when the clock stood.
        clock: the office's working time.
    """
    if not minutes:
        return 0
    beyond = clock.between(begins_at, end, stops) - minutes * _MINUTE
    return max(0, beyond // _MINUTE)


def _done_steps(
    course: ProcessCourse, received_at: datetime, stops: Sequence[Stop], clock: OfficeClock
) -> Iterator[TimedStep]:
    begins_at = counted_from = received_at
    minutes = 0
    for number, (step, done) in enumerate(zip(course.steps, course.done, strict=False), start=1):
        # Of steps that were over together only the last one was recorded: it had the time of all of them.
        minutes += step.minutes
        is_judged = bool(step.minutes) and not done.is_passed
        late = late_minutes(counted_from, minutes, done.at, stops, clock) if is_judged else 0
        due_at = clock.after(counted_from, minutes, stops) if step.minutes else None
        yield TimedStep(number, step, begins_at, due_at, done, late_minutes=late)
        begins_at = done.at
        if not done.is_passed:
            counted_from, minutes = done.at, 0


def _steps_to_come(
    course: ProcessCourse, begins_at: datetime | None, now: datetime, stops: Sequence[Stop], clock: OfficeClock
) -> Iterator[TimedStep]:
    """Yield the present step and those after it; of a dossier that waits for none of them, without times."""
    for place in range(len(course.done), len(course.steps)):
        is_present = place == course.present and begins_at is not None
        shown = _not_done(place + 1, course.steps[place], begins_at, now, stops, clock, is_present=is_present)
        yield shown
        begins_at = None if shown.begins_at is None else _expected_end(shown, now)


def _not_done(
    number: int,
    step: ProcessStep,
    begins_at: datetime | None,
    now: datetime,
    stops: Sequence[Stop],
    clock: OfficeClock,
    *,
    is_present: bool,
) -> TimedStep:
    if begins_at is None:
        return TimedStep(number, step, None, None)
    due_at = clock.after(begins_at, step.minutes, stops) if step.minutes else None
    late = late_minutes(begins_at, step.minutes, now, stops, clock) if is_present else 0
    is_unknown = bool(step.minutes) and due_at is None
    return TimedStep(number, step, None if is_unknown and not is_present else begins_at, due_at, None, is_present, late)


def _expected_end(shown: TimedStep, now: datetime) -> datetime | None:
    """Return when the step after one that is not done is expected to begin; not before now where that one is late."""
    if shown.step.minutes and shown.due_at is None:
        return None
    end = shown.due_at or shown.begins_at
    return max(end, now) if end is not None and shown.is_present else end
