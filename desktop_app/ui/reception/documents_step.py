"""Step 3: which papers are handed in. A digit each, `*` for all as listed, `-` and a digit for a missing one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.dossier import (
    DocumentState,
    SubmittedDocument,
    with_line,
)
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.restrictions.lookup import SUBJECT_FIELD
from desktop_app.domain.text import number_in
from desktop_app.ui.common.actions import action_hint
from desktop_app.ui.common.announce import announce
from desktop_app.ui.common.cards import StepCard
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import wrapped_label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.reception.checklist import Checklist
from desktop_app.ui.reception.document_editor import DocumentEditor
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.reception.subject_row import SubjectRow
from desktop_app.ui.texts.messages import sentence_of


class DocumentsStep(StepCard):
    """The checklist and, below it, the line that is being added or corrected.

    Signals:
        done: Enter: on to the appointment.
        back: Shift+Enter or Up in the first row: back to the procedure.
    """

    done = Signal()
    back = Signal()

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(3, self.tr("Documents"), parent)
        self._model = model
        self.checklist = Checklist(model)
        self._missing = action_hint(self.checklist.ask_missing)
        self.form_button = action_hint(self.checklist.ask_forms)
        for button in (
            self.form_button,
            action_hint(self.checklist.mark_all),
            self._missing,
            action_hint(self.checklist.correct_line),
        ):
            self.corner.addWidget(button)
        self.offer_forms(False)
        self.editor = DocumentEditor()
        self.editor.hide()
        self._add = action_hint(self.checklist.add_line)
        self.sets = Field(self.tr("Sets"), plain=True, width=44)
        # A line of its own: beside the buttons a sentence would make the page wider than the window.
        self._error = wrapped_label("", "error")
        self._error.hide()
        self.body.addWidget(self.checklist)
        self.body.addWidget(self.editor)
        self.subject = SubjectRow(model)
        self.body.addWidget(self.subject)
        self.body.addWidget(self._error)
        self.body.addLayout(row(self._add, self.subject.hint, None, self.sets))
        self._connect()
        self.refresh()

    def focus(self) -> None:
        """Give the keys to the checklist, or to the parcel that cannot be looked up."""
        if self._model.problem_of(SUBJECT_FIELD):
            self.subject.open()
        else:
            self.checklist.setFocus()

    def reset(self) -> None:
        """Forget the line that was being corrected, and the number of sets."""
        self.editor.hide()
        self.checklist.reset()
        self.subject.reset()
        self.sets.set_text(str(self._model.sets))
        self.sets.show_error("")

    def refresh(self) -> None:
        """Show the state of the model."""
        self.checklist.refresh()
        self.subject.refresh()
        if not self.sets.line.hasFocus():
            self.sets.set_text(str(self._model.sets))
        problem = self._model.problem_of("documents", "sets")
        text = sentence_of(problem) if problem else ""
        if text != self._error.text():
            announce(self.checklist, text, at_once=True)
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def offer_forms(self, is_offered: bool) -> None:
        """Show the key of the blank forms, or not where there are none."""
        self.form_button.setVisible(is_offered)

    def _connect(self) -> None:
        self.checklist.left.connect(self.done)
        self.checklist.back.connect(self.back)
        self.checklist.edit_wanted.connect(self._edit)
        self.checklist.asked_missing.connect(self._missing.show_pressed)
        self.editor.saved.connect(self._save_line)
        self.editor.given_up.connect(self._close_editor)
        self.sets.edited.connect(self._sets_typed)
        self.sets.left.connect(self.checklist.setFocus)
        self.sets.back.connect(self.checklist.setFocus)
        self.subject.left.connect(self.checklist.setFocus)

    def _sets_typed(self, text: str) -> None:
        # 0 stands for text that is no number; the rule rejects it when the page is saved.
        self._model.set_sets(number_in(text) or 0)

    def _edit(self, place: int) -> None:
        documents = self._model.documents
        blank = SubmittedDocument("", CopyCounts(original=1), DocumentState.PRESENT, required=False, listed=False)
        self.editor.open(place, documents[place] if place < len(documents) else blank)

    def _save_line(self, place: int, line: SubmittedDocument) -> None:
        self._model.set_documents(with_line(self._model.documents, place, line))
        self._close_editor()

    def _close_editor(self) -> None:
        self.editor.hide()
        self.checklist.setFocus()
