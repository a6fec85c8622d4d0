"""Which rules are in force on a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.extension import ExtensionRules
from desktop_app.domain.law.rules import RuleSet, rules_named, rules_on
from desktop_app.domain.law.supplement import SupplementRules
from desktop_app.services.law import load_law
from tests.domain.refusals import refusal

OLD = RuleSet("61/2018", date(2018, 6, 21), "", "tt01-2018", SupplementRules(), ExtensionRules())
NEW = replace(OLD, name="118/2025", effective_from=date(2025, 6, 9))


def test_the_law_by_date() -> None:
    law = load_law()
    assert law.rules(date(2022, 8, 31)).form_set == "tt01-2018"
    assert law.rules(date(2025, 9, 14)).form_set == "tt01-2018"
    assert law.rules(date(2025, 9, 15)).form_set == "tt03-2025"
    assert law.rules(date(2026, 11, 23)).name == "118/2025+367+309"
    with pytest.raises(RuleViolation):
        law.rules(date(2018, 6, 20))


@pytest.mark.parametrize("rule_sets", [(OLD, NEW), (NEW, OLD)])
def test_the_latest_rules_that_have_begun_are_in_force(rule_sets: tuple[RuleSet, ...]) -> None:
    assert rules_on(NEW.effective_from, rule_sets) is NEW
    assert rules_on(NEW.effective_from - timedelta(days=1), rule_sets) is OLD
    assert rules_on(OLD.effective_from, rule_sets) is OLD
    before = OLD.effective_from - timedelta(days=1)
    assert refusal(lambda: rules_on(before, rule_sets)) == ("rules.none", "", {})


@pytest.mark.parametrize("name", ["118/2025", "nd118-2025"])
def test_rules_are_found_by_their_name_or_short_name(name: str) -> None:
    assert rules_named(name, (OLD, NEW)) is NEW


def test_a_name_of_no_rules_is_refused() -> None:
    assert refusal(lambda: rules_named("118", (OLD, NEW))) == ("rules.none", "", {})
