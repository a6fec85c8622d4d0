"""Updates this desk's projections from events of other desks, divisions and the portal."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import DossierHistory, history_of
from desktop_app.domain.dossier.payloads.corrections import ConflictResolved, Corrected, Redated
from desktop_app.domain.dossier.payloads.kinds import counter_page_of
from desktop_app.domain.dossier.status import Status
from desktop_app.services.papers.voiding import void_replaced_receipts
from desktop_app.services.reception.reception_data import keep_people
from desktop_app.storage.destruction import is_destroyed
from desktop_app.storage.dossier_projection import (
    forget_intervals,
    store_corrected,
    store_first_due,
    store_reception,
    store_redated,
    store_state,
)
from desktop_app.storage.dossiers import exists, insert_dossier, store_code
from desktop_app.storage.event_log import events_of, origin_of
from desktop_app.storage.feed import note_settled, note_shown
from desktop_app.storage.intake import IntakeRow, close_intake, intake_by_code, put_intake, read_intake, store_arrival
from desktop_app.storage.officers import know_officer

_log = logging.getLogger(__name__)


def project(connection: Connection, dossier_ids: Iterable[UUID], now: datetime) -> list[UUID]:
    """Recompute the projections of dossiers; return those that failed. Their events stay in the log.

    One that cannot be shown must not hold up the others: what a server sends is never trusted to fit our tables. It is
    listed among the conflicts.
    """
    shown, unshown = [], []
    for dossier_id in dossier_ids:
        if is_destroyed(connection, dossier_id):
            # What was taken out at this desk does not come back with what others still send.
            shown.append(dossier_id)
            continue
        events = events_of(connection, dossier_id)
        try:
            with connection.begin_nested():
                _project(connection, dossier_id, events, now)
            shown.append(dossier_id)
        except Exception as error:
            # Events of another desk may be invalid in many ways (a number beyond 64 bits, a text instead of a list):
            # this dossier is set aside, and the sync continues with the next one.
            _log.warning("a dossier of the order cannot be shown: %s", type(error).__name__)
            unshown.append(dossier_id)
        _settle(connection, events)
    note_shown(connection, shown, unshown)
    return unshown


def _project(connection: Connection, dossier_id: UUID, events: Sequence[DossierEvent], now: datetime) -> None:
    history = history_of(events)
    if history is None:
        _project_intake(connection, events)
        return
    if not exists(connection, dossier_id):
        _insert(connection, history)
    folded = history.folded
    if any(isinstance(event.payload, Redated) for event in events):
        store_redated(connection, dossier_id, history.dossier, folded.state.first_due_at)
    if folded.undone:
        forget_intervals(connection, dossier_id)
    if folded.correction is not None:
        _, seqs = keep_people(connection, history.dossier.reception, now)
        store_reception(connection, history.dossier, *seqs)
        store_first_due(connection, dossier_id, folded.state.first_due_at)
    # Of a reception that another step made void the appointment on its receipt stays.
    store_state(connection, dossier_id, replace(folded.state, due_at=history.dossier.due_at))
    if folded.code:
        store_code(connection, dossier_id, folded.code, now)
    if any(isinstance(event.payload, Corrected) for event in events):
        store_corrected(connection, dossier_id, history.dossier.reception)
    void_replaced_receipts(connection, dossier_id)
    _close_intake(connection, dossier_id, folded.state)


def _settle(connection: Connection, events: Sequence[DossierEvent]) -> None:
    for event in events:
        if isinstance(event.payload, ConflictResolved):
            note_settled(connection, event.payload.event)


def _insert(connection: Connection, history: DossierHistory) -> None:
    """Insert the row as of the reception; later events update it."""
    dossier, received = history.dossier, history.received
    _, seqs = keep_people(connection, received.reception, dossier.received_at)
    know_officer(connection, dossier.officer_id, dossier.officer_name)
    origin = origin_of(connection, history.received_id)
    first = replace(dossier, code=received.code, due_at=received.due_at, reception=received.reception)
    insert_dossier(connection, first, *seqs, origin.bytes if origin else b"")


def _project_intake(connection: Connection, events: Sequence[DossierEvent]) -> None:
    """Update the intake of a dossier that was submitted online or is waiting at another desk."""
    pages = [(event, page) for event in events if (page := counter_page_of(event.payload)) is not None]
    if not pages:
        return
    # Code and first moment stay those of the first paper; what was handed in again is what the officer examines.
    (event, first), (_, counter) = pages[0], pages[-1]
    reception, seqs = keep_people(connection, counter.reception, event.at)
    taken = intake_by_code(connection, first.code)
    is_ours = taken in {None, event.dossier_id}
    code = first.code if is_ours else f"{first.code}/{event.dossier_id.hex[-4:]}"
    procedure = counter.procedure
    row = IntakeRow(event.dossier_id, code, reception.owner.name, procedure.name, event.at, Status.NEW, reception)
    put_intake(connection, row, procedure.field, *seqs)
    state = merge_events(events).state
    store_arrival(connection, event.dossier_id, state)
    _close_intake(connection, event.dossier_id, state)


def _close_intake(connection: Connection, dossier_id: UUID, state: DossierState) -> None:
    ended = state.received_at or state.ended_at
    if ended is not None and read_intake(connection, dossier_id) is not None:
        status = Status.RECEIVED if state.received_at is not None else state.status
        close_intake(connection, dossier_id, status, ended)
