"""The window: top bar, and below it the wizard, the sign-in or the desk."""

from collections.abc import Callable

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.common.actions import action, actions_of
from desktop_app.ui.common.announce import announce
from desktop_app.ui.common.layouts import column
from desktop_app.ui.common.text_size import choose_text_size, next_size, text_size
from desktop_app.ui.setup.entrance import SignInPage
from desktop_app.ui.shell.purpose_strip import PurposeStrip
from desktop_app.ui.shell.top_bar import TopBar
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP


class MainWindow(QMainWindow):
    """The only window.

    Signals:
        closing: the window is about to close; whoever holds something unfinished keeps it now.
        text_size_changed: a key made the text larger or smaller.

    Attributes:
        bar: the top bar.
        strip: says that the desk is for training or a demo.
        sign_in: the page that asks for the password.
        barrier: what is shown instead of anything but the sign-in, or None: a revoked desk opens no page.
    """

    closing = Signal()
    text_size_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.barrier: QWidget | None = None
        self.fill()
        # A screen of 1366x768 has 683x384 logical pixels at a text size of 200 %.
        self.setMinimumSize(560, 320)
        for bound in actions_of(self):
            self._bind(bound.action.key, bound.run)
        # Where "+" needs Shift, the key without it does the same.
        self._bind("Ctrl+=", self.enlarge)
        kept = QSettings().value("geometry")
        if kept is not None:
            self.restoreGeometry(kept)
        else:
            # A large text size leaves fewer logical pixels on the same screen.
            room = self.screen().availableSize()
            self.resize(min(1366, room.width()), min(728, room.height()))

    def fill(self) -> None:
        """Make the top bar and the sign-in, in the language of the screen; what was there goes away."""
        self.bar = TopBar()
        self.strip = PurposeStrip()
        self._stack = QStackedWidget()
        self.sign_in = SignInPage()
        self._stack.addWidget(self.sign_in)
        whole = QWidget()
        self._below = QVBoxLayout()
        inside = column(self.bar, self.strip, self._stack, self._below, spacing=0)
        inside.setStretch(2, 1)
        whole.setLayout(inside)
        self.setCentralWidget(whole)
        self.show_title()

    def show_title(self, page: str = "", *, is_unfinished: bool = False) -> None:
        """Say in the title which page of which desk is shown, with a star where it holds what is not stored yet."""
        star = "*" if page and is_unfinished else ""
        parts = (page + star, self.bar.desk.text(), self.tr("Quầy Một Cửa"))
        self.setWindowTitle(" · ".join(part for part in parts if part))

    def show_first(self) -> None:
        """Show the window: as it was left, on the first start filling the screen."""
        if QSettings().value("geometry") is None:
            self.showMaximized()
        else:
            self.show()

    def show_below(self, panel: QWidget) -> None:
        """Show a panel below every view; `fill` takes it away."""
        self._below.addWidget(panel)

    def show_view(self, view: QWidget) -> None:
        """Show a view below the top bar, or the barrier that stands before it."""
        if self.barrier is not None and view is not self.sign_in:
            view = self.barrier
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)

    @property
    def view(self) -> QWidget | None:
        """The view below the top bar."""
        return self._stack.currentWidget()

    @action(
        "Ctrl+Q",
        QT_TRANSLATE_NOOP("Actions", "Close"),
        QT_TRANSLATE_NOOP("Actions", "Close the program; an unfinished page is stored as a draft."),
    )
    def quit(self) -> None:
        """Close the window."""
        self.close()

    @action(
        "Ctrl++",
        QT_TRANSLATE_NOOP("Actions", "Larger text"),
        QT_TRANSLATE_NOOP("Actions", "Make the text and everything with it larger."),
    )
    def enlarge(self) -> None:
        """Take the next larger size."""
        self._choose_size(next_size(text_size(), 1))

    @action(
        "Ctrl+-",
        QT_TRANSLATE_NOOP("Actions", "Smaller text"),
        QT_TRANSLATE_NOOP("Actions", "Make the text and everything with it smaller."),
    )
    def reduce(self) -> None:
        """Take the next smaller size."""
        self._choose_size(next_size(text_size(), -1))

    @action(
        "Ctrl+0",
        QT_TRANSLATE_NOOP("Actions", "Usual text size"),
        QT_TRANSLATE_NOOP("Actions", "Show the text in its usual size, 100 %."),
    )
    def use_usual_size(self) -> None:
        """Take the size of 100 %."""
        self._choose_size(1.0)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store the geometry and announce the end."""
        QSettings().setValue("geometry", self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)

    def bring_forward(self) -> None:
        """Come to the front: the program was started a second time."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def _choose_size(self, size: float) -> None:
        if size == text_size():
            return
        choose_text_size(QApplication.instance(), size)  # type: ignore[arg-type] # a QApplication, once there is a window
        announce(self, self.tr("Text size {percent} %").format(percent=round(size * 100)), at_once=True)
        self.text_size_changed.emit()

    def _bind(self, key: str, run: Callable[[], object]) -> None:
        QShortcut(QKeySequence(key), self).activated.connect(run)
