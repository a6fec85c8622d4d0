"""The composition root: makes the window and connects it with the desk.

The window is shown first; what a desk needs (SQLAlchemy, the catalogue, the pages) is imported behind it.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app import __version__, opening
from desktop_app.files import use_private_files
from desktop_app.logs import start_log
from desktop_app.options import DataFolder, choose_guard_folder, read_options
from desktop_app.process import forbid_memory_dumps
from desktop_app.single import SingleInstance
from desktop_app.ui.common.icons import use_app_icon
from desktop_app.ui.common.text_size import scale_before_start
from desktop_app.ui.common.theme import apply_theme, on_contrast_change, system_is_dark
from desktop_app.ui.session.garbage import GarbageTimer
from desktop_app.ui.session.job_queue import JobQueue
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.wheel_guard import WheelGuard
from desktop_app.ui.texts.i18n import DEFAULT_LANGUAGE, chosen_language, install_language
from desktop_app.ui.texts.messages import code_of, sentence, sentence_of

if TYPE_CHECKING:
    from desktop_app.services.context import DeskContext
    from desktop_app.services.desk.maintenance import Damage
    from desktop_app.services.desk.setup import NewDesk
    from desktop_app.ui.setup.wizard import WizardPage
    from desktop_app.ui.shell.scan_catcher import ScanCatcher
    from desktop_app.ui.shell.workspace import Workspace

_SWITCH_INTERVAL_S = 0.001
_RESTORABLE = frozenset({"storage.damaged", "storage.missing"})
_log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the application; returns its exit code."""
    options = read_options(arguments)
    use_private_files()
    forbid_memory_dumps()
    QCoreApplication.setApplicationName("quay-mot-cua")
    QCoreApplication.setOrganizationName("quay-mot-cua")
    QCoreApplication.setApplicationVersion(__version__)
    scale_before_start()
    app = QApplication(sys.argv[:1])
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    use_app_icon()
    language = options.language or chosen_language()
    with DataFolder(options) as folder:
        start_log(folder / "logs")
        instance = SingleInstance(folder)
        if not instance.claim():
            return 0 if instance.first_answered else _explain_lock(app, folder, language)
        opening.prepare_folder(folder)
        guard_folder = choose_guard_folder(options, folder)
        application = Application(app, folder, demo=options.demo, language=language, guard_folder=guard_folder)
        instance.started_again.connect(application.window.bring_forward)
        if options.debug:
            from desktop_app.debugging import start_debugging  # noqa: PLC0415 - for developers only

            start_debugging(application)
        application.start()
        return app.exec()


def _explain_lock(app: QApplication, folder: Path, language: str) -> int:
    """Say that the desk is open already, but does not answer; returns the exit code."""
    install_language(app, language)
    text = sentence("desk.in_use", folder=str(folder))
    _log.error("the desk's folder is in use by another process that does not answer")
    QMessageBox.warning(None, QCoreApplication.applicationName(), text)
    return 1


class Application(QObject):
    """Connects the window with the desk.

    Attributes:
        window: the only window.
        workspace: the pages of the open desk; None before sign-in.
    """

    _prepared = Signal(int)

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        *,
        demo: bool = False,
        language: str = DEFAULT_LANGUAGE,
        key_clock: Callable[[], float] | None = None,
        guard_folder: Path | None = None,
    ) -> None:
        """Make the window.

        Args:
            app: the Qt application.
            folder: the desk's folder.
            demo: open the demo office.
            language: language of the screen.
            key_clock: seconds; read at each key press to detect a scanner. None for the time of the key events.
            guard_folder: folder of the rollback guard files, outside `folder`; None for no rollback guard.
        """
        super().__init__(app)
        self._key_clock = key_clock
        self._app = app
        self._path = folder
        self._guard_folder = guard_folder
        self._is_demo = demo
        self._opening = JobQueue(self)
        self._garbage = GarbageTimer(self)
        self._has_to_end = False
        self._wizard: WizardPage | None = None
        self._scans: ScanCatcher | None = None
        self._wheel = WheelGuard(app, self)
        self.workspace: Workspace | None = None
        install_language(app, language)
        self._apply_colours()
        on_contrast_change(app, self._apply_colours)
        self.window = MainWindow()
        self.window.closing.connect(self._close)
        self._hook_errors()

    def start(self) -> None:
        """Show the window, then open the desk behind it."""
        self.window.show_first()
        self.window.bar.line.focus()
        QTimer.singleShot(0, self._after_first_frame)

    def show_desk(self, context: DeskContext) -> None:
        """Show the pages of an opened desk."""
        workspace = self._make_workspace(context)
        workspace.show_page("")
        workspace.session.resume_spool()
        _avoid_pauses()
        if not self._is_demo:
            self._opening.run("", lambda: opening.check_and_back_up(context, self._is_closing), self._checked)

    def _make_workspace(self, context: DeskContext) -> Workspace:
        from desktop_app.ui.session.session import Session  # noqa: PLC0415 - the pages come after the first frame
        from desktop_app.ui.shell.scan_catcher import ScanCatcher  # noqa: PLC0415
        from desktop_app.ui.shell.workspace import Workspace  # noqa: PLC0415

        session = Session(context, self)
        bar = self.window.bar
        typed = bar.line.text()
        workspace = self.workspace = Workspace(session, bar)
        session.look_changed.connect(self._apply_colours)
        self._scans = ScanCatcher(self._app, self._key_clock, self)
        workspace.watch(self._scans)
        bar.desk.setText(context.agency.desk)
        bar.officer.setText(context.officer.name)
        workspace.titled.connect(
            lambda title, is_unfinished: self.window.show_title(title, is_unfinished=is_unfinished)
        )
        session.language_wanted.connect(self._ask_for_language)
        self.window.text_size_changed.connect(session.text_size_changed)
        self.window.show_view(workspace)
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
        before, scans = self.workspace, self._scans
        if before is None or scans is None:
            return
        QSettings().setValue("language", language)
        page, session = before.page, before.session
        self._app.removeEventFilter(scans)
        scans.deleteLater()
        kept = before.give_up()
        install_language(self._app, language)
        # Also takes the pages before out of the window, which deletes them.
        self.window.fill()
        gc.unfreeze()
        workspace = self._make_workspace(session.context)
        workspace.take_over(kept)
        workspace.show_page(page)
        for job_id in session.followed_prints:
            workspace.session.follow_print(job_id)
        workspace.session.count_spool()
        session.deleteLater()
        _avoid_pauses()

    def _apply_colours(self) -> None:
        colours = str(QSettings().value("colours", "system"))
        dark = system_is_dark(self._app) if colours == "system" else colours == "dark"
        # Each widget gets some events with its new style; the filters would look at all of them, half of the time.
        filters = [self._wheel, *([self._scans] if self._scans is not None else [])]
        for each in filters:
            self._app.removeEventFilter(each)
        apply_theme(self._app, dark=dark)
        for each in filters:
            self._app.installEventFilter(each)

    def _after_first_frame(self) -> None:
        if self._is_demo:
            self._prepare_demo()
        elif opening.is_set_up(self._path):
            self._show_sign_in()
        else:
            self._show_wizard()

    def _show_sign_in(self) -> None:
        page = self.window.sign_in
        page.entered.connect(lambda password: self._open(partial(opening.sign_in, *self._place, password)))
        page.restore_wanted.connect(
            lambda password, backup: self._open(partial(opening.restore_and_sign_in, *self._place, password, backup))
        )
        page.focus()
        self._opening.run("", _warm_up)

    def _offer_restore(self, damage: str) -> None:
        page = self.window.sign_in
        page.show_damage(damage)
        find = partial(opening.offer_restore, *self._place, page.password.text)
        self._opening.run("", find, partial(page.show_offer, damage), self._nothing_to_restore)

    def _nothing_to_restore(self, error: Exception) -> None:
        self.window.sign_in.show_damage(sentence_of(error))

    def _prepare_demo(self) -> None:
        from desktop_app.ui.setup.entrance import PreparingPage  # noqa: PLC0415 - only for the demo

        page = PreparingPage()
        self.window.show_view(page)
        self._prepared.connect(page.show_progress)
        self._open(lambda: opening.open_demo(self._path, self._report_progress))

    def _report_progress(self, percent: int) -> bool:
        self._prepared.emit(percent)
        return not self._has_to_end

    def _show_wizard(self) -> None:
        from desktop_app.ui.setup.wizard import WizardPage  # noqa: PLC0415 - only on the first run

        wizard = self._wizard = WizardPage()
        wizard.finished.connect(self._set_up)
        wizard.sample_wanted.connect(lambda: self._open(lambda: opening.open_sample(self._path / "sample")))
        self._opening.run("", opening.printer_names, wizard.printer.show_printers)
        self.window.show_view(wizard)
        wizard.focus()

    def _set_up(self, new: NewDesk) -> None:
        self._open(lambda: opening.set_up(*self._place, new))

    @property
    def _place(self) -> tuple[Path, Path | None]:
        return self._path, self._guard_folder

    def _open(self, work: Callable[[], DeskContext]) -> None:
        self._opening.run("", work, self.show_desk, self._not_opened)

    def _is_closing(self) -> bool:
        return self._has_to_end

    def _checked(self, damage: Damage) -> None:
        if self.workspace is None:
            return
        if damage.file:
            self.workspace.show_problem(sentence("storage.suspect"), on_first_page=True)
        elif damage.broken_link:
            text = sentence("storage.chain", seq=damage.broken_link)
            self.workspace.show_problem(text, on_first_page=True)

    def _not_opened(self, error: Exception) -> None:
        if self._has_to_end:
            return
        code, text = code_of(error), sentence_of(error)
        if self.window.view is self.window.sign_in and code in _RESTORABLE:
            self._offer_restore(text)
        elif self.window.view is self.window.sign_in:
            self.window.sign_in.show_problem(text)
        elif self._wizard is not None:
            self._wizard.show_problem(text)
        if not code:
            _log.error("the desk did not open", exc_info=error)

    def _close(self) -> None:
        self._has_to_end = True
        self._opening.wait()
        if self.workspace is not None and self._scans is not None:
            self._app.removeEventFilter(self._scans)
            self.workspace.close_session()
            self.workspace = None
        self._garbage.stop()

    def _hook_errors(self) -> None:
        def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            """Log an error that nothing else handled, and show that it happened."""
            _log.error("unexpected", exc_info=(kind, error, trace))
            if self.workspace is not None:
                self.workspace.show_problem(sentence("unexpected"))

        sys.excepthook = caught


def _avoid_pauses() -> None:
    """Keep Python from delaying the GUI thread; measured by bench_drain_frames."""
    # Exclude everything loaded so far from garbage collection: a full pass over it blocks the GUI for about 200 ms.
    gc.freeze()
    # Each switch to the GUI thread waits up to this long while the sync thread holds the interpreter lock.
    sys.setswitchinterval(_SWITCH_INTERVAL_S)


def _warm_up() -> None:
    """Import what the desk and its first dossier will need, while the officer types the password."""
