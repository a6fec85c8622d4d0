"""Key events as the scan catcher sees them, and its timer."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodQueryEvent, QKeyEvent

# Where the program stood still, keys that were pressed before a timer ran out come after it.
_GRACE_MS = 40


class PatientTimer(QTimer):
    """A timer that lets the keys that wait already come first.

    Signals:
        ran_out: the time is over, and no key came.
    """

    ran_out = Signal()

    def __init__(self, parent: QObject, time_ms: int) -> None:
        super().__init__(parent, singleShot=True)
        self._time_ms = time_ms
        self._is_grace = False
        self.timeout.connect(self._check)

    def begin(self) -> None:
        """Wait from now on."""
        self._is_grace = False
        self.start(self._time_ms)

    def _check(self) -> None:
        if self._is_grace:
            self.ran_out.emit()
        else:
            self._is_grace = True
            self.start(_GRACE_MS)


def is_alt_code(event: QKeyEvent) -> bool:
    """Return whether a key is a digit of the keypad with Alt: a part of a letter's number."""
    on_keypad = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
    return event.modifiers() & on_keypad == on_keypad and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9


def accepted(event: QKeyEvent) -> bool:
    """Accept an event, so that nothing else is done with it."""
    event.accept()
    return True


def copy_of(event: QKeyEvent) -> QKeyEvent:
    """Return an event that can be sent later: Qt's own one ends with its delivery."""
    made = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
    )
    made.setTimestamp(event.timestamp())
    return made


def is_printable(text: str) -> bool:
    """Return whether a key types something."""
    # A letter that went through a wrong code page may be one of the control characters from U+0080 on.
    return bool(text) and all(char >= " " and char != "\x7f" for char in text)


def answer_plain(event: QInputMethodQueryEvent) -> bool:
    """Answer that the field wants no input method, where that is the question; return whether it was."""
    if event.queries() != Qt.InputMethodQuery.ImEnabled:
        return False
    event.setValue(Qt.InputMethodQuery.ImEnabled, False)
    event.accept()
    return True
