"""The paper pane: the receipt at true proportions, live, drawn off the GUI thread."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop_app.services.context import DeskContext
from desktop_app.services.preview import PreviewAsked, preview
from desktop_app.ui.background import Lane
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.session import Session
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.layouts import column, row

_LATER_MS = 150
_A5 = QSize(420, 595)


def _image(context: DeskContext, asked: PreviewAsked, size: QSize) -> QImage:
    page = preview(context, asked, (size.width(), size.height()))
    # The copy owns its pixels: the bytes go away with the page.
    return QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32).copy()


class PaperView(QWidget):
    """Shows one picture of a page, centred at the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Preview of the receipt"))

    @property
    def has_picture(self) -> bool:
        """Whether a page is shown."""
        return not self._picture.isNull()

    def show_picture(self, picture: QImage) -> None:
        """Show a page."""
        self._picture = picture
        self.update()

    def wanted_size(self) -> QSize:
        """Return the size in device pixels that a page should have to fill the view."""
        ratio = self.devicePixelRatioF()
        fitted = _A5.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QSize(round(fitted.width() * ratio), round(fitted.height() * ratio))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        fitted = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - fitted.width()) / 2
        painter.drawImage(QRectF(left, 0, fitted.width(), fitted.height()), self._picture)


class PaperPane(QFrame):
    """The receipt of the page that is being filled in."""

    def __init__(self, session: Session, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperPane")
        self._session = session
        self._model = model
        self._lane = Lane(self)
        self._is_stale = False
        self.view = PaperView()
        self._printer = ElidedLabel("", "small")
        self._printer.setAlignment(Qt.AlignmentFlag.AlignRight)
        title = label(self.tr("Receipt · Form 01 · A5"), "small")
        inside = column(row(title, self._printer), self.view, spacing=8)
        inside.setContentsMargins(14, 8, 14, 14)
        self.setLayout(inside)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._draw)
        model.changed.connect(self._later.start)

    def show_printer(self, text: str) -> None:
        """Say where the receipt will go."""
        self._printer.setText(text)

    def wait(self) -> None:
        """Let the drawing thread finish; for the end of the program."""
        self._later.stop()
        self._lane.wait()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def _draw(self) -> None:
        if not self.isVisible():
            return
        if self._lane.is_busy():
            self._is_stale = True
            return
        model, size = self._model, self.view.wanted_size()
        due = model.appointment.due if model.appointment else None
        asked = PreviewAsked(model.reception(), model.procedure.name if model.procedure else "", due)
        context = self._session.context
        self._lane.run("", lambda: _image(context, asked, size), self._show)

    def _show(self, picture: QImage) -> None:
        self.view.show_picture(picture)
        if self._is_stale:
            self._is_stale = False
            self._later.start()
