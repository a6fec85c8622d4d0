"""What the server keeps of a dossier, made from its events."""

from typing import Any
from uuid import UUID

from central_server.core.ports import FedEvent
from central_server.storage.dossier_projection import dossier_row
from desktop_app.domain.dossier.event_encoding import line_of
from desktop_app.domain.dossier.event_merge import Effect, merge_events
from desktop_app.domain.dossier.events import DossierEvent
from tests.central_server.conftest import NOW, UNIT


def row_of(events: list[DossierEvent], once: dict[str, Any]) -> dict[str, Any]:
    """Return the row of a dossier with these events, and with the columns that its submission gives."""
    return dossier_row(UNIT, events[-1].dossier_id, merge_events(events), fed(events[-1]), NOW) | once


def fed(event: DossierEvent) -> FedEvent:
    """Return an event as it arrives from the feed."""
    who = (event.id, UUID(int=1), event.dossier_id)
    return FedEvent(1, *who, event.kind, event.at, event.officer_id, Effect.APPLIED, "", line_of(event))
