"""What a scan may change where it is typed, kept from before its first key, to be put back."""

from collections.abc import Callable, Iterable
from typing import Any

import shiboken6
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)

TEXT_WIDGETS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


class ScanMemory:
    """The widget that has the cursor, and what a key may change in it and around it.

    Attributes:
        widget: the widget; None when none has the cursor.
    """

    def __init__(self, composing: str = "") -> None:
        """Remember what is there now; `composing` is the word that an input method has not committed yet."""
        self.widget = QApplication.focusWidget()
        self._put_back = _content_of(self.widget, composing)
        self._states = [(owner, owner.capture_state()) for owner in _owners(self.widget)]

    def restore_content(self) -> None:
        """Put back what the widget held, if it is still there."""
        if self.widget is not None and shiboken6.isValid(self.widget):
            self._put_back()

    def restore_states(self) -> None:
        """Put back what the pages around the widget held, and the cursor."""
        for owner, state in reversed(self._states):
            if shiboken6.isValid(owner):
                owner.restore_state(state)
        if self.widget is not None and shiboken6.isValid(self.widget) and self.widget.isVisible():
            self.widget.setFocus()


def restore(memories: Iterable[ScanMemory]) -> None:
    """Put everything back that a scan was typed into; the memories of its keys in the order in which they arrived."""
    first: dict[QWidget | None, ScanMemory] = {}
    for memory in memories:
        first.setdefault(memory.widget, memory)
    _close_lists()
    for memory in first.values():
        memory.restore_content()
    # The contents tell the pages of their change; what the pages make of that is put back last.
    for memory in reversed(first.values()):
        memory.restore_states()
    for memory in first.values():
        memory.restore_content()


def _owners(widget: QWidget | None) -> list[Any]:
    """Return the widget and those around it that know what keys change in them: `capture_state`, `restore_state`."""
    owners = []
    while widget is not None:
        if hasattr(widget, "capture_state"):
            owners.append(widget)
        widget = widget.parentWidget()
    return owners


def _content_of(widget: QWidget | None, composing: str) -> Callable[[], None]:
    if isinstance(widget, QLineEdit):
        return _line_content(widget, composing)
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return _text_content(widget)
    if isinstance(widget, QSpinBox):
        value = widget.value()
        return lambda: widget.setValue(value)
    if isinstance(widget, QComboBox):
        place = widget.currentIndex()
        return lambda: widget.setCurrentIndex(place)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        return _row_content(widget)
    return lambda: None


def _line_content(line: QLineEdit, composing: str) -> Callable[[], None]:
    place = line.cursorPosition()
    text = line.text()[:place] + composing + line.text()[place:]
    begin, length = line.selectionStart(), len(line.selectedText())
    place += len(composing)

    def put_back() -> None:
        if line.text() != text:
            line.setText(text)
            line.textEdited.emit(text)
        if line.text() == text and length and begin >= 0:
            line.setSelection(begin, length)
        elif line.text() == text:
            line.setCursorPosition(place)

    return put_back


def _text_content(edit: QPlainTextEdit | QTextEdit) -> Callable[[], None]:
    text, place = edit.toPlainText(), edit.textCursor().position()

    def put_back() -> None:
        if edit.toPlainText() != text:
            edit.setPlainText(text)
        cursor = edit.textCursor()
        cursor.setPosition(place)
        edit.setTextCursor(cursor)

    return put_back


def _row_content(view: QAbstractItemView) -> Callable[[], None]:
    index = view.currentIndex()
    row, column = index.row(), index.column()
    return lambda: view.setCurrentIndex(view.model().index(row, column))


def _close_lists() -> None:
    # A list of completions or of a combo box, which what follows would leave open over another page.
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.hide()
