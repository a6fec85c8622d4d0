"""Whether the result is handed back while the applicant waits, and how many results there are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.text import number_in
from desktop_app.ui.common.actions import action, action_chip, action_key
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence_of


class AtOnceRow(QWidget):
    """Shown for procedures whose result is due at once.

    Signals:
        done: Enter in the number of results.
        back: Shift+Enter or Up in it.
    """

    done = Signal()
    back = Signal()

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.chip = action_chip(self.toggle)
        self.copies = Field(self.tr("Results"), plain=True, width=56)
        self.copies.edited.connect(self._copies_typed)
        self.copies.left.connect(self.done)
        self.copies.back.connect(self.back)
        self.problem = label("", "error")
        self.problem.setWordWrap(True)
        whole = column(row(self.chip, action_key(self.toggle), 10, self.copies, None), self.problem, spacing=2)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)
        self.refresh()

    @action(
        "Ctrl+R",
        QT_TRANSLATE_NOOP("Actions", "At once"),
        QT_TRANSLATE_NOOP("Actions", "Hand the result back at once, without a receipt, or give an appointment."),
    )
    def toggle(self) -> None:
        """Hand the result back at once, or give an appointment."""
        if self._is_offered:
            self._model.set_at_once(not self._model.at_once)

    @property
    def _is_offered(self) -> bool:
        return self._model.procedure is not None and self._model.procedure.instant_result

    def refresh(self) -> None:
        """Show the state of the model."""
        model = self._model
        problem = model.problem_of("at_once", "copies")
        self.setVisible(self._is_offered or problem is not None)
        at_once, later = self.tr("Result at once"), self.tr("With an appointment")
        self.chip.show_state(at_once if model.at_once else later, "ok" if model.at_once else "")
        self.copies.setVisible(model.at_once)
        if not self.copies.line.hasFocus():
            self.copies.set_text(str(model.copies))
        self.problem.setText(sentence_of(problem) if problem else "")
        self.problem.setVisible(problem is not None)

    def _copies_typed(self, text: str) -> None:
        # 0 stands for text that is no number; the rule rejects it when the page is saved.
        self._model.set_copies(number_in(text) or 0)
