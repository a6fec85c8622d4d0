"""The period report over all offices, counted by PostgreSQL as defined in `desktop_app.domain.law.statistics`.

The columns of a dossier hold its current state. For most dossiers the state at the end of a period follows from them;
the history in the JSON column is read only for dossiers with a supplement request or an apology.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Date,
    Integer,
    Row,
    Select,
    Subquery,
    and_,
    case,
    cast,
    column,
    func,
    literal,
    or_,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TIMESTAMP

from central_server.storage import tables as t
from central_server.storage.database import Database
from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Channel
from desktop_app.domain.dossier.payloads.processing import Outcome
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.statistics import FULLY_ONLINE, Counts, Facts, LateFacts, is_late, memberships

_ZONE = "Asia/Ho_Chi_Minh"
_MOMENT = TIMESTAMP(timezone=True)
_LEAP = "(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)"
_ANY_DAY = (
    f"(?:{_LEAP}-02-29|(?:19[7-9][0-9]|2[01][0-9]{{2}})-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    "|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31))"
)
_ANY_MOMENT = (
    f"^{_ANY_DAY}T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){{2}}(?:[.][0-9]{{1,6}})?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$"
)
"""Matches the moments that `desktop_app.domain.bounds` allows, as the codec writes them; PostgreSQL can cast each."""

_c = t.dossier.c


@dataclass(frozen=True, slots=True)
class FieldCounts:
    """The counts of one field of one office."""

    unit_id: UUID
    unit_name: str
    field: str
    counts: Counts


def count_period(database: Database, period: Period, unit_id: UUID | None = None) -> list[FieldCounts]:
    """Return a period's counts for each field of each office, or of one, unordered."""
    facts = _facts(period)
    sums = {name: func.count().filter(of).label(name) for name, of in _sums(facts.c).items()}
    query = (
        select(facts.c.unit_id, t.unit.c.name, facts.c.field, *sums.values())
        .join(t.unit, t.unit.c.unit_id == facts.c.unit_id)
        .group_by(facts.c.unit_id, t.unit.c.name, facts.c.field)
    )
    query = query if unit_id is None else query.where(facts.c.unit_id == unit_id)
    rows = database.from_all(partial(_execute, query))
    return [
        FieldCounts(
            unit_id=row.unit_id,
            unit_name=row.name,
            field=row.field,
            counts=Counts(**{name: int(getattr(row, name)) for name in sums}),
        )
        for row in rows
    ]


def refused_at_counter(database: Database, period: Period, unit_id: UUID | None = None) -> int:
    """Return the number of submissions refused at the counter in a period, which never became dossiers.

    Args:
        database: the server's database.
        period: the period.
        unit_id: the office, or None for all.
    """
    ended_then = (_c.ended_at >= period.begin, _c.ended_at < period.end)
    query = select(func.count()).where(_c.status == Status.NOT_RECEIVED.value, *ended_then)
    query = query if unit_id is None else query.where(_c.unit_id == unit_id)
    return sum(row[0] for row in database.from_all(partial(_execute, query)))


def _execute(query: Select[Any], connection: Connection) -> Sequence[Row[Any]]:
    connection.execute(text("SET LOCAL statement_timeout = '60s'"))
    return connection.execute(query).all()


def _facts(period: Period) -> Subquery:
    """Return the facts that the sums use, computed once for each dossier."""
    then = _as_of(period).c
    return select(
        then.unit_id,
        then.field,
        (then.received_at >= period.begin).label("fresh"),
        then.channel,
        (then.online_level >= FULLY_ONLINE).label("fully_online"),
        then.ended,
        _late(period, then).label("late"),
        (_day(then.ended_at) < _day(then.due_at)).label("early"),
        then.apologised,
        then.waiting_since.is_not(None).label("waits"),
        then.outcome,
    ).subquery()


def _as_of(period: Period) -> Subquery:
    """Return the dossiers of a period with their state at its end."""
    ended = and_(_c.ended_at.is_not(None), _c.ended_at < period.end)
    kept = (_c.unit_id, _c.field, _c.received_at, _c.channel, _c.online_level, _c.ended_at, _c.outcome)
    then = (
        ended.label("ended"),
        _due_then(period.end).label("due_at"),
        _waiting_then(period.end).label("waiting_since"),
        _requests_then(period.end).label("requests"),
        _apologised_then(period.end).label("apologised"),
    )
    belongs = (_c.received_at < period.end, or_(_c.ended_at.is_(None), _c.ended_at >= period.begin))
    # OFFSET 0 keeps PostgreSQL from inlining these expressions into each of the sums.
    return select(*kept, *then).where(*belongs).offset(0).subquery()


def _sums(known: Any) -> dict[str, ColumnElement[bool]]:
    return memberships(
        Facts(
            fresh=known.fresh,
            # A dossier without channel counts as submitted at the desk.
            direct=func.coalesce(known.channel, Channel.DIRECT.value) == Channel.DIRECT.value,
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
    )


def _late(period: Period, then: Any) -> ColumnElement[bool]:
    last_day = literal(local(period.end - timedelta(days=1)).date(), Date)
    return is_late(
        LateFacts(
            ended=then.ended,
            waits=then.waiting_since.is_not(None),
            requested_again=then.requests > 1,
            ended_after_due=_day(then.ended_at) > _day(then.due_at),
            requested_after_due=_day(then.waiting_since) > _day(then.due_at),
            due_before_last_day=_day(then.due_at) < last_day,
        )
    )


def _due_then(end: datetime) -> ColumnElement[Any]:
    made = _elements("appointments")
    set_at, due_at = (_moment(made.c.value[place].astext) for place in (0, 1))
    latest = (
        select(due_at).where(set_at < end, due_at.is_not(None)).order_by(made.c.place.desc()).limit(1).scalar_subquery()
    )
    # Besides an apology or a supplement, only the competent agency's receipt changes the appointment, and only once.
    unchanged = and_(_c.requests == 0, _c.apologies == 0, _c.due_at == _c.first_due_at)
    return case((unchanged, _c.due_at), else_=func.coalesce(latest, _c.first_due_at))


def _waiting_then(end: datetime) -> ColumnElement[Any]:
    waits = _elements("waits")
    since, until = (_moment(waits.c.value[name].astext) for name in ("since", "until"))
    is_open = func.coalesce(waits.c.value["until"].astext, "") == ""
    then = and_(since < end, or_(is_open, until >= end))
    open_then = select(since).where(then).order_by(waits.c.place).limit(1).scalar_subquery()
    return case((_c.requests == 0, None), else_=open_then)


def _requests_then(end: datetime) -> ColumnElement[Any]:
    waits = _elements("waits")
    # The right to ask at the counter and the one after examination are counted apart.
    of_stages = (
        select(func.count().label("times"))
        .select_from(waits)
        .where(_moment(waits.c.value["since"].astext) < end)
        .group_by(waits.c.value["stage"].astext)
        .subquery()
    )
    made = select(func.coalesce(func.max(of_stages.c.times), 0)).scalar_subquery()
    return case((_c.requests < 2, cast(_c.requests, Integer)), else_=made)


def _apologised_then(end: datetime) -> ColumnElement[bool]:
    first = _moment(_state("extensions")[0].astext)
    return case((_c.apologies == 0, cast(False, Boolean)), else_=func.coalesce(first < end, False))


def _elements(name: str) -> Any:
    stored = _state(name)
    # PostgreSQL fails on the elements of anything else.
    elements = case((func.jsonb_typeof(stored) == "array", stored), else_=literal([], JSONB))
    called = func.jsonb_array_elements(elements)
    return called.table_valued(column("value", JSONB), with_ordinality="place").render_derived()


def _state(name: str) -> Any:
    return cast(_c.course, JSONB)["state"][name]


def _moment(of: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return the moment that a text holds, and NULL for a text that is no moment or out of all bounds.

    A cast that fails would end the report of all offices for one bad row. PostgreSQL can ask whether a cast is possible
    only from version 16 on.
    """
    return case((of.regexp_match(_ANY_MOMENT), cast(of, _MOMENT)), else_=None)


def _day(moment: ColumnElement[Any]) -> ColumnElement[Any]:
    return cast(func.timezone(_ZONE, moment), Date)
