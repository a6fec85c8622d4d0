"""The key of each action on a dossier: the same in every state, so that hands can learn it."""

from collections.abc import Mapping

from desktop_app.domain.dossier.actions import DossierAction

KEYS: Mapping[DossierAction, str] = {
    DossierAction.HAND_OVER: "1",
    DossierAction.RESULT_READY: "2",
    DossierAction.HAND_BACK: "3",
    DossierAction.SUPPLEMENT_RECEIVED: "4",
    DossierAction.EXTEND: "5",
    DossierAction.REQUEST_SUPPLEMENT: "6",
    DossierAction.REFUSE: "7",
    DossierAction.STOP: "8",
    DossierAction.NOTE_PAYMENT: "9",
    DossierAction.AGENCY_RECEIVED: "A",
    DossierAction.BACK_AT_DESK: "B",
    DossierAction.CORRECT: "C",
    DossierAction.DELIVER: "D",
    DossierAction.REPORT_ERROR: "E",
    DossierAction.REFUND: "F",
    DossierAction.ERROR_CORRECTED: "G",
    DossierAction.CONSULT: "H",
    DossierAction.REPORT_INCIDENT: "I",
    DossierAction.AGENCY_DONE: "K",
    DossierAction.SEND_TO_AGENCIES: "L",
    DossierAction.REQUEST_PAYMENT: "M",
    DossierAction.NOTIFY: "N",
    DossierAction.RETURN_PAPERS: "P",
    DossierAction.NOTE_ANSWER: "Q",
    DossierAction.DECLINE_WITHDRAWAL: "R",
    DossierAction.TO_BUDGET: "S",
    DossierAction.TAKE_BACK: "T",
    DossierAction.ANNOUNCE_VERIFICATION: "V",
    DossierAction.PROCESS_STEP_DONE: "X",
    DossierAction.ASK_WITHDRAWAL: "W",
}
"""Digits for the usual actions, letters for the others; 0 lists the others."""

SHORTCUTS: Mapping[DossierAction, str] = {DossierAction.REQUEST_SUPPLEMENT: "F6", DossierAction.REFUSE: "F7"}
"""Keys of the page that open an action as well."""

_ACTIONS = {key: act for act, key in KEYS.items()}


def action_with(key: str) -> DossierAction | None:
    """Return the action with a key, typed in either case, or None."""
    return _ACTIONS.get(key.upper())
