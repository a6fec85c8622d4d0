"""Keyboards between a scanner and the program: a plain one, and input methods that compose or delete and retype."""

import random
import unicodedata

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent, QWindow

_TELEX_TONES = dict(zip("fsrxj", "\u0300\u0301\u0309\u0303\u0323", strict=True))
_VNI_TONES = dict(zip("21345", "\u0300\u0301\u0309\u0303\u0323", strict=True))
_TELEX_PAIRS = {"aa": "â", "ee": "ê", "oo": "ô", "dd": "đ", "aw": "ă", "ow": "ơ", "uw": "ư"}
_VNI_PAIRS = {"a6": "â", "e6": "ê", "o6": "ô", "d9": "đ", "a8": "ă", "o7": "ơ", "u7": "ư"}


class Keyboard:
    """Sends the keys as they come, each with its time."""

    def __init__(self, window: QWindow) -> None:
        self._window = window

    def press(self, char: str, at_ms: int) -> None:
        """Press the key of a character."""
        self.send(char, at_ms)

    def settle(self) -> None:
        """Commit what is being composed."""

    def send(self, char: str, at_ms: int) -> None:
        """Send the events of one key."""
        codes = {"\r": Qt.Key.Key_Return, "\b": Qt.Key.Key_Backspace}
        code = codes.get(char) or (Qt.Key(ord(char.upper())) if char.isascii() else Qt.Key.Key_unknown)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, char)
            event.setTimestamp(at_ms)
            QCoreApplication.sendEvent(self._window, event)


class ComposingMethod(Keyboard):
    """Like ibus-unikey: letters of a word are composed before they are committed, if the field wants that.

    Now and then the key after a word overtakes the word, as it does over D-Bus.
    """

    def __init__(self, window: QWindow, chance: random.Random, *, is_vni: bool = False) -> None:
        super().__init__(window)
        self._chance = chance
        self._tones, self._pairs = (_VNI_TONES, _VNI_PAIRS) if is_vni else (_TELEX_TONES, _TELEX_PAIRS)
        self._word = ""

    def press(self, char: str, at_ms: int) -> None:
        """Compose a letter, or commit the word before another key."""
        if not _wants_input_method():
            self._word = ""
            self.send(char, at_ms)
        elif char.isalpha() or (self._word and char in self._tones):
            self._word = self._composed(char)
            _send_composition(self._word, "")
        else:
            word, self._word = self._word, ""
            overtakes = self._chance.random() < 0.2
            if overtakes:
                self.send(char, at_ms)
            if word:
                _send_composition("", word)
            if not overtakes:
                self.send(char, at_ms)

    def settle(self) -> None:
        """Commit what is being composed."""
        if self._word:
            _send_composition("", self._word)
            self._word = ""

    def _composed(self, char: str) -> str:
        return composed(self._word, char, self._tones, self._pairs)


class RetypingMethod(Keyboard):
    """Like UniKey on Windows: it lets letters pass, and deletes and retypes those that a later key changes."""

    def __init__(self, window: QWindow, *, is_vni: bool = False) -> None:
        super().__init__(window)
        self._tones, self._pairs = (_VNI_TONES, _VNI_PAIRS) if is_vni else (_TELEX_TONES, _TELEX_PAIRS)
        self._word = ""

    def press(self, char: str, at_ms: int) -> None:
        """Let a key pass, or change the word before it."""
        after = composed(self._word, char, self._tones, self._pairs) if self._word else char
        if self._word and after != self._word + char:
            for _ in self._word:
                self.send("\b", at_ms)
            for letter in after:
                self.send(letter, at_ms)
            self._word = after
            return
        self.send(char, at_ms)
        self._word = self._word + char if char.isalpha() else ""


def composed(word: str, char: str, tones: dict[str, str], pairs: dict[str, str]) -> str:
    """Return a word after one more key of a Vietnamese input method."""
    pair = pairs.get((word[-1:] + char).lower())
    if pair is not None:
        return word[:-1] + (pair.upper() if word[-1].isupper() else pair)
    vowels = [place for place, letter in enumerate(word) if unicodedata.normalize("NFD", letter)[0].lower() in "aeiouy"]
    if char in tones and vowels:
        place = vowels[-1]
        return unicodedata.normalize("NFC", word[: place + 1] + tones[char] + word[place + 1 :])
    return word + char


def _wants_input_method() -> bool:
    receiver = QGuiApplication.focusObject()
    if receiver is None:
        return False
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QCoreApplication.sendEvent(receiver, query)
    return bool(query.value(Qt.InputMethodQuery.ImEnabled))


def _send_composition(composing: str, committed: str) -> None:
    receiver = QGuiApplication.focusObject()
    if receiver is not None:
        event = QInputMethodEvent(composing, [])
        event.setCommitString(committed)
        QCoreApplication.sendEvent(receiver, event)
