"""The key map: what every key does on the shown page and in the window, out of the declarations of the actions."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from desktop_app.ui.common.actions import Action
from desktop_app.ui.common.help_button import help_button
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.texts.i18n import translate

_WIDTHS_PX = (112, 130, 220, 0)
_SIZE = QSize(860, 560)


class KeyMap(QDialog):
    """Lists the keys; Esc or Enter closes it.

    Signals:
        help_wanted: the help key was pressed again, or its button.

    Attributes:
        keys: where a key acts, the key, the name of the action, what it does.
        explained: what is said about the field with the cursor.
    """

    help_wanted = Signal()

    def __init__(self, here: Sequence[Action], everywhere: Sequence[Action], field: str, parent: QWidget) -> None:
        """Make the dialog.

        Args:
            here: the actions of the shown page.
            everywhere: the actions of the window.
            field: what is known of the field with the cursor, or ``""``.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(_SIZE.boundedTo(parent.window().size()))
        self.explained = label(field, "strong")
        self.explained.setWordWrap(True)
        self.explained.setVisible(bool(field))
        self.keys = TextTable(self)
        self.keys.show_titles(self.tr("Where"), self.tr("Key"), self.tr("Action"), self.tr("What it does"))
        page, window = self.tr("this page"), self.tr("everywhere")
        self.keys.show_texts([*_lines(page, here), *_lines(window, everywhere)])
        table = RowTable()
        table.show_columns_of(self.keys, _WIDTHS_PX)
        table.setAccessibleName(self.tr("Keys"))
        table.entered_row.connect(self.accept)
        lists = label(self.tr("In lists: arrows, Home, End, PgUp and PgDn move, Enter opens, Space ticks."), "small")
        lists.setWordWrap(True)
        close = QPushButton(self.tr("Close   Esc"))
        close.clicked.connect(self.accept)
        foot = row(lists, help_button(self, self.help_wanted.emit), close)
        foot.setStretch(0, 1)
        whole = column(self.explained, table, foot, spacing=10)
        whole.setContentsMargins(14, 14, 14, 14)
        self.setLayout(whole)
        table.setFocus()
        table.selectRow(0)


def _lines(where: str, acts: Sequence[Action]) -> list[tuple[str, str, str, str]]:
    """Return a line for each key; the first action of a key is the one that runs."""
    lines: dict[str, tuple[str, str, str, str]] = {}
    for act in acts:
        if act.key:
            lines.setdefault(act.key, (where, act.key, act.label, act.help if act.source_help else ""))
    return list(lines.values())


def page_action(page: type[Page]) -> Action:
    """Return the key that shows a page as an action."""
    place = page.place
    if place is None:
        return Action(page.key, translate("Sidebar", page.key_title))
    return Action(page.key or f"Alt+{place.number}", translate("Sidebar", place.title))


def explain_field(widget: QWidget | None) -> str:
    """Return what a screen reader and the tool tip say of a widget, or ``""``."""
    if widget is None:
        return ""
    parts = (widget.accessibleName(), widget.accessibleDescription() or widget.toolTip())
    return ": ".join(text for text in parts if text)
