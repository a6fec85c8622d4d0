"""Keeps the pages of a revoked desk shut: whatever wants to be shown, its notice stands there instead."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from desktop_app.services.sync.overview import Standing
from desktop_app.services.sync.revocation import Revocation, revocation
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.revoked_page import RevokedPage
from desktop_app.ui.shell.workspace import Workspace


class RevokedDesk(QObject):
    """Shuts the pages when the desk learns that it was revoked, and opens them when it is let in again.

    Signals:
        shut: the notice stands before the pages; scans must not reach them.
        let_in: the pages are shown again.
        officer_wanted: somebody else wants to sign in.
    """

    shut = Signal()
    let_in = Signal()
    officer_wanted = Signal()

    def __init__(self, app: QApplication, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._window = app, window
        self._workspace: Workspace | None = None
        self._dialogs: list[QDialog] = []

    @property
    def is_shut(self) -> bool:
        """Whether the notice stands before the pages."""
        return self._window.barrier is not None

    @property
    def page(self) -> RevokedPage | None:
        """The notice, or None while the desk may work."""
        barrier = self._window.barrier
        return barrier if isinstance(barrier, RevokedPage) else None

    def watch(self, workspace: Workspace) -> bool:
        """Look at the desk now and after each round; return whether its pages are shut."""
        self._workspace = workspace
        workspace.session.sync.changed.connect(self._look)
        revoked = revocation(workspace.session.context)
        if revoked is not None:
            self._shut(revoked)
        return revoked is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep back what something opens over the notice: a result that came late."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog | QMenu) and not self._asks_to_sign_in():
            if isinstance(watched, QDialog):
                self._dialogs.append(watched)
            QTimer.singleShot(0, watched, watched.hide)
        return False

    def _asks_to_sign_in(self) -> bool:
        return self._window.view is self._window.sign_in

    def _look(self, now: Standing) -> None:
        if now.status.revoked_at is not None and self._workspace is not None and not self.is_shut:
            self._workspace.session.read(revocation, self._shut_if)

    def _shut_if(self, revoked: Revocation | None) -> None:
        if revoked is not None and not self.is_shut:
            self._shut(revoked)

    def _shut(self, revoked: Revocation) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for widget in self._app.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                self._dialogs.append(widget)
                widget.hide()
        page = RevokedPage()
        page.show_revocation(revoked)
        page.code_entered.connect(self._connect_again)
        page.officer_wanted.connect(self.officer_wanted)
        was_asking = self._asks_to_sign_in()
        self._app.installEventFilter(self)
        self._window.barrier = page
        self._window.bar.show_locked(True)
        self._window.show_title()
        if not was_asking:
            self._window.show_view(page)
            page.focus()
        self.shut.emit()

    def shut_again(self) -> None:
        """Hide what a sign-in has shown of the desk: its name for an officer, its search."""
        if (page := self.page) is not None:
            self._window.bar.show_locked(True)
            self._window.show_title()
            self._window.show_view(page)
            page.focus()

    def _connect_again(self, code: str) -> None:
        page, workspace = self.page, self._workspace
        if page is not None and workspace is not None:
            page.show_busy(True)
            server = workspace.session.sync.standing.status.server
            workspace.session.sync.enrol(server, code, self._let_in, page.show_problem)

    def _let_in(self) -> None:
        workspace = self._workspace
        if workspace is None or not self.is_shut:
            return
        self._app.removeEventFilter(self)
        self._window.barrier = None
        dialogs, self._dialogs = self._dialogs, []
        self._window.bar.show_locked(False)
        self._window.show_view(workspace)
        for dialog in dialogs:
            dialog.show()
        self.let_in.emit()
