"""Queries for the units that were asked about dossiers."""

from sqlalchemy import Connection, select

from desktop_app.domain.dossier.consultation import Consultation
from desktop_app.domain.law.period import Period
from desktop_app.storage.tables import dossier_consultation


def asked_in(connection: Connection, period: Period) -> list[Consultation]:
    """Return the units that were asked in a period, without what they were asked, the earliest first."""
    c = dossier_consultation.c
    wanted = select(c.request, c.unit, c.asked_at, c.answer_by, c.answered_at, c.silent)
    rows = connection.execute(wanted.where(c.asked_at >= period.begin, c.asked_at < period.end).order_by(c.asked_at))
    return [
        Consultation(row.request, row.unit, "", row.asked_at, row.answer_by, row.answered_at, bool(row.silent))
        for row in rows
    ]
