"""The parts that several agencies have in one dossier (liên thông)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from desktop_app.domain.dates import VIETNAM, local, parse_day
from desktop_app.domain.dossier.payloads.interlinked import (
    AgencyDone,
    AgencyProgress,
    AgencyTask,
    PartState,
    SentToAgencies,
)
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import tidy


@dataclass(frozen=True, slots=True)
class SentTask:
    """The part of one agency, and when it was done.

    Attributes:
        agency: who does it.
        work: what it does.
        due_at: until when.
        done_at: when it was done, or None.
        state: what became of it at that agency, as far as the server reports it.
    """

    agency: str
    work: str
    due_at: datetime
    done_at: datetime | None = None
    state: PartState = PartState.SENT


def sent(payload: SentToAgencies) -> tuple[SentTask, ...]:
    """Return the parts that a transfer slip names."""
    return tuple(SentTask(task.agency, task.work, task.due_at) for task in payload.tasks)


def with_done(tasks: Sequence[SentTask], done: AgencyDone, at: datetime) -> tuple[SentTask, ...]:
    """Return the parts after one agency did its own; what was done before stays as it was."""
    return tuple(
        replace(task, done_at=at) if task.agency == done.agency and task.done_at is None else task for task in tasks
    )


def with_progress(tasks: Sequence[SentTask], progress: AgencyProgress) -> tuple[SentTask, ...]:
    """Return the parts after the server's report of one of them."""
    return tuple(replace(task, state=progress.state) if task.agency == progress.agency else task for task in tasks)


def is_under_way(task: SentTask) -> bool:
    """Return whether an agency has its part to do; one that refused it, or was not reached, has not."""
    return task.done_at is None and task.state not in {PartState.NOT_REACHED, PartState.DECLINED}


def task_line(task: AgencyTask) -> str:
    """Return a part as it is typed: ``Sở Nội vụ; Thẩm định hồ sơ; 02/12/2026``."""
    return f"{task.agency}; {task.work}; {local(task.due_at):%d/%m/%Y}"


def parse_tasks(lines: Sequence[str], hour: time, today: date | None = None) -> tuple[AgencyTask, ...]:
    """Return the parts that were typed, a line each: agency, work and last day with semicolons between them.

    Args:
        lines: what was typed.
        hour: the local hour of the last day.
        today: the day that short and relative days are counted from.

    Raises:
        RuleViolation: ``interlinked.line`` (with ``line``) for a line of another shape, or as `parse_day`.
    """
    return tuple(_task(line, hour, today) for line in lines)


def _task(line: str, hour: time, today: date | None) -> AgencyTask:
    parts = [tidy(part) for part in line.split(";")]
    if len(parts) != 3:
        raise RuleViolation("interlinked.line", "tasks", line=line)
    day = parse_day(parts[2], "tasks", today=today, ahead=True)
    if day is None:
        raise RuleViolation("interlinked.line", "tasks", line=line)
    return AgencyTask(parts[0], parts[1], datetime.combine(day, hour, VIETNAM))


def check_tasks(lead: str, tasks: Sequence[AgencyTask]) -> None:
    """Check what a transfer slip says.

    Basis: Nghị định 118/2025/NĐ-CP Điều 20 khoản 2: it names the lead agency, and the work and the limit of each.

    Raises:
        RuleViolation: ``interlinked.few`` for less than two agencies, ``interlinked.no_work``, ``interlinked.lead`` for
            a lead agency that is not one of them, ``interlinked.twice`` for an agency that is named twice.
    """
    agencies = [task.agency for task in tasks]
    if len(agencies) < 2 or not all(agencies):
        raise RuleViolation("interlinked.few", "tasks")
    if len(set(agencies)) < len(agencies):
        raise RuleViolation("interlinked.twice", "tasks")
    if not all(task.work for task in tasks):
        raise RuleViolation("interlinked.no_work", "tasks")
    if lead not in agencies:
        raise RuleViolation("interlinked.lead", "lead")
