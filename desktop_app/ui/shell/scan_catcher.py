"""Recognises what a hand scanner types, wherever the cursor is, and puts back what it was typed into."""

import sys
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QComboBox

from desktop_app.devices.alt_codes import AltCode
from desktop_app.devices.bursts import BurstDetector
from desktop_app.devices.pace import ScannerPace
from desktop_app.devices.strokes import Scan
from desktop_app.domain.people.identity_card import looks_like_card
from desktop_app.domain.people.spelling import is_certain
from desktop_app.ui.shell.input_filter import InputFilter
from desktop_app.ui.shell.scan_keys import (
    PassedKeys,
    PatientTimer,
    accepted,
    answer_plain,
    copy_of,
    is_alt_code,
    is_printable,
)
from desktop_app.ui.shell.scan_memory import TEXT_WIDGETS, ScanMemory, restore

_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
# Keys of a page wait so long for the next one where a scan may have begun; no hand is as fast.
_HOLD_GAP_MS = 100
# A scan without a key at its end is over after such a silence.
_SILENCE_MS = 2000


class ScanCatcher(QObject):
    """Watches every key of the application.

    Keys are seen where they reach the window, before any widget and whichever list hangs over it. Those of a text field
    pass, and are taken back when a scan ends; once it is certain that a scanner types, they are withheld. A key of a
    page is held for a moment while it may belong to a scan.

    Signals:
        scanned: a scan is complete; carries its text. The key that ended it goes no further.
        unreadable: a scan is complete, but an input method changed it on the way; carries its text.
        pace_learned: the scanner turned out to be faster or slower; carries the `ScannerPace`.
    """

    scanned = Signal(str)
    unreadable = Signal(str)
    pace_learned = Signal(object)

    def __init__(
        self, app: QApplication, clock: Callable[[], float] | None = None, parent: QObject | None = None
    ) -> None:
        """Watch an application.

        Args:
            app: the application.
            clock: seconds; None for the time of the key events themselves.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._clock = clock
        self._detector = BurstDetector()
        self._memories: dict[int, ScanMemory] = {}
        self._held: list[tuple[QWindow, QKeyEvent]] = []
        self._composing = self._late_word = ""
        self._alt_code = AltCode()
        self._passed = PassedKeys()
        self._last_ms = self._seen_ms = 0
        self._seen_at = monotonic()
        self._is_replaying = self._is_plain = False
        self._release = PatientTimer(self, _HOLD_GAP_MS)
        self._release.ran_out.connect(self._release_held)
        self._silence = PatientTimer(self, _SILENCE_MS)
        self._silence.ran_out.connect(lambda: self._end(self._last_ms))
        self._is_watching = True
        InputFilter(app, self)

    def watch(self, *, is_watching: bool) -> None:
        """Watch the keys, or let all of them pass."""
        self._is_watching = is_watching

    @property
    def pace(self) -> ScannerPace:
        """The pace of the desk's scanner."""
        return self._detector.pace

    def set_pace(self, pace: ScannerPace) -> None:
        """Take the pace that was learned before."""
        self._detector.pace = pace

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the keys for a scan."""
        if not self._is_watching:
            return False
        # Asking for the class costs a tenth of asking for the type.
        if isinstance(event, QKeyEvent):
            return isinstance(watched, QWindow) and not self._is_replaying and self._window_key(watched, event)
        if isinstance(event, QInputMethodEvent):
            return watched is QApplication.focusWidget() and self._compose(event)
        if isinstance(event, QInputMethodQueryEvent):
            return self._is_plain and answer_plain(event)
        return False

    def _window_key(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # Alt with digits of the keypad types a letter: such a chord is no shortcut.
            return is_alt_code(event) and accepted(event)
        if event.type() == QEvent.Type.KeyRelease:
            return event.key() == Qt.Key.Key_Alt and self._alt_released(window, event)
        if event.type() != QEvent.Type.KeyPress:
            return False
        is_dropped = self._passed.take_copy(event)
        if is_dropped is not None:
            return is_dropped
        next_order = self._detector.next_order
        is_kept = self._press(window, event)
        if not is_kept:
            self._passed.add(event, next_order if self._detector.next_order > next_order else None)
        return is_kept

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        at_ms = self._time_of(event)
        if is_alt_code(event):
            self._alt_code.digit(chr(event.key()))
            return True
        if event.isAutoRepeat():
            self._forget()
            return False
        return self._detector.is_late(at_ms) or self._pressed_at(window, event, at_ms)

    def _pressed_at(self, window: QWindow, event: QKeyEvent, at_ms: int) -> bool:
        is_chord = bool(event.modifiers() & _CHORD)
        if event.key() in _ENDS and not is_chord:
            return self._end(at_ms)
        if event.key() == Qt.Key.Key_Backspace and not is_chord:
            return self._stroke(window, event, at_ms, is_backspace=True)
        if is_printable(event.text()) and not (is_chord and event.text().isascii()):
            return self._stroke(window, event, at_ms)
        return self._other_key(event, at_ms)

    def _other_key(self, event: QKeyEvent, at_ms: int) -> bool:
        # Control characters frame a scan (STX is Ctrl+B): in the middle of one they are no chords.
        if event.key() in _MODIFIERS:
            return False
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_control and (self._detector.is_under_way or self._detector.follows_scan(at_ms)):
            return True
        self._release_held()
        if not self._detector.is_under_way:
            self._forget()
        return False

    def _stroke(self, window: QWindow, event: QKeyEvent, at_ms: int, *, is_backspace: bool = False) -> bool:
        gap, self._last_ms = at_ms - self._last_ms, at_ms
        memory = ScanMemory(self._composing)
        self._detector.is_in_field = isinstance(memory.widget, TEXT_WIDGETS)
        take = self._detector.backspace if is_backspace else lambda at: self._detector.key(event.text(), at)
        self._remember(take(at_ms), memory)
        self._watch_input_method()
        if self._detector.is_under_way:
            self._release.stop()
            self._silence.begin()
            return True
        if self._detector.is_in_field:
            return False
        if gap > _HOLD_GAP_MS and not self._held and not isinstance(memory.widget, QComboBox):
            return False
        self._held.append((window, copy_of(event)))
        self._release.begin()
        return True

    def _remember(self, order: int, memory: ScanMemory) -> None:
        self._memories[order] = memory
        oldest = self._detector.first_order
        for past in [past for past in self._memories if past < oldest]:
            del self._memories[past]

    def _compose(self, event: QInputMethodEvent) -> bool:
        if self._late_word and event.commitString() == self._late_word:
            # The Enter of a scan overtook its last word.
            self._late_word = ""
            return True
        if not (event.commitString() or event.preeditString() or self._composing):
            return False
        memory = ScanMemory(self._composing)
        for _ in range(event.replacementLength()):
            self._remember(self._detector.backspace(self._last_ms), memory)
        self._composing = event.preeditString()
        self._remember(self._detector.compose(event.commitString(), self._composing, self._now_ms()), memory)
        self._watch_input_method()
        return False

    def _end(self, at_ms: int) -> bool:
        if self._detector.follows_scan(at_ms):
            return True
        word, self._late_word = self._detector.composing, ""
        if word:
            self._remember(self._detector.compose(word, "", self._now_ms()), ScanMemory(word))
        scan = self._detector.end(at_ms)
        if scan is None:
            self._release_held()
            self._forget()
            return False
        self._late_word, self._composing = word, ""
        self._finish(scan)
        return True

    def _finish(self, scan: Scan) -> None:
        memories = [memory for order, memory in sorted(self._memories.items()) if order >= scan.first_order]
        self._held.clear()
        self._forget()
        self._passed.withdraw(scan.first_order)
        restore(memories)
        if scan.is_proven:
            self._learn(scan.gap_ms)
        if scan.is_uneven or (scan.is_composed and not _is_as_read(scan)):
            self.unreadable.emit(scan.text)
        else:
            self.scanned.emit(scan.text)

    def _learn(self, gap_ms: int) -> None:
        before = self._detector.pace
        after = self._detector.pace = before.after(gap_ms)
        if after.longest_gap_ms != before.longest_gap_ms:
            self.pace_learned.emit(after)

    def _forget(self) -> None:
        self._detector.clear()
        self._memories = {}
        self._release.stop()
        self._silence.stop()
        self._watch_input_method()

    def _release_held(self) -> None:
        self._release.stop()
        held, self._held = self._held, []
        self._is_replaying = True
        try:
            for window, event in held:
                QCoreApplication.sendEvent(window, event)
        finally:
            self._is_replaying = False

    def _alt_released(self, window: QWindow, event: QKeyEvent) -> bool:
        letter = self._alt_code.take()
        # Windows makes the letter itself.
        if not letter or sys.platform == "win32":
            return False
        typed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        typed.setTimestamp(event.timestamp())
        QCoreApplication.sendEvent(window, typed)
        return False

    def _watch_input_method(self) -> None:
        """Switch the input method off while a card is typed: it would change the letters after the number."""
        is_plain = self._detector.needs_no_input_method
        if is_plain is not self._is_plain:
            self._is_plain = is_plain
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    def _time_of(self, event: QKeyEvent) -> int:
        if self._clock is not None:
            return round(self._clock() * 1000)
        if not event.timestamp():
            # A key that another program sent, or the copy of a key that only a screen reader saw.
            return self._now_ms()
        self._seen_at, self._seen_ms = monotonic(), event.timestamp()
        return self._seen_ms

    def _now_ms(self) -> int:
        """Return the present moment on the clock of the key events."""
        if self._clock is not None:
            return round(self._clock() * 1000)
        return self._seen_ms + round((monotonic() - self._seen_at) * 1000)


def _is_as_read(scan: Scan) -> bool:
    """Return whether an input method left the text as it was read.

    Whatever it changes gets a mark, and only a key can overtake a word of its.
    """
    if not looks_like_card(scan.text) or (scan.text.isascii() and not scan.is_mixed):
        return True
    return is_certain(scan.text.replace("|", " "))
