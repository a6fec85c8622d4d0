"""The list of dossiers: F4 begins with the latest of this desk, and Esc leads back to where one was."""

import pytest

from desktop_app.domain.people.person import Applicant
from desktop_app.services.reception.receive import receive
from tests.conftest import a_reception
from tests.ui.conftest import HA, Window

pytestmark = pytest.mark.window


@pytest.fixture
def codes(window: Window, people: list[Applicant]) -> list[str]:
    context = window.view.session.context
    made = [receive(context, a_reception(context, person)).dossier.code for person in (HA, *people[:3])]
    window.settle()
    return made


def test_f4_begins_with_the_latest_dossiers_of_this_desk(window: Window, codes: list[str]) -> None:
    window.hands.press("F4")
    window.settle()
    model = window.dossiers.model
    assert [model.text_at(place, 0) for place in range(model.rowCount())] == codes[::-1]
    assert window.dossiers.table.hasFocus()
    assert window.dossiers.table.isColumnHidden(7), "nothing was searched for"


def test_f4_without_a_dossier_waits_for_a_search(window: Window) -> None:
    window.hands.press("F4")
    window.settle()
    assert window.view.bar.line.hasFocus()


def test_esc_leads_back_to_the_same_row_and_filter_of_the_ledger(window: Window, codes: list[str]) -> None:
    window.view.show_page("ledger")
    window.settle()
    ledger = window.ledger
    ledger.first.line.setText("hôm nay")
    ledger.state.setCurrentIndex(1)
    ledger.apply()
    window.settle()
    ledger.table.setFocus()
    ledger.table.selectRow(2)
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    opened = window.dossier.code.text()
    window.hands.press("Esc")
    window.settle()
    assert window.view.page == "ledger"
    assert ledger.table.currentIndex().row() == 2
    assert ledger.table.hasFocus()
    assert ledger.state.currentIndex() == 1
    assert ledger.first.text != "hôm nay"
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    assert window.dossier.code.text() == opened
    # A search from there, and back twice.
    window.hands.press("Esc")
    window.hands.press("Ctrl+K")
    window.hands.type(codes[0][-4:])
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    window.hands.press("Esc")
    assert window.view.page == "ledger"


@pytest.mark.parametrize("page", ["hand-over", "arrivals", "fees", "today", "dossiers", "reports"])
def test_esc_leads_back_to_every_page(window: Window, codes: list[str], page: str) -> None:
    window.view.show_page(page)
    window.settle()
    window.hands.press("Ctrl+K")
    window.hands.type(codes[1][-4:])
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    window.hands.press("Esc")
    window.settle()
    assert window.view.page == page


def test_what_changed_meanwhile_is_shown_on_the_way_back(window: Window, codes: list[str]) -> None:
    window.view.show_page("ledger")
    window.settle()
    window.ledger.table.selectRow(0)
    window.ledger.table.setFocus()
    window.hands.press("Return")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    context = window.view.session.context
    receive(context, a_reception(context, HA))
    window.settle()
    window.hands.press("Esc")
    window.settle()
    assert window.ledger.model.rowCount() == len(codes) + 1
