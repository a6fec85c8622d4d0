"""What the payload of each event changes in the state of a dossier, beside its status."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from desktop_app.domain.dossier import result_state
from desktop_app.domain.dossier.agency_tasks import sent, with_done, with_progress
from desktop_app.domain.dossier.consultation import with_answer
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.payloads.consultation import ConsultationAnswered
from desktop_app.domain.dossier.payloads.corrections import ReceptionCorrected, TakenBack
from desktop_app.domain.dossier.payloads.fees import FeeRefunded, FeeToBudget, Paid, PaymentRequested
from desktop_app.domain.dossier.payloads.incidents import ErrorCorrected, ErrorReported, Incident
from desktop_app.domain.dossier.payloads.interlinked import AgencyDone, AgencyProgress, SentToAgencies
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.processing import (
    AgencyReceived,
    Extended,
    HandedOver,
    Outcome,
    Refused,
    Stopped,
    SupplementReceived,
    SupplementRequested,
)
from desktop_app.domain.dossier.payloads.reception import NotReceived, Received
from desktop_app.domain.dossier.payloads.results import Delivered, PapersReturned, ResultReady, Returned
from desktop_app.domain.dossier.result_state import FirstReturn, ResultState
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.supplement import Waiting


def outcome_of(payload: Payload) -> Outcome | None:
    """Return how processing ended with an event, or None for an event that does not end it."""
    match payload:
        case Stopped():
            return payload.outcome
        case Refused() | NotReceived():
            return Outcome.REFUSED
        case ResultReady():
            return Outcome.RESULT
    return None


def _received(state: DossierState, payload: Received, at: datetime) -> DossierState:
    page = payload.reception
    # One copy of the state instead of four: the server does this for each reception of a province.
    received = replace(
        state,
        fee=page.fee,
        budget_by=payload.budget_by,
        received_at=at,
        first_due_at=payload.due_at,
        due_at=payload.due_at,
        # Reception ends the waiting time of a supplement request at the counter.
        waits=all_ended(state, at),
        clock_started_at=None if payload.awaits_agency else at,
        awaits_agency=payload.awaits_agency,
    )
    return _paid_by(received, page.payment, at)


def _reception_corrected(state: DossierState, payload: ReceptionCorrected, at: datetime) -> DossierState:
    page, names = payload.reception, {change.name for change in payload.changes}
    state = replace(state, first_due_at=payload.first_due_at, due_at=payload.due_at, corrected_at=at)
    if "fee" in names:
        state = replace(state, fee=page.fee)
    if "payment" in names:
        # It was noted at the reception, rightly or not.
        state = replace(state, payment=page.payment, paid_at=state.received_at if page.payment else None)
    return state


def _paid_by(state: DossierState, way: Payment | None, at: datetime) -> DossierState:
    return replace(state, payment=way, paid_at=at) if way else state


def _payment_requested(state: DossierState, payload: PaymentRequested, _at: datetime) -> DossierState:
    return state if payload.fee is None else replace(state, fee=payload.fee)


def _paid(state: DossierState, payload: Paid, at: datetime) -> DossierState:
    fee = state.fee if payload.fee is None else payload.fee
    return _paid_by(replace(state, fee=fee, budget_by=payload.budget_by), payload.way, at)


def _refunded(state: DossierState, payload: FeeRefunded, at: datetime) -> DossierState:
    return replace(state, refunded=state.refunded + payload.amount, refunded_at=at)


def _to_budget(state: DossierState, _payload: FeeToBudget, at: datetime) -> DossierState:
    return replace(state, budget_at=state.budget_at or at)


def _answered(state: DossierState, payload: ConsultationAnswered, at: datetime) -> DossierState:
    return replace(state, consultations=with_answer(state.consultations, payload, at))


def _sent_to_agencies(state: DossierState, payload: SentToAgencies, _at: datetime) -> DossierState:
    return replace(state, tasks=sent(payload))


def _agency_done(state: DossierState, payload: AgencyDone, at: datetime) -> DossierState:
    return replace(state, tasks=with_done(state.tasks, payload, at))


def _agency_progress(state: DossierState, payload: AgencyProgress, _at: datetime) -> DossierState:
    return replace(state, tasks=with_progress(state.tasks, payload))


def all_ended(state: DossierState, at: datetime) -> tuple[Waiting, ...]:
    """Return the times of waiting for a supplement, the open one ended at a moment."""
    return tuple(replace(wait, until=wait.until or at) for wait in state.waits)


def _handed_over(state: DossierState, payload: HandedOver, _at: datetime) -> DossierState:
    return replace(state, holder=payload.to)


def _supplement_requested(state: DossierState, payload: SupplementRequested, at: datetime) -> DossierState:
    waiting = Waiting(payload.stage, at, None, payload.override, payload.last_day)
    return replace(state, waits=(*all_ended(state, at), waiting))


def _supplement_received(state: DossierState, payload: SupplementReceived, at: datetime) -> DossierState:
    *before, last = state.waits
    waits = (*before, replace(last, until=at))
    return _appointed(replace(state, waits=waits, clock_started_at=at, awaits_agency=False), payload, at)


def _agency_received(state: DossierState, payload: AgencyReceived, at: datetime) -> DossierState:
    started = replace(state, clock_started_at=payload.received_at, awaits_agency=False)
    return _appointed(started, payload, at)


def _extended(state: DossierState, payload: Extended, at: datetime) -> DossierState:
    return _appointed(replace(state, extensions=(*state.extensions, at)), payload, at)


def _appointed(
    state: DossierState, payload: Extended | SupplementReceived | AgencyReceived, at: datetime
) -> DossierState:
    return replace(state, due_at=payload.due_at, appointments=(*state.appointments, (at, payload.due_at)))


def _ended(state: DossierState, payload: Payload, at: datetime) -> DossierState:
    result = result_state.ready(payload, at) if isinstance(payload, ResultReady) else state.result
    waits = all_ended(state, at)
    return replace(state, ended_at=at, outcome=outcome_of(payload), waits=waits, incident_at=None, result=result)


def _returned(state: DossierState, payload: Returned, at: datetime) -> DossierState:
    first = state.result.first_return or FirstReturn(at, payload.satisfaction)
    result = replace(state.result, kept=(*state.result.kept, *payload.kept))
    return replace(state, returned_at=first.at, satisfaction=first.satisfaction, incident_at=None, result=result)


def _delivered(state: DossierState, _payload: Delivered, at: datetime) -> DossierState:
    return replace(state, result=replace(state.result, delivered_at=at))


def _error_reported(state: DossierState, payload: ErrorReported, at: datetime) -> DossierState:
    """Send a result back: when it was ready and handed back first stays as it was, and so do the reports."""
    return replace(state, holder=payload.unit, result=result_state.with_error(_kept(state), payload, at))


def _error_corrected(state: DossierState, payload: ErrorCorrected, at: datetime) -> DossierState:
    return replace(state, holder="", result=result_state.corrected(_kept(state), payload, at))


def _kept(state: DossierState) -> ResultState:
    """Return the result with the hand-back so far as its first one."""
    if state.returned_at is None or state.result.first_return is not None:
        return state.result
    return replace(state.result, first_return=FirstReturn(state.returned_at, state.satisfaction))


def _incident(state: DossierState, _payload: Incident, at: datetime) -> DossierState:
    return replace(state, incident_at=at)


def _papers_returned(state: DossierState, _payload: PapersReturned, at: datetime) -> DossierState:
    return replace(state, papers_returned_at=at, result=replace(state.result, kept=()))


def _taken_back(state: DossierState, _payload: TakenBack, _at: datetime) -> DossierState:
    if state.status is Status.DONE:
        first = state.result.first_return
        at, satisfaction = (first.at, first.satisfaction) if first is not None else (None, None)
        kept = state.result.kept if first is not None else ()
        result = replace(state.result, kept=kept)
        return replace(state, returned_at=at, satisfaction=satisfaction, papers_returned_at=None, result=result)
    undone = replace(state, ended_at=None, outcome=None, papers_returned_at=None)
    return replace(undone, result=ResultState(), returned_at=None, satisfaction=None)


EFFECTS: Mapping[type[Payload], Callable[[DossierState, Any, datetime], DossierState]] = {
    Received: _received,
    HandedOver: _handed_over,
    AgencyReceived: _agency_received,
    SupplementRequested: _supplement_requested,
    SupplementReceived: _supplement_received,
    Extended: _extended,
    PaymentRequested: _payment_requested,
    Paid: _paid,
    FeeRefunded: _refunded,
    FeeToBudget: _to_budget,
    ConsultationAnswered: _answered,
    SentToAgencies: _sent_to_agencies,
    AgencyDone: _agency_done,
    AgencyProgress: _agency_progress,
    NotReceived: _ended,
    Stopped: _ended,
    Refused: _ended,
    ResultReady: _ended,
    Returned: _returned,
    Delivered: _delivered,
    ErrorReported: _error_reported,
    ErrorCorrected: _error_corrected,
    Incident: _incident,
    PapersReturned: _papers_returned,
    TakenBack: _taken_back,
    ReceptionCorrected: _reception_corrected,
}
"""What each payload changes in the state, beside the status."""
