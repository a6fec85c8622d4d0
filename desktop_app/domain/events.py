"""What happened to a dossier: immutable events, and the step by which each moves its state.

The log of events is the audit trail, the source of the ledger and what is sent to the server; the same fold runs
everywhere. An event is a line of compact JSON; each line is chained to the one before by SHA-256, so that a change
inside the log shows.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop_app.domain.fee import Payment
from desktop_app.domain.steps import STEPS, EventKind, Status, next_status
from desktop_app.domain.supplement import SupplementStage, Waiting

_MOST_MONEY = 10**13
FIRST_YEAR, LAST_YEAR = 1971, 2200
"""No event has a moment before the first or from the last year on: a clock that far off is no clock."""


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


def apply_event(state: DossierState, event: DossierEvent) -> DossierState:
    """Return the state after one more event.

    Raises:
        RuleViolation: ``step.impossible``.
    """
    if event.kind is EventKind.PRINTED:
        form = _text(event.body["form"])
        return replace(state, last_at=event.at, prints={**state.prints, form: state.prints.get(form, 0) + 1})
    if event.kind not in STEPS:
        return replace(state, last_at=event.at)
    state = replace(state, last_at=event.at, status=next_status(state.status, event.kind))
    return _NOTED[event.kind](state, event) if event.kind in _NOTED else state


def prevail(state: DossierState, event: DossierEvent) -> DossierState:
    """Return the state after a step that ends the dossier although the table does not allow it where it stands.

    For events of desks that did not know of each other: what a citizen was handed stands.
    """
    (target,) = set(STEPS[event.kind].values())
    return _NOTED[event.kind](replace(state, status=target, last_at=event.at), event)


def may_note_payment(state: DossierState) -> bool:
    """Return whether a fee is still to be paid (Nghị định 118/2025/NĐ-CP Điều 24): there is one, or none is known."""
    return state.payment is None and state.fee != 0


def _moment(event: DossierEvent, key: str) -> datetime:
    moment = datetime.fromisoformat(event.body[key])
    if moment.tzinfo is None or not FIRST_YEAR <= moment.year < LAST_YEAR:
        raise ValueError("a moment without its time zone, or out of all bounds")
    return moment


def _received(state: DossierState, event: DossierEvent) -> DossierState:
    due = _moment(event, "due_at")
    page = event.body.get("reception", {})
    state = _paid_by(replace(state, fee=_money(page.get("fee"))), page.get("payment"), event.at)
    # Reception ends what was waited for since a request at the counter.
    return replace(state, received_at=event.at, first_due_at=due, due_at=due, waits=_all_ended(state, event.at))


def _paid_by(state: DossierState, way: str | None, at: datetime) -> DossierState:
    return replace(state, payment=Payment(way), paid_at=at) if way else state


def _asked_to_pay(state: DossierState, event: DossierEvent) -> DossierState:
    return replace(state, fee=_money(event.body.get("fee", state.fee)))


def _money(value: object) -> int | None:
    if value is not None and (not isinstance(value, int) or not 0 <= value < _MOST_MONEY):
        raise ValueError("no amount of money")
    return value


def _paid(state: DossierState, event: DossierEvent) -> DossierState:
    fee = _money(event.body.get("fee", state.fee))
    return _paid_by(replace(state, fee=fee), event.body.get("way"), event.at)


def _all_ended(state: DossierState, at: datetime) -> tuple[Waiting, ...]:
    return tuple(replace(one, until=one.until or at) for one in state.waits)


def _handed_over(state: DossierState, event: DossierEvent) -> DossierState:
    return replace(state, holder=_text(event.body["to"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _supplement_requested(state: DossierState, event: DossierEvent) -> DossierState:
    waiting = Waiting(SupplementStage(event.body["stage"]), event.at, None, _text(event.body.get("override", "")))
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
    return replace(state, ended_at=event.at, outcome=outcome_of(event), waits=_all_ended(state, event.at))


def outcome_of(event: DossierEvent) -> Outcome:
    """Return how the processing ended with an event that ended it."""
    return _OUTCOMES.get(event.kind) or Outcome(event.body["outcome"])


def _returned(state: DossierState, event: DossierEvent) -> DossierState:
    said = event.body.get("satisfaction")
    if said is not None and said not in range(1, 6):
        raise ValueError("satisfaction is 1 to 5")
    return replace(state, returned_at=event.at, satisfaction=said)


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
