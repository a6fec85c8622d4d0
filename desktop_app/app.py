"""The composition root: makes the window and connects it with the desk.

The window is shown first; what a desk needs (SQLAlchemy, the catalogue, the pages) is imported behind it.
"""

from __future__ import annotations

import logging
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app import __version__, opening
from desktop_app.data_folder import common_folder, usual_data_folder
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.purpose import Purpose
from desktop_app.files import is_on_network, use_private_files
from desktop_app.logs import log_into
from desktop_app.options import DataFolder, choose_guard_folder, read_options
from desktop_app.process import forbid_memory_dumps
from desktop_app.single import SingleInstance
from desktop_app.ui.common.icons import use_app_icon
from desktop_app.ui.common.labels import plain_tip
from desktop_app.ui.common.text_size import scale_before_start
from desktop_app.ui.common.theme import apply_theme, install_font, on_contrast_change, system_is_dark, use_style
from desktop_app.ui.session.garbage import GarbageTimer
from desktop_app.ui.session.job_queue import JobQueue
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.wheel_guard import WheelGuard
from desktop_app.ui.texts.i18n import DEFAULT_LANGUAGE, chosen_language, install_language
from desktop_app.ui.texts.messages import code_of, sentence, sentence_of
from desktop_app.ui.texts.subjects import subject_names
from desktop_app.versions import confirm_start, forgive_start

if TYPE_CHECKING:
    from desktop_app.services.context import DeskContext
    from desktop_app.services.desk.maintenance import Damage
    from desktop_app.services.desk.setup import NewDesk
    from desktop_app.services.printing.spool import PrintSettings
    from desktop_app.ui.setup.devices_step import DevicesStep
    from desktop_app.ui.setup.entrance import PreparingPage
    from desktop_app.ui.setup.wizard import WizardPage
    from desktop_app.ui.shell.desk_pages import DeskPages
    from desktop_app.ui.shell.workspace import Workspace

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
    use_style(app)
    language = options.language or chosen_language()
    with DataFolder(options) as folder:
        if is_on_network(folder):
            forgive_start()
            return _explain(app, language, "desk.on_network", folder)
        instance = SingleInstance(folder)
        if not instance.claim(options.bundle):
            forgive_start()
            return 0 if instance.first_answered else _explain(app, language, "desk.in_use", folder)
        # The log only now: a second start must not rotate that of the first. Both end before a demo's folder goes.
        with instance, log_into(folder / "logs"):
            return _run(app, options, folder, instance)


def _run(app: QApplication, options: Namespace, folder: Path, instance: SingleInstance) -> int:
    """Show the window until it is closed; returns the exit code."""
    if instance.problem:
        _log.warning("the desk's folder cannot be locked: %s", instance.problem)
    opening.prepare_folder(folder)
    guard_folder = choose_guard_folder(options, folder)
    language = options.language or chosen_language()
    purpose = Purpose.DEMO if options.demo else Purpose.TRAINING if options.training else Purpose.WORK
    application = Application(app, folder, purpose=purpose, language=language, guard_folder=guard_folder)
    instance.started_again.connect(application.call_forward)
    application.hand_in(options.bundle)
    if options.debug:
        from desktop_app.debugging import start_debugging  # noqa: PLC0415 - for developers only

        start_debugging(application)
    application.start()
    code = app.exec()
    if application.is_sound:
        forgive_start()
    return code


def _explain(app: QApplication, language: str, code: str, folder: Path) -> int:
    """Say why the desk of a folder cannot be opened; returns the exit code."""
    install_language(app, language)
    text = plain_tip(sentence(code, folder=str(folder)))
    QMessageBox.warning(None, QCoreApplication.applicationName(), text)
    return 1


_NEEDED_SOON = (
    "desktop_app.services.desk.sign_in",
    "desktop_app.ui.shell.desk_pages",
    "desktop_app.printing.receipt",
    "phonenumbers",
    "qrcode",
)


class Application(QObject):
    """Connects the window with the desk.

    Attributes:
        window: the only window.
        pages: the pages of the open desk and its lock; None before sign-in.
    """

    _prepared = Signal(int)

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        *,
        purpose: Purpose = Purpose.WORK,
        language: str = DEFAULT_LANGUAGE,
        key_clock: Callable[[], float] | None = None,
        guard_folder: Path | None = None,
    ) -> None:
        """Make the window.

        Args:
            app: the Qt application.
            folder: the desk's folder.
            purpose: what the desk is for; one that is not for work is made anew in the folder.
            language: language of the screen.
            key_clock: seconds; read at each key press to detect a scanner. None for the time of the key events.
            guard_folder: folder of the rollback guard files, outside `folder`; None for no rollback guard.
        """
        super().__init__(app)
        self._key_clock = key_clock
        self._app = app
        self._path = folder
        self._guard_folder = guard_folder
        self._purpose = purpose
        self._opening = JobQueue(self)
        self._garbage = GarbageTimer(self)
        self._has_to_end = False
        self._has_failed = False
        self._first_page: WizardPage | PreparingPage | None = None
        self._bundle: Path | None = None
        self._common: SingleInstance | None = None
        self._wheel = WheelGuard(app, self)
        self.pages: DeskPages | None = None
        install_language(app, language)
        install_font(app)
        self.window = MainWindow()
        self._apply_colours()
        on_contrast_change(app, self._apply_colours)
        self.window.closing.connect(self._close)
        self._connect_sign_in()
        self._hook_errors()

    def start(self) -> None:
        """Show the window, then open the desk behind it."""
        self.window.show_first()
        self.window.bar.line.focus()
        QTimer.singleShot(0, self._after_first_frame)

    def show_desk(self, context: DeskContext) -> None:
        """Show the pages of an opened desk."""
        from desktop_app.ui.shell.desk_pages import DeskPages  # noqa: PLC0415 - the pages come after the first frame
        from desktop_app.ui.shell.quiet_work import QuietWork  # noqa: PLC0415

        pages = self.pages = DeskPages(self._app, self.window, self, self._key_clock)
        pages.look_changed.connect(self._apply_colours)
        pages.window_filled.connect(self._connect_sign_in)
        pages.entered.connect(self._hand_in_waiting)
        pages.open(context)
        confirm_start()
        if self._purpose is Purpose.WORK:
            QuietWork(pages.idle, partial(self._care_for, context), self)

    @property
    def is_sound(self) -> bool:
        """Whether nothing failed for a reason that may lie in this version of the program."""
        return not self._has_failed

    def _care_for(self, context: DeskContext) -> None:
        self._opening.run("", lambda: opening.check_and_back_up(context, self._is_closing), self._checked)

    def call_forward(self, bundle: str) -> None:
        """Show the window: the program was started again, perhaps with a bundle to hand in."""
        self.window.bring_forward()
        self.hand_in(Path(bundle) if bundle else None)

    def hand_in(self, bundle: Path | None) -> None:
        """Hand a bundle in as soon as an officer has the pages; None changes nothing."""
        if bundle is not None:
            self._bundle = bundle
            self._hand_in_waiting()

    def _hand_in_waiting(self) -> None:
        if self._bundle is not None and self.pages is not None and self.pages.hand_in(self._bundle):
            self._bundle = None

    @property
    def workspace(self) -> Workspace | None:
        """The pages of the officer who is signed in; None before sign-in and after the end."""
        return self.pages.workspace if self.pages is not None else None

    def _apply_colours(self) -> None:
        colours = str(QSettings().value("colours", "system"))
        dark = system_is_dark(self._app) if colours == "system" else colours == "dark"
        apply_theme(self._app, self.window, dark=dark)

    def _after_first_frame(self) -> None:
        if self._purpose is Purpose.DEMO:
            self._prepare_demo()
        elif self._purpose is Purpose.TRAINING:
            self._open(lambda: opening.open_training(self._path))
        elif opening.is_set_up(self._path):
            self._show_sign_in()
        else:
            self._show_wizard()

    def _show_sign_in(self) -> None:
        page, roster = self.window.sign_in, opening.roster(self._path)
        page.show_officers([(line.id, line.name) for line in roster.officers], roster.last)
        page.focus()
        self._opening.run("", _warm_up)

    def _connect_sign_in(self) -> None:
        page = self.window.sign_in
        page.entered.connect(self._enter)
        page.restore_wanted.connect(lambda *who: self._open(partial(opening.restore_and_sign_in, *self._place, *who)))

    def _enter(self, officer_id: UUID | None, password: str) -> None:
        if self.pages is not None:
            self.pages.lock.enter(officer_id, password)
        else:
            self._open(partial(opening.sign_in, *self._place, officer_id, password))

    def _offer_restore(self, damage: str) -> None:
        page = self.window.sign_in
        page.show_damage(damage)
        find = partial(opening.offer_restore, *self._place, page.password.text)
        self._opening.run("", find, partial(page.show_offer, damage), self._nothing_to_restore)

    def _nothing_to_restore(self, error: Exception) -> None:
        self.window.sign_in.show_damage(sentence_of(error))

    def _prepare_demo(self) -> None:
        from desktop_app.ui.setup.entrance import PreparingPage  # noqa: PLC0415 - only for the demo

        page = self._first_page = PreparingPage()
        self.window.show_view(page)
        self._prepared.connect(page.show_progress)
        self._open(lambda: opening.open_demo(self._path, self._report_progress))

    def _report_progress(self, percent: int) -> bool:
        self._prepared.emit(percent)
        return not self._has_to_end

    def _show_wizard(self) -> None:
        from desktop_app.ui.setup.wizard import WizardPage  # noqa: PLC0415 - only on the first run

        wizard = self._first_page = WizardPage()
        wizard.finished.connect(lambda new: self._set_up(new, is_shared=wizard.devices.shared.isChecked()))
        wizard.sample_wanted.connect(lambda: self._open(lambda: opening.open_sample(self._path / "sample")))
        wizard.training_wanted.connect(lambda: self._open(lambda: opening.open_training(self._path / "training")))
        wizard.devices.show_place(self._path)
        common = common_folder()
        if common is not None and self._path == usual_data_folder():
            wizard.devices.offer_common(self._path, common)
        wizard.test_wanted.connect(partial(self._print_test_page, wizard.devices))
        self._opening.run("", opening.printer_names, wizard.printer.show_printers)
        self.window.show_view(wizard)
        wizard.focus()

    def _print_test_page(self, step: DevicesStep, settings: PrintSettings, pdf: bytes) -> None:
        self._opening.run(
            "",
            partial(opening.print_test_page, settings, pdf),
            step.show_taken,
            lambda error: step.show_printed(sentence_of(error)),
        )

    def _set_up(self, new: NewDesk, *, is_shared: bool) -> None:
        if is_shared:
            self._opening.run("", opening.make_common_folder, partial(self._set_up_common, new), self._not_opened)
        else:
            self._opening.run("", lambda: opening.set_up(*self._place, new), self._made, self._not_opened)

    def _set_up_common(self, new: NewDesk, folders: tuple[Path, Path]) -> None:
        """Go on in the folders of all accounts; from the next start on they are the usual ones."""
        instance = SingleInstance(folders[0], self)
        if not instance.claim():
            self._not_opened(RuleViolation("desk.in_use", folder=str(folders[0])))
            return
        instance.started_again.connect(self.call_forward)
        self._common = instance
        self._path, self._guard_folder = folders
        self._set_up(new, is_shared=False)

    def _made(self, context: DeskContext) -> None:
        from desktop_app.ui.shell.first_steps import offer_recovery_code  # noqa: PLC0415 - only on the first run

        self.show_desk(context)
        if self.workspace is not None:
            offer_recovery_code(self.workspace)

    @property
    def _place(self) -> tuple[Path, Path | None]:
        return self._path, self._guard_folder

    def _open(self, work: Callable[[], DeskContext]) -> None:
        self._opening.run("", work, self._opened, self._not_opened)

    def _opened(self, context: DeskContext) -> None:
        page = self.window.sign_in
        if context.must_change_password:
            page.show_busy(False)
            self._ask_for_password(context, page.password.text)
        else:
            page.password.line.clear()
            self.show_desk(context)

    def _ask_for_password(self, context: DeskContext, old: str) -> None:
        """Have the officer choose another password than the one that an administrator gave."""
        from desktop_app.ui.common.password_dialog import PasswordDialog  # noqa: PLC0415 - seldom needed

        def changed(after: DeskContext) -> None:
            """Open the desk."""
            dialog.accept()
            self._opened(after)

        dialog = PasswordDialog(
            lambda typed, failed: self._opening.run(
                "", partial(opening.change_password, context, *typed), changed, failed
            ),
            self.window,
            old=old,
        )
        dialog.rejected.connect(context.store.close)
        dialog.open()

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
        elif damage.broken_audit:
            text = sentence("storage.audit_chain", seq=damage.broken_audit)
            self.workspace.show_problem(text, on_first_page=True)
        elif damage.unsigned:
            text = sentence("storage.unsigned", names=", ".join(damage.unsigned))
            self.workspace.show_problem(text, on_first_page=True)
        elif damage.settings:
            text = sentence("storage.unsigned_settings", names=subject_names(damage.settings))
            self.workspace.show_problem(text, on_first_page=True)

    def _not_opened(self, error: Exception) -> None:
        if self._has_to_end:
            return
        code, text = code_of(error), sentence_of(error)
        self._has_failed = self._has_failed or not isinstance(error, RuleViolation)
        if self.window.view is self.window.sign_in and code in _RESTORABLE:
            self._offer_restore(text)
        elif self.window.view is self.window.sign_in:
            self.window.sign_in.show_failure(error)
        elif self._first_page is not None:
            self._first_page.show_problem(text)
        if not code:
            _log.error("the desk did not open", exc_info=error)

    def _close(self) -> None:
        self._has_to_end = True
        self._opening.wait()
        if self.pages is not None:
            self.pages.close()
        self._garbage.stop()
        if self._common is not None:
            self._common.release()

    def _hook_errors(self) -> None:
        def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            """Log an error that nothing else handled, and show that it happened."""
            _log.error("unexpected", exc_info=(kind, error, trace))
            self._has_failed = True
            page = self.workspace or self._first_page or self.window.sign_in
            page.show_problem(sentence("unexpected"))

        sys.excepthook = caught


def _warm_up() -> None:
    """Import what the desk and its first dossier will need, while the officer types the password."""
    for name in _NEEDED_SOON:
        import_module(name)
