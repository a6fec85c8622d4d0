"""Hands at the keyboard: real key events into the real window, counted, at a person's pace on a clock of its own."""

import unicodedata
from collections.abc import Callable
from time import monotonic, sleep

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QWidget

_HUMAN_S = 0.12
_SCANNER_S = 0.004
_PATIENCE_S = 30.0
# A wait that never rests takes the processor from the very threads and processes that it waits for.
_REST_S = 0.0005


class Hands:
    """Presses keys and measures how long the software takes to be ready for the next one.

    Attributes:
        keys: keys pressed by a person; letters with marks count as the Telex keys that they take.
        waited: seconds that the software made the person wait, in all.
    """

    def __init__(self, window: QWindow) -> None:
        self._window = window
        self._now = 1000.0
        self.keys = 0
        self.waited = 0.0

    def clock(self) -> float:
        """Return the time that the scan catcher sees: it passes at a person's or a scanner's pace."""
        return self._now

    def press(self, key: str) -> None:
        """Press one key or chord by its name: ``F9``, ``Return``, ``Ctrl+K``."""
        combination = QKeySequence(key)[0]  # type: ignore[index] # missing in the stubs
        self.keys += 1
        self._now += _HUMAN_S
        begun = monotonic()
        QTest.keyClick(self._window, combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()
        self.waited += monotonic() - begun

    def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        for char in text:
            self.keys += telex_keys(char)
            self._now += _HUMAN_S
            begun = monotonic()
            self._send(char)
            QApplication.processEvents()
            self.waited += monotonic() - begun

    def scan(self, text: str) -> None:
        """Have the scanner type a text and its Enter."""
        begun = monotonic()
        self._now += 1.0
        for char in text:
            self._now += _SCANNER_S
            self._send(char)
        self._now += _SCANNER_S
        QTest.keyClick(self._window, Qt.Key.Key_Return)
        QApplication.processEvents()
        self.waited += monotonic() - begun

    def wait_for(self, ready: Callable[[], bool]) -> None:
        """Let the program work until it is ready; the time counts as waiting."""
        begun = monotonic()
        while not ready():
            QApplication.processEvents()
            if QApplication.activeWindow() is None:
                # A bare X server has no window manager that gives the focus back when a list of completions closes.
                self._window.requestActivate()
            sleep(_REST_S)
            if monotonic() - begun > _PATIENCE_S:
                raise AssertionError("the program was not ready within half a minute")
        self.waited += monotonic() - begun

    def _send(self, char: str) -> None:
        key = Qt.Key(ord(char.upper())) if char.isascii() else Qt.Key.Key_unknown
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, self._window, key, char, Qt.KeyboardModifier.NoModifier)


def telex_keys(char: str) -> int:
    """Return how many keys a letter takes with the Telex input method: ế is e, e, s."""
    if char in "đĐ":
        return 2
    return len(unicodedata.normalize("NFD", char))


def shows_completions(form: QWidget) -> bool:
    """Return whether completions hang below a field of a form."""
    popups = [completer.popup() for completer in form.findChildren(QCompleter)]
    return any(popup is not None and popup.isVisible() for popup in popups)
