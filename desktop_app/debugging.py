"""What `--debug` adds to the log: detailed records, Qt's own messages, and calls that block the GUI thread."""

import logging
import sys
import threading
import traceback
from pathlib import Path
from time import monotonic
from types import FrameType

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler

SLOW_S = 0.1
"""A call that keeps the GUI thread from handling events for longer is logged with its place in the code."""
_BEAT_MS = 20
_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_debugging(parent: QObject) -> "SlowCallMonitor":
    """Log in detail from now on; returns the monitor, which stops with its parent."""
    logging.getLogger("desktop_app").setLevel(logging.DEBUG)
    qInstallMessageHandler(_log_qt_message)
    monitor = SlowCallMonitor(parent)
    monitor.start()
    return monitor


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger(f"qt.{context.category or 'default'}").log(_LEVELS.get(kind, logging.WARNING), message)


class SlowCallMonitor(QObject):
    """Reports calls that block the GUI thread.

    A timer on the GUI thread records that events are handled. A second thread looks at that record; when it is older
    than `SLOW_S`, the stack of the GUI thread shows which call is running.
    """

    def __init__(self, parent: QObject | None = None, slow_s: float = SLOW_S) -> None:
        super().__init__(parent)
        self._slow_s = slow_s
        self._gui_thread = threading.get_ident()
        self._last_beat = monotonic()
        self._stopped = threading.Event()
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._thread = threading.Thread(target=self._watch, name="slow calls", daemon=True)
        self.destroyed.connect(self._stopped.set)

    def start(self) -> None:
        """Begin to watch; called on the GUI thread."""
        self._beat()
        self._timer.start()
        self._thread.start()

    def stop(self) -> None:
        """Stop watching and wait for the thread to end."""
        self._timer.stop()
        self._stopped.set()
        self._thread.join()

    def _beat(self) -> None:
        self._last_beat = monotonic()

    def _watch(self) -> None:
        reported = 0.0
        while not self._stopped.wait(self._slow_s / 4):
            beat = self._last_beat
            if monotonic() - beat > self._slow_s and beat != reported:
                reported = beat
                frame = sys._current_frames().get(self._gui_thread)
                _log.warning("the GUI thread is blocked: %s", _places(frame))


def _places(frame: FrameType | None) -> str:
    """Return where a thread is, innermost call first: files and lines only, no values."""
    frames = traceback.extract_stack(frame) if frame is not None else []
    return " < ".join(f"{Path(entry.filename).name}:{entry.lineno} {entry.name}" for entry in reversed(frames))
