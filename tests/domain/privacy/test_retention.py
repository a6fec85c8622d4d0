"""How long each kind of data is kept."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.privacy.retention import DataKind, KeptFor, check_document, retention_rules_on
from desktop_app.services.law import retention_rules


def test_each_kind_has_a_rule_and_logs_are_kept_as_long_as_the_law_says() -> None:
    rules = {rule.kind: rule for rule in retention_rules(date(2026, 11, 23)).kinds}
    assert set(rules) == set(DataKind)
    assert (rules[DataKind.LOOKS].months or 0) >= 6
    with pytest.raises(RuleViolation):
        retention_rules_on(date(2025, 12, 31), [retention_rules(date(2026, 1, 1))])


def test_whole_months_are_kept() -> None:
    rule = KeptFor(DataKind.DRAFTS, 3, "", is_read=False)
    assert rule.kept_from(date(2026, 2, 27)) == datetime(2025, 11, 1, tzinfo=VIETNAM)
    assert KeptFor(DataKind.DOSSIERS, None, "", is_read=True).kept_from(date(2026, 2, 27)) is None


@given(st.dates(date(2100, 1, 1), date(2200, 1, 1)), st.integers(1, 1_200))
def test_nothing_ends_before_its_months_are_over(today: date, months: int) -> None:
    before = KeptFor(DataKind.DRAFTS, months, "", is_read=False).kept_from(today)
    assert before is not None
    kept = (today.year - before.year) * 12 + today.month - before.month
    assert kept == months
    assert before.day == 1


@pytest.mark.parametrize(
    ("document", "count", "code"),
    [("05/DM", 0, "destruction.nothing"), (" ", 3, "destruction.document"), ("a" * 201, 3, "destruction.document")],
)
def test_nothing_is_destroyed_without_a_signed_list(document: str, count: int, code: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        check_document(document, count)
    assert refused.value.code == code
    assert check_document(" 05/DM  ngày 27/11 ", 3) == "05/DM ngày 27/11"
