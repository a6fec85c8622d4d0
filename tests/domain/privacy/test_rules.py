"""The dated limits of the law on personal data."""

from datetime import date

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.privacy.rules import RequestKind, privacy_rules_on
from desktop_app.services.law import privacy_rules


def test_each_kind_has_its_days_and_what_was_not_read_is_marked() -> None:
    rules = privacy_rules(date(2026, 11, 23))
    assert set(rules.days) == set(RequestKind)
    assert (rules.reply_working_days, rules.notice_hours) == (2, 72)
    assert not rules.are_kinds_read


def test_before_the_law_there_is_no_limit() -> None:
    with pytest.raises(RuleViolation) as refused:
        privacy_rules_on(date(2025, 12, 31), [privacy_rules(date(2026, 1, 1))])
    assert refused.value.code == "privacy.not_in_force"
    assert refused.value.params == {"first": "01/01/2026"}
