"""Supplement requests and extensions within the law's limits."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.extension import (
    Appointed,
    Extension,
    ExtensionRules,
    check_extension,
    is_in_time,
    last_day_to_apologise,
)
from desktop_app.domain.law.supplement import (
    AfterSupplement,
    SupplementPeriod,
    SupplementRules,
    SupplementStage,
    Waiting,
    check_request,
    due_after,
    expires_on,
    notice_deadline,
    working_days_left,
)
from desktop_app.domain.law.working_time import (
    CalendarDay,
    DayKind,
    LimitStep,
    LimitUnit,
    OfficeHours,
    WorkCalendar,
    appoint,
)
from desktop_app.services.law import load_law
from tests.domain.refusals import Refusal, refusal

CALENDAR = WorkCalendar({date(2026, 11, 24): CalendarDay(date(2026, 11, 24), DayKind.OFF, "Ngày Văn hóa Việt Nam")})
HOURS = OfficeHours()
TEN = (LimitStep(10, LimitUnit.WORKING_DAY),)
MONDAY = datetime(2026, 11, 23, 9, 42, tzinfo=VIETNAM)
RESTART = SupplementRules(expiry_days=15)
RESUME = replace(RESTART, after=AfterSupplement.RESUME)


def _waiting(days: int = 7, since: datetime = MONDAY + timedelta(days=2)) -> Waiting:
    return Waiting(SupplementStage.EXAMINATION, since, since + timedelta(days=days))


@pytest.mark.parametrize(
    ("waits", "override", "is_head", "refused"),
    [
        ((), "", False, None),
        ((_waiting(),), "", False, ("supplement.again", "override", {"most": 1})),
        ((_waiting(),), "lãnh đạo đồng ý", False, ("supplement.head_only", "override", {"most": 1})),
        ((_waiting(),), " ", True, ("supplement.no_reason", "override", {})),
        ((_waiting(),), "phát sinh do luật mới", True, None),
        ((replace(_waiting(), until=None),), "x", True, ("supplement.waiting", "supplement", {})),
        ((_waiting(), replace(_waiting(), until=None)), "x", True, ("supplement.waiting", "supplement", {})),
    ],
)
def test_one_request_and_no_more(
    waits: tuple[Waiting, ...], override: str, is_head: bool, refused: Refusal | None
) -> None:
    stage = SupplementStage.EXAMINATION
    assert refusal(lambda: check_request(waits, stage, RESTART, override, is_head=is_head)) == refused


def test_a_rule_set_may_allow_more_requests() -> None:
    twice, stage = replace(RESTART, most_after_examination=2), SupplementStage.EXAMINATION
    check_request((_waiting(),), stage, twice, "", is_head=False)
    assert refusal(lambda: check_request((_waiting(), _waiting()), stage, twice, "", is_head=False)) == (
        "supplement.again",
        "override",
        {"most": 2},
    )


def test_each_stage_has_a_limit_of_its_own() -> None:
    at_counter = replace(_waiting(), stage=SupplementStage.INTAKE)
    check_request((at_counter,), SupplementStage.EXAMINATION, RESTART, "", is_head=False)
    check_request((_waiting(),), SupplementStage.INTAKE, RESTART, "", is_head=False)
    both, again = (at_counter, _waiting()), ("supplement.again", "override", {"most": 1})
    for stage in SupplementStage:
        assert refusal(lambda: check_request(both, stage, RESTART, "", is_head=False)) == again  # noqa: B023
    rules = replace(RESTART, most_at_intake=2)
    assert refusal(lambda: check_request(both, SupplementStage.EXAMINATION, rules, "", is_head=False)) == again
    check_request(both, SupplementStage.INTAKE, rules, "", is_head=False)


def test_the_limit_begins_anew_or_goes_on() -> None:
    due = appoint(MONDAY, TEN, CALENDAR, HOURS).due
    waiting = _waiting()
    assert waiting.until is not None
    again = due_after(waiting, due, TEN, RESTART, CALENDAR, HOURS)
    assert again.due == appoint(waiting.until, TEN, CALENDAR, HOURS).due
    going_on = due_after(waiting, due, TEN, RESUME, CALENDAR, HOURS)
    assert going_on.due.date() == due.date() + timedelta(days=7)
    open_ = replace(waiting, until=None)
    for rules in (RESTART, RESUME):
        refused = refusal(lambda: due_after(open_, due, TEN, rules, CALENDAR, HOURS))  # noqa: B023
        assert refused == ("supplement.open", "supplement", {})


@pytest.mark.parametrize(
    ("since", "left"),
    [
        ((23, 9), 2),
        # 24/11 is a day off.
        ((24, 9), 2),
        ((25, 0), 1),
        ((25, 23), 1),
        ((26, 0), 0),
        ((27, 9), 0),
    ],
)
def test_the_day_of_the_request_is_not_left_and_the_due_day_is(since: tuple[int, int], left: int) -> None:
    due = datetime(2026, 11, 26, 16, 30, tzinfo=VIETNAM)
    asked = datetime(2026, 11, *since, tzinfo=VIETNAM)
    assert working_days_left(asked, due, CALENDAR) == left
    assert working_days_left(asked.astimezone(UTC), due.astimezone(UTC), CALENDAR) == left, "days are those of Việt Nam"


FIFTEEN = SupplementPeriod(15)
TET = {date(2027, 2, day): CalendarDay(date(2027, 2, day), DayKind.OFF, "Nghỉ Tết Nguyên đán") for day in range(4, 11)}


@pytest.mark.parametrize(
    ("since", "last"),
    [
        # An ordinary working day, and the day off of 24/11 inside the period.
        (date(2026, 11, 25), date(2026, 12, 10)),
        (date(2026, 11, 16), date(2026, 12, 1)),
        # The last day on a Saturday, on a Sunday, on 24/11.
        (date(2026, 11, 13), date(2026, 11, 30)),
        (date(2026, 11, 14), date(2026, 11, 30)),
        (date(2026, 11, 9), date(2026, 11, 25)),
        # Into Tết 04-10/02/2027, and up to the day before it.
        (date(2027, 1, 19), date(2027, 2, 3)),
        (date(2027, 1, 20), date(2027, 2, 11)),
        (date(2027, 1, 21), date(2027, 2, 11)),
        (date(2027, 1, 26), date(2027, 2, 11)),
        (date(2027, 1, 27), date(2027, 2, 11)),
        (date(2027, 1, 28), date(2027, 2, 12)),
        # A Saturday that is worked: the last day stays.
        (date(2026, 8, 7), date(2026, 8, 22)),
    ],
)
def test_the_last_of_fifteen_days_moves_to_the_next_working_day(since: date, last: date) -> None:
    worked = {date(2026, 8, 22): CalendarDay(date(2026, 8, 22), DayKind.WORKED, "Làm bù")}
    calendar = WorkCalendar({**CALENDAR.days, **TET, **worked})
    waiting = Waiting(SupplementStage.EXAMINATION, datetime.combine(since, time(9), VIETNAM))
    assert expires_on(waiting, FIFTEEN, since, calendar) == last


def test_nothing_expires_that_does_not_wait_or_has_no_period() -> None:
    day, open_ = date(2026, 11, 25), replace(_waiting(), until=None)
    assert expires_on(_waiting(), FIFTEEN, day, CALENDAR) is None
    assert expires_on(open_, None, day, CALENDAR) is None
    assert expires_on(replace(open_, stage=SupplementStage.INTAKE), FIFTEEN, day, CALENDAR) is None
    named = replace(open_, last_day=date(2026, 12, 31))
    for period in (FIFTEEN, None):
        assert expires_on(named, period, day, CALENDAR) == date(2026, 12, 31), "what Form 02 named holds"


def test_a_special_law_may_give_another_period() -> None:
    assert SupplementPeriod(30).last_day(date(2026, 11, 25), CALENDAR) == date(2026, 12, 25)
    working = SupplementPeriod(10, LimitUnit.WORKING_DAY)
    assert working.last_day(date(2026, 11, 23), CALENDAR) == date(2026, 12, 8), "24/11 is a day off"
    assert refusal(lambda: SupplementPeriod(8, LimitUnit.HOUR).last_day(date(2026, 11, 23), CALENDAR)) == (
        "supplement.unit",
        "",
        {},
    )


def test_a_request_after_examination_is_sent_within_three_working_days() -> None:
    assert notice_deadline(MONDAY, RESTART, CALENDAR, HOURS) == date(2026, 11, 27), "24/11 is a day off"
    assert notice_deadline(MONDAY, replace(RESTART, notice_days=None), CALENDAR, HOURS) is None


@pytest.mark.parametrize(
    ("wanted", "before", "code"),
    [
        (Extension("chờ xác minh", MONDAY + timedelta(days=20)), 0, "extension.day_off"),
        (Extension("chờ xác minh", MONDAY + timedelta(days=21)), 0, None),
        (Extension("chờ xác minh", MONDAY + timedelta(days=21)), 1, "extension.again"),
        (Extension("  ", MONDAY + timedelta(days=21)), 0, "extension.no_reason"),
        (Extension("chờ xác minh", MONDAY + timedelta(days=2)), 0, "extension.not_later"),
        (Extension("chờ xác minh", MONDAY), 0, "extension.before_reception"),
        (Extension("chờ xác minh", MONDAY - timedelta(days=365)), 0, "extension.before_reception"),
        (Extension("chờ xác minh", MONDAY + timedelta(hours=6)), 0, "extension.past"),
    ],
)
def test_an_extension(wanted: Extension, before: int, code: str | None) -> None:
    due = appoint(MONDAY, TEN, CALENDAR, HOURS).due
    so_far = Appointed(MONDAY, due, MONDAY + timedelta(hours=6), before)
    if code is None:
        check_extension(wanted, so_far, ExtensionRules(), CALENDAR)
        return
    with pytest.raises(RuleViolation) as caught:
        check_extension(wanted, so_far, ExtensionRules(), CALENDAR)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("new_due", "code", "day"),
    [
        (datetime(2026, 12, 9, 16, 30, tzinfo=VIETNAM), "extension.past", "15/12/2026"),
        (datetime(2025, 12, 16, 16, 30, tzinfo=VIETNAM), "extension.before_reception", "23/11/2026"),
        (datetime(2026, 12, 15, 16, 30, tzinfo=VIETNAM), None, ""),
    ],
)
def test_what_is_overdue_is_not_appointed_into_the_past(new_due: datetime, code: str | None, day: str) -> None:
    so_far = Appointed(MONDAY, datetime(2026, 12, 8, 16, 30, tzinfo=VIETNAM), datetime(2026, 12, 15, 8, tzinfo=VIETNAM))
    if code is None:
        check_extension(Extension("chờ xác minh", new_due), so_far, ExtensionRules(), CALENDAR)
        return
    with pytest.raises(RuleViolation) as caught:
        check_extension(Extension("chờ xác minh", new_due), so_far, ExtensionRules(), CALENDAR)
    assert (caught.value.code, caught.value.field, caught.value.params) == (code, "new_due", {"day": day})


@pytest.mark.parametrize(
    ("most_days", "new_due", "refused"),
    [
        (None, datetime(2027, 12, 1, 16, 30, tzinfo=VIETNAM), None),
        (7, datetime(2026, 12, 15, 16, 30, tzinfo=VIETNAM), None),
        (7, datetime(2026, 12, 16, 16, 30, tzinfo=VIETNAM), ("extension.too_long", "new_due", {"day": "15/12/2026"})),
    ],
)
def test_no_text_limits_the_length_but_a_rule_set_may(
    most_days: int | None, new_due: datetime, refused: Refusal | None
) -> None:
    so_far = Appointed(MONDAY, datetime(2026, 12, 8, 16, 30, tzinfo=VIETNAM), MONDAY)
    rules = ExtensionRules(most_days=most_days)
    assert refusal(lambda: check_extension(Extension("chờ xác minh", new_due), so_far, rules, CALENDAR)) == refused


def test_an_apology_comes_a_day_before() -> None:
    due = datetime(2026, 12, 8, 16, 30, tzinfo=VIETNAM)
    assert last_day_to_apologise(due, ExtensionRules()) == date(2026, 12, 7)
    assert is_in_time(datetime(2026, 12, 7, 23, 59, tzinfo=VIETNAM), due, ExtensionRules())
    assert not is_in_time(datetime(2026, 12, 8, 0, 0, tzinfo=VIETNAM), due, ExtensionRules())


def test_the_rule_sets_say_what_the_decrees_say() -> None:
    law = load_law()
    old, new = law.named("nd61-2018"), law.rules(date(2026, 11, 24))
    assert old.supplement == SupplementRules(1, 1, AfterSupplement.RESTART, 3, None)
    assert new.supplement == SupplementRules(1, 1, AfterSupplement.RESTART, 3, 15)
    assert old.extension == new.extension == ExtensionRules(1, 1)


moments = st.datetimes(datetime(2026, 10, 1), datetime(2027, 3, 1)).map(lambda at: at.replace(tzinfo=VIETNAM))


@given(moments, st.integers(0, 60), st.integers(1, 30))
def test_resuming_keeps_the_working_days_that_were_left(since: datetime, waited: int, n: int) -> None:
    steps = (LimitStep(n, LimitUnit.WORKING_DAY),)
    due = appoint(since - timedelta(days=1), steps, CALENDAR, HOURS).due
    waiting = Waiting(SupplementStage.EXAMINATION, since, since + timedelta(days=waited))
    assert waiting.until is not None
    found = due_after(waiting, due, steps, RESUME, CALENDAR, HOURS).due
    left = working_days_left(since, due, CALENDAR)
    if left:
        assert working_days_left(waiting.until, found, CALENDAR) == left
    assert found.date() <= due_after(waiting, due, steps, RESTART, CALENDAR, HOURS).due.date()
    assert CALENDAR.is_working(found.date())
