"""Recognises what a hand scanner types, wherever the cursor is, and restores the field it was typed into."""

import time
from collections.abc import Callable
from typing import Any, Protocol, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_app.devices.bursts import BurstDetector

_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class _Restorable(Protocol):
    def capture_state(self) -> object:
        """Return what a scan may change."""
        ...

    def restore_state(self, state: Any) -> None:
        """Put back what `capture_state` returned."""
        ...


class ScanCatcher(QObject):
    """Watches every key of the application.

    Signals:
        scanned: a scan is complete; carries its text. The key that ended it goes no further.
    """

    scanned = Signal(str)

    def __init__(
        self, app: QApplication, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._detector = BurstDetector()
        self._clock = clock
        self._restore: Callable[[], None] = _nothing
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the keys for a scan."""
        # A key passes window, widget and parents: it is counted at the widget that has the cursor, once.
        if watched is not QApplication.focusWidget():
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._key(watched, cast("QKeyEvent", event))
        if event.type() == QEvent.Type.InputMethod:
            self._characters(watched, cast("QInputMethodEvent", event).commitString())
        return False

    def _key(self, widget: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _ENDS:
            return self._end()
        if event.text() and event.text().isprintable() and not _is_chord(event):
            self._characters(widget, event.text())
        return False

    def _characters(self, widget: QWidget, text: str) -> None:
        if text and self._detector.key(text, self._now_ms()):
            self._restore = _memory_of(widget)

    def _end(self) -> bool:
        text = self._detector.end(self._now_ms())
        if text is None:
            return False
        self._restore()
        self.scanned.emit(text)
        return True

    def _now_ms(self) -> int:
        return round(self._clock() * 1000)


def _is_chord(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))


def _memory_of(widget: QWidget) -> Callable[[], None]:
    if isinstance(widget, QLineEdit):
        text, place = widget.text(), widget.cursorPosition()
        return lambda: _put_back(widget, text, place)
    if hasattr(widget, "capture_state"):
        restorable = cast("_Restorable", widget)
        state = restorable.capture_state()
        return lambda: restorable.restore_state(state)
    return _nothing


def _put_back(line: QLineEdit, text: str, place: int) -> None:
    line.setText(text)
    line.setCursorPosition(place)
    line.textEdited.emit(text)


def _nothing() -> None:
    return
