"""Draws the state of a row as a chip: a word on the tint that the style sheet gives it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui.common.labels import Chip

TONE_ROLE = Qt.ItemDataRole.UserRole
"""Role under which a model returns the tint of a state."""
_LEFT_PX = 4
_MOST_KEPT = 200


class StateDelegate(QStyledItemDelegate):
    """Draws the cells of a column of states; each word is drawn once and kept as a picture."""

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self._chip = Chip("", "", table)
        self._chip.hide()
        self._pictures: dict[tuple[object, ...], QPixmap] = {}

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Leave the text out of what the table draws itself: the row's background remains."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row's background and the chip on it."""
        super().paint(painter, option, index)
        text = str(index.data() or "")
        if not text:
            return
        room = option.rect
        picture = self._picture(text, str(index.data(TONE_ROLE) or ""), room.width() - 2 * _LEFT_PX)
        height = round(picture.height() / picture.devicePixelRatio())
        painter.drawPixmap(QPoint(room.left() + _LEFT_PX, room.top() + (room.height() - height) // 2), picture)

    def _picture(self, text: str, tone: str, most: int) -> QPixmap:
        key = (text, tone, most, QApplication.palette().cacheKey(), self._chip.devicePixelRatioF())
        if key not in self._pictures:
            if len(self._pictures) >= _MOST_KEPT:
                self._pictures.clear()
            self._pictures[key] = self._drawn(text, tone, most)
        return self._pictures[key]

    def _drawn(self, text: str, tone: str, most: int) -> QPixmap:
        chip = self._chip
        chip.show_state(text, tone)  # type: ignore[arg-type] # the model returns tones
        chip.hide()
        chip.resize(min(chip.sizeHint().width(), most), chip.sizeHint().height())
        picture = QPixmap(chip.size() * chip.devicePixelRatioF())
        picture.setDevicePixelRatio(chip.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        chip.render(picture, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        return picture
