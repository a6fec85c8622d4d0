"""Electronic hand-over of dossiers between offices (liên thông, Nghị định 118/2025/NĐ-CP Điều 20 khoản 2).

An office sends a dossier to the agencies that decide it together. The server appends it to the feed of each agency's
office, and what becomes of it there to the feed of the office that sent it. Two offices may lie on two databases, so
each event is stored in a transaction of its own; its id follows from its cause, so that a repeat after a failure
changes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid5

from desktop_app.domain.dossier.correction import as_corrected
from desktop_app.domain.dossier.event_merge import FoldedDossier
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.intake import Origin
from desktop_app.domain.dossier.payloads.incoming import ArrivedFromAgency
from desktop_app.domain.dossier.payloads.interlinked import (
    AgencyDone,
    AgencyProgress,
    AgencyTask,
    PartState,
    SentToAgencies,
)
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.processing import Refused, Stopped
from desktop_app.domain.dossier.payloads.reception import NotReceived, Received
from desktop_app.domain.dossier.payloads.results import ResultReady
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.law.due_day import is_past
from desktop_app.domain.text import fold
from desktop_app.sync.protocol import SERVER

SENDING = EventKind.SENT_TO_AGENCIES
"""The event that sends a dossier."""
ANSWERS = frozenset(
    {EventKind.RECEIVED, EventKind.NOT_RECEIVED, EventKind.REFUSED, EventKind.STOPPED, EventKind.RESULT_READY}
)
"""The events at an agency's office that the office that sent the dossier hears of."""


@dataclass(frozen=True, slots=True)
class SentDossier:
    """A dossier that an office sends.

    Attributes:
        unit_id: the office.
        office: its name.
        folded: the dossier as it stands.
        received: its reception.
    """

    unit_id: UUID
    office: str
    folded: FoldedDossier
    received: Received


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What sending to one agency leads to.

    Attributes:
        agency: the agency.
        unit_id: its office, or None when it is not known.
        arrival: the event for that office's feed, or None.
        progress: the event for the feed of the office that sends.
    """

    agency: str
    unit_id: UUID | None
    arrival: DossierEvent | None
    progress: DossierEvent


def dispatches(
    event: DossierEvent, sent: SentDossier, offices: Mapping[str, Sequence[UUID]], now: datetime
) -> list[Dispatch]:
    """Return what a transfer slip leads to, for each agency but the office itself; nothing when it went on paper.

    Args:
        event: the event that sends the dossier.
        sent: the dossier.
        offices: the offices that answer to a name, by its search form.
        now: the present moment.
    """
    if not isinstance(event.payload, SentToAgencies) or not event.payload.is_electronic:
        return []
    made = []
    for task in event.payload.tasks:
        targets = offices.get(fold(task.agency), ())
        if sent.unit_id not in targets:
            made.append(_dispatch(event, sent, task, targets[0] if len(targets) == 1 else None, now))
    return made


def answer_of(event: DossierEvent, origin: Origin, code: str) -> DossierEvent | None:
    """Return the event that tells the office that sent a dossier what became of it, or None.

    Args:
        event: what happened to it at the agency's office.
        origin: where it came from.
        code: its code there, or ``""``.
    """
    payload = _answer(event, origin, code)
    if payload is None:
        return None
    return DossierEvent(uuid5(event.id, "exchange.answer"), origin.dossier_id, event.at, SERVER, payload)


def not_reached(event: DossierEvent, agency: str, now: datetime) -> DossierEvent:
    """Return the event that says that an agency could not be reached."""
    progress = AgencyProgress(agency, PartState.NOT_REACHED)
    return DossierEvent(_progress_id(event, agency), event.dossier_id, now, SERVER, progress)


def _dispatch(event: DossierEvent, sent: SentDossier, task: AgencyTask, target: UUID | None, now: datetime) -> Dispatch:
    if target is None:
        return Dispatch(task.agency, None, None, not_reached(event, task.agency, now))
    progress = AgencyProgress(task.agency, PartState.DELIVERED)
    made = DossierEvent(_progress_id(event, task.agency), event.dossier_id, now, SERVER, progress)
    return Dispatch(task.agency, target, _arrival(event, sent, task, target, now), made)


def _progress_id(event: DossierEvent, agency: str) -> UUID:
    return uuid5(event.id, f"exchange.progress:{agency}")


def _arrival(event: DossierEvent, sent: SentDossier, task: AgencyTask, target: UUID, now: datetime) -> DossierEvent:
    dossier_id = uuid5(event.dossier_id, f"exchange:{target}")
    reception = as_corrected(sent.received.reception, sent.folded.fields)
    steps = tuple(step for step in reception.steps or () if fold(step.by) == fold(task.agency))
    # What was paid was paid at the office that received the dossier.
    there = replace(reception, id=dossier_id, steps=steps or None, slip="", slip_at=None)
    page = replace(there, fee=None, payment=None, fee_proof="")
    origin = Origin(sent.unit_id, event.dossier_id, sent.office, task.agency, task.work, task.due_at)
    payload = ArrivedFromAgency(sent.folded.code, sent.received.procedure, page, origin)
    return DossierEvent(uuid5(event.id, f"exchange.arrival:{target}"), dossier_id, now, SERVER, payload)


def _answer(event: DossierEvent, origin: Origin, code: str) -> Payload | None:
    match event.payload:
        case Received():
            return AgencyProgress(origin.agency, PartState.RECEIVED, code)
        case NotReceived(reasons=reasons) | Refused(reasons=reasons):
            return AgencyProgress(origin.agency, PartState.DECLINED, "; ".join(reasons))
        case Stopped():
            return AgencyProgress(origin.agency, PartState.DECLINED)
        case ResultReady(result=result):
            return AgencyDone(origin.agency, result, in_time=not is_past(origin.due_at, event.at))
    return None
