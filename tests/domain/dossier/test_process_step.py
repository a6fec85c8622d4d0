"""The sum of a process compared with the time limit."""

import pytest

from desktop_app.domain.dossier.process_step import ProcessStep, minutes_beyond_limit, minutes_of_limit
from desktop_app.domain.law.working_time import LimitStep, LimitUnit

STEPS = (ProcessStep("A", "x", 240), ProcessStep("B", "y", 720), ProcessStep("C", "z", 0))


@pytest.mark.parametrize(
    ("limit", "beyond"),
    [
        ((LimitStep(2, LimitUnit.WORKING_DAY),), 0),
        ((LimitStep(1, LimitUnit.WORKING_DAY), LimitStep(4, LimitUnit.HOUR)), 240),
        ((LimitStep(3, LimitUnit.WORKING_DAY),), -480),
        ((LimitStep(15, LimitUnit.CALENDAR_DAY),), None),
        ((), None),
    ],
)
def test_a_difference_is_told(limit: tuple[LimitStep, ...], beyond: int | None) -> None:
    assert minutes_beyond_limit(STEPS, limit) == beyond
    assert (minutes_of_limit(limit) is None) == (beyond is None)
