"""Small charts drawn with the palette: each part with its number or its name, so that colour is never the only sign."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.common.labels import plain_tip

Month = tuple[str, int, int]
_LEGEND_PX, _FOOT_PX, _NUMBER_PX = 20, 18, 14
_BAR_SHARE = 0.42
_STRIP_PX, _STRIP_TEXT_PX, _SQUARE_PX, _GAP_PX = 8, 17, 9, 2


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
        text = [
            self.tr("{month}: {received} received, {ended} ended").format(month=name, received=received, ended=ended)
            for name, received, ended in months
        ]
        self.setAccessibleName(self.tr("Received and ended by month"))
        self.setAccessibleDescription("; ".join(text))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(360, 170)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars with their numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(max(font.pixelSize() - 3, 9))
        painter.setFont(font)
        self._draw_legend(painter)
        most = max((max(numbers) for _, *numbers in self.months), default=0)
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


class Shares(QWidget):
    """A strip that is shared by two or three parts, below it each part's name, number and percent."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: Sequence[tuple[str, int]] = ()
        self.setAccessibleName(name)
        self.setFixedHeight(_STRIP_PX + _STRIP_TEXT_PX + 2)

    def show_shares(self, parts: Sequence[tuple[str, int]]) -> None:
        """Show other parts: name, number."""
        self.parts = parts
        self.setAccessibleDescription("; ".join(self._texts()))
        self.setToolTip(plain_tip(self.accessibleDescription()))
        self.update()

    def _texts(self) -> list[str]:
        whole = sum(number for _, number in self.parts) or 1
        return [f"{name} {number:,}".replace(",", ".") + f" ({number / whole:.0%})" for name, number in self.parts]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the strip and the names below it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(max(font.pixelSize() - 2, 9))
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)
        whole, x = sum(number for _, number in self.parts), 0.0
        for colour, (_, number) in zip(self._colours(), self.parts, strict=False):
            width = self.width() * number / whole if whole else 0.0
            painter.setBrush(colour)
            if width:
                painter.drawRoundedRect(QRectF(x, 0, max(width - _GAP_PX, 1.0), _STRIP_PX), 2, 2)
            x += width
        self._draw_names(painter)

    def _draw_names(self, painter: QPainter) -> None:
        x, top = 0.0, _STRIP_PX + 2
        for colour, text in zip(self._colours(), self._texts(), strict=False):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(x, top + 4, _SQUARE_PX, _SQUARE_PX), 2, 2)
            room = painter.fontMetrics().horizontalAdvance(text) + 4
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(x + _SQUARE_PX + 4, top, room, _STRIP_TEXT_PX), side, text)
            x += _SQUARE_PX + room + 12

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        palette = self.palette()
        accent, text = palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.WindowText)
        pale = QColor(accent)
        pale.setAlphaF(0.45)
        return accent, pale, text
