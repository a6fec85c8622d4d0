"""A window that is too small for a page scrolls it."""

import pytest

from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_at_200_percent_every_page_can_be_reached(window: Window) -> None:
    main, area = window.application.window, window.view._area
    # A screen of 1366x768 at 200 %, less the task bar.
    main.resize(683, 364)
    window.settle()
    assert (main.width(), main.height()) == (683, 364)
    for name in ("today", "ledger", "hand-over", "reports", "settings"):
        window.view.show_page(name)
        window.settle()
        page = window.view.current
        needed = page.minimumSizeHint()
        assert page.width() >= needed.width()
        assert page.width() - area.viewport().width() <= area.horizontalScrollBar().maximum()
        assert page.height() - area.viewport().height() <= area.verticalScrollBar().maximum()


def test_what_has_the_cursor_is_in_sight(window: Window) -> None:
    window.application.window.resize(683, 364)
    window.view.show_page("hand-over")
    window.settle()
    field = window.hand_over.note.line
    field.setFocus()
    window.settle()
    place = field.mapTo(window.view._area, field.rect().center())
    assert window.view._area.rect().contains(place)


def test_a_page_fills_a_window_with_room(window: Window) -> None:
    area = window.view._area
    assert area.horizontalScrollBar().maximum() == area.verticalScrollBar().maximum() == 0
    assert window.view.current.size() == area.viewport().size()
