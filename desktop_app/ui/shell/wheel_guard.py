"""Keeps the mouse wheel from changing what was chosen: it scrolls the page, whatever lies under it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QWheelEvent, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QApplication, QComboBox, QTabBar, QWidget

from desktop_app.ui.shell.input_filter import InputFilter

_CHANGED_BY_WHEEL = (QComboBox, QAbstractSpinBox, QTabBar)


class WheelGuard(QObject):
    """Gives the wheel over combo boxes, number and date fields and tabs to the page below them.

    Qt lets the wheel change them without a click, and puts the cursor there: an officer who scrolls a page would turn a
    citizen into an enterprise unseen. An open list of choices still scrolls, it is no combo box.
    """

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        InputFilter(app, self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn the wheel over what it would change into a wheel over the page."""
        if not isinstance(event, QWheelEvent) or not isinstance(watched, QWindow):
            return False
        choice = _choice_below(self._widget_at(watched, event))
        if choice is None:
            return False
        event.ignore()
        area = _area_around(choice)
        if area is not None:
            QCoreApplication.sendEvent(area.viewport(), event)
        return True

    def _widget_at(self, window: QWindow, event: QWheelEvent) -> QWidget | None:
        of_window = [widget for widget in self._app.topLevelWidgets() if widget.windowHandle() is window]
        return of_window[0].childAt(event.position().toPoint()) or of_window[0] if of_window else None


def _choice_below(widget: QWidget | None) -> QWidget | None:
    """Return the field that a widget is or belongs to; the line inside an editable field passes the wheel on to it."""
    while widget is not None and not widget.isWindow():
        if isinstance(widget, _CHANGED_BY_WHEEL):
            return widget
        widget = widget.parentWidget()
    return None


def _area_around(widget: QWidget) -> QAbstractScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above
