"""A field that says what a scanner typed into it, and how fast."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.identity_card import looks_like_card, parse_card
from desktop_app.services.context import system_clock
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column
from desktop_app.ui.texts.messages import sentence_of


class ScannerTrial(QWidget):
    """Takes a scan, says what it was, and forgets it.

    Signals:
        skipped: Enter in the empty field.

    Attributes:
        field: where to scan into.
        result: what is said of the last scan.
    """

    skipped = Signal()

    def __init__(self, label_width: int, parent: QWidget | None = None) -> None:
        """Make the field.

        Args:
            label_width: width of the name before it in pixels.
            parent: the widget around it.
        """
        super().__init__(parent)
        self.field = Field(self.tr("Try the scanner"), plain=True, label_width=label_width)
        self.field.line.setPlaceholderText(self.tr("scan an identity card here, or press Enter"))
        self.field.line.installEventFilter(self)
        self.field.left.connect(self._ended)
        self.result = label("", "muted")
        self.result.setWordWrap(True)
        self.result.setContentsMargins(label_width + 8, 0, 0, 0)
        self.result.hide()
        self._times: list[int] = []
        self.setLayout(column(self.field, self.result, spacing=4))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when each key was pressed, by the time of the event: a busy program gets them late."""
        is_press = watched is self.field.line and event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.text().isprintable():
            if not self.field.text:
                self._times.clear()
            self._times.append(event.timestamp())
        return False

    def _ended(self) -> None:
        text = self.field.text
        if not text.strip():
            self.skipped.emit()
            return
        self.result.setText(f"{self._about(text)} {self._pace(len(text))}")
        self.result.show()
        self.field.set_text("")

    def _about(self, text: str) -> str:
        if not looks_like_card(text):
            return self.tr("%n characters were read; this is no identity card.", "", len(text))
        try:
            parse_card(text, today=local(system_clock()).date())
        except RuleViolation as problem:
            return sentence_of(problem)
        return self.tr("An identity card was read without a mistake.")

    def _pace(self, count: int) -> str:
        took = self._times[-1] - self._times[0] if self._times else 0
        pace = took / max(1, count)
        return self.tr("{count} characters in {seconds} seconds, {pace} ms each.").format(
            count=count, seconds=f"{took / 1000:.1f}".replace(".", ","), pace=round(pace)
        )
