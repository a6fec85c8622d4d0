"""Counting a period's dossiers in one pass over the table; `domain.statistics` says what is counted."""

from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Subquery, and_, case, cast, func, literal, or_, select

from desktop_app.domain.dates import local
from desktop_app.domain.dossier import Channel, ReturnMethod
from desktop_app.domain.events import Outcome
from desktop_app.domain.period import Period
from desktop_app.domain.statistics import FULLY_ONLINE, Counts
from desktop_app.storage.tables import dossier, dossier_appointment, dossier_wait

_DAY_MS = 86_400_000
_EPOCH = date(1970, 1, 1)


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
    facts = _facts(period, _BY[grouping])
    sums = _sums(facts.c)
    columns = (func.total(sums[one.name]).label(one.name) for one in fields(Counts))
    rows = connection.execute(select(facts.c.key, *columns).group_by(facts.c.key).order_by(facts.c.key))
    return {str(row.key): Counts(*(int(getattr(row, one.name)) for one in fields(Counts))) for row in rows}


def by_month(connection: Connection, period: Period) -> dict[str, tuple[int, int]]:
    """Return for each month of a period, ``yyyy-mm``, how many dossiers were received and how many ended."""
    months: dict[str, list[int]] = {}
    for place, column in enumerate((dossier.c.received_at, dossier.c.ended_at)):
        # By days: a whole division a row, where naming the month of each would take twice as long as reading it.
        day = _day(column)
        statement = select(day, func.count()).where(column >= period.begin, column < period.end).group_by(day)
        for number, times in connection.execute(statement):
            months.setdefault(f"{_EPOCH + timedelta(days=number):%Y-%m}", [0, 0])[place] += int(times)
    return {name: (received, ended) for name, (received, ended) in sorted(months.items())}


@dataclass(frozen=True, slots=True)
class Returns:
    """The results that went back in a period.

    Attributes:
        all: how many.
        electronic: how many of them electronically.
        answers: how often each level of satisfaction was answered.
    """

    all: int
    electronic: int
    answers: dict[int, int]


def returned_in(connection: Connection, period: Period) -> Returns:
    """Return what is known of the results that went back in a period."""
    electronic = dossier.c.return_method == ReturnMethod.ELECTRONIC.value
    statement = (
        select(dossier.c.satisfaction, func.count(), func.total(electronic))
        .where(dossier.c.returned_at >= period.begin, dossier.c.returned_at < period.end)
        .group_by(dossier.c.satisfaction)
    )
    rows = connection.execute(statement).all()
    answers = {int(level): int(times) for level, times, _ in rows if level is not None}
    return Returns(sum(int(row[1]) for row in rows), sum(int(row[2]) for row in rows), answers)


def _facts(period: Period, by: ColumnElement[Any]) -> Subquery:
    """Return what the sums are made of, worked out once for each dossier.

    The limit, which takes nothing away, keeps SQLite from writing these expressions into each of the sixteen sums.
    """
    ended = and_(dossier.c.ended_at.is_not(None), dossier.c.ended_at < period.end)
    due, waiting = _due_then(period.end), _waiting_then(period.end)
    return (
        select(
            by.label("key"),
            (dossier.c.received_at >= period.begin).label("fresh"),
            dossier.c.channel,
            (dossier.c.online_level >= FULLY_ONLINE).label("full"),
            ended.label("ended"),
            _late(period, ended, due, waiting).label("late"),
            (_day(dossier.c.ended_at) < _day(due)).label("early"),
            and_(dossier.c.extended_at.is_not(None), dossier.c.extended_at < period.end).label("apologised"),
            waiting.is_not(None).label("waiting"),
            dossier.c.outcome,
        )
        .where(dossier.c.received_at < period.end)
        .where(or_(dossier.c.ended_at.is_(None), dossier.c.ended_at >= period.begin))
        .limit(-1)
        .subquery()
    )


def _sums(one: Any) -> dict[str, ColumnElement[Any]]:
    online = and_(one.fresh, one.channel == Channel.ONLINE.value)
    in_time, still = and_(one.ended, ~one.late), ~one.ended
    return {
        "carried": ~one.fresh,
        "direct": and_(one.fresh, one.channel == Channel.DIRECT.value),
        "post": and_(one.fresh, one.channel == Channel.POST.value),
        "online_full": and_(online, one.full),
        "online_part": and_(online, ~one.full),
        "early": and_(in_time, one.early),
        "on_time": and_(in_time, ~one.early),
        "late_apologised": and_(one.ended, one.late, one.apologised),
        "late": and_(one.ended, one.late, ~one.apologised),
        "open_in_time": and_(still, ~one.late),
        "open_late_apologised": and_(still, one.late, one.apologised),
        "open_late": and_(still, one.late, ~one.apologised),
        "waiting": and_(still, one.waiting),
        "refused": and_(one.ended, one.outcome == Outcome.REFUSED.value),
        "withdrawn": and_(one.ended, one.outcome == Outcome.WITHDRAWN.value),
        "expired": and_(one.ended, one.outcome == Outcome.EXPIRED.value),
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
    return (local(moment).date() - _EPOCH).days
