"""Unfinished pages: kept while the officer types, offered again at the next start."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop_app.domain.bodies import read_reception, reception_body
from desktop_app.domain.dossier import Reception
from desktop_app.services.context import DeskContext
from desktop_app.storage.dossiers import exists
from desktop_app.storage.drafts import drop_draft, latest_draft, save_draft


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished page.

    Attributes:
        reception: what could be read so far.
        typed: by field, texts that are not readable yet, for example half a date.
        saved_at: when it was kept, UTC.
    """

    reception: Reception
    typed: Mapping[str, str]
    saved_at: datetime


def keep_draft(context: DeskContext, reception: Reception, typed: Mapping[str, str]) -> datetime:
    """Keep an unfinished page; a later call with the same id replaces it. Returns when.

    A page that was saved as a dossier in the meantime is not kept again.
    """
    now = context.clock()
    body = {"reception": reception_body(reception), "typed": dict(typed)}
    with context.store.write() as connection:
        if not exists(connection, reception.id):
            save_draft(connection, reception.id, context.officer.id, body, now)
    return now


def offered_draft(context: DeskContext) -> Draft | None:
    """Return the officer's latest unfinished page, or None."""
    with context.store.read() as connection:
        found = latest_draft(connection, context.officer.id)
    if found is None:
        return None
    body, saved_at = found
    return Draft(read_reception(body["reception"]), body["typed"], saved_at)


def discard_draft(context: DeskContext, reception_id: UUID) -> None:
    """Throw an unfinished page away."""
    with context.store.write() as connection:
        drop_draft(connection, reception_id)
