"""Counts of a period's dossiers; `domain.law.statistics` defines the counts.

What was received, ended, paid and returned in a period is summed from the counts by day. What is open at its end, and
the few that ended but are not settled, are read from their rows as they were then.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, and_, case, cast, func, literal, or_, select, union_all

from desktop_app.domain.dossier.dossier import Channel, ReturnMethod
from desktop_app.domain.dossier.payloads import Outcome
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.statistics import FULLY_ONLINE, Counts, Facts, memberships, total_of
from desktop_app.storage.report_facts import EPOCH, Flow, facts_by_day, facts_of_rows, in_days
from desktop_app.storage.tables import count_group, daily_count, dossier, intake

_DOSSIERS = func.sum(daily_count.c.dossiers)


class Grouping(StrEnum):
    """How a report groups dossiers into lines."""

    ALL = "all"
    FIELD = "field"
    PROCEDURE = "procedure"
    CHANNEL = "channel"


_COLUMNS = {
    Grouping.FIELD: "procedure_field",
    Grouping.PROCEDURE: "procedure_name",
    Grouping.CHANNEL: "channel",
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
    parts = [_counted(connection, period, grouping, by_habit), _asked(connection, period, grouping)]
    keys = sorted({key for part in parts for key in part})
    lines = {key: _with_carried(total_of(part[key] for part in parts if key in part)) for key in keys}
    return {key: counts for key, counts in lines.items() if counts != Counts()}


def _by(grouping: Grouping, table: Any) -> ColumnElement[Any]:
    name = _COLUMNS.get(grouping)
    return literal("") if name is None else table.c[name]


def _with_carried(counts: Counts) -> Counts:
    # (3) = (4) + (5) + (6) = (7) + (11): so what was carried over is known without the days before the period.
    return replace(counts, carried=counts.resolved + counts.in_process - counts.received)


def _counted(connection: Connection, period: Period, grouping: Grouping, by_habit: bool) -> dict[str, Counts]:
    facts = union_all(
        facts_by_day(period, _by(grouping, count_group)), facts_of_rows(period, _by(grouping, dossier))
    ).subquery()
    sums = _sums(facts.c, by_habit)
    columns = (func.total(cast(belongs, Integer) * facts.c.times).label(name) for name, belongs in sums.items())
    rows = connection.execute(select(facts.c.key, *columns).group_by(facts.c.key))
    return {str(row.key): Counts(**{name: int(getattr(row, name)) for name in sums}) for row in rows}


def _asked(connection: Connection, period: Period, grouping: Grouping) -> dict[str, Counts]:
    by = _by(grouping, intake)
    ended_in = and_(intake.c.ended_at >= period.begin, intake.c.ended_at < period.end)
    still = or_(intake.c.ended_at.is_(None), intake.c.ended_at >= period.end)
    refused = and_(intake.c.status == Status.NOT_RECEIVED.value, ended_in)
    waits = and_(intake.c.channel == Channel.ONLINE.value, intake.c.asked_at < period.end, still)
    sums = {"not_received": func.total(refused), "awaiting": func.total(waits)}
    columns = (total.label(name) for name, total in sums.items())
    rows = connection.execute(select(by.label("key"), *columns).where(or_(refused, waits)).group_by(by))
    return {str(row.key): Counts(**{name: int(getattr(row, name)) for name in sums}) for row in rows}


def by_month(connection: Connection, period: Period) -> dict[str, tuple[int, int]]:
    """Return for each month of a period, ``yyyy-mm``, how many dossiers were received and how many ended."""
    months: dict[str, list[int]] = {}
    d = daily_count.c
    statement = select(d.day, d.flow, _DOSSIERS).where(*in_days(period)).group_by(d.day, d.flow)
    places = {Flow.RECEIVED: 0, Flow.ENDED: 1}
    for number, flow, times in connection.execute(statement.where(d.flow.in_(places))):
        months.setdefault(f"{EPOCH + timedelta(days=number):%Y-%m}", [0, 0])[places[flow]] += int(times)
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
    d = daily_count.c
    electronic = func.total(case((d.return_method == ReturnMethod.ELECTRONIC.value, d.dossiers)))
    statement = (
        select(d.satisfaction, _DOSSIERS, electronic)
        .where(*in_days(period), d.flow == Flow.RETURNED.value)
        .group_by(d.satisfaction)
    )
    rows = connection.execute(statement).all()
    answers = {int(level): int(times) for level, times, _ in rows if level and times}
    return Returns(sum(int(row[1]) for row in rows), sum(int(row[2]) for row in rows), answers)


def _sums(known: Any, by_habit: bool) -> dict[str, ColumnElement[Any]]:
    facts = Facts(
        fresh=known.fresh,
        direct=known.channel == Channel.DIRECT.value,
        post=known.channel == Channel.POST.value,
        online=known.channel == Channel.ONLINE.value,
        fully_online=known.online_level >= FULLY_ONLINE,
        ended=known.ended,
        late=known.late,
        early=known.early,
        apologised=known.apologised,
        waits=known.waits,
        refused=known.outcome == Outcome.REFUSED.value,
        withdrawn=known.outcome == Outcome.WITHDRAWN.value,
        expired=known.outcome == Outcome.EXPIRED.value,
    )
    return {
        **memberships(facts, by_habit=by_habit),
        "non_territorial": and_(known.fresh, known.non_territorial),
        **{f"paid_{way}": known.payment == way.value for way in Payment},
        "electronic": known.return_method == ReturnMethod.ELECTRONIC.value,
    }
