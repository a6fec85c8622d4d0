"""Which rules are in force on a day."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.extension import ExtensionRules
from desktop_app.domain.law.hand_over_deadline import HandOverRules
from desktop_app.domain.law.rules import ClockStart, ReceiveScope, RuleSet, closing_period, rules_named, rules_on
from desktop_app.domain.law.supplement import SupplementPeriod, SupplementRules
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


@pytest.mark.parametrize(
    ("day", "clock", "forward_days", "scope"),
    [
        (date(2025, 6, 30), ClockStart.RECEPTION, None, ReceiveScope.OWN_LEVEL),
        (date(2025, 7, 1), ClockStart.RECEPTION, None, ReceiveScope.PROVINCE),
        (date(2026, 8, 4), ClockStart.RECEPTION, None, ReceiveScope.PROVINCE),
        (date(2026, 8, 5), ClockStart.COMPETENT_AGENCY, 1, ReceiveScope.NATION),
    ],
)
def test_a_dossier_for_an_agency_elsewhere_by_date(
    day: date, clock: ClockStart, forward_days: int | None, scope: ReceiveScope
) -> None:
    rules = load_law().rules(day)
    assert rules.non_territorial_clock is clock
    assert rules.hand_over == HandOverRules(time(15, 0), forward_days)
    assert rules.receive_scope is scope
    assert rules.awaits_agency(is_non_territorial=True) is (clock is ClockStart.COMPETENT_AGENCY)
    assert not rules.awaits_agency(is_non_territorial=False)


def test_no_two_rule_sets_differ_in_name_only() -> None:
    """What is the same as before says which text was not read, or which form it changed."""
    for before, after in pairwise(load_law().rule_sets):
        named = replace(after, name=before.name, effective_from=before.effective_from, basis=before.basis)
        same = replace(named, changes=before.changes, unread=before.unread) == before
        assert after.changes or set(after.unread) - set(before.unread), after.name
        assert not (same and after.changes), after.name
    assert {change.parameter for change in load_law().named("118/2025+367+309").changes} == {"P1", "P5", "P6", "P13"}
    assert "Nghị định 367/2025/NĐ-CP" in load_law().named("118/2025+367").unread


def test_texts_that_were_not_read_are_listed_once() -> None:
    unread = load_law().unread()
    assert len(unread) == len(set(unread))
    assert {"Nghị định 367/2025/NĐ-CP", "Thông tư 03/2025/TT-VPCP", "Nghị định 107/2021/NĐ-CP"} <= set(unread)


DECREE_118 = replace(NEW, effective_from=date(2025, 7, 1), supplement=SupplementRules(expiry_days=15))


@pytest.mark.parametrize(
    ("rules", "since", "today", "period", "begin"),
    [
        # Received under the decree that names the period: from the request.
        (DECREE_118, date(2025, 7, 10), date(2025, 8, 1), SupplementPeriod(15), date(2025, 7, 10)),
        # Received before: from the request, at the earliest from the decree's first day.
        (OLD, date(2025, 6, 20), date(2025, 7, 1), SupplementPeriod(15), date(2025, 7, 1)),
        (OLD, date(2025, 7, 1), date(2025, 7, 1), SupplementPeriod(15), date(2025, 7, 1)),
        (OLD, date(2025, 7, 10), date(2025, 8, 1), SupplementPeriod(15), date(2025, 7, 10)),
        # The decree has not begun.
        (OLD, date(2025, 6, 20), date(2025, 6, 30), None, date(2025, 6, 20)),
    ],
)
def test_from_when_a_dossier_can_be_closed(
    rules: RuleSet, since: date, today: date, period: SupplementPeriod | None, begin: date
) -> None:
    assert closing_period(rules, (OLD, DECREE_118), since, today) == (period, begin)


def test_an_own_period_is_kept_when_a_later_decree_names_another() -> None:
    later = replace(
        DECREE_118, name="later", effective_from=date(2026, 1, 1), supplement=SupplementRules(expiry_days=30)
    )
    sets, since, today = (OLD, DECREE_118, later), date(2026, 2, 1), date(2026, 3, 1)
    assert closing_period(DECREE_118, sets, since, today) == (SupplementPeriod(15), since)
    assert closing_period(later, sets, since, today) == (SupplementPeriod(30), since)
    assert closing_period(OLD, sets, since, today) == (SupplementPeriod(15), since), "the first decree that named one"
