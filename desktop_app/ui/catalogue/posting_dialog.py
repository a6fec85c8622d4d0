"""Public posting: which procedures are put up, on which paper, and how what nobody compared is marked."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QPushButton, QWidget

from desktop_app.documents_folder import documents_folder
from desktop_app.domain.errors import Problem
from desktop_app.domain.people.agency import Role
from desktop_app.printing.paper import Paper
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.posting import (
    PostedField,
    PostedSet,
    PostingWishes,
    address_of_codes,
    choose_address_of_codes,
    posted_fields,
    print_posting,
    save_posting,
)
from desktop_app.services.progress import Cancelled, GoOn
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.form_fields import ChoiceField, LineField
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.print_out import waiting_sentence
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import code_of, sentence_of

_WIDTH, _MARGIN = 620, 18
Make = Callable[[DeskContext, GoOn], PostedSet]


class PostingDialog(QDialog):
    """Prints or saves the sheets and lists of the desk's procedures; Esc stops, then closes.

    Signals:
        progressed: percent that is done, from the worker thread.
    """

    progressed = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fields: list[PostedField] = []
        self._stopped: Event | None = None
        self.setWindowTitle(self.tr("Public posting"))
        self.setMinimumWidth(_WIDTH)
        self.field = ChoiceField("field", self.tr("Field"), [(self.tr("All fields"), "")], "")
        papers = [("A4", Paper.A4), ("A3", Paper.A3)]
        self.paper = ChoiceField("paper", self.tr("Paper"), papers, Paper.A4)
        self.large = QCheckBox(self.tr("Large print"))
        self.blank = QCheckBox(self.tr("Leave what nobody compared as a dotted line, instead of a star with a note"))
        self.address = LineField(
            "posting_address",
            self.tr("Address in the QR code"),
            plain=True,
            hint=self.tr("{code} stands for the procedure's code"),
        )
        self.summary = wrapped_label("", "muted")
        self.notice = Notice()
        self.print = QPushButton(self.tr("Print all   F9"))
        self.save = QPushButton(self.tr("Save as PDF files…   Ctrl+S"))
        self.leave = QPushButton(self.tr("Close   Esc"))
        self._arrange()
        self._connect()
        self._allow(False)
        session.calculate(posted_fields, self._show_fields, partial(show_error, self.notice))
        session.read(address_of_codes, self.address.line.setText, partial(show_error, self.notice))

    @property
    def is_running(self) -> bool:
        """Whether papers are being made."""
        return self._stopped is not None

    @property
    def wishes(self) -> PostingWishes:
        """What is chosen."""
        return PostingWishes(
            self.field.value or "", Paper(self.paper.value), self.large.isChecked(), leaves_blank=self.blank.isChecked()
        )

    def print_all(self) -> None:
        """Print what is chosen."""
        self._start(partial(_printed, wishes=self.wishes))

    def choose_folder(self) -> None:
        """Ask for a folder and save what is chosen below it."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for PDF files"), str(documents_folder()))
        if folder:
            self.save_to(Path(folder))

    def save_to(self, folder: Path) -> None:
        """Save what is chosen in a new folder below `folder`."""
        self._start(partial(_saved, wishes=self.wishes, folder=folder))

    def stop(self) -> None:
        """Stop the papers that are being made."""
        if self._stopped is not None:
            self._stopped.set()

    def reject(self) -> None:
        """Stop the papers that are being made; without any close the dialog."""
        if self._stopped is not None:
            self.stop()
        else:
            super().reject()

    def _start(self, make: Make) -> None:
        if self._stopped is not None or not self._fields:
            return
        self.notice.clear()
        self.address.show_error("")
        typed = self.address.value if self.address.isEnabled() else None
        stopped = self._stopped = Event()
        self._allow(False)
        self.leave.setText(self.tr("Stop   Esc"))
        self._progress(0)

        def go_on(percent: int) -> bool:
            self.progressed.emit(percent)
            return not stopped.is_set()

        self._session.calculate(lambda context: _made(context, typed, make, go_on), self._done, self._failed)

    def _done(self, made: PostedSet) -> None:
        self._end()
        sheets, lists = self.tr("%n sheets", "", made.sheets), self.tr("%n lists", "", made.lists)
        text = self.tr("{sheets} and {lists}: {place}").format(sheets=sheets, lists=lists, place=made.place)
        self.notice.show_message(text, "ok")

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.notice.show_message(self.tr("Stopped; the fields that were made before stay."), "warn")
        elif isinstance(error, Problem) and error.field == self.address.name:
            self.address.show_error(sentence_of(error))
            self.address.focus()
        elif code_of(error).startswith("print."):
            self.notice.show_message(waiting_sentence(self._session, error), "bad")
        else:
            show_error(self.notice, error)

    def _end(self) -> None:
        self._stopped = None
        self.leave.setText(self.tr("Close   Esc"))
        self._allow(True)
        self._show_summary()

    def _allow(self, allowed: bool) -> None:
        for control in (self.field, self.paper, self.large, self.blank, self.print, self.save):
            control.setEnabled(allowed)
        # Where all codes lead is the office's decision.
        is_administrator = self._session.context.officer.role is Role.ADMINISTRATOR
        self.address.setEnabled(allowed and is_administrator)

    def _progress(self, percent: int) -> None:
        if self._stopped is not None:
            self.summary.setText(self.tr("Making the pages… {percent} %").format(percent=percent))

    def _show_fields(self, fields: Sequence[PostedField]) -> None:
        self._fields = list(fields)
        for field in fields:
            self.field.box.addItem(f"{field.name} ({field.procedures})", field.name)
        self._allow(bool(fields))
        self._show_summary()
        self.field.focus()

    def _show_summary(self) -> None:
        chosen = [field for field in self._fields if self.field.value in {"", field.name}]
        doubted, without_code = sum(each.unverified for each in chosen), sum(each.without_code for each in chosen)
        parts = [self.tr("%n procedures", "", sum(each.procedures for each in chosen))]
        if doubted:
            parts.append(self.tr("%n of them have values that nobody compared with the decision", "", doubted))
        if without_code:
            parts.append(self.tr("%n have no national code, and so no QR code", "", without_code))
        self.summary.setText("; ".join(parts) + ".")

    def _connect(self) -> None:
        self.progressed.connect(self._progress)
        self.field.edited.connect(self._show_summary)
        for button, run, key in (
            (self.print, self.print_all, "F9"),
            (self.save, self.choose_folder, "Ctrl+S"),
        ):
            button.clicked.connect(run)
            QShortcut(QKeySequence(key), self).activated.connect(run)
        self.leave.clicked.connect(self.reject)

    def _arrange(self) -> None:
        self.print.setProperty("primary", True)
        for button in (self.print, self.save, self.leave):
            button.setAutoDefault(False)
        explain = self.tr("One sheet for each procedure that this desk receives, and one list for each field.")
        choices = row(self.field, self.paper, spacing=12)
        choices.setStretch(0, 1)
        whole = column(
            label(self.tr("Public posting"), "section"),
            wrapped_label(explain, "muted"),
            choices,
            self.large,
            self.blank,
            self.address,
            self.summary,
            self.notice,
            row(self.print, self.save, None, self.leave),
            spacing=10,
        )
        whole.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.setLayout(whole)


def _made(context: DeskContext, typed: str | None, make: Make, go_on: GoOn) -> PostedSet:
    # Only what was changed is stored: it would stand above a better address of a later version.
    if typed is not None and typed != address_of_codes(context):
        choose_address_of_codes(context, typed)
    return make(context, go_on)


def _printed(context: DeskContext, go_on: GoOn, wishes: PostingWishes) -> PostedSet:
    return print_posting(context, wishes, go_on)


def _saved(context: DeskContext, go_on: GoOn, wishes: PostingWishes, folder: Path) -> PostedSet:
    return save_posting(context, wishes, folder, go_on)
