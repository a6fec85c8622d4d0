"""Unfinished pages, stored until they are saved, resumed or discarded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select, text
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.codec import decode, encode
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.storage.tables import draft

_DROP = text("DELETE FROM draft WHERE id = :id")


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished page.

    Attributes:
        reception: what could be read so far.
        typed: by field, texts that are not readable yet, for example half a date.
        saved_at: when it was stored, UTC.
    """

    reception: Reception
    typed: Mapping[str, str]
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class _Content:
    reception: Reception
    typed: dict[str, str]


def save_draft(connection: Connection, officer_id: UUID, page: Draft) -> None:
    """Store an unfinished page under its dossier's id; a later call replaces it."""
    content = encode(_Content(page.reception, dict(page.typed)))
    values = {"saved_at": page.saved_at, "body": content.decode()}
    statement = insert(draft).values(id=page.reception.id, officer_id=officer_id, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=values))


def latest_draft(connection: Connection, officer_id: UUID) -> Draft | None:
    """Return the officer's latest unfinished page, or None."""
    row = connection.execute(
        select(draft).where(draft.c.officer_id == officer_id).order_by(draft.c.saved_at.desc()).limit(1)
    ).first()
    if row is None:
        return None
    content = decode(row.body, _Content)
    return Draft(content.reception, content.typed, row.saved_at)


def drop_draft(connection: Connection, draft_id: UUID) -> None:
    """Discard an unfinished page."""
    connection.execute(_DROP, {"id": draft_id.bytes})
