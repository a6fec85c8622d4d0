"""Single instance per desk: a second start brings the first window to the front."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1000


class SingleInstance(QObject):
    """Guards a desk's folder.

    Signals:
        started_again: the program was started a second time.
    """

    started_again = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self._name = "quay-mot-cua-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._lock = QLockFile(str(folder / "desk.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._called)

    def claim(self) -> bool:
        """Return True for the first instance; otherwise notify the first instance and return False."""
        if not self._lock.tryLock(0):
            self._call_first()
            return False
        # A crash leaves the socket's file behind; holding the lock proves that no process listens on it.
        QLocalServer.removeServer(self._name)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(self._name)
        return True

    def _call_first(self) -> None:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_WAIT_MS):
            socket.write(b"show")
            socket.waitForBytesWritten(_WAIT_MS)

    def _called(self) -> None:
        connection = self._server.nextPendingConnection()
        if connection is not None:
            connection.disconnected.connect(connection.deleteLater)
        self.started_again.emit()
