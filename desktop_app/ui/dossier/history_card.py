"""The history of a dossier, newest first, with the papers that can be printed again."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.sync.protocol import SERVER
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import ElidedLabel, label, wrapped_label
from desktop_app.ui.common.layouts import clear_layout, column, row
from desktop_app.ui.dossier.history import described, paper_of, print_job_of
from desktop_app.ui.texts import formatting


class HistoryCard(Card):
    """One entry for each event.

    Signals:
        reprint_wanted: a paper is to be printed again; carries its form.

    Attributes:
        rows: the entries.
    """

    reprint_wanted = Signal(str)

    def __init__(self, undo: QPushButton, parent: QWidget | None = None) -> None:
        """Arrange the card; `undo` undoes its newest entry."""
        super().__init__(parent)
        self.rows = QVBoxLayout()
        self.body.addLayout(row(label(self.tr("History"), "section"), None, undo))
        self.body.addLayout(self.rows)

    def show_history(self, opened: OpenedDossier) -> None:
        """Show the events of a dossier."""
        clear_layout(self.rows)
        void = opened.void_prints
        for event in reversed(opened.events):
            self.rows.addLayout(self._entry(event, opened, is_void=event.id in void))

    def _entry(self, event: DossierEvent, opened: OpenedDossier, *, is_void: bool) -> QVBoxLayout:
        text, remark, tone = described(event)
        if is_void or print_job_of(event) in opened.void_sheets:
            text, tone = self.tr("{what} (void)").format(what=text), ""
        if event.id in opened.folded.undone:
            text, tone = self.tr("Undone: {what}").format(what=text), ""
        dot = label("", "dot")
        dot.setProperty("tone", tone)
        who = self._who(event.officer_id, opened)
        lines = [wrapped_label(remark, "muted")] if remark else []
        when = label(f"{formatting.moment(event.at)} · {who}", "small")
        form = paper_of(event) if not is_void else None
        again = (self._again(form),) if form is not None else ()
        return column(row(dot, ElidedLabel(text, "strong"), *again), *lines, when, 6, spacing=2)

    def _who(self, officer_id: UUID, opened: OpenedDossier) -> str:
        if officer_id == SERVER:
            return self.tr("the server")
        return opened.officers.get(officer_id) or self.tr("another desk")

    def _again(self, form: str) -> QPushButton:
        button = QPushButton(self.tr("Print again"))
        button.setProperty("role", "link")
        button.clicked.connect(lambda _checked: self.reprint_wanted.emit(form))
        return button
