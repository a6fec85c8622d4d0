"""Single instance per desk: a second start brings the first window to the front.

The operating system holds the lock and drops it when the process ends, however that happens. What a lock file of an
earlier process contains (nothing after a power cut, another computer's name, a process number that was given out
again) is not looked at.
"""

import hashlib
import logging
from pathlib import Path

from filelock import FileLock, Timeout
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1000
_log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """Guards a desk's folder.

    Attributes:
        first_answered: after `claim` returned False, whether the first instance was told.

    Signals:
        started_again: the program was started a second time.
    """

    started_again = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self._name = "quay-mot-cua-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._lock = FileLock(folder / "desk.lock", timeout=0)
        self.first_answered = False
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._called)

    def claim(self) -> bool:
        """Return True for the first instance; otherwise notify the first instance and return False."""
        try:
            self._lock.acquire()
        except Timeout:
            self.first_answered = self._call_first()
            return False
        except (NotImplementedError, OSError) as error:
            # A share that knows no locks, or a folder that cannot be written: what is wrong is told at sign-in.
            _log.warning("the desk's folder cannot be locked: %s", type(error).__name__)
        # A crash leaves the socket's file behind; holding the lock proves that no process listens on it.
        QLocalServer.removeServer(self._name)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(self._name)
        return True

    def _call_first(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(b"show")
        return socket.waitForBytesWritten(_WAIT_MS)

    def _called(self) -> None:
        connection = self._server.nextPendingConnection()
        if connection is not None:
            connection.disconnected.connect(connection.deleteLater)
        self.started_again.emit()
