"""A limit runs to 24:00 of its last day, whatever hour was appointed."""

from datetime import UTC, datetime

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.due_day import is_past

DUE = datetime(2026, 12, 7, 16, 30, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("at", "past"),
    [
        (DUE, False),
        (datetime(2026, 12, 7, 16, 45, tzinfo=VIETNAM), False),
        (datetime(2026, 12, 7, 23, 59, 59, tzinfo=VIETNAM), False),
        (datetime(2026, 12, 8, 0, 0, tzinfo=VIETNAM), True),
        # 17:00 UTC is midnight in Việt Nam.
        (datetime(2026, 12, 7, 16, 59, tzinfo=UTC), False),
        (datetime(2026, 12, 7, 17, 0, tzinfo=UTC), True),
    ],
)
def test_the_due_day_ends_at_midnight_in_viet_nam(at: datetime, past: bool) -> None:
    assert is_past(DUE, at) is past
    assert is_past(DUE.astimezone(UTC), at) is past
