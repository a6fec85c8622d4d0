"""The list of a form's wordings, each with its state."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui.widgets.labels import Chip, Tone
from desktop_app.ui.widgets.layouts import row
from desktop_app.ui.widgets.tables import RowTable, TextTable

_TEXT, _STATE = range(2)
_STATE_PX = 190
_LEAST_PX = 123


class WordingRows(RowTable):
    """The wordings of a form.

    Signals:
        filter_wanted: F: only what was not checked, or everything again.
    """

    filter_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = TextTable(self)
        self._texts.show_titles(self.tr("Text in force"), self.tr("State"))
        self.setModel(self._texts)
        self.setAccessibleName(self.tr("Wordings of the form"))
        self.setMinimumHeight(_LEAST_PX)
        self.setColumnWidth(_STATE, _STATE_PX)
        self.horizontalHeader().setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show the texts of other wordings; their states come with `show_state`."""
        self._texts.show_texts([(text, "") for text in texts])

    def show_state(self, place: int, text: str, tone: Tone) -> None:
        """Say what is known of the wording in a row: a word on a tint."""
        cell = QWidget()
        inside = row(Chip(text, tone), None)
        inside.setContentsMargins(4, 3, 4, 3)
        cell.setLayout(inside)
        cell.setAccessibleName(text)
        self.setIndexWidget(self._texts.index(place, _STATE), cell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A sentence that appears below takes room away: the chosen row stays in sight.
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F and not event.modifiers():
            self.filter_wanted.emit()
        else:
            super().keyPressEvent(event)
