"""Receiving a dossier: the single transaction of F9."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.code import code_in_scan
from desktop_app.domain.dossier.dossier import (
    Dossier,
    Reception,
    ReturnMethod,
    has_same_content,
)
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.reception import ProcedureFacts, Received
from desktop_app.domain.dossier.payloads.results import ResultReady, Returned
from desktop_app.domain.dossier.procedure import Procedure, process_on
from desktop_app.domain.dossier.process_step import Process
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.budget import to_budget_by
from desktop_app.domain.law.instant_result import check_at_once
from desktop_app.domain.law.result import ResultForm
from desktop_app.domain.law.working_time import Appointment
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.books import check_book_open
from desktop_app.services.clock import event_time
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork
from desktop_app.services.papers.outage_slips import check_slip, enter_slip
from desktop_app.services.reception.appointments import appointment_at
from desktop_app.services.reception.dossier_codes import next_code
from desktop_app.services.reception.reception_checks import check_reception
from desktop_app.services.reception.reception_data import keep_people, procedure_of
from desktop_app.services.reception.restriction_check import check_restrictions
from desktop_app.storage.dossier_projection import store_state
from desktop_app.storage.dossiers import exists, insert_dossier, is_code_taken, read_history
from desktop_app.storage.drafts import drop_draft
from desktop_app.storage.event_log import append_event, events_of
from desktop_app.storage.intake import close_intake, read_intake
from desktop_app.storage.numbers import take_number
from desktop_app.storage.print_jobs import add_job

LEDGER = "ledger"


@dataclass(frozen=True, slots=True)
class ReceivedDossier:
    """Result of a reception.

    Attributes:
        dossier: the dossier, on disk.
        job_id: the print job of its receipt, in the spool; None when the dossier had been saved before, and for a
            result that was handed back at once.
    """

    dossier: Dossier
    job_id: UUID | None


def receive(context: DeskContext, reception: Reception, *, printed: bool = True) -> ReceivedDossier:
    """Store a dossier with its code, its first event and the print job of its receipt, all or nothing.

    A result that is handed back at once gets its last two events in the same transaction, and no receipt (Nghị định
    118/2025/NĐ-CP Điều 17 khoản 4). When this returns, the dossier is on disk. A second call with the same reception
    returns the stored dossier and stores nothing. A page with a slip is received at the moment that is written on it,
    under the slip's number; its event tells when it was entered.

    Args:
        context: officer, desk and store.
        reception: the filled page.
        printed: put the receipt into the spool.

    Raises:
        Problems: when something is missing or wrong, the result cannot be handed back at once, a restriction that
            nobody released concerns the dossier (``restriction.hit``), or its slip does not fit (``slip.*``).
        RuleViolation: ``role.counter_only``; ``clock.back`` when the computer's clock was set back;
            ``reception.other_content`` when the id already belongs to a dossier of other content; ``book.closed`` (with
            ``year``) when the book of the year is.
        StorageProblem: when the disk is full or in use; nothing is stored and nothing typed is lost.
    """
    check_right(context.officer, Right.SERVE)
    tidy = check_reception(context, reception)
    with context.store.write() as connection:
        if exists(connection, tidy.id):
            return ReceivedDossier(_stored_as(connection, tidy), None)
        now = event_time(connection, context)
        if tidy.slip:
            check_slip(connection, context, tidy, now)
        appointment = appointment_at(context, tidy.slip_at or now, tidy)
        dossier = _store(connection, context, tidy, appointment, now)
        if tidy.slip:
            enter_slip(connection, context, tidy, now)
        if tidy.at_once:
            _hand_back_at_once(connection, context, dossier, appointment)
        job_id = _spool(connection, dossier, now) if printed and not tidy.at_once else None
    return ReceivedDossier(dossier, job_id)


def _store(
    connection: Connection, context: DeskContext, reception: Reception, appointment: Appointment, now: datetime
) -> Dossier:
    released = replace(reception, releases=check_restrictions(connection, context, reception))
    stored, seqs = keep_people(connection, released, now)
    dossier = _numbered(connection, context, stored, appointment, reception.slip_at or now)
    insert_dossier(connection, dossier, *seqs)
    budget_by = _budget_by(context, dossier)
    # A result that is handed back at once has no way through the office.
    day = local(dossier.received_at).date()
    process = () if reception.at_once else process_on(procedure_of(context, reception), day)
    append_event(connection, _received_event(dossier, budget_by, process, now))
    # The row takes over what only the events know: the waiting times of an intake, the way of the money, the process.
    if _end_intake(connection, dossier) or budget_by is not None or process:
        store_state(connection, dossier.id, merge_events(events_of(connection, dossier.id)).state)
    drop_draft(connection, dossier.id)
    return dossier


def _hand_back_at_once(
    connection: Connection, context: DeskContext, dossier: Dossier, appointment: Appointment
) -> None:
    reception = dossier.reception
    procedure = procedure_of(context, reception)
    try:
        check_at_once(appointment, is_instant=procedure.instant_result, is_non_territorial=reception.is_non_territorial)
    except RuleViolation as problem:
        raise Problems([problem]) from problem
    collector = reception.submitter or reception.owner
    work = DossierUnitOfWork(connection, context, dossier.id)
    work.take(ResultReady(form=_form_at_once(procedure, work.now)))
    work.take(
        Returned(
            method=ReturnMethod.DESK,
            collector=collector.name,
            collector_number=collector.public_number,
            authority=reception.authority,
            at_once=True,
            copies=reception.copies,
        )
    )


def _form_at_once(procedure: Procedure, at: datetime) -> ResultForm:
    """Return the form of a result that is handed over at once: the paper, unless the catalogue names another form.

    What the applicant waits for at the desk, such as certified copies, is governed by the procedure's own law
    (Nghị định 118/2025/NĐ-CP Điều 22 khoản 1).
    """
    version = procedure.in_use_on(local(at).date())
    return (version.result_form if version is not None else None) or ResultForm.PAPER


def _end_intake(connection: Connection, dossier: Dossier) -> bool:
    """Complete the intake that a dossier was before; return whether there was one."""
    if read_intake(connection, dossier.id) is None:
        return False
    close_intake(connection, dossier.id, Status.RECEIVED, dossier.received_at)
    return True


def _numbered(
    connection: Connection, context: DeskContext, reception: Reception, appointment: Appointment, at: datetime
) -> Dossier:
    day = local(at).date()
    procedure = procedure_of(context, reception)
    rules = context.law.rules(day)
    check_book_open(connection, day.year)
    return Dossier(
        id=reception.id,
        code=_code_of_portal(connection, reception) or reception.slip or next_code(connection, context, day),
        reception=reception,
        procedure_code=procedure.code,
        procedure_name=procedure.name,
        procedure_field=procedure.field,
        deciding_unit=procedure.deciding_unit,
        online_level=procedure.online_level,
        received_at=at,
        clock_started_at=None if rules.awaits_agency(is_non_territorial=reception.is_non_territorial) else at,
        due_at=appointment.due,
        officer_id=context.officer.id,
        officer_name=context.officer.name,
        book=day.year,
        entry=take_number(connection, LEDGER, str(day.year)),
        form_set=rules.form_set,
        rule_set=rules.name,
        calendar_version=appointment.calendar_version,
    )


def _code_of_portal(connection: Connection, reception: Reception) -> str:
    """Return the code that the portal gave an online dossier, or ``""`` when it has none that a dossier can have.

    A dossier has one code (Nghị định 118/2025/NĐ-CP Điều 17 khoản 3): the applicant knows the portal's already.
    """
    arrived = read_intake(connection, reception.id)
    code = code_in_scan(arrived.code) if arrived is not None else None
    return code.text if code is not None and not is_code_taken(connection, code.text) else ""


def _budget_by(context: DeskContext, dossier: Dossier) -> datetime | None:
    rules, hours = context.law.named(dossier.rule_set).fee, context.hours_history.on(local(dossier.received_at).date())
    return to_budget_by(dossier.reception.payment, dossier.received_at, rules, context.calendar, hours)


def _received_event(dossier: Dossier, budget_by: datetime | None, process: Process, now: datetime) -> DossierEvent:
    reception = dossier.reception
    procedure = ProcedureFacts(
        id=reception.procedure_id,
        code=dossier.procedure_code,
        name=dossier.procedure_name,
        field=dossier.procedure_field,
        unit=dossier.deciding_unit,
        online_level=dossier.online_level,
    )
    payload = Received(
        code=dossier.code,
        reception=reception,
        procedure=procedure,
        officer_name=dossier.officer_name,
        due_at=dossier.due_at,
        book=dossier.book,
        entry=dossier.entry,
        form_set=dossier.form_set,
        rule_set=dossier.rule_set,
        calendar=dossier.calendar_version,
        awaits_agency=dossier.clock_started_at is None,
        budget_by=budget_by,
        process=process,
    )
    return DossierEvent(new_id(), dossier.id, now, dossier.officer_id, payload)


def _spool(connection: Connection, dossier: Dossier, now: datetime) -> UUID:
    job_id = new_id()
    add_job(connection, job_id, dossier.id, dossier.officer_id, FormName.RECEIPT, 0, now)
    return job_id


def _stored_as(connection: Connection, wanted: Reception) -> Dossier:
    history = read_history(connection, wanted.id)
    if history is None:
        raise LookupError("a dossier vanished inside its own unit of work")
    if not has_same_content(history.received.reception, wanted):
        raise RuleViolation("reception.other_content")
    return history.dossier
