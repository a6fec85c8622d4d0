"""A printed page beside the page on screen, at true proportions, redrawn off the GUI thread after each change."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop_app.ui.common.accessible import Part, set_part
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.announce import announce
from desktop_app.ui.common.labels import ElidedLabel
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.session.job_queue import JobQueue
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop_app.printing.raster import PagePicture

_LATER_MS = 150
_FOLDED_UNDER_PX = 1040


def image_of(page: "PagePicture") -> QImage:
    """Return a drawn page as an image that owns its pixels."""
    return QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()


class PaperView(QWidget):
    """Shows one picture of a page, centred at the top; its words are its description for assistive technology."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        set_part(self, Part(QAccessible.Role.Document))
        self.setAccessibleName(name)

    @property
    def has_picture(self) -> bool:
        """Whether a page is shown."""
        return not self._picture.isNull()

    @property
    def picture(self) -> QImage:
        """The shown page."""
        return self._picture

    def show_page(self, page: "PagePicture | None") -> None:
        """Show a page and its words, or nothing."""
        self._picture = image_of(page) if page is not None else QImage()
        self.setAccessibleDescription(" ".join(page.text.split()) if page is not None else "")
        self.update()

    def wanted_size(self) -> QSize:
        """Return the room in device pixels that a page should be fitted into."""
        return self.size() * self.devicePixelRatioF()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page, fitted into the widget."""
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        fitted = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - fitted.width()) / 2
        painter.drawImage(QRectF(left, 0, fitted.width(), fitted.height()), self._picture)


class LivePreview(QFrame):
    """A printed page beside a page on screen, redrawn in a thread of its own shortly after each change.

    A subclass returns in `_work` what draws the page, and shows the result in `_show`.

    Signals:
        folded: the paper was folded away, or is shown again.

    Attributes:
        view: the page.
        head: the row above it, with its title and a note.
    """

    folded = Signal()

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperPane")
        self._lane = JobQueue(self)
        self._is_stale = False
        self._is_wanted = self._has_room = self._is_asked_for = True
        self.view = PaperView(name)
        self.title = ElidedLabel(title, "small")
        self.note = ElidedLabel("", "small")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.head = row(self.title, self.note)
        inside = column(self.head, self.view, spacing=8)
        inside.setContentsMargins(14, 8, 14, 14)
        self.setLayout(inside)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._draw)

    @property
    def is_up_to_date(self) -> bool:
        """Whether the paper shows the present state, or is not shown at all."""
        return not (self.isVisible() and (self._later.isActive() or self._is_stale or self._lane.is_busy()))

    def draw_later(self) -> None:
        """Draw anew once nothing changed for a moment."""
        self._later.start()

    @action(
        "F11",
        QT_TRANSLATE_NOOP("Actions", "Fold the paper"),
        QT_TRANSLATE_NOOP("Actions", "Hide the paper beside the page, or show it again."),
    )
    def toggle(self) -> None:
        """Hide the paper, or show it again."""
        self._is_wanted = not self.isVisible()
        self._fold()

    @action(
        "Shift+F11",
        QT_TRANSLATE_NOOP("Actions", "Read the paper"),
        QT_TRANSLATE_NOOP("Actions", "Have a screen reader say what stands on the paper."),
    )
    def read_aloud(self) -> None:
        """Have the words of the paper said."""
        announce(self.view, self.view.accessibleDescription(), at_once=True)

    def ask_for(self, is_asked_for: bool) -> None:
        """Show the paper only where there is one."""
        self._is_asked_for = is_asked_for
        self._fold()

    def make_room(self, page_width: int) -> None:
        """Fold the paper away on a page that is too narrow for it."""
        self._has_room = page_width >= _FOLDED_UNDER_PX
        self._fold()

    def wait(self) -> None:
        """Let the drawing thread finish; for the end of the program."""
        self._later.stop()
        self._lane.wait()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while another page was shown: nobody's paper stays beside the next citizen's page."""
        super().showEvent(event)
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page anew for the new size."""
        super().resizeEvent(event)
        self._later.start()

    def _fold(self) -> None:
        self.setVisible(self._is_wanted and self._has_room and self._is_asked_for)
        self.folded.emit()

    def _draw(self) -> None:
        if not self.isVisible():
            return
        if self._lane.is_busy():
            self._is_stale = True
            return
        work = self._work(self.view.wanted_size())
        if work is not None:
            self._lane.run("", work, self._drawn)

    def _drawn(self, result: object) -> None:
        self._show(result)
        if self._is_stale:
            self._is_stale = False
            self._later.start()

    def _work(self, size: QSize) -> Callable[[], object] | None:
        raise NotImplementedError

    def _show(self, result: object) -> None:
        raise NotImplementedError
