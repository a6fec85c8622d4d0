"""Dossiers found by the top line: a table, Enter opens one."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.services.dossiers import DossierRow
from desktop_app.ui import saying
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.layouts import column, row

_Index = QModelIndex | QPersistentModelIndex
_CODE, _OWNER, _NUMBER, _PROCEDURE, _RECEIVED, _DUE, _STATUS = range(7)
_WIDTHS = {_CODE: 168, _OWNER: 180, _NUMBER: 100, _RECEIVED: 142, _DUE: 142, _STATUS: 120}


class DossierTable(QAbstractTableModel):
    """The found dossiers as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[DossierRow] = ()
        self._titles = (
            self.tr("Dossier code"),
            self.tr("Owner"),
            self.tr("ID number"),
            self.tr("Procedure"),
            self.tr("Received"),
            self.tr("Due"),
            self.tr("Status"),
        )

    def show_rows(self, rows: Sequence[DossierRow]) -> None:
        """Show other dossiers."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, place: int) -> DossierRow:
        """Return the dossier in a row."""
        return self._rows[place]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(one, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in {_OWNER, _PROCEDURE}:
            return self._cell(one, index.column())
        return None

    @staticmethod
    def _cell(one: DossierRow, column_number: int) -> str:
        cells = {
            _CODE: lambda: one.code,
            _OWNER: lambda: one.owner_name,
            _NUMBER: lambda: saying.last_digits(one.owner_number),
            _PROCEDURE: lambda: one.procedure_name,
            _RECEIVED: lambda: saying.short_moment(one.received_at),
            _DUE: lambda: saying.short_moment(one.due_at),
            _STATUS: lambda: saying.status(one.status)[0],
        }
        return cells[column_number]()


class DossiersPage(QWidget):
    """The list.

    Signals:
        opened: a dossier is to be opened; carries its id.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._title = label(self.tr("Dossiers"), "page")
        self._count = label("", "muted")
        self._empty = label(self.tr("Type a code, a name, an ID number or a phone in the line above ( / )."), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = _Table()
        self.model = DossierTable(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Found dossiers"))
        self.table.entered_row.connect(lambda place: self.opened.emit(self.model.row_at(place).id))
        header = self.table.horizontalHeader()
        for place, width in _WIDTHS.items():
            self.table.setColumnWidth(place, width)
        header.setSectionResizeMode(_PROCEDURE, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        whole = column(row(self._title, None, self._count), self.table, self._empty, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)
        self.show_rows((), "")

    def show_rows(self, rows: Sequence[DossierRow], query: str) -> None:
        """Show what was found for a query."""
        self.model.show_rows(rows)
        self._count.setText(self.tr("%n dossiers", "", len(rows)) if rows else "")
        if query and not rows:
            self._empty.setText(self.tr("Nothing found. Try fewer letters, or the last digits of the code."))
        self._empty.setVisible(not rows)
        if rows:
            self.table.selectRow(0)

    def focus(self) -> None:
        """Give the keys to the table."""
        self.table.setFocus()


class _Table(QTableView):
    entered_row = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        self.doubleClicked.connect(lambda index: self.entered_row.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.entered_row.emit(index.row())
        else:
            super().keyPressEvent(event)
