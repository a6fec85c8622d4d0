"""The support file: its whole content is shown before it is saved."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget

from desktop_app.services.context import DeskContext
from desktop_app.services.desk.support import save_support_file, support_text
from desktop_app.services.progress import Cancelled, GoOn
from desktop_app.ui.common.labels import wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.long_work import LongWork
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.save_dialog import ask_where_to_save
from desktop_app.ui.common.saved_file import show_saved
from desktop_app.ui.common.text_size import text_size
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of

_SIZE = QSize(760, 560)


class SupportDialog(QDialog):
    """Esc stops the check of the database or closes the dialog.

    Attributes:
        content: the text of the file, as it will be saved.
        save: asks where the file goes.
        notice: that the file was saved, or why it could not be.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Make the dialog and begin to collect.

        Args:
            session: the open desk.
            parent: the dialog about the program.
        """
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Support file"))
        self.resize(_SIZE.boundedTo(parent.window().size()))
        intro = self.tr(
            "This is all that the file will hold: versions, counts, settings and the end of the log. It names no "
            "citizen, no officer and no dossier. Read it, save it, and give it to those who help you."
        )
        self.notice = Notice()
        self.content = QPlainTextEdit(readOnly=True)
        self.content.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.content.setAccessibleName(self.tr("Content of the support file"))
        self.work = LongWork(session)
        self.save = QPushButton(self.tr("Save…"))
        self.save.setProperty("primary", True)
        self.save.setEnabled(False)
        self.save.clicked.connect(self._ask_where)
        close = QPushButton(self.tr("Close   Esc"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = row(self.save, self.work, None, close)
        foot.setStretch(2, 1)
        whole = column(wrapped_label(intro), self.notice, self.content, foot, spacing=10)
        whole.setContentsMargins(18, 18, 18, 14)
        self.setLayout(whole)
        collect = partial(_collect, screen=_screen_facts(self))
        self.work.run(self.tr("Checking the database…"), collect, self._show, self._failed)

    def save_as(self, path: Path) -> None:
        """Write what is shown to a file."""
        text = self.content.toPlainText()
        self._session.read(
            lambda _context: save_support_file(path, text), partial(show_saved, self.notice), self._failed
        )

    def reject(self) -> None:
        """Stop collecting, then close."""
        self.work.stop()
        super().reject()

    def _show(self, text: str) -> None:
        self.content.setPlainText(text)
        self.save.setEnabled(True)
        self.save.setFocus()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.notice.show_message(sentence_of(error), "bad")

    def _ask_where(self) -> None:
        chosen = ask_where_to_save(self, self.windowTitle(), "quay-mot-cua-ho-tro.txt", "*.txt")
        if chosen is not None:
            self.save_as(chosen)


def _collect(context: DeskContext, go_on: GoOn, screen: dict[str, object]) -> str:
    return support_text(context, screen, go_on)


def _screen_facts(widget: QWidget) -> dict[str, object]:
    """Return what only the window system knows."""
    screens = [(screen.size(), screen.devicePixelRatio()) for screen in QGuiApplication.screens()]
    return {
        "qt": qVersion(),
        "platform": QGuiApplication.platformName(),
        "screens": [f"{size.width()}x{size.height()} @{ratio}" for size, ratio in screens],
        "text_size": text_size(),
        "language": widget.locale().name(),
    }
