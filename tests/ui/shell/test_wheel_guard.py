"""The mouse wheel scrolls pages and changes no choice, with the cursor there or without."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from desktop_app.ui.shell.registry import PAGES
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def turn_wheel(over: QWidget, steps: int = -1) -> bool:
    """Turn the mouse wheel over a widget; return whether it was used up there, or goes on to the page."""
    middle = QPointF(over.rect().center())
    turn = QPoint(0, 120 * steps)
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        middle,
        QPointF(over.mapToGlobal(middle.toPoint())),
        QPoint(),
        turn,
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.ignore()
    QApplication.sendEvent(over, event)
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
    for choice in (box, number, day):
        choice.show()
        before = _value_of(choice)
        for over in (choice, *choice.findChildren(QLineEdit)):
            assert not turn_wheel(over)
        assert _value_of(choice) == before
        assert not choice.hasFocus()
        choice.close()


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
