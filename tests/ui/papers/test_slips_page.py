"""Slips for an outage on the screen: printed, scanned afterwards, entered with the time of the slip, voided."""

from datetime import timedelta

import pytest

from desktop_app.services.papers.outage_slips import SlipState, slips
from desktop_app.ui.papers.slips_page import SlipsPage
from tests.conftest import MovableClock
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window


def _printed(window: Window) -> SlipsPage:
    window.hands.press("Ctrl+Shift+S")
    window.settle()
    page = window.view.page_of(SlipsPage)
    window.hands.press("Ctrl+P")
    field = page.card.named("count")
    assert field is not None
    assert field.value == "20"
    window.hands.press("Ctrl+A")
    window.hands.type("0")
    window.hands.press("F9")
    window.settle()
    assert "1 đến 50" in field.error
    window.hands.press("Ctrl+A")
    window.hands.type("2")
    window.hands.press("F9")
    window.settle()
    assert page.listing.rowCount() == 2
    return page


def test_a_slip_is_scanned_and_becomes_a_dossier(window: Window, clock: MovableClock) -> None:
    page = _printed(window)
    code = page.listing.text_at(0, 0)
    clock.now += timedelta(days=2)
    window.scan(code)
    assert window.view.page == "reception"
    card = window.reception.slip
    assert card.isVisible()
    assert card.moment.line.hasFocus()
    window.hands.type("9:00 23/11")
    window.hands.press("Return")
    window.scan(CARD)
    assert window.model.slip == code, "the card begins no other page"
    window.hands.type("0912345678")
    window.hands.press("Return")
    window.hands.wait_for(window.reception.procedure.line.hasFocus)
    window.hands.type("1")
    window.hands.press("Return")
    window.hands.type("*")
    window.hands.press("F9")
    window.settle()
    assert "chưa được in" in card.moment.error, "the slip was printed at 9:42"
    assert card.moment.line.hasFocus()
    window.hands.press("Ctrl+A")
    window.hands.type("23/11 10:30")
    window.hands.press("Return")
    assert card.moment.text == "10:30 23/11/2026"
    window.hands.press("F9")
    window.hands.wait_for(lambda: window.view.page == "saved")
    window.settle()
    assert window.saved.code.text() == code
    assert not window.reception.slip.isVisible()
    window.scan(code)
    window.hands.wait_for(lambda: window.view.page == "dossier")
    shown = window.dossier.dossier
    assert shown is not None
    assert f"{shown.received_at.astimezone(clock.now.tzinfo):%H:%M %d/%m}" == "10:30 23/11"


def test_an_unused_slip_is_voided_and_no_longer_entered(window: Window) -> None:
    page = _printed(window)
    code = page.listing.text_at(0, 0)
    page.table.setFocus()
    page.table.selectRow(0)
    window.hands.press("F8")
    window.hands.press("F9")
    window.settle()
    field = page.card.named("why")
    assert field is not None
    assert "Nhập lý do" in field.error
    window.hands.type("Khong dung")
    window.hands.press("F9")
    window.settle()
    voided = [slip for slip in slips(window.view.session.context) if slip.state is SlipState.VOIDED]
    assert [slip.code for slip in voided] == [code]
    window.scan(code)
    assert window.view.page == "reception"
    assert "đã hủy" in window.reception.notice.text
    assert not window.reception.slip.isVisible()
    page.table.setFocus()
