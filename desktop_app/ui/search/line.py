"""The search line: takes a card, a receipt, a code, a name or a number, and moves the mark in its list of results."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.common.fields import PlainLine

_SEARCH_MS = 60


class ResultList(Protocol):
    """The list of results as far as the keys of the line need it."""

    def isVisible(self) -> bool:
        """Return whether the list is shown."""
        ...

    def marked(self) -> object | None:
        """Return the marked result."""
        ...

    def move_mark(self, by: int) -> None:
        """Mark the result `by` places further down."""
        ...

    def hide(self) -> None:
        """Hide the list."""
        ...


class SearchLine(PlainLine):
    """One line for everything that can be typed or scanned.

    Signals:
        query_changed: the text so far, after a short pause.
        entered: Enter was pressed; carries the text and the marked result or None.
        left: Esc was pressed.
    """

    query_changed = Signal(str)
    entered = Signal(str, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topLine")
        self.setPlaceholderText(self.tr("Scan an ID card or a receipt, or type a code, a name, a phone number"))
        self.setAccessibleName(self.tr("Scan or type"))
        self.installEventFilter(self)
        # Not textEdited: voice input and screen readers set the text without it.
        self.textChanged.connect(self._typed)
        self._later = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._later.timeout.connect(lambda: self.query_changed.emit(self.text()))
        self._results: ResultList | None = None
        self._is_unread = self._is_set_here = False

    def attach(self, results: ResultList) -> None:
        """Use this list for the results; it hangs below the line over the page."""
        self._results = results

    def focus(self) -> None:
        """Put the cursor into the line and select its text."""
        self.setFocus()
        self.selectAll()

    @property
    def is_unread(self) -> bool:
        """Whether the line holds a scan that could not be read, corrected by hand or not yet."""
        return self._is_unread and bool(self.text().strip())

    def show_unread(self, text: str) -> None:
        """Show a scan that could not be read, with the cursor in it; the next scan replaces it."""
        self.reset()
        self._is_set_here = True
        self.setText(text)
        self._is_set_here = False
        self._is_unread = True
        self.setFocus()

    def reset(self) -> None:
        """Empty the line and close the list."""
        self._is_unread = False
        self._later.stop()
        self.clear()
        self._close_results()

    def is_current(self, query: str) -> bool:
        """Return whether `query` is still in the line, so that its results are wanted."""
        return self.hasFocus() and query == self.text()

    def list_position(self) -> QPoint:
        """Return the place for the list: below the line, in coordinates of the window."""
        return self.mapTo(self.window(), QPoint(0, self.height() + 4))

    def enter(self, result: object | None) -> None:
        """Look up the text of the line, or open `result` if one is marked."""
        text = self.text().strip()
        self._later.stop()
        self._close_results()
        if text:
            self.entered.emit(text, result)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Handle Enter, Esc and the arrows before the line does; close the list when the cursor leaves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut:
            self._close_results()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.enter(self._results.marked() if self._results is not None and self._results.isVisible() else None)
        elif event.key() == Qt.Key.Key_Escape:
            self.reset()
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._results is not None:
            self._results.move_mark(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _typed(self, text: str) -> None:
        if self._is_set_here:
            return
        self._is_unread = self._is_unread and bool(text.strip())
        if text.strip() and not self._is_unread:
            self._later.start()
        else:
            self._later.stop()
            self._close_results()

    def _close_results(self) -> None:
        if self._results is not None:
            self._results.hide()
