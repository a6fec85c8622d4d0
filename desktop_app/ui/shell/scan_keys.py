"""Key events as the scan catcher sees them, and its timer."""

from collections import deque
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QInputMethodQueryEvent, QKeyEvent

# Where the program stood still, keys that were pressed before a timer ran out come after it.
_GRACE_MS = 40
_MOST_PASSED = 512


@dataclass(frozen=True, slots=True)
class _Passed:
    """A key that went on to its window, and the order of its stroke; None for a key that types nothing."""

    key: int
    text: str
    order: int | None

    @classmethod
    def of(cls, event: QKeyEvent, order: int | None) -> Self:
        return cls(event.key(), event.text(), order)


class PassedKeys:
    """The keys that went on to their windows.

    While a screen reader may listen, Qt's bridge to AT-SPI takes each of them, asks the screen reader over D-Bus, and
    posts a copy without the key's time. A copy is the same key: it is not watched again, and it is dropped where the
    key turned out to be a scanner's in the meantime.
    """

    def __init__(self) -> None:
        self._passed: deque[_Passed] = deque(maxlen=_MOST_PASSED)
        self._withdrawn: set[int] = set()

    def add(self, event: QKeyEvent, order: int | None) -> None:
        """Note that a key of the keyboard goes on; no copy is made of what the program itself sends."""
        if QAccessible.isActive() and event.spontaneous():
            self._passed.append(_Passed.of(event, order))

    def withdraw(self, first_order: int) -> None:
        """Have the copies of a scan's keys dropped; copies of keys before `first_order` still pass."""
        self._withdrawn = {key.order for key in self._passed if key.order is not None and key.order >= first_order}

    def take_copy(self, event: QKeyEvent) -> bool | None:
        """Return whether an event is a copy that has to be dropped; None when it is none."""
        if event.spontaneous() or event.timestamp():
            return None
        for place, passed in enumerate(self._passed):
            if (passed.key, passed.text) == (event.key(), event.text()):
                # Copies come in the order of the keys: those before it were kept by the screen reader.
                for _ in range(place + 1):
                    self._passed.popleft()
                return passed.order in self._withdrawn
        return None


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
