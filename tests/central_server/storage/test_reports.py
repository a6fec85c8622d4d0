"""One bad row does not cost all offices their report: what cannot be read of it counts as not there."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, literal, select

from central_server.storage import reports
from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.reports import count_period
from desktop_app.domain.codec import encode
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.statistics import Counts
from tests.central_server.conftest import UNIT

# On one database, and with the offices spread over two PostgreSQL servers.
pytestmark = pytest.mark.parametrize("shards", [1, 2])

_PERIOD = Period(date(2026, 9, 15), date(2026, 10, 14))
_RECEIVED = datetime(2026, 9, 20, 2, tzinfo=UTC)
_DUE = datetime(2026, 10, 2, 2, tzinfo=UTC)
_GOOD: dict[str, Any] = {
    "appointments": [
        ["2026-09-20T02:00:00Z", "2026-09-28T02:00:00Z"],
        ["2026-09-25T02:00:00Z", "2026-10-02T02:00:00Z"],
    ],
    "waits": [{"since": "2026-09-22T02:00:00Z", "until": "2026-09-24T02:00:00Z"}],
    "extensions": ["2026-09-25T02:00:00Z"],
}
_ODD_MOMENTS: tuple[Any, ...] = (
    "9999-12-31T23:59:59Z",
    "2026-02-30T00:00:00Z",
    "2100-02-29T00:00:00Z",
    "0000-01-01T00:00:00Z",
    "2026-09-20T02:00:00+24:00",
    "2026-09-20T02:00:00+15:59:59",
    "2026-09-20T24:00:00Z",
    "2026-09-20T02:00:00",
    "infinity",
    "yesterday",
    "",
    "2026-09-20T02:00:00Z\n",
    None,
    7,
    [],
    {},
)


def _insert(database: Database, state: Any, **columns: Any) -> None:
    """Store a dossier past all checks, as a fault or somebody with the database's password could."""
    row = {
        "unit_id": UNIT,
        "dossier_id": uuid4(),
        "status": 4,
        "received_at": _RECEIVED,
        "first_due_at": _RECEIVED + timedelta(days=8),
        "due_at": _DUE,
        "requests": 2,
        "apologies": 1,
        "field": "Đất đai",
        "feed_seq": 1,
        "changed_at": _RECEIVED,
        "course": json.dumps({"state": state}),
    } | columns
    with database.of(UNIT).transaction() as connection:
        connection.execute(insert(t.dossier).values(row))


def _counts(database: Database) -> Counts:
    (field,) = count_period(database, _PERIOD)
    return field.counts


def _odd(place: str, moment: Any) -> dict[str, Any]:
    odd: dict[str, Any] = json.loads(json.dumps(_GOOD))
    match place:
        case "set":
            odd["appointments"][-1][0] = moment
        case "due":
            odd["appointments"][-1][1] = moment
        case "since" | "until":
            odd["waits"][0][place] = moment
        case _:
            odd["extensions"][0] = moment
    return odd


@pytest.mark.parametrize("place", ["set", "due", "since", "until", "extension"])
def test_an_odd_moment_is_no_moment(database: Database, place: str) -> None:
    _insert(database, _GOOD)
    for count, moment in enumerate(_ODD_MOMENTS, 2):
        _insert(database, _odd(place, moment))
        counts = _counts(database)
        assert counts.direct == count, "each was received in the period"


def _values(counts: Counts) -> list[int]:
    return [getattr(counts, name) for name in counts.__dataclass_fields__]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from([m for m in _ODD_MOMENTS if isinstance(m, str)]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["since", "until", "x"]), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*_GOOD, "other"]), _JSON) | _JSON)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_course_holds_the_other_dossiers_are_counted(database: Database, state: Any) -> None:
    with database.of(UNIT).transaction() as connection:
        connection.execute(delete(t.dossier))
    _insert(database, _GOOD)
    alone = _values(_counts(database))
    _insert(database, state)
    both = _values(_counts(database))
    assert all(0 <= with_odd - before <= 1 for before, with_odd in zip(alone, both, strict=True))
    assert sum(both) > sum(alone), "it is counted as received"


def test_a_course_without_a_state(database: Database) -> None:
    for course in ("{}", "[]", "null", '{"state": null}', '{"state": []}'):
        _insert(database, {}, course=course)
    assert sum(_values(_counts(database))) > 0


def test_columns_at_the_end_of_all_years(database: Database) -> None:
    last = datetime.max.replace(tzinfo=UTC)
    _insert(database, _GOOD, requests=0, apologies=0, due_at=last, first_due_at=last)
    _insert(database, _GOOD, requests=0, apologies=0, ended_at=last, due_at=None, first_due_at=None)
    assert sum(_values(_counts(database))) > 0


@given(
    st.lists(
        st.datetimes(
            datetime(1971, 1, 2),
            datetime(2199, 12, 30),
            timezones=st.integers(-840, 840).map(lambda minutes: timezone(timedelta(minutes=minutes))),
        ),
        min_size=1,
        max_size=50,
    )
)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_possible_moment_is_read_as_the_codec_writes_it(database: Database, moments: list[datetime]) -> None:
    texts = [json.loads(encode(moment)) for moment in moments]
    with database.of(UNIT).transaction() as connection:
        read = connection.execute(select(*(reports._moment(literal(text)) for text in texts))).one()
    assert list(read) == moments


def test_leap_days_are_moments_in_leap_years_only(database: Database) -> None:
    texts = {year: f"{year}-02-29T00:00:00Z" for year in range(1971, 2200)}
    with database.of(UNIT).transaction() as connection:
        read = connection.execute(select(*(reports._moment(literal(text)) for text in texts.values()))).one()
    leap = [year for year in texts if year % 4 == 0 and (year % 100 or year % 400 == 0)]
    assert [year for year, moment in zip(texts, read, strict=True) if moment is not None] == leap
