"""The apology and the new appointment (Form 04)."""

from datetime import date, datetime
from uuid import UUID

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.payloads.processing import Extended
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.due_day import is_past
from desktop_app.domain.law.extension import Appointed, Extension, check_extension, is_in_time
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


def extend(context: DeskContext, dossier_id: UUID, new_day: date, reason: str, document_number: str = "") -> StepResult:
    """Apologise and appoint the result again; Form 04 goes to the printer.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        new_day: the new due day; the hour is the office's hour of appointment.
        reason: why the result will be late.
        document_number: the number of the document office, as it was typed; ``""`` for the next one of the issuer.

    Raises:
        RuleViolation: the codes of `check_extension`, ``document_number.shape``, or ``step.impossible``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.EXTENDED)
        due = work.state.due_at or work.now
        wanted = Extension(reason, datetime.combine(new_day, context.hours.appointment, VIETNAM))
        rules = work.rules.extension
        so_far = Appointed(work.dossier.received_at, due, work.now, len(work.state.extensions))
        check_extension(wanted, so_far, rules, context.calendar)
        number = work.number(FormName.APOLOGY_LETTER, document_number)
        work.take(
            Extended(
                due_at=wanted.new_due,
                old_due_at=due,
                reason=tidy(reason),
                number=number.number,
                reference=number.reference,
                in_time=is_in_time(work.now, due, rules),
                is_late=is_past(due, work.now),
            )
        )
        work.print(FormName.APOLOGY_LETTER)
        return work.done()
