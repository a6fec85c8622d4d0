"""The facts that reports count: summed by month where they are settled, else of each row as of a period's end."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    Subquery,
    and_,
    case,
    column,
    false,
    func,
    literal,
    null,
    or_,
    select,
    table,
    text,
    true,
    union_all,
)

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.statistics import LateFacts, is_late
from desktop_app.storage.tables import UNSETTLED, count_group, dossier, dossier_appointment, dossier_wait, monthly_count
from desktop_app.storage.types import Moment, local_day

_EPOCH = date(1970, 1, 1)


class Flow(StrEnum):
    """What happened to the dossiers that a row of the counts by month holds."""

    RECEIVED = "received"
    ENDED = "ended"
    PAID = "paid"
    RETURNED = "returned"


_KEY = [part.name for part in monthly_count.primary_key]
_FLOW = table("dossier_flow", column("at", Moment), *(column(name) for name in _KEY))


def flows(period: Period) -> Subquery:
    """Return what happened in a period: whole months summed, and the days beside them one by one."""
    months = _months_of(period)
    counts = select(monthly_count).where(monthly_count.c.month >= months.start, monthly_count.c.month < months.stop)
    edges = [(period.begin, period.end)]
    if months:
        edges = [(period.begin, _first_moment(months.start)), (_first_moment(months.stop), period.end)]
    happened = select(*(_FLOW.c[name] for name in _KEY), literal(1).label("dossiers"))
    beside = [happened.where(_FLOW.c.at >= begin, _FLOW.c.at < end) for begin, end in edges if begin < end]
    return union_all(counts, *beside).subquery()


def _months_of(period: Period) -> range:
    """Return the whole months of a period, counted from the year 0."""
    after = period.last + timedelta(days=1)
    first = period.first.year * 12 + period.first.month - 1 + (period.first.day > 1)
    return range(first, after.year * 12 + after.month - 1)


def _first_moment(month: int) -> datetime:
    return datetime(month // 12, month % 12 + 1, 1, tzinfo=VIETNAM)


def facts_of_flows(period: Period, grouping: str | None) -> Select[Any]:
    """Return the facts of what happened in a period.

    Whether a dossier is fresh is known where it was received, and how it ended where it ended; elsewhere both are
    unknown (NULL), so that it counts once.

    Args:
        period: the days that the report is about.
        grouping: column of `count_group` whose values are the keys; None for one key.
    """
    happened, g = flows(period), count_group.c
    d = happened.c
    settled = d.settled == 1
    ended = case((and_(d.flow == Flow.ENDED.value, settled), true()))
    never = false()
    late: LateFacts[Any] = LateFacts(
        ended=ended,
        waits=never,
        requested_again=never,
        ended_after_due=d.ended_after_due,
        requested_after_due=never,
        due_before_last_day=never,
    )
    return select(
        (literal("") if grouping is None else g[grouping]).label("key"),
        case((and_(d.flow == Flow.RECEIVED.value, settled), true())).label("fresh"),
        g.channel,
        g.online_level,
        g.non_territorial,
        ended.label("ended"),
        is_late(late).label("late"),
        d.ended_before_due_day.label("early"),
        d.apologised,
        false().label("waits"),
        d.outcome,
        d.payment,
        d.return_method,
        d.dossiers.label("times"),
    ).join_from(happened, count_group, g.group_id == d.group_id)


def facts_of_rows(period: Period, grouping: str | None) -> Select[Any]:
    """Return the facts of the dossiers that are read from their rows; `facts_of_flows` has counted most as fresh."""
    key = literal("") if grouping is None else dossier.c[grouping]
    fresh = case((UNSETTLED, dossier.c.received_at >= period.begin))
    return _state_of_rows(period, key, fresh).where(dossier.c.seq.in_(_rows_to_read(period)))


def facts_of_all_rows(period: Period, key: ColumnElement[Any]) -> CompoundSelect[Any]:
    """Return the facts of every dossier of a period from its row, for keys that the counts by month do not have."""
    c = dossier.c
    standing = or_(c.ended_at.is_(None), c.ended_at >= period.begin)
    return union_all(
        _state_of_rows(period, key, c.received_at >= period.begin).where(standing),
        _happened(period, key, c.paid_at, payment=c.payment),
        _happened(period, key, c.returned_at, return_method=c.return_method),
    )


def _state_of_rows(period: Period, key: ColumnElement[Any], fresh: ColumnElement[Any]) -> Select[Any]:
    c = dossier.c
    ended = and_(c.ended_at.is_not(None), c.ended_at < period.end)
    due, waiting = _due_then(period.end), _waiting_then(period.end)
    return select(
        key.label("key"),
        fresh.label("fresh"),
        c.channel,
        c.online_level,
        c.non_territorial,
        ended.label("ended"),
        _late(period, ended, due, waiting).label("late"),
        (local_day(c.ended_at) < local_day(due)).label("early"),
        and_(c.extended_at.is_not(None), c.extended_at < period.end).label("apologised"),
        waiting.is_not(None).label("waits"),
        c.outcome,
        null().label("payment"),
        null().label("return_method"),
        literal(1).label("times"),
    ).where(c.received_at < period.end)


def _happened(
    period: Period, key: ColumnElement[Any], at: ColumnElement[Any], **facts: ColumnElement[Any]
) -> Select[Any]:
    """Return what happened to dossiers at a moment of a period; whether they are fresh or ended counts elsewhere."""
    c = dossier.c
    unknown = ("ended", "late", "early", "apologised", "waits", "outcome")
    return select(
        key.label("key"),
        null().label("fresh"),
        c.channel,
        c.online_level,
        c.non_territorial,
        *(null().label(name) for name in unknown),
        facts.get("payment", null()).label("payment"),
        facts.get("return_method", null()).label("return_method"),
        literal(1).label("times"),
    ).where(at >= period.begin, at < period.end)


def _rows_to_read(period: Period) -> CompoundSelect[Any]:
    """Return the row numbers of what is open at the end of a period or not settled; each part reads an index."""
    c = dossier.c
    seqs = select(c.seq).where(c.received_at < period.end)
    # Without the name of the index SQLite reads all that ended.
    unsettled = text("dossier INDEXED BY ix_dossier_unsettled")
    since_begin = column("ended_at", Moment) >= period.begin
    return union_all(
        seqs.where(c.ended_at.is_(None)),
        seqs.where(c.ended_at >= period.end),
        select(column("seq")).select_from(unsettled).where(UNSETTLED, since_begin),
    )


def _late(
    period: Period, ended: ColumnElement[bool], due: ColumnElement[Any], waiting: ColumnElement[Any]
) -> ColumnElement[bool]:
    return is_late(
        LateFacts(
            ended=ended,
            waits=waiting.is_not(None),
            requested_again=_requests_then(period.end) > 1,
            ended_after_due=local_day(dossier.c.ended_at) > local_day(due),
            requested_after_due=local_day(waiting) > local_day(due),
            due_before_last_day=local_day(due) < _day_number(period.end - timedelta(days=1)),
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
    # The right to ask at the counter and the one after examination are counted apart.
    of_stages = (
        select(func.count().label("times"))
        .where(dossier_wait.c.dossier_seq == dossier.c.seq, dossier_wait.c.since < end)
        .correlate(dossier)
        .group_by(dossier_wait.c.stage)
        .subquery()
    )
    requests = select(func.coalesce(func.max(of_stages.c.times), 0)).scalar_subquery()
    return case((dossier.c.supplements < 2, dossier.c.supplements), else_=requests)


def _day_number(moment: datetime) -> int:
    return (local(moment).date() - _EPOCH).days
