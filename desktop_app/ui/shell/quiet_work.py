"""Puts long work off until nobody uses the desk."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.shell.idle_watch import IdleWatch

_LOOK_MS = 5000
QUIET_S = 60.0
AT_LATEST_S = 3600.0


class QuietWork(QObject):
    """Begins work once, in the first quiet minute, or after an hour without one.

    The check of a large database takes a processor for seconds to minutes; the first citizens of the day came just
    when it ran.
    """

    def __init__(
        self, idle: IdleWatch, begin: Callable[[], None], parent: QObject, clock: Callable[[], float] = monotonic
    ) -> None:
        """Wait for a quiet minute.

        Args:
            idle: tells how long nobody has used the desk.
            begin: begins the work.
            parent: the Qt parent.
            clock: seconds that only go forward.
        """
        super().__init__(parent)
        self._idle, self._begin, self._clock = idle, begin, clock
        self._since = clock()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Begin the work if it is quiet, or has waited long enough."""
        if self._idle.quiet_s < QUIET_S and self._clock() - self._since < AT_LATEST_S:
            return
        if self._timer.isActive():
            self._timer.stop()
            self._begin()
