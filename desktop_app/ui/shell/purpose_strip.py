"""A striped line below the top bar that says that the desk is no real one."""

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.domain.purpose import Purpose
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row

_HEIGHT_PX = 26
_STRIPE_PX = 14
_TINT = 38


class PurposeStrip(QFrame):
    """Hidden at a desk where real dossiers are received.

    Attributes:
        text: what the desk is for.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("purposeStrip")
        self.setFixedHeight(_HEIGHT_PX)
        self.text = label("", "strong")
        inside = row(None, self.text, None)
        inside.setContentsMargins(16, 0, 16, 0)
        self.setLayout(inside)
        self.hide()

    def show_purpose(self, purpose: Purpose) -> None:
        """Say what the desk is for; nothing at a real one."""
        texts = {
            Purpose.TRAINING: self.tr("TRAINING DESK – dossiers and papers count for nothing"),
            Purpose.DEMO: self.tr("DEMO DESK – invented people; dossiers and papers count for nothing"),
        }
        self.text.setText(texts.get(purpose, ""))
        self.setVisible(purpose in texts)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint calm diagonal stripes in the colour that marks what is chosen."""
        super().paintEvent(event)
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        colour.setAlpha(_TINT)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, _STRIPE_PX / 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for x in range(-_HEIGHT_PX, self.width() + _HEIGHT_PX, 2 * _STRIPE_PX):
            painter.drawLine(QLineF(x, self.height() + 1, x + self.height() + 2, -1))
        painter.end()
