"""The sidebar: one entry for each page that has a place in it, with its key and a number of what waits there."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.common.icons import page_icon
from desktop_app.ui.common.key_buttons import KeyButton
from desktop_app.ui.common.labels import key_cap, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.theme import set_tone
from desktop_app.ui.texts.i18n import translate

_BOTTOM = 2
_WIDE_PX, _NARROW_PX, _ICON_PX = 198, 126, 20


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
        self._is_narrow = False
        self.setFixedWidth(_WIDE_PX)
        self._buttons: dict[str, QPushButton] = {}
        self._below: list[KeyButton] = []
        self._badges: dict[str, QLabel] = {}
        self._keys: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        inside = self._inside = QVBoxLayout(self)
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

    @property
    def is_narrow(self) -> bool:
        """Whether icons are shown instead of the names of the entries."""
        return self._is_narrow

    def make_narrow(self, is_narrow: bool) -> None:
        """Show icons instead of the names, which are tool tips then; or the names again."""
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.setFixedWidth(_NARROW_PX if is_narrow else _WIDE_PX)
        for name, button in self._buttons.items():
            button.setText("" if is_narrow else self._titles[name])
            button.setToolTip(self._titles[name] if is_narrow else "")
        self._draw_icons()
        for button in self._below:
            button.show_name(not is_narrow)

    def add_below(self, button: KeyButton) -> None:
        """Add a button below the entries."""
        self._inside.addSpacing(6)
        self._inside.addWidget(button)
        self._below.append(button)

    def mark(self, name: str) -> None:
        """Mark the entry of a page."""
        for page, button in self._buttons.items():
            is_shown = page == name
            set_tone(button, marked=is_shown)
            button.setAccessibleDescription(self.tr("Shown now") if is_shown else "")
        self._draw_icons()

    def show_count(self, name: str, count: int) -> None:
        """Show how much waits on a page."""
        badge = self._badges[name]
        badge.setVisible(count > 0)
        badge.setText(str(count))
        self._name(name)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        roles = {False: QPalette.ColorRole.WindowText, True: QPalette.ColorRole.Highlight}
        for name, button in self._buttons.items():
            color = self.palette().color(roles[bool(button.property("marked"))])
            button.setIcon(page_icon(name, color) if self._is_narrow else QIcon())

    def _name(self, name: str) -> None:
        """Name the entry of a page with what waits there and its key."""
        waiting = self._badges[name].text()
        count = self.tr("%n waiting", "", int(waiting)) if waiting.strip("0") else ""
        button = self._buttons[name]
        parts = (self._titles[name], count, self._keys[name])
        button.setAccessibleName(", ".join(part for part in parts if part))

    def _entry(self, page: type[Page], place: SidebarPlace) -> QPushButton:
        title = self._titles[page.page_name] = translate("Sidebar", place.title)
        button = QPushButton(title)
        button.setProperty("role", "rail")
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
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
