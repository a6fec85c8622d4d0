"""What happens to a dossier away from the desks: steps of a specialised division, dossiers from the portal.

The server makes these events itself, so it refuses what the dossier's course does not allow instead of keeping it as a
conflict: whoever asks is still there to be told.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from central_server.core.judging import Incoming, Judge
from central_server.core.ports import Journal, UnitOfWork
from desktop_app.domain.bounds import Name
from desktop_app.domain.codec import DecodeError, convert
from desktop_app.domain.dossier import Reception
from desktop_app.domain.event_encoding import Envelope, line_of
from desktop_app.domain.event_merge import Effect, FoldedDossier, merge_event
from desktop_app.domain.events import DossierEvent
from desktop_app.domain.payloads import PAYLOADS, Payload, ProcedureFacts, SubmittedOnline
from desktop_app.domain.steps import EventKind
from desktop_app.sync.wire import CENTRE, Refusal

STEPS = frozenset(
    {
        EventKind.HANDED_OVER,
        EventKind.PROCESSING_STARTED,
        EventKind.SUPPLEMENT_REQUESTED,
        EventKind.PAYMENT_REQUESTED,
        EventKind.EXTENDED,
        EventKind.WITHDRAWAL_DECLINED,
        EventKind.STOPPED,
        EventKind.REFUSED,
        EventKind.RESULT_READY,
    }
)
"""What a specialised division may do; receiving, handing back and taking back are the desk's."""

_LONGEST_CODE = 100


@dataclass(frozen=True, slots=True)
class Step:
    """A step that a specialised division takes.

    Attributes:
        id: the event's id, made and stored before the first try; a repeat gets the first answer.
        dossier: the dossier.
        kind: which step.
        officer: who takes it.
        body: the payload of the kind, as `desktop_app.domain.payloads` describes it.
    """

    id: UUID
    dossier: UUID
    kind: str
    officer: UUID
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OnlineDossier:
    """A dossier that was handed in on the portal.

    Attributes:
        code: the portal's code; a repeat with it gets the first answer.
        procedure: the procedure as the portal names it.
        reception: what was handed in.
    """

    code: Name
    procedure: ProcedureFacts
    reception: Reception


@dataclass(frozen=True, slots=True)
class Made:
    """The event that the server made, or had made before."""

    event_id: UUID
    dossier_id: UUID
    is_new: bool


def take_step(work: UnitOfWork, journal: Journal, step: Step, now: datetime) -> Made:
    """Take a step on a dossier, where its course allows it.

    Raises:
        Refusal: ``bad_request`` for another kind or a body that does not say what it must, ``unknown_dossier``,
            ``step_impossible`` (with ``status`` and ``reason``).
    """
    if step.kind not in STEPS:
        raise Refusal("bad_request", field="kind")
    event = DossierEvent(step.id, step.dossier, now, step.officer, _payload_of(step))
    head, _ = work.lock_feed()
    if work.known({step.id}):
        return Made(step.id, step.dossier, is_new=False)
    course = work.courses({step.dossier}).get(step.dossier)
    if course is None:
        raise Refusal("unknown_dossier")
    _check(course, event)
    _feed(work, journal, head, event, now)
    return Made(step.id, step.dossier, is_new=True)


def hand_in(work: UnitOfWork, journal: Journal, online: OnlineDossier, unit_id: UUID, now: datetime) -> Made:
    """Send a dossier of the portal to the office's desks.

    Raises:
        Refusal: ``bad_request`` (with ``field``).
    """
    payload = _submitted(online)
    dossier_id = payload.reception.id
    event_id = uuid5(unit_id, f"online:{online.code}")
    event = DossierEvent(event_id, dossier_id, now, CENTRE, payload)
    head, _ = work.lock_feed()
    if work.known({event_id}):
        if dossier_id not in work.courses({dossier_id}):
            raise Refusal("bad_request", field="code", detail="the code is another dossier's")
        return Made(event_id, dossier_id, is_new=False)
    _feed(work, journal, head, event, now)
    return Made(event_id, dossier_id, is_new=True)


def _payload_of(step: Step) -> Payload:
    try:
        return convert(dict(step.body), PAYLOADS[EventKind(step.kind)])
    except DecodeError as error:
        raise Refusal("bad_request", field="body", detail=str(error)) from error


def _submitted(online: OnlineDossier) -> SubmittedOnline:
    if not 0 < len(online.code) <= _LONGEST_CODE or not online.code.isprintable():
        raise Refusal("bad_request", field="code")
    return SubmittedOnline(online.code, online.procedure, online.reception)


def _check(course: FoldedDossier, event: DossierEvent) -> None:
    _, verdict = merge_event(course, event)
    if verdict.effect is not Effect.APPLIED:
        status = course.state.status.name.lower()
        raise Refusal("step_impossible", status=status, reason=verdict.code or verdict.effect.value)


def _feed(work: UnitOfWork, journal: Journal, head: int, event: DossierEvent, now: datetime) -> None:
    try:
        line = line_of(event)
    except DecodeError as error:
        raise Refusal("bad_request", field="body", detail=str(error)) from error
    incoming = Incoming(CENTRE, Envelope.read(line), event, line)
    judge = Judge(work, journal, [incoming], head, now)
    judge.take(incoming)
    judge.store()
