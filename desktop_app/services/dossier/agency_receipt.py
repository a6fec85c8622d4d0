"""The receipt of a dossier by a competent agency elsewhere: its time limit begins."""

from datetime import datetime
from uuid import UUID

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.payloads.processing import AgencyReceived
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.working_time import appoint
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


def agency_received(
    context: DeskContext, dossier_id: UUID, received_at: datetime | None = None, note: str = ""
) -> StepResult:
    """Record when the competent agency received a dossier: the limit is counted from then, a new receipt is printed.

    Basis: Nghị định 118/2025/NĐ-CP Điều 17 khoản 3 as amended by Nghị định 309/2026/NĐ-CP. Both moments stay: that of
    the reception at this desk and that of the agency.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        received_at: when the agency received it, aware; None for now.
        note: remark, such as the number of the delivery.

    Raises:
        RuleViolation: ``agency.not_awaited`` when the limit has begun already, ``agency.before_reception`` or
            ``agency.future`` for an impossible moment, ``step.impossible``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.AGENCY_RECEIVED)
        start = _checked(work, received_at or work.now)
        hours = context.hours_history.on(local(start).date())
        appointment = appoint(start, work.dossier.reception.steps or (), context.calendar, hours)
        agency = work.state.holder or work.dossier.deciding_unit
        work.take(AgencyReceived(start, appointment.due, appointment.calendar_version, agency, tidy(note)))
        work.print(FormName.RECEIPT)
        return work.done()


def _checked(work: DossierUnitOfWork, received_at: datetime) -> datetime:
    if not work.state.awaits_agency:
        raise RuleViolation("agency.not_awaited", "step")
    received = work.dossier.received_at
    # A typed moment has no seconds, and may be the minute of the reception.
    if received_at < received.replace(second=0, microsecond=0):
        raise RuleViolation("agency.before_reception", "received_at")
    if received_at > work.now:
        raise RuleViolation("agency.future", "received_at")
    return max(received_at, received)
