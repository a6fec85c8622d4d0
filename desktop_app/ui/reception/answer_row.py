"""Offers to keep what an officer typed because the catalogue did not have it: the time limit, and the papers."""

from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.own_values import Answer, answer_of, store_answer
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.messages import sentence_of

_DECISION_PX = 260


class AnswerRow(QFrame):
    """Asks for the number of the decision and stores the answer; hidden where the catalogue lacked nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._answer: Answer | None = None
        self._question = wrapped_label("", "muted")
        self.decision = Field(self.tr("From decision no."), plain=True, width=_DECISION_PX)
        self.keep = QPushButton(self.tr("Keep it in the catalogue"))
        self.keep.clicked.connect(self.store)
        self.decision.left.connect(self.store)
        self.result = label("", "small")
        self.setLayout(column(self._question, row(self.decision, self.keep, self.result, None), spacing=4))
        self.hide()

    def offer(self, dossier: Dossier) -> None:
        """Offer to keep what was typed for a dossier that was just received, if the catalogue lacked it."""
        self._answer = answer_of(self._session.context, dossier)
        self.decision.set_text("")
        self.decision.show_error("")
        self.result.setText("")
        self.setVisible(self._answer is not None)
        if self._answer is not None:
            self._question.setText(self._words(self._answer))

    def store(self) -> None:
        """Store the answer as a version of the procedure from today on."""
        if self._answer is None:
            return
        work = partial(store_answer, answer=self._answer, decision=self.decision.text)
        self._session.write(self.tr("Storing…"), work, self._stored, self._refused)

    def _words(self, answer: Answer) -> str:
        if answer.steps and answer.documents:
            text = self.tr(
                "The catalogue has neither limit nor papers of this procedure. Keep {limit} and %n papers?",
                "",
                len(answer.documents),
            )
            return text.format(limit=formatting.limit(answer.steps))
        if answer.steps:
            text = self.tr("The catalogue has no limit of this procedure. Keep {limit} for the next time?")
            return text.format(limit=formatting.limit(answer.steps))
        return self.tr("The catalogue has no papers of this procedure. Keep these %n?", "", len(answer.documents))

    def _stored(self, desk: DeskContext) -> None:
        self._answer = None
        self._session.renew(catalogue=desk.catalogue)
        self.decision.show_error("")
        self.result.setText(self.tr("Kept: it holds for the next dossiers."))

    def _refused(self, error: Exception) -> None:
        self.decision.show_error(sentence_of(error))
        raise_unexpected(error)
