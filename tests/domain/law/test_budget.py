"""Until when a fee that was paid online has to be with the budget."""

from datetime import datetime

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.law.budget import to_budget_by
from desktop_app.domain.law.fee import FeeRules, Payment
from desktop_app.domain.law.working_time import OfficeHours
from desktop_app.services.calendar import shipped_calendar
from desktop_app.services.law import load_law

CALENDAR, HOURS = shipped_calendar(2026, 2027), OfficeHours()
RULES = FeeRules(budget_hours=8)


def _at(day: int, hour: int, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("paid", "by"),
    [
        # 7:30-11:30 and 13:30-17:00 are seven hours and a half.
        (_at(26, 9), _at(27, 9, 30)),
        (_at(26, 7, 30), _at(27, 8)),
        (_at(26, 12), _at(27, 14)),
        # A Friday: the weekend does not count.
        (_at(27, 16), _at(30, 16, 30)),
        # Paid on a Sunday night.
        (_at(29, 23), _at(1, 8, month=12)),
        # 24/11 is a day off.
        (_at(23, 16), _at(25, 16, 30)),
        # Tết from 04/02 to 10/02/2027.
        (_at(3, 16, month=2, year=2027), _at(11, 16, 30, month=2, year=2027)),
    ],
)
def test_eight_working_hours_from_the_payment(paid: datetime, by: datetime) -> None:
    assert to_budget_by(Payment.ONLINE, paid, RULES, CALENDAR, HOURS) == by


@pytest.mark.parametrize("way", [None, Payment.DIRECT, Payment.POST, Payment.OTHER])
def test_only_what_is_paid_online_has_a_limit(way: Payment | None) -> None:
    assert to_budget_by(way, _at(26, 9), RULES, CALENDAR, HOURS) is None


def test_the_decree_of_2018_sets_no_limit() -> None:
    rule_sets = {rules.name: rules.fee for rules in load_law().rule_sets}
    assert to_budget_by(Payment.ONLINE, _at(26, 9), rule_sets.pop("61/2018"), CALENDAR, HOURS) is None
    assert {rules.budget_hours for rules in rule_sets.values()} == {8}
