"""The page that checks a receipt: what a scan from anywhere shows, in order or not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.papers.scan import receipt_text
from desktop_app.domain.papers.statement import write_statement
from desktop_app.services.papers.keys import have_paper_key, paper_key_at
from desktop_app.services.reception.receive import receive
from desktop_app.ui.papers.page import CheckPaperPage
from tests.conftest import a_reception
from tests.domain.papers.papers import FACTS, KEY
from tests.ui.conftest import HA, Window

pytestmark = pytest.mark.window


def test_a_receipt_is_opened_or_shown_with_the_reason(window: Window) -> None:
    context = window.view.session.context
    have_paper_key(context, context.clock())
    made = receive(context, a_reception(context, HA)).dossier
    facts = replace(
        FACTS, code=made.code, received_at=made.received_at, due_at=made.due_at, procedure_code=made.procedure_code
    )
    key = paper_key_at(context, context.clock())
    genuine = receipt_text("", made.code, write_statement(facts, key))
    window.settle()
    window.scan(genuine)
    assert window.view.page == "dossier", "a receipt in order opens its dossier"

    window.view.show_page("")
    window.scan(receipt_text("https://tracuu.example.vn", FACTS.code, write_statement(FACTS, KEY)))
    assert window.view.page == "check-paper"
    page = window.view.page_of(CheckPaperPage)
    assert "Chưa xác nhận được" in page.notice.text
    assert page.facts.text() == ""
    assert not page.open.isVisible()

    window.scan(genuine)
    assert window.view.page == "check-paper", "while it is shown, every receipt is checked here"
    assert "In tại quầy này" in page.notice.text
    assert made.code in page.facts.text()
    page.name.line.setFocus()
    window.hands.type("Nguyen Van Khac")
    window.hands.press("Return")
    assert page.name_answer.text()

    window.scan(receipt_text("", made.code, write_statement(replace(facts, due_at=made.due_at + timedelta(1)), key)))
    assert "ngày hẹn đã đổi" in page.notice.text
    page.open.click()
    window.settle()
    assert window.view.page == "dossier"


def test_anything_typed_gets_an_answer(window: Window) -> None:
    window.hands.press("Ctrl+Shift+V")
    window.settle()
    page = window.view.page_of(CheckPaperPage)
    assert page.content.line.hasFocus()
    for text, words in (
        ("H44.18-261123-0001", "không có chữ ký"),
        ("<b>x</b>", "không phải mã QR"),
        ("QMC/0B:H44.18-261123-0001", "thiếu hoặc đọc sai"),
    ):
        page.content.set_text(text)
        window.hands.press("Return")
        window.settle()
        assert words in page.notice.text
        assert page.content.text == text, "what was typed stays"
