"""By which channels the rule sets let citizens be told."""

from datetime import date

import pytest

from desktop_app.domain.law.notice_rules import ContactChannel, NoticeRules, NoticeStep
from desktop_app.services.law import load_law

LAW = load_law()
PHONE, SMS, EMAIL, ZALO = ContactChannel.PHONE, ContactChannel.SMS, ContactChannel.EMAIL, ContactChannel.ZALO
PORTAL, DESK = ContactChannel.PORTAL, ContactChannel.DESK


@pytest.mark.parametrize("rules", [rules.notices for rules in LAW.rule_sets])
def test_every_decree_names_the_ways_of_three_notices(rules: NoticeRules) -> None:
    assert set(rules.allowed(NoticeStep.RECEIVED, is_online=True)) == {PORTAL, DESK}
    for step in (NoticeStep.NEW_DATE, NoticeStep.EARLY_RESULT):
        for is_online in (True, False):
            assert set(rules.allowed(step, is_online=is_online)) == {SMS, EMAIL, PHONE, ZALO, DESK}


_NAMED = {NoticeStep.NEW_DATE, NoticeStep.EARLY_RESULT, NoticeStep.VERIFICATION}


def test_a_verification_is_announced_through_the_portal_or_by_message() -> None:
    rules = LAW.rules(date(2026, 11, 23)).notices
    assert set(rules.allowed(NoticeStep.VERIFICATION, is_online=False)) == {PORTAL, EMAIL, SMS, DESK}
    before = LAW.rules(date(2024, 11, 25)).notices
    assert set(before.allowed(NoticeStep.VERIFICATION, is_online=False)) == set(ContactChannel)


@pytest.mark.parametrize("step", sorted(set(NoticeStep) - _NAMED))
def test_where_no_text_names_a_way_each_is_allowed(step: NoticeStep) -> None:
    rules = LAW.rules(date(2026, 11, 23)).notices
    assert set(rules.allowed(step, is_online=False)) == set(ContactChannel)


def test_a_rule_set_that_names_nothing_allows_everything() -> None:
    for step in NoticeStep:
        assert NoticeRules().allowed(step, is_online=True) == tuple(ContactChannel)
