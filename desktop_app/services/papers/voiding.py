"""Voiding sheets: spoilt ones by an officer, receipts that were replaced by themselves."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.corrections import PaperVoided, Printed
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.papers.voiding import VoidKind, VoidSheet, check_void_reason, replaced_receipt
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.clock import event_time
from desktop_app.services.context import DeskContext, new_id
from desktop_app.storage.event_log import append_event, events_of
from desktop_app.storage.print_jobs import read_job
from desktop_app.storage.print_ledger import read_sheet, receipts_of, store_void


def void_sheet(context: DeskContext, job_id: UUID, why: str) -> None:
    """Void a spoilt sheet: it counts no more from now on, at every desk of the office.

    A receipt that was replaced may be voided too, so that its reason says what became of the sheet.

    Args:
        context: the desk.
        job_id: its print job.
        why: what happened to it.

    Raises:
        RuleViolation: ``role.counter_only``; ``void.reason``, ``void.reason_long`` (field ``why``);
            ``void.not_on_paper`` for one that no printer got; ``void.already``; ``clock.back``.
    """
    check_right(context.officer, Right.VOID_PAPERS)
    reason = check_void_reason(why)
    with context.store.write() as connection:
        sheet, job = read_sheet(connection, job_id), read_job(connection, job_id)
        if sheet is None or job is None or not sheet.is_on_paper:
            raise RuleViolation("void.not_on_paper")
        if sheet.void is not None and sheet.void.kind is VoidKind.SPOILT:
            raise RuleViolation("void.already")
        now = event_time(connection, context)
        store_void(connection, job_id, VoidSheet(now, VoidKind.SPOILT, reason), context.officer.id)
        if _is_recorded(events_of(connection, job.dossier_id), job_id):
            payload = PaperVoided(job_id, job.form, job.reprint, reason)
            append_event(connection, DossierEvent(new_id(), job.dossier_id, now, context.officer.id, payload))


def _is_recorded(events: Sequence[DossierEvent], job_id: UUID) -> bool:
    """Return whether a history tells of a print job: labels and lists are no part of one."""
    return any(isinstance(event.payload, Printed) and event.payload.job == job_id for event in events)


def void_replaced_receipts(connection: Connection, dossier_id: UUID) -> None:
    """Void the receipts of a dossier that say what is no longer in force; those that say it again count again.

    Args:
        connection: the transaction that changed the dossier.
        dossier_id: the dossier.
    """
    receipts = receipts_of(connection, dossier_id)
    if not receipts:
        return
    events = events_of(connection, dossier_id)
    for job_id, ordered_at, void in receipts:
        if void is not None and void.kind is VoidKind.SPOILT:
            continue
        replaced = replaced_receipt(events, ordered_at)
        if replaced != void:
            store_void(connection, job_id, replaced)
