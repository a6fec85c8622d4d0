"""Events that do not come from desks: steps of a specialised division, and dossiers submitted on the portal.

The server creates these events itself. A step that the dossier's status does not allow is refused instead of stored as
a conflict, because the caller can still react.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from central_server.core.ordering import append_own
from central_server.core.ports import Journal, UnitOfWork
from desktop_app.domain.bounds import Count, Moment, Name
from desktop_app.domain.codec import DecodeError, convert, decode, encode
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.event_merge import Effect, FoldedDossier, merge_event
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payload_versions import reception_from_1
from desktop_app.domain.dossier.payloads.kinds import PAYLOADS, Payload
from desktop_app.domain.dossier.payloads.reception import ProcedureFacts, SubmittedOnline
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.protocol import SERVER, Refusal

STEPS = frozenset(
    {
        EventKind.HANDED_OVER,
        EventKind.AGENCY_RECEIVED,
        EventKind.PROCESSING_STARTED,
        EventKind.SUPPLEMENT_REQUESTED,
        EventKind.PAYMENT_REQUESTED,
        EventKind.EXTENDED,
        EventKind.WITHDRAWAL_DECLINED,
        EventKind.STOPPED,
        EventKind.REFUSED,
        EventKind.RESULT_READY,
        EventKind.CONSULTATION_ANSWERED,
        EventKind.AGENCY_DONE,
        EventKind.PROCESS_STEP_DONE,
    }
)
"""The steps of a specialised division; reception, return and withdrawal of steps belong to the desks."""

_LONGEST_CODE = 100


@dataclass(frozen=True, slots=True)
class BackOfficeStep:
    """A step of a specialised division.

    Attributes:
        id: the event's id, stored by the caller before its first request; a repeat returns the first result.
        dossier: the dossier.
        kind: the event kind.
        officer: the officer who acts.
        body: the payload of the kind, as `desktop_app.domain.dossier.payloads` describes it.
    """

    id: UUID
    dossier: UUID
    kind: str
    officer: UUID
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OnlineDossier:
    """A dossier that was submitted on the portal.

    Attributes:
        code: the portal's code; a repeat returns the first result.
        procedure: the procedure, as named by the portal.
        reception: what was handed in.
        replied_at: when the portal answered the applicant.
        revision: how often it was submitted again with what the office had asked for.
    """

    code: Name
    procedure: ProcedureFacts
    reception: Reception
    replied_at: Moment | None = None
    revision: Count = 0


@dataclass(frozen=True, slots=True)
class CreatedEvent:
    """The event that the server created for this request or for an earlier one."""

    event_id: UUID
    dossier_id: UUID
    is_new: bool


def read_online(content: bytes) -> OnlineDossier:
    """Decode a dossier of the portal, also one whose reception has the shape of version 0.1.0.

    Raises:
        Refusal: as `unpack_message`.
    """
    with suppress(KeyError, TypeError, AttributeError, ValueError):
        body = decode(content, dict[str, Any])
        if "procedure_id" not in body["reception"]:
            # Through the same strict reader as today's shape.
            content = encode({**body, "reception": reception_from_1(body["reception"])})
    return unpack_message(OnlineDossier, content)


def record_step(work: UnitOfWork, journal: Journal, step: BackOfficeStep, now: datetime) -> CreatedEvent:
    """Record a step of a dossier if its status allows it.

    Raises:
        Refusal: ``bad_request`` for another kind or a body that does not say what it must, ``unknown_dossier``,
            ``step_impossible`` (with ``status`` and ``reason``).
    """
    if step.kind not in STEPS:
        raise Refusal("bad_request", field="kind")
    event = DossierEvent(step.id, step.dossier, now, step.officer, _payload_of(step))
    work.lock_feed()
    if work.known({step.id}):
        return CreatedEvent(step.id, step.dossier, is_new=False)
    course = work.courses({step.dossier}).get(step.dossier)
    if course is None:
        raise Refusal("unknown_dossier")
    _check(course, event)
    _feed(work, journal, event, now)
    return CreatedEvent(step.id, step.dossier, is_new=True)


def submit_online(
    work: UnitOfWork, journal: Journal, online: OnlineDossier, unit_id: UUID, now: datetime
) -> CreatedEvent:
    """Append a dossier of the portal to the office's feed.

    A later revision brings the dossier back to those that wait for their reception; it is refused when the dossier was
    received or refused meanwhile.

    Raises:
        Refusal: ``bad_request`` (with ``field``), ``unknown_dossier`` for a revision of none, ``step_impossible`` (with
            ``status`` and ``reason``).
    """
    payload = _submitted(online)
    dossier_id = payload.reception.id
    event_id = uuid5(unit_id, f"online:{online.code}" + (f":{online.revision}" if online.revision else ""))
    event = DossierEvent(event_id, dossier_id, now, SERVER, payload)
    work.lock_feed()
    if work.known({event_id}):
        if dossier_id not in work.courses({dossier_id}):
            raise Refusal("bad_request", field="code", detail="the code is another dossier's")
        return CreatedEvent(event_id, dossier_id, is_new=False)
    if online.revision:
        _check_waits(work, dossier_id)
    elif work.courses({dossier_id}):
        # Another dossier's row must not get what the portal says of this one.
        raise Refusal("bad_request", field="reception", detail="the dossier exists already")
    _feed(work, journal, event, now)
    return CreatedEvent(event_id, dossier_id, is_new=True)


def _check_waits(work: UnitOfWork, dossier_id: UUID) -> None:
    course = work.courses({dossier_id}).get(dossier_id)
    if course is None:
        raise Refusal("unknown_dossier")
    if course.state.status is not Status.NEW:
        raise Refusal("step_impossible", status=course.state.status.name.lower(), reason="merge.step")


def _payload_of(step: BackOfficeStep) -> Payload:
    body = dict(step.body)
    if "from" in body:
        # Programs that were written for version 0.1.0 name the unit that hands over like this.
        body.setdefault("from_unit", body.pop("from"))
    try:
        return convert(body, PAYLOADS[EventKind(step.kind)])
    except DecodeError as error:
        raise Refusal("bad_request", field="body", detail=str(error)) from error


def _submitted(online: OnlineDossier) -> SubmittedOnline:
    if not 0 < len(online.code) <= _LONGEST_CODE or not online.code.isprintable():
        raise Refusal("bad_request", field="code")
    try:
        return SubmittedOnline(online.code, online.procedure, online.reception, online.replied_at)
    except ValueError as error:
        raise Refusal("bad_request", field="replied_at") from error


def _check(course: FoldedDossier, event: DossierEvent) -> None:
    _, outcome = merge_event(course, event)
    if outcome.effect not in {Effect.APPLIED, Effect.NOTED}:
        status = course.state.status.name.lower()
        raise Refusal("step_impossible", status=status, reason=outcome.code or outcome.effect.value)


def _feed(work: UnitOfWork, journal: Journal, event: DossierEvent, now: datetime) -> None:
    try:
        append_own(work, journal, [event], now)
    except DecodeError as error:
        raise Refusal("bad_request", field="body", detail=str(error)) from error
