"""The pages of an open desk: made for each officer, made anew in another language, and locked."""

import gc
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.domain.changes import Changes
from desktop_app.domain.purpose import Purpose
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.switching import IDLE_MINUTES, idle_minutes
from desktop_app.services.updates.sources import is_update_name
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.shell.desk_lock import DeskLock
from desktop_app.ui.shell.idle_watch import IdleWatch
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.revoked_desk import RevokedDesk
from desktop_app.ui.shell.scan_catcher import ScanCatcher
from desktop_app.ui.shell.update_watch import UpdateWatch
from desktop_app.ui.shell.workspace import Workspace
from desktop_app.ui.sync.page import SyncPage
from desktop_app.ui.texts.i18n import install_language
from desktop_app.ui.texts.messages import sentence

_SWITCH_INTERVAL_S = 0.001


class DeskPages(QObject):
    """The pages of whoever is signed in, on one open database.

    Signals:
        look_changed: the officer chose other colours for the screen.
        window_filled: the window got another top bar and sign-in.
        entered: an officer has the pages: after sign-in, after a lock, after another officer's turn.

    Attributes:
        workspace: the pages; None before `open` and after `close`.
        lock: locks the desk and lets an officer in.
        revoked: keeps the pages of a revoked desk shut.
        scans: watches for scans; None before `open`.
        idle: tells when nobody has used the desk for a while.
    """

    look_changed = Signal()
    window_filled = Signal()
    entered = Signal()

    def __init__(
        self, app: QApplication, window: MainWindow, parent: QObject, key_clock: Callable[[], float] | None = None
    ) -> None:
        """Make no pages yet; `open` does.

        Args:
            app: the Qt application.
            window: the only window.
            parent: the Qt parent.
            key_clock: seconds; read at each key press to detect a scanner. None for the time of the key events.
        """
        super().__init__(parent)
        self._app, self._window, self._key_clock = app, window, key_clock
        self.scans: ScanCatcher | None = None
        # What officers who are not signed in now left unfinished; what is typed of a dossier is stored as a draft too.
        self._kept: dict[UUID, Mapping[str, object]] = {}
        self.workspace: Workspace | None = None
        self._updates: UpdateWatch | None = None
        self.lock = DeskLock(app, window, self)
        self.lock.locked.connect(self._stop_scans)
        self.lock.returned.connect(self._return)
        self.lock.switched.connect(self._switch)
        self.revoked = RevokedDesk(app, window, self)
        self.revoked.shut.connect(self._stop_scans)
        self.revoked.let_in.connect(self._let_in)
        self.revoked.officer_wanted.connect(self.lock_now)
        self.idle = IdleWatch(app, self)
        self.idle.idle.connect(self.lock_now)

    def open(self, context: DeskContext) -> None:
        """Show the pages of an opened desk, and print what still waits for paper."""
        workspace = self._make_workspace(context)
        if not self.revoked.watch(workspace):
            workspace.show_page("")
            workspace.session.resume_spool()
            if not workspace.bar.line.text():
                workspace.help.show_unseen_news()
        if context.purpose is Purpose.WORK:
            self._updates = UpdateWatch(workspace, self.idle, self)
        _avoid_pauses()
        self.entered.emit()

    def hand_in(self, file: Path) -> bool:
        """Hand a bundle in on the page that shows the result; False while no officer has the pages."""
        if self.workspace is None or self.lock.is_locked:
            return False
        if is_update_name(file.name):
            self.workspace.show_page(SettingsPage.page_name)
            self.workspace.page_of(SettingsPage).updates.take(file)
            return True
        self.workspace.show_page(SyncPage.page_name)
        self.workspace.page_of(SyncPage).copies.hand_in(file)
        return True

    def close(self) -> None:
        """Store what is unfinished, and close the database."""
        self.lock.close()
        if self._updates is not None:
            self._updates.stop()
        if self.workspace is not None and self.scans is not None:
            self.scans.watch(is_watching=False)
            self.workspace.close_session()
            self.workspace = None

    def _make_workspace(self, context: DeskContext) -> Workspace:
        session = Session(context, self)
        bar = self._window.bar
        typed = bar.line.text()
        workspace = self.workspace = Workspace(session, bar)
        session.look_changed.connect(self.look_changed)
        self.scans = ScanCatcher(self._app, self._key_clock, self)
        workspace.watch(self.scans)
        bar.desk.setText(context.agency.desk)
        self._window.strip.show_purpose(context.purpose)
        if context.purpose is Purpose.TRAINING:
            from desktop_app.ui.training.panel import TrainingPanel  # noqa: PLC0415 - only for training

            panel = TrainingPanel(session)
            panel.card_shown.connect(workspace.take_scan)
            self._window.show_below(panel)
        workspace.titled.connect(
            lambda title, is_unfinished: self._window.show_title(title, is_unfinished=is_unfinished)
        )
        session.language_wanted.connect(self._ask_for_language)
        workspace.lock_wanted.connect(self.lock_now)
        session.changed.connect(partial(self._read_idle_minutes, session))
        self._read_idle_minutes(session)
        self._window.text_size_changed.connect(session.text_size_changed)
        self._window.show_view(workspace)
        # Text typed while the desk was being opened is kept.
        bar.line.setText(typed)
        return workspace

    def _ask_for_language(self, language: str) -> None:
        workspace = self.workspace
        if workspace is None:
            return
        if page := workspace.unfinished_page():
            workspace.show_problem(sentence("language.unfinished", page=page))
        else:
            # Behind what is being stored: its result belongs to the pages that asked for it.
            workspace.session.write("", lambda _context: None, lambda _nothing: self._change_language(language))

    def _change_language(self, language: str) -> None:
        """Make the pages anew in another language; what they held and the page that is shown stay."""
        if self.workspace is None:
            return
        QSettings().setValue("language", language)
        page, context = self.workspace.page, self.workspace.session.context
        self._replace_workspace(context, language)
        if not self.revoked.is_shut:
            self.workspace.show_page(page)

    def _replace_workspace(self, context: DeskContext, language: str = "") -> None:
        """Make the pages anew; they show what the context's officer left unfinished on the pages before."""
        before, scans = self.workspace, self.scans
        if before is None or scans is None:
            return
        session = before.session
        scans.watch(is_watching=False)
        scans.deleteLater()
        self._kept[session.context.officer.id] = before.give_up()
        if language:
            install_language(self._app, language)
        # Also takes the pages before out of the window, which deletes them, and a notice that stood before them.
        self._window.barrier = None
        self._window.fill()
        self.window_filled.emit()
        gc.unfreeze()
        workspace = self._make_workspace(context)
        workspace.take_over(self._kept.pop(context.officer.id, {}))
        for job_id in session.followed_prints:
            workspace.session.follow_print(job_id)
        workspace.session.count_spool()
        session.deleteLater()
        self.revoked.watch(workspace)
        _avoid_pauses()

    def lock_now(self) -> None:
        """Show the sign-in before the pages; the same or another officer enters the open desk."""
        if self.workspace is not None:
            self.lock.lock(self.workspace)

    def _stop_scans(self) -> None:
        if self.scans is not None:
            self.scans.watch(is_watching=False)

    def _let_in(self) -> None:
        if self.workspace is not None and self.scans is not None:
            self.scans.watch(is_watching=True)
            self.workspace.show_page("")

    def _return(self, context: DeskContext) -> None:
        workspace = self.workspace
        if workspace is None or self.scans is None:
            return
        self.scans.watch(is_watching=True)
        if context.officer != workspace.session.context.officer:
            workspace.session.renew(officer=context.officer)
        if self.revoked.is_shut:
            self._stop_scans()
            self.revoked.shut_again()
            return
        page = workspace.current
        self._window.show_title(page.page_title, is_unfinished=page.is_unfinished)
        self.entered.emit()

    def _switch(self, context: DeskContext) -> None:
        """Show the pages of another officer, behind what is being stored and printed for the one before."""
        if self.workspace is None:
            return

        def go_on() -> None:
            """Make the pages."""
            self._replace_workspace(context)
            if self.workspace is not None and not self.revoked.is_shut:
                self.workspace.show_page("")
                self.entered.emit()

        self.workspace.session.finish_writing(go_on)

    def _read_idle_minutes(self, session: Session, changes: Changes | None = None) -> None:
        if changes is None or IDLE_MINUTES.key in changes.settings:
            session.read(idle_minutes, self.idle.start)


def _avoid_pauses() -> None:
    """Keep Python from delaying the GUI thread; measured by bench_drain_frames."""
    # Exclude everything loaded so far from garbage collection: a full pass over it blocks the GUI for about 200 ms.
    gc.freeze()
    # Each switch to the GUI thread waits up to this long while the sync thread holds the interpreter lock.
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
