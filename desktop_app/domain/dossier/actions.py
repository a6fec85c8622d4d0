"""What an officer can do with a dossier next, in the order in which it is usually done."""

from enum import StrEnum

from desktop_app.domain.dossier.events import DossierState, may_note_payment
from desktop_app.domain.dossier.status import HEAD_STEPS, STEPS, EventKind, Status
from desktop_app.domain.people.agency import Role


class DeskAct(StrEnum):
    """Things an officer does; most are one step of `STEPS`."""

    HAND_OVER = "hand_over"
    BACK_AT_DESK = "back_at_desk"
    RESULT_READY = "result_ready"
    HAND_BACK = "hand_back"
    SUPPLEMENT_RECEIVED = "supplement_received"
    REQUEST_SUPPLEMENT = "request_supplement"
    EXTEND = "extend"
    REFUSE = "refuse"
    STOP = "stop"
    REQUEST_PAYMENT = "request_payment"
    NOTE_PAYMENT = "note_payment"
    DECLINE_WITHDRAWAL = "decline_withdrawal"
    ASK_WITHDRAWAL = "ask_withdrawal"
    CORRECT = "correct"
    TAKE_BACK = "take_back"


_STEP_OF = {
    DeskAct.HAND_OVER: EventKind.HANDED_OVER,
    DeskAct.BACK_AT_DESK: EventKind.HANDED_OVER,
    DeskAct.RESULT_READY: EventKind.RESULT_READY,
    DeskAct.HAND_BACK: EventKind.RETURNED,
    DeskAct.SUPPLEMENT_RECEIVED: EventKind.SUPPLEMENT_RECEIVED,
    DeskAct.REQUEST_SUPPLEMENT: EventKind.SUPPLEMENT_REQUESTED,
    DeskAct.EXTEND: EventKind.EXTENDED,
    DeskAct.REFUSE: EventKind.REFUSED,
    DeskAct.STOP: EventKind.STOPPED,
    DeskAct.REQUEST_PAYMENT: EventKind.PAYMENT_REQUESTED,
    DeskAct.NOTE_PAYMENT: EventKind.PAID,
    DeskAct.DECLINE_WITHDRAWAL: EventKind.WITHDRAWAL_DECLINED,
    DeskAct.ASK_WITHDRAWAL: EventKind.WITHDRAWAL_REQUESTED,
    DeskAct.TAKE_BACK: EventKind.TAKEN_BACK,
}


_OF_FEE = {DeskAct.REQUEST_PAYMENT, DeskAct.NOTE_PAYMENT}


def acts_for(state: DossierState, role: Role) -> list[DeskAct]:
    """Return what an officer of a role can do with a dossier in a state."""
    return [act for act in DeskAct if _is_possible(act, state, role)]


def _is_possible(act: DeskAct, state: DossierState, role: Role) -> bool:
    if act is DeskAct.CORRECT:
        return state.status is not Status.RETURNED
    step = _STEP_OF[act]
    if state.status not in STEPS[step] or (step in HEAD_STEPS and not role.is_head):
        return False
    if act in _OF_FEE:
        return may_note_payment(state)
    if act is DeskAct.HAND_OVER:
        return not state.holder and state.status.is_undecided
    return act is not DeskAct.BACK_AT_DESK or bool(state.holder)
