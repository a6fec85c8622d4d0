"""What changes next week, and which open dossiers and drafts it affects; Enter opens them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import day_text
from desktop_app.services.procedures.coming import ComingChange, affected_dossiers, coming_changes
from desktop_app.ui.catalogue.texts import value_name
from desktop_app.ui.common.labels import wrapped_label
from desktop_app.ui.common.layouts import column
from desktop_app.ui.common.requests import ListDossiers, OpenPage, TakeUpDraft
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session

# From, code, name (the room that is left), what, decision, dossiers, drafts.
_WIDTHS_PX = (104, 92, 0, 220, 150, 90, 70)
_DRAFTS = "drafts"


class ComingPanel(QWidget):
    """The changes of the next seven days, the first ones first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.lines: list[ComingChange] = []
        self.explain = wrapped_label("", "muted")
        self.texts = TextTable(self)
        titles = (self.tr("From"), self.tr("Code"), self.tr("Name"), self.tr("What changes"), self.tr("Decision"))
        self.texts.show_titles(*titles, self.tr("Dossiers"), self.tr("Drafts"), numbers_from=len(titles))
        self.table = RowTable()
        self.table.setAccessibleName(self.tr("Changes of the next seven days"))
        self.table.show_columns_of(self.texts, _WIDTHS_PX)
        self.table.entered_row.connect(self._open)
        whole = column(self.explain, self.table, spacing=8)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def reload(self) -> None:
        """Read the changes again."""
        self._session.read(coming_changes, self._show)

    def _show(self, lines: list[ComingChange]) -> None:
        self.lines = lines
        self.texts.show_texts([self._texts_of(line) for line in lines])
        self.table.setVisible(bool(lines))
        nothing = self.tr("Nothing changes in the next seven days.")
        some = self.tr(
            "Changes of the next seven days. Dossiers keep the version under which they were received; Enter lists "
            "those that are open, or the drafts."
        )
        self.explain.setText(some if lines else nothing)
        if lines:
            self.table.selectRow(0)
            self.table.setFocus()

    def _texts_of(self, line: ComingChange) -> Sequence[str]:
        entry = line.entry
        stated = entry.values.stated()
        change = self.tr("ends") if stated.get("is_in_force") is False else ", ".join(map(value_name, stated))
        dossiers, drafts = len(line.open_dossiers), len(line.drafts)
        return (
            day_text(entry.effective_from),
            entry.code,
            line.name,
            change,
            entry.origin.decision,
            str(dossiers) if dossiers else "",
            str(drafts) if drafts else "",
        )

    def _open(self, place: int) -> None:
        line = self.lines[place]
        if line.open_dossiers:
            title = self.tr("Open dossiers affected from {day}: {name}")
            shown = title.format(day=day_text(line.entry.effective_from), name=line.name)
            work = partial(affected_dossiers, change=line)
            self._session.read(work, lambda rows: self._session.request(ListDossiers(rows, title=shown)))
        elif len(line.drafts) == 1:
            self._session.request(TakeUpDraft(line.drafts[0]))
        elif line.drafts:
            self._session.request(OpenPage(_DRAFTS))
