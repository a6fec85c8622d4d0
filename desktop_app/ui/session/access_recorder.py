"""Collects what the officer looks at, and stores it behind the work: never before a visit's next page."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.people.access import AGAIN_WITHIN, Access, AccessKind, searched, with_access
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.access_log import record_accesses

_STORE_AFTER_MS = 4_000


class AccessRecorder(QObject):
    """Records the looks of the officer who is signed in."""

    def __init__(
        self,
        context: Callable[[], DeskContext],
        store: Callable[[Callable[[DeskContext], None]], object],
        parent: QObject | None = None,
    ) -> None:
        """Make a recorder.

        Args:
            context: returns the desk.
            store: runs what stores something, after what is being stored.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._context, self._store = context, store
        self._stored: tuple[Access, ...] = ()
        self._waiting: tuple[Access, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_STORE_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    def opened(self, dossier_id: UUID) -> None:
        """Note that a dossier was opened."""
        self._note(Access(self._context().clock(), AccessKind.OPENED, dossier_id))

    def searched(self, text: str) -> None:
        """Note what was searched for."""
        self._note(searched(self._context().clock(), text))

    def recognised(self, number: str) -> None:
        """Note that the data of a person was looked up."""
        if number:
            self._note(Access(self._context().clock(), AccessKind.RECOGNISED, text=number))

    def flush(self) -> None:
        """Store what was noted."""
        self._timer.stop()
        new, self._waiting = self._waiting, ()
        if new:
            self._stored = (*self._stored, *new)
            self._store(lambda context: record_accesses(context, new))

    def _note(self, access: Access) -> None:
        self._stored = tuple(known for known in self._stored if access.at - known.at <= AGAIN_WITHIN)
        if with_access(self._stored, access) == self._stored:
            return
        # What is stored stays as it is: a search that goes on after that is one more.
        self._waiting = with_access(self._waiting, access)
        if self._waiting and not self._timer.isActive():
            self._timer.start()
