"""Collects garbage in the GUI thread only."""

import gc

from PySide6.QtCore import QObject, QTimer

from desktop_app.garbage import collect_due

_INTERVAL_MS = 1000


class GarbageTimer(QObject):
    """Does what Python's collector does by itself, but in the GUI thread.

    The collector runs in whatever thread allocates next. In the thread of a worker queue it would delete widgets that
    are part of a cycle, which Qt allows in the GUI thread only: the program could crash.
    """

    def __init__(self, parent: QObject) -> None:
        """Take over the collection until `stop`."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(collect_due)
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave the collection to Python again; for the end of the program, when no worker runs any more."""
        self._timer.stop()
        gc.enable()
