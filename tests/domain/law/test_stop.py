"""Until when an applicant may stop."""

from datetime import date

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.stop import StopRules, check_stop
from desktop_app.services.law import load_law

LAW = load_law()


@pytest.mark.parametrize("channel", ["direct", "post", "online"])
def test_an_applicant_may_stop_until_the_decision(channel: str) -> None:
    rules = LAW.rules(date(2026, 11, 26)).stop
    check_stop(channel, rules, is_undecided=True)
    with pytest.raises(RuleViolation, match=r"stop\.decided"):
        check_stop(channel, rules, is_undecided=False)


def test_the_decree_of_2018_sets_no_window() -> None:
    rules = LAW.rules(date(2024, 5, 6)).stop
    assert rules == StopRules()
    check_stop("direct", rules, is_undecided=False)
