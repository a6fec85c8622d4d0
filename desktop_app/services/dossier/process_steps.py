"""The internal process of a dossier: where it is, what is late, and marking a step as done."""

from dataclasses import replace
from uuid import UUID

from desktop_app.domain.dossier.payloads.process import ProcessStepDone
from desktop_app.domain.dossier.process_course import check_markable, course_after
from desktop_app.domain.dossier.process_dues import TimedStep, timed_steps
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_minutes import OfficeClock
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


def office_clock(context: DeskContext) -> OfficeClock:
    """Return the working time of the desk's office."""
    return OfficeClock(context.calendar, context.hours_history.on)


def steps_of(context: DeskContext, opened: OpenedDossier) -> tuple[TimedStep, ...]:
    """Return the steps of a dossier's process with their times; nothing where its procedure had none."""
    return timed_steps(opened.state, context.clock(), office_clock(context))


def mark_step_done(context: DeskContext, dossier_id: UUID, number: int, note: str = "") -> StepResult:
    """Record that a step of the internal process is done and the dossier passed on.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        number: the step's number, counted from 1; open ones before it are over with it.
        note: remark.

    Raises:
        RuleViolation: ``process.ended`` when processing has ended; as `check_markable`.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        if not work.state.status.is_undecided:
            raise RuleViolation("process.ended", "number")
        step = check_markable(work.state.process, number)
        done = ProcessStepDone(number, step.work, tidy(note))
        ended = replace(work.state, process=course_after(work.state.process, done, work.now, work.state.status))
        late = timed_steps(ended, work.now, office_clock(context))[number - 1].late_minutes
        work.take(replace(done, in_time=not late))
        return work.done()
