"""The papers that were issued for a dossier, each with how often it was printed and a way to print it again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import clear_layout, row
from desktop_app.ui.texts.printing import paper_name


class PapersCard(Card):
    """One line for each form that was printed, and a line of what else can be printed.

    Signals:
        reprint_wanted: a paper is to be printed again; carries its form.

    Attributes:
        buttons: the buttons that print again, by form.
    """

    reprint_wanted = Signal(str)

    def __init__(self, more: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        """Arrange the card; `more` print other papers of the dossier."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Papers issued"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.buttons: dict[str, QPushButton] = {}
        self.body.addWidget(label(self.tr("Papers issued"), "section"))
        self.body.addLayout(self._lines)
        self.body.addLayout(row(label(self.tr("Print also"), "muted"), 6, *more, None, spacing=4))

    def show_papers(self, opened: OpenedDossier) -> None:
        """Show the papers of a dossier, in the order in which they were first printed."""
        clear_layout(self._lines)
        self.buttons = {}
        void = opened.void_forms
        for form, times in opened.state.prints.items():
            line = self._void_line(form) if form in void else self._line(form, times, opened.void_counts.get(form, 0))
            self._lines.addLayout(line)

    def _void_line(self, form: str) -> QHBoxLayout:
        return row(ElidedLabel(paper_name(form), "muted"), label(self.tr("void: its step was undone"), "small"))

    def _line(self, form: str, times: int, voided: int) -> QHBoxLayout:
        name, printed = paper_name(form), self.tr("printed %n times", "", times)
        counted = self.tr("{printed}, {n} void").format(printed=printed, n=voided) if voided else printed
        again = self.buttons[form] = QPushButton(self.tr("Print again"))
        again.setProperty("role", "link")
        again.setAccessibleName(self.tr("Print again: {paper}").format(paper=name))
        again.clicked.connect(lambda _checked: self.reprint_wanted.emit(form))
        return row(ElidedLabel(name), label(counted, "small"), again)
