"""A slash leads to the search line, except where it is text."""

import pytest

from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.mark.parametrize("name", ["today", "dossiers", "ledger", "hand-over", "reports", "settings", "sync", "drafts"])
def test_a_slash_leads_to_the_search_line(window: Window, name: str) -> None:
    window.view.show_page(name)
    window.settle()
    window.view.bar.line.clearFocus()
    window.view.current.setFocus()
    window.hands.type("/")
    window.hands.wait_for(window.view.bar.line.hasFocus)
    assert window.view.bar.line.text() == ""


def test_a_slash_in_a_table_opens_nothing(window: Window) -> None:
    window.view.show_page("ledger")
    window.settle()
    table = window.ledger.table
    table.setFocus()
    window.hands.type("/")
    window.hands.wait_for(window.view.bar.line.hasFocus)
    assert window.view.page == "ledger"


def test_a_slash_in_a_text_field_is_text(window: Window) -> None:
    window.view.show_page("ledger")
    window.settle()
    line = window.ledger.first.line
    line.setFocus()
    window.hands.type("1/2")
    assert line.text() == "1/2"
    assert line.hasFocus()
