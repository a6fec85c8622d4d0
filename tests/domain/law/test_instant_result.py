from datetime import datetime

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.instant_result import check_at_once
from desktop_app.domain.law.working_time import LimitStep, LimitUnit, OfficeHours, WorkCalendar, appoint

PLAIN = WorkCalendar({})


def _check(received: str, *, is_instant: bool = True, is_non_territorial: bool = False, days: int = 0) -> str:
    steps = (LimitStep(days, LimitUnit.WORKING_DAY),) if days else ()
    at = datetime.fromisoformat(received).replace(tzinfo=VIETNAM)
    try:
        check_at_once(
            appoint(at, steps, PLAIN, OfficeHours()), is_instant=is_instant, is_non_territorial=is_non_territorial
        )
    except RuleViolation as problem:
        return " ".join((problem.code, *map(str, problem.params.values())))
    return ""


@pytest.mark.parametrize(
    ("received", "problem"),
    [
        ("2026-11-26T07:30", ""),
        ("2026-11-26T15:00", ""),
        ("2026-11-26T15:00:01", "at_once.tomorrow 27/11/2026"),
        # Friday afternoon: on Monday.
        ("2026-11-27T16:20", "at_once.tomorrow 30/11/2026"),
    ],
)
def test_what_comes_after_fifteen_o_clock_waits_for_the_next_working_day(received: str, problem: str) -> None:
    assert _check(received) == problem


def test_a_procedure_that_gives_results_at_any_hour_does() -> None:
    """The limit of the procedure says whether a late result moves; one of a day is not due today anyway."""
    assert _check("2026-11-26T15:30", days=1) == ""


def test_only_procedures_with_results_at_once_and_of_this_office() -> None:
    assert _check("2026-11-26T08:00", is_instant=False) == "at_once.not_instant"
    assert _check("2026-11-26T08:00", is_non_territorial=True) == "at_once.elsewhere"
