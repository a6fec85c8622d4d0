"""The locked desk: the sign-in stands before the pages, which stay as they are behind it."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.domain.errors import Problem
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.officers import change_own_password
from desktop_app.services.desk.roster import Roster
from desktop_app.services.desk.switching import enter, may_lock, who_may_enter
from desktop_app.ui.common.password_dialog import PasswordDialog
from desktop_app.ui.session.job_queue import JobQueue
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.workspace import Workspace


class DeskLock(QObject):
    """Locks the desk of one officer and lets the same one or another in.

    Signals:
        locked: the sign-in is shown; scans must not reach the pages.
        returned: the same officer is back; carries the context.
        switched: another officer entered; carries the context.

    Attributes:
        workspace: the pages behind the sign-in, or None while the desk is not locked.
    """

    locked = Signal()
    returned = Signal(object)
    switched = Signal(object)

    def __init__(self, app: QApplication, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._window = app, window
        self._queue = JobQueue(self)
        self._dialogs: list[QDialog] = []
        self._own: QDialog | None = None
        self.workspace: Workspace | None = None

    @property
    def is_locked(self) -> bool:
        """Whether the sign-in stands before the pages."""
        return self.workspace is not None

    def lock(self, workspace: Workspace) -> None:
        """Show the sign-in instead of the pages; nothing is shown of what is open, and nothing of it is lost."""
        context = workspace.session.context
        if self.is_locked:
            return
        if not may_lock(context):
            workspace.show_problem(self.tr("The sample desk has no passwords, so it cannot be locked."))
            return
        self.workspace = workspace
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        # A dialog would stand above the sign-in, with what a citizen told, and take its keys.
        shown = [widget for widget in self._app.topLevelWidgets() if widget.isVisible()]
        self._dialogs = [widget for widget in shown if isinstance(widget, QDialog)]
        for dialog in self._dialogs:
            dialog.hide()
        self._app.installEventFilter(self)
        page = self._window.sign_in
        page.password.line.clear()
        page.show_locked([(context.officer.id, context.officer.name)], context.officer.id)
        workspace.session.read(who_may_enter, self._show_officers)
        self._window.bar.show_locked(True)
        self._window.show_view(page)
        self._window.show_title()
        page.focus()
        self.locked.emit()

    def enter(self, officer_id: UUID | None, password: str) -> None:
        """Let an officer in whose password it is."""
        if self.workspace is not None:
            context = self.workspace.session.context
            self._queue.run("", partial(enter, context, officer_id, password), self._entered, self._refused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep back a dialog that something opens while the desk is locked: a result that came late."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog) and watched is not self._own:
            self._dialogs.append(watched)
            QTimer.singleShot(0, watched, watched.hide)
        return False

    def close(self) -> None:
        """Wait for the running check: the program ends."""
        self._queue.wait()

    def _show_officers(self, roster: Roster) -> None:
        if self.is_locked and not self._window.sign_in.password.text:
            self._window.sign_in.show_locked([(line.id, line.name) for line in roster.officers], roster.last)

    def _entered(self, context: DeskContext) -> None:
        workspace, page = self.workspace, self._window.sign_in
        if workspace is None:
            return
        page.show_busy(False)
        if context.must_change_password:
            self._ask_for_password(context, page.password.text)
            return
        page.password.line.clear()
        self._app.removeEventFilter(self)
        dialogs, self._dialogs, self.workspace = self._dialogs, [], None
        if context.officer.id == workspace.session.context.officer.id:
            self._window.bar.show_locked(False)
            self._window.show_view(workspace)
            _show_again(dialogs)
            self.returned.emit(context)
        else:
            for dialog in dialogs:
                dialog.reject()
            page.show_busy(True)
            self.switched.emit(context)

    def _ask_for_password(self, context: DeskContext, old: str) -> None:
        def changed(after: DeskContext) -> None:
            """Go on."""
            dialog.accept()
            self._entered(after)

        def change(typed: tuple[str, str, str], failed: Callable[[Exception], None]) -> None:
            """Store it."""
            self._queue.run("", lambda: change_own_password(context, *typed), changed, failed)

        dialog = self._own = PasswordDialog(change, self._window, old=old)
        dialog.open()

    def _refused(self, error: Exception) -> None:
        self._window.sign_in.show_failure(error)
        if not isinstance(error, Problem):
            raise error


def _show_again(dialogs: list[QDialog]) -> None:
    focus: QWidget | None = None
    for dialog in dialogs:
        dialog.show()
        focus = dialog
    if focus is not None:
        focus.activateWindow()
