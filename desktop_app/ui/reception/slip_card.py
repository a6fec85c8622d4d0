"""The slip that a page is entered from: its number, and the moment that is written on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.papers.outage_slip import FIELD, parse_written_at
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.texts.messages import sentence_of

_WIDTH_PX = 170


class SlipCard(Card):
    """Shown while a slip for an outage is entered; hidden on any other page.

    Signals:
        done: Enter in the moment.
    """

    done = Signal()

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._title = label("", "section")
        explain = wrapped_label(
            self.tr("The dossier keeps the slip's number; its appointment is counted from the moment on the slip."),
            "small",
        )
        self.moment = Field(self.tr("Received at, as written on the slip"), plain=True, width=_WIDTH_PX)
        self.moment.line.setPlaceholderText(self.tr("9:15 23/11/2026"))
        self.moment.edited.connect(self._typed)
        self.moment.left.connect(self._leave)
        for part in (self._title, explain, self.moment):
            self.body.addWidget(part)
        self.reset()

    def reset(self) -> None:
        """Show the moment of the page that was begun or taken up."""
        at, typed = self._model.slip_at, self._model.typed.get(FIELD, "")
        self.moment.set_text(typed or (f"{local(at):%H:%M %d/%m/%Y}" if at is not None else ""))
        self.refresh()

    def focus(self) -> None:
        """Put the cursor into the moment."""
        self.moment.line.setFocus()

    def refresh(self) -> None:
        """Show the state of the model."""
        self.setVisible(bool(self._model.slip) and self._model.correcting is None)
        self._title.setText(self.tr("Slip for an outage {code}").format(code=self._model.slip))
        problem = self._model.problem_of(FIELD)
        self.moment.show_error(sentence_of(problem) if problem else "")

    def _typed(self, text: str) -> None:
        self._model.set_typed(FIELD, text)
        try:
            at = parse_written_at(text, self._model.context.today())
        except RuleViolation:
            at = None
        self._model.set_slip_at(at)

    def _leave(self) -> None:
        """Write the moment out and go on, or say what is wrong with it."""
        try:
            at = parse_written_at(self.moment.text, self._model.context.today())
        except RuleViolation as problem:
            self._model.show_problems([*self._model.problems, problem])
            return
        if at is not None:
            self.moment.set_text(f"{local(at):%H:%M %d/%m/%Y}")
        self.done.emit()
