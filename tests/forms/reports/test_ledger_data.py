"""Which lines of the ledger were returned in time."""

from datetime import UTC, datetime

import pytest

from forms.layout.text import VIETNAM
from forms.reports.ledger_data import LedgerRow

DUE = datetime(2026, 12, 7, 16, 30, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("due", "returned", "in_time"),
    [
        (DUE, DUE, True),
        (DUE, DUE.replace(hour=16, minute=45), True),
        (DUE, datetime(2026, 12, 7, 16, 59, tzinfo=UTC), True),
        (DUE, datetime(2026, 12, 7, 17, 0, tzinfo=UTC), False),
        (DUE, None, False),
        (None, DUE, True),
    ],
)
def test_the_due_day_is_in_time_until_midnight(due: datetime | None, returned: datetime | None, in_time: bool) -> None:
    row = LedgerRow("H44.18-261123-0001", "Cấp giấy phép", due_at=due, returned_at=returned)
    assert row.is_in_time is in_time
