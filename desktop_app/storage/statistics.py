"""Counts of a period's dossiers in one pass over the table; `domain.law.statistics` defines the counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Subquery, and_, case, cast, func, literal, or_, select

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Channel, ReturnMethod
from desktop_app.domain.dossier.payloads import Outcome
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.statistics import FULLY_ONLINE, Counts, Facts, LateFacts, is_late, memberships, total_of
from desktop_app.storage.tables import dossier, dossier_appointment, dossier_wait, intake

_DAY_MS = 86_400_000
_EPOCH = date(1970, 1, 1)


class Grouping(StrEnum):
    """How a report groups dossiers into lines."""

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
_ASKED_BY: dict[Grouping, ColumnElement[Any]] = {
    Grouping.ALL: literal(""),
    Grouping.FIELD: intake.c.procedure_field,
    Grouping.PROCEDURE: intake.c.procedure_name,
    Grouping.CHANNEL: intake.c.channel,
}


def count_period(
    connection: Connection, period: Period, grouping: Grouping = Grouping.ALL, *, by_habit: bool = False
) -> dict[str, Counts]:
    """Return a period's counts by the value that they are grouped by, in its order.

    Args:
        connection: an open read transaction.
        period: the days that the report is about.
        grouping: how dossiers are grouped into lines.
        by_habit: as in `domain.statistics.memberships`.
    """
    by = _BY[grouping]
    parts = [
        _standing(connection, period, by, by_habit),
        _paid(connection, period, by),
        _electronic(connection, period, by),
        _asked(connection, period, _ASKED_BY[grouping]),
    ]
    keys = sorted({key for part in parts for key in part})
    return {key: total_of(part[key] for part in parts if key in part) for key in keys}


def _standing(connection: Connection, period: Period, by: ColumnElement[Any], by_habit: bool) -> dict[str, Counts]:
    facts = _facts(period, by)
    sums = _sums(facts.c, by_habit)
    columns = (func.total(total).label(name) for name, total in sums.items())
    rows = connection.execute(select(facts.c.key, *columns).group_by(facts.c.key))
    return {str(row.key): Counts(**{name: int(getattr(row, name)) for name in sums}) for row in rows}


def _paid(connection: Connection, period: Period, by: ColumnElement[Any]) -> dict[str, Counts]:
    in_period = (dossier.c.paid_at >= period.begin, dossier.c.paid_at < period.end)
    ways = {f"paid_{way}": func.total(dossier.c.payment == way.value) for way in Payment}
    return _grouped(connection, by, ways, *in_period)


def _electronic(connection: Connection, period: Period, by: ColumnElement[Any]) -> dict[str, Counts]:
    in_period = (dossier.c.returned_at >= period.begin, dossier.c.returned_at < period.end)
    is_electronic = dossier.c.return_method == ReturnMethod.ELECTRONIC.value
    return _grouped(connection, by, {"electronic": func.count()}, *in_period, is_electronic)


def _asked(connection: Connection, period: Period, by: ColumnElement[Any]) -> dict[str, Counts]:
    ended_in = and_(intake.c.ended_at >= period.begin, intake.c.ended_at < period.end)
    still = or_(intake.c.ended_at.is_(None), intake.c.ended_at >= period.end)
    refused = and_(intake.c.status == Status.NOT_RECEIVED.value, ended_in)
    waits = and_(intake.c.channel == Channel.ONLINE.value, intake.c.asked_at < period.end, still)
    sums = {"not_received": func.total(refused), "awaiting": func.total(waits)}
    return _grouped(connection, by, sums, or_(refused, waits))


def _grouped(
    connection: Connection, by: ColumnElement[Any], sums: Mapping[str, ColumnElement[Any]], *where: ColumnElement[bool]
) -> dict[str, Counts]:
    columns = (total.label(name) for name, total in sums.items())
    rows = connection.execute(select(by.label("key"), *columns).where(*where).group_by(by))
    return {str(row.key): Counts(**{name: int(getattr(row, name)) for name in sums}) for row in rows}


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
    """Counts of the results handed back in a period.

    Attributes:
        all: how many.
        electronic: how many of them electronically.
        answers: how often each level of satisfaction was answered.
    """

    all: int
    electronic: int
    answers: dict[int, int]


def returned_in(connection: Connection, period: Period) -> Returns:
    """Return counts of the results handed back in a period."""
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

    The limit, which takes nothing away, keeps SQLite from writing these expressions into each of the sums.
    """
    c = dossier.c
    ended = and_(c.ended_at.is_not(None), c.ended_at < period.end)
    due, waiting = _due_then(period.end), _waiting_then(period.end)
    return (
        select(
            by.label("key"),
            (c.received_at >= period.begin).label("fresh"),
            c.channel,
            (c.online_level >= FULLY_ONLINE).label("fully_online"),
            ended.label("ended"),
            _late(period, ended, due, waiting).label("late"),
            (_day(c.ended_at) < _day(due)).label("early"),
            and_(c.extended_at.is_not(None), c.extended_at < period.end).label("apologised"),
            waiting.is_not(None).label("waits"),
            c.outcome,
            c.non_territorial,
        )
        .where(c.received_at < period.end)
        .where(or_(c.ended_at.is_(None), c.ended_at >= period.begin))
        .limit(-1)
        .subquery()
    )


def _sums(known: Any, by_habit: bool) -> dict[str, ColumnElement[Any]]:
    facts = Facts(
        fresh=known.fresh,
        direct=known.channel == Channel.DIRECT.value,
        post=known.channel == Channel.POST.value,
        online=known.channel == Channel.ONLINE.value,
        fully_online=known.fully_online,
        ended=known.ended,
        late=known.late,
        early=known.early,
        apologised=known.apologised,
        waits=known.waits,
        refused=known.outcome == Outcome.REFUSED.value,
        withdrawn=known.outcome == Outcome.WITHDRAWN.value,
        expired=known.outcome == Outcome.EXPIRED.value,
    )
    return {**memberships(facts, by_habit=by_habit), "non_territorial": and_(known.fresh, known.non_territorial)}


def _late(
    period: Period, ended: ColumnElement[bool], due: ColumnElement[Any], waiting: ColumnElement[Any]
) -> ColumnElement[bool]:
    return is_late(
        LateFacts(
            ended=ended,
            waits=waiting.is_not(None),
            requested_again=_requests_then(period.end) > 1,
            ended_after_due=dossier.c.ended_at > due,
            requested_after_due=waiting > due,
            due_before_last_day=_day(due) < _day_number(period.end - timedelta(days=1)),
        )
    )


def _due_then(end: datetime) -> ColumnElement[Any]:
    # Most dossiers keep their first appointment; the list of appointments is read only for the others.
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
    requests = (
        select(func.count())
        .select_from(dossier_wait)
        .where(dossier_wait.c.dossier_seq == dossier.c.seq, dossier_wait.c.since < end)
        .scalar_subquery()
    )
    return case((dossier.c.supplements < 2, dossier.c.supplements), else_=requests)


def _day(moment: ColumnElement[Any]) -> ColumnElement[Any]:
    # Việt Nam has had one offset, +7, since 1975.
    return (cast(moment, Integer) + 7 * 3_600_000) // _DAY_MS


def _day_number(moment: datetime) -> int:
    return (local(moment).date() - _EPOCH).days
