"""The print ledger, and the question why a paper is printed once more."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.domain.people.agency import Role
from desktop_app.services.dossier.dossiers import open_by_scan, open_dossier
from desktop_app.ui.papers.ledger_page import PrintLedgerPage
from tests.conftest import MovableClock
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_another_reprint_asks_for_its_reason_and_stands_in_the_ledger(window: Window) -> None:
    window.fill()
    code = window.save()
    window.scan(code)
    window.hands.wait_for(lambda: window.view.page == "dossier")
    context = window.view.session.context
    dossier_id = open_by_scan(context, code)
    assert dossier_id is not None
    window.hands.press("Ctrl+P")
    window.hands.press("Ctrl+P")
    window.settle()
    assert window.view.page == "dossier", "the first reprint needs no reason"
    opened = open_dossier(context, dossier_id)
    assert opened is not None
    assert opened.state.prints["receipt"] == 2, "two quick presses make one reprint"
    clock = context.clock
    assert isinstance(clock, MovableClock)
    clock.move(minutes=1)
    window.view.session.reprint(dossier_id, "receipt")
    window.settle()
    assert window.view.page == "print-ledger"
    page = window.view.page_of(PrintLedgerPage)
    window.hands.press("F9")
    window.settle()
    field = page.card.named("why")
    assert field is not None
    assert "Nhập lý do" in field.error
    window.hands.type("Ket giay")
    window.hands.press("F9")
    window.settle()
    assert window.view.page == "dossier"
    window.hands.press("Ctrl+Shift+P")
    window.settle()
    assert [page.sheets.text_at(0, place) for place in (1, 2, 3, 7)] == [
        "Giấy tiếp nhận",
        code,
        "in lại lần 2",
        "Ket giay",
    ]
    page.table.setFocus()
    page.table.selectRow(0)
    window.hands.press("Return")
    window.settle()
    assert window.view.page == "dossier"


def test_a_spoilt_sheet_is_voided_with_its_reason(window: Window) -> None:
    window.fill()
    code = window.save()
    window.hands.press("Ctrl+Shift+P")
    window.settle()
    page = window.view.page_of(PrintLedgerPage)
    window.hands.press("F8")
    assert not page.card.is_open, "no sheet is chosen"
    page.table.setFocus()
    page.table.selectRow(0)
    window.hands.press("F8")
    window.hands.press("F9")
    window.settle()
    field = page.card.named("why")
    assert field is not None
    assert "Nhập lý do" in field.error
    window.hands.type("Ket giay")
    window.hands.press("F9")
    window.settle()
    assert (window.view.page, page.card.is_open) == ("print-ledger", False)
    assert page.sheets.text_at(0, 6) == "vô hiệu"
    assert "Ket giay" in page.sheets.text_at(0, 7)
    assert "1 tờ vô hiệu" in page.summary.text()
    window.scan(code)
    window.hands.wait_for(lambda: window.view.page == "dossier")
    shown = [label.text() for label in window.dossier.findChildren(QLabel)]
    assert any("1 tờ vô hiệu" in text for text in shown)
    assert any("Ket giay" in text for text in shown)


def test_a_trainee_sees_why_no_sheet_can_be_voided(window: Window) -> None:
    session = window.view.session
    session.renew(officer=replace(session.context.officer, role=Role.TRAINEE))
    window.hands.press("Ctrl+Shift+P")
    window.settle()
    button = window.view.page_of(PrintLedgerPage).void_button
    assert not button.isEnabled()
    assert button.toolTip()
