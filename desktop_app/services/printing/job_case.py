"""The facts that the form of a print job is made from."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.dossier.event_merge import merge_events, standing_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import dossier_at_counter, history_of
from desktop_app.services.context import DeskContext
from desktop_app.services.issuers import issuers_of
from desktop_app.services.papers.keys import paper_key_at
from desktop_app.services.printing.agency_due import agency_due
from desktop_app.services.printing.letterhead_options import form_look
from desktop_app.storage.event_log import events_of
from desktop_app.storage.officers import officer_by_id
from desktop_app.storage.print_jobs import PrintJob

if TYPE_CHECKING:
    from desktop_app.printing.form_case import FormCase


def stored_case(context: DeskContext, job: PrintJob) -> "FormCase":
    """Return what the form of a job is made from, after the stored events of its dossier."""
    with context.store.read() as connection:
        history = events_of(connection, job.dossier_id)
    return case_of(context, job, history)


def case_of(context: DeskContext, job: PrintJob, history: Sequence[DossierEvent]) -> "FormCase":
    """Return what the form of a job is made from; it names the officer who ordered it, whoever is signed in now.

    Args:
        context: the desk.
        job: the job.
        history: the events of its dossier, oldest first.
    """
    from desktop_app.printing.form_case import FormCase  # noqa: PLC0415
    from desktop_app.printing.letterhead import Letterhead, reprint_mark  # noqa: PLC0415

    # A form shows what had happened when it was ordered; the job's moment is stored in whole milliseconds.
    until = job.created_at + timedelta(milliseconds=1)
    before = [event for event in history if event.at < until]
    events = standing_events(before, merge_events(before))
    with context.store.read() as connection:
        officer = officer_by_id(connection, job.officer_id) or context.officer
    dossier_history = history_of(history)
    dossier = dossier_history.dossier if dossier_history is not None else dossier_at_counter(events, officer.name)
    mark = reprint_mark(job.reprint, job.created_at, officer.name)
    letterhead = Letterhead(context.agency, form_look(context), dossier.form_set, mark)
    by_first = agency_due(context, dossier.reception, dossier.received_at, events)
    issuers = issuers_of(context)
    return FormCase(
        letterhead,
        dossier,
        events,
        officer.name,
        issuers=issuers,
        agency_due=by_first,
        officer_phone=officer.phone,
        paper_key=paper_key_at(context, job.created_at),
    )
