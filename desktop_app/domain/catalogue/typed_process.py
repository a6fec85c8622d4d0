"""The steps of an internal process as a person types them, each with the problem of its own line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.dossier.process_step import (
    LONGEST_STEP_TEXT,
    MOST_PROCESS_STEPS,
    ActorKind,
    ProcessStep,
    StepEnd,
)
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.working_minutes import DAY_MINUTES, HOUR_MINUTES
from desktop_app.domain.text import fold, tidy

LINE_NAME = "process_step_{n}"
"""The name of the field of a line, counted from 1."""
_MOST_DAYS = 1_000
_LONGEST_TIME = 40
_NO_TIME = frozenset({"0", "khong", "khong tinh", "khong tinh thoi gian"})
_PART = re.compile(r"([0-9]{1,5}(?:[.,/][0-9]{1,4})?)\s*([^0-9.,/]+)")
_MINUTES = {
    "ngay": DAY_MINUTES,
    "ngay lam viec": DAY_MINUTES,
    "gio": HOUR_MINUTES,
    "gio lam viec": HOUR_MINUTES,
    "h": HOUR_MINUTES,
    "phut": 1,
}


@dataclass(frozen=True, slots=True)
class TypedStep:
    """One line: who, what, how long, what ends it; all as typed.

    Attributes:
        who: the role, unit or officer.
        work: what is done.
        time: for example ``4 giờ``, ``0,5 ngày``, ``1 ngày 2 giờ`` or ``không tính``.
        actor: what kind of name `who` is.
        end: what ends the step.
    """

    who: str = ""
    work: str = ""
    time: str = ""
    actor: ActorKind = ActorKind.UNIT
    end: StepEnd = StepEnd.MARKED

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not (tidy(self.who) or tidy(self.work) or tidy(self.time))


def time_line(minutes: int) -> str:
    """Return a working time as it is typed: ``1 ngày 4 giờ``; a time that is not counted is ``không tính``."""
    days, rest = divmod(minutes, DAY_MINUTES)
    hours, rest = divmod(rest, HOUR_MINUTES)
    parts = ((days, "ngày"), (hours, "giờ"), (rest, "phút"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "không tính"


def typed_step(step: ProcessStep) -> TypedStep:
    """Return a step as it is typed."""
    return TypedStep(step.who, step.work, time_line(step.minutes), step.actor, step.end)


def read_time(text: str) -> int | None:
    """Return a typed working time in minutes, 0 for one that is not counted, None for what is no time.

    A day has eight hours. Halves are typed as ``0,5 ngày`` or ``1/2 ngày``; what gives no whole minutes is no time.
    """
    plain = tidy(text)
    if fold(plain) in _NO_TIME:
        return 0
    if not 0 < len(plain) <= _LONGEST_TIME:
        return None
    minutes, end = Fraction(), 0
    while end < len(plain):
        part = _PART.match(plain, end)
        number = _number(part[1]) if part is not None else None
        if part is None or number is None or fold(part[2]) not in _MINUTES:
            return None
        minutes += number * _MINUTES[fold(part[2])]
        end = part.end()
    is_possible = minutes.denominator == 1 and minutes <= _MOST_DAYS * DAY_MINUTES
    return int(minutes) if is_possible else None


def read_process(typed: Sequence[TypedStep]) -> tuple[ProcessStep, ...]:
    """Return the steps that lines name, without the empty ones; none say that there is no process.

    Raises:
        Problems: ``process.who``, ``process.work``, ``process.time``, ``process.order``, ``process.too_long``, each
            with the field of its line as in `LINE_NAME`; ``process.too_many`` (with ``most``, field ``process``).
    """
    lines = [(number, line) for number, line in enumerate(typed, start=1) if not line.is_empty]
    problems = [problem for number, line in lines for problem in _problems(LINE_NAME.format(n=number), line)]
    problems += _problems_of_order(lines)
    if len(lines) > MOST_PROCESS_STEPS:
        problems.append(RuleViolation("process.too_many", "process", most=MOST_PROCESS_STEPS))
    if problems:
        raise Problems(problems)
    return tuple(
        ProcessStep(tidy(line.who), tidy(line.work), read_time(line.time) or 0, line.actor, line.end)
        for _, line in lines
    )


def readable_minutes(typed: Sequence[TypedStep]) -> int:
    """Return the sum of the times that can be read, while lines are being typed."""
    return sum(read_time(line.time) or 0 for line in typed)


def _number(text: str) -> Fraction | None:
    try:
        return Fraction(text.replace(",", "."))
    except ZeroDivisionError:
        return None


def _problems(field: str, line: TypedStep) -> list[RuleViolation]:
    codes = (
        ("process.who", not tidy(line.who)),
        ("process.work", not tidy(line.work)),
        ("process.too_long", max(len(line.who), len(line.work)) > LONGEST_STEP_TEXT),
        ("process.time", read_time(line.time) is None),
    )
    return [RuleViolation(code, field) for code, is_wrong in codes if is_wrong][:1]


def _problems_of_order(lines: Sequence[tuple[int, TypedStep]]) -> list[RuleViolation]:
    """Return a problem for each step that would end before one above it: what is recorded has an order too."""
    places = list(StepEnd)
    latest, problems = StepEnd.MARKED, []
    for number, line in lines:
        if line.end is StepEnd.MARKED:
            # Once the result is there only handing it back is left.
            is_wrong = places.index(latest) >= places.index(StepEnd.RESULT_READY)
        else:
            is_wrong = places.index(line.end) < places.index(latest)
            latest = max(latest, line.end, key=places.index)
        if is_wrong:
            problems.append(RuleViolation("process.order", LINE_NAME.format(n=number)))
    return problems
