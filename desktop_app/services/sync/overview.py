"""Data of the sync page: waiting events, conflicts, and dossiers with a reassigned code."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.corrections import ConflictResolved, Printed
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.clock import event_time
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.sync.projection import project
from desktop_app.services.sync.rounds import SyncStatus, sync_status
from desktop_app.storage.dossiers import codes_and_owners, renumbered
from desktop_app.storage.event_log import append_event, events_of
from desktop_app.storage.feed import FeedConflict, count_not_ours, count_open_conflicts, open_conflicts
from desktop_app.storage.officers import officer_names
from desktop_app.storage.outbox import waiting_events
from desktop_app.storage.sync_state import read_identity

_MOST = 500


@dataclass(frozen=True, slots=True)
class WaitingEvent:
    """An event that the server does not have yet.

    Attributes:
        dossier_id: the dossier it is about.
        kind: what happened.
        at: when.
        code: the dossier's code, or ``""`` before its reception.
        owner_name: whose dossier it is.
    """

    dossier_id: UUID
    kind: str
    at: datetime
    code: str
    owner_name: str


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """A conflict or an event that the server could not decode.

    Attributes:
        event: the event and its effect.
        code: the dossier's code, or ``""``.
        owner_name: whose dossier it is.
        officer_name: who did what conflicts.
    """

    event: FeedConflict
    code: str
    owner_name: str
    officer_name: str


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A dossier whose receipt shows a former code and has to be printed again.

    Attributes:
        dossier_id: the dossier.
        code: its code now.
        old_code: the code on the receipt.
        since: since when.
    """

    dossier_id: UUID
    code: str
    old_code: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """Sync status with the number of items that need an officer.

    Attributes:
        status: the sync status.
        conflicts: number of unresolved conflicts and set-aside events.
        reprints: number of receipts with a former code.
        not_ours: number of the conflicts that are events in the name of this desk that it never made.
    """

    status: SyncStatus = field(default_factory=SyncStatus)
    conflicts: int = 0
    reprints: int = 0
    not_ours: int = 0


def standing(context: DeskContext) -> Standing:
    """Return the sync status with its counts; the counts are 0 for a desk without server."""
    status = sync_status(context)
    if not status.is_enrolled:
        return Standing(status)
    with context.store.read() as connection:
        conflicts, not_ours = count_open_conflicts(connection), count_not_ours(connection)
    return Standing(status, conflicts, len(receipts_to_reprint(context)), not_ours)


def waiting_list(context: DeskContext) -> list[WaitingEvent]:
    """Return the waiting events, oldest first, at most five hundred."""
    with context.store.read() as connection:
        identity = read_identity(connection)
        events = waiting_events(connection, identity.acked_seq if identity else 0, _MOST)
        names = codes_and_owners(connection, {event.dossier_id for event in events})
    return [
        WaitingEvent(event.dossier_id, event.kind, event.at, *names.get(event.dossier_id, ("", ""))) for event in events
    ]


def conflict_list(context: DeskContext) -> list[OpenConflict]:
    """Return unresolved conflicts and set-aside events, newest first."""
    with context.store.read() as connection:
        conflicts = open_conflicts(connection, _MOST)
        names = codes_and_owners(connection, {conflict.dossier_id for conflict in conflicts})
        officers = officer_names(connection)
    return [_open_conflict(conflict, names, officers) for conflict in conflicts]


def _open_conflict(
    conflict: FeedConflict, names: Mapping[UUID, tuple[str, str]], officers: Mapping[UUID, str]
) -> OpenConflict:
    code, owner = names.get(conflict.dossier_id, ("", ""))
    return OpenConflict(conflict, code, owner, officers.get(conflict.officer_id, ""))


def resolve_conflict(context: DeskContext, conflict: OpenConflict, note: str) -> None:
    """Record the resolution of a conflict; every desk of the office receives it.

    Raises:
        RuleViolation: ``role.counter_only``; ``conflict.no_note``, ``clock.back``.
    """
    check_right(context.officer, Right.SERVE)
    if not tidy(note):
        raise RuleViolation("conflict.no_note", "note")
    payload = ConflictResolved(conflict.event.event_id, tidy(note))
    with context.store.write() as connection:
        now = event_time(connection, context)
        dossier_id = conflict.event.dossier_id
        append_event(
            connection,
            DossierEvent(new_id(), dossier_id, now, context.officer.id, payload),
        )
        project(connection, [dossier_id], now)


def receipts_to_reprint(context: DeskContext) -> list[Renumbered]:
    """Return dossiers with a reassigned code whose receipt was not reprinted since, newest first."""
    with context.store.read() as connection:
        rows = renumbered(connection)
        return [
            Renumbered(dossier_id, code, old, since)
            for dossier_id, code, old, since in rows
            if not _is_printed_since(connection, dossier_id, since)
        ]


def _is_printed_since(connection: Connection, dossier_id: UUID, since: datetime) -> bool:
    later = (event.payload for event in events_of(connection, dossier_id) if event.at > since)
    return any(isinstance(payload, Printed) and payload.form == FormName.RECEIPT for payload in later)
