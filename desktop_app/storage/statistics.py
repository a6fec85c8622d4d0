"""Counting a period's dossiers in one pass over the table; `domain.statistics` says what is counted."""

from dataclasses import fields
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, and_, case, cast, func, literal, or_, select

from desktop_app.domain.dates import local
from desktop_app.domain.dossier import Channel, ReturnMethod
from desktop_app.domain.events import Outcome
from desktop_app.domain.statistics import FULLY_ONLINE, Counts, Period
from desktop_app.storage.tables import dossier, dossier_appointment, dossier_wait

_DAY_MS = 86_400_000


class Grouping(StrEnum):
    """What a report has a line for."""

    ALL = "all"
    FIELD = "field"
    PROCEDURE = "procedure"
    CHANNEL = "channel"


_BY: dict[Grouping, ColumnElement[Any]] = {
    Grouping.ALL: literal(""),
    Grouping.FIELD: dossier.c.procedure_field,
    Grouping.PROCEDURE: dossier.c.procedure_name,
    Grouping.CHANNEL: dossier.c.channel,
}


def count_period(connection: Connection, period: Period, grouping: Grouping = Grouping.ALL) -> dict[str, Counts]:
    """Return a period's counts by the value that they are grouped by, in its order."""
    by = _BY[grouping]
    sums = _sums(period)
    statement = (
        select(by.label("key"), *(func.total(sums[one.name]).label(one.name) for one in fields(Counts)))
        .where(dossier.c.received_at < period.end)
        .where(or_(dossier.c.ended_at.is_(None), dossier.c.ended_at >= period.begin))
        .group_by(by)
        .order_by(by)
    )
    rows = connection.execute(statement)
    return {str(row.key): Counts(*(int(getattr(row, one.name)) for one in fields(Counts))) for row in rows}


def by_month(connection: Connection, period: Period) -> dict[str, tuple[int, int]]:
    """Return for each month of a period, ``yyyy-mm``, how many dossiers were received and how many ended."""
    months: dict[str, list[int]] = {}
    for place, column in enumerate((dossier.c.received_at, dossier.c.ended_at)):
        month = func.strftime("%Y-%m", cast(column, Integer) / 1000 + 7 * 3600, "unixepoch")
        statement = select(month, func.count()).where(column >= period.begin, column < period.end).group_by(month)
        for name, times in connection.execute(statement):
            months.setdefault(name, [0, 0])[place] = int(times)
    return {name: (received, ended) for name, (received, ended) in sorted(months.items())}


def satisfaction_in(connection: Connection, period: Period) -> dict[int, int]:
    """Return how often each level of satisfaction was answered when results were handed back in the period."""
    statement = (
        select(dossier.c.satisfaction, func.count())
        .where(dossier.c.returned_at >= period.begin, dossier.c.returned_at < period.end)
        .where(dossier.c.satisfaction.is_not(None))
        .group_by(dossier.c.satisfaction)
    )
    return {int(level): int(times) for level, times in connection.execute(statement)}


def returned_in(connection: Connection, period: Period) -> tuple[int, int]:
    """Return how many results went back in the period, and how many of them electronically."""
    electronic = dossier.c.return_method == ReturnMethod.ELECTRONIC.value
    statement = select(func.count(), func.total(electronic)).where(
        dossier.c.returned_at >= period.begin, dossier.c.returned_at < period.end
    )
    whole, part = connection.execute(statement).one()
    return int(whole), int(part)


def _sums(period: Period) -> dict[str, ColumnElement[Any]]:
    ended = and_(dossier.c.ended_at.is_not(None), dossier.c.ended_at < period.end)
    due, waiting = _due_then(period.end), _waiting_then(period.end)
    late = _late(period, ended, due, waiting)
    fresh = dossier.c.received_at >= period.begin
    apologised = and_(dossier.c.extended_at.is_not(None), dossier.c.extended_at < period.end)
    online = and_(fresh, dossier.c.channel == Channel.ONLINE.value)
    full = dossier.c.online_level >= FULLY_ONLINE
    early = _day(dossier.c.ended_at) < _day(due)
    in_time, still = and_(ended, ~late), ~ended
    return {
        "carried": ~fresh,
        "direct": and_(fresh, dossier.c.channel == Channel.DIRECT.value),
        "post": and_(fresh, dossier.c.channel == Channel.POST.value),
        "online_full": and_(online, full),
        "online_part": and_(online, ~full),
        "early": and_(in_time, early),
        "on_time": and_(in_time, ~early),
        "late_apologised": and_(ended, late, apologised),
        "late": and_(ended, late, ~apologised),
        "open_in_time": and_(still, ~late),
        "open_late_apologised": and_(still, late, apologised),
        "open_late": and_(still, late, ~apologised),
        "waiting": and_(still, waiting.is_not(None)),
        "refused": and_(ended, dossier.c.outcome == Outcome.REFUSED.value),
        "withdrawn": and_(ended, dossier.c.outcome == Outcome.WITHDRAWN.value),
        "expired": and_(ended, dossier.c.outcome == Outcome.EXPIRED.value),
    }


def _late(
    period: Period, ended: ColumnElement[bool], due: ColumnElement[Any], waiting: ColumnElement[Any]
) -> ColumnElement[bool]:
    last_day = _day_number(period.end - timedelta(days=1))
    is_late = case(
        (ended, dossier.c.ended_at > due),
        (waiting.is_not(None), waiting > due),
        else_=_day(due) < last_day,
    )
    return or_(_requests_then(period.end) > 1, is_late)


def _due_then(end: datetime) -> ColumnElement[Any]:
    # Most dossiers keep their first appointment; only for the others the list of appointments is asked.
    latest = (
        select(dossier_appointment.c.due_at)
        .where(dossier_appointment.c.dossier_seq == dossier.c.seq, dossier_appointment.c.set_at < end)
        .order_by(dossier_appointment.c.set_at.desc())
        .limit(1)
        .scalar_subquery()
    )
    unchanged = or_(dossier.c.due_changed_at.is_(None), dossier.c.due_changed_at < end)
    return case((unchanged, dossier.c.due_at), else_=func.coalesce(latest, dossier.c.first_due_at))


def _waiting_then(end: datetime) -> ColumnElement[Any]:
    open_then = (
        select(dossier_wait.c.since)
        .where(dossier_wait.c.dossier_seq == dossier.c.seq, dossier_wait.c.since < end)
        .where(or_(dossier_wait.c.until.is_(None), dossier_wait.c.until >= end))
        .limit(1)
        .scalar_subquery()
    )
    return case((dossier.c.supplements == 0, None), else_=open_then)


def _requests_then(end: datetime) -> ColumnElement[Any]:
    made = (
        select(func.count())
        .select_from(dossier_wait)
        .where(dossier_wait.c.dossier_seq == dossier.c.seq, dossier_wait.c.since < end)
        .scalar_subquery()
    )
    return case((dossier.c.supplements < 2, dossier.c.supplements), else_=made)


def _day(moment: ColumnElement[Any]) -> ColumnElement[Any]:
    # Việt Nam has had one offset, +7, since 1975.
    return (cast(moment, Integer) + 7 * 3_600_000) // _DAY_MS


def _day_number(moment: datetime) -> int:
    return (local(moment).date() - date(1970, 1, 1)).days
