"""Drafts: unfinished receptions, stored while the officer types and offered again at the next start."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.services.context import DeskContext
from desktop_app.storage.dossiers import exists
from desktop_app.storage.drafts import Draft, drop_draft, latest_draft, save_draft

__all__ = ["Draft"]


def keep_draft(context: DeskContext, reception: Reception, typed: Mapping[str, str]) -> datetime:
    """Store a draft; a later call with the same id replaces it. Returns the time.

    A page that was saved as a dossier in the meantime is not kept again.
    """
    now = context.clock()
    with context.store.write() as connection:
        if not exists(connection, reception.id):
            save_draft(connection, context.officer.id, Draft(reception, dict(typed), now))
    return now


def offered_draft(context: DeskContext) -> Draft | None:
    """Return the officer's latest draft, or None."""
    with context.store.read() as connection:
        return latest_draft(connection, context.officer.id)


def discard_draft(context: DeskContext, reception_id: UUID) -> None:
    """Delete a draft."""
    with context.store.write() as connection:
        drop_draft(connection, reception_id)
