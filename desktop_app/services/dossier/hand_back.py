"""Handing results back: at the desk, by post, electronically; and delivering the electronic one beside the paper."""

from uuid import UUID

from desktop_app.domain.dossier.dossier import Dossier, ReturnMethod
from desktop_app.domain.dossier.hand_back import HandBack, divided, fits_form, originals_of, problems_of_hand_back
from desktop_app.domain.dossier.payloads.results import Delivered, KeptPaper, Returned, ReturnedPaper
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.result import ResultForm, paper_code, usual_form
from desktop_app.domain.people.identity_number import normal_number
from desktop_app.domain.text import tidy, title_name
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.supplement import version_of
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


def hand_back(context: DeskContext, dossier_id: UUID, wanted: HandBack) -> StepResult:
    """Hand a result back and record who collected it, and which originals went with it.

    Raises:
        Problems: for what is missing or wrong: no receipt, a stranger without authority, no tracking number, another
            way than the result's form has, an original that is kept without a reason …
        RuleViolation: ``step.impossible`` when there is no result yet, ``error.reported`` while it is corrected.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.RETURNED)
        if work.state.result.error_at is not None:
            raise RuleViolation("error.reported", "step")
        going, kept = _checked(work, wanted)
        prints_list = wanted.prints_list and bool(going)
        work.take(
            Returned(
                method=wanted.method,
                has_receipt=wanted.has_receipt,
                no_receipt_reason=tidy(wanted.no_receipt_reason),
                collector=title_name(wanted.collector_name),
                collector_number=normal_number(wanted.collector_number),
                authority=tidy(wanted.authority),
                tracking_number=tidy(wanted.tracking_number),
                address=tidy(wanted.address),
                electronic_place=tidy(wanted.electronic_place),
                satisfaction=wanted.satisfaction,
                paper_code=code_of_result(context, work.dossier) if wanted.method is ReturnMethod.ELECTRONIC else "",
                originals=going,
                kept=kept,
                list_number=work.number(FormName.RETURNED_PAPERS).number if prints_list else 0,
            )
        )
        if prints_list:
            work.print(FormName.RETURNED_PAPERS)
        return work.done()


def deliver(context: DeskContext, dossier_id: UUID, place: str, note: str = "") -> StepResult:
    """Record that the electronic result beside the paper one was delivered, with its code where that is known.

    Basis: Nghị định 118/2025/NĐ-CP Điều 22 khoản 1, 3 (on the national portal) and 4.

    Raises:
        RuleViolation: ``return.no_place``; ``delivery.none`` when no electronic result is to be delivered,
            ``step.impossible`` without a result.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.DELIVERED)
        if not work.state.is_delivery_owed:
            raise RuleViolation("delivery.none", "step")
        if not tidy(place):
            raise RuleViolation("return.no_place", "electronic_place")
        work.take(Delivered(tidy(place), code_of_result(context, work.dossier), tidy(note)))
        return work.done()


def originals_at_desk(context: DeskContext, dossier: Dossier) -> tuple[ReturnedPaper, ...]:
    """Return the originals of a dossier that go back with its result (Nghị định 118/2025/NĐ-CP Điều 22 khoản 2)."""
    version = version_of(context, dossier.reception.procedure_id, dossier.received_at)
    return originals_of(dossier.reception, version.documents if version is not None else ())


def usual_form_of(context: DeskContext, dossier: Dossier) -> ResultForm:
    """Return the form that the result of a dossier usually has."""
    version = version_of(context, dossier.reception.procedure_id, dossier.received_at)
    wants_electronic = dossier.reception.return_method is ReturnMethod.ELECTRONIC
    by_law = version.result_form if version is not None else None
    rules = context.law.named(dossier.rule_set).result
    return usual_form(rules, by_law, wants_electronic=wants_electronic)


def code_of_result(context: DeskContext, dossier: Dossier) -> str:
    """Return the code of a dossier's electronic result, or ``""`` where a part of it is not known."""
    version = version_of(context, dossier.reception.procedure_id, dossier.received_at)
    kind = version.result_code if version is not None else ""
    return paper_code(dossier.reception.owner.public_number, kind, context.law.named(dossier.rule_set).result)


def _checked(work: DossierUnitOfWork, wanted: HandBack) -> tuple[tuple[ReturnedPaper, ...], tuple[KeptPaper, ...]]:
    """Return which originals go back and which do not, once all that was filled in is right."""
    reception = work.dossier.reception
    problems = problems_of_hand_back(wanted, reception)
    if not fits_form(wanted.method, work.state.result.form):
        problems.append(RuleViolation("return.other_way", "method"))
    try:
        parts = divided(_originals_left(work), wanted)
    except RuleViolation as problem:
        problems.append(problem)
    if problems:
        raise Problems(problems)
    return parts


def _originals_left(work: DossierUnitOfWork) -> tuple[ReturnedPaper, ...]:
    """Return the originals that did not go back with the result before an error in it was corrected."""
    if work.state.result.first_return is not None:
        return ()
    return originals_at_desk(work.context, work.dossier)
