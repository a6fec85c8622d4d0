"""The status of syncing as a short text with a dot; a click or Enter opens the page of syncing."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.theme import set_tone

_AROUND_PX = 36
_MOST_PX = 340


class StatusIndicator(QPushButton):
    """A button in the top bar; the text has all the information, the dot only repeats it as a colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "light")
        # A click must not take the cursor out of a field.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleDescription(self.tr("Opens the page of syncing"))
        self.setToolTip(self.tr("Opens the page of syncing"))
        self.setAccessibleName(self.tr("Syncing"))
        self._dot = label("", "dot")
        self._sentence = ElidedLabel()
        inside = row(self._dot, self._sentence, spacing=8)
        inside.setContentsMargins(8, 0, 8, 0)
        self.setLayout(inside)

    @property
    def sentence(self) -> str:
        """The sentence."""
        return self._sentence.text()

    @property
    def tone(self) -> str:
        """The dot's tint."""
        return str(self._dot.property("tone") or "")

    def show_state(self, text: str, tone: str) -> None:
        """Say a sentence."""
        self._sentence.setText(text)
        self.setAccessibleName(text or self.tr("Syncing"))
        if tone != self.tone:
            set_tone(self._dot, tone=tone)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the width of the text, up to a limit."""
        wanted = self._sentence.fontMetrics().horizontalAdvance(self._sentence.text()) + _AROUND_PX
        return QSize(min(wanted, _MOST_PX), 32)

    def minimumSizeHint(self) -> QSize:
        """Return the width below which the text is elided."""
        return QSize(min(self.sizeHint().width(), 120), 32)
