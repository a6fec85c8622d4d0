"""The sidebar in a narrow window, as with a large text size."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette

from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_a_narrow_window_leaves_the_room_to_the_page(window: Window) -> None:
    sidebar, main = window.view.sidebar, window.application.window
    assert not sidebar.is_narrow
    wide = sidebar.width()
    main.resize(900, 600)
    window.hands.wait_for(lambda: sidebar.is_narrow)
    assert sidebar.width() < wide
    button = sidebar._buttons["today"]
    assert (button.text(), button.toolTip(), button.accessibleName()) == ("", "Hôm nay", "Hôm nay, F3")
    button.click()
    assert window.view.page == "today"
    main.resize(1366, 728)
    window.hands.wait_for(lambda: not sidebar.is_narrow)
    assert (button.text(), button.toolTip()) == ("Hôm nay", "")


def test_a_narrow_sidebar_shows_icons_in_the_colours_of_the_theme(window: Window) -> None:
    sidebar, main = window.view.sidebar, window.application.window
    assert all(button.icon().isNull() for button in sidebar._buttons.values())
    main.resize(900, 600)
    window.hands.wait_for(lambda: sidebar.is_narrow)
    assert not any(button.icon().isNull() for button in sidebar._buttons.values())
    window.view.show_page("today")
    button = sidebar._buttons["today"]
    before = button.icon().cacheKey()
    palette = sidebar.palette()
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#5AA9F2"))
    sidebar.setPalette(palette)
    assert button.icon().cacheKey() != before
    picture = button.icon().pixmap(QSize(20, 20), 3.0).toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(60) for y in range(60)}
    assert "#5aa9f2" in colors
