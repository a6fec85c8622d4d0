"""The catalogue: its procedures, the values of one with their sources, and imports of official files."""

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QStackedWidget, QWidget

from desktop_app.domain.catalogue.levels import ListState
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.browse import Browsed, BrowsedValues, browse, values_of
from desktop_app.services.progress import Cancelled
from desktop_app.ui.catalogue.import_panel import ImportPanel
from desktop_app.ui.catalogue.imports_panel import ImportsPanel
from desktop_app.ui.catalogue.values_card import ValuesCard
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.errors import raise_unexpected, show_error
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop_app.services.procedures.file_preview import FilePreview

# Code, name (the room that is left), field, state.
_WIDTHS_PX = (96, 0, 170, 150)
_VALUES_PX = 400
_FIELD_PX = 200
_TYPING_MS = 150
_SUFFIXES = "*.xlsx *.docx *.doc *.json"


class CataloguePage(Page):
    """The list at the left, the chosen procedure at the right; in their place the import that is looked at.

    Signals:
        progressed: percent of a file that is read, from the worker thread.
    """

    page_name = "catalogue"
    is_lazy = True
    place = SidebarPlace(0, QT_TRANSLATE_NOOP("Sidebar", "Catalogue"), group=1)

    progressed = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setAcceptDrops(True)
        self.notice = Notice()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, letters or code"))
        self.search.setAccessibleName(self.tr("Search the catalogue"))
        self.search.setClearButtonEnabled(True)
        self.field = NamedBox(self.tr("Field"))
        self.show_box = NamedBox(self.tr("Shown"))
        self.count = label("", "muted")
        self.lines: list[Browsed] = []
        self._browsed: list[Browsed] = []
        self.texts = TextTable(self)
        self.texts.show_titles(self.tr("Code"), self.tr("Name"), self.tr("Field"), self.tr("State"))
        self.table = RowTable()
        self.table.setAccessibleName(self.tr("Procedures"))
        self.table.show_columns_of(self.texts, _WIDTHS_PX)
        self.values = ValuesCard()
        self.values.setFixedWidth(_VALUES_PX)
        self.panel, self.imports = ImportPanel(session), ImportsPanel(session)
        self.stop = QPushButton(self.tr("Stop reading   Esc"))
        self.stop.hide()
        self.reading = label("", "muted")
        self._stopped: Event | None = None
        self._timer = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._arrange()
        self._connect()

    def activate(self) -> None:
        """Read the list again, and give the keys to the search."""
        self.reload()
        if self.stack.currentIndex() == 0:
            self.search.setFocus()

    def reload(self) -> None:
        """Read the list again."""
        self._session.calculate(partial(browse, query=self.search.text()), self._show)

    def escape(self) -> None:
        """Stop reading a file, leave the import, or the page."""
        if self._stopped is not None:
            self._stopped.set()
        elif self.stack.currentIndex():
            self._show_list()
        else:
            super().escape()

    def close_down(self) -> None:
        """Stop reading a file."""
        self._timer.stop()
        if self._stopped is not None:
            self._stopped.set()

    def action_owners(self) -> tuple[object, ...]:
        """Return what declares the actions of this page."""
        return (self, self.panel.card)

    @action(
        "Ctrl+O",
        QT_TRANSLATE_NOOP("Actions", "Import a file…"),
        QT_TRANSLATE_NOOP(
            "Actions", "Compare an official file with the catalogue; nothing takes effect before you say so."
        ),
    )
    def choose_file(self) -> None:
        """Ask for a file and read it."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Official file"), "", f"{self.tr('Files')} ({_SUFFIXES})")
        if name:
            self.read_file(Path(name))

    @action(
        "Ctrl+J",
        QT_TRANSLATE_NOOP("Actions", "Imports"),
        QT_TRANSLATE_NOOP("Actions", "Show what was imported, and take an import back."),
    )
    def show_imports(self) -> None:
        """Show the imports."""
        self.notice.clear()
        self.stack.setCurrentWidget(self.imports)
        self.imports.reload()

    def read_file(self, path: Path) -> None:
        """Read and compare a file off the GUI thread; Esc stops it."""
        if self._stopped is not None:
            return
        self.notice.clear()
        stopped = self._stopped = Event()
        self.stop.show()
        self._progress(0)

        def go_on(percent: int) -> bool:
            self.progressed.emit(percent)
            return not stopped.is_set()

        def work(context: DeskContext) -> "FilePreview":
            # The libraries that read files are not needed before.
            from desktop_app.services.procedures.file_preview import preview_path  # noqa: PLC0415

            return preview_path(context, path, go_on)

        self._session.calculate(work, partial(self._read, path.name), self._not_read)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        event.acceptProposedAction()
        self.read_file(Path(event.mimeData().urls()[0].toLocalFile()))

    def _progress(self, percent: int) -> None:
        self.reading.setText(self.tr("Reading the file… {percent} %").format(percent=percent))

    def _read(self, file_name: str, preview: "FilePreview") -> None:
        self._end_reading()
        self.panel.show_preview(preview, file_name)
        self.stack.setCurrentWidget(self.panel)

    def _not_read(self, error: Exception) -> None:
        self._end_reading()
        if isinstance(error, Cancelled):
            self.notice.show_message(self.tr("Reading was stopped; nothing was changed."))
        else:
            show_error(self.notice, error)

    def _end_reading(self) -> None:
        self._stopped = None
        self.stop.hide()
        self.reading.setText("")

    def _taken(self, context: DeskContext) -> None:
        self._session.renew(catalogue=context.catalogue)
        self._show_list()
        self.reload()
        self.notice.show_message(
            self.tr("The catalogue is changed. Ctrl+J lists the imports and takes one back."), "ok"
        )

    def _undone(self, context: DeskContext) -> None:
        self._session.renew(catalogue=context.catalogue)
        self.reload()
        self.notice.show_message(self.tr("The import was taken back."), "ok")

    def _undo_refused(self, error: Exception) -> None:
        show_error(self.notice, error)
        raise_unexpected(error)

    def _show_list(self) -> None:
        self.stack.setCurrentIndex(0)
        self.search.setFocus()

    def _show(self, browsed: list[Browsed]) -> None:
        self._browsed = browsed
        chosen = self.field.currentData()
        self.field.blockSignals(True)
        self.field.clear()
        self.field.addItem(self.tr("All fields"), "")
        for name in sorted({each.field for each in browsed if each.field}):
            self.field.addItem(name, name)
        self.field.setCurrentIndex(max(0, self.field.findData(chosen)))
        self.field.blockSignals(False)
        self._filter()

    def _filter(self) -> None:
        field, shown = self.field.currentData(), self.show_box.currentData()
        self.lines = [
            each
            for each in self._browsed
            if (not field or each.field == field)
            and (shown != "incomplete" or each.lacks)
            and (shown != "ended" or each.state is ListState.LEFT)
        ]
        self.texts.show_texts([(each.id, each.name, each.field, self._state(each)) for each in self.lines])
        self.count.setText(self.tr("%n procedures", "", len(self.lines)))
        if self.lines:
            self.table.selectRow(0)
        else:
            self.values.show_values(None)

    def _state(self, each: Browsed) -> str:
        if each.state is ListState.LEFT:
            return self.tr("ended")
        if each.begins is not None:
            return self.tr("from {day}").format(day=f"{each.begins:%d/%m/%Y}")
        if not each.is_offered:
            return self.tr("received elsewhere")
        return self.tr("incomplete") if each.lacks else self.tr("received here")

    def _choose(self) -> None:
        place = self.table.currentIndex().row()
        if 0 <= place < len(self.lines):
            wanted = self.lines[place].id
            self._session.read(partial(values_of, procedure_id=wanted), partial(self._show_values, wanted))

    def _show_values(self, wanted: str, shown: BrowsedValues | None) -> None:
        place = self.table.currentIndex().row()
        if 0 <= place < len(self.lines) and self.lines[place].id == wanted:
            self.values.show_values(shown)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.returnPressed.connect(self.table.setFocus)
        self._timer.timeout.connect(self.reload)
        self.field.currentIndexChanged.connect(lambda _place: self._filter())
        self.show_box.currentIndexChanged.connect(lambda _place: self._filter())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._choose())
        self.table.entered_row.connect(lambda _place: self.values.setFocus())
        self.progressed.connect(self._progress)
        self.stop.clicked.connect(self.escape)
        self.panel.taken.connect(self._taken)
        self.panel.left.connect(self._show_list)
        self.imports.undone.connect(self._undone)
        self.imports.refused.connect(self._undo_refused)

    def _arrange(self) -> None:
        for text, value in (
            (self.tr("All"), ""),
            (self.tr("Incomplete"), "incomplete"),
            (self.tr("Ended"), "ended"),
        ):
            self.show_box.addItem(text, value)
        self.field.setFixedWidth(_FIELD_PX)
        filters = row(self.search, self.field, self.show_box, self.count)
        filters.setStretch(0, 1)
        body = row(self.table, self.values, spacing=12)
        body.setStretch(0, 1)
        listing = QWidget()
        listing.setLayout(column(filters, body, spacing=8))
        self.stack = QStackedWidget()
        for widget in (listing, self.panel, self.imports):
            self.stack.addWidget(widget)
        base = self._session.context.catalogue.date_of_data
        days = "/".join(reversed(base.split("-"))) if base else ""
        dated = label(self.tr("National catalogue of {day}").format(day=days) if days else "", "muted")
        head = row(label(self.tr("Catalogue of procedures"), "page"), 12, dated, None, self.reading, self.stop)
        foot = row(
            action_button(self.choose_file, takes_focus=True), action_button(self.show_imports, takes_focus=True), None
        )
        whole = column(head, self.notice, self.stack, foot, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        whole.setStretch(2, 1)
        self.setLayout(whole)
