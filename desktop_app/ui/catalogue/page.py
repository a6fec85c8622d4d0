"""The catalogue: its procedures, the values of one with their sources, and imports of official files."""

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QStackedWidget, QWidget

from desktop_app.services.context import DeskContext
from desktop_app.services.progress import Cancelled
from desktop_app.ui.catalogue.import_panel import ImportPanel
from desktop_app.ui.catalogue.imports_panel import ImportsPanel
from desktop_app.ui.catalogue.list_panel import ListPanel
from desktop_app.ui.catalogue.posting_dialog import PostingDialog
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.errors import raise_unexpected, show_error
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop_app.services.procedures.file_preview import FilePreview

_SUFFIXES = "*.xlsx *.docx *.doc *.json"


class CataloguePage(Page):
    """The list of procedures; in its place the import that is looked at, or the imports that were taken.

    Signals:
        progressed: percent of a file that is read, from the worker thread.
    """

    page_name = "catalogue"
    is_lazy = True
    place = SidebarPlace(9, QT_TRANSLATE_NOOP("Sidebar", "Catalogue"), group=1)

    progressed = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setAcceptDrops(True)
        self.notice = Notice()
        self.listing, self.panel, self.imports = ListPanel(session), ImportPanel(session), ImportsPanel(session)
        self.stop = QPushButton(self.tr("Stop reading   Esc"))
        self.stop.hide()
        self.reading = label("", "muted")
        self.posting: PostingDialog | None = None
        self._stopped: Event | None = None
        self._arrange()
        self.progressed.connect(self._progress)
        self.stop.clicked.connect(self.escape)
        self.listing.stored.connect(self._own_stored)
        self.panel.taken.connect(self._taken)
        self.panel.left.connect(self._show_list)
        self.imports.undone.connect(self._undone)
        self.imports.refused.connect(self._undo_refused)

    @property
    def is_unfinished(self) -> bool:
        """Whether a file was read and neither taken nor left."""
        return self.stack.currentWidget() is self.panel

    def activate(self) -> None:
        """Read the list again, and give the keys to the search."""
        self.listing.reload()
        if self.stack.currentWidget() is self.listing:
            self.listing.search.setFocus()

    def escape(self) -> None:
        """Stop reading a file, leave the open card or the import, or the page."""
        if self._stopped is not None:
            self._stopped.set()
        elif self.listing.own.is_open:
            self.listing.own.close_card()
        elif self.stack.currentWidget() is not self.listing:
            self._show_list()
        else:
            super().escape()

    def close_down(self) -> None:
        """Stop reading a file, and making papers."""
        self.listing.close_down()
        if self.posting is not None:
            self.posting.stop()
        if self._stopped is not None:
            self._stopped.set()

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

    @action(
        "Ctrl+M",
        QT_TRANSLATE_NOOP("Actions", "Note, hide…"),
        QT_TRANSLATE_NOOP("Actions", "Write this desk's own note on the chosen procedure, or hide it here."),
    )
    def ask_own_values(self) -> None:
        """Ask for what this desk wants of the chosen procedure."""
        if self.stack.currentWidget() is self.listing:
            self.notice.clear()
            self.listing.ask_own_values()

    @action(
        "F9",
        QT_TRANSLATE_NOOP("Actions", "Note it"),
        QT_TRANSLATE_NOOP("Actions", "Take the file into the catalogue, or store the desk's own note."),
    )
    def take(self) -> None:
        """Store what the open card asks for."""
        (self.listing.own if self.listing.own.is_open else self.panel.card).take()

    @action(
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Public posting…"),
        QT_TRANSLATE_NOOP("Actions", "Print or save the sheets and lists for the notice board."),
        is_shortcut=False,
    )
    def print_out(self) -> None:
        """Ask which procedures are posted and how."""
        self.posting = PostingDialog(self._session, self)
        self.posting.open()

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
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        event.acceptProposedAction()
        self.read_file(Path(event.mimeData().urls()[0].toLocalFile()))

    def _progress(self, percent: int) -> None:
        if self._stopped is not None:
            self.reading.setText(self.tr("Reading the file… {percent} %").format(percent=percent))

    def _read(self, file_name: str, preview: "FilePreview") -> None:
        self._end_reading()
        self.panel.show_preview(preview, file_name)
        self.stack.setCurrentWidget(self.panel)
        self.title_changed.emit()

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

    def _use(self, context: DeskContext, text: str) -> None:
        self._session.renew(catalogue=context.catalogue)
        self.listing.reload()
        self.notice.show_message(text, "ok")

    def _taken(self, context: DeskContext) -> None:
        self._show_list()
        self._use(context, self.tr("The catalogue is changed. Ctrl+J lists the imports and takes one back."))

    def _undone(self, context: DeskContext) -> None:
        self._use(context, self.tr("The import was taken back."))

    def _own_stored(self, context: DeskContext) -> None:
        self._use(context, self.tr("Stored for this desk."))
        self.listing.table.setFocus()

    def _undo_refused(self, error: Exception) -> None:
        show_error(self.notice, error)
        raise_unexpected(error)

    def _show_list(self) -> None:
        self.stack.setCurrentWidget(self.listing)
        self.listing.search.setFocus()
        self.title_changed.emit()

    def _arrange(self) -> None:
        self.stack = QStackedWidget()
        for widget in (self.listing, self.panel, self.imports):
            self.stack.addWidget(widget)
            if (inside := widget.layout()) is not None:
                inside.setContentsMargins(0, 0, 0, 0)
        base = self._session.context.catalogue.date_of_data
        day = "/".join(reversed(base.split("-")))
        dated = label(self.tr("National catalogue of {day}").format(day=day) if day else "", "muted")
        head = row(label(self.tr("Catalogue of procedures"), "page"), 12, dated, None, self.reading, self.stop)
        acts = (self.choose_file, self.show_imports, self.ask_own_values, self.print_out)
        foot = row(*(action_button(act, takes_focus=True) for act in acts), None)
        whole = column(head, self.notice, self.stack, foot, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        whole.setStretch(2, 1)
        self.setLayout(whole)
