"""One procedure for a list of people: the file, its rows with what is wrong, the receipts of the right ones."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.errors import Problem
from desktop_app.domain.people.listed import ListedPerson
from desktop_app.services.printing.together import print_together
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception.people_list import (
    CheckedRow,
    ReceivedRow,
    check_rows,
    read_people,
    receive_people,
)
from desktop_app.services.reception.receive import ReceivedDossier
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.key_buttons import key_button
from desktop_app.ui.common.labels import ElidedLabel, label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.long_work import LongWork
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.requests import ReceivePeople, ShowSaved
from desktop_app.ui.reception.people_editor import PeopleEditor
from desktop_app.ui.reception.people_table import PeopleTable, people_rows
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence_of

_CHECK_MS = 150


class PeopleListPage(Page):
    """Receives one procedure for each person of a file."""

    page_name = "people-list"
    parent_page = "reception"
    is_lazy = True
    key_title = QT_TRANSLATE_NOOP("Sidebar", "List of people")
    handles = (ReceivePeople,)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._template: Reception | None = None
        self._rows: list[CheckedRow] = []
        self._typed: tuple[int, ListedPerson] | None = None
        self.notice = Notice()
        self.procedure = ElidedLabel("", "strong")
        self.choose = action_button(self.choose_file)
        self.work = LongWork(session)
        self.model = PeopleTable(self)
        self.table = people_rows(self.model)
        self.table.setAccessibleName(self.tr("People of the list"))
        self.editor = PeopleEditor()
        self.go = action_button(self.receive, primary=True)
        self._check = QTimer(self, singleShot=True, interval=_CHECK_MS)
        self._arrange()
        self._connect()

    @property
    def is_unfinished(self) -> bool:
        """Whether rows wait to be received."""
        return any(row.is_good for row in self._rows)

    def keep(self) -> tuple[Reception, list[CheckedRow]] | None:
        """Return the page and the rows with what was corrected."""
        return (self._template, self._rows) if self._template is not None else None

    def take_over(self, kept: object) -> None:
        """Show the rows as they were left."""
        if isinstance(kept, tuple):
            self._begin(kept[0])
            self._show(kept[1])

    def fulfil(self, request: object) -> None:
        """Begin a list for a page of reception."""
        if isinstance(request, ReceivePeople):
            self._begin(request.template)
            self.front_wanted.emit()
            self.choose.setFocus()

    def activate(self) -> None:
        """Give the keys to the rows, or to the button for the file."""
        (self.table if self._rows else self.choose).setFocus()

    def escape(self) -> None:
        """Stop what runs, go back from the fields to the rows, or leave the page."""
        if self.work.stop():
            return
        if self.editor.isAncestorOf(self.focusWidget() or self):
            self.table.setFocus()
        else:
            super().escape()

    def close_down(self) -> None:
        """Stop what runs: what was received is stored, the rest of the file can be read again."""
        self.work.stop()

    @action(
        "Ctrl+O",
        QT_TRANSLATE_NOOP("Actions", "Choose the file"),
        QT_TRANSLATE_NOOP("Actions", "Read the people of a table (.xlsx, .csv)."),
    )
    def choose_file(self) -> None:
        """Ask for the file and read it."""
        kinds = self.tr("Tables (*.xlsx *.csv)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("List of people"), "", kinds)
        if chosen:
            self.read_path(Path(chosen))

    def read_path(self, path: Path) -> None:
        """Read and check a file."""
        template = self._template
        if template is not None:
            self.notice.clear()
            read = partial(read_people, path=path, template=template)
            self.work.run(
                self.tr("Reading the file…"), lambda desk, go_on: read(desk, go_on=go_on), self._read, self._failed
            )

    @action(
        "F9",
        QT_TRANSLATE_NOOP("Actions", "Receive the ticked"),
        QT_TRANSLATE_NOOP("Actions", "Receive a dossier for each ticked row, and print their receipts together."),
    )
    def receive(self) -> None:
        """Receive the ticked rows and print their receipts."""
        template, chosen = self._template, set(self.model.chosen)
        ticked = [row for row in self._rows if row.dossier_id in chosen]
        if template is None or self.work.is_running:
            return
        if self._check.isActive():
            self._check_typed(self.receive)
            return
        if not any(row.is_good for row in ticked):
            self.notice.show_message(self.tr("No ticked row can be received. Correct them, or tick others."), "warn")
            return
        work = partial(receive_people, rows=ticked, template=template)
        self.work.run(self.tr("Receiving…"), lambda desk, go_on: work(desk, go_on=go_on), self._received, self._failed)

    def _begin(self, template: Reception) -> None:
        self._template = template
        procedure = self._session.context.catalogue.by_id(template.procedure_id)
        self.procedure.setText(procedure.name if procedure is not None else "")
        self.notice.clear()
        self._show([])

    def _read(self, rows: list[CheckedRow]) -> None:
        self._show(rows)
        self._tell_counts()
        self.table.setFocus()

    def _show(self, rows: list[CheckedRow]) -> None:
        self._rows, self._typed = rows, None
        self.model.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.editor.show_row(None)
        if rows:
            self.table.selectRow(0)

    def _tell_counts(self) -> None:
        good, known = sum(row.is_good for row in self._rows), sum(bool(row.code) for row in self._rows)
        text = self.tr("{good} rows can be received, {wrong} have to be corrected, {known} were received before.")
        wrong = len(self._rows) - good - known
        self.notice.show_message(text.format(good=good, wrong=wrong, known=known), "warn" if wrong else "ok")

    def _row_chosen(self) -> None:
        if self._check.isActive():
            self._check_typed()
        place = self.table.currentIndex().row()
        self.editor.show_row(self._rows[place] if 0 <= place < len(self._rows) else None)

    def _edited(self, listed: ListedPerson) -> None:
        self._typed = (self.table.currentIndex().row(), listed)
        self._check.start()

    def _check_typed(self, then: Callable[[], object] | None = None) -> None:
        """Check the row with what was typed, off the GUI thread, because restrictions are looked up."""
        self._check.stop()
        if self._typed is None or self._template is None:
            return
        place, listed = self._typed
        known = self._rows[place]
        # Kept at once: whatever becomes of the check, what was typed is not lost.
        self._rows[place] = replace(known, listed=listed)
        work = partial(check_rows, rows=[(known.row, listed)], template=self._template)
        self._session.read(work, partial(self._checked, place, then))

    def _checked(self, place: int, then: Callable[[], object] | None, checked: list[CheckedRow]) -> None:
        (row,) = checked
        if place >= len(self._rows) or self._rows[place].listed != row.listed:
            return
        self._rows[place] = row
        ticked = [*self.model.chosen, row.dossier_id] if row.is_good else self.model.chosen
        self.model.change_rows(self._rows, ticked)
        # While more is being typed, the fields are the officer's.
        if place == self.table.currentIndex().row() and not self._check.isActive():
            self.editor.show_row(row)
        if then is not None:
            then()

    def _next_wrong(self) -> None:
        here = self.table.currentIndex().row()
        places = [*range(here + 1, len(self._rows)), *range(here + 1)]
        wrong = next((place for place in places if self._rows[place].problems), None)
        if wrong is None or wrong == here:
            self.table.setFocus()
        else:
            self.table.selectRow(wrong)
            self.editor.focus()

    def _received(self, results: Sequence[ReceivedRow]) -> None:
        by_id = {result.dossier_id: result for result in results}
        self._rows = [_with_result(row, by_id.get(row.dossier_id)) for row in self._rows]
        self.model.change_rows(self._rows, [i for i in self.model.chosen if i not in by_id])
        self._row_chosen()
        received = [result.received for result in results if result.received is not None]
        failed = sum(result.error is not None for result in results)
        self._tell_received(received, failed)
        jobs = [dossier.job_id for dossier in received if dossier.job_id is not None]
        if jobs:
            self._print(jobs)

    def _tell_received(self, received: Sequence[ReceivedDossier], failed: int) -> None:
        if not received:
            self.notice.show_message(self.tr("Nothing was received; each row says why."), "bad")
            return
        first, *also = received
        text = self.tr("%n dossiers received, {first} to {last}.", "", len(received))
        text = text.format(first=first.dossier.code, last=received[-1].dossier.code)
        more = self.tr("%n rows were not received and say why.", "", failed) if failed else ""
        show = partial(self._session.request, ShowSaved(first, 0.0, tuple(also)))
        self.notice.show_message(f"{text} {more}".strip(), "warn" if failed else "ok", self.tr("Show them"), show)

    def _print(self, jobs: Sequence[UUID]) -> None:
        title = self.tr("Receipts of a list ({count})").format(count=len(jobs))
        work = partial(print_together, job_ids=jobs, title=title)
        self.work.run(self.tr("Printing…"), lambda desk, go_on: work(desk, go_on=go_on), self._printed, self._failed)

    def _printed(self, followed: Sequence[UUID]) -> None:
        for job_id in followed:
            self._session.follow_print(job_id)
        self._session.count_spool()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self.notice.show_message(self.tr("Stopped."), "warn")
        elif isinstance(error, Problem):
            self.notice.show_message(sentence_of(error), "bad")
        else:
            show_error(self.notice, error)

    def _arrange(self) -> None:
        explain = wrapped_label(
            self.tr(
                "Columns are found by their names in the first 20 rows, in any order: name, ID number, date of birth, "
                "address, phone. All required papers count as there. Space ticks a row, Enter corrects it."
            ),
            "muted",
        )
        head = row(label(self.tr("One procedure for a list of people"), "page"), None)
        foot = row(self.go, None, key_button(self.tr("Back"), "Esc", self.escape))
        foot.setContentsMargins(18, 9, 14, 9)
        footer = QFrame()
        footer.setObjectName("footer")
        footer.setLayout(foot)
        inside = column(
            head,
            self.procedure,
            explain,
            row(self.choose, self.work, None),
            self.notice,
            self.table,
            self.editor,
            spacing=10,
        )
        inside.setContentsMargins(18, 14, 18, 12)
        inside.setStretch(5, 1)
        whole = column(inside, footer, spacing=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._check.timeout.connect(self._check_typed)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._row_chosen())
        self.table.entered_row.connect(lambda _place: self.editor.focus())
        self.editor.edited.connect(self._edited)
        self.editor.left.connect(self._next_wrong)


def _with_result(row: CheckedRow, result: ReceivedRow | None) -> CheckedRow:
    """Return a row with what came of it."""
    if result is None:
        return row
    if result.received is not None:
        return replace(row, code=result.received.dossier.code, problems=())
    return replace(row, problems=_problems_of(result.error))


def _problems_of(error: Exception | None) -> tuple[Problem, ...]:
    return error.problems if isinstance(error, Problem) else (Problem("unexpected"),)
