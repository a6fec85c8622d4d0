"""Fields with their label before them and their error beside them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QWidget

from desktop_app.ui.theme import set_tone
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.layouts import row


class PlainLine(QLineEdit):
    """A line that a Vietnamese input method leaves alone: for scans, codes and numbers.

    Hints and WA_InputMethodEnabled do not keep Unikey away; answering the query with False does (measured).
    """

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # type: ignore[override] # PySide's overloads
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)


class Field(QWidget):
    """A labelled line with room for one sentence about what is wrong.

    Signals:
        edited: the officer changed the text.
        left: Enter was pressed: on to the next field.
        back: Shift+Enter or Up was pressed: back to the field before.
    """

    edited = Signal(str)
    left = Signal()
    back = Signal()

    def __init__(
        self, name: str, *, plain: bool = False, width: int = 0, label_width: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.line = PlainLine() if plain else QLineEdit()
        self.line.setAccessibleName(name)
        self._label = label(name, "muted")
        self._label.setBuddy(self.line)
        if label_width:
            self._label.setFixedWidth(label_width)
        self._error = label("", "error")
        self._error.setWordWrap(True)
        self._error.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._error.hide()
        self.note = label("", "muted")
        self._note_wanted = False
        self.note.hide()
        for quiet in (self._label, self.note):
            quiet.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        inside = row(self._label, self.line, self.note, self._error)
        inside.setStretchFactor(self._error, 1)
        if width:
            self.line.setFixedWidth(width)
            inside.addStretch(0)
        self.setLayout(inside)
        self.line.textEdited.connect(self._changed)
        self.line.installEventFilter(self)

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a text into the line without calling it edited."""
        if self.line.text() != text:
            self.line.setText(text)

    def set_note(self, text: str) -> None:
        """Say something quiet beside the line."""
        self.note.setText(text)
        self._note_wanted = bool(text)
        self.note.setVisible(self._note_wanted and not self._error.isVisibleTo(self))

    def show_error(self, sentence: str) -> None:
        """Say what is wrong and what to do, beside the line; an empty sentence takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.note.setVisible(self._note_wanted and not sentence)
        self.line.setAccessibleDescription(sentence)
        set_tone(self.line, wrong=bool(sentence))

    @property
    def error(self) -> str:
        """The sentence shown beside the line, or an empty text."""
        return self._error.text()

    @property
    def label(self) -> QLabel:
        """The label before the line."""
        return self._label

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Up or (is_enter and backwards):
            self.back.emit()
        elif is_enter or event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            return False
        return True

    def _changed(self, text: str) -> None:
        if self.error:
            self.show_error("")
        self.edited.emit(text)
