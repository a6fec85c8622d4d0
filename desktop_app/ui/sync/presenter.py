"""Shows the status of syncing wherever the officer is, and takes over what the server publishes."""

from PySide6.QtCore import QObject, Signal

from desktop_app.services.context import DeskContext
from desktop_app.services.sync.central_data import renewed
from desktop_app.services.sync.overview import Standing
from desktop_app.ui.session.session import Session
from desktop_app.ui.sync.page import SyncPage
from desktop_app.ui.texts.sync_status import indicator_state


class SyncPresenter(QObject):
    """Turns the sync status into the text of the status indicator and the number in the sidebar.

    Signals:
        status_changed: text and tint of the status indicator.
    """

    status_changed = Signal(str, str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scheduler = session.sync
        self._scheduler.changed.connect(self._show)
        self._scheduler.progressed.connect(lambda _done, _all: self._show_status())
        self._scheduler.published.connect(self._read_published)

    def start(self) -> None:
        """Show the status, and let the scheduler begin."""
        self._show_status()
        self._scheduler.start()

    def _show(self, now: Standing) -> None:
        self._show_status()
        self._session.badge_changed.emit(SyncPage.page_name, now.conflicts + now.reprints)

    def _show_status(self) -> None:
        scheduler = self._scheduler
        text, tone = indicator_state(scheduler.standing, scheduler.progress, self._session.context.clock())
        self.status_changed.emit(text, tone)

    def _read_published(self) -> None:
        # A page that is being filled in keeps the procedure and the calendar it was begun with.
        self._session.read(renewed, self._take_published)

    def _take_published(self, context: DeskContext) -> None:
        self._session.renew(
            agency=context.agency,
            catalogue=context.catalogue,
            calendar=context.calendar,
            hours_history=context.hours_history,
        )
