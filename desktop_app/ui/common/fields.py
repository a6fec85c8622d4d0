"""Fields with their label before them and their error below, or beside a line of fixed width."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QWidget

from desktop_app.ui.common.announce import announce
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import column, row
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
        edited: the text was changed by the officer's keys, voice or assistive technology.
        left: Enter was pressed: on to the next field.
        back: Shift+Enter or Up was pressed: back to the field before.
    """

    edited = Signal(str)
    left = Signal()
    back = Signal()

    def __init__(
        self,
        name: str,
        *,
        plain: bool = False,
        width: int = 0,
        label_width: int = 0,
        error_below: bool = False,
        required: bool = False,
    ) -> None:
        """Make a field.

        Args:
            name: what stands before the line.
            plain: keep Vietnamese input methods away.
            width: width of the line in pixels, or 0 for what is left.
            label_width: width of the name in pixels, or 0 for what it needs.
            error_below: whoever arranges the fields puts `sentence` below, over the width of several of them. Without
                it the field does: below a line that takes the room there is, beside a line of fixed width.
            required: said to assistive technology; the rule that demands it stands elsewhere.
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
        self._note_wanted = self._is_set_here = False
        self._is_required = required
        self.note.hide()
        for quiet in (self._label, self.note):
            quiet.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._is_beside = bool(width) and not error_below
        if width:
            self.line.setFixedWidth(width)
        self._arrange(label_width)
        self._describe()
        # Not textEdited: voice input, password managers and screen readers set the text without it.
        self.line.textChanged.connect(self._changed)
        self.line.installEventFilter(self)

    def _arrange(self, label_width: int) -> None:
        """Arrange label and line; the sentence goes where it leaves the line as wide as it is."""
        inside = row(self._label, self.line, self.note)
        if self._is_beside:
            inside.addWidget(self.sentence, 1)
        if self.line.minimumWidth() == self.line.maximumWidth():
            inside.addStretch(0)
        if self._is_beside or isinstance(self.sentence, ElidedLabel):
            self.setLayout(inside)
        else:
            indent = (label_width or self._label.sizeHint().width()) + inside.spacing()
            self.sentence.setContentsMargins(indent, 0, 0, 0)
            self.setLayout(column(inside, self.sentence, spacing=2))

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
            self._is_set_here = True
            self.line.setText(text)
            self._is_set_here = False

    def set_note(self, text: str) -> None:
        """Say something quiet beside the line."""
        if text == self.note.text():
            return
        self.note.setText(text)
        self._note_wanted = bool(text)
        self._show_note()
        self._describe()

    def show_error(self, sentence: str) -> None:
        """Show a message at the line and have it said; an empty one removes it."""
        is_new = sentence != self.error
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self._show_note()
        self._describe()
        set_tone(self.line, wrong=bool(sentence))
        if sentence and is_new:
            announce(self.line, f"{self.line.accessibleName()}: {sentence}", at_once=True)

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

    def _show_note(self) -> None:
        self.note.setVisible(self._note_wanted and not (self._is_beside and self.error))

    def _describe(self) -> None:
        # Qt has no state "invalid" or "required" to set on a line: the description says what is wrong and what is due.
        due = self.tr("Required.") if self._is_required else ""
        self.line.setAccessibleDescription(" ".join(part for part in (self.error, due, self.note.text()) if part))

    def _changed(self, text: str) -> None:
        if self._is_set_here:
            return
        if self.error:
            self.show_error("")
        self.edited.emit(text)
