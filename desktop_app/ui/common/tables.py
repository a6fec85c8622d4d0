"""Tables: rows that are walked with the arrows and opened with Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.ui.common.labels import Chip, plain_tip
from desktop_app.ui.common.layouts import row
from desktop_app.ui.texts.tone import Tone

Index = QModelIndex | QPersistentModelIndex
_ROW_PX = 30
_LEAST_PX = 123


class TextTable(QAbstractTableModel):
    """Rows of texts under titles; the whole of a text that is cut off is in its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self._numbers_from: int | None = None
        self._rows: Sequence[Sequence[str]] = ()
        self._spoken: dict[tuple[int, int], str] = {}

    def show_titles(self, *titles: str, numbers_from: int | None = None) -> None:
        """Show the titles of the columns; from the column `numbers_from` on they hold numbers, set to the right."""
        self.beginResetModel()
        self._titles = titles
        self._numbers_from = numbers_from
        self._rows = ()
        self._spoken.clear()
        self.endResetModel()

    def show_texts(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self._spoken.clear()
        self.endResetModel()

    def change_texts(self, rows: Sequence[Sequence[str]]) -> None:
        """Show what became of the same rows: what is chosen stays chosen."""
        if rows and len(rows) == len(self._rows):
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._titles) - 1))

    def speak(self, place: int, column_number: int, text: str) -> None:
        """Give assistive technology the text of a cell that a widget covers."""
        self._spoken[place, column_number] = text
        cell = self.index(place, column_number)
        self.dataChanged.emit(cell, cell, [Qt.ItemDataRole.AccessibleTextRole])

    def text_at(self, place: int, column_number: int) -> str:
        """Return the text in a cell."""
        return self._rows[place][column_number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return title and alignment of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section) | int(Qt.TextFlag.TextWordWrap)
        return None

    def _side(self, section: int) -> int:
        is_number = self._numbers_from is not None and section >= self._numbers_from
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, tool tip and alignment of a cell, and its text for assistive technology where it has none."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._rows[index.row()][index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken.get((index.row(), index.column()))
        return None


class RowTable(QTableView):
    """A table of which one whole row is chosen.

    Signals:
        entered_row: Enter or a double click; carries the row's place.
    """

    entered_row = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        # Tab goes on to the next control; the arrows walk.
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(lambda index: self.entered_row.emit(index.row()))

    def show_columns_of(self, model: TextTable, widths: Sequence[int]) -> None:
        """Show a table; widths are in pixels, a column that is 0 wide takes the room that is left."""
        self.setModel(model)
        for place, width in enumerate(widths):
            if width:
                self.setColumnWidth(place, width)
            else:
                self.horizontalHeader().setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter the row on Enter."""
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.entered_row.emit(index.row())
        else:
            super().keyPressEvent(event)


class StateTable(RowTable):
    """Rows of texts that end in a state: a word on a tint.

    Attributes:
        texts: the texts; the last column is the state's and empty in them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = TextTable(self)
        self.setMinimumHeight(_LEAST_PX)

    def show_columns(self, titles: Sequence[str], widths: Sequence[int]) -> None:
        """Show the columns' titles and widths in pixels; the one that is 0 wide takes the room that is left."""
        self.texts.show_titles(*titles)
        self.show_columns_of(self.texts, widths)

    def show_state(self, place: int, text: str, tone: Tone) -> None:
        """Say the state of the thing in a row."""
        cell = QWidget()
        inside = row(Chip(text, tone), None)
        inside.setContentsMargins(4, 3, 4, 3)
        cell.setLayout(inside)
        last = self.texts.columnCount() - 1
        self.texts.speak(place, last, text)
        self.setIndexWidget(self.texts.index(place, last), cell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight."""
        super().resizeEvent(event)
        # A message that appears beside the table makes it smaller: the chosen row stays in sight.
        self.scrollTo(self.currentIndex())
