"""Correcting what a receipt states: the person, the procedure, the documents, the fee, the way of return."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Dossier, Reception, problems_of_reception, restriction_lookup
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import DossierHistory
from desktop_app.domain.dossier.payloads.corrections import ReceptionCorrected
from desktop_app.domain.dossier.payloads.reception import ProcedureFacts
from desktop_app.domain.dossier.procedure import Procedure, process_on
from desktop_app.domain.dossier.reception_correction import REASON_FIELD, changes_between, check_correctable, due_after
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.clock import event_time
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.papers.voiding import void_replaced_receipts
from desktop_app.services.reception.appointments import appointment_at
from desktop_app.services.reception.reception_data import keep_people, procedure_of, tidied_page
from desktop_app.services.reception.restriction_check import check_restrictions
from desktop_app.storage.dossier_projection import store_first_due, store_reception, store_state
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.event_log import append_event
from desktop_app.storage.print_jobs import add_job


def correct_reception(
    context: DeskContext, dossier_id: UUID, reception: Reception, reason: str, *, printed: bool = True
) -> tuple[Dossier, UUID | None]:
    """Correct a reception with the checks of a reception; return the dossier and the print job of its new receipt.

    The due moments are computed anew from the moment of the reception. The receipts printed before are void.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        reception: the page as it is to be; its id is the dossier's.
        reason: why.
        printed: put the corrected receipt into the spool.

    Raises:
        Problems: when something is missing or wrong, as at a reception; ``correction.no_reason``,
            ``correction.unchanged`` (field ``correction_reason``), ``restriction.hit``.
        RuleViolation: ``role.counter_only``; ``correction.ended``, ``dossier.unknown``, ``clock.back``.
    """
    check_right(context.officer, Right.SERVE)
    page = tidied_page(reception)
    with context.store.write() as connection:
        history = read_history(connection, dossier_id)
        if history is None:
            raise RuleViolation("dossier.unknown")
        now = event_time(connection, context)
        _check(context, history, page, reason)
        page = _with_releases(connection, context, history.dossier.reception, page)
        kept, seqs = keep_people(connection, _as_other_people(page, history.dossier.reception), now)
        payload = _payload(context, history, kept, reason)
        append_event(connection, DossierEvent(new_id(), dossier_id, now, context.officer.id, payload))
        corrected = _stored(connection, dossier_id, *seqs)
        job_id = _spool(connection, context, corrected, now) if printed and not page.at_once else None
    return corrected, job_id


def _check(context: DeskContext, history: DossierHistory, page: Reception, reason: str) -> None:
    before = history.dossier
    day = local(before.received_at).date()
    problems = problems_of_reception(page, today=day, rules=context.law.named(before.rule_set))
    try:
        check_correctable(history.folded.state, reason)
    except RuleViolation as problem:
        if problem.field != REASON_FIELD:
            raise
        problems.append(problem)
    if problems:
        raise Problems(problems)


def _with_releases(connection: Connection, context: DeskContext, before: Reception, page: Reception) -> Reception:
    """Check people and papers that are others now; a restriction that came later stops no other correction."""
    if restriction_lookup(page).asks_the_same_as(restriction_lookup(before)):
        return replace(page, releases=before.releases)
    return replace(page, releases=check_restrictions(connection, context, page))


def _payload(context: DeskContext, history: DossierHistory, page: Reception, reason: str) -> ReceptionCorrected:
    before, state = history.dossier, history.folded.state
    procedure = procedure_of(context, page)
    try:
        changes = changes_between(before, page, procedure.name)
    except RuleViolation as problem:
        raise Problems([problem]) from problem
    first = appointment_at(context, before.received_at, page)
    running = appointment_at(context, state.clock_started_at or before.received_at, page)
    is_other = page.procedure_id != before.reception.procedure_id
    return ReceptionCorrected(
        reception=page,
        procedure=_facts(procedure),
        first_due_at=first.due,
        due_at=due_after(before, state, first.due, running.due),
        calendar=first.calendar_version,
        changes=changes,
        reason=tidy(reason),
        replaces=history.folded.correction,
        process=process_on(procedure, local(before.received_at).date()) if is_other else None,
    )


def _as_other_people(page: Reception, before: Reception) -> Reception:
    """Return the page with people of another number as others than those of before: a record keeps its number."""
    known = {person.id: person.public_number for person in (before.owner, before.submitter) if person is not None}

    def other(person: Applicant) -> Applicant:
        return replace(person, id=None) if known.get(person.id, "") not in {"", person.public_number} else person

    submitter = other(page.submitter) if page.submitter is not None else None
    return replace(page, owner=other(page.owner), submitter=submitter)


def _stored(connection: Connection, dossier_id: UUID, owner_seq: int, submitter_seq: int | None) -> Dossier:
    history = read_history(connection, dossier_id)
    if history is None:
        raise LookupError("a dossier vanished inside its own unit of work")
    store_reception(connection, history.dossier, owner_seq, submitter_seq)
    store_first_due(connection, dossier_id, history.folded.state.first_due_at)
    store_state(connection, dossier_id, history.folded.state)
    void_replaced_receipts(connection, dossier_id)
    return history.dossier


def _spool(connection: Connection, context: DeskContext, corrected: Dossier, now: datetime) -> UUID:
    job_id, reprint = new_id(), max(1, corrected.prints)
    add_job(connection, job_id, corrected.id, context.officer.id, FormName.RECEIPT, reprint, now)
    return job_id


def _facts(procedure: Procedure) -> ProcedureFacts:
    return ProcedureFacts(
        procedure.id,
        procedure.code,
        procedure.name,
        procedure.field,
        procedure.deciding_unit,
        procedure.online_level,
    )
