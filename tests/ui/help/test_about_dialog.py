"""About the program, its folders and libraries."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app import __version__
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_it_names_version_folders_and_libraries(window: Window) -> None:
    window.view.help.show_about()
    about = window.view.help.about
    assert about is not None
    window.hands.wait_for(lambda: about.table.rowCount() > 20)
    rows = [[about.table.text_at(place, column) for column in range(3)] for place in range(about.table.rowCount())]
    licences = {name.lower(): licence for name, _version, licence in rows}
    assert "LGPL" in licences["pyside6_essentials"]
    assert {name for name, licence in licences.items() if not licence} <= {"sqlcipher3"}
    assert about.data == window.view.session.context.store.path.parent
    assert any(__version__ in label for label in _texts(window))
    copies = [button for button in about.findChildren(QPushButton) if button.text() == "Chép đường dẫn"]
    copies[0].click()
    assert QGuiApplication.clipboard().text() == str(about.data)
    about.reject()


def _texts(window: Window) -> list[str]:
    about = window.view.help.about
    return [shown.text() for shown in about.findChildren(QLabel)] if about is not None else []
