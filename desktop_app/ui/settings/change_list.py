"""The audit list of the pages behind the settings."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.tables import RowTable, TextTable

_LEAST_PX = 100


class ChangeList(Card):
    """Changes, newest first, or a text while there are none.

    Attributes:
        texts: what stands in the list.
        table: the list.
    """

    def __init__(self, name: str, nothing: str, parent: QWidget | None = None) -> None:
        """Make an empty list.

        Args:
            name: what screen readers call the list.
            nothing: what stands there until something is changed.
            parent: the widget that it stands in.
        """
        super().__init__(parent)
        self.texts, self.table = TextTable(self), RowTable()
        self.texts.show_titles(self.tr("Entered"), self.tr("By"), self.tr("What"))
        self.table.setModel(self.texts)
        self.table.setAccessibleName(name)
        self.table.setColumnWidth(0, 136)
        self.table.setColumnWidth(1, 110)
        self.table.setMinimumHeight(_LEAST_PX)
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._nothing = label(nothing, "muted")
        self._nothing.setWordWrap(True)
        self.body.addWidget(label(self.tr("Changes at this desk"), "section"))
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.table, 100)
        self.body.addStretch(1)
        self.show_changes(())

    def show_changes(self, changes: Sequence[tuple[str, str, str]]) -> None:
        """List other changes: when, who, what."""
        self.texts.show_texts(changes)
        self.table.setVisible(bool(changes))
        self._nothing.setVisible(not changes)
