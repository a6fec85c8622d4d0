"""The server's count against the domain's meaning, over random histories."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert

from central_server.storage import tables as t
from central_server.storage.database import Database
from central_server.storage.reports import count_period, refused_at_counter
from central_server.web.pages.report import province_report
from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Channel
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.status import STEPS, EventKind
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.statistics import Counts, columns_06a, total_of
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.web.pages.report_rows import row_of
from tests.events import make_event
from tests.reports_one_by_one import DossierThen, count, most_requests
from tests.simulation.bodies import received_body

# On one database, and with the offices spread over two PostgreSQL servers.
pytestmark = pytest.mark.parametrize("shards", [1, 2])

FIRST = datetime(2026, 9, 1, 7, 30, tzinfo=VIETNAM)
PERIOD = Period(date(2026, 9, 15), date(2026, 10, 14))
_UNITS = (UNIT, UUID(int=0xB2))
_FIELDS = ("Tư pháp", "Đất đai", "")
# What was taken back leaves no trace of its end in the row, on desk and server alike.
_STEPS = [kind for kind in STEPS if kind not in {EventKind.TAKEN_BACK, EventKind.RECEIVED, EventKind.NOT_RECEIVED}]
History = tuple[list[DossierEvent], dict[str, Any]]


@st.composite
def histories(draw: st.DrawFn) -> History:
    """A life that the table of steps allows, over some weeks around the period."""
    hours = st.integers(0, 24 * 60)
    dossier_id, at = uuid4(), FIRST + timedelta(hours=draw(hours), minutes=draw(st.integers(0, 59)))
    events = []
    if draw(st.integers(0, 4)) == 0:
        asked = {"stage": "intake"}
        events.append(_event(dossier_id, EventKind.SUPPLEMENT_REQUESTED, at, asked))
        at += timedelta(hours=draw(hours))
    code = f"H44.18-20260901-{draw(st.integers(1, 9_999_999)):07d}"
    due = {"due_at": (at + timedelta(hours=draw(hours))).isoformat(), "awaits_agency": draw(st.booleans())}
    events.append(_event(dossier_id, EventKind.RECEIVED, at, received_body(code, at, dossier_id) | due))
    for _ in range(draw(st.integers(0, 6))):
        possible = [kind for kind in _STEPS if merge_events(events).state.status in STEPS[kind]]
        if not possible:
            break
        at += timedelta(hours=draw(st.integers(1, 24 * 20)))
        kind = draw(st.sampled_from(possible))
        events.append(_event(dossier_id, kind, at, _body(draw, kind, at)))
    once = {
        "unit_id": draw(st.sampled_from(_UNITS)),
        "field": draw(st.sampled_from(_FIELDS)),
        "channel": draw(st.sampled_from(Channel)).value,
        "online_level": draw(st.sampled_from([0, 2, 3, 4])),
    }
    return events, once


def _body(draw: st.DrawFn, kind: EventKind, at: datetime) -> dict[str, Any]:
    due = (at + timedelta(hours=draw(st.integers(0, 24 * 30)))).isoformat()
    outcome = draw(st.sampled_from(["withdrawn", "expired"]))
    body = {"to": "Phòng", "stage": "examination", "override": "lý do", "due_at": due, "outcome": outcome}
    of_kind = {
        EventKind.AGENCY_RECEIVED: {"received_at": at.isoformat()},
        EventKind.ERROR_REPORTED: {"error": "Sai ngày sinh"},
        EventKind.INCIDENT: {"harm": "lost", "papers": "Lý lịch tư pháp"},
    }
    return body | of_kind.get(kind, {})


def _event(dossier_id: UUID, kind: EventKind, at: datetime, body: dict[str, Any]) -> DossierEvent:
    return make_event(uuid4(), dossier_id, kind, at, UUID(int=2), body)


def _as_of(end: datetime, history: History) -> DossierThen | None:
    """What the reports need to know, from what had happened by then and nothing else."""
    events, once = history
    state = merge_events(one for one in events if one.at < end).state
    if state.received_at is None or state.due_at is None:
        return None
    waiting = [one.since for one in state.waits if one.until is None]
    return DossierThen(
        received_at=state.received_at,
        due_at=state.due_at,
        ended_at=state.ended_at,
        outcome=state.outcome,
        waiting_since=waiting[0] if waiting else None,
        requests=most_requests(state.waits),
        apologised=bool(state.extensions),
        channel=Channel(once["channel"]),
        online_level=once["online_level"],
    )


@pytest.fixture
def two_offices(database: Database) -> Iterator[Database]:
    database.add_unit(_UNITS[1], "Xã Khác", "g0", NOW)
    yield database


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(histories(), min_size=1, max_size=12))
def test_the_server_counts_what_the_domain_means(two_offices: Database, found: list[History]) -> None:
    stored = [row_of(*one) for one in found]
    for unit_id in _UNITS:
        with two_offices.of(unit_id).transaction() as connection:
            connection.execute(delete(t.dossier).where(t.dossier.c.unit_id == unit_id))
            if rows := [row for row in stored if row["unit_id"] == unit_id]:
                connection.execute(insert(t.dossier), rows)
    lines = {(line.unit_id, line.field): line.counts for line in count_period(two_offices, PERIOD)}
    for unit_id in _UNITS:
        for field in _FIELDS:
            own = [one for one in found if (one[1]["unit_id"], one[1]["field"]) == (unit_id, field)]
            courses = [folded for one in own if (folded := _as_of(PERIOD.end, one)) is not None]
            assert lines.get((unit_id, field), Counts()) == count(courses, PERIOD)
    made = province_report(two_offices, PERIOD.first, PERIOD.last, NOW)
    assert made.total == total_of(lines.values()) == total_of(made.fields.values())
    _check_sums(columns_06a(made.total))


def _check_sums(columns: dict[str, int]) -> None:
    assert columns["3"] == columns["4"] + columns["5"] + columns["6"] == columns["7"] + columns["11"]
    assert columns["7"] == columns["8"] + columns["9"] + columns["10"]
    assert columns["11"] == columns["12"] + columns["13"]


@pytest.mark.parametrize("border", [PERIOD.begin, PERIOD.end])
@pytest.mark.parametrize("seconds", [-1, 0])
@pytest.mark.parametrize("new_due", [FIRST, PERIOD.end + timedelta(days=90)])
def test_the_last_second_before_a_period_and_its_first(
    two_offices: Database, border: datetime, seconds: int, new_due: datetime
) -> None:
    moment = border + timedelta(seconds=seconds)
    once = {"unit_id": UNIT, "field": "", "channel": Channel.DIRECT.value, "online_level": 0}
    late, later = FIRST.isoformat(), new_due.isoformat()
    for steps in (
        [(EventKind.RECEIVED, moment)],
        [(EventKind.RECEIVED, FIRST), (EventKind.RESULT_READY, moment)],
        [(EventKind.RECEIVED, FIRST), (EventKind.EXTENDED, moment)],
        [(EventKind.RECEIVED, FIRST), (EventKind.SUPPLEMENT_REQUESTED, moment)],
        [
            (EventKind.RECEIVED, FIRST),
            (EventKind.SUPPLEMENT_REQUESTED, FIRST + timedelta(days=1)),
            (EventKind.SUPPLEMENT_RECEIVED, moment),
        ],
        [
            (EventKind.RECEIVED, FIRST),
            (EventKind.SUPPLEMENT_REQUESTED, FIRST + timedelta(days=1)),
            (EventKind.SUPPLEMENT_RECEIVED, FIRST + timedelta(days=2)),
            (EventKind.SUPPLEMENT_REQUESTED, moment),
        ],
    ):
        dossier_id = uuid4()
        code = "H44.18-20260901-0000001"
        bodies: dict[EventKind, dict[str, Any]] = {
            EventKind.RECEIVED: received_body(code, FIRST, dossier_id) | {"due_at": late},
            EventKind.SUPPLEMENT_REQUESTED: {"stage": "examination", "override": "lý do"},
            EventKind.SUPPLEMENT_RECEIVED: {"due_at": later},
            EventKind.EXTENDED: {"due_at": later},
        }
        events = [_event(dossier_id, kind, at, bodies.get(kind, {})) for kind, at in steps]
        with two_offices.of(UNIT).transaction() as connection:
            connection.execute(delete(t.dossier))
            connection.execute(insert(t.dossier), [row_of(events, once)])
        course = _as_of(PERIOD.end, (events, once))
        counted = total_of(line.counts for line in count_period(two_offices, PERIOD))
        assert counted == count([course] if course else [], PERIOD), steps


@pytest.mark.parametrize(
    ("due", "is_late"),
    [
        (PERIOD.end, False),
        (PERIOD.end - timedelta(days=1), False),
        (PERIOD.end - timedelta(days=1, seconds=1), True),
    ],
)
def test_what_is_due_on_the_last_day_of_a_period_is_not_overdue_in_it(
    two_offices: Database, due: datetime, is_late: bool
) -> None:
    dossier_id = uuid4()
    body = received_body("H44.18-20260901-0000001", FIRST, dossier_id) | {"due_at": due.isoformat()}
    once = {"unit_id": UNIT, "field": "", "channel": Channel.DIRECT.value, "online_level": 0}
    with two_offices.of(UNIT).transaction() as connection:
        connection.execute(delete(t.dossier))
        connection.execute(insert(t.dossier), [row_of([_event(dossier_id, EventKind.RECEIVED, FIRST, body)], once)])
    counted = total_of(line.counts for line in count_period(two_offices, PERIOD))
    assert (counted.open_late, counted.open_in_time) == ((1, 0) if is_late else (0, 1))


DUE = datetime(2026, 9, 21, 16, 30, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("kind", "at", "places"),
    [
        (EventKind.RESULT_READY, DUE.replace(day=20, hour=23, minute=59), "early"),
        (EventKind.RESULT_READY, DUE.replace(hour=0, minute=0), "on_time"),
        (EventKind.RESULT_READY, DUE, "on_time"),
        (EventKind.RESULT_READY, DUE + timedelta(minutes=15), "on_time"),
        (EventKind.RESULT_READY, DUE.replace(hour=23, minute=59, second=59), "on_time"),
        (EventKind.RESULT_READY, DUE.replace(day=22, hour=0, minute=0), "late"),
        (EventKind.SUPPLEMENT_REQUESTED, DUE.replace(hour=23, minute=59), "open_in_time waiting"),
        (EventKind.SUPPLEMENT_REQUESTED, DUE.replace(day=22, hour=0, minute=0), "open_late waiting"),
    ],
)
def test_the_due_day_is_in_time_until_midnight(
    two_offices: Database, kind: EventKind, at: datetime, places: str
) -> None:
    dossier_id = uuid4()
    body = received_body("H44.18-20260901-0000001", FIRST, dossier_id) | {"due_at": DUE.isoformat()}
    events = [_event(dossier_id, EventKind.RECEIVED, FIRST, body)]
    events.append(_event(dossier_id, kind, at, {"stage": "examination"}))
    once = {"unit_id": UNIT, "field": "", "channel": Channel.DIRECT.value, "online_level": 0}
    with two_offices.of(UNIT).transaction() as connection:
        connection.execute(delete(t.dossier))
        connection.execute(insert(t.dossier), [row_of(events, once)])
    counted = total_of(line.counts for line in count_period(two_offices, PERIOD))
    assert counted == Counts(carried=1, **dict.fromkeys(places.split(), 1))


@pytest.mark.parametrize(
    ("stages", "place"),
    [
        (("intake", "examination"), "open_in_time"),
        (("intake", "intake"), "open_late"),
        (("examination", "examination"), "open_late"),
    ],
)
def test_each_stage_has_a_request_of_its_own(two_offices: Database, stages: tuple[str, str], place: str) -> None:
    dossier_id = uuid4()
    body = received_body("H44.18-20260901-0000001", FIRST, dossier_id) | {"due_at": PERIOD.end.isoformat()}
    asked = [
        _event(dossier_id, EventKind.SUPPLEMENT_REQUESTED, FIRST + timedelta(days=n), {"stage": stage, "override": "x"})
        for n, stage in enumerate(stages)
    ]
    received_at = FIRST + timedelta(days=stages.count("intake"), hours=-1)
    done = _event(dossier_id, EventKind.SUPPLEMENT_RECEIVED, FIRST + timedelta(days=9), {"due_at": body["due_at"]})
    between = _event(dossier_id, EventKind.SUPPLEMENT_RECEIVED, FIRST + timedelta(hours=9), {"due_at": body["due_at"]})
    received = _event(dossier_id, EventKind.RECEIVED, received_at, body)
    events = sorted([received, *asked, between, done], key=lambda event: event.at)
    once = {"unit_id": UNIT, "field": "", "channel": Channel.DIRECT.value, "online_level": 0}
    with two_offices.of(UNIT).transaction() as connection:
        connection.execute(delete(t.dossier))
        connection.execute(insert(t.dossier), [row_of(events, once)])
    counted = total_of(line.counts for line in count_period(two_offices, PERIOD))
    assert counted == Counts(carried=1, **{place: 1})


@pytest.mark.parametrize(
    ("moment", "counts"),
    [
        (PERIOD.begin - timedelta(seconds=1), 0),
        (PERIOD.begin, 1),
        (PERIOD.end - timedelta(seconds=1), 1),
        (PERIOD.end, 0),
    ],
)
def test_a_refusal_at_the_counter_counts_in_the_period_of_its_moment(
    two_offices: Database, moment: datetime, counts: int
) -> None:
    refused = _event(uuid4(), EventKind.NOT_RECEIVED, moment, {})
    once = {"unit_id": UNIT, "field": "", "channel": Channel.DIRECT.value, "online_level": 0}
    with two_offices.of(UNIT).transaction() as connection:
        connection.execute(delete(t.dossier))
        connection.execute(insert(t.dossier), [row_of([refused], once)])
    assert refused_at_counter(two_offices, PERIOD) == counts


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(histories(), min_size=1, max_size=12))
def test_what_is_open_at_the_end_is_carried_over(two_offices: Database, found: list[History]) -> None:
    with two_offices.of(UNIT).transaction() as connection:
        connection.execute(delete(t.dossier))
        connection.execute(insert(t.dossier), [row_of(*one) for one in found])
    following = Period(PERIOD.last + timedelta(days=1), PERIOD.last + timedelta(days=30))
    this, after = (total_of(line.counts for line in count_period(two_offices, one)) for one in (PERIOD, following))
    assert columns_06a(after)["6"] == columns_06a(this)["11"]
