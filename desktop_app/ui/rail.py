"""The rail at the left: the pages and their keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.widgets.labels import key_cap, label
from desktop_app.ui.widgets.layouts import row


class Rail(QFrame):
    """One button a page.

    Signals:
        wanted: a page is wanted; carries its name.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(160)
        self._buttons: dict[str, QPushButton] = {}
        self._badges: dict[str, QLabel] = {}
        inside = QVBoxLayout(self)
        inside.setContentsMargins(8, 10, 8, 12)
        inside.setSpacing(4)
        inside.addWidget(self._button("reception", self.tr("Reception"), "F2"))
        inside.addWidget(self._button("today", self.tr("Today"), "F3"))
        inside.addWidget(self._button("dossiers", self.tr("Dossiers"), "F4"))
        inside.addSpacing(10)
        inside.addWidget(self._button("ledger", self.tr("Ledger"), ""))
        inside.addWidget(self._button("statistics", self.tr("Statistics"), ""))
        inside.addWidget(self._button("sync", self.tr("Syncing"), ""))
        inside.addStretch(1)
        inside.addWidget(self._button("settings", self.tr("Settings"), ""))

    def show_page(self, name: str) -> None:
        """Mark the shown page."""
        for page, button in self._buttons.items():
            button.setChecked(page == name)

    def show_count(self, name: str, count: int) -> None:
        """Show how much waits behind a page."""
        badge = self._badges[name]
        badge.setVisible(count > 0)
        badge.setText(str(count))

    def _button(self, page: str, text: str, key: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "rail")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.wanted.emit(page))
        badge = label("", "badge")
        badge.hide()
        inside = row(None, badge, *((key_cap(key),) if key else ()), spacing=6)
        inside.setContentsMargins(0, 0, 8, 0)
        button.setLayout(inside)
        self._buttons[page] = button
        self._badges[page] = badge
        return button
