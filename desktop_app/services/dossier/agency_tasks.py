"""Dossiers that several agencies decide: sending them with a transfer slip, and noting each agency's part."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.agency_tasks import check_tasks
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.payloads.interlinked import AgencyDone, AgencyTask, SentToAgencies
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.due_day import is_past
from desktop_app.domain.law.interlinked import agency_limits
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


def proposed_tasks(context: DeskContext, dossier: Dossier) -> tuple[AgencyTask, ...]:
    """Return the part of each agency as the procedure's time limit names it, or nothing where one decides all."""
    start = dossier.clock_started_at or dossier.received_at
    hours = context.hours_history.on(local(start).date())
    limits = agency_limits(dossier.reception.steps or (), start, context.calendar, hours)
    return tuple(AgencyTask(limit.agency, "", limit.due_at) for limit in limits)


def send_to_agencies(
    context: DeskContext, dossier_id: UUID, lead: str, tasks: Sequence[AgencyTask], *, is_electronic: bool
) -> StepResult:
    """Send a dossier to the agencies that decide it together; the transfer slip goes to the printer.

    Basis: Nghị định 118/2025/NĐ-CP Điều 20 khoản 2.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        lead: the lead agency.
        tasks: the part of each agency, in their order.
        is_electronic: whether all get it at once through the system.

    Raises:
        RuleViolation: as `check_tasks`; ``interlinked.ended`` when processing has ended.
    """
    wanted = tuple(replace(task, agency=tidy(task.agency), work=tidy(task.work)) for task in tasks)
    check_tasks(tidy(lead), wanted)
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        if not work.state.status.is_undecided:
            raise RuleViolation("interlinked.ended", "step")
        number = work.number(FormName.TRANSFER_SLIP).number
        work.take(SentToAgencies(tidy(lead), wanted, is_electronic, number))
        work.print(FormName.TRANSFER_SLIP)
        return work.done()


def agency_done(context: DeskContext, dossier_id: UUID, agency: str, result: str = "") -> StepResult:
    """Record that one of the agencies has done its part.

    Raises:
        RuleViolation: ``interlinked.none`` when this agency has nothing to do.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        task = next((task for task in work.state.tasks if task.agency == agency and task.done_at is None), None)
        if task is None:
            raise RuleViolation("interlinked.none", "agency")
        work.take(AgencyDone(agency, tidy(result), in_time=not is_past(task.due_at, work.now)))
        return work.done()
