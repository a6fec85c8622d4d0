"""The table of dossiers that wait to be handed over, each with a tick."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.services.dossier.hand_over import ToHandOver
from desktop_app.ui.common.tables import Index, RowTable, TextTable
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_TICK = 0


_WIDTHS = (36, 190, 190, 0, 150, 190)


class TickTable(TextTable):
    """The dossiers of one division, each with a tick.

    Signals:
        ticked: other dossiers are ticked.
    """

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lying: Sequence[ToHandOver] = ()
        self._chosen: set[UUID] = set()
        titles = (self.tr("Dossier code"), self.tr("Owner"), self.tr("Procedure"), self.tr("Received"))
        self.show_titles("", *titles, self.tr("Hand over by"))

    @property
    def chosen(self) -> list[UUID]:
        """The ticked dossiers, in the table's order."""
        return [item.row.id for item in self._lying if item.row.id in self._chosen]

    def show_lying(self, lying: Sequence[ToHandOver]) -> None:
        """Show other dossiers; what was ticked before and is still there stays ticked."""
        self._lying = lying
        self._chosen &= {item.row.id for item in lying}
        self.show_texts([_cells(item) for item in lying])
        self.ticked.emit()

    def row_at(self, place: int) -> ToHandOver:
        """Return the dossier in a row."""
        return self._lying[place]

    def toggle(self, place: int) -> None:
        """Tick a row, or take its tick away."""
        self._chosen ^= {self._lying[place].row.id}
        self._announce(place, place)

    def tick_code(self, code: str) -> int | None:
        """Tick the dossier with a code; return its row, or None when it is not here."""
        place = next((place for place, item in enumerate(self._lying) if item.row.code == code), None)
        if place is not None and self._lying[place].row.id not in self._chosen:
            self.toggle(place)
        return place

    def tick_all(self) -> None:
        """Tick every row; when all are ticked, none."""
        every = {item.row.id for item in self._lying}
        self._chosen = set() if self._chosen == every else every
        if self._lying:
            self._announce(0, len(self._lying) - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the tick of a row, or what the text table shows."""
        if index.column() != _TICK:
            return super().data(index, role)
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = self._lying[index.row()].row.id in self._chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def _announce(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, _TICK), self.index(last, _TICK))
        self.ticked.emit()


class TickRows(RowTable):
    """The table: Space ticks a row, `*` all of them, Enter opens one."""

    def __init__(self, model: TickTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks = model
        self.show_columns_of(model, _WIDTHS)
        self.clicked.connect(lambda index: model.toggle(index.row()) if index.column() == _TICK else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick a row on Space, all rows on an asterisk."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._ticks.toggle(index.row())
        elif event.text() == "*":
            self._ticks.tick_all()
        else:
            super().keyPressEvent(event)


_LATE = QT_TRANSLATE_NOOP("HandOverPage", "late · {moment}")


def _cells(item: ToHandOver) -> tuple[str, ...]:
    by = formatting.short_moment(item.by)
    return (
        "",
        item.row.code,
        item.row.owner_name,
        item.row.procedure_name,
        formatting.short_moment(item.row.received_at),
        translate("HandOverPage", _LATE).format(moment=by) if item.is_late else by,
    )
