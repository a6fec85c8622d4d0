"""Takes pages of the office's feed into this desk's file, and shows their dossiers in the lists."""

import logging
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.codec import DecodeError
from desktop_app.domain.dossier.event_encoding import Envelope
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.services.sync.projection import project
from desktop_app.services.sync.provenance import keys_for
from desktop_app.storage.event_log import is_own
from desktop_app.storage.feed import (
    NEWER,
    NOT_OURS,
    UNPROVED,
    PlacedEvent,
    dossiers_last_in,
    place_events,
    place_set_aside,
)
from desktop_app.storage.sync_state import change_identity, identity_of
from desktop_app.sync.protocol import FAR_BEHIND, FeedPage, FeedRow, Refusal

_log = logging.getLogger(__name__)
_SHOWN_AT_ONCE = 100


def take_page(connection: Connection, page: FeedPage, now: datetime) -> None:
    """Store a page that follows the cursor.

    Its dossiers are shown at once, unless the desk is far behind: then `show_pending` shows each dossier once, when its
    last event has come. A new desk would show them five times.

    Raises:
        Refusal: ``bad_page`` when its numbers do not follow the cursor or belong to another history; as `keys_for`.
    """
    identity = identity_of(connection)
    first = identity.cursor + 1
    numbers = [row.feed_seq for row in page.rows]
    if page.lineage != identity.lineage or numbers != list(range(first, first + len(numbers))):
        raise Refusal("bad_page")
    touched = _place(connection, identity, page)
    pending_from = identity.pending_from
    if not pending_from and page.head - page.after > FAR_BEHIND:
        pending_from = first
    if not pending_from:
        project(connection, sorted(touched), now)
    change_identity(connection, cursor=numbers[-1], pending_from=pending_from)


def show_pending(connection: Connection, now: datetime) -> bool:
    """Show some of the dossiers that are stored only; return whether there are more."""
    identity = identity_of(connection)
    first = identity.pending_from
    if not first:
        return False
    last = min(first + _SHOWN_AT_ONCE - 1, identity.cursor)
    project(connection, dossiers_last_in(connection, first, last, identity.cursor), now)
    is_done = last >= identity.cursor
    change_identity(connection, pending_from=0 if is_done else last + 1)
    return not is_done


def _place(connection: Connection, identity: DeskIdentity, page: FeedPage) -> set[UUID]:
    placed, keys = [], keys_for(connection, identity, page)
    for row in page.rows:
        event = _event_in(connection, identity, row, is_proved=keys.is_proved(row))
        if isinstance(event, PlacedEvent):
            placed.append(event)
        else:
            place_set_aside(connection, row.line, row.device_id, row.feed_seq, event)
    place_events(connection, placed)
    return {event.envelope.dossier_id for event in placed}


def _event_in(connection: Connection, identity: DeskIdentity, row: FeedRow, *, is_proved: bool) -> PlacedEvent | str:
    """Return the event of a row, or why it is set aside: the other events must not wait for it."""
    try:
        envelope = Envelope.read(row.line)
    except DecodeError:
        # Only a newer server takes what this version cannot read.
        return NEWER
    event = PlacedEvent(envelope, row.line, row.device_id, row.feed_seq, row.effect, row.code, row.proof)
    if is_own(connection, envelope.id):
        return event
    if row.device_id == identity.device_id:
        # Another computer has this desk's key, or somebody has used its name.
        _log.error("the feed has an event in the name of this desk that it never made")
        return replace(event, effect="conflict", code=NOT_OURS) if is_proved else NOT_OURS
    return event if is_proved else UNPROVED
