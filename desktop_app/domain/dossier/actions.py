"""Actions that an officer can perform on a dossier, in their usual order."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from desktop_app.domain.dossier.agency_tasks import is_under_way
from desktop_app.domain.dossier.dossier_state import DossierState, may_note_payment, may_return_papers, may_take_back
from desktop_app.domain.dossier.process_course import markable_steps
from desktop_app.domain.dossier.status import STEPS, EventKind, Status
from desktop_app.domain.dossier.step_rights import right_of
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.rights import Right, has_right


class DossierAction(StrEnum):
    """Actions of an officer; most perform one step of `STEPS`."""

    HAND_OVER = "hand_over"
    AGENCY_RECEIVED = "agency_received"
    BACK_AT_DESK = "back_at_desk"
    RESULT_READY = "result_ready"
    HAND_BACK = "hand_back"
    DELIVER = "deliver"
    REPORT_ERROR = "report_error"
    ERROR_CORRECTED = "error_corrected"
    RETURN_PAPERS = "return_papers"
    SUPPLEMENT_RECEIVED = "supplement_received"
    REQUEST_SUPPLEMENT = "request_supplement"
    EXTEND = "extend"
    REFUSE = "refuse"
    STOP = "stop"
    REQUEST_PAYMENT = "request_payment"
    NOTE_PAYMENT = "note_payment"
    NOTE_ANSWER = "note_answer"
    AGENCY_DONE = "agency_done"
    PROCESS_STEP_DONE = "process_step_done"
    TO_BUDGET = "to_budget"
    DECLINE_WITHDRAWAL = "decline_withdrawal"
    ASK_WITHDRAWAL = "ask_withdrawal"
    CONSULT = "consult"
    ANNOUNCE_VERIFICATION = "announce_verification"
    SEND_TO_AGENCIES = "send_to_agencies"
    REFUND = "refund"
    REPORT_INCIDENT = "report_incident"
    NOTIFY = "notify"
    CORRECT = "correct"
    TAKE_BACK = "take_back"


_STEP_OF = {
    DossierAction.HAND_OVER: EventKind.HANDED_OVER,
    DossierAction.AGENCY_RECEIVED: EventKind.AGENCY_RECEIVED,
    DossierAction.BACK_AT_DESK: EventKind.HANDED_OVER,
    DossierAction.RESULT_READY: EventKind.RESULT_READY,
    DossierAction.HAND_BACK: EventKind.RETURNED,
    DossierAction.DELIVER: EventKind.DELIVERED,
    DossierAction.REPORT_ERROR: EventKind.ERROR_REPORTED,
    DossierAction.ERROR_CORRECTED: EventKind.ERROR_CORRECTED,
    DossierAction.REPORT_INCIDENT: EventKind.INCIDENT,
    DossierAction.RETURN_PAPERS: EventKind.PAPERS_RETURNED,
    DossierAction.SUPPLEMENT_RECEIVED: EventKind.SUPPLEMENT_RECEIVED,
    DossierAction.REQUEST_SUPPLEMENT: EventKind.SUPPLEMENT_REQUESTED,
    DossierAction.EXTEND: EventKind.EXTENDED,
    DossierAction.REFUSE: EventKind.REFUSED,
    DossierAction.STOP: EventKind.STOPPED,
    DossierAction.REQUEST_PAYMENT: EventKind.PAYMENT_REQUESTED,
    DossierAction.NOTE_PAYMENT: EventKind.PAID,
    DossierAction.DECLINE_WITHDRAWAL: EventKind.WITHDRAWAL_DECLINED,
    DossierAction.ASK_WITHDRAWAL: EventKind.WITHDRAWAL_REQUESTED,
    DossierAction.TAKE_BACK: EventKind.TAKEN_BACK,
}


def available_actions(state: DossierState, role: Role) -> list[DossierAction]:
    """Return the actions that are available to an officer of a role for a dossier in a state."""
    return [action for action in DossierAction if _is_possible(action, state, role)]


def _is_possible(action: DossierAction, state: DossierState, role: Role) -> bool:
    if not has_right(role, _right_of(action)):
        return False
    if action in _NOTES:
        return _NOTES[action](state)
    if state.status not in STEPS[_STEP_OF[action]]:
        return False
    return _MORE[action](state) if action in _MORE else True


def _right_of(action: DossierAction) -> Right:
    if action in _COUNTER_NOTES:
        return Right.SERVE
    return right_of(_STEP_OF[action]) if action in _STEP_OF else Right.PROCESS


_COUNTER_NOTES = frozenset({DossierAction.CORRECT, DossierAction.NOTIFY, DossierAction.REFUND, DossierAction.TO_BUDGET})
"""Notes that belong to the counter, as their steps do (`COUNTER_STEPS`)."""

RARE_ACTIONS = frozenset(
    {
        DossierAction.DECLINE_WITHDRAWAL,
        DossierAction.ASK_WITHDRAWAL,
        DossierAction.CONSULT,
        DossierAction.ANNOUNCE_VERIFICATION,
        DossierAction.SEND_TO_AGENCIES,
        DossierAction.REFUND,
        DossierAction.REPORT_INCIDENT,
        DossierAction.REQUEST_PAYMENT,
        DossierAction.CORRECT,
        DossierAction.TAKE_BACK,
    }
)
"""Actions that give way where there are more actions than keys."""


def _goes_on(state: DossierState) -> bool:
    return state.received_at is not None and state.status.is_undecided


_NOTES: Mapping[DossierAction, Callable[[DossierState], bool]] = {
    DossierAction.CORRECT: lambda state: state.status is not Status.RETURNED,
    DossierAction.NOTIFY: lambda state: bool(state.open_notices),
    DossierAction.CONSULT: _goes_on,
    DossierAction.NOTE_ANSWER: lambda state: any(asked.is_open for asked in state.consultations),
    DossierAction.ANNOUNCE_VERIFICATION: _goes_on,
    DossierAction.SEND_TO_AGENCIES: lambda state: _goes_on(state) and not any(map(is_under_way, state.tasks)),
    DossierAction.AGENCY_DONE: lambda state: any(task.done_at is None for task in state.tasks),
    DossierAction.PROCESS_STEP_DONE: lambda state: _goes_on(state) and bool(markable_steps(state.process)),
    DossierAction.REFUND: lambda state: state.payment is not None and (state.fee or 0) > state.refunded,
    DossierAction.TO_BUDGET: lambda state: state.budget_by is not None and state.budget_at is None,
}
"""When the actions are possible that record something and leave the status as it is."""

_MORE: Mapping[DossierAction, Callable[[DossierState], bool]] = {
    DossierAction.REQUEST_PAYMENT: may_note_payment,
    DossierAction.NOTE_PAYMENT: may_note_payment,
    DossierAction.AGENCY_RECEIVED: lambda state: state.awaits_agency,
    DossierAction.HAND_BACK: lambda state: state.result.error_at is None,
    DossierAction.DELIVER: lambda state: state.is_delivery_owed,
    DossierAction.REPORT_ERROR: lambda state: state.result.error_at is None,
    DossierAction.ERROR_CORRECTED: lambda state: state.result.error_at is not None,
    # What was handed back once cannot go back into process: its error is corrected.
    DossierAction.TAKE_BACK: may_take_back,
    DossierAction.RETURN_PAPERS: may_return_papers,
    DossierAction.HAND_OVER: lambda state: not state.holder and state.status.is_undecided,
    # A result that is being corrected comes back as a corrected one.
    DossierAction.BACK_AT_DESK: lambda state: bool(state.holder) and state.result.error_at is None,
}
"""What else has to hold for an action besides the table of steps."""
