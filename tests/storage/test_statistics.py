"""The database's count against the count one by one: the same for any lives of any dossiers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, select

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Channel, ReturnMethod
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.payloads.processing import Outcome
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.period import Border, Period, PeriodKind, period_around
from desktop_app.domain.law.statistics import Counts, columns_06a, total_of
from desktop_app.domain.law.supplement import SupplementStage, Waiting
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.reception.receive import receive
from desktop_app.storage.dossier_projection import store_state
from desktop_app.storage.monthly_counts import differences
from desktop_app.storage.statistics import Grouping, Returns, by_month, count_period, returned_in
from desktop_app.storage.tables import dossier, dossier_appointment, dossier_wait, intake
from tests.conftest import a_reception
from tests.reports_one_by_one import Asking, DossierThen, count, count_askings, most_requests

_SUPPLEMENT_DAYS = 15
FIRST = datetime(2026, 9, 1, 7, 30, tzinfo=VIETNAM)
PERIOD = Period(date(2026, 9, 15), date(2026, 10, 14))

Life = tuple[DossierState, dict[str, Any]]
_HOURS = st.timedeltas(timedelta(), timedelta(days=60)).map(lambda by: timedelta(minutes=by // timedelta(minutes=1)))


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """A life that the reports may have to count; not every one could be led at a desk."""
    received = FIRST + draw(_HOURS)
    first_due = received + draw(_HOURS)
    waits: tuple[Waiting, ...] = ()
    at = received
    for _ in range(draw(st.integers(0, 2))):
        since = at + draw(_HOURS) + timedelta(minutes=1)
        is_open = draw(st.booleans())
        at = since + draw(_HOURS)
        waits = (*waits, Waiting(draw(st.sampled_from(SupplementStage)), since, None if is_open else at))
        if is_open:
            break
    changes = tuple((one.until, one.until + draw(_HOURS)) for one in waits if one.until)
    extended = (at + draw(_HOURS),) if draw(st.booleans()) and all(one.until for one in waits) else ()
    changes += tuple((made, made + draw(_HOURS)) for made in extended if made > at)
    payment = draw(st.sampled_from([None, *Payment]))
    ends = draw(st.booleans()) and all(one.until for one in waits)
    end = max([at, *extended]) + draw(_HOURS) if ends else None
    if end and draw(st.booleans()):
        # Events of other desks come in the server's order, which may contradict their clocks.
        end = max(end - draw(_HOURS), FIRST)
    state = DossierState(
        status=Status.DONE if ends else Status.PROCESSING,
        received_at=received,
        first_due_at=first_due,
        due_at=changes[-1][1] if changes else first_due,
        waits=waits,
        extensions=extended,
        ended_at=end,
        outcome=draw(st.sampled_from(Outcome)) if ends else None,
        appointments=changes,
        payment=payment,
        paid_at=FIRST + draw(_HOURS) if payment else None,
        returned_at=end + draw(_HOURS) if end and draw(st.booleans()) else None,
    )
    return state, draw(facts())


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Days among those that the lives are about."""
    first = FIRST.date() + timedelta(days=draw(st.integers(-5, 150)))
    if draw(st.booleans()):
        return period_around(first, draw(st.sampled_from(PeriodKind)), draw(st.sampled_from(Border)))
    return Period(first, first + timedelta(days=draw(st.sampled_from([0, 1, 29, 75, 400]))))


@st.composite
def facts(draw: st.DrawFn) -> dict[str, Any]:
    """What is written down once: columns of the row that no later step changes."""
    return {
        "channel": draw(st.sampled_from(Channel)).value,
        "online_level": draw(st.sampled_from([0, 2, 3, 4])),
        "non_territorial": draw(st.integers(0, 1)),
        "return_method": draw(st.sampled_from(ReturnMethod)).value,
    }


@st.composite
def askings(draw: st.DrawFn) -> Asking:
    """Somebody at the counter, before reception."""
    asked = FIRST + draw(_HOURS)
    ended = asked + draw(_HOURS) if draw(st.booleans()) else None
    return Asking(asked, ended, ended is not None and draw(st.booleans()), draw(st.sampled_from(Channel)))


def _as_of(end: datetime, state: DossierState, facts: dict[str, Any]) -> DossierThen:
    assert state.received_at is not None
    assert state.first_due_at is not None
    made = [due for at, due in state.appointments if at < end]
    ended = state.ended_at if state.ended_at is not None and state.ended_at < end else None
    waits = [one for one in state.waits if one.since < end]
    waiting = [one.since for one in waits if one.until is None or one.until >= end]
    return DossierThen(
        received_at=state.received_at,
        due_at=made[-1] if made else state.first_due_at,
        # An end after the period still tells whether the dossier was carried over.
        ended_at=ended or state.ended_at,
        outcome=state.outcome,
        waiting_since=waiting[0] if waiting else None,
        requests=most_requests(waits),
        apologised=any(at < end for at in state.extensions),
        channel=Channel(facts["channel"]),
        online_level=facts["online_level"],
        is_non_territorial=bool(facts["non_territorial"]),
        payment=state.payment,
        paid_at=state.paid_at,
        sent_back_at=state.returned_at if facts["return_method"] == ReturnMethod.ELECTRONIC.value else None,
    )


@pytest.fixture
def desk(context: DeskContext, people: list[Applicant]) -> Iterator[tuple[DeskContext, list[object]]]:
    made = [receive(context, a_reception(context, person), printed=False).dossier.id for person in people[:6]]
    yield context, list(made)


@pytest.mark.thorough
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(lives(), min_size=1, max_size=6),
    st.lists(askings(), max_size=4),
    st.lists(st.tuples(periods(), st.booleans()), min_size=1, max_size=4),
)
def test_the_database_counts_what_the_domain_means(
    desk: tuple[DeskContext, list[object]], found: list[Life], asked: list[Asking], reports: list[tuple[Period, bool]]
) -> None:
    _store(desk, found, asked)
    for period, by_habit in reports:
        _check_counts(desk, found, asked, period, by_habit=by_habit)


@pytest.mark.parametrize("border", [PERIOD.begin, PERIOD.end])
@pytest.mark.parametrize("minutes", [-1, 0])
def test_the_last_minute_before_a_period_and_its_first(
    desk: tuple[DeskContext, list[object]], border: datetime, minutes: int
) -> None:
    moment = border + timedelta(minutes=minutes)
    due, later = moment + timedelta(days=90), moment + timedelta(days=1)
    written: dict[str, Any] = {"channel": Channel.DIRECT.value, "online_level": 0, "non_territorial": 0}
    written["return_method"] = ReturnMethod.ELECTRONIC.value
    open_one = DossierState(status=Status.PROCESSING, received_at=moment, first_due_at=due, due_at=due)
    before = replace(open_one, received_at=FIRST)
    ended = replace(before, status=Status.DONE, ended_at=moment, outcome=Outcome.RESULT)
    found = [
        open_one,
        ended,
        replace(before, payment=Payment.DIRECT, paid_at=moment),
        replace(ended, ended_at=moment - timedelta(days=1), returned_at=moment),
        replace(before, waits=(Waiting(SupplementStage.EXAMINATION, moment, later),)),
        replace(before, extensions=(moment,), appointments=((moment, later),), due_at=later),
    ]
    asked = [Asking(moment), Asking(FIRST, moment, True), Asking(FIRST, moment), Asking(moment, later, True)]
    asked += [replace(one, channel=Channel.ONLINE) for one in asked]
    lives = [(state, written) for state in found]
    _store(desk, lives, asked)
    _check_counts(desk, lives, asked, PERIOD, by_habit=False)
    for asking in asked:
        _store(desk, [], [asking])
        _check_counts(desk, [], [asking], PERIOD, by_habit=False)
    late = replace(before, first_due_at=FIRST, due_at=FIRST)
    asked_first = Waiting(SupplementStage.EXAMINATION, FIRST + timedelta(days=1), FIRST + timedelta(days=2))
    changing = [
        replace(late, extensions=(moment,)),
        replace(late, extensions=(moment,), appointments=((moment, later),), due_at=later),
        replace(before, waits=(replace(asked_first, until=moment),)),
        replace(before, waits=(asked_first, Waiting(SupplementStage.EXAMINATION, moment))),
    ]
    for state in changing:
        _store(desk, [(state, written)], [])
        _check_counts(desk, [(state, written)], [], PERIOD, by_habit=False)


DUE = datetime(2026, 9, 21, 16, 30, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("end", "place"),
    [
        (DUE.replace(day=20, hour=23, minute=59), "early"),
        (DUE.replace(hour=0, minute=0), "on_time"),
        (DUE, "on_time"),
        (DUE + timedelta(minutes=15), "on_time"),
        (DUE.replace(hour=23, minute=59), "on_time"),
        (DUE.replace(day=22, hour=0, minute=0), "late"),
    ],
)
def test_processing_that_ends_on_the_due_day_is_on_time_until_midnight(
    desk: tuple[DeskContext, list[object]], end: datetime, place: str
) -> None:
    state = DossierState(status=Status.DONE, received_at=FIRST, first_due_at=DUE, due_at=DUE, ended_at=end)
    assert _counted(desk, replace(state, outcome=Outcome.RESULT)) == Counts(carried=1, **{place: 1})


@pytest.mark.parametrize(
    ("since", "place"),
    [(DUE.replace(hour=23, minute=59), "open_in_time"), (DUE.replace(day=22, hour=0, minute=0), "open_late")],
)
def test_a_supplement_asked_for_on_the_due_day_is_in_time(
    desk: tuple[DeskContext, list[object]], since: datetime, place: str
) -> None:
    state = DossierState(status=Status.PROCESSING, received_at=FIRST, first_due_at=DUE, due_at=DUE)
    waits = (Waiting(SupplementStage.EXAMINATION, since),)
    assert _counted(desk, replace(state, waits=waits)) == Counts(carried=1, waiting=1, **{place: 1})


_INTAKE, _EXAMINED = SupplementStage.INTAKE, SupplementStage.EXAMINATION
_EARLIER = DUE - timedelta(days=1)


@pytest.mark.parametrize(
    ("stages", "end", "place"),
    [
        ((_INTAKE, _EXAMINED), _EARLIER, "early"),
        # Two requests keep a dossier out of the counts by month: its row is read.
        ((_INTAKE, _EXAMINED), DUE + timedelta(minutes=15), "on_time"),
        ((_INTAKE, _EXAMINED), DUE.replace(day=22, hour=0, minute=0), "late"),
        ((_INTAKE, _INTAKE), _EARLIER, "late"),
        ((_EXAMINED, _EXAMINED), _EARLIER, "late"),
        ((_INTAKE, _EXAMINED, _EXAMINED), _EARLIER, "late"),
    ],
)
def test_a_request_at_the_counter_does_not_use_up_the_one_after_examination(
    desk: tuple[DeskContext, list[object]], stages: tuple[SupplementStage, ...], end: datetime, place: str
) -> None:
    waits = tuple(
        Waiting(stage, FIRST + timedelta(days=2 * n), FIRST + timedelta(days=2 * n + 1))
        for n, stage in enumerate(stages)
    )
    state = DossierState(status=Status.DONE, received_at=FIRST, first_due_at=DUE, due_at=DUE, waits=waits)
    ended = replace(state, ended_at=end, outcome=Outcome.RESULT)
    assert _counted(desk, ended) == Counts(carried=1, **{place: 1})


def _counted(desk: tuple[DeskContext, list[object]], state: DossierState) -> Counts:
    written = {"channel": Channel.DIRECT.value, "online_level": 0, "non_territorial": 0, "return_method": "desk"}
    _store(desk, [(state, written)], [])
    _check_counts(desk, [(state, written)], [], PERIOD, by_habit=False)
    with desk[0].store.read() as connection:
        return total_of(count_period(connection, PERIOD).values())


@pytest.mark.parametrize(
    ("due", "is_late"),
    [
        (PERIOD.end, False),
        (PERIOD.end - timedelta(minutes=1), False),
        (PERIOD.end - timedelta(days=1), False),
        (PERIOD.end - timedelta(days=1, minutes=1), True),
    ],
)
def test_what_is_due_on_the_last_day_of_a_period_is_not_overdue_in_it(
    desk: tuple[DeskContext, list[object]], due: datetime, is_late: bool
) -> None:
    state = DossierState(status=Status.PROCESSING, received_at=FIRST, first_due_at=due, due_at=due)
    written = {"channel": Channel.DIRECT.value, "online_level": 0, "non_territorial": 0, "return_method": "desk"}
    _store(desk, [(state, written)], [])
    _check_counts(desk, [(state, written)], [], PERIOD, by_habit=False)
    with desk[0].store.read() as connection:
        counted = total_of(count_period(connection, PERIOD).values())
    assert (counted.open_late, counted.open_in_time) == ((1, 0) if is_late else (0, 1))


@pytest.mark.parametrize(
    ("moment", "counts"),
    [
        (PERIOD.begin - timedelta(seconds=1), False),
        (PERIOD.begin, True),
        (PERIOD.end - timedelta(seconds=1), True),
        (PERIOD.end, False),
    ],
)
def test_months_and_results_count_from_the_first_to_the_last_moment(
    desk: tuple[DeskContext, list[object]], moment: datetime, counts: bool
) -> None:
    context, ids = desk
    with context.store.write() as connection:
        far = datetime(2030, 1, 1, tzinfo=VIETNAM)
        connection.execute(dossier.update().values(received_at=far, ended_at=None, returned_at=None))
        at = {"received_at": moment, "ended_at": moment, "returned_at": moment}
        way = {"return_method": ReturnMethod.ELECTRONIC.value, "satisfaction": 4}
        connection.execute(dossier.update().where(dossier.c.id == ids[0]).values(**at, **way))
        others = dossier.c.id.in_(ids[1:3])
        connection.execute(dossier.update().where(others).values(returned_at=moment, return_method="desk"))
    with context.store.read() as connection:
        assert by_month(connection, PERIOD) == ({f"{moment:%Y-%m}": (1, 1)} if counts else {})
        assert returned_in(connection, PERIOD) == (Returns(3, 1, {4: 1}) if counts else Returns(0, 0, {}))


def _store(desk: tuple[DeskContext, list[object]], found: list[Life], asked: list[Asking]) -> None:
    context, ids = desk
    with context.store.write() as connection:
        connection.execute(delete(dossier_appointment))
        connection.execute(delete(dossier_wait))
        far = {"received_at": datetime(2030, 1, 1, tzinfo=VIETNAM)}
        connection.execute(dossier.update().values(**far, **dict.fromkeys(("ended_at", "returned_at", "paid_at"))))
        _ask(connection, asked)
        for dossier_id, (state, values) in zip(ids, found, strict=False):
            moments = {"received_at": state.received_at, "first_due_at": state.first_due_at}
            connection.execute(dossier.update().where(dossier.c.id == dossier_id).values(**moments, **values))
            store_state(connection, dossier_id, state)  # type: ignore[arg-type]
        assert not differences(connection)


def _check_counts(
    desk: tuple[DeskContext, list[object]], found: list[Life], asked: list[Asking], period: Period, *, by_habit: bool
) -> None:
    courses = [_still_open(_as_of(period.end, *one), period) for one in found]
    wanted = count(courses, period, by_habit=by_habit) + count_askings(asked, period, _SUPPLEMENT_DAYS)
    with desk[0].store.read() as connection:
        by = {
            grouping: count_period(connection, period, grouping, by_habit=by_habit, supplement_days=_SUPPLEMENT_DAYS)
            for grouping in Grouping
        }
        returns, months = returned_in(connection, period), by_month(connection, period)
    counted = total_of(by[Grouping.ALL].values())
    assert counted == wanted
    for lines in by.values():
        assert total_of(lines.values()) == wanted
        assert Counts() not in lines.values()
        for line in lines.values():
            _check_equations(columns_06a(line))
    assert returns.electronic == counted.electronic
    moments = ("received_at", "ended_at", "returned_at")
    in_period = [sum(_is_in(period, getattr(state, name)) for state, _ in found) for name in moments]
    monthly = [sum(month[place] for month in months.values()) for place in (0, 1)]
    assert [*monthly, returns.all] == in_period


def _check_equations(columns: dict[str, int]) -> None:
    """Check the equations of Biểu II.06a/VPCP/KSTT."""
    assert columns["3"] == columns["4"] + columns["5"] + columns["6"] == columns["7"] + columns["11"]
    assert columns["7"] == columns["8"] + columns["9"] + columns["10"]
    assert columns["11"] == columns["12"] + columns["13"]


def test_lines_by_unit_and_by_officer_belong_to_them(
    desk: tuple[DeskContext, list[object]], people: list[Applicant]
) -> None:
    context, ids = desk
    with context.store.write() as connection:
        connection.execute(dossier.update().where(dossier.c.id.in_(ids[:2])).values(deciding_unit="Phòng Y tế"))
    today = Period(context.today(), context.today())
    with context.store.read() as connection:
        units = count_period(connection, today, Grouping.UNIT)
        officers = count_period(connection, today, Grouping.OFFICER)
    assert {unit: counts.received for unit, counts in units.items()} == {"Phòng Y tế": 2, "Sở Nội vụ": 4}
    assert {name: counts.received for name, counts in officers.items()} == {context.officer.name: 6}


def _is_in(period: Period, moment: datetime | None) -> bool:
    return moment is not None and period.begin <= moment < period.end


def _ask(connection: Connection, asked: list[Asking]) -> None:
    owner = connection.execute(select(dossier.c.owner_seq).limit(1)).scalar_one()
    texts = dict.fromkeys(("owner_name", "procedure_id", "procedure_name", "procedure_field", "body"), "")
    connection.execute(delete(intake))
    for place, one in enumerate(asked):
        status = Status.NOT_RECEIVED if one.is_refused else Status.RECEIVED if one.ended_at else Status.NEW
        moments = {"asked_at": one.asked_at, "ended_at": one.ended_at}
        values = {"id": new_id(), "code": str(place), "channel": one.channel.value, "status": status.value}
        connection.execute(intake.insert().values(owner_seq=owner, **texts, **moments, **values))


def _still_open(course: DossierThen, period: Period) -> DossierThen:
    if course.ended_at is not None and course.ended_at >= period.end:
        return replace(course, ended_at=None, outcome=None)
    return course


def test_an_empty_desk_counts_nothing(context: DeskContext, tmp_path: Path) -> None:
    with context.store.read() as connection:
        assert total_of(count_period(connection, PERIOD).values()) == Counts()
