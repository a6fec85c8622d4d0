"""Slips for an outage: which may be entered, at which moment, and how that is typed."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.papers.outage_slip import (
    MOST_SLIPS,
    OutageSlip,
    SlipState,
    check_open,
    check_slip_count,
    check_written_at,
    parse_written_at,
)

_CODE = "H44.18-261123-0009"
_PRINTED = datetime(2026, 11, 23, 2, 42, 31, tzinfo=UTC)
_SLIP = OutageSlip(_CODE, _PRINTED)
_TODAY = date(2026, 11, 25)


def test_a_slip_is_open_until_it_is_entered_or_voided() -> None:
    entered = OutageSlip(_CODE, _PRINTED, dossier_id=UUID(int=1))
    voided = OutageSlip(_CODE, _PRINTED, voided_at=_PRINTED)
    assert [slip.state for slip in (_SLIP, entered, voided)] == list(SlipState)
    assert check_open(_SLIP) is _SLIP
    for slip, code in ((None, "slip.unknown"), (entered, "slip.entered"), (voided, "slip.voided")):
        with pytest.raises(RuleViolation) as refused:
            check_open(slip)
        assert (refused.value.code, refused.value.field) == (code, "slip_at")


@given(st.integers(-200, 200), st.integers(0, 100))
def test_the_moment_lies_between_the_printing_and_now(minutes: int, now_after: int) -> None:
    now, at = _PRINTED + timedelta(minutes=now_after), _PRINTED.replace(second=0) + timedelta(minutes=minutes)
    try:
        assert check_written_at(_SLIP, at, now) == at
    except RuleViolation as problem:
        assert problem.code == ("slip.future" if at > now else "slip.before_print")
        assert at > now or minutes < 0
    else:
        assert minutes >= 0
        assert at <= now


def test_a_moment_is_needed() -> None:
    with pytest.raises(RuleViolation, match=r"slip\.no_time"):
        check_written_at(_SLIP, None, _PRINTED)


@pytest.mark.parametrize(
    "typed",
    ["9:15 23/11", "23/11 9:15", "09h15 23/11/2026", "0915 231126", " 23-11-2026   9.15 ", "9:15 thứ hai", "9:15 -2"],
)
def test_a_moment_is_typed_in_either_order(typed: str) -> None:
    assert parse_written_at(typed, _TODAY) == datetime(2026, 11, 23, 9, 15, tzinfo=VIETNAM)


@given(st.dates(date(2026, 1, 1), _TODAY), st.times().map(lambda at: time(at.hour, at.minute)))
def test_what_is_written_out_is_read_again(day: date, at: time) -> None:
    assert parse_written_at(f"{at:%H:%M} {day:%d/%m/%Y}", _TODAY) == datetime.combine(day, at, VIETNAM)


@pytest.mark.parametrize("typed", ["9:15", "23/11", "x", "25:00 23/11", "9:15 31/02", "9:15 23/11 x", "<b>9:15</b>"])
def test_other_texts_are_refused(typed: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        parse_written_at(typed, _TODAY)
    assert (refused.value.code, refused.value.field) == ("slip.time_unclear", "slip_at")


@given(st.text(max_size=30))
def test_any_text_gives_a_moment_or_a_problem(typed: str) -> None:
    try:
        moment = parse_written_at(typed, _TODAY)
    except RuleViolation:
        return
    assert moment is None or moment.tzinfo is VIETNAM


def test_empty_text_is_no_moment() -> None:
    assert parse_written_at("  ", _TODAY) is None


@pytest.mark.parametrize("count", [0, -1, MOST_SLIPS + 1])
def test_a_stack_has_bounds(count: int) -> None:
    with pytest.raises(RuleViolation, match=r"slip\.count"):
        check_slip_count(count)
    assert check_slip_count(MOST_SLIPS) == MOST_SLIPS
