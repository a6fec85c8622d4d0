"""When the last thing that was recorded of a dossier can be undone."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from desktop_app.domain.dossier.citizen_notice import CitizenNotified, ContactOutcome
from desktop_app.domain.dossier.event_merge import FoldedDossier, LastStep
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation

UNDO_WITHIN = timedelta(minutes=10)
"""How long what was recorded last can be undone."""

TOLD_TO_SENDER = frozenset({EventKind.REFUSED, EventKind.STOPPED, EventKind.RESULT_READY})
"""What the office that sent a dossier electronically is told at once."""


def check_undo(folded: FoldedDossier, events: Sequence[DossierEvent], officer_id: UUID, now: datetime) -> LastStep:
    """Return what can be undone now.

    Papers of it that are out already are void; a number that it took stays used.

    Args:
        folded: the dossier.
        events: its events.
        officer_id: who wants to undo.
        now: this moment.

    Raises:
        RuleViolation: ``undo.nothing`` when the last event is none that can be undone; ``undo.other_officer`` when
            somebody else recorded it; ``undo.too_late``; ``undo.notified`` when the citizen got a message, or the
            office that sent the dossier was told.
    """
    last = folded.last_step
    if last is None:
        raise RuleViolation("undo.nothing", "step")
    if last.officer_id != officer_id:
        raise RuleViolation("undo.other_officer", "step")
    if now - last.at > UNDO_WITHIN:
        raise RuleViolation("undo.too_late", "step")
    if any(_is_told(folded, event) for event in events if event.id in last.events):
        raise RuleViolation("undo.notified", "step")
    return last


def _is_told(folded: FoldedDossier, event: DossierEvent) -> bool:
    if isinstance(event.payload, CitizenNotified):
        return event.payload.outcome is ContactOutcome.SENT
    arrival = folded.state.arrival
    return arrival is not None and arrival.origin is not None and event.kind in TOLD_TO_SENDER
