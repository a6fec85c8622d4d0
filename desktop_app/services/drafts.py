"""Unfinished pages: kept while the officer types, offered again at the next start."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop_app.domain.bodies import read_reception, reception_body
from desktop_app.domain.dossier import Reception
from desktop_app.services.context import DeskContext
from desktop_app.storage.drafts import drop_draft, latest_draft, save_draft


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished page and when it was kept, UTC."""

    reception: Reception
    saved_at: datetime


def keep_draft(context: DeskContext, reception: Reception) -> datetime:
    """Keep an unfinished page; a later call with the same id replaces it. Returns when."""
    now = context.clock()
    with context.store.write() as connection:
        save_draft(connection, reception.id, context.officer.id, reception_body(reception), now)
    return now


def offered_draft(context: DeskContext) -> Draft | None:
    """Return the officer's latest unfinished page, or None."""
    with context.store.read() as connection:
        found = latest_draft(connection, context.officer.id)
    return None if found is None else Draft(read_reception(found[0]), found[1])


def discard_draft(context: DeskContext, reception_id: UUID) -> None:
    """Throw an unfinished page away."""
    with context.store.write() as connection:
        drop_draft(connection, reception_id)
