"""How far a dossier is in the internal process that was valid when it was received.

The course follows what the desk records anyway (handed over, result there, handed back), and steps that somebody marks
as done. It computes no time: see `process_dues`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.domain.dossier.payloads.corrections import ReceptionCorrected, TakenBack
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.process import ProcessStepDone
from desktop_app.domain.dossier.payloads.processing import HandedOver
from desktop_app.domain.dossier.payloads.reception import Received
from desktop_app.domain.dossier.payloads.results import ResultReady, Returned
from desktop_app.domain.dossier.process_step import ProcessStep, StepEnd
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import RuleViolation


@dataclass(frozen=True, slots=True)
class DoneStep:
    """The end of a step.

    Attributes:
        at: when it ended.
        end: what ended it.
        is_passed: whether nobody recorded its own end: a later step was over.
    """

    at: datetime
    end: StepEnd
    is_passed: bool = False


@dataclass(frozen=True, slots=True)
class ProcessCourse:
    """The process of a dossier.

    Attributes:
        steps: its steps; empty where the procedure had none.
        done: the ends of the first of them, in order.
    """

    steps: tuple[ProcessStep, ...] = ()
    done: tuple[DoneStep, ...] = ()

    @property
    def present(self) -> int | None:
        """The place of the step that is under way, counted from 0; None when all are done."""
        return len(self.done) if len(self.done) < len(self.steps) else None


def course_after(course: ProcessCourse, payload: Payload, at: datetime, before: Status) -> ProcessCourse:
    """Return the course after an event.

    Args:
        course: before the event.
        payload: what happened.
        at: when.
        before: the dossier's status before it.
    """
    if isinstance(payload, Received):
        return ProcessCourse(payload.process)
    if isinstance(payload, ReceptionCorrected) and payload.process is not None:
        return _replaced(course, payload.process)
    return _moved_on(course, payload, at, before) if course.steps else course


def _moved_on(course: ProcessCourse, payload: Payload, at: datetime, before: Status) -> ProcessCourse:
    if isinstance(payload, ProcessStepDone):
        return _up_to(course, payload.number, StepEnd.MARKED, at)
    if isinstance(payload, TakenBack):
        return _reopened(course, StepEnd.RETURNED if before is Status.RETURNED else StepEnd.RESULT_READY)
    end = _end_of(payload)
    return course if end is None else _after_end(course, end, at)


def _end_of(payload: Payload) -> StepEnd | None:
    """Return which steps an event ends, None for one that ends none."""
    match payload:
        case HandedOver(to=unit) if unit:
            return StepEnd.HANDED_OVER
        case ResultReady():
            return StepEnd.RESULT_READY
        case Returned():
            return StepEnd.RETURNED
    return None


def redated(course: ProcessCourse, earlier: Callable[[datetime], datetime]) -> ProcessCourse:
    """Return the course with the moments of a wrong clock corrected."""
    return replace(course, done=tuple(replace(done, at=earlier(done.at)) for done in course.done))


def markable_steps(course: ProcessCourse) -> list[int]:
    """Return the numbers, counted from 1, of the steps that can be marked as done now, the present one first.

    Steps that end with the result or its hand-back are ended by recording these.
    """
    numbers = []
    for place in range(len(course.done), len(course.steps)):
        if course.steps[place].end in {StepEnd.RESULT_READY, StepEnd.RETURNED}:
            break
        numbers.append(place + 1)
    return numbers


def check_markable(course: ProcessCourse, number: int) -> ProcessStep:
    """Return the step with a number, counted from 1, that is to be marked as done.

    Raises:
        RuleViolation: ``process.not_open`` when it is done already, ends otherwise or does not exist.
    """
    if number not in markable_steps(course):
        raise RuleViolation("process.not_open", "number")
    return course.steps[number - 1]


def _after_end(course: ProcessCourse, end: StepEnd, at: datetime) -> ProcessCourse:
    """Return the course after something that ends steps was recorded."""
    if end is StepEnd.HANDED_OVER:
        places = range(len(course.done), len(course.steps))
        place = next((place for place in places if course.steps[place].end is end), None)
        return course if place is None else _up_to(course, place + 1, end, at)
    if end is StepEnd.RETURNED:
        return _up_to(course, len(course.steps), end, at)
    # Once the result is there only handing it back is left.
    left = sum(step.end is StepEnd.RETURNED for step in course.steps)
    return _up_to(course, len(course.steps) - left, end, at)


def _up_to(course: ProcessCourse, number: int, end: StepEnd, at: datetime) -> ProcessCourse:
    """Return the course with the first steps done; those that are done already stay as they are."""
    count = min(number, len(course.steps)) - len(course.done)
    if count <= 0:
        return course
    passed = (DoneStep(at, end, is_passed=True),) * (count - 1)
    return replace(course, done=(*course.done, *passed, DoneStep(at, end)))


def _reopened(course: ProcessCourse, end: StepEnd) -> ProcessCourse:
    """Return the course without what something that was taken back had ended."""
    kept = next((place for place, done in enumerate(course.done) if done.end is end), len(course.done))
    return replace(course, done=course.done[:kept])


def _replaced(course: ProcessCourse, steps: Sequence[ProcessStep]) -> ProcessCourse:
    """Return another process as far as what was recorded beside it tells; marks of the former one are no news of it."""
    replaced = ProcessCourse(tuple(steps))
    for done in course.done:
        if done.end is not StepEnd.MARKED:
            replaced = _after_end(replaced, done.end, done.at)
    return replaced
