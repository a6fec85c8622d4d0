"""What happened to a dossier: immutable events, and the fold that gives its state.

The log of events is the audit trail, the source of the ledger and what is sent to the server; the same fold runs
everywhere. An event is a line of compact JSON; each line is chained to the one before by SHA-256, so that a change
inside the log shows.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop_app.domain.fee import Payment
from desktop_app.domain.steps import EventKind, Status, next_status
from desktop_app.domain.supplement import SupplementStage, Waiting

_GENESIS = b"\x00" * 32


@dataclass(frozen=True, slots=True)
class DossierEvent:
    """One thing that happened to one dossier.

    Attributes:
        id: the event's UUIDv7.
        dossier_id: the dossier's UUIDv7.
        kind: what happened.
        version: version of the body's shape.
        at: aware moment.
        officer_id: who did it.
        body: what there is to say, JSON values only.
    """

    id: UUID
    dossier_id: UUID
    kind: EventKind
    at: datetime
    officer_id: UUID
    body: Mapping[str, Any]
    version: int = 1

    def line(self) -> bytes:
        """Return the event as one line of compact JSON, UTF-8: these very bytes are hashed, kept and sent."""
        content = {
            "id": str(self.id),
            "dossier": str(self.dossier_id),
            "kind": self.kind.value,
            "v": self.version,
            "at": self.at.isoformat(),
            "officer": str(self.officer_id),
            "body": dict(self.body),
        }
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def read_line(line: bytes) -> DossierEvent:
    """Return the event that a stored line holds.

    Raises:
        ValueError: when the line is no event of a known kind.
    """
    content = json.loads(line)
    return DossierEvent(
        UUID(content["id"]),
        UUID(content["dossier"]),
        EventKind(content["kind"]),
        datetime.fromisoformat(content["at"]),
        UUID(content["officer"]),
        content["body"],
        content["v"],
    )


def chain(previous: bytes | None, line: bytes) -> bytes:
    """Return the hash of a line chained to the hash before it (None for the first line of the log)."""
    return hashlib.sha256((previous or _GENESIS) + line).digest()


class Outcome(StrEnum):
    """How the processing of a dossier ended."""

    RESULT = "result"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class DossierState:
    """What the events of one dossier add up to.

    Attributes:
        status: national status code.
        received_at: the moment of valid reception, or None before it.
        first_due_at: the due moment on the first receipt; statistics compare with it too.
        due_at: the due moment in force, or None before reception.
        waits: every time of waiting for a supplement, oldest first.
        extensions: when each apology with a new appointment was sent, oldest first.
        holder: the unit that has the dossier since the last hand-over, or ``""`` for the desk.
        ended_at: when processing ended: the result was ready, or the dossier was refused or stopped.
        outcome: how it ended, or None before that.
        returned_at: when the result was handed back, or None.
        satisfaction: what the applicant said of the service when it was handed back, 1 to 5, or None.
        appointments: each later appointment: when it was made, and the due moment that it set.
        fee: the fee in đồng as of reception or payment, or None when none is known.
        payment: how the fee was paid, or None.
        paid_at: when it was noted as paid, or None.
        last_at: the moment of the last event, or None.
        prints: how often each form was printed, first print and reprints, by form name.
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


def fold_events(events: Iterable[DossierEvent]) -> DossierState:
    """Return the state that a dossier's events, oldest first, add up to.

    Raises:
        RuleViolation: ``step.impossible`` for an event that the table of steps does not allow where it stands.
    """
    state = DossierState()
    for event in events:
        state = apply_event(state, event)
    return state


def apply_event(state: DossierState, event: DossierEvent) -> DossierState:
    """Return the state after one more event.

    Raises:
        RuleViolation: ``step.impossible``.
    """
    state = replace(state, last_at=event.at)
    if event.kind is EventKind.PRINTED:
        form = event.body["form"]
        return replace(state, prints={**state.prints, form: state.prints.get(form, 0) + 1})
    if event.kind is EventKind.CORRECTED:
        return state
    state = replace(state, status=next_status(state.status, event.kind))
    return _NOTED[event.kind](state, event) if event.kind in _NOTED else state


def may_note_payment(state: DossierState) -> bool:
    """Return whether a fee is still to be paid (Nghị định 118/2025/NĐ-CP Điều 24): there is one, or none is known."""
    return state.payment is None and state.fee != 0


def _moment(event: DossierEvent, key: str) -> datetime:
    return datetime.fromisoformat(event.body[key])


def _received(state: DossierState, event: DossierEvent) -> DossierState:
    due = _moment(event, "due_at")
    page = event.body.get("reception", {})
    state = _paid_by(replace(state, fee=page.get("fee")), page.get("payment"), event.at)
    # Reception ends what was waited for since a request at the counter.
    return replace(state, received_at=event.at, first_due_at=due, due_at=due, waits=_all_ended(state, event.at))


def _paid_by(state: DossierState, way: str | None, at: datetime) -> DossierState:
    return replace(state, payment=Payment(way), paid_at=at) if way else state


def _asked_to_pay(state: DossierState, event: DossierEvent) -> DossierState:
    return replace(state, fee=event.body.get("fee", state.fee))


def _paid(state: DossierState, event: DossierEvent) -> DossierState:
    return _paid_by(replace(state, fee=event.body.get("fee", state.fee)), event.body.get("way"), event.at)


def _all_ended(state: DossierState, at: datetime) -> tuple[Waiting, ...]:
    return tuple(replace(one, until=one.until or at) for one in state.waits)


def _handed_over(state: DossierState, event: DossierEvent) -> DossierState:
    return replace(state, holder=event.body["to"])


def _supplement_requested(state: DossierState, event: DossierEvent) -> DossierState:
    waiting = Waiting(SupplementStage(event.body["stage"]), event.at, None, event.body.get("override", ""))
    return replace(state, waits=(*_all_ended(state, event.at), waiting))


def _supplement_received(state: DossierState, event: DossierEvent) -> DossierState:
    *before, last = state.waits
    return _appointed(replace(state, waits=(*before, replace(last, until=event.at))), event)


def _extended(state: DossierState, event: DossierEvent) -> DossierState:
    return _appointed(replace(state, extensions=(*state.extensions, event.at)), event)


def _appointed(state: DossierState, event: DossierEvent) -> DossierState:
    due = _moment(event, "due_at")
    return replace(state, due_at=due, appointments=(*state.appointments, (event.at, due)))


def _ended(state: DossierState, event: DossierEvent) -> DossierState:
    outcome = _OUTCOMES.get(event.kind) or Outcome(event.body["outcome"])
    return replace(state, ended_at=event.at, outcome=outcome, waits=_all_ended(state, event.at))


def _returned(state: DossierState, event: DossierEvent) -> DossierState:
    return replace(state, returned_at=event.at, satisfaction=event.body.get("satisfaction"))


def _taken_back(state: DossierState, _event: DossierEvent) -> DossierState:
    if state.status is Status.DONE:
        return replace(state, returned_at=None, satisfaction=None)
    return replace(state, ended_at=None, outcome=None)


_OUTCOMES = {
    EventKind.NOT_RECEIVED: Outcome.REFUSED,
    EventKind.REFUSED: Outcome.REFUSED,
    EventKind.RESULT_READY: Outcome.RESULT,
}
_NOTED: Mapping[EventKind, Callable[[DossierState, DossierEvent], DossierState]] = {
    EventKind.RECEIVED: _received,
    EventKind.HANDED_OVER: _handed_over,
    EventKind.SUPPLEMENT_REQUESTED: _supplement_requested,
    EventKind.SUPPLEMENT_RECEIVED: _supplement_received,
    EventKind.EXTENDED: _extended,
    EventKind.PAYMENT_REQUESTED: _asked_to_pay,
    EventKind.PAID: _paid,
    EventKind.NOT_RECEIVED: _ended,
    EventKind.STOPPED: _ended,
    EventKind.REFUSED: _ended,
    EventKind.RESULT_READY: _ended,
    EventKind.RETURNED: _returned,
    EventKind.TAKEN_BACK: _taken_back,
}
