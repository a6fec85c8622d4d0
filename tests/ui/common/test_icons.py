"""The icon of the application and those of its pages."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.ui.common.icons import APPLICATION_ID, app_icon, page_icon, use_app_icon
from desktop_app.ui.shell.registry import PAGES

pytestmark = pytest.mark.window


def test_windows_and_task_bar_have_the_icon(qapp: QApplication) -> None:
    use_app_icon()
    assert not qapp.windowIcon().isNull()
    assert QGuiApplication.desktopFileName() == APPLICATION_ID
    picture = app_icon().pixmap(64, 64).toImage()
    assert picture.pixelColor(32, 4) == QColor("#0B5CAD")
    assert picture.pixelColor(0, 0).alpha() == 0


@pytest.mark.parametrize("page", [page.page_name for page in PAGES if page.place is not None])
def test_each_page_of_the_sidebar_has_an_icon_in_the_wanted_colour(qapp: QApplication, page: str) -> None:
    picture = page_icon(page, QColor("#FF8A7E")).pixmap(QSize(20, 20), 3.0).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(60) for y in range(60)]
    assert "#ff8a7e" in {pixel.name() for pixel in pixels if pixel.alpha() == 255}
