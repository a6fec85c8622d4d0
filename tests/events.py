"""Events for tests, made from a kind and the fields of its payload."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.kinds import PAYLOADS
from desktop_app.domain.dossier.status import STEPS, EventKind, Status


def make_event(
    event_id: UUID, dossier_id: UUID, kind: EventKind, at: datetime, officer_id: UUID, fields: Mapping[str, Any]
) -> DossierEvent:
    """Return an event whose payload has these fields, as JSON values or as the domain's own types."""
    return DossierEvent(event_id, dossier_id, at, officer_id, convert(dict(fields), PAYLOADS[kind]))


def steps_from(status: Status) -> list[EventKind]:
    """Return the steps that can be taken from a status, in the table's order."""
    return [step for step, ways in STEPS.items() if status in ways]
