"""The sheet of a day on the screen: reached from Today, each gap opens where it is put right."""

from dataclasses import replace

import pytest

from desktop_app.services.reception.receive import receive
from desktop_app.ui.papers.day_sheet_page import DaySheetPage
from tests.conftest import a_reception
from tests.ui.conftest import HA, Window

pytestmark = pytest.mark.window


def test_a_gap_is_named_and_opened_and_the_sheet_is_printed(window: Window) -> None:
    context = window.view.session.context
    code = receive(context, replace(a_reception(context, HA), fee=50_000)).dossier.code
    window.hands.press("F3")
    window.settle()
    window.today.to_day_sheet.click()
    window.settle()
    assert window.view.page == "day-sheet"
    page = window.view.page_of(DaySheetPage)
    assert page.counts.text_at(0, 2) == "1"
    assert code in page.counts.text_at(0, 1)
    texts = [page.gaps.text_at(place, 0) for place in range(page.gaps.rowCount())]
    (place,) = [place for place, text in enumerate(texts) if f"{code}: phí 50.000" in text]
    window.hands.press("Ctrl+P")
    window.settle()
    assert "Bảng kê cuối ngày" in page.notice.text
    page.gap_table.setFocus()
    page.gap_table.selectRow(place)
    window.hands.press("Return")
    window.settle()
    assert window.view.page == "dossier"


def test_a_day_to_come_is_refused_beside_its_field(window: Window) -> None:
    window.hands.press("Ctrl+Shift+E")
    window.settle()
    page = window.view.page_of(DaySheetPage)
    page.day.set_text("24/11/2026")
    window.hands.press("Return")
    window.settle()
    assert "chưa bắt đầu" in page.day.error
    assert page.sheet is not None
    assert page.sheet.gaps == ()
