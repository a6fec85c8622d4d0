"""Queries for dossiers in which other units have a deadline of their own."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from desktop_app.storage.tables import dossier


def dossiers_with_deadline(connection: Connection, until: datetime, most: int) -> list[UUID]:
    """Return dossiers with a deadline before `until`, the earliest first."""
    wanted = select(dossier.c.id).where(dossier.c.deadline_at < until).order_by(dossier.c.deadline_at)
    return list(connection.execute(wanted.limit(most)).scalars())
