"""Unfinished pages, stored until they are saved, resumed or discarded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, text
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.codec import decode, encode
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.people.person import Applicant
from desktop_app.storage.commit_summary import add_changed_data
from desktop_app.storage.tables import draft

_DROP = text("DELETE FROM draft WHERE id = :id")
_DISCARD = text("DELETE FROM draft WHERE id = :id AND officer_id = :officer")


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished page.

    Attributes:
        reception: what could be read so far.
        typed: by field, texts that are not readable yet, for example half a date.
        saved_at: when it was stored, UTC.
        from_card: whether the person was read from a card.
    """

    reception: Reception
    typed: Mapping[str, str]
    saved_at: datetime
    from_card: bool = False

    @property
    def person(self) -> Applicant:
        """Who was at the desk."""
        return self.reception.submitter or self.reception.owner


@dataclass(frozen=True, slots=True)
class _Content:
    reception: Reception
    typed: dict[str, str]
    from_card: bool = False


def save_draft(connection: Connection, officer_id: UUID, page: Draft) -> None:
    """Store an unfinished page under its dossier's id; a later call of the same officer replaces it."""
    content = encode(_Content(page.reception, dict(page.typed), page.from_card))
    values = {"saved_at": page.saved_at, "body": content.decode()}
    mine = draft.c.officer_id == officer_id
    statement = insert(draft).values(id=page.reception.id, officer_id=officer_id, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=values, where=mine))
    add_changed_data(connection, draft=page.reception.id)


def drafts_of(connection: Connection, officer_id: UUID) -> list[Draft]:
    """Return the officer's unfinished pages, the latest first."""
    mine = select(draft).where(draft.c.officer_id == officer_id)
    rows = connection.execute(mine.order_by(draft.c.saved_at.desc(), draft.c.id.desc()))
    return [_draft_of(row) for row in rows]


def read_draft(connection: Connection, officer_id: UUID, draft_id: UUID) -> Draft | None:
    """Return one of the officer's unfinished pages, or None."""
    mine = select(draft).where(draft.c.id == draft_id, draft.c.officer_id == officer_id)
    row = connection.execute(mine).first()
    return _draft_of(row) if row is not None else None


def discard_draft(connection: Connection, officer_id: UUID, draft_id: UUID) -> None:
    """Delete an officer's unfinished page; another officer's stays."""
    if connection.execute(_DISCARD, {"id": draft_id.bytes, "officer": officer_id.bytes}).rowcount:
        add_changed_data(connection, draft=draft_id)


def drop_draft(connection: Connection, draft_id: UUID) -> None:
    """Delete the unfinished page of what was stored meanwhile."""
    if connection.execute(_DROP, {"id": draft_id.bytes}).rowcount:
        add_changed_data(connection, draft=draft_id)


def _draft_of(row: Row[Any]) -> Draft:
    content = decode(row.body, _Content)
    return Draft(content.reception, content.typed, row.saved_at, content.from_card)
