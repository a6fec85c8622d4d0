"""The paper pane: a form at true proportions, live, drawn off the GUI thread."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop_app.services.context import DeskContext
from desktop_app.services.papers import RECEIPT, REFUSAL_NOTICE, SUPPLEMENT_REQUEST
from desktop_app.services.preview import CounterPaper, PreviewAsked, preview
from desktop_app.ui.background import Lane
from desktop_app.ui.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.session import Session
from desktop_app.ui.widgets.labels import ElidedLabel
from desktop_app.ui.widgets.layouts import column, row

if TYPE_CHECKING:
    from desktop_app.printing.raster import PagePicture

_LATER_MS = 150
_FOLDED_UNDER_PX = 1040


def _image(context: DeskContext, asked: PreviewAsked, size: QSize) -> QImage:
    return image_of(preview(context, asked, (size.width(), size.height())))


def image_of(page: "PagePicture") -> QImage:
    """Return a drawn page as an image that owns its pixels."""
    return QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()


class PaperView(QWidget):
    """Shows one picture of a page, centred at the top."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)

    @property
    def has_picture(self) -> bool:
        """Whether a page is shown."""
        return not self._picture.isNull()

    @property
    def picture(self) -> QImage:
        """The shown page."""
        return self._picture

    def show_picture(self, picture: QImage) -> None:
        """Show a page."""
        self._picture = picture
        self.update()

    def wanted_size(self) -> QSize:
        """Return the room in device pixels that a page should be fitted into."""
        return self.size() * self.devicePixelRatioF()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        fitted = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - fitted.width()) / 2
        painter.drawImage(QRectF(left, 0, fitted.width(), fitted.height()), self._picture)


class LivePaper(QFrame):
    """A sheet beside a page, drawn anew in a thread of its own a moment after what it shows has changed.

    Who derives from it says in `_work` what is drawn now, and in `_show` what comes of it.
    """

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperPane")
        self._lane = Lane(self)
        self._is_stale = False
        self._is_wanted = self._has_room = True
        self.view = PaperView(name)
        self.title = ElidedLabel(title, "small")
        self.note = ElidedLabel("", "small")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight)
        inside = column(row(self.title, self.note), self.view, spacing=8)
        inside.setContentsMargins(14, 8, 14, 14)
        self.setLayout(inside)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._draw)

    def draw_later(self) -> None:
        """Draw anew once nothing changed for a moment."""
        self._later.start()

    def toggle(self) -> None:
        """Fold the paper away or bring it back (F11)."""
        self._is_wanted = not self.isVisible()
        self._fold()

    def make_room(self, page_width: int) -> None:
        """Fold the paper away on a page that is too narrow for it."""
        self._has_room = page_width >= _FOLDED_UNDER_PX
        self._fold()

    def wait(self) -> None:
        """Let the drawing thread finish; for the end of the program."""
        self._later.stop()
        self._lane.wait()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def _fold(self) -> None:
        self.setVisible(self._is_wanted and self._has_room)

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


_TITLES = {
    RECEIPT: QT_TRANSLATE_NOOP("PaperPane", "Receipt · Form 01 · A5"),
    SUPPLEMENT_REQUEST: QT_TRANSLATE_NOOP("PaperPane", "Supplement request · Form 02 · A5"),
    REFUSAL_NOTICE: QT_TRANSLATE_NOOP("PaperPane", "Refusal · Form 03 · A5"),
}


class PaperPane(LivePaper):
    """The paper of the page that is being filled in: the receipt, or what the person gets instead."""

    def __init__(
        self,
        session: Session,
        model: ReceptionModel,
        counter: Callable[[], CounterPaper | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("PaperPane", _TITLES[RECEIPT]), self.tr("Preview of the paper"), parent)
        self._session = session
        self._model = model
        self._counter = counter
        model.changed.connect(self.draw_later)

    def show_printer(self, text: str) -> None:
        """Say where the receipt will go."""
        self.note.setText(text)

    def _work(self, size: QSize) -> Callable[[], QImage]:
        model, counter = self._model, self._counter()
        self.title.setText(translate("PaperPane", _TITLES[counter.form if counter else RECEIPT]))
        due = model.appointment.due if model.appointment else None
        asked = PreviewAsked(model.reception(), model.procedure.name if model.procedure else "", due, counter)
        return partial(_image, self._session.context, asked, size)

    def _show(self, result: object) -> None:
        if isinstance(result, QImage):
            self.view.show_picture(result)
