"""Installs an event filter where input arrives, and nowhere else."""

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QWindow
from PySide6.QtWidgets import QApplication, QWidget


class InputFilter(QObject):
    """Installs an event filter on each window that gets the keys, and on the widget that has the focus.

    Keys, mouse and wheel reach a window before its widgets; input methods talk to the widget. A filter of the
    application itself would be called for every event of every object, some fifty for each key that is typed. It is
    installed there all the same where a screen reader listens on Linux: Qt's bridge to it is such a filter, and keeps
    the keys from the windows.
    """

    def __init__(self, app: QApplication, target: QObject) -> None:
        """Install a filter from now on.

        Args:
            app: the application.
            target: the filter; this object becomes its child.
        """
        super().__init__(target)
        self._target = target
        if QAccessible.isActive() and sys.platform != "win32":
            app.installEventFilter(target)
            return
        app.focusWindowChanged.connect(self._watch)
        for window in app.topLevelWindows():
            self._watch(window)
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            # Installing it again only makes it the first.
            window.installEventFilter(self._target)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self._target)
        if now is not None:
            now.installEventFilter(self._target)
