"""End of processing: result, refusal (Form 03), withdrawal, stop (Form 05); and undoing it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from desktop_app.domain.dossier.dossier_state import may_take_back
from desktop_app.domain.dossier.payloads.corrections import TakenBack
from desktop_app.domain.dossier.payloads.processing import (
    Outcome,
    Refused,
    Stopped,
    WithdrawalDeclined,
    WithdrawalRequested,
)
from desktop_app.domain.dossier.payloads.results import ResultReady
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.due_day import is_past
from desktop_app.domain.law.reception_rules import check_decision_at_counter, refusal_reasons
from desktop_app.domain.law.result import ResultForm
from desktop_app.domain.law.stop import check_stop
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.hand_back import usual_form_of
from desktop_app.services.dossier.supplement import last_day_for_supplement, version_of
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


def result_ready(
    context: DeskContext, dossier_id: UUID, result: str = "", form: ResultForm | None = None
) -> StepResult:
    """Record that the result is at the desk; processing ends with it.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        result: number and name of the result's paper, or ``""``.
        form: on paper, electronic or both; None for the form that it usually has.

    Raises:
        RuleViolation: ``result.not_at_counter`` for a dossier that no division had, ``step.impossible``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        if work.state.status is Status.RECEIVED:
            check_decision_at_counter(work.rules.reception)
        work.take(ResultReady(tidy(result), form or usual_form_of(context, work.dossier)))
        return work.done()


def refuse(context: DeskContext, dossier_id: UUID, reasons: Sequence[str], document_number: str = "") -> StepResult:
    """Refuse a dossier after examination; Form 03 goes to the printer (Nghị định 118/2025 Điều 19 khoản 3).

    The notice is owed within the procedure's limit; a later one is not refused but marked late.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        reasons: why, a paragraph each.
        document_number: the number of the document office, as it was typed; ``""`` for the next one of the issuer.

    Raises:
        RuleViolation: ``refusal.no_reason``, ``document_number.shape``, ``step.impossible``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        given = refusal_reasons(reasons, work.rules.reception)
        work.check(EventKind.REFUSED)
        number, due = work.number(FormName.REFUSAL_NOTICE, document_number), work.state.due_at
        is_late = due is not None and is_past(due, work.now)
        work.take(Refused(given, number.number, number.reference, is_late))
        work.print(FormName.REFUSAL_NOTICE)
        return work.done()


def ask_withdrawal(context: DeskContext, dossier_id: UUID, reason: str, channel: str) -> StepResult:
    """Record that the applicant requests to stop (Nghị định 118/2025 Điều 21 khoản 1).

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        reason: why, or ``""``: it is optional.
        channel: how they asked, in the notice's words.

    Raises:
        RuleViolation: ``stop.decided`` when the result is decided, ``step.impossible``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        came = work.dossier.reception.channel.name.lower()
        check_stop(came, work.rules.stop, is_undecided=work.state.status.is_undecided)
        work.take(WithdrawalRequested(tidy(reason), tidy(channel)))
        return work.done()


def decline_withdrawal(context: DeskContext, dossier_id: UUID, reason: str) -> StepResult:
    """Record that processing continues although the applicant requested to stop.

    Raises:
        RuleViolation: ``withdrawal.no_reason``, ``step.impossible``.
    """
    if not tidy(reason):
        raise RuleViolation("withdrawal.no_reason", "reason")
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.take(WithdrawalDeclined(tidy(reason)))
        return work.done()


def stop(context: DeskContext, dossier_id: UUID, fee: str = "", document_number: str = "") -> StepResult:
    """Stop a dossier: after the applicant's request, or because no supplement came in time; its notice is printed.

    The notice is Form 05; sets of forms without it tell of a closing by Form 03.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        fee: what happens to the fee, in the notice's words; or ``""``.
        document_number: the number of the document office, as it was typed; ``""`` for the next one of the issuer.

    Raises:
        RuleViolation: ``supplement.not_expired`` (with ``last``) while the supplement may still come,
            ``step.impossible``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.STOPPED)
        expired = work.state.status is Status.SUPPLEMENT_REQUESTED
        last_day = _passed_last_day(work) if expired else None
        outcome = Outcome.EXPIRED if expired else Outcome.WITHDRAWN
        notice = _notice(work, outcome)
        number = work.number(notice or FormName.STOP_NOTICE, document_number)
        work.take(Stopped(outcome, tidy(fee), number.number, number.reference, last_day))
        if notice is not None:
            work.print(notice)
        return work.done()


# The circular of 2018 has no stop notice.
_WITHOUT_STOP_NOTICE = "tt01-2018"


def _notice(work: DossierUnitOfWork, outcome: Outcome) -> FormName | None:
    """Return the notice that a stopped dossier gets, or None where its set of forms has none."""
    if work.dossier.form_set != _WITHOUT_STOP_NOTICE:
        return FormName.STOP_NOTICE
    return FormName.REFUSAL_NOTICE if outcome is Outcome.EXPIRED else None


def _passed_last_day(work: DossierUnitOfWork) -> date:
    context, dossier = work.context, work.dossier
    version = version_of(context, dossier.reception.procedure_id, dossier.received_at)
    last = last_day_for_supplement(context, work.state.waits[-1], work.rules, version)
    if last is None or context.today() <= last:
        raise RuleViolation("supplement.not_expired", "step", last=f"{last:%d/%m/%Y}" if last else "—")
    return last


def take_back(context: DeskContext, dossier_id: UUID, reason: str) -> StepResult:
    """Undo an end that was recorded by mistake; only the head of desk, with a reason.

    Raises:
        RuleViolation: ``role.head_only``, ``correction.no_reason``, ``step.impossible``; ``error.first_return`` for a
            result that was handed back before an error in it was reported.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.TAKEN_BACK)
        if not may_take_back(work.state):
            raise RuleViolation("error.first_return", "step")
        if not tidy(reason):
            raise RuleViolation("correction.no_reason", "reason")
        work.take(TakenBack(work.state.status, tidy(reason)))
        return work.done()
