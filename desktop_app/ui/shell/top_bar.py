"""The top bar: product, desk, the search line, the status of syncing, the officer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop_app.ui.common.announce import announce
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import CARD_MOST_PX, row
from desktop_app.ui.search.line import SearchLine
from desktop_app.ui.shell.status_indicator import StatusIndicator


class TopBar(QFrame):
    """Stands above every page.

    Signals:
        network_pressed: the status indicator was pressed.
        officer_pressed: the officer's name was pressed.

    Attributes:
        line: the search line.
        network: the status of syncing; work that takes long is shown in its place.
        desk: name of the desk.
        officer: name of the officer who is signed in; pressed, it locks the desk for another one.
    """

    network_pressed = Signal()
    officer_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(56)
        product = label(self.tr("Quầy Một Cửa"))
        product.setObjectName("product")
        self.desk = label("", "small")
        self.officer = QPushButton()
        self.officer.setProperty("role", "light")
        # A click must not take the cursor out of a field.
        self.officer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.officer.clicked.connect(self.officer_pressed)
        self.officer.hide()
        self.line = SearchLine()
        self.network = StatusIndicator()
        self.network.clicked.connect(self.network_pressed)
        self._network_text = self._network_tone = self._busy = ""
        self.line.setMaximumWidth(CARD_MOST_PX)
        inside = row(product, self.desk, 6, self.line, None, self.network, self.officer, spacing=10)
        inside.setContentsMargins(16, 0, 16, 0)
        # The line takes all the room up to its limit.
        inside.setStretchFactor(self.line, 100)
        self.setLayout(inside)

    def show_network(self, text: str, tone: str) -> None:
        """Show the status of syncing with a tint."""
        # Figures in the sentence change often; what is said is that the network comes or goes.
        if self._network_tone not in {"", tone}:
            announce(self.network, text)
        self._network_text, self._network_tone = text, tone
        self.show_busy(self._busy)

    def show_officer(self, name: str, help_text: str) -> None:
        """Show who is signed in; `help_text` says what pressing the name does."""
        self.officer.setText(name)
        self.officer.setToolTip(help_text)
        self.officer.setAccessibleDescription(help_text)
        self.officer.show()

    def show_locked(self, is_locked: bool) -> None:
        """Hide what searches or names an officer while the desk is locked."""
        for part in (self.line, self.network, self.officer):
            part.setVisible(not is_locked)

    def show_busy(self, text: str) -> None:
        """Show what takes longer than half a second in place of the sync status; an empty text ends that."""
        self._busy = text
        self.network.show_state(text or self._network_text, "warn" if text else self._network_tone)
