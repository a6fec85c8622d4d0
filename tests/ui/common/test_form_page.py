"""What all pages with fields have in common: Tab reaches everything, a small window cuts nothing off."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from desktop_app.ui.common.form_page import FormPage
from tests.ui.conftest import Window
from tests.ui.settings.subpages import open_calendar, open_hours, open_officers, open_subpage

pytestmark = pytest.mark.window


@pytest.mark.parametrize("name", ["hours", "calendar", "officers"])
def test_everything_on_a_page_is_reached_with_tab_and_has_a_name(window: Window, name: str) -> None:
    page = open_subpage(window, name)
    kinds: tuple[type[QWidget], ...] = (QPushButton, QLineEdit, QComboBox)
    found: list[QWidget] = [one for kind in kinds for one in page.findChildren(kind)]
    shown = [one for one in found if one.isVisible() and one.isEnabled()]
    assert len(shown) > 4
    for widget in shown:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    reached: list[QWidget | None] = []
    for _ in range(40):
        window.hands.press("Tab")
        reached.append(window.application.window.focusWidget())
    assert [widget for widget in shown if widget not in reached] == []


def _bottom(widget: QWidget) -> int:
    return widget.mapToGlobal(widget.rect().bottomLeft()).y()


def test_a_small_window_cuts_nothing_off(window: Window) -> None:
    shapes: list[Callable[[Window], FormPage]] = [open_hours, open_calendar, open_officers]
    window.application.window.resize(683, 480)
    for show in shapes:
        page = show(window)
        window.settle()
        viewport = page._scroll.viewport()
        inside = page._scroll.widget()
        assert inside is not None
        assert inside.width() <= viewport.width(), "nothing is cut off at the right"
        fields: list[QWidget] = [*page._scroll.findChildren(QCheckBox), *page._scroll.findChildren(QLineEdit)]
        lowest = max((one for one in fields if one.isVisible()), key=_bottom)
        assert _bottom(lowest) > _bottom(viewport)
        lowest.setFocus()
        assert _bottom(lowest) <= _bottom(viewport), "what has the keys is in sight"
