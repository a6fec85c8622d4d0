"""Limits and answers of requests about personal data."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.working_time import WorkCalendar
from desktop_app.domain.privacy.requests import (
    DataRequest,
    Decision,
    RequestLimits,
    check_answer,
    checked_content,
    limits_of,
)
from desktop_app.domain.privacy.rules import RequestKind
from desktop_app.services.law import privacy_rules

CALENDAR = WorkCalendar({})
TODAY = date(2026, 11, 23)
MONDAY_LIMITS = RequestLimits(date(2026, 11, 25), date(2026, 12, 14))
REQUEST = DataRequest(UUID(int=1), 3, UUID(int=2), "An", RequestKind.DELETE, "Xóa", TODAY, MONDAY_LIMITS, "Đức")


def test_days_of_a_monday() -> None:
    limits = limits_of(RequestKind.DELETE, TODAY, CALENDAR, privacy_rules(TODAY))
    assert limits == RequestLimits(date(2026, 11, 25), date(2026, 12, 14)), "13/12 is a Sunday"


@given(st.dates(date(2026, 1, 1), date(2100, 1, 1)), st.sampled_from(list(RequestKind)))
def test_limits_end_on_working_days_and_are_never_shorter_than_the_law(received: date, kind: RequestKind) -> None:
    rules = privacy_rules(received)
    limits = limits_of(kind, received, CALENDAR, rules)
    assert CALENDAR.is_working(limits.reply_by)
    assert CALENDAR.is_working(limits.due_on)
    assert rules.days[kind] <= (limits.due_on - received).days <= rules.days[kind] + 2
    assert rules.reply_working_days <= (limits.reply_by - received).days <= rules.reply_working_days + 2


def test_what_is_owed_next() -> None:
    told = replace(REQUEST, told_at=datetime(2026, 11, 24, tzinfo=UTC))
    assert (REQUEST.next_day, told.next_day) == (MONDAY_LIMITS.reply_by, MONDAY_LIMITS.due_on)
    assert replace(told, answered_at=told.told_at).next_day is None
    assert REQUEST.number_text == "03/2026"


def test_each_problem_is_named_with_its_field() -> None:
    with pytest.raises(Problems) as refused:
        checked_content(" ", date(2026, 11, 24), TODAY)
    assert [(each.code, each.field) for each in refused.value.problems] == [
        ("request.content", "content"),
        ("request.future", "received_on"),
    ]
    with pytest.raises(Problems):
        checked_content("Xem", None, TODAY)
    assert checked_content("  Xem   dữ liệu ", TODAY, TODAY) == ("Xem dữ liệu", TODAY)


@pytest.mark.parametrize(
    ("decision", "answer", "kept", "code"),
    [
        (Decision.DONE, "Đã xóa", ["H44: vĩnh viễn"], "request.must_keep"),
        (Decision.REFUSED, " ", [], "request.answer"),
        (Decision.DONE, "a" * 2_001, [], "request.answer"),
    ],
)
def test_an_answer_that_is_refused(decision: Decision, answer: str, kept: list[str], code: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        check_answer(REQUEST, decision, answer, kept)
    assert refused.value.code == code


def test_what_is_kept_by_law_may_be_answered_with_the_reason() -> None:
    assert check_answer(REQUEST, Decision.REFUSED, " Còn  lưu ", ["H44: vĩnh viễn"]) == "Còn lưu"
    assert check_answer(REQUEST, Decision.DONE, "Đã xóa", []) == "Đã xóa"
    answered = replace(REQUEST, answered_at=datetime(2026, 11, 24, tzinfo=UTC))
    with pytest.raises(RuleViolation) as refused:
        check_answer(answered, Decision.DONE, "Đã xóa", [])
    assert refused.value.code == "request.answered"
