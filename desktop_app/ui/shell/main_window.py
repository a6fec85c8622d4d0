"""The window: top bar, and below it the wizard, the sign-in or the desk."""

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desktop_app.ui.common.actions import action, action_of
from desktop_app.ui.common.layouts import column
from desktop_app.ui.setup.entrance import SignInPage
from desktop_app.ui.shell.top_bar import TopBar
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP


class MainWindow(QMainWindow):
    """The only window.

    Signals:
        closing: the window is about to close; whoever holds something unfinished keeps it now.
    """

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Quầy Một Cửa"))
        self.bar = TopBar()
        self._stack = QStackedWidget()
        self.sign_in = SignInPage()
        self._stack.addWidget(self.sign_in)
        whole = QWidget()
        inside = column(self.bar, self._stack, spacing=0)
        inside.setStretch(1, 1)
        whole.setLayout(inside)
        self.setCentralWidget(whole)
        # A screen of 1366x768 has 683x384 logical pixels at a text size of 200 %.
        self.setMinimumSize(560, 320)
        QShortcut(QKeySequence(action_of(self.quit).key), self).activated.connect(self.quit)
        kept = QSettings().value("geometry")
        if kept is not None:
            self.restoreGeometry(kept)
        else:
            # A large text size leaves fewer logical pixels on the same screen.
            room = self.screen().availableSize()
            self.resize(min(1366, room.width()), min(728, room.height()))

    def show_first(self) -> None:
        """Show the window: as it was left, on the first start filling the screen."""
        if QSettings().value("geometry") is None:
            self.showMaximized()
        else:
            self.show()

    def show_view(self, view: QWidget) -> None:
        """Show a view below the top bar."""
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
