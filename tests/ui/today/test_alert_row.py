"""Rows of Today: in the order of their dates, with a phone and the next step, as many as fit."""

import pytest

from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.people.person import Applicant
from desktop_app.services.reception.receive import receive
from desktop_app.ui.today.alert_row import AlertRow
from tests.conftest import MovableClock, a_reception
from tests.ui.conftest import Window


def _rows(window: Window) -> list[AlertRow]:
    return [row for row in window.today.rows if isinstance(row, AlertRow)]


@pytest.fixture
def overdue(window: Window, people: list[Applicant], clock: MovableClock) -> list[str]:
    context = window.view.session.context
    first = receive(context, a_reception(context, people[0]), printed=False).dossier.code
    clock.move(days=1)
    second = receive(context, a_reception(context, people[1]), printed=False).dossier.code
    clock.now = clock.now.replace(month=12, day=10)
    window.view.show_page("today")
    window.settle()
    return [first, second]


def test_rows_stand_in_the_order_of_the_shown_date(window: Window, overdue: list[str]) -> None:
    rows = _rows(window)
    assert [row.code for row in rows] == overdue
    assert all("09" in row.accessibleName() for row in rows), "the phone"


def test_the_button_of_an_overdue_dossier_opens_its_apology(window: Window, overdue: list[str]) -> None:
    row = _rows(window)[0]
    assert (row.button.text(), row.act) == ("Lập thư xin lỗi", DossierAction.EXTEND)
    row.button.click()
    window.hands.wait_for(lambda: window.view.page == "dossier")
    window.settle()
    assert window.dossier.code.text() == overdue[0]
    assert window.dossier.steps.act in {DossierAction.EXTEND, None}
    assert (window.dossier.steps.act is DossierAction.EXTEND) == (DossierAction.EXTEND in window.dossier.steps.acts)


def test_a_key_does_what_the_button_does(window: Window, overdue: list[str]) -> None:
    _rows(window)[1].setFocus()
    window.today.act()
    window.hands.wait_for(lambda: window.view.page == "dossier")
    window.settle()
    assert window.dossier.code.text() == overdue[1]


def test_waiting_prints_lead_to_the_settings(window: Window) -> None:
    window.view.show_page("today")
    window.view.session.spool_changed.emit(2)
    assert window.today.to_print.isVisible()
    assert "2 giấy tờ" in window.today.to_print.text()
    window.today.to_print.click()
    assert window.view.page == "settings"
    window.view.session.spool_changed.emit(0)
    assert window.today.to_print.isHidden()
