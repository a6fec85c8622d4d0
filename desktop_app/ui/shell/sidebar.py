"""The sidebar: one entry for each page that has a place in it, with its key and a number of what waits there."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.common.labels import key_cap, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.theme import set_tone
from desktop_app.ui.texts.i18n import translate

_BOTTOM = 2


class Sidebar(QFrame):
    """The entries.

    Signals:
        wanted: an entry was pressed; carries the name of its page.
    """

    wanted = Signal(str)

    def __init__(self, pages: Iterable[type[Page]], parent: QWidget | None = None) -> None:
        """Make the entries of all pages that have a place."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(184)
        self._buttons: dict[str, QPushButton] = {}
        self._badges: dict[str, QLabel] = {}
        self._keys: dict[str, str] = {}
        inside = QVBoxLayout(self)
        inside.setContentsMargins(8, 10, 8, 12)
        inside.setSpacing(4)
        placed = [(page.place, page) for page in pages if page.place is not None]
        placed.sort(key=lambda entry: (entry[0].group, entry[0].number))
        for group, entries in groupby(placed, key=lambda entry: entry[0].group):
            if group == _BOTTOM:
                inside.addStretch(1)
            elif group:
                inside.addSpacing(10)
            for place, page in entries:
                inside.addWidget(self._entry(page, place))

    def mark(self, name: str) -> None:
        """Mark the entry of a page."""
        for page, button in self._buttons.items():
            is_shown = page == name
            set_tone(button, marked=is_shown)
            button.setAccessibleDescription(self.tr("Shown now") if is_shown else "")

    def show_count(self, name: str, count: int) -> None:
        """Show how much waits on a page."""
        badge = self._badges[name]
        badge.setVisible(count > 0)
        badge.setText(str(count))
        self._name(name)

    def _name(self, name: str) -> None:
        """Name the entry of a page with what waits there and its key."""
        waiting = self._badges[name].text()
        count = self.tr("%n waiting", "", int(waiting)) if waiting.strip("0") else ""
        button = self._buttons[name]
        parts = (button.text(), count, self._keys[name])
        button.setAccessibleName(", ".join(part for part in parts if part))

    def _entry(self, page: type[Page], place: SidebarPlace) -> QPushButton:
        button = QPushButton(translate("Sidebar", place.title))
        button.setProperty("role", "rail")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.wanted.emit(page.page_name))
        badge = label("", "badge")
        badge.hide()
        key = self._keys[page.page_name] = page.key or f"Alt+{place.number}"
        inside = row(None, badge, key_cap(key), spacing=6)
        inside.setContentsMargins(0, 0, 8, 0)
        button.setLayout(inside)
        self._buttons[page.page_name] = button
        self._badges[page.page_name] = badge
        self._name(page.page_name)
        return button
