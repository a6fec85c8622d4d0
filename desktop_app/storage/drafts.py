"""Unfinished pages, kept until they are saved, resumed or thrown away."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select, text
from sqlalchemy.dialects.sqlite import insert

from desktop_app.storage.tables import draft

_DROP = text("DELETE FROM draft WHERE id = :id")


def save_draft(connection: Connection, draft_id: UUID, officer_id: UUID, body: dict[str, Any], now: datetime) -> None:
    """Keep an unfinished page under its dossier's id; a later call replaces it."""
    values = {"saved_at": now, "body": json.dumps(body, ensure_ascii=False)}
    statement = insert(draft).values(id=draft_id, officer_id=officer_id, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=values))


def latest_draft(connection: Connection, officer_id: UUID) -> tuple[dict[str, Any], datetime] | None:
    """Return the officer's latest unfinished page and when it was kept, or None."""
    row = connection.execute(
        select(draft).where(draft.c.officer_id == officer_id).order_by(draft.c.saved_at.desc()).limit(1)
    ).first()
    return None if row is None else (json.loads(row.body), row.saved_at)


def drop_draft(connection: Connection, draft_id: UUID) -> None:
    """Throw an unfinished page away."""
    connection.execute(_DROP, {"id": draft_id.bytes})
