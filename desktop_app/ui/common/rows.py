"""Rows: of a card, walked with the arrows and pressed with Enter; and of a list whose keys another widget takes."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.common.accessible import Part, set_part
from desktop_app.ui.common.announce import announce_chosen
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.theme import set_tone


class ListRow(QFrame):
    """A row of a list whose keys are taken elsewhere: in the line above it, or by the list itself.

    Signals:
        clicked: the row was clicked, or pressed by assistive technology; carries its place.
    """

    clicked = Signal(int)

    def __init__(self, place: int, height: int) -> None:
        """Make a row.

        Args:
            place: its place in the list, from 0.
            height: in pixels.
        """
        super().__init__()
        self._place = place
        self.setProperty("role", "row")
        self.setFixedHeight(height)
        set_part(self, self.part())

    def part(self) -> Part:
        """Return what assistive technology is told of the row."""
        return Part(QAccessible.Role.ListItem, self.press, self.is_marked)

    def press(self) -> None:
        """Do what a click does."""
        self.clicked.emit(self._place)

    def is_marked(self) -> bool:
        """Return whether the row is the chosen one."""
        return bool(self.property("chosen"))

    def mark(self, marked: bool) -> None:
        """Show whether the row is the chosen one."""
        if self.is_marked() != marked:
            set_tone(self, chosen=marked)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Press the row."""
        self.press()


class RowList(QWidget):
    """A list of rows, of which one at most is chosen."""

    def __init__(self, name: str, rows: Sequence[ListRow]) -> None:
        super().__init__()
        set_part(self, Part(QAccessible.Role.List))
        self.setAccessibleName(name)
        self._rows = rows
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for shown in rows:
            inside.addWidget(shown)

    def mark(self, chosen: int | None) -> None:
        """Mark a row, or none."""
        for place, shown in enumerate(self._rows):
            shown.mark(place == chosen)

    def announce(self, chosen: int) -> None:
        """Have the row said that was just marked."""
        announce_chosen(self._rows[chosen])


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
        set_part(self, Part(QAccessible.Role.Button, self.pressed.emit))
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
