"""Periods, clearing and the key of the filters."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.person import Applicant
from desktop_app.ui.ledger.filter_bar import QuickPeriod, days_of, period_of
from tests.ui.conftest import Window

_TODAY = date(2026, 11, 26)


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_a_period_holds_today_and_is_recognised(today: date) -> None:
    for period in (QuickPeriod.TODAY, QuickPeriod.WEEK, QuickPeriod.MONTH):
        days = days_of(period, today)
        assert days is not None
        assert days.first <= today <= days.last
        recognised = period_of(days.first, days.last, today)
        assert recognised is period
    assert period_of(None, None, today) is QuickPeriod.ALL
    assert period_of(today, None, today) is QuickPeriod.TYPED


def test_a_week_is_monday_to_sunday() -> None:
    week = days_of(QuickPeriod.WEEK, _TODAY)
    assert week is not None
    assert (week.first, week.last) == (date(2026, 11, 23), date(2026, 11, 29))
    assert days_of(QuickPeriod.TYPED, _TODAY) is None


@pytest.mark.window
def test_a_period_is_chosen_and_the_filters_are_cleared(window: Window, people: list[Applicant]) -> None:
    window.view.show_page("ledger")
    window.settle()
    page = window.ledger
    page.period.setCurrentIndex(2)
    page.period.activated.emit(2)
    window.settle()
    assert (page.first.text, page.last.text) == ("23/11/2026", "29/11/2026")
    assert page.ledger is not None
    assert page.ledger.wanted.first == date(2026, 11, 23)
    page.first.set_text("24/11/2026")
    page.apply()
    assert page.period.period is QuickPeriod.TYPED
    page.state.setCurrentIndex(2)
    page.clear_filters()
    window.settle()
    assert (page.first.text, page.state.currentIndex(), page.period.period) == ("", 0, QuickPeriod.ALL)
    assert page.table.hasFocus()


@pytest.mark.window
def test_f_leads_to_the_filters_and_letters_jump_nowhere(window: Window, people: list[Applicant]) -> None:
    window.view.show_page("ledger")
    window.settle()
    page = window.ledger
    page.table.setFocus()
    window.hands.type("2")
    assert page.table.hasFocus()
    window.hands.type("f")
    window.hands.wait_for(page.period.hasFocus)
