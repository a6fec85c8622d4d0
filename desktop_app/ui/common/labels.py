"""Labels: text in a role of the style sheet, key caps, chips, and text that is elided with the whole in a tool tip."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.ui.common.theme import set_tone
from desktop_app.ui.texts.tone import Tone


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label in a role of the style sheet: ``muted``, ``section``, ``name``, ``key``, ``error`` …"""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    # Before the text: with it assistive technology asks what the label is, once and for all.
    if role:
        made.setProperty("role", role)
    made.setText(text)
    if role in {"key", "step", "badge"}:
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def plain_tip(text: str) -> str:
    """Return a text as a tool tip that shows it as it is: Qt takes a tip that looks like markup for markup.

    A citizen's name is somebody else's text: as markup it could open a file, on Windows a share of the network.
    """
    return f"<qt>{escape(text)}</qt>" if "<" in text or "&" in text else text


def key_cap(key: str, parent: QWidget | None = None) -> QLabel:
    """Return a key cap: the key is written where it acts."""
    return label(key, "key", parent)


class Chip(QLabel):
    """A word on a tint; the tone is never the only sign."""

    def __init__(self, text: str = "", tone: Tone = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", "chip")
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, tone: Tone) -> None:
        """Say a state."""
        self.setText(text)
        set_tone(self, tone=tone)
        self.setVisible(bool(text))


def wrapped_label(text: str, role: str = "") -> QLabel:
    """Return a label whose text goes on in the next line where it does not fit."""
    made = label(text, role)
    made.setWordWrap(True)
    return made


class ElidedLabel(QLabel):
    """A line of text that is elided where it does not fit; the tool tip has all of it."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Allow the label to become narrow: its text is elided."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the whole text as a tool tip while it is elided."""
        super().resizeEvent(event)
        self.setToolTip(plain_tip(self.text()) if self._elided() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, elided to the width."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), self._elided())

    def _elided(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
