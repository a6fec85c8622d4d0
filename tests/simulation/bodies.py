"""What an officer would have written down: bodies of events, as small as the rules allow."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from desktop_app.domain.merging import Course
from desktop_app.domain.steps import EventKind


def body_of(kind: EventKind, course: Course, chance: Random, at: datetime) -> dict[str, Any]:
    """Return a body for an event after the reception, as the desk that sees `course` would write it."""
    due = (at + timedelta(days=5)).isoformat()
    if kind is EventKind.CORRECTED:
        name = chance.choice(["owner_name", "owner_phone", "note"])
        new = f"Bản {chance.randrange(9)}"
        return {"field": name, "old": course.fields.get(name, ""), "new": new, "reason": "sai"}
    return _SMALL[kind](chance, due) if kind in _SMALL else {}


def received_body(code: str, at: datetime, dossier_id: UUID) -> dict[str, Any]:
    """Return the body of a reception."""
    due = (at + timedelta(days=5)).isoformat()
    return {"code": code, "book": 2026, "entry": 1, "due_at": due, "reception": _reception(dossier_id)}


def _reception(dossier_id: UUID) -> dict[str, Any]:
    return {
        "id": str(dossier_id),
        "owner": {"kind": "citizen", "name": "Người Thử"},
        "submitter": None,
        "authority": "",
        "procedure": "p",
        "documents": [],
        "steps": [],
        "sets": 1,
        "fee": None,
        "return": {"method": "desk", "address": ""},
        "channel": 1,
        "note": "",
    }


_SMALL: dict[EventKind, Callable[[Random, str], dict[str, Any]]] = {
    EventKind.PRINTED: lambda _chance, _due: {"form": "receipt"},
    EventKind.HANDED_OVER: lambda chance, _due: {"to": f"Phòng {chance.randrange(3)}"},
    EventKind.SUPPLEMENT_REQUESTED: lambda _chance, _due: {"stage": "examination"},
    EventKind.SUPPLEMENT_RECEIVED: lambda _chance, due: {"due_at": due},
    EventKind.EXTENDED: lambda _chance, due: {"due_at": due},
    EventKind.STOPPED: lambda _chance, _due: {"outcome": "withdrawn"},
    EventKind.RETURNED: lambda chance, _due: {"satisfaction": chance.randint(1, 5)},
}
