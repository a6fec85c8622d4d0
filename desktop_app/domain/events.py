"""What happened to a dossier: immutable events, and the fold that gives its state.

The log of events is the audit trail, the source of the ledger and what is sent to the server; the same fold runs
everywhere. An event is a line of compact JSON; each line is chained to the one before by SHA-256, so that a change
inside the log shows.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any
from uuid import UUID

_GENESIS = b"\x00" * 32


class Status(IntEnum):
    """Status codes 1 to 10 of the national public service portal."""

    NEW = 1
    RECEIVED = 2
    NOT_RECEIVED = 3
    PROCESSING = 4
    SUPPLEMENT_REQUESTED = 5
    PAYMENT_REQUESTED = 6
    WITHDRAWAL_REQUESTED = 7
    STOPPED = 8
    DONE = 9
    RETURNED = 10

    @property
    def is_open(self) -> bool:
        """Whether the dossier still waits for its result to be handed back."""
        return self not in {Status.NOT_RECEIVED, Status.STOPPED, Status.RETURNED}


class EventKind(StrEnum):
    """Kinds of events."""

    RECEIVED = "dossier.received"
    PRINTED = "form.printed"


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


@dataclass(frozen=True, slots=True)
class DossierState:
    """What the events of one dossier add up to.

    Attributes:
        status: national status code.
        due_at: the due moment in force, or None before reception.
        prints: how often each form was printed, first print and reprints, by form name.
    """

    status: Status = Status.NEW
    due_at: datetime | None = None
    prints: Mapping[str, int] = field(default_factory=dict)


def fold_events(events: Iterable[DossierEvent]) -> DossierState:
    """Return the state that a dossier's events, oldest first, add up to."""
    state = DossierState()
    for event in events:
        state = _apply(state, event)
    return state


def _apply(state: DossierState, event: DossierEvent) -> DossierState:
    if event.kind is EventKind.RECEIVED:
        return replace(state, status=Status.RECEIVED, due_at=datetime.fromisoformat(event.body["due_at"]))
    form = event.body["form"]
    return replace(state, prints={**state.prints, form: state.prints.get(form, 0) + 1})
