"""Errors in results: sent back with a slip, corrected, and handed back anew."""

from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.dossier.payloads.incidents import ErrorCorrected, ErrorReported
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.due_day import is_past
from desktop_app.domain.law.result import Fault, ResultForm, correction_due
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


@dataclass(frozen=True, slots=True)
class FoundError:
    """An error in a result, as it was reported at the desk.

    Attributes:
        error: what is wrong.
        fault: whose fault it is.
        unit: the unit that corrects it; ``""`` for the deciding unit.
        note: remark.
    """

    error: str
    fault: Fault = Fault.UNKNOWN
    unit: str = ""
    note: str = ""


def report_error(context: DeskContext, dossier_id: UUID, error: FoundError) -> StepResult:
    """Send a result with an error back to be corrected; its slip goes to the printer.

    Basis: Nghị định 118/2025/NĐ-CP Điều 23 khoản 1. The days for the correction are those of the rules in force today:
    the duty begins with the report of the error, whatever rules the dossier was received under.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        error: what is wrong, and whose fault it is.

    Raises:
        Problems: ``error.no_error`` when nobody says what is wrong.
        RuleViolation: ``error.reported`` while an earlier error is not corrected, ``step.impossible``
            without a result.
    """
    if not tidy(error.error):
        raise Problems([RuleViolation("error.no_error", "error")])
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.ERROR_REPORTED)
        if work.state.result.error_at is not None:
            raise RuleViolation("error.reported", "step")
        rules = context.law.rules(context.today()).result
        work.take(
            ErrorReported(
                error=tidy(error.error),
                fault=error.fault,
                unit=tidy(error.unit) or work.dossier.deciding_unit,
                due_at=correction_due(work.now, error.fault, rules, context.calendar, context.hours),
                note=tidy(error.note),
                number=work.number(FormName.CORRECTION_REQUEST).number,
            )
        )
        work.print(FormName.CORRECTION_REQUEST)
        return work.done()


def error_corrected(
    context: DeskContext, dossier_id: UUID, result: str = "", form: ResultForm | None = None, note: str = ""
) -> StepResult:
    """Record that the corrected result is back at the desk; it is announced and handed back anew.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        result: number and name of the corrected result, or ``""``.
        form: on paper, electronic or both; None for the form that it had.
        note: remark.

    Raises:
        RuleViolation: ``error.none`` when no error is open, ``step.impossible``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.ERROR_CORRECTED)
        if work.state.result.error_at is None:
            raise RuleViolation("error.none", "step")
        due = work.state.result.correction_due
        in_time = due is None or not is_past(due, work.now)
        work.take(ErrorCorrected(tidy(result), in_time, form, tidy(note)))
        return work.done()
