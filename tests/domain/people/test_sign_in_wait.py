"""Waits after wrong passwords grow, end, and never lock anybody out."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.sign_in_wait import remaining_wait, wait_after

NOW = datetime(2026, 11, 29, 8, tzinfo=UTC)


def test_the_first_waits() -> None:
    assert [wait_after(wrong).total_seconds() for wrong in range(11)] == [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]


@given(st.integers(0, 10**6), st.integers(-(10**6), 10**6))
def test_a_wait_grows_with_the_count_and_is_never_longer_than_five_minutes(wrong: int, passed: int) -> None:
    assert wait_after(wrong) <= wait_after(wrong + 1) <= timedelta(minutes=5)
    left = remaining_wait(wrong, NOW, NOW + timedelta(seconds=passed))
    assert timedelta() <= left <= wait_after(wrong)
    if passed >= 300:
        assert not left
