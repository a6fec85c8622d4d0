"""The list of procedures with its filters, and the chosen one with the source of each value."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.catalogue.levels import Level, ListState
from desktop_app.services.procedures.browse import Browsed, BrowsedValues, browse, values_of
from desktop_app.ui.catalogue.own_values_card import OwnValuesCard
from desktop_app.ui.catalogue.texts import level_text
from desktop_app.ui.catalogue.values_card import ValuesCard
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session

# Code, name (the room that is left), field, state.
_WIDTHS_PX = (96, 0, 170, 150)
_VALUES_PX = 400
_FIELD_PX = 200
_TYPING_MS = 150
_KEYS_OF_PAGE = frozenset({Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_B, Qt.Key.Key_T})


class ListPanel(QWidget):
    """The list at the left, the chosen procedure at the right.

    Signals:
        stored: the desk's own values were stored; carries the desk with the changed catalogue.

    Attributes:
        lines: what stands in the rows.
        shown: the procedure at the right, or None.
        own: asks for the desk's own values; hidden until that is wanted.
    """

    stored = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, letters or code"))
        self.search.setAccessibleName(self.tr("Search the catalogue"))
        self.search.setClearButtonEnabled(True)
        self.field, self.show_box = NamedBox(self.tr("Field")), NamedBox(self.tr("Shown"))
        self.level = NamedBox(self.tr("Level"))
        self.count = label("", "muted")
        self.lines: list[Browsed] = []
        self.shown: BrowsedValues | None = None
        self._browsed: list[Browsed] = []
        self.texts = TextTable(self)
        self.texts.show_titles(self.tr("Code"), self.tr("Name"), self.tr("Field"), self.tr("State"))
        self.table = RowTable()
        self.table.setAccessibleName(self.tr("Procedures"))
        self.table.show_columns_of(self.texts, _WIDTHS_PX)
        self.values = ValuesCard()
        self.own = OwnValuesCard(session)
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._arrange()
        self._connect()

    def reload(self, chosen: str = "") -> None:
        """Read the list again, and choose the procedure with an id, else the first one."""
        if not self._browsed:
            self.count.setText(self.tr("Reading…"))
        self._session.calculate(partial(browse, query=self.search.text()), partial(self._show, chosen))

    def ask_own_values(self) -> None:
        """Ask for what this desk wants of the chosen procedure."""
        if self.shown is not None:
            shown = self.shown.id
            self.own.ask(self.shown, is_offered=any(line.id == shown and line.is_offered for line in self.lines))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leave the page's own keys to it while the cursor is in the search: on Linux Qt edits lines with them."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier or event.key() not in _KEYS_OF_PAGE:
            return False
        event.ignore()
        return True

    def close_down(self) -> None:
        """Stop the timer."""
        self._timer.stop()

    def _show(self, chosen: str, browsed: list[Browsed]) -> None:
        self._browsed = browsed
        field = self.field.currentData()
        self.field.blockSignals(True)
        self.field.clear()
        self.field.addItem(self.tr("All fields"), "")
        for name in dict.fromkeys(each.field for each in browsed if each.field):
            self.field.addItem(name, name)
        self.field.setCurrentIndex(max(0, self.field.findData(field)))
        self.field.blockSignals(False)
        self._filter(chosen)

    def _filter(self, chosen: str = "") -> None:
        field, shown, level = (box.currentData() for box in (self.field, self.show_box, self.level))
        self.lines = [
            each
            for each in self._browsed
            if (not field or each.field == field)
            and (not level or level in each.levels)
            and (shown != "incomplete" or each.lacks)
            and (shown != "ended" or each.state is ListState.LEFT)
        ]
        self.texts.show_texts([(each.id, each.name, each.field, self._state(each)) for each in self.lines])
        self.count.setText(self.tr("%n procedures", "", len(self.lines)))
        if self.lines:
            ids = [each.id for each in self.lines]
            self.table.selectRow(ids.index(chosen) if chosen in ids else 0)
        else:
            self._show_values("", None)

    def _state(self, each: Browsed) -> str:
        if each.state is ListState.LEFT:
            return self.tr("ended")
        if each.begins is not None:
            return self.tr("from {day}").format(day=f"{each.begins:%d/%m/%Y}")
        if not each.is_offered:
            return self.tr("received elsewhere")
        return self.tr("incomplete") if each.lacks else self.tr("received here")

    @property
    def _chosen(self) -> str:
        place = self.table.currentIndex().row()
        return self.lines[place].id if 0 <= place < len(self.lines) else ""

    def _choose(self) -> None:
        chosen = self._chosen
        if chosen:
            self._session.read(partial(values_of, procedure_id=chosen), partial(self._show_values, chosen))

    def _show_values(self, wanted: str, shown: BrowsedValues | None) -> None:
        if wanted == self._chosen:
            self.shown = shown
            self.values.show_values(shown)

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.returnPressed.connect(self.table.setFocus)
        self._timer.timeout.connect(self.reload)
        self.field.currentIndexChanged.connect(lambda _place: self._filter())
        self.show_box.currentIndexChanged.connect(lambda _place: self._filter())
        self.level.currentIndexChanged.connect(lambda _place: self._filter())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._choose())
        self.table.entered_row.connect(lambda _place: self.values.setFocus())
        self.own.stored.connect(self.stored)
        self.own.left.connect(self.table.setFocus)

    def _arrange(self) -> None:
        shown = ((self.tr("All"), ""), (self.tr("Incomplete"), "incomplete"), (self.tr("Ended"), "ended"))
        for text, value in shown:
            self.show_box.addItem(text, value)
        self.level.addItem(self.tr("All levels"), "")
        for level in Level:
            self.level.addItem(level_text(level), level)
        self.field.setFixedWidth(_FIELD_PX)
        self.values.setFixedWidth(_VALUES_PX)
        filters = row(self.search, self.field, self.level, self.show_box, self.count)
        filters.setStretch(0, 1)
        body = row(self.table, self.values, spacing=12)
        body.setStretch(0, 1)
        whole = column(filters, self.own, body, spacing=8)
        whole.setStretch(2, 1)
        self.setLayout(whole)
