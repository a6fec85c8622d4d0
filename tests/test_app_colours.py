"""The colours change while the window is open; keys and scans go on as before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.ui.common.theme import tokens_of
from tests.ui.conftest import CARD, Window, shell, window  # noqa: F401 - fixtures

pytestmark = pytest.mark.window


@pytest.fixture(autouse=True)
def usual_colours(qapp: QApplication) -> Iterator[None]:
    yield
    QSettings().remove("colours")


@pytest.mark.parametrize("look", ["dark", "light"])
def test_a_page_in_other_colours_still_takes_scans(window: Window, qapp: QApplication, look: str) -> None:  # noqa: F811
    QSettings().setValue("colours", look)
    window.view.session.look_changed.emit()
    tokens = tokens_of(dark=look == "dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(tokens["bg"])
    assert tokens["accent"] in window.application.window.styleSheet()
    window.hands.type("abc")
    assert window.view.bar.line.text() == "abc"
    window.scan(CARD)
    assert window.model.person.name == "Nguyễn Thị Thu Hà"
