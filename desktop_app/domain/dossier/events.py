"""Events of a dossier, immutable, and the state that they give.

The log of events is the audit trail, the source of the ledger and what is sent to the server; desk and server compute
the same state from the same events.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from desktop_app.domain.dossier import process_course, result_state
from desktop_app.domain.dossier.citizen_notice import CitizenNotified, ContactOutcome, NoticeStep
from desktop_app.domain.dossier.consultation import asked
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.effects import EFFECTS, all_ended
from desktop_app.domain.dossier.intake import Arrival
from desktop_app.domain.dossier.owed_notices import TakenStep, owed_after, redated
from desktop_app.domain.dossier.payloads.consultation import ConsultationRequested
from desktop_app.domain.dossier.payloads.corrections import Printed, Redated
from desktop_app.domain.dossier.payloads.incoming import ArrivedByPost, ArrivedFromAgency, SupplementArrived
from desktop_app.domain.dossier.payloads.kinds import KIND_OF, Payload
from desktop_app.domain.dossier.payloads.reception import Received, SubmittedOnline
from desktop_app.domain.dossier.status import STEPS, EventKind, Status, next_status


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
    if isinstance(payload, SubmittedOnline | ArrivedByPost | ArrivedFromAgency | SupplementArrived):
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
        process=process_course.redated(state.process, earlier),
        corrected_at=maybe(state.corrected_at),
        last_at=at,
    )


def force_end(state: DossierState, event: DossierEvent) -> DossierState:
    """Apply a step that ends the dossier from any status.

    Used when two desks acted without knowing of each other and the citizen already holds the paper or the result.
    """
    (target,) = set(STEPS[event.kind].values())
    return _with_payload(state, replace(state, status=target, last_at=event.at), event)


def _arrived(
    state: DossierState,
    payload: SubmittedOnline | ArrivedByPost | ArrivedFromAgency | SupplementArrived,
    at: datetime,
) -> DossierState:
    """Have the dossier wait for its reception, from now on; one that was received or refused goes on as it was."""
    if state.status is not Status.NEW:
        return replace(state, last_at=at)
    match payload:
        case SubmittedOnline(replied_at=replied_at):
            arrival = Arrival(at, replied_at)
        case ArrivedByPost(post_number=number):
            arrival = Arrival(at, post_number=number)
        case ArrivedFromAgency(origin=origin):
            arrival = Arrival(at, origin=origin)
        case _:
            arrival = replace(state.arrival or Arrival(at), at=at, replied_at=None)
    owed = tuple(notice for notice in state.owed if notice.step is not NoticeStep.SUPPLEMENT)
    return replace(state, last_at=at, waits=all_ended(state, at), arrival=arrival, owed=owed)


def _announced(state: DossierState, payload: CitizenNotified, at: datetime) -> DossierState:
    is_announced = payload.step in _ANNOUNCEMENTS and payload.outcome is not ContactOutcome.NOT_REACHED
    return replace(state, result=replace(state.result, announced_at=at)) if is_announced else state


def _with_payload(before: DossierState, state: DossierState, event: DossierEvent) -> DossierState:
    # The citizen of a dossier that another office sent hears from that office.
    is_sent = before.arrival is not None and before.arrival.origin is not None
    owed = () if is_sent else owed_after(before.owed, _taken(event, before))
    if isinstance(event.payload, ConsultationRequested):
        consultation = asked(event.id, event.payload, event.at)
        return replace(state, consultations=(*state.consultations, consultation))
    effect = EFFECTS.get(type(event.payload))
    at = _happened_at(event)
    moved = effect(state, event.payload, at) if effect is not None else state
    process = process_course.course_after(before.process, event.payload, at, before.status)
    is_same = process is before.process and owed == state.owed
    return moved if is_same else replace(moved, process=process, owed=owed)


def _happened_at(event: DossierEvent) -> datetime:
    """Return when something happened: a reception on a slip for an outage is recorded afterwards."""
    if isinstance(event.payload, Received) and event.payload.reception.slip_at is not None:
        return min(event.payload.reception.slip_at, event.at)
    return event.at


def _taken(event: DossierEvent, before: DossierState) -> TakenStep:
    return TakenStep(event.id, event.at, event.payload, before.status, before.due_at)
