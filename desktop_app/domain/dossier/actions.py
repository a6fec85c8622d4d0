"""Actions that an officer can perform on a dossier, in their usual order."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from desktop_app.domain.dossier.events import DossierState, may_note_payment, may_return_papers, may_take_back
from desktop_app.domain.dossier.status import HEAD_STEPS, STEPS, EventKind, Status
from desktop_app.domain.people.agency import Role


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
    DECLINE_WITHDRAWAL = "decline_withdrawal"
    ASK_WITHDRAWAL = "ask_withdrawal"
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
    if action is DossierAction.CORRECT:
        return state.status is not Status.RETURNED
    if action is DossierAction.NOTIFY:
        return bool(state.open_notices)
    step = _STEP_OF[action]
    if state.status not in STEPS[step] or (step in HEAD_STEPS and not role.is_head):
        return False
    return _MORE[action](state) if action in _MORE else True


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
