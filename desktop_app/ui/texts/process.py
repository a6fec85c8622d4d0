"""The words for internal processes: times, steps, and how a process compares with the time limit."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.dossier.process_step import (
    ActorKind,
    ProcessStep,
    StepEnd,
    minutes_beyond_limit,
    total_minutes,
)
from desktop_app.domain.law.working_minutes import DAY_MINUTES, HOUR_MINUTES
from desktop_app.domain.law.working_time import LimitStep
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_DAYS = QT_TRANSLATE_NOOP("Process", "{n} days")
_HOURS = QT_TRANSLATE_NOOP("Process", "{n} hours")
_MINUTES = QT_TRANSLATE_NOOP("Process", "{n} minutes")
_NO_TIME = QT_TRANSLATE_NOOP("Process", "no time counted")
_NONE = QT_TRANSLATE_NOOP("Process", "No internal process.")
_EQUAL = QT_TRANSLATE_NOOP("Process", "Together {sum}, as the time limit.")
_LONGER = QT_TRANSLATE_NOOP("Process", "Together {sum}: {difference} longer than the time limit.")
_SHORTER = QT_TRANSLATE_NOOP("Process", "Together {sum}: {difference} shorter than the time limit.")
_ALONE = QT_TRANSLATE_NOOP("Process", "Together {sum}; the time limit cannot be compared with it.")
_LATE = QT_TRANSLATE_NOOP("Process", "step late by {time}")
_LATE_STEP = QT_TRANSLATE_NOOP("Process", "Late in step {n}")
ACTORS: Mapping[ActorKind, str] = {
    ActorKind.UNIT: QT_TRANSLATE_NOOP("Process", "Unit"),
    ActorKind.ROLE: QT_TRANSLATE_NOOP("Process", "Role"),
    ActorKind.OFFICER: QT_TRANSLATE_NOOP("Process", "Officer"),
}
ENDS: Mapping[StepEnd, str] = {
    StepEnd.MARKED: QT_TRANSLATE_NOOP("Process", "when it is marked as done"),
    StepEnd.HANDED_OVER: QT_TRANSLATE_NOOP("Process", "when the dossier is handed over"),
    StepEnd.RESULT_READY: QT_TRANSLATE_NOOP("Process", "when the result is there"),
    StepEnd.RETURNED: QT_TRANSLATE_NOOP("Process", "when the result is handed back"),
}


def process_text(source: str, **parts: str | int) -> str:
    """Return a text of processes in the language of the screen."""
    return translate("Process", source).format(**parts)


def working_time(minutes: int) -> str:
    """Return a working time in days of eight hours, hours and minutes."""
    days, rest = divmod(minutes, DAY_MINUTES)
    hours, rest = divmod(rest, HOUR_MINUTES)
    parts = ((days, _DAYS), (hours, _HOURS), (rest, _MINUTES))
    return " ".join(process_text(unit, n=n) for n, unit in parts if n) or process_text(_NO_TIME)


def step_text(number: int, step: ProcessStep) -> str:
    """Return a step in a line."""
    return f"{number}. {step.who}: {step.work} · {working_time(step.minutes)}"


def late_text(minutes: int) -> str:
    """Return by how much a step is late."""
    return process_text(_LATE, time=working_time(minutes))


def late_step_name(number: int) -> str:
    """Return in a few words that a dossier is late in a step."""
    return process_text(_LATE_STEP, n=number)


def process_lines(process: Sequence[ProcessStep]) -> str:
    """Return a process, a line for each step."""
    lines = [step_text(number, step) for number, step in enumerate(process, start=1)]
    return "\n".join(lines) or process_text(_NONE)


def compared_with_limit(process: Sequence[ProcessStep], limit: Sequence[LimitStep]) -> str:
    """Return the sum of a process, and by how much it differs from the time limit; ``""`` without steps."""
    return sum_compared(total_minutes(process), minutes_beyond_limit(process, limit)) if process else ""


def sum_compared(total: int, beyond: int | None) -> str:
    """Return a sum of minutes, and by how much it differs from the time limit; None where nobody can tell."""
    if beyond is None:
        return process_text(_ALONE, sum=working_time(total))
    source = _EQUAL if beyond == 0 else _LONGER if beyond > 0 else _SHORTER
    return process_text(source, sum=working_time(total), difference=working_time(abs(beyond)))
