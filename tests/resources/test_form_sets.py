"""The rule sets name the set of forms whose own dates say the same."""

from datetime import date, timedelta

import pytest

from desktop_app.services.law import load_law
from forms.wording import COMMON, FORM_SETS, load

CHANGE = load(FORM_SETS[-1], COMMON).effective_from


@pytest.mark.parametrize("day", [date(2019, 1, 6), CHANGE - timedelta(days=1), CHANGE, date(2026, 11, 24)])
def test_rules_and_wordings_agree_on_the_set_of_a_day(day: date) -> None:
    in_force = [name for name in FORM_SETS if load(name, COMMON).effective_from <= day]
    assert load_law().rules(day).form_set == in_force[-1]
