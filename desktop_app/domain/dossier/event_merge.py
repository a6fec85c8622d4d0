"""Merges events of many desks in feed order: computes each event's effect, identically on desk and server.

Desks work without each other, so an event may meet a dossier that another desk moved meanwhile. No event is refused
for that: it is stored, and its effect records what it changed. The server decides the order; the same order gives the
same effects everywhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.dossier.code import parse_code
from desktop_app.domain.dossier.correction import CorrectedField, value_of
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.effects import outcome_of
from desktop_app.domain.dossier.events import DossierEvent, apply_event, force_end, redate
from desktop_app.domain.dossier.payloads.corrections import Corrected, Printed, ReceptionCorrected, Redated, Undone
from desktop_app.domain.dossier.payloads.fees import Paid
from desktop_app.domain.dossier.payloads.incidents import ErrorCorrected, ErrorReported
from desktop_app.domain.dossier.payloads.processing import AgencyReceived, SupplementRequested
from desktop_app.domain.dossier.payloads.reception import NumberReassigned, Received
from desktop_app.domain.dossier.payloads.results import Delivered, PapersReturned
from desktop_app.domain.dossier.status import STEPS, UNDOABLE, EventKind, Status


class Effect(StrEnum):
    """The effect of an event at its position in the feed.

    Members:
        APPLIED: the dossier's state changed.
        NOTED: stored without a change of state (a print, a kind that this version does not know).
        DUPLICATE: the same step was taken before; the earliest one counts.
        CONFLICT: it contradicts earlier events; an officer has to resolve it.
        SET_ASIDE: unreadable; stored with its bytes, not in the order.
    """

    APPLIED = "applied"
    NOTED = "noted"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class MergeOutcome:
    """The effect of one event, and for a conflict the code of the sentence that explains it."""

    effect: Effect
    code: str = ""


@dataclass(frozen=True, slots=True)
class LastStep:
    """What can still be undone: the events that an officer recorded with one action, and the state before them.

    Attributes:
        events: their ids.
        kind: the kind of the last of them.
        at: their moment.
        officer_id: who recorded them.
        before: the state before them.
    """

    events: tuple[UUID, ...]
    kind: EventKind
    at: datetime
    officer_id: UUID
    before: DossierState


@dataclass(frozen=True, slots=True)
class FoldedDossier:
    """The result of merging the ordered events of one dossier.

    Attributes:
        state: the state after the events that were applied.
        code: the dossier's number in force, or ``""`` before its reception.
        fields: the present value of each field that can be corrected by itself, by name.
        correction: the last correction of the whole reception, or None.
        undone: the ids of the events that were undone: they are told, and count for nothing.
        last_step: what can be undone, or None when the last event is of another kind.
    """

    state: DossierState = field(default_factory=DossierState)
    code: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    correction: UUID | None = None
    undone: tuple[UUID, ...] = ()
    last_step: LastStep | None = None


_CRITICAL = frozenset({CorrectedField.OWNER_NAME, CorrectedField.RETURN_METHOD})
_APPLIED, _NOTED = MergeOutcome(Effect.APPLIED), MergeOutcome(Effect.NOTED)
_DUPLICATE = MergeOutcome(Effect.DUPLICATE)
_ENDS = frozenset({Status.STOPPED, Status.RETURNED})
_TARGETS: Mapping[EventKind, frozenset[Status]] = {kind: frozenset(ways.values()) for kind, ways in STEPS.items()}


_OF_PAPERS = frozenset({EventKind.PRINTED, EventKind.PAPER_VOIDED})
_BEGUN_WITH = {
    EventKind.PROCESSING_STARTED: EventKind.HANDED_OVER,
    EventKind.RETURNED: EventKind.RESULT_READY,
    EventKind.CITIZEN_NOTIFIED: EventKind.CITIZEN_NOTIFIED,
}
"""Events that one action records together: each kind with the kind before it, at the same moment."""


def merge_event(folded: FoldedDossier, event: DossierEvent) -> tuple[FoldedDossier, MergeOutcome]:
    """Return the dossier after one more event, and the event's effect."""
    if isinstance(event.payload, Undone):
        return _undone(folded, event, event.payload)
    moved, outcome = _merged(folded, event)
    last_step = _last_step(folded, moved, event, outcome)
    return (moved if last_step is moved.last_step else replace(moved, last_step=last_step)), outcome


def _merged(folded: FoldedDossier, event: DossierEvent) -> tuple[FoldedDossier, MergeOutcome]:
    match event.payload:
        case NumberReassigned(new=new):
            code = parse_code(new).text
            return replace(folded, state=apply_event(folded.state, event), code=code), _NOTED
        case Corrected():
            return _corrected(folded, event, event.payload)
        case ReceptionCorrected():
            return _reception_corrected(folded, event, event.payload)
        case Redated():
            return _redated(folded, event, event.payload)
    if event.kind not in STEPS:
        return _moved(folded, apply_event(folded.state, event)), _NOTED
    return _stepped(folded, event)


def merge_events(events: Iterable[DossierEvent]) -> FoldedDossier:
    """Return the result of merging ordered events."""
    folded = FoldedDossier()
    for event in events:
        folded, _ = merge_event(folded, event)
    return folded


def standing_events(events: Iterable[DossierEvent], folded: FoldedDossier) -> list[DossierEvent]:
    """Return the events that count: those that were undone, and the undoing itself, left out."""
    return [event for event in events if event.id not in folded.undone and not isinstance(event.payload, Undone)]


def void_prints(events: Iterable[DossierEvent], folded: FoldedDossier) -> frozenset[UUID]:
    """Return the ids of the prints of papers that are void: their step was undone.

    They are the first prints between both whose job was made after the step; ids of jobs and events follow the time.
    """
    void: set[UUID] = set()
    step: UUID | None = None
    for event in events:
        payload = event.payload
        if event.id in folded.undone:
            step = step or event.id
        elif isinstance(payload, Undone):
            step = None
        elif step is not None and isinstance(payload, Printed) and not payload.reprint and _is_after(payload, step):
            void.add(event.id)
    return frozenset(void)


def _is_after(printed: Printed, step: UUID) -> bool:
    return printed.job is not None and printed.job.int > step.int


def _moved(folded: FoldedDossier, state: DossierState) -> FoldedDossier:
    # Constructed directly, which is faster than `replace`: the server does this for each event of a province.
    return FoldedDossier(state, folded.code, folded.fields, folded.correction, folded.undone)


def _last_step(
    folded: FoldedDossier, moved: FoldedDossier, event: DossierEvent, outcome: MergeOutcome
) -> LastStep | None:
    """Return what can be undone after an event: what changes nothing leaves it as it was, the rest replaces it."""
    if event.kind in _OF_PAPERS or moved.state is folded.state:
        return folded.last_step
    if outcome.effect not in {Effect.APPLIED, Effect.NOTED} or event.kind not in UNDOABLE:
        return None
    last = folded.last_step
    begun = (_BEGUN_WITH.get(event.kind), event.at, event.officer_id)
    if last is not None and (last.kind, last.at, last.officer_id) == begun:
        return LastStep((*last.events, event.id), event.kind, last.at, last.officer_id, last.before)
    return LastStep((event.id,), event.kind, event.at, event.officer_id, folded.state)


def _undone(folded: FoldedDossier, event: DossierEvent, payload: Undone) -> tuple[FoldedDossier, MergeOutcome]:
    """Return to the state before the last step; where something else happened meanwhile an officer has to look."""
    last_step = folded.last_step
    if payload.event in folded.undone:
        return replace(folded, last_step=None), _DUPLICATE
    if last_step is None or payload.event not in last_step.events:
        return replace(folded, last_step=None), MergeOutcome(Effect.CONFLICT, "merge.undo")
    state = replace(last_step.before, prints=folded.state.prints, last_at=event.at)
    return replace(folded, state=state, undone=(*folded.undone, *last_step.events), last_step=None), _APPLIED


def _stepped(folded: FoldedDossier, event: DossierEvent) -> tuple[FoldedDossier, MergeOutcome]:
    status = folded.state.status
    if _is_repeat(folded.state, event):
        return folded, _DUPLICATE
    if status in STEPS[event.kind]:
        moved = _moved(folded, apply_event(folded.state, event))
        return _with_reception(moved, event), _outcome_of_step(folded.state, event)
    if _ends_what_is_open(status, event.kind):
        return _moved(folded, force_end(folded.state, event)), MergeOutcome(Effect.CONFLICT, "merge.ended")
    if _is_done_already(folded.state, event):
        return folded, _DUPLICATE
    return folded, MergeOutcome(Effect.CONFLICT, _CODES.get(event.kind, "merge.step"))


def _outcome_of_step(state: DossierState, event: DossierEvent) -> MergeOutcome:
    """Return the outcome of a step that was possible; what may happen only once is a conflict the second time.

    A second request at one stage is allowed to the head of desk only, with a reason (Nghị định 118/2025 Điều 16 khoản
    3, Điều 19 khoản 5): its paper went out. A fee that was collected twice was taken twice. Both count, and an officer
    has to look.
    """
    match event.payload:
        case SupplementRequested(override="", stage=stage) if any(wait.stage is stage for wait in state.waits):
            return MergeOutcome(Effect.CONFLICT, "merge.supplement")
        case Paid() if state.payment is not None:
            return MergeOutcome(Effect.CONFLICT, "merge.paid")
    return _APPLIED


def _is_repeat(state: DossierState, event: DossierEvent) -> bool:
    """Return whether an event records again what can happen once and may leave the status as it is."""
    match event.payload:
        case AgencyReceived():
            return state.received_at is not None and not state.awaits_agency
        case PapersReturned():
            return state.papers_returned_at is not None
        case Delivered():
            return state.result.delivered_at is not None
        case ErrorReported():
            return state.result.error_at is not None
        case ErrorCorrected():
            return state.status in STEPS[event.kind] and state.result.error_at is None
    return False


def _is_done_already(state: DossierState, event: DossierEvent) -> bool:
    if event.kind in _CODES or state.status not in _TARGETS[event.kind]:
        return False
    return state.status is not Status.STOPPED or outcome_of(event.payload) is state.outcome


def _ends_what_is_open(status: Status, kind: EventKind) -> bool:
    """Return whether a notice or result that ends the dossier was handed out: it stays valid for the citizen."""
    if kind is EventKind.PAPERS_RETURNED:
        # It follows an end and is none itself.
        return False
    return status.is_open and status is not Status.NEW and bool(_TARGETS[kind]) and _TARGETS[kind] <= _ENDS


def _with_reception(folded: FoldedDossier, event: DossierEvent) -> FoldedDossier:
    if not isinstance(event.payload, Received):
        return folded
    reception = event.payload.reception
    fields = {name.value: value_of(reception, name) for name in CorrectedField}
    return FoldedDossier(folded.state, parse_code(event.payload.code).text, fields, undone=folded.undone)


def _corrected(folded: FoldedDossier, event: DossierEvent, payload: Corrected) -> tuple[FoldedDossier, MergeOutcome]:
    name, old, new = payload.field, payload.old, payload.new
    current = folded.fields.get(name.value, old)
    moved = _moved(folded, apply_event(folded.state, event))
    if current == new and old != new:
        return moved, _DUPLICATE
    if current != old and name in _CRITICAL:
        return moved, MergeOutcome(Effect.CONFLICT, "merge.correction")
    return replace(moved, fields={**folded.fields, name.value: new}), _APPLIED


def _reception_corrected(
    folded: FoldedDossier, event: DossierEvent, payload: ReceptionCorrected
) -> tuple[FoldedDossier, MergeOutcome]:
    """Correct the reception; a correction of a reception that another one corrected meanwhile is a conflict."""
    state = folded.state
    if state.received_at is None or state.ended_at is not None or payload.replaces != folded.correction:
        return replace(folded, state=replace(state, last_at=event.at)), MergeOutcome(
            Effect.CONFLICT, "merge.correction"
        )
    changed = {change.name for change in payload.changes}
    # What another desk corrected by itself meanwhile stays.
    fields = dict(folded.fields)
    for name in CorrectedField:
        if name.value in changed:
            fields[name.value] = value_of(payload.reception, name)
    moved = FoldedDossier(apply_event(state, event), folded.code, fields, event.id, folded.undone)
    return moved, _APPLIED


def _redated(folded: FoldedDossier, event: DossierEvent, payload: Redated) -> tuple[FoldedDossier, MergeOutcome]:
    """Correct the moments; a second correction of a reception is a repeat, because the first one moved it away."""
    received = folded.state.received_at
    if received is None or (payload.reception is not None and payload.corrected(received) == received):
        return folded, _DUPLICATE
    return _moved(folded, redate(folded.state, payload, event.at)), _APPLIED


_CODES = {
    EventKind.RETURNED: "merge.returned",
    EventKind.RECEIVED: "merge.received",
    EventKind.SUPPLEMENT_REQUESTED: "merge.supplement",
    EventKind.PAID: "merge.paid",
}
