"""Periods, formulas and indices of the reports."""

from dataclasses import fields
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.dossier.dossier import Channel
from desktop_app.domain.dossier.payloads.processing import Outcome
from desktop_app.domain.law.due_day import is_past
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.indices import Index, indices, share
from desktop_app.domain.law.period import Border, Period, PeriodKind, period_around
from desktop_app.domain.law.statistics import (
    FULLY_ONLINE,
    Counts,
    Facts,
    LateFacts,
    columns_06a,
    columns_07a,
    memberships,
    total_of,
)
from desktop_app.domain.law.statistics import is_late as is_late_of
from tests.domain.refusals import refusal
from tests.reports_one_by_one import Asking, DossierThen, count, count_askings, is_early, is_late

AUGUST = Period(date(2022, 8, 1), date(2022, 8, 31))


def _at(day: int, hour: int = 9, month: int = 8) -> datetime:
    return datetime(2022, month, day, hour, tzinfo=VIETNAM)


DUE = _at(20, 16)


@pytest.mark.parametrize(
    ("day", "kind", "border", "wanted"),
    [
        (date(2022, 8, 31), PeriodKind.MONTH, Border.CALENDAR, (date(2022, 8, 1), date(2022, 8, 31))),
        (date(2022, 8, 31), PeriodKind.MONTH, Border.FIFTEENTH, (date(2022, 8, 15), date(2022, 9, 14))),
        (date(2022, 8, 14), PeriodKind.MONTH, Border.FIFTEENTH, (date(2022, 7, 15), date(2022, 8, 14))),
        (date(2022, 12, 20), PeriodKind.MONTH, Border.FIFTEENTH, (date(2022, 12, 15), date(2023, 1, 14))),
        (date(2022, 8, 31), PeriodKind.QUARTER, Border.CALENDAR, (date(2022, 7, 1), date(2022, 9, 30))),
        (date(2022, 12, 20), PeriodKind.QUARTER, Border.FIFTEENTH, (date(2022, 12, 15), date(2023, 3, 14))),
        (date(2022, 3, 14), PeriodKind.QUARTER, Border.FIFTEENTH, (date(2021, 12, 15), date(2022, 3, 14))),
        (date(2022, 2, 1), PeriodKind.YEAR, Border.CALENDAR, (date(2022, 1, 1), date(2022, 12, 31))),
        (date(2022, 12, 15), PeriodKind.YEAR, Border.FIFTEENTH, (date(2022, 12, 15), date(2023, 12, 14))),
    ],
)
def test_periods(day: date, kind: PeriodKind, border: Border, wanted: tuple[date, date]) -> None:
    assert period_around(day, kind, border) == Period(*wanted)
    if border is Border.CALENDAR:
        assert period_around(day, kind) == Period(*wanted)


@given(st.dates(date(2018, 1, 1), date(2040, 1, 1)), st.sampled_from(PeriodKind), st.sampled_from(Border))
def test_periods_follow_each_other_without_a_gap(day: date, kind: PeriodKind, border: Border) -> None:
    found = period_around(day, kind, border)
    assert found.first <= day <= found.last
    assert period_around(found.last + timedelta(days=1), kind, border).first == found.last + timedelta(days=1)
    assert found.end - found.begin == timedelta(days=(found.last - found.first).days + 1)


def test_a_period_runs_forward() -> None:
    first = date(2022, 8, 2)
    assert refusal(lambda: Period(first, date(2022, 8, 1))) == ("period.backwards", "to", {})
    assert Period(first, first).end - Period(first, first).begin == timedelta(days=1)


CASES: list[tuple[DossierThen, str]] = [
    (DossierThen(_at(1), DUE, _at(19), Outcome.RESULT), "direct early"),
    (DossierThen(_at(1), DUE, _at(20), Outcome.RESULT), "direct on_time"),
    (DossierThen(_at(1), DUE, DUE, Outcome.RESULT), "direct on_time"),
    (DossierThen(_at(1), DUE, _at(20, 17), Outcome.RESULT), "direct on_time"),
    (DossierThen(_at(1), DUE, _at(20, 23), Outcome.RESULT), "direct on_time"),
    (DossierThen(_at(1), DUE, _at(21, 0), Outcome.RESULT), "direct late"),
    (DossierThen(_at(1), DUE, _at(21), Outcome.RESULT, apologised=True), "direct late_apologised"),
    (DossierThen(_at(1), DUE, _at(19), Outcome.RESULT, requests=2), "direct late"),
    (DossierThen(_at(1), DUE, _at(19), Outcome.REFUSED), "direct early refused"),
    (DossierThen(_at(1, month=7), DUE, _at(19), Outcome.WITHDRAWN), "carried early withdrawn"),
    (DossierThen(_at(1), DUE), "direct open_late"),
    (DossierThen(_at(1), _at(31)), "direct open_in_time"),
    (DossierThen(_at(1), DUE, apologised=True), "direct open_late_apologised"),
    (DossierThen(_at(1), DUE, waiting_since=_at(19)), "direct open_in_time waiting"),
    (DossierThen(_at(1), DUE, waiting_since=_at(21)), "direct open_late waiting"),
    (DossierThen(_at(1), _at(31), channel=Channel.ONLINE, online_level=4), "online_full open_in_time"),
    (DossierThen(_at(1), _at(31), channel=Channel.ONLINE, online_level=3), "online_part open_in_time"),
    (DossierThen(_at(1), _at(31), channel=Channel.POST), "post open_in_time"),
    (DossierThen(_at(1, month=7), DUE, _at(31, 17, month=7), Outcome.RESULT), ""),
    (DossierThen(_at(1, month=9), _at(9, month=9)), ""),
    (DossierThen(_at(1), _at(9, month=9), _at(2, month=9), Outcome.RESULT), "direct open_in_time"),
    (DossierThen(_at(1), _at(31), is_non_territorial=True), "direct non_territorial open_in_time"),
]
HAPPENED: list[tuple[DossierThen, str]] = [
    (DossierThen(_at(1), _at(31), payment=Payment.DIRECT, paid_at=_at(1)), "direct open_in_time paid_direct"),
    (DossierThen(_at(1), _at(31), payment=Payment.ONLINE, paid_at=_at(1, month=9)), "direct open_in_time"),
    # Paid and sent when the dossier itself had ended before the period: this month's payment and this month's result.
    (
        DossierThen(_at(1, month=7), DUE, _at(9, month=7), payment=Payment.ONLINE, paid_at=_at(2), sent_back_at=_at(3)),
        "paid_online electronic",
    ),
    (DossierThen(_at(1, month=7), DUE, is_non_territorial=True), "carried open_late"),
]
HABITS: list[tuple[DossierThen, str]] = [
    (DossierThen(_at(1), DUE, waiting_since=_at(21)), "direct on_time waiting"),
    (DossierThen(_at(1), DUE, waiting_since=_at(21), requests=2), "direct on_time waiting"),
    (DossierThen(_at(1), DUE, _at(25), Outcome.REFUSED), "direct on_time refused"),
    (DossierThen(_at(1), DUE, _at(2), Outcome.WITHDRAWN), "direct on_time withdrawn"),
    (DossierThen(_at(1), DUE, _at(25), Outcome.EXPIRED), "direct on_time expired"),
    (DossierThen(_at(1), DUE, _at(25), Outcome.RESULT), "direct late"),
    (DossierThen(_at(1), DUE), "direct open_late"),
    (DossierThen(_at(1), DUE, _at(2, month=9), Outcome.REFUSED), "direct open_late"),
]
ASKINGS: list[tuple[Asking, str]] = [
    (Asking(_at(1)), ""),
    (Asking(_at(1), channel=Channel.ONLINE), "awaiting"),
    (Asking(_at(1, month=7), _at(2, month=9), channel=Channel.ONLINE), "awaiting"),
    (Asking(_at(1), _at(2), channel=Channel.ONLINE), ""),
    (Asking(_at(1, month=9), channel=Channel.ONLINE), ""),
    (Asking(_at(1), _at(2), is_refused=True), "not_received"),
    (Asking(_at(1, month=7), _at(2), True, Channel.ONLINE), "not_received"),
    (Asking(_at(1, month=7), _at(2, month=7), True), ""),
]


@pytest.mark.parametrize(("course", "places"), CASES + HAPPENED)
def test_where_a_dossier_is_counted(course: DossierThen, places: str) -> None:
    assert count([course], AUGUST) == Counts(**dict.fromkeys(places.split(), 1))


@pytest.mark.parametrize(("course", "places"), HABITS)
def test_the_local_habit_calls_on_time_what_waits_or_ended_without_a_result(course: DossierThen, places: str) -> None:
    assert count([course], AUGUST, by_habit=True) == Counts(**dict.fromkeys(places.split(), 1))


def test_the_habit_moves_dossiers_between_columns_and_loses_none() -> None:
    courses = [course for course, _ in CASES + HABITS]
    plain, habitual = count(courses, AUGUST), count(courses, AUGUST, by_habit=True)
    assert habitual.on_time > plain.on_time
    assert habitual.to_resolve == plain.to_resolve == habitual.resolved + habitual.in_process
    assert (habitual.refused, habitual.withdrawn, habitual.waiting) == (plain.refused, plain.withdrawn, plain.waiting)


@pytest.mark.parametrize(("asking", "places"), ASKINGS)
def test_what_is_no_dossier_yet(asking: Asking, places: str) -> None:
    assert count_askings([asking], AUGUST) == Counts(**dict.fromkeys(places.split(), 1))


def test_the_columns_of_07a() -> None:
    counts = count([course for course, _ in CASES + HAPPENED], AUGUST)
    counts += count_askings([asking for asking, _ in ASKINGS], AUGUST)
    columns = columns_07a(counts)
    ways = ("direct", "online_full", "online_part", "post")
    assert columns["received"] == sum(columns[way] for way in ways) + columns["carried"] == columns_06a(counts)["3"]
    assert (columns["non_territorial"], columns["paid_direct"], columns["paid_online"]) == (1, 1, 1)
    assert (columns["awaiting_in_time"], columns["not_received"], columns["electronic"]) == (2, 2, 1)
    assert columns["paid"] == columns["paid_direct"] + columns["paid_online"]
    late = columns_07a(count_askings([asking for asking, _ in ASKINGS], AUGUST, supplement_days=15))
    assert late["awaiting_in_time"] + late["awaiting_late"] == 2
    assert late["awaiting_late"] == 2, "the time to bring a supplement was over before the last day"


def test_each_column_of_07a_shows_its_own_count() -> None:
    counts = Counts(**{field.name: 2**place for place, field in enumerate(fields(Counts))})
    assert columns_07a(counts) == {
        "received": counts.to_resolve,
        "direct": counts.direct,
        "online_full": counts.online_full,
        "online_part": counts.online_part,
        "other": 0,
        "non_territorial": counts.non_territorial,
        "carried": counts.carried,
        "post": counts.post,
        "resolved": counts.early + counts.on_time + counts.late_apologised + counts.late,
        "in_time": counts.early + counts.on_time,
        "late_apologised": counts.late_apologised,
        "late": counts.late,
        "in_process": counts.open_in_time + counts.open_late_apologised + counts.open_late,
        "open_in_time": counts.open_in_time,
        "open_late_apologised": counts.open_late_apologised,
        "open_late": counts.open_late,
        "paid": counts.paid_online + counts.paid_direct,
        "paid_online": counts.paid_online,
        "paid_direct": counts.paid_direct,
        "stopped": counts.expired,
        "awaiting_in_time": counts.awaiting - counts.awaiting_late,
        "awaiting_late": counts.awaiting_late,
        "not_received": counts.not_received,
        "withdrawn": counts.withdrawn,
        "electronic": counts.electronic,
    }


def test_each_column_of_06a_shows_its_own_count() -> None:
    counts = Counts(**{field.name: 2**place for place, field in enumerate(fields(Counts))})
    assert columns_06a(counts) == {
        "3": counts.carried + counts.direct + counts.post + counts.online_full + counts.online_part,
        "4": counts.online_full + counts.online_part,
        "5": counts.direct + counts.post,
        "6": counts.carried,
        "7": counts.early + counts.on_time + counts.late + counts.late_apologised,
        "8": counts.early,
        "9": counts.on_time,
        "10": counts.late + counts.late_apologised,
        "11": counts.open_in_time + counts.open_late + counts.open_late_apologised,
        "12": counts.open_in_time,
        "13": counts.open_late + counts.open_late_apologised,
    }


def test_the_formulas_of_06a() -> None:
    counts = count([course for course, _ in CASES], AUGUST)
    columns = columns_06a(counts)
    assert list(columns) == [str(n) for n in range(3, 14)]
    assert columns["3"] == columns["4"] + columns["5"] + columns["6"] == 20
    assert columns["7"] == columns["8"] + columns["9"] + columns["10"] == 10
    assert columns["11"] == columns["12"] + columns["13"]
    assert columns["3"] == columns["7"] + columns["11"]
    assert total_of(count([course], AUGUST) for course, _ in CASES) == counts


def test_more_than_one_request_is_overdue() -> None:
    assert not is_late(DossierThen(_at(1), DUE, _at(19), requests=1), AUGUST.last)
    assert is_late(DossierThen(_at(1), DUE, _at(19), requests=2), AUGUST.last)


@pytest.mark.parametrize(
    ("name", "received", "wanted"),
    [
        ("the first moment is of the period", AUGUST.begin, "direct open_in_time"),
        ("the moment before it is not", AUGUST.begin - timedelta(microseconds=1), "carried open_in_time"),
        ("the last moment is of the period", AUGUST.end - timedelta(microseconds=1), "direct open_in_time"),
        ("the first moment after it is not", AUGUST.end, ""),
    ],
)
def test_a_dossier_is_received_in_the_period_of_its_moment(name: str, received: datetime, wanted: str) -> None:
    assert count([DossierThen(received, _at(30, month=9))], AUGUST) == Counts(**dict.fromkeys(wanted.split(), 1)), name


class Truth:
    """A truth value that is combined as SQL combines its conditions."""

    def __init__(self, holds: bool) -> None:
        self.holds = holds

    def __and__(self, other: "Truth") -> "Truth":
        return Truth(self.holds and other.holds)

    def __or__(self, other: "Truth") -> "Truth":
        return Truth(self.holds or other.holds)

    def __invert__(self) -> "Truth":
        return Truth(not self.holds)


def _facts(dossier: DossierThen, period: Period) -> Facts[Truth]:
    ended_at = dossier.ended_at if dossier.ended_at is not None and dossier.ended_at < period.end else None
    ended, waits = Truth(ended_at is not None), Truth(dossier.waiting_since is not None)
    late = is_late_of(
        LateFacts(
            ended,
            waits,
            Truth(dossier.requests > 1),
            Truth(ended_at is not None and is_past(dossier.due_at, ended_at)),
            Truth(dossier.waiting_since is not None and is_past(dossier.due_at, dossier.waiting_since)),
            Truth(local(dossier.due_at).date() < period.last),
        )
    )
    return Facts(
        Truth(dossier.received_at >= period.begin),
        Truth(dossier.channel is Channel.DIRECT),
        Truth(dossier.channel is Channel.POST),
        Truth(dossier.channel is Channel.ONLINE),
        Truth(dossier.online_level >= FULLY_ONLINE),
        ended,
        late,
        Truth(is_early(dossier)),
        Truth(dossier.apologised),
        waits,
        Truth(dossier.outcome is Outcome.REFUSED),
        Truth(dossier.outcome is Outcome.WITHDRAWN),
        Truth(dossier.outcome is Outcome.EXPIRED),
    )


@pytest.mark.parametrize("by_habit", [False, True])
@pytest.mark.parametrize("dossier", [dossier for dossier, places in CASES + HABITS if places])
def test_the_definition_of_the_columns_agrees_with_counting_one_by_one(dossier: DossierThen, by_habit: bool) -> None:
    found = memberships(_facts(dossier, AUGUST), by_habit=by_habit)
    wanted = count([dossier], AUGUST, by_habit=by_habit)
    assert {name: int(truth.holds) for name, truth in found.items()} == {name: getattr(wanted, name) for name in found}
    if not by_habit:
        by_law = memberships(_facts(dossier, AUGUST))
        assert {name: truth.holds for name, truth in by_law.items()} == {
            name: truth.holds for name, truth in found.items()
        }, "the habit is only what a desk chooses"


def test_indices() -> None:
    counts = Counts(carried=2, direct=4, post=1, online_full=2, online_part=1, early=6, late=1, open_in_time=3)
    assert indices(counts, {5: 3, 4: 1, 3: 2, 2: 1}, 1, 3) == [
        Index("on_time", 90.0, 9, 10),
        Index("resolved_on_time", 85.71, 6, 7),
        Index("online", 37.5, 3, 8),
        Index("online_full", 25.0, 2, 8),
        Index("post", 12.5, 1, 8),
        Index("electronic_result", 33.33, 1, 3),
        Index("satisfied", 57.14, 4, 7),
    ]
    assert all(one.value is None for one in indices(Counts(), {}, 0, 0))
    assert share(1, 3) == 33.33
