"""The top bar: product, desk, the one line that takes everything, the network in a sentence, the officer."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.sync.light import NetworkLight
from desktop_app.ui.widgets.fields import PlainLine
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.layouts import row

_SEARCH_MS = 60


class HitList(Protocol):
    """The list of hits as the line's keys need it."""

    def isVisible(self) -> bool: ...

    def marked(self) -> object | None: ...

    def move_mark(self, by: int) -> None: ...

    def hide(self) -> None: ...


class TopBar(QFrame):
    """Stands over every page.

    Signals:
        query_changed: what was typed so far, after a short pause.
        entered: Enter: the text, and the marked hit or None.
        left: Esc: back to where one was.
        network_pressed: the network's sentence was pressed.

    Attributes:
        network: the network in a sentence.
    """

    query_changed = Signal(str)
    entered = Signal(str, object)
    left = Signal()
    network_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(56)
        product = label(self.tr("Quầy Một Cửa"))
        product.setObjectName("product")
        self.desk = label("", "small")
        self.officer = label("", "small")
        self.line = PlainLine()
        self.line.setObjectName("topLine")
        self.line.setPlaceholderText(self.tr("Scan an ID card or a receipt, or type a code, a name, a phone number"))
        self.line.setAccessibleName(self.tr("Scan or type"))
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._typed)
        self.network = NetworkLight()
        self.network.clicked.connect(self.network_pressed)
        self._network_text = self._network_tone = self._busy = ""
        inside = row(product, self.desk, 6, self.line, 6, self.network, self.officer, spacing=10)
        inside.setContentsMargins(16, 0, 16, 0)
        inside.setStretchFactor(self.line, 1)
        self.setLayout(inside)
        self._later = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._later.timeout.connect(lambda: self.query_changed.emit(self.line.text()))
        self._hits: HitList | None = None

    def attach(self, hits: HitList) -> None:
        """Take the list of hits, which hangs below the line over the page."""
        self._hits = hits

    def show_network(self, text: str, tone: str) -> None:
        """Say how the network is."""
        self._network_text, self._network_tone = text, tone
        self.show_busy(self._busy)

    def show_busy(self, text: str) -> None:
        """Say what takes longer than half a second, in the network's place; an empty text gives it back."""
        self._busy = text
        self.network.show_state(text or self._network_text, "warn" if text else self._network_tone)

    def focus(self) -> None:
        """Put the cursor into the line."""
        self.line.setFocus()
        self.line.selectAll()

    def clear(self) -> None:
        """Empty the line and close the list."""
        self._later.stop()
        self.line.clear()
        self._close_hits()

    def asks(self, query: str) -> bool:
        """Return whether `query` is still what the line asks, so that its answer is wanted."""
        return self.line.hasFocus() and query == self.line.text()

    def below_line(self) -> QPoint:
        """Return the place below the line, in the window."""
        return self.line.mapTo(self.window(), QPoint(0, self.line.height() + 4))

    def enter(self, hit: object | None) -> None:
        """Take what stands in the line, with the hit that was meant."""
        text = self.line.text().strip()
        self._later.stop()
        self._close_hits()
        if text:
            self.entered.emit(text, hit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            self._close_hits()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.enter(self._hits.marked() if self._hits is not None and self._hits.isVisible() else None)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._hits is not None:
            self._hits.move_mark(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _typed(self, text: str) -> None:
        if text.strip():
            self._later.start()
        else:
            self._later.stop()
            self._close_hits()

    def _close_hits(self) -> None:
        if self._hits is not None:
            self._hits.hide()
