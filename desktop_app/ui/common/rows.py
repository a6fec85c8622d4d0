"""Lines of a card that are walked with the arrows and pressed with Enter."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.theme import set_tone


class PressRow(QFrame):
    """A line of a card that Enter or a click presses; the arrows go to its neighbours.

    Signals:
        pressed: Enter or a click.
        moved: Up or Down; carries -1 or 1.
    """

    pressed = Signal()
    moved = Signal(int)

    def __init__(self, name: str, inside: QHBoxLayout) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self.setFixedHeight(30)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        inside.setContentsMargins(6, 0, 6, 0)
        self.setLayout(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the row on Enter; move to another row on the arrows."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.pressed.emit()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Press the row."""
        self.pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the row as chosen."""
        set_tone(self, chosen=True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Remove the mark."""
        set_tone(self, chosen=False)
        super().focusOutEvent(event)


class RecordRow(PressRow):
    """One dossier, or one page that waits.

    Attributes:
        record: its id.
        code: what is printed on its paper.
    """

    def __init__(self, record: UUID, code: str, subject: str, detail: str) -> None:
        shown = label(code, "strong")
        shown.setMinimumWidth(150)
        inside = row(shown, ElidedLabel(subject, "muted"), label(detail, "small"))
        super().__init__(f"{code}, {subject}, {detail}", inside)
        self.record, self.code = record, code
