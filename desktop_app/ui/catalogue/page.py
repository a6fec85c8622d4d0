"""The catalogue: its procedures, the values of one with their sources, and imports of official files."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.updates import UnknownPublisher, UpdatePreview
from desktop_app.services.progress import Cancelled
from desktop_app.ui.catalogue.edit_panel import Asked, EditPanel, Task
from desktop_app.ui.catalogue.file_reading import FileReading
from desktop_app.ui.catalogue.forms_panel import FormsPanel
from desktop_app.ui.catalogue.import_panel import ImportPanel
from desktop_app.ui.catalogue.imports_panel import ImportsPanel
from desktop_app.ui.catalogue.list_panel import ListPanel
from desktop_app.ui.catalogue.posting_dialog import PostingDialog
from desktop_app.ui.catalogue.process_panel import ProcessPanel
from desktop_app.ui.catalogue.updates import Updates
from desktop_app.ui.catalogue.versions_panel import VersionsPanel
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.errors import raise_unexpected, show_error
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop_app.services.procedures.file_preview import Chosen

_SUFFIXES = "*.xlsx *.docx *.doc *.json *.qmc"


class CataloguePage(Page):
    """The list of procedures; in its place an import, the imports that were taken, versions, or a form."""

    page_name = "catalogue"
    is_lazy = True
    place = SidebarPlace(9, QT_TRANSLATE_NOOP("Sidebar", "Catalogue"), group=1)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setAcceptDrops(True)
        self.notice = Notice()
        self.listing, self.panel, self.imports = ListPanel(session), ImportPanel(session), ImportsPanel(session)
        self.edit, self.versions = EditPanel(session), VersionsPanel(session)
        self.process, self.forms = ProcessPanel(session), FormsPanel(session, self.notice)
        self.reading = FileReading(session)
        self.updates = Updates(session, self.reading, self)
        self.posting: PostingDialog | None = None
        self._arrange()
        self.reading.was_read.connect(self._read)
        self.reading.failed.connect(self._not_read)
        self.listing.stored.connect(self._own_stored)
        self.panel.taken.connect(self._taken)
        self.panel.left.connect(self._show_list)
        self.updates.shown.connect(self._show_panel)
        self.updates.taken.connect(self._updated)
        self.updates.left.connect(self._show_list)
        self.imports.undone.connect(self._undone)
        self.imports.refused.connect(self._refused)
        for panel in (self.edit, self.process):
            panel.stored.connect(self._edited)
            panel.left.connect(self._show_list)
            panel.refused.connect(self._refused)

    @property
    def is_unfinished(self) -> bool:
        """Whether a file was read and neither taken nor left, or something was typed that is not stored."""
        has_file = self.stack.currentWidget() in {self.panel, self.updates.panel}
        return has_file or self.edit.has_typed or self.process.has_typed

    def activate(self) -> None:
        """Read the list again, and give the keys to the search."""
        self.listing.reload()
        self.updates.reload()
        if self.stack.currentWidget() is self.listing:
            self.listing.search.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Say when an update came, or a dossier or draft is affected by next week's changes."""
        if self.isVisible() and (changes.settings or changes.drafts or changes.dossiers):
            self.updates.reload()

    def escape(self) -> None:
        """Stop reading a file, leave the open card or the import, or the page."""
        if self.reading.is_reading:
            self.reading.stop_reading()
        elif self.listing.own.is_open:
            self.listing.own.close_card()
        elif self.stack.currentWidget() is self.edit:
            self.edit.leave()
        elif self.stack.currentWidget() is self.process:
            self.process.leave()
        elif self.forms.card.is_open:
            self.forms.close_card()
        elif self.stack.currentWidget() is not self.listing:
            self._show_list()
        else:
            super().escape()

    def close_down(self) -> None:
        """Stop reading a file, and making papers."""
        self.listing.close_down()
        self.forms.copies.remove()
        self.reading.stop_reading()
        if self.posting is not None:
            self.posting.stop()

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
        QT_TRANSLATE_NOOP("Actions", "Note, digit, hide…"),
        QT_TRANSLATE_NOOP(
            "Actions",
            "Give the chosen procedure this desk's own note or a digit of reception; receive or hide it here.",
        ),
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
        if self.stack.currentWidget() is self.edit:
            self.edit.card.take()
        elif self.stack.currentWidget() is self.process:
            self.process.card.take()
        elif self.stack.currentWidget() is self.forms:
            self.forms.card.take()
        else:
            is_update = self.stack.currentWidget() is self.updates.panel
            shown = self.updates.panel.card if is_update else self.panel.card
            (self.listing.own if self.listing.own.is_open else shown).take()

    @action(
        "Ctrl+N",
        QT_TRANSLATE_NOOP("Actions", "Add a procedure"),
        QT_TRANSLATE_NOOP("Actions", "Add a procedure that the catalogue does not have, with its decision."),
    )
    def add_procedure(self) -> None:
        """Ask for a new procedure."""
        self._ask(Task.ADD)

    @action(
        "Ctrl+E",
        QT_TRANSLATE_NOOP("Actions", "Correct"),
        QT_TRANSLATE_NOOP("Actions", "State what differs for the chosen procedure, as a version from a day on."),
    )
    def correct_procedure(self) -> None:
        """Ask for a correction of the chosen procedure."""
        self._ask(Task.CORRECT)

    @action(
        "Ctrl+D",
        QT_TRANSLATE_NOOP("Actions", "Copy"),
        QT_TRANSLATE_NOOP("Actions", "Begin a new procedure with the parts of the chosen one."),
    )
    def copy_procedure(self) -> None:
        """Ask for a new procedure like the chosen one."""
        self._ask(Task.COPY)

    @action(
        "Ctrl+R",
        QT_TRANSLATE_NOOP("Actions", "End…"),
        QT_TRANSLATE_NOOP("Actions", "State the last day of the chosen procedure, with its decision."),
    )
    def end_procedure(self) -> None:
        """Ask for the end of the chosen procedure."""
        self._ask(Task.END)

    @action(
        "Ctrl+L",
        QT_TRANSLATE_NOOP("Actions", "Process"),
        QT_TRANSLATE_NOOP("Actions", "State the steps of the chosen procedure inside the office: who, what, how long."),
    )
    def edit_process(self) -> None:
        """Ask for the internal process of the chosen procedure."""
        chosen = self.listing.shown
        if chosen is not None and self._may_edit():
            self.stack.setCurrentWidget(self.process)
            self.process.ask(chosen.id)

    @action(
        "Ctrl+B",
        QT_TRANSLATE_NOOP("Actions", "Forms"),
        QT_TRANSLATE_NOOP("Actions", "Show the blank forms of the chosen procedure; add, open, print or end one."),
    )
    def show_forms(self) -> None:
        """Show the blank forms of the chosen procedure."""
        chosen = self.listing.shown
        if self.stack.currentWidget() is self.listing and chosen is not None:
            self.notice.clear()
            self.stack.setCurrentWidget(self.forms)
            self.forms.show_procedure(chosen.id)

    @action(
        "Ctrl+G",
        QT_TRANSLATE_NOOP("Actions", "Versions"),
        QT_TRANSLATE_NOOP("Actions", "Show the versions of the chosen procedure side by side."),
    )
    def show_versions(self) -> None:
        """Show the versions of the chosen procedure."""
        chosen = self.listing.shown
        if self.stack.currentWidget() is self.listing and chosen is not None:
            self.notice.clear()
            self.stack.setCurrentWidget(self.versions)
            self.versions.show_procedure(chosen.id)

    def _ask(self, task: Task) -> None:
        chosen = self.listing.shown
        if (chosen is None and task is not Task.ADD) or not self._may_edit():
            return
        self.stack.setCurrentWidget(self.edit)
        self.edit.ask(Asked(task) if chosen is None or task is Task.ADD else Asked(task, chosen.id, chosen.name))

    def _may_edit(self) -> bool:
        """Return whether the officer may state something from the list; say why where only the head may."""
        if self.stack.currentWidget() is not self.listing:
            return False
        self.notice.clear()
        try:
            check_right(self._session.context.officer, Right.PROCEDURES)
        except RuleViolation as problem:
            show_error(self.notice, problem)
            return False
        return True

    @action(
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Public posting…"),
        QT_TRANSLATE_NOOP("Actions", "Print or save the sheets and lists for the notice board."),
        is_shortcut=False,
    )
    def print_out(self) -> None:
        """Ask which procedures are posted and how; where forms are shown, print the chosen one."""
        if self.stack.currentWidget() is self.forms:
            self.forms.print_chosen()
            return
        self.posting = PostingDialog(self._session, self)
        self.posting.open()

    def read_file(self, path: Path) -> None:
        """Read and compare a file off the GUI thread; Esc stops it."""
        self.notice.clear()
        self.reading.read_path(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        event.acceptProposedAction()
        path = Path(event.mimeData().urls()[0].toLocalFile())
        if self.stack.currentWidget() is self.forms:
            self.forms.add_file(path)
        else:
            self.read_file(path)

    def action_owners(self) -> Sequence[object]:
        """Return what declares the actions of this page."""
        return (self, self.updates)

    def _read(self, file_name: str, preview: "Chosen") -> None:
        if isinstance(preview, UpdatePreview | UnknownPublisher):
            self.updates.show_preview(preview)
        else:
            self.panel.show_preview(preview, file_name)
            self._show_panel(self.panel)

    def _show_panel(self, panel: QWidget) -> None:
        self.notice.clear()
        self.stack.setCurrentWidget(panel)
        self.title_changed.emit()

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self.notice.show_message(self.tr("Reading was stopped; nothing was changed."))
        else:
            show_error(self.notice, error)

    def _use(self, context: DeskContext, text: str) -> None:
        self._session.renew(catalogue=context.catalogue)
        shown = self.listing.shown
        self.listing.reload(shown.id if shown is not None else "")
        self.updates.reload()
        self.notice.show_message(text, "ok")

    def _taken(self, context: DeskContext) -> None:
        self._show_list()
        self._use(context, self.tr("The catalogue is changed. Ctrl+J lists the imports and takes one back."))

    def _updated(self, context: DeskContext) -> None:
        self._show_list()
        self._use(context, self.tr("The update is taken. Ctrl+T shows what changes next week."))

    def _undone(self, context: DeskContext) -> None:
        self._use(context, self.tr("The import was taken back."))

    def _own_stored(self, context: DeskContext) -> None:
        self._use(context, self.tr("Stored for this desk."))
        self.listing.table.setFocus()

    def _edited(self, context: DeskContext) -> None:
        self._show_list()
        self._use(context, self.tr("Stored as a version of its own. Ctrl+J lists it and takes it back."))

    def _refused(self, error: Exception) -> None:
        show_error(self.notice, error)
        raise_unexpected(error)

    def _show_list(self) -> None:
        self.stack.setCurrentWidget(self.listing)
        self.listing.search.setFocus()
        self.title_changed.emit()

    def _show_buttons(self) -> None:
        shown = self.stack.currentWidget()
        self.of_chosen.setVisible(shown is self.listing)
        # The forms have keys of their own, one of them with another meaning.
        self.of_all.setVisible(shown is not self.forms)

    def _arrange(self) -> None:
        self.stack = QStackedWidget()
        panels = (self.edit, self.process, self.forms, self.versions, self.updates.panel, self.updates.coming)
        for widget in (self.listing, self.panel, self.imports, *panels):
            self.stack.addWidget(widget)
            if (inside := widget.layout()) is not None:
                inside.setContentsMargins(0, 0, 0, 0)
        head = row(label(self.tr("Catalogue of procedures"), "page"), 12, self.updates.bar, None, self.reading)
        of_all = (self.choose_file, self.show_imports, self.updates.show_coming, self.add_procedure, self.print_out)
        of_chosen = (
            self.show_versions,
            self.correct_procedure,
            self.edit_process,
            self.copy_procedure,
            self.end_procedure,
            self.show_forms,
            self.ask_own_values,
        )
        self.of_chosen, self.of_all = QWidget(), QWidget()
        for holder, acts in ((self.of_chosen, of_chosen), (self.of_all, of_all)):
            holder.setLayout(row(*(action_button(act, takes_focus=True) for act in acts), None))
        self.of_chosen.setAccessibleName(self.tr("The chosen one"))
        self.stack.currentChanged.connect(lambda _place: self._show_buttons())
        whole = column(head, self.notice, self.stack, self.of_chosen, self.of_all, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        whole.setStretch(2, 1)
        self.setLayout(whole)
