"""The mouse wheel scrolls pages and changes no choice, with the cursor there or without."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.shell.registry import PAGES
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def turn_wheel(over: QWidget, steps: int = -1) -> bool:
    """Turn the mouse wheel over a widget; return whether it was used up there, or goes on to the page."""
    window = over.window()
    middle = QPointF(over.mapTo(window, over.rect().center()))
    turn = QPoint(0, 120 * steps)
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        middle,
        QPointF(window.mapToGlobal(middle.toPoint())),
        QPoint(),
        turn,
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.ignore()
    # Qt sends the wheel to the window, which gives it to the widget under the mouse.
    QApplication.sendEvent(window.windowHandle(), event)
    QApplication.processEvents()
    return event.isAccepted()


def test_no_choice_of_any_page_follows_the_wheel(window: Window) -> None:
    turned = 0
    for kind in PAGES:
        page = window.view.page_of(kind)
        window.view.show_page(page.page_name)
        window.settle()
        for choice in page.findChildren(QWidget):
            if not isinstance(choice, QComboBox | QAbstractSpinBox):
                continue
            for focused in (False, True):
                if focused:
                    choice.setFocus()
                before = _value_of(choice)
                turn_wheel(choice)
                turn_wheel(choice, 1)
                turn_wheel(choice, 2)
                assert _value_of(choice) == before, choice.accessibleName()
                turned += 1
    assert turned > 20


def test_the_wheel_goes_on_to_the_page(window: Window) -> None:
    box, number, day = QComboBox(), QSpinBox(), QDateEdit()
    box.addItems(["a", "b", "c"])
    box.setEditable(True)
    inside, tall = QWidget(), QLabel()
    tall.setMinimumHeight(2000)
    column = QVBoxLayout(inside)
    for part in (box, number, day, tall):
        column.addWidget(part)
    dialog, area = QDialog(window.application.window), QScrollArea()
    area.setWidget(inside)
    QVBoxLayout(dialog).addWidget(area)
    dialog.show()
    dialog.activateWindow()
    window.hands.wait_for(dialog.isActiveWindow)
    for choice in (box, number, day):
        before = _value_of(choice)
        for over in (choice, *choice.findChildren(QLineEdit)):
            area.verticalScrollBar().setValue(0)
            turn_wheel(over)
            assert area.verticalScrollBar().value() > 0
        assert _value_of(choice) == before
    dialog.close()


def test_an_open_list_still_scrolls(window: Window) -> None:
    box = QComboBox()
    box.addItems([str(number) for number in range(200)])
    box.setMaxVisibleItems(5)
    box.show()
    box.showPopup()
    turn_wheel(box.view().viewport())
    assert box.view().verticalScrollBar().value() > 0
    box.hidePopup()
    box.close()


def _value_of(choice: QWidget) -> object:
    return choice.currentIndex() if isinstance(choice, QComboBox) else choice.text()  # type: ignore[attr-defined]
