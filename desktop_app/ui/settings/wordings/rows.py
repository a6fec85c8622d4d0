"""The list of a form's wordings, each with its state."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.common.tables import StateTable

_STATE_PX = 190


class WordingRows(StateTable):
    """The wordings of a form.

    Signals:
        filter_wanted: F: only what was not checked, or everything again.
    """

    filter_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_columns((self.tr("Text in force"), self.tr("State")), (0, _STATE_PX))
        self.setAccessibleName(self.tr("Wordings of the form"))

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show the texts of other wordings; their states come with `show_state`."""
        self.texts.show_texts([(text, "") for text in texts])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Filter on F."""
        if event.key() == Qt.Key.Key_F and not event.modifiers():
            self.filter_wanted.emit()
        else:
            super().keyPressEvent(event)
