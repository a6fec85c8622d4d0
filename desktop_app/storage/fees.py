"""Queries for dossiers by the way of their fees."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, or_, select

from desktop_app.storage.tables import dossier


def dossiers_with_fees(connection: Connection, first: datetime, end: datetime) -> list[UUID]:
    """Return dossiers whose fee was paid or paid back within a time, in the order of their reception."""
    paid = select(dossier.c.seq).where(dossier.c.paid_at >= first, dossier.c.paid_at < end)
    # An older refund may be hidden by a later one: whatever was paid back since may belong to the time.
    refunded = select(dossier.c.seq).where(dossier.c.refunded_at >= first)
    wanted = select(dossier.c.id).where(or_(dossier.c.seq.in_(paid), dossier.c.seq.in_(refunded)))
    return list(connection.execute(wanted.order_by(dossier.c.seq)).scalars())


def dossiers_before_budget(connection: Connection, most: int) -> list[UUID]:
    """Return dossiers whose fee was paid online and is not with the budget, the earliest limit first."""
    wanted = select(dossier.c.id).where(dossier.c.budget_by.is_not(None)).order_by(dossier.c.budget_by)
    return list(connection.execute(wanted.limit(most)).scalars())


def count_before_budget(connection: Connection, now: datetime) -> tuple[int, int]:
    """Return how many fees that were paid online are not with the budget, and how many should be there by now."""
    waiting = select(func.count()).select_from(dossier).where(dossier.c.budget_by.is_not(None))
    late = select(func.count()).select_from(dossier).where(dossier.c.budget_by < now)
    return int(connection.execute(waiting).scalar_one()), int(connection.execute(late).scalar_one())
