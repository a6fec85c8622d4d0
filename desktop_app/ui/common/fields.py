"""Fields with their label before them and their error beside them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QWidget

from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.theme import set_tone


class PlainLine(QLineEdit):
    """A line that a Vietnamese input method leaves alone: for scans, codes and numbers.

    Hints and WA_InputMethodEnabled do not keep Unikey away; answering the query with False does (measured).
    """

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # type: ignore[override] # PySide's overloads
        """Switch input methods off, so that digits and codes arrive as they are typed."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)


class Field(QWidget):
    """A labelled line with room for one message.

    Signals:
        edited: the officer changed the text.
        left: Enter was pressed: on to the next field.
        back: Shift+Enter or Up was pressed: back to the field before.
    """

    edited = Signal(str)
    left = Signal()
    back = Signal()

    def __init__(
        self, name: str, *, plain: bool = False, width: int = 0, label_width: int = 0, error_below: bool = False
    ) -> None:
        """Make a field.

        Args:
            name: what stands before the line.
            plain: keep Vietnamese input methods away.
            width: width of the line in pixels, or 0 for what is left.
            label_width: width of the name in pixels, or 0 for what it needs.
            error_below: the sentence has no room beside the line: whoever arranges the fields puts `sentence` below.
        """
        super().__init__()
        self.line = PlainLine() if plain else QLineEdit()
        self.line.setAccessibleName(name)
        self._label = label(name, "muted")
        self._label.setBuddy(self.line)
        if label_width:
            self._label.setFixedWidth(label_width)
        self.sentence = self._made_sentence(below=error_below)
        self.note = label("", "muted")
        self._note_wanted = False
        self.note.hide()
        for quiet in (self._label, self.note):
            quiet.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        inside = row(self._label, self.line, self.note)
        if not error_below:
            inside.addWidget(self.sentence, 1)
        if width:
            self.line.setFixedWidth(width)
            inside.addStretch(0)
        self.setLayout(inside)
        self.line.textEdited.connect(self._changed)
        self.line.installEventFilter(self)

    @staticmethod
    def _made_sentence(*, below: bool) -> QLabel:
        made = ElidedLabel("", "error") if below else label("", "error")
        if not below:
            made.setWordWrap(True)
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        made.hide()
        return made

    @property
    def text(self) -> str:
        """The text of the line."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a text into the line without calling it edited."""
        if self.line.text() != text:
            self.line.setText(text)

    def set_note(self, text: str) -> None:
        """Say something quiet beside the line."""
        self.note.setText(text)
        self._note_wanted = bool(text)
        self.note.setVisible(self._note_wanted and not self.sentence.isVisibleTo(self))

    def show_error(self, sentence: str) -> None:
        """Show a message beside the line; an empty one removes it."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.note.setVisible(self._note_wanted and not sentence)
        self.line.setAccessibleDescription(sentence)
        set_tone(self.line, wrong=bool(sentence))

    @property
    def error(self) -> str:
        """The sentence shown beside the line, or an empty text."""
        return self.sentence.text()

    @property
    def label(self) -> QLabel:
        """The label before the line."""
        return self._label

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Handle the keys that move between fields before the line does."""
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
