"""The blank forms of a procedure: which paper each is for, where it comes from, and since when it is given out."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop_app.domain.catalogue.form_file import FormFile
from desktop_app.domain.dates import day_text
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.procedures.form_files import (
    ChosenFile,
    FormsPage,
    add_chosen,
    end_today,
    forms_page,
    read_form,
)
from desktop_app.ui.common.errors import raise_unexpected, show_error
from desktop_app.ui.common.form_card import FormCard
from desktop_app.ui.common.form_copies import FormCopies
from desktop_app.ui.common.form_fields import ChoiceField, LineField
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session

_SUFFIXES = "*.pdf *.docx *.doc *.xlsx"
_CARD_PX = 720
_KIB = 1024
# Paper, file, kind and size, source, given out, added by.
_WIDTHS_PX = (240, 0, 110, 220, 150, 140)


class FormsPanel(QWidget):
    """The forms in a table, and the card for a file that is being added.

    Attributes:
        forms: what stands in the rows.
        card: asks for paper, source and first day of a file; hidden until one was chosen.
    """

    def __init__(self, session: Session, notice: Notice, parent: QWidget | None = None) -> None:
        """Make the panel.

        Args:
            session: reads and stores.
            notice: the page's line for what happened.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._session, self._notice = session, notice
        self._page: FormsPage | None = None
        self._chosen: ChosenFile | None = None
        # Several forms mostly come from one circular.
        self._source = ""
        self.forms: tuple[FormFile, ...] = ()
        self.copies = FormCopies(session, notice)
        self.title = wrapped_label("", "section")
        self.empty = label(self.tr("No forms yet. Insert adds a file, or drop it here."), "muted")
        self.texts, self.table, self.card = TextTable(self), RowTable(), FormCard()
        self._arrange()
        self.card.done.connect(self._store)
        self.card.left.connect(self.close_card)
        self.table.entered_row.connect(lambda _place: self.open_chosen())

    def show_procedure(self, procedure_id: str) -> None:
        """Read and show the forms of a procedure."""
        self._session.read(partial(forms_page, procedure_id=procedure_id), self._show, self._failed)

    def choose_file(self) -> None:
        """Ask for a file and add it."""
        if self._may_change():
            name, _ = QFileDialog.getOpenFileName(self, self.tr("Form"), "", f"{self.tr('Files')} ({_SUFFIXES})")
            if name:
                self.add_file(Path(name))

    def add_file(self, path: Path) -> None:
        """Look at a file off the GUI thread, then ask what it is for."""
        if self._page is not None and self._may_change():
            self._notice.clear()
            self._session.calculate(partial(read_form, path=path), self._ask, self._failed)

    def open_chosen(self) -> None:
        """Open a copy of the chosen form."""
        if (form := self._form) is not None:
            self._notice.clear()
            self.copies.open_form(form)

    def print_chosen(self) -> None:
        """Print the chosen form where it is a PDF."""
        if (form := self._form) is not None:
            self.copies.print_form(form)

    def end_chosen(self) -> None:
        """Give the chosen form out no more."""
        if (form := self._form) is not None and self._may_change():
            work = partial(end_today, form_id=form.id)
            self._session.write(self.tr("Writing…"), work, lambda _nothing: self._ended(form), self._failed)

    def close_card(self) -> None:
        """Leave the file that was to be added; its source stays for the next one."""
        source = self.card.named("source")
        self._source = source.value if source is not None else self._source
        self._chosen = None
        self.card.show_widgets("", [])
        self.card.hide()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Insert, end with Delete."""
        if event.key() == Qt.Key.Key_Insert:
            self.choose_file()
        elif event.key() == Qt.Key.Key_Delete:
            self.end_chosen()
        else:
            super().keyPressEvent(event)

    @property
    def _form(self) -> FormFile | None:
        place = self.table.currentIndex().row()
        return self.forms[place] if 0 <= place < len(self.forms) else None

    def _may_change(self) -> bool:
        try:
            check_right(self._session.context.officer, Right.PROCEDURES)
        except RuleViolation as problem:
            show_error(self._notice, problem)
            return False
        return True

    def _show(self, page: FormsPage) -> None:
        self._page, self.forms = page, page.forms
        self.title.setText(f"{page.procedure_id}  {page.name}")
        self.texts.show_texts([self._texts_of(form) for form in page.forms])
        self.empty.setVisible(not page.forms)
        if page.forms:
            self.table.selectRow(0)
        if not self.card.isVisible():
            self.table.setFocus()

    def _texts_of(self, form: FormFile) -> tuple[str, ...]:
        days = self.tr("from {day}").format(day=day_text(form.effective_from))
        return (
            form.document or self.tr("the whole procedure"),
            form.name,
            f"{form.kind.value.upper()} · {max(1, form.size // _KIB)} KB",
            form.source,
            days,
            form.officer_name,
        )

    def _ask(self, chosen: ChosenFile) -> None:
        if self._page is None:
            return
        self._chosen = chosen
        papers: list[tuple[str, object]] = [(self.tr("the whole procedure"), "")]
        papers += [(name, name) for name in self._page.documents]
        document = ChoiceField("document", self.tr("For which paper"), papers)
        document.box.setSizeAdjustPolicy(document.box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        source = LineField(
            "source", self.tr("Source"), self._source, hint=self.tr("circular, annex, number of the form")
        )
        day = LineField("day", self.tr("Given out from"), day_text(self._session.context.today()), plain=True)
        self.card.show()
        explain = self.tr("It is kept in this desk's encrypted file and is not sent to other desks.")
        self.card.show_fields(self.tr("Add {name}").format(name=chosen.name), explain, [document, source, day])

    def _store(self, values: Mapping[str, Any]) -> None:
        if self._page is None or self._chosen is None:
            return
        work = partial(add_chosen, procedure_id=self._page.procedure_id, chosen=self._chosen, **values)
        self._session.write(self.tr("Writing…"), work, self._stored, self._refused)

    def _stored(self, form: FormFile) -> None:
        self.close_card()
        self._notice.show_message(self.tr("Kept: {name}").format(name=form.name), "ok")
        self.show_procedure(form.procedure_id)

    def _ended(self, form: FormFile) -> None:
        self._notice.show_message(self.tr("{name} is given out no more.").format(name=form.name), "ok")
        self.show_procedure(form.procedure_id)

    def _refused(self, error: Exception) -> None:
        self.card.show_problem(error)
        raise_unexpected(error)

    def _failed(self, error: Exception) -> None:
        show_error(self._notice, error)
        raise_unexpected(error)

    def _arrange(self) -> None:
        titles = (self.tr("Paper"), self.tr("File"), self.tr("Kind"), self.tr("Source"), self.tr("Given out"))
        self.texts.show_titles(*titles, self.tr("Added by"))
        self.table.setAccessibleName(self.tr("Forms"))
        self.table.show_columns_of(self.texts, _WIDTHS_PX)
        self.card.setMaximumWidth(_CARD_PX)
        self.card.hide()
        buttons = []
        for text, on_click in (
            (self.tr("Add a file…   Insert"), self.choose_file),
            (self.tr("Open   Enter"), self.open_chosen),
            (self.tr("Print   Ctrl+P"), self.print_chosen),
            (self.tr("Give out no more   Delete"), self.end_chosen),
        ):
            button = QPushButton(text)
            button.clicked.connect(on_click)
            buttons.append(button)
        whole = column(self.title, self.card, self.empty, self.table, row(*buttons, None), spacing=8)
        whole.setStretch(3, 1)
        self.setLayout(whole)
