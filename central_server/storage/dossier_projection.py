"""Projects a dossier's events to its row: the folded state, and columns for the look-up page and the reports."""

from datetime import datetime
from typing import Any
from uuid import UUID

from central_server.core.ports import FedEvent
from desktop_app.domain.codec import DecodeError, encode
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.event_encoding import Envelope, UnreadableEvent
from desktop_app.domain.dossier.event_merge import Effect, FoldedDossier
from desktop_app.domain.dossier.payloads.corrections import ReceptionCorrected
from desktop_app.domain.dossier.payloads.incoming import ArrivedByPost, ArrivedFromAgency
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.reception import NumberReassigned, ProcedureFacts, Received, SubmittedOnline
from desktop_app.domain.dossier.status import EventKind

_LONGEST = 500
_NO_SUBMISSION = {
    "portal_code": "",
    "channel": None,
    "procedure_id": "",
    "procedure_code": "",
    "procedure_name": "",
    "field": "",
    "online_level": 0,
}
_RECEPTIONS = frozenset({EventKind.RECEIVED, EventKind.RECEPTION_CORRECTED})
_ARRIVALS = frozenset({EventKind.SUBMITTED_ONLINE, EventKind.ARRIVED_BY_POST, EventKind.ARRIVED_FROM_AGENCY})
SUBMISSION_COLUMNS = tuple(_NO_SUBMISSION)
"""Columns set by the reception or the online submission; later events do not change them."""


def dossier_row(
    unit_id: UUID, dossier_id: UUID, folded: FoldedDossier, last: FedEvent, now: datetime
) -> dict[str, Any]:
    """Return the row of a dossier after its last event."""
    state = folded.state
    waiting = state.waits[-1] if state.waits else None
    return _NO_SUBMISSION | {
        "unit_id": unit_id,
        "dossier_id": dossier_id,
        "number": folded.code,
        "status": state.status.value,
        "received_at": state.received_at,
        "first_due_at": state.first_due_at,
        "due_at": state.due_at,
        "waiting_since": waiting.since if waiting and waiting.until is None else None,
        "ended_at": state.ended_at,
        "returned_at": state.returned_at,
        "outcome": state.outcome.value if state.outcome else "",
        "holder": state.holder,
        "requests": len(state.waits),
        "apologies": len(state.extensions),
        "satisfaction": state.satisfaction,
        "feed_seq": last.feed_seq,
        "changed_at": now,
        "course": encode(folded).decode(),
    }


def submission_columns(event: FedEvent) -> dict[str, Any]:
    """Return the values of `SUBMISSION_COLUMNS` that an event sets."""
    is_reception = event.kind in _RECEPTIONS and event.effect == Effect.APPLIED
    if not is_reception and event.kind not in _ARRIVALS:
        return {}
    match _payload_of(event.line):
        case (Received() | ReceptionCorrected()) as payload:
            return _columns(payload.procedure, payload.reception, portal_code="")
        case (ArrivedByPost() | ArrivedFromAgency()) as payload:
            return _columns(payload.procedure, payload.reception, portal_code="")
        case SubmittedOnline() as payload:
            return _columns(payload.procedure, payload.reception, portal_code=payload.code)
    return {}


def _columns(procedure: ProcedureFacts, reception: Reception, portal_code: str) -> dict[str, Any]:
    return {
        "portal_code": portal_code[:_LONGEST],
        "channel": reception.channel.value,
        "procedure_id": reception.procedure_id[:_LONGEST],
        "procedure_code": procedure.code[:_LONGEST],
        "procedure_name": procedure.name[:_LONGEST],
        "field": procedure.field[:_LONGEST],
        "online_level": procedure.online_level,
    }


def former_number(line: bytes) -> str:
    """Return the number that an event replaced, or ``""`` for another event."""
    payload = _payload_of(line)
    return payload.old[:_LONGEST] if isinstance(payload, NumberReassigned) else ""


def _payload_of(line: bytes) -> Payload | None:
    try:
        event = Envelope.read(line).event()
    except (DecodeError, UnreadableEvent):
        return None
    return event.payload if event is not None else None
