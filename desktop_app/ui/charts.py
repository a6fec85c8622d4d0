"""Small charts drawn with the palette: bars by month, each with its number, so that colour is never the only sign."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

Month = tuple[str, int, int]
_LEGEND_PX, _FOOT_PX, _NUMBER_PX = 20, 18, 14
_BAR_SHARE = 0.42


class Bars(QWidget):
    """Two bars for each month: what was received, and what ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.months: Sequence[Month] = ()
        self.setMinimumHeight(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, months: Sequence[Month]) -> None:
        """Show other months: name, received, ended."""
        self.months = months
        told = [
            self.tr("{month}: {received} received, {ended} ended").format(month=name, received=received, ended=ended)
            for name, received, ended in months
        ]
        self.setAccessibleName(self.tr("Received and ended by month"))
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 170)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(max(font.pixelSize() - 3, 9))
        painter.setFont(font)
        self._draw_legend(painter)
        most = max((max(one[1:]) for one in self.months), default=0)
        width = self.width() / max(len(self.months), 1)
        for place, (name, *values) in enumerate(self.months):
            left = place * width
            self._write(painter, QRectF(left, self.height() - _FOOT_PX, width, _FOOT_PX), name)
            for number, value in enumerate(values):
                x = left + width * (0.5 - _BAR_SHARE + number * _BAR_SHARE)
                self._draw_bar(painter, x, width * _BAR_SHARE - 4, value, value / most if most else 0.0, number)

    def _draw_bar(self, painter: QPainter, x: float, width: float, value: int, share: float, number: int) -> None:
        floor = self.height() - _FOOT_PX
        height = max((floor - _LEGEND_PX - _NUMBER_PX) * share, 1.0)
        bar = QRectF(x, floor - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours()[number])
        painter.drawRoundedRect(bar, 2, 2)
        self._write(painter, QRectF(x - 12, bar.top() - _NUMBER_PX, width + 24, _NUMBER_PX), str(value))

    def _draw_legend(self, painter: QPainter) -> None:
        x = 0.0
        for colour, text in zip(self._colours(), (self.tr("Received"), self.tr("Ended")), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(x, 4, 10, 10), 2, 2)
            room = painter.fontMetrics().horizontalAdvance(text) + 4
            self._write(painter, QRectF(x + 14, 0, room, 18), text, Qt.AlignmentFlag.AlignLeft)
            x += room + 26

    def _write(
        self, painter: QPainter, room: QRectF, text: str, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter
    ) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _colours(self) -> tuple[QColor, QColor]:
        palette = self.palette()
        return palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.PlaceholderText)
