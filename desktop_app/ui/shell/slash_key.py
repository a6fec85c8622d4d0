"""The slash that leads to the search line from every widget that takes no text."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class SlashKey(QObject):
    """Watches the widget with the cursor: lists and tables would take a slash for the beginning of a name.

    A shortcut would not do: it is found before the keys of a scan are recognised, and a scan may contain a slash.

    Signals:
        pressed: a slash was typed where no text is taken.
    """

    pressed = Signal()

    def __init__(self, owner: QWidget) -> None:
        """Watch what has the cursor inside a widget.

        Args:
            owner: the widget; dialogs and lists that hang over it are not watched.
        """
        super().__init__(owner)
        self._owner = owner
        self._watched: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # an application exists

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the slash."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.text() != "/" or event.modifiers() & _CHORD or _takes_text(watched):
            return False
        self.pressed.emit()
        return True

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and before is self._watched:
            before.removeEventFilter(self)
        self._watched = None
        if now is not None and self._owner.isAncestorOf(now) and now.window() is self._owner.window():
            now.installEventFilter(self)
            self._watched = now


def _takes_text(widget: QObject) -> bool:
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox) or (isinstance(widget, QComboBox) and widget.isEditable())
