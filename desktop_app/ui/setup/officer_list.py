"""The list from which an officer chooses the own name: typed letters without marks find it."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop_app.domain.text import fold

_ROW_PX = 30
_MOST_ROWS = 6
_PAUSE_MS = 1200


class OfficerList(QListWidget):
    """The officers of the desk, by name.

    Signals:
        left: Enter was pressed: the officer is chosen.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._since = QElapsedTimer()
        self.setAccessibleName(self.tr("Officer"))
        self.setAccessibleDescription(self.tr("Type the first letters of the name, without marks."))
        self.setUniformItemSizes(True)

    def show_officers(self, officers: Sequence[tuple[UUID, str]], chosen: UUID | None) -> None:
        """Show the officers and choose one; the first where `chosen` is not among them."""
        self.clear()
        for officer_id, name in officers:
            item = QListWidgetItem(name, self)
            item.setData(Qt.ItemDataRole.UserRole, officer_id)
            item.setSizeHint(QSize(0, _ROW_PX))
        places = [place for place, (officer_id, _name) in enumerate(officers) if officer_id == chosen]
        self.setCurrentRow(places[0] if places else 0)
        self.setFixedHeight(_ROW_PX * max(1, min(self.count(), _MOST_ROWS)) + 2 * self.frameWidth())
        self.setVisible(bool(officers))

    @property
    def officer_id(self) -> UUID | None:
        """The chosen officer, or None where none is listed."""
        item = self.currentItem()
        chosen: UUID | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return chosen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by letters; Enter goes on."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, typed: str) -> None:
        """Choose the next officer with words that begin with the letters typed in a row."""
        if self._since.isValid() and self._since.elapsed() > _PAUSE_MS:
            self._typed = ""
        self._since.start()
        self._typed += typed
        wanted = fold(self._typed)
        places = range(self.count())
        matches = [place for place in places if wanted and _begins(self.item(place).text(), wanted)]
        if matches:
            self.setCurrentRow(matches[0])
        elif len(typed) < len(self._typed):
            # Another name is begun.
            self._typed = ""
            self.keyboardSearch(typed)


def _begins(name: str, wanted: str) -> bool:
    words = fold(name).split()
    return any(" ".join(words[place:]).startswith(wanted) for place in range(len(words)))
