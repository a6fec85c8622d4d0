"""Events of a dossier, immutable, and the state that they give.

The log of events is the audit trail, the source of the ledger and what is sent to the server; desk and server compute
the same state from the same events.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop_app.domain.dossier import result_state
from desktop_app.domain.dossier.agency_tasks import SentTask, sent, with_done
from desktop_app.domain.dossier.citizen_notice import CitizenNotified, ContactOutcome, NoticeStep, OwedNotice
from desktop_app.domain.dossier.consultation import Consultation, asked, with_answer
from desktop_app.domain.dossier.intake import Arrival
from desktop_app.domain.dossier.owed_notices import TakenStep, owed_after, redated
from desktop_app.domain.dossier.payloads.consultation import ConsultationAnswered, ConsultationRequested
from desktop_app.domain.dossier.payloads.corrections import Printed, Redated, TakenBack
from desktop_app.domain.dossier.payloads.fees import FeeRefunded, FeeToBudget, Paid, PaymentRequested
from desktop_app.domain.dossier.payloads.incidents import ErrorCorrected, ErrorReported, Incident
from desktop_app.domain.dossier.payloads.incoming import ArrivedByPost, SupplementArrived
from desktop_app.domain.dossier.payloads.interlinked import AgencyDone, SentToAgencies
from desktop_app.domain.dossier.payloads.kinds import KIND_OF, Payload
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
from desktop_app.domain.dossier.payloads.reception import NotReceived, Received, SubmittedOnline
from desktop_app.domain.dossier.payloads.results import Delivered, PapersReturned, ResultReady, Returned
from desktop_app.domain.dossier.result_state import FirstReturn, ResultState
from desktop_app.domain.dossier.status import STEPS, EventKind, Status, next_status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.supplement import Waiting


@dataclass(frozen=True, slots=True)
class DossierEvent:
    """One event of one dossier.

    Attributes:
        id: the event's UUIDv7.
        dossier_id: the dossier's UUIDv7.
        at: aware moment.
        officer_id: who did it.
        payload: what the event carries; its type decides the kind.
    """

    id: UUID
    dossier_id: UUID
    at: datetime
    officer_id: UUID
    payload: Payload

    @property
    def kind(self) -> EventKind:
        """What happened."""
        return KIND_OF[type(self.payload)]


@dataclass(frozen=True, slots=True)
class DossierState:
    """The state that the events of one dossier give.

    Attributes:
        status: national status code.
        received_at: the moment of valid reception, or None before it.
        clock_started_at: when the limit in force began: with the reception, when the competent agency received the
            dossier, or when a supplement was complete; None before that.
        awaits_agency: whether the limit begins only when the competent agency has received the dossier.
        first_due_at: the due moment on the first receipt; statistics compare with it too.
        due_at: the due moment in force, or None before reception.
        waits: every time of waiting for a supplement, oldest first.
        extensions: when each apology with a new appointment was sent, oldest first.
        holder: the unit that has the dossier since the last hand-over, or ``""`` for the desk.
        ended_at: when processing ended: the result was ready, or the dossier was refused or stopped.
        outcome: how it ended, or None before that.
        returned_at: when the result was handed back, or None.
        satisfaction: the applicant's rating of the service at hand-back, 1 to 5, or None.
        appointments: each later appointment: when it was made, and the due moment that it set.
        fee: the fee in đồng as of reception or payment, or None when none is known.
        payment: how the fee was paid, or None.
        paid_at: when it was noted as paid, or None.
        last_at: the moment of the last event, or None.
        prints: how often each form was printed, first print and reprints, by form name.
        papers_returned_at: when papers were handed back by themselves: of a dossier without a result, or originals that
            did not go with the result; or None.
        owed: the notices that the citizen has not had, oldest first; see `open_notices`.
        consultations: the units that were asked for their opinion, oldest first.
        tasks: the parts of several agencies as the last transfer slip names them.
        refunded: how much of the fee was paid back, in đồng.
        refunded_at: when something was paid back last, or None.
        budget_by: until when what was paid online has to be with the budget, or None where no limit is set.
        budget_at: when it went there, or None.
        arrival: how it came when nobody brought it to the desk, as of its last submission; None for any other.
        result: the form of the result, its deliveries, and an error in it.
        incident_at: when the dossier or papers of it were reported lost or damaged last; None once there is a result.
    """

    status: Status = Status.NEW
    received_at: datetime | None = None
    first_due_at: datetime | None = None
    due_at: datetime | None = None
    waits: tuple[Waiting, ...] = ()
    extensions: tuple[datetime, ...] = ()
    holder: str = ""
    ended_at: datetime | None = None
    outcome: Outcome | None = None
    returned_at: datetime | None = None
    satisfaction: int | None = None
    appointments: tuple[tuple[datetime, datetime], ...] = ()
    fee: int | None = None
    payment: Payment | None = None
    paid_at: datetime | None = None
    last_at: datetime | None = None
    prints: Mapping[str, int] = field(default_factory=dict)
    clock_started_at: datetime | None = None
    awaits_agency: bool = False
    papers_returned_at: datetime | None = None
    owed: tuple[OwedNotice, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    tasks: tuple[SentTask, ...] = ()
    refunded: int = 0
    refunded_at: datetime | None = None
    budget_by: datetime | None = None
    budget_at: datetime | None = None
    arrival: Arrival | None = None
    result: ResultState = field(default_factory=ResultState)
    incident_at: datetime | None = None

    @property
    def open_notices(self) -> tuple[OwedNotice, ...]:
        """What the citizen still has to be told; nothing once the result is in their hands."""
        return () if self.status is Status.RETURNED else self.owed

    @property
    def is_delivery_owed(self) -> bool:
        """Whether the electronic result beside the paper one is still to be delivered."""
        return self.status in STEPS[EventKind.DELIVERED] and self.result.is_delivery_owed


_ANNOUNCEMENTS = frozenset({NoticeStep.RESULT, NoticeStep.EARLY_RESULT})


def apply_event(state: DossierState, event: DossierEvent) -> DossierState:
    """Return the state after one more event.

    Raises:
        RuleViolation: ``step.impossible``.
    """
    payload, kind = event.payload, event.kind
    if isinstance(payload, Printed):
        count = state.prints.get(payload.form, 0) + 1
        return replace(state, last_at=event.at, prints={**state.prints, payload.form: count})
    if isinstance(payload, SubmittedOnline | ArrivedByPost | SupplementArrived):
        return _arrived(state, payload, event.at)
    status = next_status(state.status, kind) if kind in STEPS else state.status
    moved = _with_payload(state, replace(state, last_at=event.at, status=status), event)
    return _announced(moved, payload, event.at) if isinstance(payload, CitizenNotified) else moved


def redate(state: DossierState, payload: Redated, at: datetime) -> DossierState:
    """Return the state with the moments of a wrong clock corrected.

    A due moment that was set after the reception stays: it was promised on a paper of its own.
    """
    earlier = payload.corrected
    due = payload.reception.due_at if payload.reception is not None else state.first_due_at

    def maybe(moment: datetime | None) -> datetime | None:
        return earlier(moment) if moment is not None else None

    return replace(
        state,
        received_at=maybe(state.received_at),
        first_due_at=due,
        due_at=state.due_at if state.appointments else due,
        waits=tuple(replace(wait, since=earlier(wait.since), until=maybe(wait.until)) for wait in state.waits),
        extensions=tuple(map(earlier, state.extensions)),
        appointments=tuple((earlier(set_at), due_at) for set_at, due_at in state.appointments),
        ended_at=maybe(state.ended_at),
        returned_at=maybe(state.returned_at),
        paid_at=maybe(state.paid_at),
        clock_started_at=maybe(state.clock_started_at),
        papers_returned_at=maybe(state.papers_returned_at),
        refunded_at=maybe(state.refunded_at),
        budget_at=maybe(state.budget_at),
        consultations=tuple(
            replace(asked_for, asked_at=earlier(asked_for.asked_at), answered_at=maybe(asked_for.answered_at))
            for asked_for in state.consultations
        ),
        tasks=tuple(replace(task, done_at=maybe(task.done_at)) for task in state.tasks),
        owed=redated(state.owed, earlier),
        result=result_state.redated(state.result, earlier),
        incident_at=maybe(state.incident_at),
        last_at=at,
    )


def force_end(state: DossierState, event: DossierEvent) -> DossierState:
    """Apply a step that ends the dossier from any status.

    Used when two desks acted without knowing of each other and the citizen already holds the paper or the result.
    """
    (target,) = set(STEPS[event.kind].values())
    return _with_payload(state, replace(state, status=target, last_at=event.at), event)


def may_note_payment(state: DossierState) -> bool:
    """Return whether a fee is still to be paid (Nghị định 118/2025/NĐ-CP Điều 24): there is one, or none is known."""
    return state.payment is None and state.fee != 0


def may_return_papers(state: DossierState) -> bool:
    """Return whether papers are to go back: of a dossier without a result, or originals that stayed after one."""
    return state.papers_returned_at is None and (state.status is not Status.RETURNED or bool(state.result.kept))


def may_take_back(state: DossierState) -> bool:
    """Return whether the last step can be undone; what was handed back once is corrected, not decided anew."""
    return not (state.status is Status.DONE and state.result.first_return is not None)


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


def _arrived(
    state: DossierState, payload: SubmittedOnline | ArrivedByPost | SupplementArrived, at: datetime
) -> DossierState:
    """Have the dossier wait for its reception, from now on; one that was received or refused goes on as it was."""
    if state.status is not Status.NEW:
        return replace(state, last_at=at)
    match payload:
        case SubmittedOnline(replied_at=replied_at):
            arrival = Arrival(at, replied_at)
        case ArrivedByPost(post_number=number):
            arrival = Arrival(at, post_number=number)
        case _:
            arrival = replace(state.arrival or Arrival(at), at=at, replied_at=None)
    owed = tuple(notice for notice in state.owed if notice.step is not NoticeStep.SUPPLEMENT)
    return replace(state, last_at=at, waits=_all_ended(state, at), arrival=arrival, owed=owed)


def _announced(state: DossierState, payload: CitizenNotified, at: datetime) -> DossierState:
    is_announced = payload.step in _ANNOUNCEMENTS and payload.outcome is not ContactOutcome.NOT_REACHED
    return replace(state, result=replace(state.result, announced_at=at)) if is_announced else state


def _with_payload(before: DossierState, state: DossierState, event: DossierEvent) -> DossierState:
    owed = owed_after(before.owed, _taken(event, before))
    if isinstance(event.payload, ConsultationRequested):
        consultation = asked(event.id, event.payload, event.at)
        return replace(state, consultations=(*state.consultations, consultation))
    effect = _EFFECTS.get(type(event.payload))
    moved = effect(state, event.payload, event.at) if effect is not None else state
    return moved if owed == state.owed else replace(moved, owed=owed)


def _taken(event: DossierEvent, before: DossierState) -> TakenStep:
    return TakenStep(event.id, event.at, event.payload, before.status, before.due_at)


def _received(state: DossierState, payload: Received, at: datetime) -> DossierState:
    page = payload.reception
    state = _paid_by(replace(state, fee=page.fee, budget_by=payload.budget_by), page.payment, at)
    # Reception ends the waiting time of a supplement request at the counter.
    due, waits = payload.due_at, _all_ended(state, at)
    moved = replace(state, received_at=at, first_due_at=due, due_at=due, waits=waits)
    started_at = None if payload.awaits_agency else at
    return replace(moved, clock_started_at=started_at, awaits_agency=payload.awaits_agency)


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


def _all_ended(state: DossierState, at: datetime) -> tuple[Waiting, ...]:
    return tuple(replace(wait, until=wait.until or at) for wait in state.waits)


def _handed_over(state: DossierState, payload: HandedOver, _at: datetime) -> DossierState:
    return replace(state, holder=payload.to)


def _supplement_requested(state: DossierState, payload: SupplementRequested, at: datetime) -> DossierState:
    waiting = Waiting(payload.stage, at, None, payload.override, payload.last_day)
    return replace(state, waits=(*_all_ended(state, at), waiting))


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
    ended = replace(state, ended_at=at, outcome=outcome_of(payload), waits=_all_ended(state, at), incident_at=None)
    return replace(ended, result=result_state.ready(payload, at)) if isinstance(payload, ResultReady) else ended


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


_EFFECTS: Mapping[type[Payload], Callable[[DossierState, Any, datetime], DossierState]] = {
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
}
"""What each payload changes in the state, beside the status."""
