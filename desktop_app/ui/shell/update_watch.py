"""Updates of the program in the background: looks for them when the desk is quiet, and says calmly what happened."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop_app.services.updates.installed import Manner, update_manner
from desktop_app.services.updates.sources import look_for_update
from desktop_app.services.updates.staging import StagedUpdate
from desktop_app.services.updates.standing import drop_start_notice, start_notice
from desktop_app.ui.shell.idle_watch import IdleWatch
from desktop_app.ui.shell.quiet_work import QuietWork
from desktop_app.ui.shell.workspace import Workspace
from desktop_app.ui.texts.messages import code_of
from desktop_app.ui.texts.tone import Tone
from desktop_app.ui.texts.updates import notice_text, ready_text

_log = logging.getLogger(__name__)
_AGAIN_MS = 4 * 3600 * 1000


class UpdateWatch(QObject):
    """Looks for updates while a desk is open; a new version is only ever used from the next start on."""

    def __init__(self, workspace: Workspace, idle: IdleWatch, parent: QObject) -> None:
        """Begin.

        Args:
            workspace: the pages; their first one shows the notices.
            idle: tells how long nobody has used the desk.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._workspace, self._idle = workspace, idle
        self._is_stopped = False
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._wait_for_quiet)
        self._say_what_happened()
        if update_manner() is Manner.ITSELF:
            self._wait_for_quiet()

    def stop(self) -> None:
        """Look no more; what is being laid ready is given up, and begun anew another time."""
        self._is_stopped = True
        self._again.stop()

    def look(self) -> None:
        """Look for an update now."""
        self._workspace.session.calculate(
            lambda context: look_for_update(context, self._goes_on), self._looked, self._not_looked
        )

    def _not_looked(self, error: Exception) -> None:
        # Nobody asked for it, so nobody is told; whoever wants to know looks in the settings.
        _log.warning("no update was laid ready: %s", code_of(error) or type(error).__name__)
        self._again.start()

    def _goes_on(self, _percent: int) -> bool:
        return not self._is_stopped

    def _wait_for_quiet(self) -> None:
        QuietWork(self._idle, self.look, self)

    def _looked(self, staged: StagedUpdate | None) -> None:
        if self._is_stopped:
            return
        if staged is None:
            self._again.start()
        else:
            self._show(ready_text(staged.version), "ok", lambda: None)

    def _say_what_happened(self) -> None:
        notice = start_notice()
        if notice is None:
            return
        text, tone = notice_text(notice)
        if text:
            session = self._workspace.session
            self._show(text, tone, lambda: session.write("", lambda _context: drop_start_notice()))

    def _show(self, text: str, tone: Tone, on_read: Callable[[], object]) -> None:
        self._workspace.program_notice.show_message(text, tone, self.tr("I have read it"), on_read)
