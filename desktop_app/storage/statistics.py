"""Counts of a period's dossiers; `domain.law.statistics` defines the counts.

What was received, ended, paid and returned in a period is summed from the counts by month. What is open at its end, and
the few that ended but are not settled, are read from their rows as they were then.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Subquery,
    and_,
    case,
    cast,
    false,
    func,
    literal,
    or_,
    select,
    union_all,
)

from desktop_app.domain.dossier.dossier import Channel, ReturnMethod
from desktop_app.domain.dossier.payloads.processing import Outcome
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.statistics import FULLY_ONLINE, Counts, Facts, memberships, total_of
from desktop_app.storage.report_facts import Flow, facts_of_all_rows, facts_of_flows, facts_of_rows, flows
from desktop_app.storage.tables import dossier, intake, officer


class Grouping(StrEnum):
    """How a report groups dossiers into lines."""

    ALL = "all"
    FIELD = "field"
    PROCEDURE = "procedure"
    CHANNEL = "channel"
    UNIT = "unit"
    OFFICER = "officer"


_COLUMNS = {
    Grouping.FIELD: "procedure_field",
    Grouping.PROCEDURE: "procedure_name",
    Grouping.CHANNEL: "channel",
}
_ROW_KEYS: dict[Grouping, ColumnElement[Any]] = {
    Grouping.UNIT: dossier.c.deciding_unit,
    Grouping.OFFICER: select(officer.c.name).where(officer.c.id == dossier.c.officer_id).scalar_subquery(),
}
"""What the counts by month do not have: these reports read each dossier's row."""


def count_period(
    connection: Connection,
    period: Period,
    grouping: Grouping = Grouping.ALL,
    *,
    by_habit: bool = False,
    supplement_days: int | None = None,
    last_late_arrival: datetime | None = None,
) -> dict[str, Counts]:
    """Return a period's counts by the value that they are grouped by, in its order.

    Args:
        connection: an open read transaction.
        period: the days that the report is about.
        grouping: how dossiers are grouped into lines.
        by_habit: as in `domain.statistics.memberships`.
        supplement_days: how many days after the request a supplement may come; None when no rule ends the waiting.
        last_late_arrival: the last online arrival that should have been received by the period's end; None without a
            limit.
    """
    askings = _asked(connection, period, _COLUMNS.get(grouping), _is_late(period, supplement_days, last_late_arrival))
    parts = [_counted(connection, _facts(period, grouping), by_habit), askings]
    keys = sorted({key for part in parts for key in part})
    lines = {key: _with_carried(total_of(part[key] for part in parts if key in part)) for key in keys}
    return {key: counts for key, counts in lines.items() if counts != Counts()}


def _with_carried(counts: Counts) -> Counts:
    # (3) = (4) + (5) + (6) = (7) + (11): so what was carried over is known without the days before the period.
    return replace(counts, carried=counts.resolved + counts.in_process - counts.received)


def _facts(period: Period, grouping: Grouping) -> Subquery:
    if grouping in _ROW_KEYS:
        return facts_of_all_rows(period, _ROW_KEYS[grouping]).subquery()
    by = _COLUMNS.get(grouping)
    return union_all(facts_of_flows(period, by), facts_of_rows(period, by)).subquery()


def _counted(connection: Connection, facts: Subquery, by_habit: bool) -> dict[str, Counts]:
    sums = _sums(facts.c, by_habit)
    columns = (func.total(cast(belongs, Integer) * facts.c.times).label(name) for name, belongs in sums.items())
    rows = connection.execute(select(facts.c.key, *columns).group_by(facts.c.key))
    return {str(row.key): Counts(**{name: int(getattr(row, name)) for name in sums}) for row in rows}


def _is_late(period: Period, supplement_days: int | None, last_late_arrival: datetime | None) -> ColumnElement[bool]:
    """Return whether a page is late that waits at the period's end: for the desk, or for what was asked for."""
    for_desk = and_(intake.c.arrived_at.is_not(None), intake.c.waits_since.is_(None))
    # No rule says in how many hours a dossier is received that another office sent.
    is_sent = intake.c.origin != ""
    late_desk = and_(~is_sent, intake.c.arrived_at <= last_late_arrival) if last_late_arrival is not None else false()
    asked_at = func.coalesce(intake.c.waits_since, intake.c.asked_at, type_=intake.c.asked_at.type)
    last = period.end - timedelta(days=supplement_days + 1) if supplement_days is not None else None
    late_applicant = asked_at < last if last is not None else false()
    return or_(and_(for_desk, late_desk), and_(~for_desk, late_applicant))


def _asked(connection: Connection, period: Period, by: str | None, is_late: ColumnElement[bool]) -> dict[str, Counts]:
    # A page that waits at the counter has no officer and no deciding unit yet.
    key = literal("") if by is None else intake.c[by]
    ended_in = and_(intake.c.ended_at >= period.begin, intake.c.ended_at < period.end)
    still = or_(intake.c.ended_at.is_(None), intake.c.ended_at >= period.end)
    refused = and_(intake.c.status == Status.NOT_RECEIVED.value, ended_in)
    waits = and_(intake.c.channel == Channel.ONLINE.value, intake.c.asked_at < period.end, still)
    sums = {
        "not_received": func.total(refused),
        "awaiting": func.total(waits),
        "awaiting_late": func.total(and_(waits, is_late)),
    }
    columns = (total.label(name) for name, total in sums.items())
    rows = connection.execute(select(key.label("key"), *columns).where(or_(refused, waits)).group_by(key))
    return {str(row.key): Counts(**{name: int(getattr(row, name)) for name in sums}) for row in rows}


def by_month(connection: Connection, period: Period) -> dict[str, tuple[int, int]]:
    """Return for each month of a period, ``yyyy-mm``, how many dossiers were received and how many ended."""
    months: dict[int, list[int]] = {}
    d = flows(period).c
    statement = select(d.month, d.flow, func.sum(d.dossiers)).group_by(d.month, d.flow)
    places = {Flow.RECEIVED: 0, Flow.ENDED: 1}
    for number, flow, times in connection.execute(statement.where(d.flow.in_(places))):
        months.setdefault(number, [0, 0])[places[flow]] += int(times)
    counted = sorted((number, received, ended) for number, (received, ended) in months.items() if received or ended)
    return {f"{number // 12:04}-{number % 12 + 1:02}": (received, ended) for number, received, ended in counted}


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
    d = flows(period).c
    electronic = func.total(case((d.return_method == ReturnMethod.ELECTRONIC.value, d.dossiers)))
    statement = (
        select(d.satisfaction, func.sum(d.dossiers), electronic)
        .where(d.flow == Flow.RETURNED.value)
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
        "paid_online": known.payment == Payment.ONLINE.value,
        # Form 07a knows two ways: what was not paid online was paid directly.
        "paid_direct": known.payment.not_in(("", Payment.ONLINE.value)),
        "electronic": known.return_method == ReturnMethod.ELECTRONIC.value,
    }
