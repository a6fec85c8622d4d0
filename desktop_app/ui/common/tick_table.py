"""A table whose rows are ticked: Space ticks a row, `*` all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.common.tables import Index, RowTable, TextTable

_TICK = 0


@dataclass(frozen=True, slots=True)
class TickLine:
    """One row: a dossier, its code, and the texts beside the tick."""

    id: UUID
    code: str
    cells: tuple[str, ...]


class TickTable(TextTable):
    """Dossiers, each with a tick.

    Signals:
        ticked: other dossiers are ticked.
    """

    ticked = Signal()

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[TickLine] = ()
        self._chosen: set[UUID] = set()
        self.show_titles("", *titles)

    @property
    def chosen(self) -> list[UUID]:
        """The ticked dossiers, in the table's order."""
        return [line.id for line in self._lines if line.id in self._chosen]

    def show_lines(self, lines: Sequence[TickLine]) -> None:
        """Show other dossiers; what was ticked before and is still there stays ticked."""
        self._lines = lines
        self._chosen &= {line.id for line in lines}
        self.show_texts([("", *line.cells) for line in lines])
        self.ticked.emit()

    def line_at(self, place: int) -> TickLine:
        """Return the dossier in a row."""
        return self._lines[place]

    def toggle(self, place: int) -> None:
        """Tick a row, or take its tick away."""
        self._chosen ^= {self._lines[place].id}
        self._announce(place, place)

    def tick_code(self, code: str) -> int | None:
        """Tick the dossier with a code; return its row, or None when it is not here."""
        place = next((place for place, line in enumerate(self._lines) if line.code == code), None)
        if place is not None and self._lines[place].id not in self._chosen:
            self.toggle(place)
        return place

    def tick_all(self) -> None:
        """Tick every row; when all are ticked, none."""
        every = {line.id for line in self._lines}
        self._chosen = set() if self._chosen == every else every
        if self._lines:
            self._announce(0, len(self._lines) - 1)

    def tick_only(self, chosen: Sequence[UUID]) -> None:
        """Tick these dossiers and no others."""
        self._chosen = set(chosen)
        if self._lines:
            self._announce(0, len(self._lines) - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the tick of a row, or what the text table shows."""
        if index.column() != _TICK:
            return super().data(index, role)
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = self._lines[index.row()].id in self._chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._lines[index.row()].code
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the text table returns, and a title for assistive technology over the ticks."""
        is_tick = orientation is Qt.Orientation.Horizontal and section == _TICK
        if is_tick and role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Ticked")
        return super().headerData(section, orientation, role)

    def _announce(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, _TICK), self.index(last, _TICK))
        self.ticked.emit()


class TickRows(RowTable):
    """The table: Space ticks a row, `*` all of them, Enter opens one."""

    def __init__(self, model: TickTable, widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks = model
        self.show_columns_of(model, widths)
        self.clicked.connect(lambda index: model.toggle(index.row()) if index.column() == _TICK else None)

    def capture_state(self) -> Sequence[UUID]:
        """Return the state to restore after a scan was typed here."""
        return self._ticks.chosen

    def restore_state(self, state: Sequence[UUID]) -> None:
        """Restore the state before a scan was typed here."""
        self._ticks.tick_only(state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick a row on Space, all rows on an asterisk."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._ticks.toggle(index.row())
        elif event.text() == "*":
            self._ticks.tick_all()
        else:
            super().keyPressEvent(event)
