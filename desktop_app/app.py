"""The composition root: the one place that knows every room.

The window comes first; what a desk needs (SQLAlchemy, the catalogue, the pages) is imported behind it.
"""

import argparse
import gc
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.logs import start_log
from desktop_app.single import SingleInstance
from desktop_app.storage.errors import StorageProblem
from desktop_app.ui.background import Lane
from desktop_app.ui.i18n import DEFAULT_LANGUAGE, install_language
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.messages import sentence, sentence_of
from desktop_app.ui.theme import apply_theme, system_is_dark

_HAND_OVER_S = 0.001
_RESTORABLE = frozenset({"storage.damaged", "storage.missing"})
_log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the application; returns its exit code."""
    chosen = _options(arguments)
    QCoreApplication.setApplicationName("quay-mot-cua")
    QCoreApplication.setOrganizationName("quay-mot-cua")
    QCoreApplication.setApplicationVersion(__version__)
    _set_scale()
    app = QApplication(sys.argv[:1])
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    with _Folder(chosen) as folder:
        start_log(folder / "logs")
        guard = SingleInstance(folder)
        if not guard.claim():
            return 0
        witness = _witness_folder(chosen, folder)
        desk = Application(app, folder, demo=chosen.demo, language=chosen.language, witness=witness)
        guard.started_again.connect(desk.window.bring_forward)
        desk.start()
        return app.exec()


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="quay-mot-cua", description="Quầy Một Cửa")
    parser.add_argument("--demo", action="store_true", help="the sample office of 31/08/2022 in a throw-away folder")
    parser.add_argument("--data", type=Path, help="folder of the desk's data")
    parser.add_argument("--witness", type=Path, help="where this computer remembers what its desks did; not in --data")
    parser.add_argument("--language", choices=("vi", "en"), default=DEFAULT_LANGUAGE)
    parser.add_argument("--version", action="version", version=__version__)
    return parser.parse_args(arguments)


def _set_scale() -> None:
    # Qt scales text, rows and pictures alike when it is told before it starts: nothing is cut off.
    scale = str(QSettings().value("scale", 1.0))
    if scale not in {"1", "1.0"}:
        os.environ.setdefault("QT_SCALE_FACTOR", scale)


def _witness_folder(chosen: argparse.Namespace, data: Path) -> Path | None:
    """Return the folder of the witnesses; a backup of the desk's folder must not hold it. The sample desk has none."""
    if chosen.demo:
        return None
    from platformdirs import user_state_path  # noqa: PLC0415 - not needed for the sample desk

    named: Path | None = chosen.witness
    # Windows and macOS keep a program's state and data in one place.
    usual = [user_state_path(f"quay-mot-cua{end}", appauthor=False) / "witness" for end in ("", "-witness")]
    outside = [one for one in ([named.expanduser().absolute()] if named else usual) if not one.is_relative_to(data)]
    if not outside:
        raise SystemExit("the witness's folder lies inside the desk's folder: choose another with --witness")
    return outside[0]


class _Folder:
    """The desk's folder: the user's own, the one named, or one that is thrown away for the sample desk."""

    def __init__(self, chosen: argparse.Namespace) -> None:
        self._thrown_away = tempfile.TemporaryDirectory(prefix="quay-mot-cua-") if chosen.demo else None
        self._named: Path | None = chosen.data

    def __enter__(self) -> Path:
        if self._thrown_away is not None:
            return Path(self._thrown_away.name)
        if self._named is not None:
            return self._named.expanduser().absolute()
        from platformdirs import user_data_path  # noqa: PLC0415 - not needed for the sample desk

        return user_data_path("quay-mot-cua", appauthor=False)

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._thrown_away is not None:
            self._thrown_away.cleanup()


class Application(QObject):
    """Wires the window to the desk."""

    _prepared = Signal(int)

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        *,
        demo: bool = False,
        language: str = DEFAULT_LANGUAGE,
        key_clock: Callable[[], float] = monotonic,
        witness: Path | None = None,
    ) -> None:
        """Make the window.

        Args:
            app: the Qt application.
            folder: the desk's folder.
            demo: open the sample desk.
            language: language of the screen.
            key_clock: seconds, read at each key press to tell a scanner from a hand.
            witness: where witnesses of desks are kept, outside `folder`; None keeps none.
        """
        super().__init__(app)
        self._key_clock = key_clock
        self._app = app
        self._path = folder
        self._witness = witness
        self._is_demo = demo
        self._opening = Lane(self)
        self._has_to_end = False
        install_language(app, language)
        self._look()
        self.window = MainWindow()
        self.window.closing.connect(self._close)
        self._hook_errors()
        self.desk: object | None = None

    def start(self) -> None:
        """Show the window, then open the desk behind it."""
        self.window.show()
        self.window.bar.focus()
        QTimer.singleShot(0, self._after_first_frame)

    def _look(self) -> None:
        colours = str(QSettings().value("colours", "system"))
        dark = system_is_dark(self._app) if colours == "system" else colours == "dark"
        apply_theme(self._app, dark=dark)

    def _after_first_frame(self) -> None:
        if self._is_demo:
            self._prepare_demo()
        elif (self._path / "desk.json").exists():
            self.window.sign_in.entered.connect(partial(self._open, _unlock, self._path, self._witness))
            self.window.sign_in.restore_wanted.connect(partial(self._open, _restore, self._path, self._witness))
            self.window.sign_in.focus()
            self._opening.run("", _warm_up)
        else:
            self._show_wizard()

    def _prepare_demo(self) -> None:
        from desktop_app.ui.pages.entrance import PreparingPage  # noqa: PLC0415 - only for the sample office

        page = PreparingPage()
        self.window.show_view(page)
        self._prepared.connect(page.show_progress)
        self._open(_open_office, self._path, self._go_on)

    def _go_on(self, percent: int) -> bool:
        self._prepared.emit(percent)
        return not self._has_to_end

    def _show_wizard(self) -> None:
        from desktop_app.ui.pages.wizard import WizardPage  # noqa: PLC0415 - only on the first run

        wizard = WizardPage()
        wizard.finished.connect(partial(self._open, _make, self._path, self._witness))
        wizard.sample_wanted.connect(lambda: self._open(_open_sample, self._path / "sample"))
        self._wizard = wizard
        self._opening.run("", _printer_names, wizard.printer.show_printers)
        self.window.show_view(wizard)
        wizard.focus()

    def _open(self, work: Callable[..., object], *arguments: object) -> None:
        self._opening.run("", lambda: work(*arguments), self.show_desk, self._not_opened)

    def show_desk(self, context: object) -> None:
        """Show the pages of an opened desk (a `DeskContext`), with the one who signed in."""
        from desktop_app.ui.desk_view import DeskView  # noqa: PLC0415 - the pages come after the first frame
        from desktop_app.ui.scans import ScanCatcher  # noqa: PLC0415
        from desktop_app.ui.session import Session  # noqa: PLC0415

        session = Session(context, self)  # type: ignore[arg-type] # made by one of the functions below
        typed = self.window.bar.line.text()
        view = DeskView(session, self.window.bar)
        view.settings.look_changed.connect(self._look)
        self.desk = view
        self._scans = ScanCatcher(self._app, self._key_clock, self)
        self._scans.scanned.connect(view.take_scan)
        bar = self.window.bar
        bar.desk.setText(session.context.agency.desk)
        bar.officer.setText(session.context.officer.name)
        self.window.show_view(view)
        self.window.setWindowTitle(f"{session.context.agency.desk} · {self.tr('Quầy Một Cửa')}".lstrip(" ·"))
        view.show_page("reception")
        # What was typed while the desk was being opened is not lost.
        bar.line.setText(typed)
        session.resume_spool()
        _keep_window_light()
        if not self._is_demo:
            self._opening.run("", lambda: _care(context, self._is_closing), self._cared)

    def _is_closing(self) -> bool:
        return self._has_to_end

    def _cared(self, damaged: bool) -> None:
        from desktop_app.ui.desk_view import DeskView  # noqa: PLC0415

        if damaged and isinstance(self.desk, DeskView):
            self.desk.reception.notice.say(sentence("storage.suspect"), "bad")

    def _not_opened(self, error: Exception) -> None:
        if self._has_to_end:
            return
        code = str(getattr(error, "code", ""))
        text = sentence_of(error)
        if self.window.view is self.window.sign_in:
            self.window.sign_in.show_problem(text, can_restore=code in _RESTORABLE)
        elif hasattr(self, "_wizard"):
            self._wizard.show_problem(text)
        if not code:
            _log.error("the desk did not open", exc_info=error)

    def _close(self) -> None:
        from desktop_app.ui.desk_view import DeskView  # noqa: PLC0415

        self._has_to_end = True
        self._opening.wait()
        if isinstance(self.desk, DeskView):
            self._app.removeEventFilter(self._scans)
            self.desk.close_session()
            self.desk = None

    def _hook_errors(self) -> None:
        def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            _log.error("unexpected", exc_info=(kind, error, trace))
            from desktop_app.ui.desk_view import DeskView  # noqa: PLC0415

            if isinstance(self.desk, DeskView):
                self.desk.reception.notice.say(sentence("unexpected"), "bad")

        sys.excepthook = caught


def _keep_window_light() -> None:
    """Let nothing that Python does behind the window hold a frame up: measured by bench_drain_frames."""
    # What is loaded by now stays to the end. A full collection that walks all of it takes a fifth of a second.
    gc.freeze()
    # A key press hands the interpreter over some times; each hand-over waits this long for a thread that is syncing.
    sys.setswitchinterval(_HAND_OVER_S)


def _unlock(path: Path, witness: Path | None, password: str) -> object:
    from desktop_app.services.catalogue import load_catalogue  # noqa: PLC0415
    from desktop_app.services.desk import DeskFolder, unlock  # noqa: PLC0415

    return unlock(DeskFolder(path), password, load_catalogue(), witness=witness)


def _care(context: object, is_cancelled: Callable[[], bool]) -> bool:
    from desktop_app.services.context import DeskContext  # noqa: PLC0415
    from desktop_app.services.desk import care  # noqa: PLC0415
    from desktop_app.services.progress import Cancelled  # noqa: PLC0415

    try:
        return isinstance(context, DeskContext) and care(context, is_cancelled)
    except Cancelled:
        return False


def _make(path: Path, witness: Path | None, new: object) -> object:
    from desktop_app.services.catalogue import load_catalogue  # noqa: PLC0415
    from desktop_app.services.desk import DeskFolder, NewDesk, make_desk  # noqa: PLC0415

    if not isinstance(new, NewDesk):
        raise TypeError("the wizard gives a NewDesk")
    return make_desk(DeskFolder(path), new, load_catalogue(), witness=witness)


def _restore(path: Path, witness: Path | None, password: str) -> object:
    from desktop_app.services.context import system_clock  # noqa: PLC0415
    from desktop_app.services.desk import DeskFolder, restore, sound_backups  # noqa: PLC0415

    folder = DeskFolder(path)
    backups = sound_backups(folder, password)
    if not backups:
        raise StorageProblem("storage.no_backup")
    restore(folder, backups[0], system_clock())
    return _unlock(path, witness, password)


def _open_sample(path: Path) -> object:
    from desktop_app.services.sample import open_sample_desk  # noqa: PLC0415

    return open_sample_desk(path)


def _open_office(path: Path, progress: Callable[[int], bool]) -> object:
    from desktop_app.services.reference import open_reference_desk  # noqa: PLC0415

    return open_reference_desk(path, progress=progress)


def _printer_names() -> list[str]:
    from desktop_app.services.spool import printer_names  # noqa: PLC0415

    return printer_names()


def _warm_up() -> None:
    """Read what the desk will need while the officer types the password."""
    import desktop_app.services.desk  # noqa: PLC0415
    import desktop_app.ui.desk_view  # noqa: F401, PLC0415
