"""Keeps the mouse wheel from changing what was chosen: it scrolls the page, whatever lies under it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QTabBar

_CHANGED_BY_WHEEL = (QComboBox, QAbstractSpinBox, QTabBar)


class WheelGuard(QObject):
    """Gives the wheel over combo boxes, number and date fields and tabs to the page below them.

    Qt lets the wheel change them without a click, and puts the cursor there: an officer who scrolls a page would turn a
    citizen into an enterprise unseen. An open list of choices still scrolls, it is no combo box.
    """

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ignore the wheel over what it would change: an ignored event goes on to the parent."""
        # Every event of the application passes here: asking for the class costs a tenth of asking for the type.
        if not isinstance(event, QWheelEvent) or not _is_changed(watched):
            return False
        event.ignore()
        return True


def _is_changed(watched: QObject) -> bool:
    # The line inside an editable field passes the wheel on to the field.
    return isinstance(watched, _CHANGED_BY_WHEEL) or isinstance(watched.parent(), QComboBox | QAbstractSpinBox)
