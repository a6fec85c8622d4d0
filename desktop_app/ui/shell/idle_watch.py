"""Notices that nobody has used keys or mouse for a while."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QTabletEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_app.ui.shell.input_filter import InputFilter

_LOOK_MS = 5000
_SECONDS = 60
# An input method may keep the keys to itself and send only what it made of them.
_INPUT = (QKeyEvent, QMouseEvent, QWheelEvent, QInputMethodEvent, QTouchEvent, QTabletEvent)


class IdleWatch(QObject):
    """Watches an application's input.

    Signals:
        idle: nothing was pressed, moved or turned for the chosen time; emitted again at each look until there is input.
    """

    idle = Signal()

    def __init__(self, app: QApplication, parent: QObject, clock: Callable[[], float] = monotonic) -> None:
        """Watch an application.

        Args:
            app: the application.
            parent: the Qt parent.
            clock: seconds that only go forward.
        """
        super().__init__(parent)
        self._clock = clock
        self._minutes = 0
        self._last = clock()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        InputFilter(app, self)

    def start(self, minutes: int) -> None:
        """Count from now on; 0 for never."""
        self._minutes = minutes
        self._last = self._clock()
        if minutes:
            self._timer.start()
        else:
            self._timer.stop()

    @property
    def quiet_s(self) -> float:
        """For how many seconds there has been no input."""
        return self._clock() - self._last

    def look(self) -> None:
        """Emit `idle` when the time is over."""
        if self._minutes and self.quiet_s >= self._minutes * _SECONDS:
            self.idle.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that there was input; nothing is withheld."""
        if isinstance(event, _INPUT):
            self._last = self._clock()
        return False
