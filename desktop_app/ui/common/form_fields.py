"""Fields of a step: a line, several lines, ticks, a choice; each with its label above and its error below."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.common.announce import announce
from desktop_app.ui.common.fields import PlainLine
from desktop_app.ui.common.labels import label, plain_tip
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.theme import set_tone

_LINES_PX = 74
# The box of a tick and the space around it.
_TICK_PX = 34


class FormField(QWidget):
    """A labelled control with room for one message.

    Signals:
        left: Enter: on to the next field.
        edited: another value stands there.
    """

    left = Signal()
    edited = Signal()

    def __init__(self, name: str, title: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        self.name = name
        self.control = control
        control.setAccessibleName(title or control.accessibleName())
        self._error = label("", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self._hint = hint
        control.setAccessibleDescription(hint)
        named_by = label(title, "muted")
        named_by.setBuddy(control)
        head = row(named_by, None, *((label(hint, "small"),) if hint else ()))
        named = (head,) if title or hint else ()
        self.setLayout(column(*named, control, self._error, spacing=3))
        control.installEventFilter(self)

    @property
    def value(self) -> Any:
        """What was filled in."""
        raise NotImplementedError

    @property
    def error(self) -> str:
        """The sentence below the control, or an empty text."""
        return self._error.text()

    def show_error(self, sentence: str) -> None:
        """Show a message; an empty one removes it."""
        if sentence and sentence != self.error:
            announce(self.control, f"{self.control.accessibleName()}: {sentence}", at_once=True)
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.control.setAccessibleDescription(" ".join(part for part in (sentence, self._hint) if part))
        set_tone(self.control, wrong=bool(sentence))

    def focus(self) -> None:
        """Put the cursor here."""
        self.control.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Emit `left` when Enter leaves the field."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or not self._leaves(event):
            return False
        self.left.emit()
        return True

    def _leaves(self, _event: QKeyEvent) -> bool:
        return True


class LineField(FormField):
    """One line of text."""

    def __init__(self, name: str, title: str, text: str = "", *, plain: bool = False, hint: str = "") -> None:
        self.line = PlainLine() if plain else QLineEdit()
        super().__init__(name, title, self.line, hint)
        self.line.setText(text)
        self.line.textChanged.connect(self.edited)

    @property
    def value(self) -> str:
        """The text."""
        return self.line.text()


class LinesField(FormField):
    """Several lines of text; Ctrl+Enter leaves them."""

    def __init__(self, name: str, title: str, text: str = "", hint: str = "") -> None:
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_LINES_PX)
        super().__init__(name, title, self.text, hint)
        self.text.setPlainText(text)
        self.text.textChanged.connect(self.edited)

    @property
    def value(self) -> tuple[str, ...]:
        """The lines that are not empty."""
        return tuple(line.strip() for line in self.text.toPlainText().splitlines() if line.strip())

    def _leaves(self, event: QKeyEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class _Tick(QCheckBox):
    """A check box whose long text is elided; the tool tip and screen readers have all of it.

    Signals:
        all_wanted: the key `*`: all of them.
    """

    all_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
        self.setToolTip(plain_tip(name))
        self.setAccessibleName(name)
        self.setMinimumWidth(_TICK_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for all of them with `*`."""
        if event.text() == "*":
            self.all_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - _TICK_PX
        self.setText(self.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, room))


class TicksField(FormField):
    """Lines that are ticked."""

    def __init__(
        self, name: str, title: str, lines: Sequence[str], hint: str = "", ticked: Collection[str] = ()
    ) -> None:
        self.ticks = [_Tick(line) for line in lines]
        box = QWidget()
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for tick in self.ticks:
            tick.setChecked(tick.name in ticked)
            inside.addWidget(tick)
        super().__init__(name, title, box, hint)
        for tick in self.ticks:
            tick.toggled.connect(self.edited)
            tick.all_wanted.connect(self.tick_all)
        if self.ticks:
            box.setFocusProxy(self.ticks[0])

    @property
    def value(self) -> tuple[str, ...]:
        """The ticked lines."""
        return tuple(tick.name for tick in self.ticks if tick.isChecked())

    def tick_all(self) -> None:
        """Tick all lines (`*`)."""
        for tick in self.ticks:
            tick.setChecked(True)


class ChoiceField(FormField):
    """One of a few."""

    def __init__(self, name: str, title: str, choices: Sequence[tuple[str, object]], chosen: object = None) -> None:
        self.box = QComboBox()
        for text, value in choices:
            self.box.addItem(text, value)
        super().__init__(name, title, self.box)
        self.choose(chosen)
        self.box.currentIndexChanged.connect(self.edited)

    @property
    def value(self) -> Any:
        """The chosen value."""
        return self.box.currentData()

    def choose(self, value: object) -> None:
        """Choose a value, if it is there."""
        place = next((n for n in range(self.box.count()) if self.box.itemData(n) == value), 0)
        self.box.setCurrentIndex(place)


class FlagField(FormField):
    """Yes or no; without a title the text of the tick says everything."""

    def __init__(self, name: str, text: str, title: str = "") -> None:
        self.tick = QCheckBox(text)
        self.tick.setAccessibleName(text)
        super().__init__(name, title, self.tick)
        self.tick.toggled.connect(self.edited)

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self.tick.isChecked()
