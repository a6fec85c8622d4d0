"""Which rules are in force on a day."""

from datetime import date

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.law import load_law


def test_the_law_by_date() -> None:
    law = load_law()
    assert law.rules(date(2022, 8, 31)).form_set == "tt01-2018"
    assert law.rules(date(2025, 9, 14)).form_set == "tt01-2018"
    assert law.rules(date(2025, 9, 15)).form_set == "tt03-2025"
    assert law.rules(date(2026, 11, 23)).name == "118/2025+367+309"
    with pytest.raises(RuleViolation):
        law.rules(date(2018, 6, 20))
