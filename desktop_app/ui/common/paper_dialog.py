"""A paper as it was printed, in a window of its own; it can be saved as a PDF file."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QScrollArea, QWidget

from desktop_app.files import write_file
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.viewing import ViewedPaper
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.live_preview import image_of
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.save_dialog import ask_where_to_save
from desktop_app.ui.common.saved_file import show_saved
from desktop_app.ui.session.session import Session

_SIZE = (1000, 700)


class PaperDialog(QDialog):
    """Shows the pages of a paper below each other; Esc closes it."""

    def __init__(self, session: Session, paper: ViewedPaper, parent: QWidget | None = None) -> None:
        """Show a paper.

        Args:
            session: saves the file.
            paper: what is shown.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._session, self._paper = session, paper
        self.setWindowTitle(paper.title)
        self.resize(*_SIZE)
        self.pages = [self._page(place) for place in range(len(paper.pictures))]
        inside = QWidget()
        inside.setObjectName("paperPane")
        inside.setLayout(column(*(row(None, page, None) for page in self.pages), None, spacing=12))
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        self.notice = Notice()
        self.save = QPushButton(self.tr("Save as a PDF file…"))
        self.save.clicked.connect(self._choose_file)
        close = QPushButton(self.tr("Close   Esc"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        whole = column(scroll, self.notice, row(self.save, None, close), spacing=10)
        whole.setContentsMargins(14, 14, 14, 12)
        self.setLayout(whole)

    def _page(self, place: int) -> QLabel:
        page = QLabel()
        page.setPixmap(QPixmap.fromImage(image_of(self._paper.pictures[place])))
        page.setAccessibleName(self.tr("Page {n}").format(n=place + 1))
        page.setAccessibleDescription(self._paper.words[place])
        return page

    def _choose_file(self) -> None:
        kind = self.tr("PDF file")
        chosen = ask_where_to_save(self, self.save.text(), f"{self._paper.title}.pdf", f"{kind} (*.pdf)")
        if chosen is not None:
            self.save_to(chosen)

    def save_to(self, path: Path) -> None:
        """Save the paper as a file."""
        target = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        work = partial(_saved, pdf=self._paper.pdf, path=target)
        self._session.read(work, partial(show_saved, self.notice), partial(show_error, self.notice))


def _saved(_context: DeskContext, pdf: bytes, path: Path) -> Path:
    write_file(path, pdf)
    return path
