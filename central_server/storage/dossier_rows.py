"""The look-up row of a dossier: its course, and columns for the public page and the province's reports."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from central_server.core.ports import FedEvent
from central_server.storage.courses import course_text
from desktop_app.domain.dossier import Channel
from desktop_app.domain.merging import Course, Effect
from desktop_app.domain.steps import EventKind

_LONGEST = 500
_TOLD = {
    "portal_code": "",
    "channel": None,
    "procedure_id": "",
    "procedure_code": "",
    "procedure_name": "",
    "field": "",
    "online_level": 0,
}
TOLD_ONCE = tuple(_TOLD)
"""Columns that come with reception or with the online dossier; later events leave them as they are."""


def dossier_row(unit_id: UUID, dossier_id: UUID, course: Course, last: FedEvent, now: datetime) -> dict[str, Any]:
    """Return the row of a dossier after its last event."""
    state = course.state
    waiting = state.waits[-1] if state.waits else None
    return _TOLD | {
        "unit_id": unit_id,
        "dossier_id": dossier_id,
        "number": course.code,
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
        "satisfaction": None if state.satisfaction is None else int(state.satisfaction),
        "feed_seq": last.feed_seq,
        "changed_at": now,
        "course": course_text(course),
    }


def told_by(event: FedEvent) -> dict[str, Any]:
    """Return the columns of `TOLD_ONCE` that an event tells; a body that says something else tells nothing."""
    is_reception = event.kind == EventKind.RECEIVED and event.effect == Effect.APPLIED
    if not is_reception and event.kind != EventKind.SUBMITTED_ONLINE:
        return {}
    try:
        return _told(json.loads(event.line)["body"], is_online=not is_reception)
    except (KeyError, TypeError, ValueError, AttributeError):
        return {}


def _told(body: Mapping[str, Any], *, is_online: bool) -> dict[str, Any]:
    procedure = body.get("procedure") or {}
    level = procedure.get("online_level", 0)
    return {
        "portal_code": _text(body.get("code")) if is_online else "",
        "channel": int(Channel(body["reception"]["channel"])),
        "procedure_id": _text(body["reception"]["procedure"]),
        "procedure_code": _text(procedure.get("code")),
        "procedure_name": _text(procedure.get("name")),
        "field": _text(procedure.get("field")),
        "online_level": level if level in range(5) else 0,
    }


def former_number(line: bytes) -> str:
    """Return the number that an event took from its dossier, or ``""`` for a line that names none."""
    try:
        return _text(json.loads(line)["body"]["old"])
    except (KeyError, TypeError, ValueError):
        return ""


def _text(value: object) -> str:
    return value[:_LONGEST] if isinstance(value, str) else ""
