"""The local habit of counting holds for the periods that end from its day on."""

from datetime import date

import pytest

from desktop_app.domain.law.report_habit import DatedHabit, is_followed_on

JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)


@pytest.mark.parametrize(
    ("habits", "last_day", "followed"),
    [
        ((), date(2026, 8, 1), False),
        ((DatedHabit(None, True),), date(2018, 1, 1), True),
        ((DatedHabit(JULY, True),), date(2026, 6, 30), False),
        ((DatedHabit(JULY, True),), JULY, True),
        ((DatedHabit(JULY, False), DatedHabit(None, True)), date(2026, 6, 30), True),
        ((DatedHabit(JULY, False), DatedHabit(None, True)), JULY, False),
        ((DatedHabit(JULY, False), DatedHabit(JULY, True)), JULY, True),
        ((DatedHabit(JULY, True), DatedHabit(JUNE, False)), JULY, True),
        # The desk's own decision of the same day, and the server's later one.
        ((DatedHabit(JULY, False), DatedHabit(JULY, True, is_published=True)), JULY, False),
        ((DatedHabit(JUNE, False), DatedHabit(JULY, True, is_published=True)), JULY, True),
    ],
)
def test_the_decision_of_the_period_counts(habits: tuple[DatedHabit, ...], last_day: date, followed: bool) -> None:
    assert is_followed_on(habits, last_day) is followed
