"""The internal process through the keys: lines are added, moved and removed, and problems stand below their line."""

import pytest
from PySide6.QtWidgets import QLineEdit

from desktop_app.ui.catalogue.page import CataloguePage
from desktop_app.ui.texts.messages import sentence
from desktop_app.ui.texts.process import process_lines
from tests.ui.catalogue.test_edit_panel import BIRTH, choose, page  # noqa: F401 - the fixture
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def put(page: CataloguePage, number: int, who: str, what: str, time: str) -> None:  # noqa: F811
    line = page.process.lines[number - 1]
    for control, text in ((line.who, who), (line.work, what), (line.time, time)):
        control.setText(text)


def works(page: CataloguePage) -> list[str]:  # noqa: F811
    return [line.work.text() for line in page.process.lines]


def test_a_process_is_stated_through_the_keys(window: Window, page: CataloguePage) -> None:  # noqa: F811
    window.hands.press("Ctrl+L")
    window.settle()
    panel = page.process
    assert page.stack.currentWidget() is panel and not page.is_unfinished
    put(page, 1, "Bộ phận Một cửa", "Tiếp nhận", "0,5 ngày")
    panel.lines[0].end.setFocus()
    window.hands.press("Return")
    assert len(panel.lines) == 2 and panel.lines[1].who.hasFocus()
    put(page, 2, "", "Thẩm định", "lâu")
    assert "4 giờ" in panel.summary.text()
    window.hands.press("Alt+Up")
    assert works(page) == ["Thẩm định", "Tiếp nhận"] and panel.lines[0].who.hasFocus()
    window.hands.press("Alt+Down")
    window.hands.press("F9")
    window.settle()
    assert panel.lines[1].error == sentence("process.who")
    assert panel.card.named("decision") is not None and panel.card.named("decision").error  # type: ignore[union-attr]
    assert page.is_unfinished

    window.hands.press("Escape")
    assert page.stack.currentWidget() is page.listing and page.is_unfinished
    window.hands.press("Ctrl+L")
    window.settle()
    assert works(page) == ["Tiếp nhận", "Thẩm định"], "nothing typed is lost"
    put(page, 2, "Công chức Tư pháp", "Thẩm định", "4 giờ")
    panel.add_line()
    put(page, 3, "x", "y", "1 giờ")
    panel.lines[2].work.setFocus()
    window.hands.press("Ctrl+Delete")
    assert works(page) == ["Tiếp nhận", "Thẩm định"]
    decision = panel.card.named("decision")
    assert decision is not None and isinstance(decision.control, QLineEdit)
    decision.control.setText("77/QĐ-UBND")
    window.hands.press("F9")
    window.settle()
    assert page.stack.currentWidget() is page.listing and not page.is_unfinished
    procedure = window.view.session.context.catalogue.by_id(BIRTH)
    version = procedure.on(window.view.session.context.today()) if procedure is not None else None
    assert version is not None and [step.minutes for step in version.process] == [240, 240]
    assert process_lines(version.process).startswith("1. Bộ phận Một cửa: Tiếp nhận · 4 giờ\n")
    choose(window, page, BIRTH)
    window.hands.press("Ctrl+L")
    window.settle()
    assert works(page) == ["Tiếp nhận", "Thẩm định"] and not page.is_unfinished
