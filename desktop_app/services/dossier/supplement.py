"""The supplement request (Form 02) of a received dossier, and its completion."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.dossier.payloads import CounterPage, SupplementReceived, SupplementRequested
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.forms.document_number import DocumentNumber
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.supplement import (
    SupplementRules,
    SupplementStage,
    Waiting,
    WantedItem,
    check_request,
    due_after,
)
from desktop_app.domain.people.agency import Role
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


@dataclass(frozen=True, slots=True)
class SupplementRequest:
    """Content of a supplement request, everything at once (Nghị định 118/2025 Điều 17 khoản 1 điểm a).

    Attributes:
        items: everything to bring or to correct.
        reason: the reason for the whole request.
        override: the head of desk's reason for a request beyond what the rules allow.
        document_number: the number of the document office, as it was typed; ``""`` for the next one of the issuer.
    """

    items: tuple[WantedItem, ...]
    reason: str
    override: str = ""
    document_number: str = ""


def request_supplement(context: DeskContext, dossier_id: UUID, request: SupplementRequest) -> StepResult:
    """Request a supplement after examination: the time limit is suspended, Form 02 is printed.

    Raises:
        Problems: for what is not filled in, and for a second request without the head of desk's reason.
        RuleViolation: ``step.impossible``, ``clock.back``, ``dossier.unknown``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        rules = work.rules.supplement
        problems = problems_of_request(work.state.waits, rules, request, context.officer.role)
        if problems:
            raise Problems(problems)
        work.check(EventKind.SUPPLEMENT_REQUESTED)
        number = work.number(FormName.SUPPLEMENT_REQUEST, request.document_number)
        is_beyond = len(work.state.waits) >= rules.most
        work.take(request_payload(request, SupplementStage.EXAMINATION, number, is_beyond=is_beyond))
        work.print(FormName.SUPPLEMENT_REQUEST)
        return work.done()


def problems_of_request(
    waits: Sequence[Waiting], rules: SupplementRules, request: SupplementRequest, role: Role
) -> list[RuleViolation]:
    """Return what is missing in a request, and the rules that forbid another one, in page order."""
    problems, items = [], _filled(request.items)
    if not items:
        problems.append(RuleViolation("supplement.no_items", "items"))
    if not tidy(request.reason) and not (items and all(tidy(item.reason) for item in items)):
        problems.append(RuleViolation("supplement.no_why", "reason"))
    try:
        check_request(waits, rules, request.override, is_head=role.is_head)
    except RuleViolation as problem:
        problems.append(problem)
    return problems


def request_payload(
    request: SupplementRequest,
    stage: SupplementStage,
    number: DocumentNumber,
    *,
    is_beyond: bool,
    counter: CounterPage | None = None,
) -> SupplementRequested:
    """Return the event payload of a request.

    Args:
        request: what is asked for.
        stage: when the request is made.
        number: the request's number.
        is_beyond: whether it goes beyond the rules, so that the head of desk's reason belongs to it.
        counter: the page, for a request at the counter.
    """
    return SupplementRequested(
        stage,
        tuple(WantedItem(tidy(item.text), tidy(item.reason)) for item in _filled(request.items)),
        tidy(request.reason),
        tidy(request.override) if is_beyond else "",
        number.number,
        counter,
        number.reference,
    )


def supplement_received(context: DeskContext, dossier_id: UUID) -> StepResult:
    """Record that the supplement is complete: the time limit continues by the rules, and a new receipt is printed.

    Raises:
        RuleViolation: ``step.impossible`` when the dossier does not wait for one.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        work.check(EventKind.SUPPLEMENT_RECEIVED)
        open_wait = work.state.waits[-1]
        waited = Waiting(open_wait.stage, open_wait.since, work.now, open_wait.override)
        appointment = due_after(
            waited,
            work.state.due_at or work.now,
            work.dossier.reception.steps or (),
            work.rules.supplement,
            context.calendar,
            context.hours,
        )
        work.take(SupplementReceived(appointment.due, appointment.calendar_version))
        work.print(FormName.RECEIPT)
        return work.done()


def _filled(items: Sequence[WantedItem]) -> list[WantedItem]:
    return [item for item in items if tidy(item.text)]
