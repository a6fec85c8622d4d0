"""What was imported or typed into the catalogue, the newest first; a whole import is taken back."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.procedures.imports import CatalogueImport, imports_of, undo_whole_import
from desktop_app.ui.catalogue.texts import layout_name
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting

# When, file, layout, decision, procedures, by, state.
_WIDTHS_PX = (150, 0, 170, 140, 80, 150, 170)


class ImportsPanel(QWidget):
    """The imports.

    Signals:
        undone: one was taken back; carries the desk with the changed catalogue.
        refused: it was not; carries the exception.
    """

    undone = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.lines: list[CatalogueImport] = []
        self.texts = TextTable(self)
        titles = (self.tr("When"), self.tr("File"), self.tr("Layout"), self.tr("Decision"), self.tr("Procedures"))
        self.texts.show_titles(*titles, self.tr("By"), self.tr("State"))
        self.table = RowTable()
        self.table.setAccessibleName(self.tr("Imports"))
        self.table.show_columns_of(self.texts, _WIDTHS_PX)
        self.undo = QPushButton(self.tr("Take the chosen import back"))
        self.undo.clicked.connect(self._undo)
        self.empty = label(self.tr("Nothing was imported yet. Ctrl+O reads an official file."), "muted")
        whole = column(self.empty, self.table, row(self.undo, None), spacing=8)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def reload(self) -> None:
        """Read the imports again."""
        self._session.read(imports_of, self._show)

    def _show(self, lines: list[CatalogueImport]) -> None:
        self.lines = lines
        self.texts.show_texts([self._texts_of(line) for line in lines])
        self.empty.setVisible(not lines)
        self.undo.setEnabled(bool(lines))
        if lines:
            self.table.selectRow(0)
            self.table.setFocus()

    def _texts_of(self, line: CatalogueImport) -> tuple[str, ...]:
        origin = line.origin
        state = self.tr("taken back by {name}").format(name=line.undone_by) if line.undone_at else self.tr("in effect")
        return (
            formatting.short_moment(origin.learned_at) if origin.learned_at else "",
            origin.file_name,
            layout_name(line.layout),
            origin.decision,
            str(line.entries),
            origin.officer_name,
            state,
        )

    def _undo(self) -> None:
        place = self.table.currentIndex().row()
        if 0 <= place < len(self.lines):
            work = partial(undo_whole_import, import_id=self.lines[place].id)
            self._session.write(self.tr("Taking back…"), work, self._taken_back, self.refused.emit)

    def _taken_back(self, context: object) -> None:
        self.reload()
        self.undone.emit(context)
