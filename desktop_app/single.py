"""Single instance per desk: a second start brings the first window to the front.

The operating system holds the lock and drops it when the process ends, however that happens. What a lock file of an
earlier process contains (nothing after a power cut, another computer's name, a process number that was given out
again) is not looked at.
"""

import hashlib
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1000
_SHOW, _END = b"show ", b"\0"
# Windows' longest path takes 32,767 characters of up to three bytes.
_LONGEST = 100_000


class SingleInstance(QObject):
    """Guards a desk's folder.

    Attributes:
        first_answered: after `claim` returned False, whether the first instance was told.
        problem: after `claim`, why the folder cannot be locked, or ``""``; the log is not open yet.

    Signals:
        started_again: the program was started a second time, with the path of a bundle to hand in or ``""``.
    """

    started_again = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self._name = "quay-mot-cua-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._lock = FileLock(folder / "desk.lock", timeout=0)
        self.first_answered, self.problem = False, ""
        self._callers: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._called)

    def claim(self, bundle: Path | None = None) -> bool:
        """Return True for the first instance; otherwise notify the first instance and return False.

        Args:
            bundle: a file that the first instance shall hand in.
        """
        try:
            self._lock.acquire()
        except Timeout:
            self.first_answered = self._call_first(str(bundle.absolute()) if bundle else "")
            return False
        except (NotImplementedError, OSError) as error:
            # A share that knows no locks, or a folder that cannot be written: what is wrong is told at sign-in.
            self.problem = type(error).__name__
        # A crash leaves the socket's file behind; holding the lock proves that no process listens on it.
        QLocalServer.removeServer(self._name)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(self._name)
        return True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.release()

    def release(self) -> None:
        """Give the folder back."""
        self._server.close()
        self._lock.release()

    def _call_first(self, bundle: str) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(_SHOW + bundle.encode(errors="replace") + _END)
        return socket.waitForBytesWritten(_WAIT_MS)

    def _called(self) -> None:
        connection = self._server.nextPendingConnection()
        if connection is not None:
            self._callers.append(connection)
            # The message may arrive with the connection or after it.
            connection.readyRead.connect(self._read_callers)
            connection.disconnected.connect(self._read_callers)
            self._read_callers()

    def _read_callers(self) -> None:
        for connection in list(self._callers):
            content = bytes(connection.peek(_LONGEST).data())
            is_over = connection.state() == QLocalSocket.LocalSocketState.UnconnectedState
            if not (content.endswith(_END) or is_over or len(content) == _LONGEST):
                continue
            self._callers.remove(connection)
            connection.deleteLater()
            if content.startswith(_SHOW) and content.endswith(_END):
                self.started_again.emit(content[len(_SHOW) : -len(_END)].decode(errors="replace"))
