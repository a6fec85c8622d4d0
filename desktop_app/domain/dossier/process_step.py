"""The internal process of a procedure (quy trình nội bộ): who does what in which time, a step after the other.

An office sets it by a decision of its own (TCVN ISO 9001). It is no law: its times are what the office promises itself
within the time limit of the procedure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from desktop_app.domain.bounds import Count
from desktop_app.domain.law.working_minutes import DAY_MINUTES, HOUR_MINUTES
from desktop_app.domain.law.working_time import LimitStep, LimitUnit

MOST_PROCESS_STEPS = 30
LONGEST_STEP_TEXT = 500
"""Letters of each text of a step: with the most steps a reception still fits into one event."""
_StepText = Annotated[str, Meta(max_length=LONGEST_STEP_TEXT)]


class ActorKind(StrEnum):
    """Who does a step."""

    ROLE = "role"
    UNIT = "unit"
    OFFICER = "officer"


class StepEnd(StrEnum):
    """What ends a step.

    Members:
        MARKED: somebody marks it as done.
        HANDED_OVER: the dossier leaves the desk for a unit.
        RESULT_READY: the result is there.
        RETURNED: the result is handed back.
    """

    MARKED = "marked"
    HANDED_OVER = "handed_over"
    RESULT_READY = "result_ready"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class ProcessStep:
    """One step of an internal process.

    Attributes:
        who: the role, unit or officer, by name.
        work: what is done.
        minutes: its working time, with 480 minutes a working day; 0 where the decision counts no time for it.
        actor: what kind of name `who` is.
        end: what ends it.
    """

    who: _StepText
    work: _StepText
    minutes: Count = 0
    actor: ActorKind = ActorKind.UNIT
    end: StepEnd = StepEnd.MARKED


Process = Annotated[tuple[ProcessStep, ...], Meta(max_length=MOST_PROCESS_STEPS)]
"""The steps of a process in their order."""


def total_minutes(process: Sequence[ProcessStep]) -> int:
    """Return the working time of a whole process in minutes."""
    return sum(step.minutes for step in process)


def minutes_of_limit(limit: Sequence[LimitStep]) -> int | None:
    """Return a time limit in working minutes; None where it is not known or counts calendar days."""
    if not limit or any(step.unit is LimitUnit.CALENDAR_DAY for step in limit):
        return None
    return sum(step.n * (HOUR_MINUTES if step.unit is LimitUnit.HOUR else DAY_MINUTES) for step in limit)


def minutes_beyond_limit(process: Sequence[ProcessStep], limit: Sequence[LimitStep]) -> int | None:
    """Return by how many minutes a process is longer than the limit of its procedure; negative where it is shorter.

    None where the two cannot be compared. The difference is told and changes neither of them.
    """
    minutes = minutes_of_limit(limit)
    return None if minutes is None else total_minutes(process) - minutes
