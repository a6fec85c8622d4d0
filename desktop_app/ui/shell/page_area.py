"""Where the pages stand: one is shown at a time, and scrolls where the window is too small for it."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QStackedWidget, QWidget

_MARGIN_PX = 24


class _Stack(QStackedWidget):
    """Pages of which only the shown one asks for room."""

    def minimumSizeHint(self) -> QSize:
        """Return what the shown page needs."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()


class PageArea(QScrollArea):
    """The pages; what has the cursor is kept in sight.

    Attributes:
        pages: the pages, one on the other.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.pages = _Stack()
        self.setWidget(self.pages)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pages.currentChanged.connect(lambda _place: self._shown())
        QApplication.instance().focusChanged.connect(self._keep_in_sight)  # type: ignore[union-attr] # an application exists

    def minimumSizeHint(self) -> QSize:
        """Allow any size: what does not fit scrolls."""
        return QSize(320, 200)

    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.pages.isAncestorOf(now) and now.window() is self.window():
            self._scroll_to(now)

    def _scroll_to(self, widget: QWidget) -> None:
        """Bring the whole of a widget into sight, or the beginning of one that is larger than the area."""
        # Qt's own way looks at the text cursor only, and scrolls a table to its middle.
        corner, room = widget.mapTo(self.pages, QPoint(0, 0)), self.viewport().size()
        _bring(self.horizontalScrollBar(), corner.x(), widget.width(), room.width())
        _bring(self.verticalScrollBar(), corner.y(), widget.height(), room.height())

    def _shown(self) -> None:
        self.pages.updateGeometry()
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)


def _bring(bar: QScrollBar, first: int, length: int, room: int) -> None:
    """Scroll so that a stretch is in sight; one that is longer than the room shows its beginning."""
    begin, end = first - _MARGIN_PX, first + length + _MARGIN_PX
    if begin < bar.value() or end - begin > room:
        bar.setValue(begin)
    elif end > bar.value() + room:
        bar.setValue(end - room)
