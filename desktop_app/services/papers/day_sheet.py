"""The sheet of a day: what this desk gave out, printed, handed back and took in fees, and what does not fit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dossier.fee_entries import FeeEntry, fee_entries
from desktop_app.domain.dossier.history import DossierHistory
from desktop_app.domain.dossier.payloads.results import Returned
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.law.period import Period
from desktop_app.domain.papers.day_sheet import DayDossier, DayFacts, DayPaper, DaySheet, day_sheet
from desktop_app.services.context import DeskContext
from desktop_app.services.papers.given_codes import given_codes
from desktop_app.storage.dossiers import is_code_taken, read_history, received_here_between, returned_between
from desktop_app.storage.event_log import own_event_ids
from desktop_app.storage.fees import dossiers_with_fees
from desktop_app.storage.outage_slips import count_slips, is_slip, open_codes
from desktop_app.storage.outbox import count_waiting
from desktop_app.storage.print_jobs import JobState
from desktop_app.storage.print_ledger import Sheet, count_voided, dossiers_with_receipt, sheets_between
from desktop_app.storage.sync_state import read_identity

_MOST_SHEETS = 10_000


def sheet_of_day(context: DeskContext, day: date) -> DaySheet:
    """Return the sheet of a day at this desk. What waits for the server is counted as of now.

    Raises:
        RuleViolation: ``day_sheet.future`` (field ``day``) for a day that has not begun.
    """
    if day > context.today():
        raise RuleViolation("day_sheet.future", "day")
    with context.store.read() as connection:
        return day_sheet(_facts(connection, context, Period(day, day)))


def _facts(connection: Connection, context: DeskContext, period: Period) -> DayFacts:
    begin, end, day = period.begin, period.end, period.first
    received = [
        history
        for dossier_id in received_here_between(connection, begin, end)
        if (history := read_history(connection, dossier_id)) is not None
    ]
    with_receipt = dossiers_with_receipt(connection, [history.dossier.id for history in received])
    given = list(given_codes(connection, context, day, [history.received.code for history in received]))
    identity, counted = read_identity(connection), count_slips(connection, begin, end)
    return DayFacts(
        day=day,
        given=given,
        taken=frozenset(code for code in given if is_code_taken(connection, code) or is_slip(connection, code)),
        dossiers=[_dossier(history, has_receipt=history.dossier.id in with_receipt) for history in received],
        papers=[_paper(sheet) for sheet in reversed(sheets_between(connection, begin, end, _MOST_SHEETS))],
        voided=count_voided(connection, begin, end),
        returned=sum(_is_returned_here(connection, each) for each in returned_between(connection, begin, end)),
        fees=sorted(_fees(connection, period), key=lambda entry: entry.at),
        unsent=count_waiting(connection, identity.acked_seq) if identity is not None else None,
        open_slips=open_codes(connection),
        entered_slips=counted.entered,
        voided_slips=counted.voided,
    )


def _dossier(history: DossierHistory, *, has_receipt: bool) -> DayDossier:
    dossier, state = history.dossier, history.folded.state
    return DayDossier(
        id=dossier.id,
        code=history.received.code,
        code_now=dossier.code,
        needs_receipt=not history.received.reception.at_once,
        has_receipt=has_receipt,
        unpaid=state.fee or 0 if state.payment is None else 0,
    )


def _paper(sheet: Sheet) -> DayPaper:
    return DayPaper(
        name=sheet.form,
        subject=sheet.subject,
        dossier_id=sheet.dossier_id,
        reprint=sheet.reprint,
        is_receipt=sheet.form == FormName.RECEIPT,
        is_on_paper=sheet.is_on_paper,
        is_thrown_away=sheet.state is JobState.DROPPED,
    )


def _own(connection: Connection, dossier_id: UUID) -> DossierHistory | None:
    """Return a dossier with the events of this desk only."""
    history = read_history(connection, dossier_id)
    if history is None:
        return None
    own = own_event_ids(connection, dossier_id)
    return replace(history, events=[event for event in history.events if event.id in own])


def _is_returned_here(connection: Connection, dossier_id: UUID) -> bool:
    history = _own(connection, dossier_id)
    return history is not None and any(isinstance(event.payload, Returned) for event in history.standing)


def _fees(connection: Connection, period: Period) -> Iterator[FeeEntry]:
    for dossier_id in dossiers_with_fees(connection, period.begin, period.end):
        history = _own(connection, dossier_id)
        if history is not None:
            yield from (entry for entry in fee_entries(history) if period.begin <= entry.at < period.end)
