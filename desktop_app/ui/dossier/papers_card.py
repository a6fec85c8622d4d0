"""The papers that were issued for a dossier, each with how often it was printed and a way to print it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import clear_layout, row
from desktop_app.ui.dossier.history import paper_name


class PapersCard(Card):
    """One line for each form; hidden while nothing was printed.

    Signals:
        reprint_wanted: a paper is to be printed again; carries its form.

    Attributes:
        buttons: the buttons that print again, by form.
    """

    reprint_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Papers issued"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.buttons: dict[str, QPushButton] = {}
        self.body.addWidget(label(self.tr("Papers issued"), "section"))
        self.body.addLayout(self._lines)

    def show_papers(self, opened: OpenedDossier) -> None:
        """Show the papers of a dossier, in the order in which they were first printed."""
        clear_layout(self._lines)
        self.buttons = {}
        for form, times in opened.state.prints.items():
            self._lines.addLayout(self._line(form, times))
        self.setVisible(bool(self.buttons))

    def _line(self, form: str, times: int) -> QHBoxLayout:
        name = paper_name(form)
        again = self.buttons[form] = QPushButton(self.tr("Print again"))
        again.setProperty("role", "link")
        again.setAccessibleName(self.tr("Print again: {paper}").format(paper=name))
        again.clicked.connect(lambda _checked: self.reprint_wanted.emit(form))
        return row(ElidedLabel(name), label(self.tr("printed %n times", "", times), "small"), again)
