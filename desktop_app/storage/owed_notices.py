"""Queries for dossiers whose citizen was not told of a step."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, select

from desktop_app.storage.tables import dossier


def owed_dossiers(connection: Connection, since: datetime, most: int) -> list[UUID]:
    """Return dossiers with a notice that is owed since `since` or later, the longest owed first.

    Args:
        connection: the open transaction.
        since: the earliest moment of the newest step that was not told.
        most: no more than these are returned.
    """
    wanted = select(dossier.c.id).where(dossier.c.owed_since >= since)
    return list(connection.execute(wanted.order_by(dossier.c.owed_since).limit(most)).scalars())


def count_owed_dossiers(connection: Connection, since: datetime) -> int:
    """Return how many dossiers `owed_dossiers` would return without a limit."""
    counted = select(func.count()).select_from(dossier).where(dossier.c.owed_since >= since)
    return int(connection.execute(counted).scalar_one())
