"""How a dossier may come, and what a refusal and a decision at the counter need."""

from datetime import date

import pytest

from desktop_app.domain.dossier.dossier import Channel
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.reception_rules import (
    ReceptionRules,
    check_channel,
    check_decision_at_counter,
    refusal_reasons,
)
from desktop_app.services.law import load_law

LAW = load_law()


@pytest.mark.parametrize("day", [date(2020, 1, 2), date(2025, 7, 1), date(2026, 8, 5)])
def test_every_decree_knows_the_three_ways(day: date) -> None:
    rules = LAW.rules(day).reception
    for channel in Channel:
        check_channel(channel.name.lower(), rules)
    check_decision_at_counter(rules)


def test_a_way_that_a_decree_does_not_name_is_refused() -> None:
    with pytest.raises(RuleViolation, match=r"channel\.not_allowed"):
        check_channel("post", ReceptionRules(channels=("direct", "online")))


def test_a_counter_that_may_not_decide() -> None:
    with pytest.raises(RuleViolation, match=r"result\.not_at_counter"):
        check_decision_at_counter(ReceptionRules(may_decide_at_counter=False))


def test_a_refusal_names_its_reasons() -> None:
    assert refusal_reasons(["  không đúng  thẩm quyền ", "", " "], ReceptionRules()) == ("không đúng thẩm quyền",)
    with pytest.raises(RuleViolation, match=r"refusal\.no_reason"):
        refusal_reasons(["", " "], ReceptionRules())
    assert refusal_reasons([], ReceptionRules(refusal_needs_reason=False)) == ()
