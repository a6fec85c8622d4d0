"""The supplement request (Form 02) of a received dossier, and its completion."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.payloads.processing import SupplementReceived, SupplementRequested
from desktop_app.domain.dossier.payloads.reception import CounterPage
from desktop_app.domain.dossier.procedure import ProcedureVersion
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.forms.document_number import DocumentNumber
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.rules import RuleSet, closing_period
from desktop_app.domain.law.supplement import (
    SupplementRules,
    SupplementStage,
    Waiting,
    WantedItem,
    check_request,
    due_after,
    expires_on,
    is_beyond,
    notice_deadline,
)
from desktop_app.domain.people.agency import Role
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult


@dataclass(frozen=True, slots=True)
class SupplementRequest:
    """Content of a supplement request, everything at once (Nghị định 118/2025 Điều 17 khoản 1 điểm c).

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
    """Request a supplement after examination: the time limit is suspended, Form 02 names the last day and is printed.

    Raises:
        Problems: for what is not filled in, and for a second request without the head of desk's reason.
        RuleViolation: ``step.impossible``, ``clock.back``, ``dossier.unknown``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        rules, stage = work.rules.supplement, SupplementStage.EXAMINATION
        waits = work.state.waits
        problems = problems_of_request(waits, stage, rules, request, context.officer.role)
        if problems:
            raise Problems(problems)
        work.check(EventKind.SUPPLEMENT_REQUESTED)
        number = work.number(FormName.SUPPLEMENT_REQUEST, request.document_number)
        payload = request_payload(request, stage, number, is_beyond=is_beyond(waits, stage, rules))
        work.take(replace(payload, last_day=_last_day(work), in_time=_is_in_time(work)))
        work.print(FormName.SUPPLEMENT_REQUEST)
        return work.done()


def last_day_of_notice(context: DeskContext, dossier: Dossier) -> date | None:
    """Return the last day for a request after examination, or None (Nghị định 118/2025/NĐ-CP Điều 19 khoản 5).

    A special law may give a procedure other days than the rule set.
    """
    rules = context.law.named(dossier.rule_set).supplement
    version = version_of(context, dossier.reception.procedure_id, dossier.received_at)
    if version is not None and version.notice_days is not None:
        rules = replace(rules, notice_days=version.notice_days)
    hours = context.hours_history.on(local(dossier.received_at).date())
    return notice_deadline(dossier.clock_started_at or dossier.received_at, rules, context.calendar, hours)


def version_of(context: DeskContext, procedure_id: str, received_at: datetime) -> ProcedureVersion | None:
    """Return the version of a procedure that a dossier was received under, or None when the catalogue lost it.

    What was imported or undone since changes nothing of it.
    """
    return context.catalogue.version_at(procedure_id, local(received_at).date(), received_at)


def last_day_for_supplement(
    context: DeskContext, waiting: Waiting, rules: RuleSet, version: ProcedureVersion | None
) -> date | None:
    """Return the last day for a supplement, or None where no rule or no waiting ends it.

    Nghị định 118/2025/NĐ-CP Điều 19 khoản 5: the day that Form 02 named; else by the special law of the procedure, else
    by the decree, see `closing_period`.

    Args:
        context: officer, desk and store.
        waiting: the time of waiting.
        rules: the rules that the dossier was received under.
        version: the version of its procedure.
    """
    since = local(waiting.since).date()
    if version is not None and version.supplement_period is not None:
        return expires_on(waiting, version.supplement_period, since, context.calendar)
    period, begin = closing_period(rules, context.law.rule_sets, since, context.today())
    return expires_on(waiting, period, begin, context.calendar)


def _is_in_time(work: DossierUnitOfWork) -> bool:
    last = last_day_of_notice(work.context, work.dossier)
    return last is None or local(work.now).date() <= last


def _last_day(work: DossierUnitOfWork) -> date | None:
    """Return the last day that Form 02 names: by the special law of the procedure, else by the decree."""
    version = version_of(work.context, work.dossier.reception.procedure_id, work.dossier.received_at)
    waiting = Waiting(SupplementStage.EXAMINATION, work.now)
    return last_day_for_supplement(work.context, waiting, work.rules, version)


def problems_of_request(
    waits: Sequence[Waiting], stage: SupplementStage, rules: SupplementRules, request: SupplementRequest, role: Role
) -> list[RuleViolation]:
    """Return what is missing in a request, and the rules that forbid another one, in page order."""
    problems, items = [], _filled(request.items)
    if not items:
        problems.append(RuleViolation("supplement.no_items", "items"))
    is_explained = bool(tidy(request.reason)) or (bool(items) and all(tidy(item.reason) for item in items))
    if rules.needs_reason and not is_explained:
        problems.append(RuleViolation("supplement.no_why", "reason"))
    try:
        check_request(waits, stage, rules, request.override, is_head=role.is_head)
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
        waited = replace(open_wait, until=work.now)
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
