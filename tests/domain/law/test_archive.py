"""How long dossiers are kept, when they go to the archive, and which book may be closed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.archive import (
    ArchiveRules,
    Retention,
    archive_rules_on,
    check_closing,
    may_be_destroyed,
)
from desktop_app.services.law import archive_rules
from tests.domain.refusals import refusal

TEN, FOR_EVER = Retention(10, "Quyết định của Sở"), Retention(None, "Quyết định của Sở")


def test_the_numbers_of_the_law_on_archives_are_marked_as_not_read() -> None:
    for day in (date(2019, 1, 1), date(2026, 11, 27)):
        rules = archive_rules(day)
        assert (rules.hand_over_years, rules.is_read) == (1, False)
        assert rules.hand_over_by(2025) == date(2026, 12, 31)
    assert archive_rules(date(2025, 6, 30)).basis != archive_rules(date(2025, 7, 1)).basis


def test_before_any_rules_there_are_none() -> None:
    with pytest.raises(RuleViolation, match=r"rules\.none"):
        archive_rules_on(date(2000, 1, 1), [ArchiveRules(date(2018, 6, 21), 1, "x")])


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.integers(1, 100))
def test_retention_ends_with_a_year_and_the_day_after_it_is_over(ended: date, years: int) -> None:
    retention = Retention(years, "x")
    until = retention.kept_until(ended)
    assert until == date(ended.year + years, 12, 31)
    assert not may_be_destroyed(retention, ended, date(ended.year + years, 12, 31))
    assert may_be_destroyed(retention, ended, date(ended.year + years + 1, 1, 1))


def test_what_is_kept_for_ever_or_not_known_is_never_destroyed() -> None:
    assert (TEN.is_permanent, FOR_EVER.is_permanent, FOR_EVER.kept_until(date(2000, 5, 1))) == (False, True, None)
    for retention in (FOR_EVER, None):
        assert not may_be_destroyed(retention, date(1950, 1, 1), date(2200, 1, 1))


def test_a_book_is_closed_once_and_after_its_year() -> None:
    today = date(2026, 1, 1)
    check_closing(2025, today, [2024])
    assert refusal(lambda: check_closing(2026, today, [])) == ("book.year_runs", "year", {"year": 2026})
    assert refusal(lambda: check_closing(2027, today, [])) == ("book.year_runs", "year", {"year": 2027})
    assert refusal(lambda: check_closing(2025, today, [2025])) == ("book.closed_already", "year", {"year": 2025})
