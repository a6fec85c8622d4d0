"""The rules that apply: each parameter as of today, and the texts that nobody read, once."""

from datetime import datetime

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.services.law import load_parameters
from desktop_app.ui.settings.rules.page import RulesPage
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def _open(window: Window) -> RulesPage:
    window.view.show_page("settings")
    window.settle()
    window.settings.subpages["rules"].setFocus()
    window.hands.press("Space")
    window.settle()
    page = window.view.current
    assert isinstance(page, RulesPage)
    return page


def test_every_parameter_with_its_value_of_today(window: Window) -> None:
    page = _open(window)
    assert page.texts.rowCount() == len(load_parameters()) == 49
    assert page.table.hasFocus()
    cells = [page.texts.text_at(12, column) for column in range(page.texts.columnCount())]
    assert (cells[0], cells[4], cells[5]) == ("P13", "05/08/2026", "đã đọc")
    assert "cơ quan có thẩm quyền nhận được" in cells[2]
    assert [page.texts.text_at(row, 5) for row in range(49)].count("chưa đọc") == 2
    assert page.unread.text.count("Nghị định 367/2025/NĐ-CP") == 1
    assert "Thông tư 03/2025/TT-VPCP" in page.unread.text
    assert page.whole.text().startswith("P1 · ")
    for _ in range(12):
        window.hands.press("Down")
    assert page.whole.text() == " · ".join(cells[:4]), "the whole of what a narrow column cuts off"
    window.hands.press("Escape")
    window.settle()
    assert window.view.page == "settings"


def test_on_an_earlier_day_the_earlier_value(window: Window) -> None:
    july = datetime(2025, 7, 1, 9, tzinfo=VIETNAM)
    window.view.session.renew(clock=lambda: july)
    page = _open(window)
    assert page.texts.text_at(12, 4) == "01/07/2025"
